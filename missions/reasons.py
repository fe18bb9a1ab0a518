"""Sentences with figures that can still be said in any language: why a value was chosen, why a file was refused."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.utils import translation
from django.utils.formats import get_format
from django.utils.translation import get_language, gettext


@dataclass(frozen=True)
class Reason:
    """An English sentence marked for translation, and the figures it names.

    ``texts``: what somebody has written in some languages instead; then there is nothing to translate.
    """

    sentence: str
    figures: tuple[tuple[str, Any], ...] = ()
    texts: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        """The sentence in the active language."""
        if self.texts:
            return dict(self.texts).get(get_language() or "") or self.texts[0][1]
        return gettext(self.sentence) % {name: spoken(figure) for name, figure in self.figures}

    def said_in(self, language: str) -> str:
        with translation.override(language):
            return str(self)


def marked(sentence: str) -> str:
    """Marks a sentence for translators (imported as ``_``); Django's own mark needs settings to be loaded."""
    return sentence


def reason(sentence: str, **figures: Any) -> Reason:
    return Reason(sentence, tuple(figures.items()))


def written(texts: dict[str, str]) -> Reason | None:
    """A reason in the words of an editor, by language."""
    given = tuple((language, text) for language, text in texts.items() if text)
    return Reason(given[0][1], texts=given) if given else None


def both(first: Reason | None, second: Reason | None) -> Reason | None:
    """Two reasons, one after the other; either may be missing."""
    if first is None or second is None:
        return first or second
    return Reason("%(first)s %(second)s", (("first", first), ("second", second)))


def spoken(figure: Any) -> str:
    """A figure as the active language writes it; moments as ISO 8601, which every language reads alike.

    What is a name and no amount, as a year or a number in a catalog, is passed as a text.
    """
    if isinstance(figure, datetime):
        return figure.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(figure, int | float | Decimal):
        value = Decimal(str(figure))
        return number(value) if value.is_finite() else str(figure)
    return str(figure)


def number(value: Decimal | int, least_decimals: int = 0) -> str:
    """A number with the separators of the language: 2,735 and 51.6; 2735, 12.345 and 51,6.

    Decimals are shown as far as they are not zero, but at least ``least_decimals`` of them.
    """
    whole, _point, decimals = f"{value:f}".partition(".")
    decimals = decimals.rstrip("0").ljust(least_decimals, "0")
    sign, digits = ("−", whole[1:]) if whole.startswith("-") else ("", whole)
    if len(digits) >= get_format("MINIMUM_GROUPED_DIGITS"):
        digits = f"{int(digits):,}".replace(",", get_format("THOUSAND_SEPARATOR"))
    return sign + digits + (get_format("DECIMAL_SEPARATOR") + decimals if decimals else "")
