"""The rhythm of launches: how soon a pad was ready again, how close together and how far apart ships were launched."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from missions.chronicle.flights import Flight
from missions.chronicle.moments import length


@dataclass(frozen=True, slots=True)
class Gap:
    """The time between two launches, one after the other."""

    length: timedelta
    before: Flight
    after: Flight


@dataclass(frozen=True, slots=True)
class Pad:
    """The crewed launches from one pad, and the shortest time between two of them (None of one launch alone)."""

    pad: int
    flights: tuple[Flight, ...]
    turnaround: Gap | None


def gaps(flights: Sequence[Flight]) -> list[Gap]:
    """Between launches that are known to the minute; flights must come by launch."""
    found = []
    for before, after in pairwise(flights):
        if (between := length(before.launch, after.launch)) is not None:
            found.append(Gap(between, before, after))
    return found


def pads(flights: Iterable[Flight]) -> list[Pad]:
    """Every pad that was used, the busiest first."""
    by_pad: dict[int, list[Flight]] = defaultdict(list)
    for flight in flights:
        if flight.pad is not None:
            by_pad[flight.pad].append(flight)
    found = [Pad(pad, tuple(used), min(gaps(used), key=_length, default=None)) for pad, used in by_pad.items()]
    return sorted(found, key=lambda pad: -len(pad.flights))


def _length(gap: Gap) -> timedelta:
    return gap.length
