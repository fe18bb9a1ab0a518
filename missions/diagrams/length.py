"""How long a flight was among all flights: a distribution over the logarithm of the length."""

import itertools
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from math import log10

from django.utils.translation import ngettext

from missions import typography
from missions.chronicle.chronicle import Chronicle
from missions.chronicle.flights import Flight
from missions.diagrams.days import Tick

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
#: From ten minutes to two years: what crewed flights have ever lasted fits between.
_SHORTEST, _LONGEST = 10 * _MINUTE, 730 * _DAY
_BINS = 48
#: The tallest bar, in pixels; every bin with a flight in it can be seen.
_TALLEST, _LEAST = 48, 2
_FEWEST_FLIGHTS = 10


@dataclass(frozen=True)
class Length:
    """Bars as (place, width, height), the flight's own place, and its rank: longest is 1."""

    bars: tuple[tuple[float, float, int], ...]
    x: float
    ticks: tuple[Tick, ...]
    rank: int
    count: int
    ground_y: int = _TALLEST + 22

    @property
    def longer_than(self) -> int:
        return self.count - self.rank


def length(flight: Flight | None, chronicle: Chronicle) -> Length | None:
    """None where the length is not known, or where there are too few flights to compare it with."""
    lengths = _lengths(chronicle)
    if not flight or not flight.duration or len(lengths) < _FEWEST_FLIGHTS:
        return None
    return Length(
        bars=_bars(chronicle),
        x=_place(flight.duration),
        ticks=_ticks(),
        rank=len(lengths) - bisect_right(lengths, flight.duration) + 1,
        count=len(lengths),
    )


@lru_cache(maxsize=4)
def _lengths(chronicle: Chronicle) -> list[timedelta]:
    """The lengths of all flights, shortest first. A chronicle never changes: a change makes a new one."""
    return sorted(duration for flight in chronicle.flights if (duration := flight.duration))


@lru_cache(maxsize=4)
def _bars(chronicle: Chronicle) -> tuple[tuple[float, float, int], ...]:
    lengths = _lengths(chronicle)
    edges = [_SHORTEST * (_LONGEST / _SHORTEST) ** (n / _BINS) for n in range(_BINS + 1)]
    counts = [bisect_left(lengths, b) - bisect_left(lengths, a) for a, b in itertools.pairwise(edges)]
    most, width = max(counts) or 1, 100 / _BINS
    return tuple(
        (round(n * width, 2), round(width * 0.85, 2), max(_LEAST, round(count / most * _TALLEST)))
        for n, count in enumerate(counts)
        if count
    )


def _place(value: timedelta) -> float:
    share = log10(value / _SHORTEST) / log10(_LONGEST / _SHORTEST)
    return round(100 * min(1.0, max(0.0, share)), 2)


def _ticks() -> tuple[Tick, ...]:
    marks = (
        *((n * _HOUR, f"{n}{typography.NO_BREAK}h", n == 6) for n in (1, 6)),
        *((n * _DAY, typography.days(n), n in (3, 30)) for n in (1, 3, 10, 30, 100)),
        (365.25 * _DAY, ngettext("%(count)s year", "%(count)s years", 1) % {"count": 1}, False),
    )
    return tuple(Tick(_place(value), label, wide) for value, label, wide in marks)
