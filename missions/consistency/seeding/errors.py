"""Mistakes planted in sound flights: each turns one flight into the wrong ones it may be printed as."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

from missions.consistency import slips
from missions.consistency.seeding import digits
from missions.consistency.subject import Subject

Plant = Callable[[Subject], Iterator[Subject]]


def _number(fact: str, change: Callable[[float], Iterable[float]]) -> Plant:
    def plant(subject: Subject) -> Iterator[Subject]:
        value = getattr(subject, fact)
        for wrong in change(value) if value else ():
            if wrong != value:
                changed: dict[str, Any] = {fact: wrong}
                yield replace(subject, **changed)

    return plant


def _moment_moved(fact: str, *lengths: timedelta) -> Plant:
    def plant(subject: Subject) -> Iterator[Subject]:
        if moment := getattr(subject, fact):
            yield from (replace(subject, **{fact: moment + sign * length}) for length in lengths for sign in (1, -1))

    return plant


def _stay_moved(fact: str, *lengths: timedelta) -> Plant:
    def plant(subject: Subject) -> Iterator[Subject]:
        for number, stay in enumerate(subject.stays):
            for length in lengths if getattr(stay, fact) else ():
                moved = replace(stay, **{fact: getattr(stay, fact) + length})
                yield replace(subject, stays=(*subject.stays[:number], moved, *subject.stays[number + 1 :]))

    return plant


def _heights_exchanged(subject: Subject) -> Iterator[Subject]:
    if subject.perigee_km and subject.apogee_km and subject.perigee_km != subject.apogee_km:
        yield replace(subject, perigee_km=subject.apogee_km, apogee_km=subject.perigee_km)


def _both_heights(factor: float) -> Plant:
    def plant(subject: Subject) -> Iterator[Subject]:
        if subject.perigee_km and subject.apogee_km:
            yield replace(subject, perigee_km=subject.perigee_km * factor, apogee_km=subject.apogee_km * factor)

    return plant


def _cospar_year(subject: Subject) -> Iterator[Subject]:
    if subject.cospar_id:
        for years in (1, -1, 10, -10):
            yield replace(subject, cospar_id=f"{int(subject.cospar_id[:4]) + years}{subject.cospar_id[4:]}")


def _crew_off_by_one(subject: Subject) -> Iterator[Subject]:
    if subject.crew_size:
        yield from (replace(subject, crew_size=subject.crew_size + one) for one in (1, -1) if subject.crew_size + one)


def _all_dates_one_year_off(subject: Subject) -> Iterator[Subject]:
    if subject.launched_at and subject.landed_at:
        year = timedelta(days=365)
        moved = (
            replace(
                stay,
                docked_at=stay.docked_at and stay.docked_at + year,
                undocked_at=stay.undocked_at and stay.undocked_at + year,
            )
            for stay in subject.stays
        )
        yield replace(
            subject, launched_at=subject.launched_at + year, landed_at=subject.landed_at + year, stays=tuple(moved)
        )


def _of_another(fact: str, others: list[Subject], *, same_type: bool = True) -> Plant:
    """The value of another flight (of the type) instead of its own."""

    def plant(subject: Subject) -> Iterator[Subject]:
        own = getattr(subject, fact)
        for other in others:
            value = getattr(other, fact)
            is_like = not same_type or other.spacecraft_type == subject.spacecraft_type
            if own and value and value != own and is_like and not _is_one_flight(subject, other):
                yield replace(subject, **{fact: value})

    return plant


def _is_one_flight(subject: Subject, other: Subject) -> bool:
    """Two sources on one flight, which differ a little: neither is planted."""
    if not (subject.launched_at and other.launched_at):
        return False
    return subject.launched_at.date() == other.launched_at.date()


NUMBERS = ("orbits", "period_min", "inclination_deg", "perigee_km", "apogee_km", "mass_kg")
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


def plants(sound: list[Subject]) -> dict[str, Plant]:
    """What is planted, by the name it has in the table."""
    table: dict[str, Plant] = {}
    for name, change in (
        ("digits swapped", slips.swapped_digits),
        ("one digit wrong", digits.one_digit_wrong),
        ("digit dropped", digits.digit_dropped),
        ("decimal point moved", digits.times(10)),
    ):
        table |= {f"{name}: {fact}": _number(fact, change) for fact in NUMBERS}
    table |= {
        "miles as km: perigee_km": _number("perigee_km", digits.times(1 / slips.MILE_KM)),
        "miles as km: apogee_km": _number("apogee_km", digits.times(1 / slips.MILE_KM)),
        "miles as km: both": _both_heights(1 / slips.MILE_KM),
        "nautical miles converted as statute: both": _both_heights(slips.MILE_KM / slips.NAUTICAL_MILE_KM),
        "nautical miles as km: perigee_km": _number("perigee_km", digits.times(1 / slips.NAUTICAL_MILE_KM)),
        "nautical miles as km: apogee_km": _number("apogee_km", digits.times(1 / slips.NAUTICAL_MILE_KM)),
        "pounds as kg: mass_kg": _number("mass_kg", digits.times(1 / slips.POUND_KG)),
        "perigee and apogee exchanged": _heights_exchanged,
    }
    for fact in ("launched_at", "landed_at"):
        table[f"year: {fact}"] = _moment_moved(fact, 365 * _DAY)
        table[f"day: {fact}"] = _moment_moved(fact, _DAY)
        table[f"hour: {fact}"] = _moment_moved(fact, _HOUR)
        table[f"ten minutes: {fact}"] = _moment_moved(fact, _HOUR / 6)
        table[f"Moscow time: {fact}"] = _moment_moved(fact, 3 * _HOUR)
    table |= {
        "all dates one year off": _all_dates_one_year_off,
        "duration one hour off": _number("duration_s", lambda seconds: [seconds + 3600, seconds - 3600]),
        "docking month": _stay_moved("docked_at", 30 * _DAY, -30 * _DAY),
        "undocking month": _stay_moved("undocked_at", 30 * _DAY, -30 * _DAY),
        "docking year": _stay_moved("docked_at", 365 * _DAY, -365 * _DAY),
        "docking day + 1": _stay_moved("docked_at", _DAY),
        "COSPAR year": _cospar_year,
        "COSPAR of another flight": _of_another("cospar_id", sound, same_type=False),
        "crew number off by one": _crew_off_by_one,
        "digits swapped: landing_latitude": _number("landing_latitude", slips.swapped_digits),
    }
    for fact in ("orbits", "duration_s", "landed_at", "period_min", "perigee_km", "mass_kg"):
        table[f"of another flight of the type: {fact}"] = _of_another(fact, sound)
    return table
