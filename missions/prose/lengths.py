"""Lengths of time as sentences tell them: whole units, none that is zero, none finer than a reader wants."""

from datetime import timedelta

from missions.models.precision import Precision


def of_flight(duration: timedelta, precision: str) -> list[tuple[int, str]]:
    """Days, hours and minutes; seconds only of a flight shorter than a day, and only where they are known."""
    units = whole_units(duration)
    return units[:3] if duration >= timedelta(days=1) or precision != Precision.SECOND else units


def of_stay(duration: timedelta) -> list[tuple[int, str]]:
    """The two largest units: days and hours, or hours and minutes."""
    days, *rest = whole_units(duration)
    return [days, rest[0]] if days[0] else rest[:2]


def whole_units(duration: timedelta) -> list[tuple[int, str]]:
    minutes, seconds = divmod(duration.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return [(duration.days, "day"), (hours, "hour"), (minutes, "minute"), (seconds, "second")]
