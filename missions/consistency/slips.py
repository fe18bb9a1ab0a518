"""Mistakes that people make when they copy figures: each turns a wrong value into those that may have been meant."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

from missions.reasons import marked as _

MILE_KM, NAUTICAL_MILE_KM, POUND_KG = 1.609344, 1.852, 0.45359237
MOST_HOURS = 12


@dataclass(frozen=True)
class Slip:
    """``said``: what an editor is told. ``meant``: what may have stood there."""

    said: str
    meant: Callable[[Any], Iterator[Any]]


def _times(factor: float) -> Callable[[float], Iterator[float]]:
    def meant(number: float) -> Iterator[float]:
        yield number * factor

    return meant


def swapped_digits(number: float) -> Iterator[float]:
    """2375 for 2735: two neighbours have changed places."""
    text = f"{number:.10g}"
    places = [place for place, sign in enumerate(text) if sign.isdigit()]
    for first, second in pairwise(places):
        if text[first] != text[second]:
            signs = list(text)
            signs[first], signs[second] = signs[second], signs[first]
            if "e" not in signs:
                yield float("".join(signs))


def lost_digit(number: float) -> Iterator[float]:
    """118 for 1182."""
    text = f"{number:.10g}"
    if text.isdigit():
        for place in range(len(text) + 1):
            yield from (float(f"{text[:place]}{digit}{text[place:]}") for digit in range(10))


def moved_point(number: float) -> Iterator[float]:
    """9.22 for 92.2."""
    yield from (number * factor for factor in (10, 0.1, 100, 0.01, 1000, 0.001))


def whole_hours(moment: datetime) -> Iterator[datetime]:
    """Local time read as UTC."""
    for hours in range(1, MOST_HOURS + 1):
        yield from _moved(moment, timedelta(hours=hours))


def changed_date(moment: datetime) -> Iterator[datetime]:
    """14 November for 17 November: one digit of the date, or day and month exchanged."""
    yield from _replaced(moment, day=moment.month, month=moment.day)
    for day in sorted(range(1, 32), key=lambda day: abs(day - moment.day)):
        if len({*f"{day:02d}"} - {*f"{moment.day:02d}"}) <= 1 and day != moment.day:
            yield from _replaced(moment, day=day)
    for months in (1, -1, 10, -10, 2, -2):
        yield from _replaced(moment, month=moment.month + months)
    for years in (1, -1, 10, -10):
        yield from _replaced(moment, year=moment.year + years)


def wrong_hours(seconds: float) -> Iterator[float]:
    for hours in range(1, MOST_HOURS + 1):
        yield from (seconds + hours * 3600, seconds - hours * 3600)


def _moved(moment: datetime, length: timedelta) -> Iterator[datetime]:
    try:
        yield moment + length
        yield moment - length
    except OverflowError:
        return


def _replaced(moment: datetime, **parts: Any) -> Iterator[datetime]:
    try:
        yield moment.replace(**parts)
    except ValueError:
        return


SWAPPED = Slip(_("Digits may be swapped: %(meant)s would fit."), swapped_digits)
LOST = Slip(_("A digit may be missing."), lost_digit)
POINT = Slip(_("The decimal point may be misplaced: %(meant)s would fit."), moved_point)
MILES = Slip(_("Perhaps statute miles were taken for kilometers: %(meant)s km would fit."), _times(MILE_KM))
NAUTICAL = Slip(
    _("Perhaps nautical miles were taken for kilometers: %(meant)s km would fit."), _times(NAUTICAL_MILE_KM)
)
STATUTE = Slip(
    _("Perhaps nautical miles were converted as statute miles: %(meant)s km would fit."),
    _times(NAUTICAL_MILE_KM / MILE_KM),
)
POUNDS = Slip(_("Perhaps pounds were taken for kilograms: %(meant)s kg would fit."), _times(POUND_KG))
HOURS = Slip(_("Perhaps whole hours off, as local time read as UTC: %(meant)s would fit."), whole_hours)
DATE = Slip(_("A digit of the date may be wrong: %(meant)s would fit."), changed_date)
DURATION_HOURS = Slip(_("Perhaps whole hours off: %(meant)s would fit."), wrong_hours)

AMERICAN = (MILES, NAUTICAL, STATUTE, POUNDS)
_DIGITS = (SWAPPED, POINT, LOST)
SLIPS: dict[str, tuple[Slip, ...]] = {
    "orbits": (SWAPPED, LOST, POINT),
    "perigee_km": (NAUTICAL, MILES, STATUTE, *_DIGITS),
    "apogee_km": (NAUTICAL, MILES, STATUTE, *_DIGITS),
    "inclination_deg": _DIGITS,
    "period_min": _DIGITS,
    "mass_kg": (POUNDS, *_DIGITS),
    "landing_mass_kg": (POUNDS, *_DIGITS),
    "landing_latitude": _DIGITS,
    "duration_s": (DURATION_HOURS,),
    "launched_at": (HOURS, DATE),
    "docked_at": (HOURS, DATE),
    "undocked_at": (HOURS, DATE),
    "landed_at": (HOURS, DATE),
}
