"""How one Wikipedia writes values, and what all of them need for it."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from missions.values import Read, Vocabulary
from missions.values.craft import design
from missions.values.read import rank
from missions.wikitext.dialects.dialect import Dialect
from missions.wikitext.writing.flight import Flight, Name, Seat, Told
from missions.wikitext.writing.markup import NO_BREAK, escaped, link, no_breaks

#: Writes the facts of a parameter; empty where nothing is known of them.
Writer = Callable[[Told, tuple[str, ...]], str]
#: Parameters with their values.
Rows = Iterable[tuple[str, str]]

#: Several call signs, each with its craft: Columbia (CSM), Eagle (LM).
_SIGNS = re.compile(r"([^(),]+) \((\w+)\)(?:, |$)")
_SECONDS = (("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1))


@dataclass(frozen=True)
class Work:
    """A source, as a citation names it."""

    title: str
    url: str = ""
    author: str = ""
    publisher: str = ""
    language: str = ""
    retrieved_on: date | None = None


@dataclass(frozen=True)
class Style:
    """One language's way of writing. ``box``: the box of today; ``writers``: by the grammar that reads the same.

    ``after``: parameters that are not read value by value, by the grammar of the parameter that they follow.
    """

    dialect: Dialect
    box: str
    writers: Mapping[str, Writer]
    after: Mapping[str, Callable[[Flight], Rows]]
    #: A line of a crew list in the text of an article.
    crew_line: Callable[[Seat], str]
    #: A footnote that cites a work.
    cite: Callable[[Work], str]
    #: Keys of records whose articles have another title than the record's name, by kind of record.
    articles: Mapping[str, Mapping[str, str]]

    @property
    def language(self) -> str:
        return self.dialect.language

    def article(self, kind: str, key: str, name: str) -> str:
        """The title of the article about a record: ``name`` unless another is known; empty where there is none."""
        return self.articles.get(kind, {}).get(key, name)


def text(told: Told, facts: tuple[str, ...]) -> str:
    """A name, linked where it has an article; a text that means itself."""
    name = told.names.get(facts[0])
    return link(name) if name else escaped(told.text(facts[0]))


def digits(value: Decimal) -> str:
    """A number with a point and no needless zeros, as templates calculate with it."""
    return f"{value.normalize() + 0:f}"


def number(value: Decimal, vocabulary: Vocabulary, grouped_from: int) -> str:
    """A number as the language prints it; from so many digits on in groups of three."""
    whole, _point, decimals = digits(value).partition(".")
    grouped = f"{int(whole):,}".replace(",", vocabulary.group_mark) if len(whole) >= grouped_from else whole
    return grouped + (vocabulary.decimal_mark + decimals if decimals else "")


def month(value: date, vocabulary: Vocabulary) -> str:
    """The name of the month, with a capital letter."""
    return next(name for name, number in vocabulary.months.items() if number == value.month).capitalize()


def clock(value: datetime, precision: str) -> str:
    """The time of day as far as it is known. An hour alone is not told: no box has a form for it."""
    form = {"second": "%H:%M:%S", "minute": "%H:%M"}.get(precision)
    return value.strftime(form) if form else ""


def moment_of(read: Read | None) -> datetime | None:
    return read.value if read and isinstance(read.value, datetime) else None


def units_of_time(read: Read | None) -> list[tuple[int, str]]:
    """A length of time as (count, unit), down to the unit to which it is known."""
    if read is None or not isinstance(read.value, Decimal):
        return []
    finest = max(rank(read.precision), 2)
    rest, found = int(read.value), []
    for unit, seconds in _SECONDS:
        if rank(unit) > finest:
            break
        count, rest = divmod(rest, seconds)
        found.append((count, unit))
    return found


def direction(point: str, vocabulary: Vocabulary) -> str:
    """The short form of a compass point: SE is SO in German."""
    return next(word.upper() for word, known in vocabulary.directions.items() if known == point)


def numbered(name: str, serial: str, vocabulary: Vocabulary, word: str, own_name: str = "") -> str:
    """A serial number; the word for it is left out where everybody sees that it is one: Saturn V SA-506.

    ``own_name``: what is printed behind it, for Crew Dragon C206 Endeavour.
    """
    found = design(f"{name} {serial} {own_name}".strip(), vocabulary).serial
    number = no_breaks(escaped(serial))
    return number if found and found.value == serial else f"{word}{NO_BREAK}{number}"


def call_signs(signs: str) -> list[tuple[str, str]]:
    """(sign, craft) of a flight of several craft; empty where there is one call sign."""
    found = _SIGNS.findall(signs)
    return found if len(found) > 1 and not _SIGNS.sub("", signs) else []


def crew_counts(flight: Flight) -> tuple[int, int | None]:
    """How many went up and came down; None where as many came down, or nobody had the chance to."""
    up, down = len(flight.up), len(flight.down)
    return up, None if up == down or (not down and not flight.facts.get("landed_at")) else down


def in_both(flight: Flight) -> tuple[Seat, ...]:
    """Those who flew the whole flight; everybody where it never landed."""
    if not flight.down and not flight.facts.get("landed_at"):
        return flight.up
    landed = {seat.identity for seat in flight.down}
    return tuple(seat for seat in flight.up if seat.identity in landed)


def pad_of_site(pad: Name | None, site: Name | None) -> str:
    """A pad whose name says its site, linked there: [[Baikonur Cosmodrome|Baikonur]] LC-1; else the site before it."""
    if not pad or not site:
        return link(pad) if pad else ""
    shared = _shared_words(pad.text, site.text)
    if not shared:
        return f"{link(site)}, {link(pad)}"
    before, after = (part.strip() for part in pad.text.split(shared, 1))
    own = [link(Name(before)), link(Name(shared, site.article)), link(Name(after, "" if before else pad.article))]
    return " ".join(filter(None, own)) or escaped(pad.text)


def _shared_words(pad: str, site: str) -> str:
    """The longest run of the site's words that the pad's name holds: Baikonur."""
    words = site.split(" ")
    runs = [words[start:end] for start in range(len(words)) for end in range(start + 1, len(words) + 1)]
    names = sorted((" ".join(run) for run in runs), key=len, reverse=True)
    return next((name for name in names if name and f" {name} " in f" {pad} "), "")
