"""Tags for addresses in other languages."""

from django import template

from missions.models import Page

register = template.Library()


@register.simple_tag
def url_in(record: Page, language: str) -> str:
    """The record's address in a language, empty where it is not published in it."""
    return record.address_in(language)
