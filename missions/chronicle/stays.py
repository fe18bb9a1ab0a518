"""Stays in space: every person's way up and way down, joined."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from missions.chronicle.flights import Flight, Seat
from missions.chronicle.moments import Moment, least_length, length

_NEVER = datetime.max.replace(tzinfo=UTC)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stay:
    """One person's time in space. A ship that is not on record is None.

    ``country`` is whom the person flew for, where a seat says so; ``is_open`` where the person is still up.
    """

    person: int
    up: Flight | None
    down: Flight | None
    order: int = 0
    country: int | None = None
    is_open: bool = False

    @property
    def flight(self) -> Flight:
        """The flight that the stay is told by: the one that brought the person up, else the one down."""
        flight = self.up or self.down
        if flight is None:
            raise ValueError("A stay has a ship.")
        return flight

    @property
    def launch(self) -> Moment | None:
        return self.up.launch if self.up else None

    @property
    def landing(self) -> Moment | None:
        return self.down.ending if self.down else None

    @property
    def is_orbital(self) -> bool:
        return not self.flight.is_suborbital

    @property
    def duration(self) -> timedelta | None:
        """Landing minus launch, where both are known to the minute."""
        return length(self.launch, self.landing)

    @property
    def least_duration(self) -> timedelta:
        """The duration, or what is certain of it."""
        duration = self.duration
        return least_length(self.launch, self.landing) if duration is None else duration

    @property
    def first(self) -> datetime:
        """The first instant at which the person may have been in space."""
        start = self.launch or self.landing
        return start.first if start else self.flight.launch.first

    @property
    def last(self) -> datetime | None:
        """The last second at which the person may have been in space as far as is known; None while still up."""
        end = self.landing or self.launch
        return None if self.is_open or end is None else end.last

    @property
    def certain(self) -> tuple[datetime, datetime | None] | None:
        """From when until when the person was in space for certain; the end is None while still up."""
        if self.launch is None or (self.landing is None and not self.is_open):
            return None
        start, end = self.launch.last, self.landing.first if self.landing else None
        return (start, end) if end is None or end > start else None


def stays_of(seats: Sequence[tuple[Flight, Seat]], now: datetime) -> list[Stay]:
    """The stays of one person, by launch, from all seats on flights that were spaceflights."""
    stays = [
        Stay(seat.person, flight, flight, seat.order, seat.country) for flight, seat in seats if seat.leg == "both"
    ]
    ups = [(flight.launch.at, (flight, seat)) for flight, seat in seats if seat.leg == "up"]
    downs = [(flight.landing and flight.landing.at, (flight, seat)) for flight, seat in seats if seat.leg == "down"]
    for up, down in paired(ups, downs):
        told = up or down
        if told:
            country = told[1].country or (down[1].country if down else None)
            stays.append(Stay(told[1].person, up and up[0], down and down[0], told[1].order, country))
    return sorted((_opened(stay, now) for stay in stays), key=lambda stay: (stay.first, stay.flight.key))


def _opened(stay: Stay, now: datetime) -> Stay:
    """With ``is_open`` set where the person has not come down, and may still be up."""
    is_open = stay.landing is None and stay.up is not None and stay.up.is_up(now)
    return replace(stay, is_open=True) if is_open else stay


def paired(
    ups: Iterable[tuple[datetime | None, T]], downs: Iterable[tuple[datetime | None, T]]
) -> list[tuple[T | None, T | None]]:
    """One person's ways up with the ways down: each launch, in order, with the first landing after it that is free.

    A landing whose moment is not known is that of the first launch left over.
    """
    free = sorted(downs, key=_known_first)
    found: list[tuple[T | None, T | None]] = []
    for launched_at, up in sorted(ups, key=_known_first):
        after = (down for down in free if down[0] is None or (launched_at and down[0] > launched_at))
        landing = next(after, None)
        if landing:
            free.remove(landing)
        found.append((up, landing[1] if landing else None))
    return found + [(None, down) for _at, down in free]


def _known_first(timed: tuple[datetime | None, object]) -> datetime:
    return timed[0] or _NEVER
