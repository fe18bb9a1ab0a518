"""The dates, times and numbers that a text says."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from missions.consistency.highlights.grammar import Grammar
from missions.values.numbers import decimal, number_pattern

#: Links: their texts are names, and names are compared by where they lead.
LINK = re.compile(r"\[([^\]]*)\]\(([^)]*)\)")
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}(?::\d{2})?\b")
#: Smaller number words are articles and pronouns as often as numbers: "the two", "beide", "ein".
SMALLEST_WORD = 3


class Kind(Enum):
    DATE = "date"
    CLOCK = "clock"
    FIGURES = "figures"
    WORD = "word"


@dataclass(frozen=True)
class Said:
    """One date, time of day or number in a text.

    The value of a date is (month, day), of a time its text, of a number a Decimal as written; its ``amount`` is in the
    base unit of its dimension.
    """

    kind: Kind
    value: Any
    printed: str
    start: int
    dimension: str = ""
    factor: float = 1

    @property
    def amount(self) -> float:
        return float(self.value) * self.factor if isinstance(self.value, Decimal) else 0.0

    @property
    def quoted(self) -> str:
        """As the text prints it; further days of one list by their numbers."""
        return f"“{self.printed}”" if self.printed else "-".join(f"{part:02}" for part in self.value)

    @property
    def is_number(self) -> bool:
        return self.kind in (Kind.FIGURES, Kind.WORD)

    @property
    def is_telling(self) -> bool:
        """Whether a text that lacks it says something else: figures always, words where a unit follows."""
        return self.kind != Kind.WORD or bool(self.dimension)

    @property
    def may_be_missing(self) -> bool:
        """ "Two days" is "the following days" in another language, or "beide Tage"."""
        return self.kind == Kind.WORD and self.value < SMALLEST_WORD


def said_in(text: str, grammar: Grammar) -> list[Said]:
    """Everything that a text says in numbers, in its order."""
    rest = LINK.sub(lambda link: " " * len(link.group()), text)
    found: list[Said] = []
    for reader in (_dates, _clocks, _figures, _words):
        for said in reader(rest, grammar):
            found.append(said)
            rest = rest[: said.start] + " " * len(said.printed) + rest[said.start + len(said.printed) :]
    return sorted(found, key=lambda said: said.start)


def _dates(text: str, grammar: Grammar) -> Iterator[Said]:
    for match in list(grammar.dates.finditer(text)):
        month = grammar.vocabulary.months[match["month"].casefold()]
        days = re.findall(r"\d+", match["days"])
        # The first carries the words; others of the same list stand where it stands.
        for place, day in enumerate(days):
            printed = match.group() if place == 0 else ""
            yield Said(Kind.DATE, (month, int(day)), printed, match.start())


def _clocks(text: str, grammar: Grammar) -> Iterator[Said]:
    for match in list(_CLOCK.finditer(text)):
        yield Said(Kind.CLOCK, match.group(), match.group(), match.start())


def _figures(text: str, grammar: Grammar) -> Iterator[Said]:
    pattern = rf"(?<![\w–-]){number_pattern(grammar.vocabulary)}(?:{grammar.ordinal})?(?!\w)"
    for match in list(re.finditer(pattern, text)):
        value = decimal(match[1], grammar.vocabulary)
        if value is not None:
            yield _number(Kind.FIGURES, value, match, text, grammar)


def _words(text: str, grammar: Grammar) -> Iterator[Said]:
    for match in list(grammar.words.finditer(text)):
        value = value_of_word(match, grammar)
        said = _number(Kind.WORD, value, match, text, grammar)
        if value >= SMALLEST_WORD or (said.dimension and value > 1):
            yield said


def _number(kind: Kind, value: Decimal, match: re.Match[str], text: str, grammar: Grammar) -> Said:
    behind = text[match.end() :]
    multiple = re.match(rf"\s({'|'.join(map(re.escape, grammar.vocabulary.multiples))})(?!\w)", behind, re.IGNORECASE)
    printed = match.group()
    if multiple:
        value *= grammar.vocabulary.multiples[multiple[1].casefold()]
        printed, behind = printed + multiple.group(), behind[multiple.end() :]
    dimension, factor = grammar.unit_after(behind)
    return Said(kind, value, printed, match.start(), dimension, factor)


def value_of_word(match: re.Match[str], grammar: Grammar) -> Decimal:
    """The sum of its parts: twenty + five, fünf + zwanzig, two + a half; "half a dozen" halves."""
    parts = {name: part.lower() for name, part in match.groupdict().items() if part}
    value = sum((grammar.values[parts[name]] for name in ("tens", "ones", "word") if name in parts), Decimal(0))
    value *= 100 if "hundred" in parts and ("tens" in parts or "ones" in parts or "word" in parts) else 1
    if "hundred" in parts and not value:
        value = Decimal(100)
    return value + Decimal("0.5") if "half" in parts else value


def sentences(text: str) -> Iterator[str]:
    """The sentences of a paragraph; an abbreviation or the point of an ordinal does not end one."""
    for line in text.splitlines():
        yield from (
            part
            for part in re.split(r"(?<=[.!?;])(?<!\b\w\.)(?<!\d\.)(?<!Jr\.)(?<!St\.)\s+(?=[A-ZÄÖÜ\[“„])", line)
            if part
        )
