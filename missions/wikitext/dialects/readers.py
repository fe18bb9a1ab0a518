"""Readers: how the lines of a parameter become facts. A dialect's table pairs each parameter with one."""

import re
from collections.abc import Callable
from decimal import Decimal

from missions.values import Read, Said, Vocabulary
from missions.values.callsigns import call_sign as read_call_sign
from missions.values.craft import design
from missions.values.durations import duration as read_duration
from missions.values.moments import find_moment, is_planned, read_moment
from missions.values.moments import moment as read_whole_moment
from missions.values.numbers import count as read_count
from missions.values.places import coordinates, spot
from missions.values.quantities import period as read_period
from missions.values.quantities import quantity

Lines = tuple[str, ...]
Reader = Callable[[Lines, Vocabulary], list[Said]]

_COSPAR = re.compile(r"\d{4}-(?:\d{3}[A-Z]{1,3}|[A-Z]?\d{2})")
#: A flight of several craft prints one line for each; the crew's own comes first.
_OWN_CRAFT = re.compile(r"(?:CSM|Command module|Orbiter)\s*:\s*", re.IGNORECASE)


def _joined(lines: Lines) -> str:
    return " ".join(lines)


def _own(lines: Lines) -> str:
    """The line of the craft that the crew came home in, where there is one line for each craft."""
    own = [_OWN_CRAFT.sub("", line, count=1) for line in lines if _OWN_CRAFT.match(line)]
    return own[0] if own else _joined(lines)


def _grammar(fact: str, read: Callable[[str, Vocabulary], Read | None]) -> Reader:
    def reader(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
        text = _own(lines)
        planned = is_planned(text, vocabulary)
        return [Said(fact, _joined(lines), None if planned else read(text, vocabulary))]

    return reader


def text(fact: str) -> Reader:
    """A name or a text that means itself."""
    return _grammar(fact, lambda printed, _vocabulary: Read(printed))


def pad(fact: str) -> Reader:
    """A launch pad, without its coordinates."""

    def read(printed: str, _vocabulary: Vocabulary) -> Read | None:
        words = coordinates(printed)[2]
        return Read(words) if words else None

    return _grammar(fact, read)


def first_line(fact: str, *without: str) -> Reader:
    """The first line, without words such as "programme"."""

    def reader(lines: Lines, _vocabulary: Vocabulary) -> list[Said]:
        pattern = "|".join(map(re.escape, without))
        bare = re.sub(r"\s*\([^()]*\)", "", lines[0])
        name = re.sub(rf"\s*\b(?:{pattern})\b\s*", "", bare, flags=re.IGNORECASE) if without else bare
        return [Said(fact, _joined(lines), Read(name) if name else None)]

    return reader


def cospar(fact: str) -> Reader:
    return _grammar(fact, lambda printed, _v: Read(printed) if _COSPAR.fullmatch(printed) else None)


def catalog_number(fact: str) -> Reader:
    return _grammar(fact, lambda printed, _v: Read(Decimal(printed)) if re.fullmatch(r"\d{1,6}", printed) else None)


def count(fact: str) -> Reader:
    return _grammar(fact, read_count)


def crew_size(fact: str) -> Reader:
    """How many went up: "3", "3 up, 0 down", "7 gestartet, 8 gelandet"."""

    def read(printed: str, _vocabulary: Vocabulary) -> Read | None:
        match = re.match(r"(\d{1,2})(?!\d)(?:\s+(?:up|launching|gestartet)\b|\s*$|\s+\()", printed)
        return Read(Decimal(match[1])) if match else None

    return _grammar(fact, read)


def amount(fact: str, unit: str) -> Reader:
    return _grammar(fact, lambda printed, vocabulary: quantity(printed, unit, vocabulary))


def period(fact: str) -> Reader:
    return _grammar(fact, read_period)


def duration(fact: str) -> Reader:
    return _grammar(fact, read_duration)


def moment(fact: str) -> Reader:
    return _grammar(fact, read_whole_moment)


def event(fact: str, place: Reader) -> Reader:
    """A moment and, on the lines after it or behind it, a place: "UTC<br>Gagarin's Start"."""

    def reader(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
        if is_planned(_joined(lines), vocabulary):
            return [Said(fact, _joined(lines), None)]
        head = 0
        while head < len(lines) and not find_moment(lines[head], vocabulary).rest:
            head += 1
        if head == 0:
            found = find_moment(_joined(lines), vocabulary)
            rest: Lines = (found.rest,) if found.rest else ()
            printed = _joined(lines)
        else:
            found = find_moment(_joined(lines[:head]), vocabulary)
            rest, printed = lines[head:], _joined(lines[:head])
        said = [Said(fact, printed, read_moment(found))] if found.date or found.clock or found.zone else []
        return said + (place(rest, vocabulary) if rest else [])

    return reader


def landing_spot(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
    """A landing place. The same printed words are what is said about distance, direction and place."""
    printed = _joined(lines)
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

    return _grammar(fact, read)


def spacecraft(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
    """Type, design number and serial number; a bare name is that of one craft: Resilience, Space Shuttle Columbia."""
    said = spacecraft_design(lines, vocabulary)
    if [one.fact for one in said] != ["spacecraft_type"]:
        return said
    return [Said("craft", said[0].printed, said[0].read)]


def spacecraft_design(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
    """The same where a bare name is that of the type."""
    return _designed(lines, vocabulary, ("spacecraft_type", "spacecraft_grau_index", "spacecraft_serial"))


def rocket(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
    return _designed(lines, vocabulary, ("launch_vehicle", "launch_vehicle_grau_index", "launch_vehicle_serial"))


def _designed(lines: Lines, vocabulary: Vocabulary, facts: tuple[str, str, str]) -> list[Said]:
    printed = _joined(lines)
    # Several craft have a line each; only serial and design number may have lines of their own.
    numbers = (*vocabulary.serial_words, *vocabulary.index_words)
    continued = [line for line in lines[1:] if line.casefold().lstrip("( ").startswith(numbers)]
    found = design(_joined((_OWN_CRAFT.sub("", lines[0], count=1), *continued)), vocabulary)
    reads = zip(facts, (found.name, found.grau_index, found.serial), strict=True)
    return [Said(fact, printed, read) for fact, read in reads if read is not None]


def call_sign(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
    printed = _joined(lines)
    found = read_call_sign(printed, vocabulary) if len(lines) == 1 else None
    if found is None:
        return [Said("call_sign", printed, None)]
    reads = {"call_sign_native": found.native, "call_sign": found.latin, "call_sign_meaning": found.meaning}
    return [Said(fact, printed, read) for fact, read in reads.items() if read is not None]


def marks(fact: str, value: str, pattern: str) -> Reader:
    """A parameter whose words say something about the flight as a whole: apsis = selene, a flight to the Moon."""

    def reader(lines: Lines, _vocabulary: Vocabulary) -> list[Said]:
        found = re.search(pattern, _joined(lines), re.IGNORECASE)
        return [Said(fact, _joined(lines), Read(value))] if found else []

    return reader


def all_of(*readers: Reader) -> Reader:
    """Several readers of one parameter."""
    return lambda lines, vocabulary: [said for reader in readers for said in reader(lines, vocabulary)]
