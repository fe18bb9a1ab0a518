"""How a language writes numbers and dates within sentences."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from missions.values import Vocabulary

#: Symbol → dimension and factor to its base: metres, kilograms, seconds.
UNITS: dict[str, tuple[str, float]] = {
    "km": ("length", 1000),
    "m": ("length", 1),
    "mi": ("length", 1609.344),
    "nmi": ("length", 1852),
    "ft": ("length", 0.3048),
    "kg": ("mass", 1),
    "lb": ("mass", 0.45359237),
    "t": ("mass", 1000),
    "°": ("angle", 1),
    "%": ("share", 1),
}
#: Longer spans than those of boxes, in seconds.
WEEK, MONTH, YEAR = 7 * 86400, 365.25 / 12 * 86400, 365.25 * 86400


@dataclass(frozen=True, eq=False)
class Grammar:
    """The patterns are case-sensitive where a capital tells a month from a verb."""

    vocabulary: Vocabulary
    #: A day or several of one month, with groups ``days`` and ``month``; a year behind it is a number of its own.
    dates: re.Pattern[str]
    #: One number word.
    words: re.Pattern[str]
    #: Number words, as far as no rule makes them.
    values: Mapping[str, Decimal]
    #: Behind the figures of an ordinal: 19th, 19.
    ordinal: str
    #: Unit words of running text beyond those of boxes: word → symbol, or seconds.
    more_units: Mapping[str, str | float] = field(default_factory=dict)
    #: Words of what did not happen, or not here and now: such a sentence is not held against the record.
    elsewhere: re.Pattern[str] = re.compile(r"(?!)")
    #: Fact → what a sentence says of it, with a group ``date`` or ``number``.
    claims: Mapping[str, tuple[re.Pattern[str], ...]] = field(default_factory=dict)

    def unit_after(self, text: str) -> tuple[str, float]:
        """Dimension and factor of the unit that a text begins with; ("", 1) where it begins with none."""
        if found := _unit_pattern(self).match(text):
            symbol = _unit_words(self)[found[1].lower()]
            return UNITS[symbol] if isinstance(symbol, str) else ("time", symbol)
        return "", 1


@cache
def _unit_words(grammar: Grammar) -> dict[str, str | float]:
    spans = {word: float(seconds) for word, seconds in grammar.vocabulary.spans.items() if len(word) > 2}
    units = {word: symbol for word, symbol in grammar.vocabulary.units.items() if symbol in UNITS}
    return {symbol: symbol for symbol in UNITS} | units | spans | dict(grammar.more_units)


@cache
def _unit_pattern(grammar: Grammar) -> re.Pattern[str]:
    longest_first = sorted(_unit_words(grammar), key=len, reverse=True)
    return re.compile(rf"[\s-]?({'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)


@cache
def grammar_of(language: str) -> Grammar | None:
    """The grammar of a language; None where nobody has written one yet."""
    module = f"missions.consistency.highlights.{language.replace('-', '_').lower()}"
    return import_module(module).GRAMMAR if find_spec(module) else None
