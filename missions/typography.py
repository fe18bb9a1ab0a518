"""How numbers, moments and lengths of time are set in the active language.

Everything that differs by convention comes from ``encyclopedia/formats/<language>/formats.py``.
"""

import unicodedata
from datetime import date, datetime, timedelta

from django.utils import dateformat
from django.utils.formats import get_format
from django.utils.translation import gettext, ngettext

from missions.models.precision import Precision
from missions.reasons import number

#: Holds a number and its unit together at the end of a line.
NO_BREAK = "\u00a0"
#: A hyphen that a line does not end after.
NO_BREAK_HYPHEN = "\u2011"

#: Format names by precision: what stands before the time of day, and the time of day itself.
_DAY_FORMATS = {Precision.YEAR: "YEAR_FORMAT", Precision.MONTH: "YEAR_MONTH_FORMAT"}
_CLOCK_FORMATS = {Precision.SECOND: "TIME_FORMAT", Precision.MINUTE: "MINUTE_FORMAT", Precision.HOUR: "HOUR_FORMAT"}
#: How much of ``1990-12-02T08:13:32`` a precision keeps.
_ISO_LENGTHS = {
    Precision.YEAR: 4,
    Precision.MONTH: 7,
    Precision.DAY: 10,
    Precision.HOUR: 13,
    Precision.MINUTE: 16,
    Precision.SECOND: 19,
}


def ordinal(value: int) -> str:
    """87th in English, 87. in German."""
    return get_format("ordinal")(value)


def place_in_alphabet(name: str) -> str:
    """What a name sorts by, as dictionaries of both languages do: Österreich stands with the letter O."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def quoted(text: str) -> str:
    """A text in the language's quotation marks."""
    opening, closing = get_format("QUOTATION_MARKS")
    return f"{opening}{text}{closing}"


def day(value: date | datetime, precision: str = Precision.DAY, short: bool = False) -> str:
    """The date of a moment, no finer than it is known: "December 2, 1990", "August 1962", "1962"."""
    name = _DAY_FORMATS.get(precision, "SHORT_DATE_FORMAT" if short else "DATE_FORMAT")
    return dateformat.format(value, get_format(name))


def day_of_year(value: date | datetime, precision: str = Precision.DAY, short: bool = False) -> str:
    """A date under the heading of its year: "Dec. 2"; the whole where the day is not known."""
    if precision in _DAY_FORMATS:
        return day(value, precision, short)
    return dateformat.format(value, get_format("SHORT_MONTH_DAY_FORMAT" if short else "MONTH_DAY_FORMAT"))


def clock(value: datetime, precision: str = Precision.SECOND, zone: str = " UTC") -> str:
    """The time of day of a moment with its zone, in one line: "08:13:32 UTC"; empty where no hour is known."""
    name = _CLOCK_FORMATS.get(precision)
    return (dateformat.format(value, get_format(name)) + zone).replace(" ", NO_BREAK) if name else ""


def moment(value: datetime, precision: str = Precision.SECOND) -> str:
    """Date and time of day: "December 2, 1990, 08:13:32 UTC"."""
    return ", ".join(filter(None, (day(value, precision), clock(value, precision))))


def moment_in_column(value: datetime, precision: str = Precision.SECOND) -> str:
    """Short, for a column whose heading names the zone: "Dec. 2, 1990, 08:13:32"."""
    return ", ".join(filter(None, (day(value, precision, short=True), clock(value, precision, zone=""))))


def iso(value: datetime, precision: str = Precision.SECOND) -> str:
    """ISO 8601, cut to the precision: ``1990-12-02T08:13:32Z``, ``1962-08``."""
    text = value.strftime("%Y-%m-%dT%H:%M:%S")[: _ISO_LENGTHS[Precision(precision)]]
    return f"{text}Z" if "T" in text else text


def html_datetime(value: datetime, precision: str = Precision.SECOND) -> str:
    """The ``datetime`` attribute of a ``<time>`` element; HTML knows no moment to the hour alone."""
    return iso(value, Precision.DAY if precision == Precision.HOUR else precision)


def html_date(value: datetime, precision: str = Precision.DAY) -> str:
    """The ``datetime`` attribute of a date alone."""
    return iso(value, precision if precision in _DAY_FORMATS else Precision.DAY)


def days(count: int) -> str:
    """ "175 days" """
    return ngettext("%(count)s day", "%(count)s days", count) % {"count": number(count)}


def duration(value: timedelta, precision: str = Precision.SECOND) -> str:
    """A length of time with the signs of its units: "175 d 1 h 50 min 41 s".

    Units that are zero at the start are left out, and seconds where they are not known.
    """
    amounts = _units_of(value)
    if precision != Precision.SECOND:
        amounts.pop()
    while len(amounts) > 1 and amounts[0][0] == 0:
        amounts.pop(0)
    return " ".join(f"{number(amount)}{NO_BREAK}{unit}" for amount, unit in amounts)


def duration_of_day(value: timedelta, precision: str = Precision.SECOND) -> str:
    """What a duration has beyond its whole days: "1 h 50 min 41 s"."""
    return duration(timedelta(seconds=value.seconds), precision)


def _units_of(value: timedelta) -> list[tuple[int, str]]:
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return [
        (value.days, gettext("d")),
        (hours, gettext("h")),
        (minutes, gettext("min")),
        (seconds, gettext("s")),
    ]
