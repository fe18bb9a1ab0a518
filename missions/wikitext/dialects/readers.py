"""Readers: how the lines of a parameter become facts. A dialect's table pairs each parameter with one."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal

from missions.values import Read, Said, Vocabulary
from missions.values.durations import duration as read_duration
from missions.values.moments import find_moment, is_planned, read_moment
from missions.values.moments import moment as read_whole_moment
from missions.values.numbers import count as read_count
from missions.values.places import coordinates, spot
from missions.values.quantities import period as read_period
from missions.values.quantities import quantity

#: The lowest and the highest of an orbit in one value.
_HEIGHTS = re.compile(
    r"(?:ca\.\s*)?(?P<low>[\d.,]{1,12})(?:\s*km)?\s*(?:[-–—×x/]|bis|to)\s*(?P<high>[\d.,]{1,12})\s*(?P<unit>[a-z]{1,12})"
)

Lines = tuple[str, ...]

#: Holds the place of a value that is not known, in a list of several.
UNKNOWN = "–"


@dataclass(frozen=True)
class Reader:
    """How the lines of a parameter become facts.

    ``grammar`` is the name of the function in this module that made it: what writes such values has the same name.
    ``facts`` are those that a parameter can state; the first is what it is about. ``marks``: what the mere presence
    of the parameter says about the flight. ``yields``: other parameters that state the same know it better.
    """

    grammar: str
    facts: tuple[str, ...]
    read: Callable[[Lines, Vocabulary], list[Said]]
    marks: tuple[tuple[str, str], ...] = ()
    yields: bool = False

    def __call__(self, lines: Lines, vocabulary: Vocabulary) -> list[Said]:
        return self.read(lines, vocabulary)

    def written_as(self, grammar: str) -> "Reader":
        """The same where writing needs a form of its own."""
        return replace(self, grammar=grammar)

    def yielding(self) -> "Reader":
        """The same where what it reads stands only if no other parameter states it."""
        return replace(self, yields=True)


_COSPAR = re.compile(r"\d{4}-(?:\d{3}[A-Z]{1,3}|[A-Z]?\d{2})")
#: A flight of several craft prints one line for each; the crew's own comes first.
OWN_CRAFT = re.compile(r"(?:CSM|Command module|Orbiter|Capsule|Kapsel)\s*:\s*", re.IGNORECASE)
#: A list of spacewalks or sources begins with what they make together.
_TOTAL = re.compile(r"(?:Total|Insgesamt|Gesamt)\s*:?\s*", re.IGNORECASE)


def joined(lines: Lines) -> str:
    return " ".join(lines)


def _with_labels(lines: Lines) -> Lines:
    """The lines with a label that stands on a line of its own put before its value: "Capsule:" and "67 days"."""
    told: list[str] = []
    for line in lines:
        if told and told[-1].endswith(":"):
            told[-1] += f" {line}"
        else:
            told.append(line)
    return tuple(told)


def _own(lines: Lines) -> str:
    """The line of the craft that the crew came home in, where there is one line for each craft."""
    own = [OWN_CRAFT.sub("", line, count=1) for line in _with_labels(lines) if OWN_CRAFT.match(line)]
    return own[0] if own else joined(lines)


def states(*facts: str) -> Callable[[Callable[[Lines, Vocabulary], list[Said]]], Reader]:
    """Makes a reader of a function whose facts do not depend on where it is used."""
    return lambda read: Reader(read.__name__, facts, read)


def _grammar(name: str, fact: str, read: Callable[[str, Vocabulary], Read | None]) -> Reader:
    def reader(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
        text = _own(lines)
        planned = is_planned(text, vocabulary)
        return [Said(fact, joined(lines), None if planned else read(text, vocabulary))]

    return Reader(name, (fact,), reader)


def text(fact: str) -> Reader:
    """A name or a text that means itself."""
    return _grammar("text", fact, lambda printed, _vocabulary: Read(printed))


def pad(fact: str) -> Reader:
    """A launch pad, without its coordinates."""

    def read(printed: str, _vocabulary: Vocabulary) -> Read | None:
        words = coordinates(printed)[2]
        return Read(words) if words else None

    return _grammar("pad", fact, read)


def first_line(fact: str, *without: str) -> Reader:
    """The first line, without words such as "programme"."""

    def reader(lines: Lines, _vocabulary: Vocabulary) -> list[Said]:
        pattern = "|".join(map(re.escape, without))
        bare = re.sub(r"\s*\([^()]*\)", "", lines[0])
        name = re.sub(rf"\s*\b(?:{pattern})\b\s*", "", bare, flags=re.IGNORECASE) if without else bare
        return [Said(fact, joined(lines), Read(name) if name else None)]

    return Reader("first_line", (fact,), reader)


def cospar(fact: str) -> Reader:
    return _grammar("cospar", fact, lambda printed, _v: Read(printed) if _COSPAR.fullmatch(printed) else None)


def catalog_number(fact: str) -> Reader:
    return _grammar(
        "catalog_number",
        fact,
        lambda printed, _v: Read(Decimal(printed)) if re.fullmatch(r"\d{1,6}", printed) else None,
    )


def count(fact: str) -> Reader:
    return _grammar("count", fact, read_count)


def orbits(fact: str, suborbital: str) -> Reader:
    """A number of orbits, or words that say that there was none."""
    counted, marked = count(fact), marks("kind", "suborbital", suborbital)
    return Reader("orbits", (fact,), lambda lines, vocabulary: marked(lines, vocabulary) or counted(lines, vocabulary))


def crew_size(fact: str) -> Reader:
    """How many went up: "3", "3 up, 0 down", "7 gestartet, 8 gelandet"."""

    def read(printed: str, _vocabulary: Vocabulary) -> Read | None:
        match = re.match(r"(\d{1,2})(?!\d)(?:\s+(?:up|launching|gestartet)\b|\s*$|\s+\()", printed)
        return Read(Decimal(match[1])) if match else None

    return _grammar("crew_size", fact, read)


def amount(fact: str, unit: str) -> Reader:
    return _grammar("amount", fact, lambda printed, vocabulary: quantity(printed, unit, vocabulary))


def masses(launch: str, landing: str, at_landing: str) -> Reader:
    """The mass at launch; on a line of its own, marked by a word, that at landing."""
    up, down = amount(launch, "kg"), amount(landing, "kg")

    def read(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
        landed = tuple(line for line in lines if re.search(rf"\([^()]*{at_landing}\)$", line, re.IGNORECASE))
        launched = tuple(line for line in lines if line not in landed)
        return (up(launched, vocabulary) if launched else []) + (down(landed[:1], vocabulary) if landed else [])

    return Reader("masses", (launch, landing), read)


def period(fact: str) -> Reader:
    return _grammar("period", fact, read_period)


def duration(fact: str) -> Reader:
    return _grammar("duration", fact, read_duration)


def total_duration(fact: str) -> Reader:
    """A length of time; of a list the line with the total, for its parts must not be added to it."""
    whole = duration(fact)

    def read(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
        totals = tuple(_TOTAL.sub("", line, count=1) for line in lines if _TOTAL.match(line))
        return whole(totals[:1] or lines, vocabulary)

    return Reader("duration", (fact,), read)


def slashed(fact: str) -> Reader:
    """A moment that a program is meant to read: 1969/07/16/13/32/00."""

    def read(printed: str, _vocabulary: Vocabulary) -> Read | None:
        parts = [int(part) for part in re.findall(r"\d+", printed)]
        precision = {3: "day", 5: "minute", 6: "second"}.get(len(parts), "")
        if not precision or not re.fullmatch(r"\d{4}(?:/\d{1,2})+", printed):
            return None
        year, month, day, hour, minute, second = (*parts, 0, 0, 0)[:6]
        try:
            return Read(datetime(year, month, day, hour, minute, second, tzinfo=UTC), precision=precision)
        except ValueError:
            return None

    return _grammar("slashed", fact, read)


def heights(fact: str) -> Reader:
    """One height, or the lowest and the highest: "296 – 308 km", "296 × 308 km"."""
    one = amount(fact, "km")

    def read(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
        printed = joined(lines)
        if not (ends := _HEIGHTS.fullmatch(printed)):
            return one(lines, vocabulary)
        reads = [quantity(f"{number} {ends['unit']}", "km", vocabulary) for number in (ends["low"], ends["high"])]
        return [Said(name, printed, read) for name, read in zip(("perigee_km", "apogee_km"), reads, strict=True)]

    return Reader("heights", (fact, "perigee_km", "apogee_km"), read)


def payload(mass: str, words: str) -> Reader:
    """What is carried: its mass, or words for it."""
    weighed, told = amount(mass, "kg"), text(words)

    def read(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
        said = weighed(lines, vocabulary)
        return said if said[0].read else told(lines, vocabulary)

    return Reader("payload", (mass, words), read)


def moment(fact: str) -> Reader:
    return _grammar("moment", fact, read_whole_moment)


def event(fact: str, place: Reader) -> Reader:
    """A moment and, on the lines after it or behind it, a place: "UTC<br>Gagarin's Start"."""

    def reader(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
        if is_planned(joined(lines), vocabulary):
            return [Said(fact, joined(lines), None)]
        head = 0
        while head < len(lines) and not find_moment(lines[head], vocabulary).rest:
            head += 1
        if head == 0:
            found = find_moment(joined(lines), vocabulary)
            rest: Lines = (found.rest,) if found.rest else ()
            printed = joined(lines)
        else:
            found = find_moment(joined(lines[:head]), vocabulary)
            rest, printed = lines[head:], joined(lines[:head])
        said = [Said(fact, printed, read_moment(found))] if found.date or found.clock or found.zone else []
        return said + (place(rest, vocabulary) if rest else [])

    return Reader("event", (fact, *place.facts), reader)


@states("landing_place", "landing_distance_km", "landing_direction", "landing_latitude", "landing_longitude")
def landing_spot(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
    """A landing place. The same printed words are what is said about distance, direction and place."""
    printed = joined(lines)
    if is_planned(printed, vocabulary):
        return [Said("landing_place", printed, None)]
    found = spot(printed, vocabulary)
    reads = {
        "landing_place": found.place,
        "landing_distance_km": found.distance,
        "landing_direction": found.direction,
        "landing_latitude": found.latitude,
        "landing_longitude": found.longitude,
    }
    said = [Said(fact, printed, read) for fact, read in reads.items() if read is not None]
    return said or [Said("landing_place", printed, None)]


def angle(fact: str) -> Reader:
    """One coordinate: "48/9/0/N", "48° 9′ N"."""

    def read(printed: str, _vocabulary: Vocabulary) -> Read | None:
        match = re.fullmatch(r"((?:\d{1,3}(?:[.,]\d{1,9})?[\s/°′″'\"]*){1,3})([NSEOW])", printed.strip())
        if not match:
            return None
        numbers = [Decimal(number.replace(",", ".")) for number in re.findall(r"\d+(?:[.,]\d+)?", match[1])]
        degrees = sum((number / 60**power for power, number in enumerate(numbers)), Decimal(0))
        degrees = degrees.quantize(Decimal("0.00001")).normalize() + 0
        return Read(-degrees if match[2] in "SW" else degrees, unit="°") if degrees <= 180 else None

    return _grammar("angle", fact, read)


def marks(fact: str, value: str, pattern: str) -> Reader:
    """A parameter whose words say something about the flight as a whole: apsis = selene, a flight to the Moon."""

    def reader(lines: Lines, _vocabulary: Vocabulary) -> list[Said]:
        found = re.search(pattern, joined(lines), re.IGNORECASE)
        return [Said(fact, joined(lines), Read(value))] if found else []

    return Reader("marks", (), reader, marks=((fact, value),))


def each(reader: Reader) -> Reader:
    """The same for several dockings, one on each line. Lines that are no values by themselves are one value."""

    def read(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
        found = [reader((line,), vocabulary) if line != UNKNOWN else [] for line in lines]
        if len(lines) == 1 or any(said.read is None or said.read.damage for one in found for said in one):
            return reader(lines, vocabulary)
        numbered = ((str(number) if number > 1 else "", one) for number, one in enumerate(found, 1))
        return [replace(said, part=part) for part, one in numbered for said in one]

    return replace(reader, grammar="each", read=read)


def all_of(*readers: Reader) -> Reader:
    """Several readers of one parameter; it is written by the grammar of the first."""
    return Reader(
        readers[0].grammar,
        tuple(fact for reader in readers for fact in reader.facts),
        lambda lines, vocabulary: [said for reader in readers for said in reader(lines, vocabulary)],
        tuple(mark for reader in readers for mark in reader.marks),
    )
