"""Ticks of time axes: hours since launch, days, months."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import dateformat
from django.utils.formats import get_format
from django.utils.translation import gettext

from missions import typography

Scale = Callable[[datetime], float]

#: More labels than these do not fit on a phone; the rest is shown where there is more room.
_LABELS_ON_A_PHONE = 5
_HOUR = timedelta(hours=1)
_STEPS = (timedelta(minutes=5), timedelta(minutes=30), *(n * _HOUR for n in (1, 3, 6, 12)))
_LONGEST_IN_WEEKS = timedelta(days=75)


@dataclass(frozen=True)
class Tick:
    """A place on an axis in percent; ``wide`` labels need more room than a phone has."""

    x: float
    label: str
    wide: bool = False


def hours(scale: Scale, start: datetime, end: datetime) -> tuple[Tick, ...]:
    """Hours or minutes since the start."""
    step = next((step for step in _STEPS if (end - start) / step <= 8), _STEPS[-1])
    count = int((end - start) / step)
    return _ticks([(scale(start + n * step), _elapsed(n * step, step)) for n in range(count + 1)])


def _elapsed(value: timedelta, step: timedelta) -> str:
    """A length of time in hours, or in minutes where the steps are shorter."""
    unit, sign = (_HOUR, gettext("h")) if step >= _HOUR else (timedelta(minutes=1), gettext("min"))
    return f"{value // unit}{typography.NO_BREAK}{sign}"


def days(scale: Scale, start: datetime, end: datetime, panels: int = 1) -> tuple[Tick, ...]:
    """Every midnight; labels as far as they fit into one of several panels."""
    first = start.replace(hour=0, minute=0, second=0, microsecond=0)
    midnights = [first + timedelta(days=n) for n in range((end - first).days + 1)]
    shown = [(scale(day), typography.day_of_year(day, short=True)) for day in midnights if start <= day < end]
    return _ticks(shown, _LABELS_ON_A_PHONE // panels)


def months(scale: Scale, start: datetime, end: datetime) -> tuple[Tick, ...]:
    """The beginnings of months; of a stay of few weeks every seventh day."""
    if end - start < _LONGEST_IN_WEEKS:
        first = (start + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
        weeks = [first + timedelta(days=7 * n) for n in range((end - first).days // 7 + 1)]
        return _ticks([(scale(day), typography.day_of_year(day, short=True)) for day in weeks])
    shown, month = [], _next_month(start)
    while month < end:
        shown.append((scale(month), dateformat.format(month, get_format("SHORT_MONTH_FORMAT"))))
        month = _next_month(month)
    return _ticks(shown)


def _next_month(moment: datetime) -> datetime:
    year, month = moment.year + moment.month // 12, moment.month % 12 + 1
    return moment.replace(year=year, month=month, day=1, hour=0, minute=0, second=0, microsecond=0)


def _ticks(shown: list[tuple[float, str]], room: int = _LABELS_ON_A_PHONE) -> tuple[Tick, ...]:
    """Ticks of which so many keep their labels on a phone; none has one that would leave the drawing."""
    every = -(-len(shown) // max(room, 1))
    return tuple(Tick(x, label if x < 94 else "", wide=number % every > 0) for number, (x, label) in enumerate(shown))
