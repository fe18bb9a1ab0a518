"""All flights, by launch, and what they are looked up by."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from missions.consistency.chain.flights import Flight, Seat
from missions.consistency.hints import Neighbor

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Fleet:
    """All flights, by launch."""

    def __init__(self, flights: Iterable[Flight], now: datetime | None = None):
        self.flights = sorted(flights, key=lambda flight: (flight.launched_at or _LONG_AGO, flight.key))
        self.now = now or datetime.now(UTC)

    @classmethod
    def of(cls, missions: Iterable[Any]) -> "Fleet":
        """Of records with their claims prefetched."""
        return cls([Flight.of(mission, mission.claims.all()) for mission in missions])

    @cached_property
    def launched(self) -> list[Flight]:
        return [flight for flight in self.flights if flight.launched_at]

    @cached_property
    def is_complete(self) -> bool:
        """Whether every program of a flight has all its flights on record: then nobody comes from nowhere."""
        in_programs = [flight for flight in self.flights if flight.program]
        return bool(in_programs) and all(flight.program_is_complete for flight in in_programs)

    @cached_property
    def by_name(self) -> dict[str, Flight]:
        """Flights by their names in every language."""
        return {_plain(name): flight for flight in self.flights for name in (*flight.names, flight.key)}

    def named(self, names: Iterable[str]) -> Flight | None:
        return next((found for name in names if (found := self.by_name.get(_plain(name)))), None)

    @cached_property
    def by_type(self) -> dict[str, list[Flight]]:
        """The flights of each type of spacecraft, by launch."""
        by_type: dict[str, list[Flight]] = {}
        for flight in self.launched:
            if flight.subject.spacecraft_type:
                by_type.setdefault(flight.subject.spacecraft_type, []).append(flight)
        return by_type

    def neighbors(self, flight: Flight) -> list[Neighbor]:
        """The flights before and after of the same type of spacecraft."""
        series = self.by_type.get(flight.subject.spacecraft_type, [])
        if flight not in series:
            return []
        place = series.index(flight)
        return [
            Neighbor(other.name, other.subject)
            for other in (*series[max(0, place - 1) : place], *series[place + 1 : place + 2])
        ]

    @cached_property
    def seats_of(self) -> dict[str, list[tuple[Flight, Seat]]]:
        """The seats of each person, by launch."""
        seats: dict[str, list[tuple[Flight, Seat]]] = {}
        for flight in self.flights:
            for seat in flight.seats:
                seats.setdefault(seat.person, []).append((flight, seat))
        return seats


def _plain(name: str) -> str:
    """Soyuz TM-11 is soyuz-tm-11, and not Soyuz TMA-11."""
    return re.sub(r"[\W_]+", "-", name.casefold()).strip("-")
