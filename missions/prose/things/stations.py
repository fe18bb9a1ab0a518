"""What a station is, who came first and last, and how many came."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from missions.models import Docking, DockingKind, Kind, Leg, Mission, Person, Station
from missions.prose.messages import Moment
from missions.prose.tense import Tense
from missions.prose.things.messages import Message
from missions.prose.trusted import Phase, phase_of

#: A larger crew is not named.
LARGEST_NAMED_CREW = 4


@dataclass(frozen=True)
class Visit:
    """A flight that docked to the station: its first and its last docking there."""

    ship: Mission
    first: Docking
    last: Docking


def plan(station: Station, missions: Sequence[Mission], now: datetime) -> Iterator[Message]:
    if station.country or station.launched_at or station.reentered_at:
        yield introduction(station)
    visits = visits_of(station, missions, now)
    if visits:
        yield arrivals(station, visits)
    if len(visits) > 1:
        yield from first_and_last(station, visits)


def introduction(station: Station) -> Message:
    launch = Moment(station.launched_at, station.launched_precision) if station.launched_at else None
    end = Moment(station.reentered_at, station.reentered_precision) if station.reentered_at else None
    facts = {"name": station, "country": station.country, "launched_at": launch, "reentered_at": end}
    return Message(
        "station" if station.country else "station_in_orbit",
        tuple(name for name, value in facts.items() if value),
        station,
        tense=tense_of(station),
        countries=(station.country,) if station.country else (),
        when=launch,
        until=end,
    )


def tense_of(station: Station) -> Tense:
    return Tense.PAST if station.reentered_at else Tense.PRESENT


def visits_of(station: Station, missions: Sequence[Mission], now: datetime) -> list[Visit]:
    """The flights that reached the station by now, by their arrival; a failed docking is none."""
    visits = []
    for ship in missions:
        if ship.kind == Kind.ABORTED or phase_of(ship, now) == Phase.PLANNED:
            continue
        here = [d for d in ship.dockings.all() if d.station_id == station.pk and d.kind != DockingKind.FAILED]
        if here:
            visits.append(Visit(ship, here[0], here[-1]))
    return sorted(visits, key=lambda visit: visit.first.docked_at or visit.ship.launched_at or now)


def arrivals(station: Station, visits: list[Visit]) -> Message:
    aboard = {seat.person_id for visit in visits for seat in visit.ship.crew.all() if seat.leg != Leg.BACKUP}
    only = visits[0] if len(visits) == 1 else None
    return Message(
        "visit" if only else "visits",
        ("dockings", "crew"),
        station,
        tense=tense_of(station),
        count=len(visits),
        people_count=len(aboard),
        ship=only.ship if only else None,
        when=docked(only) if only else None,
        people=named(only.ship.crew_up) if only else (),
    )


def first_and_last(station: Station, visits: list[Visit]) -> Iterator[Message]:
    first, last = visits[0], visits[-1]
    yield came("first_visit", station, first)
    left_at = last.last.undocked_at
    if tense_of(station) == Tense.PRESENT:
        yield came("latest_visit", station, last)
    elif left_at:
        yield Message(
            "last_visit",
            ("dockings", "crew"),
            station,
            ship=last.ship,
            when=Moment(left_at, last.last.undocked_precision),
            people=named(last.ship.crew_down),
        )


def came(frame: str, station: Station, visit: Visit) -> Message:
    return Message(
        frame, ("dockings", "crew"), station, ship=visit.ship, when=docked(visit), people=named(visit.ship.crew_up)
    )


def docked(visit: Visit) -> Moment | None:
    docking = visit.first
    return Moment(docking.docked_at, docking.docked_precision) if docking.docked_at else None


def named(seats: list) -> tuple[Person, ...]:
    return tuple(seat.person for seat in seats) if len(seats) <= LARGEST_NAMED_CREW else ()
