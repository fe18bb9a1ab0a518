"""Tags that lay out what ``missions.sheet`` and ``missions.display`` say."""

import re
from collections.abc import Iterable
from datetime import date

from django import template
from django.utils import dateformat
from django.utils.formats import get_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info

from missions import markup
from missions.display import Piece
from missions.typography import NO_BREAK

register = template.Library()

#: A word with a number after its hyphen.
_CODE = re.compile(r"(\S*-\d\S*)")


def _html(piece: Piece) -> SafeString | str:
    html = piece.text
    if piece.datetime:
        html = _time(piece)
    if piece.url:
        language = format_html(' lang="{}"', piece.language) if piece.language else ""
        html = _codes_kept(html) if piece.keep_together else html
        return format_html('<a href="{}"{}>{}</a>', piece.url, language, html)
    if piece.language:
        return format_html('<span lang="{}">{}</span>', piece.language, html)
    if piece.keep_together:
        return format_html('<span class="nb">{}</span>', html)
    return html


def _codes_kept(text: str) -> SafeString:
    """A name whose codes do not break after their hyphens: "SLC-40"."""
    words = _CODE.split(text)
    kept = (format_html('<span class="nb">{}</span>', word) if _CODE.fullmatch(word) else word for word in words)
    return format_html_join("", "{}", ((word,) for word in kept))


def _time(piece: Piece) -> SafeString:
    """A moment, whose time of day stays on one line."""
    if "T" not in piece.datetime:
        return format_html('<time datetime="{}">{}</time>', piece.datetime, piece.text)
    date, comma, clock = piece.text.rpartition(", ")
    return format_html('<time datetime="{}">{}{}<span class="nb">{}</span></time>', piece.datetime, date, comma, clock)


@register.simple_tag
def piece(value: Piece | None) -> SafeString | str:
    """One piece of text as HTML, escaped; nothing for None."""
    return format_html("{}", _html(value)) if value else ""


@register.simple_tag
def pieces(values: Iterable[Piece]) -> SafeString:
    """A line of pieces as HTML, escaped."""
    return format_html_join("", "{}", ((_html(value),) for value in values))


@register.filter
def date_text(value: date, form: str) -> str:
    """A date in one of the language's formats, its day and month on one line."""
    return dateformat.format(value, get_format(form)).replace(" ", NO_BREAK, 1)


@register.filter
def language_name(code: str) -> str:
    """A language by its name in the reader's language; the code itself where the name is not known."""
    try:
        return get_language_info(code)["name_translated"]
    except KeyError:
        return code


@register.filter
def markdown(text: str) -> SafeString:
    """An editor's Markdown as clean HTML."""
    return markup.html_of(text or "")


@register.filter
def linked_data(data: dict) -> SafeString:
    """What the page says, for machines."""
    return markup.linked_data(data)
