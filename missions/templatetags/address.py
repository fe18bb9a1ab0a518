"""Tags for addresses in other languages."""

from django import template
from django.utils.formats import get_format

from missions.models import Page

register = template.Library()


@register.simple_tag
def og_locale() -> str:
    """The language of the page as Open Graph writes it: en_US, de_DE."""
    return get_format("LOCALE_WITH_TERRITORY")


@register.simple_tag
def url_in(record: Page, language: str) -> str:
    """The record's address in a language, empty where it is not published in it."""
    return record.address_in(language)
