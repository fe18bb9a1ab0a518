"""Moments in UTC, with the precision that their text states."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from missions.reasons import marked as _
from missions.reasons import reason
from missions.values.read import Read, lost
from missions.values.vocabulary import Vocabulary

#: Hours ahead of UTC. A text without a zone is read as UTC, as mission articles mean it.
ZONES = {"utc": 0, "ut": 0, "gmt": 0, "z": 0, "msk": 3, "mez": 1, "cet": 1, "mesz": 2, "cest": 2}
ZONES |= {"est": -5, "edt": -4, "cst": -6, "cdt": -5, "pst": -8, "pdt": -7, "hst": -10}

_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:[.,]\d{1,6})?)?"
    r"(?:\s*(?P<half>[ap])\.?m\b\.?)?(?![:\d])",
    re.IGNORECASE,
)
_ZONE = re.compile(r"(?<![^\W\d_])(" + "|".join(ZONES) + r")\b", re.IGNORECASE)


@dataclass(frozen=True)
class Found:
    """What a text says about a moment, and the rest of it."""

    date: tuple[int, int, int] | None
    precision: str
    clock: tuple[int, int, int] | None
    zone: str
    rest: str


def moment(text: str, vocabulary: Vocabulary) -> Read | None:
    """A moment that is the whole text; local time in parentheses behind it is a repetition and left out."""
    found = find_moment(text, vocabulary)
    return None if found.rest else read_moment(found)


def is_planned(text: str, vocabulary: Vocabulary) -> bool:
    small = text.casefold()
    return any(word in small for word in vocabulary.planned)


def find_moment(text: str, vocabulary: Vocabulary) -> Found:
    """Date, clock time and zone out of a text, in any order."""
    bare = text if is_planned(text, vocabulary) else re.sub(r"\([^()]*\)", " ", text)
    date, precision, bare = _date(bare, vocabulary)
    clock = _CLOCK.search(bare)
    if clock:
        bare = bare[: clock.start()] + " " + bare[clock.end() :]
        precision = ("second" if clock["second"] else "minute") if precision in ("day", "") else precision
    zone = _ZONE.search(bare)
    if zone:
        bare = bare[: zone.start()] + " " + bare[zone.end() :]
    rest = re.sub(r"\s+", " ", bare).strip(" ,;")
    return Found(date, precision, _clock(clock), zone[1].casefold() if zone else "", rest)


def read_moment(found: Found) -> Read | None:
    """The moment that was found; a time or a zone without its date is damage, not an empty field."""
    if found.date is None:
        if found.clock:
            return lost(reason(_("Only the time of day is left; the date is missing.")))
        if found.zone:
            return lost(reason(_("Only the time zone is left of date and time.")))
        return None
    year, month, day = found.date
    hour, minute, second = found.clock or (0, 0, 0)
    # Flights began in 1961; a date far outside is a misprint, and near year 1 the zone would leave the calendar.
    if not 1900 <= year <= 2200:
        return None
    try:
        local = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None
    offset = ZONES.get(found.zone, 0) if found.clock else 0
    return Read(local - timedelta(hours=offset), precision=found.precision)


def _clock(match: re.Match[str] | None) -> tuple[int, int, int] | None:
    if match is None:
        return None
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].casefold() == "p" else 0)
    return hour, int(match["minute"]), int(match["second"] or 0)


def _date(text: str, vocabulary: Vocabulary) -> tuple[tuple[int, int, int] | None, str, str]:
    """The first date in a text, its precision, and the text without it."""
    names = "|".join(sorted(map(re.escape, vocabulary.months), key=len, reverse=True))
    month = rf"(?P<month>{names})\b\.?"
    forms = (
        (rf"\b(?P<day>\d{{1,2}})\.?\s*{month},?\s*(?P<year>\d{{4}})\b", "day"),
        (rf"\b{month}\s*(?P<day>\d{{1,2}}),?\s*(?P<year>\d{{4}})\b", "day"),
        (rf"\b{month},?\s*(?P<year>\d{{4}})\b", "month"),
    )
    if iso := _ISO.search(text):
        year, number, day = (int(part) for part in iso.groups())
        return (year, number, day), "day", text[: iso.start()] + " " + text[iso.end() :]
    for pattern, precision in forms:
        if match := re.search(pattern, text, re.IGNORECASE):
            groups = match.groupdict()
            number = vocabulary.months[groups["month"].casefold()]
            date = (int(groups["year"]), number, int(groups.get("day") or 1))
            return date, precision, text[: match.start()] + " " + text[match.end() :]
    if match := re.fullmatch(r"\s*(\d{4})\s*", text):
        return (int(match[1]), 1, 1), "year", ""
    return None, "", text
