"""What the templates of the desk ask about its columns."""

from collections.abc import Sequence

from django import template

register = template.Library()


@register.filter
def column_name(code: str, columns: Sequence[tuple[str, str]]) -> str:
    """What heads the column with this code."""
    return dict(columns).get(code, code)


@register.filter
def label_at(pairs: Sequence[tuple[str, str]], place: int) -> str:
    """The label of the pair at a place."""
    return pairs[place][1]
