"""Journeys of people: up on one ship and down on the same or another."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from missions.chronicle.stays import paired
from missions.models import CrewMember, Kind, Leg, Mission
from missions.models.precision import Precision

_EXACT = {Precision.SECOND, Precision.MINUTE}


@dataclass(frozen=True)
class Journey:
    """One stay in space of one person. A ship that is not on record is None."""

    seat: CrewMember
    up: Mission | None
    down: Mission | None

    @property
    def duration(self) -> timedelta | None:
        """Landing of the ship down minus launch of the ship up, where both are known to the minute."""
        if not (self.up and self.down and self.up.launched_at and self.down.landed_at):
            return None
        if not {self.up.launched_precision, self.down.landed_precision} <= _EXACT:
            return None
        return self.down.landed_at - self.up.launched_at

    @property
    def precision(self) -> str:
        if not (self.up and self.down):
            return Precision.MINUTE
        precise = self.up.launched_precision == self.down.landed_precision == Precision.SECOND
        return Precision.SECOND if precise else Precision.MINUTE

    @property
    def flight_number(self) -> int | None:
        return self.seat.flight_number

    @property
    def is_spaceflight(self) -> bool:
        """Whether it was in orbit or beyond; of what ended sooner, whether it is counted as a flight in space."""
        kind = (self.up or self.down).kind
        if kind in (Kind.SUBORBITAL, Kind.ABORTED):
            return self.flight_number is not None
        return kind in (Kind.ORBITAL, Kind.LUNAR)

    def touches(self, mission: Mission) -> bool:
        return mission in (self.up, self.down)


def journeys(seats: Iterable[CrewMember]) -> list[Journey]:
    """The journeys of one person, in order, from all seats that are on record; backup seats are no journey."""
    flown = [seat for seat in seats if seat.leg != Leg.BACKUP]
    found = [Journey(seat, seat.mission, seat.mission) for seat in flown if seat.leg == Leg.BOTH]
    ups = [(seat.mission.launched_at, seat) for seat in flown if seat.leg == Leg.UP]
    downs = [(seat.mission.landed_at, seat) for seat in flown if seat.leg == Leg.DOWN]
    for up, down in paired(ups, downs):
        found.append(Journey(up or down, up and up.mission, down and down.mission))
    return sorted(found, key=lambda journey: _launch(journey.seat))


def _launch(seat: CrewMember) -> str:
    # Moments that are not known sort last; ISO text sorts like time.
    return seat.mission.launched_at.isoformat() if seat.mission.launched_at else "~"


def total(found: Iterable[Journey]) -> timedelta | None:
    """Time in space of all journeys that were there; unknown as soon as one of them is."""
    lengths = [journey.duration for journey in found if journey.is_spaceflight]
    return None if not lengths or None in lengths else sum(lengths, timedelta())
