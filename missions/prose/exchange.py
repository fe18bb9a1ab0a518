"""Who came home on another ship, and who came down on this one having gone up on another."""

from collections.abc import Iterator
from datetime import datetime

from missions.models import CrewMember, Leg, Mission, Person
from missions.prose.messages import LARGEST_LISTED_CREW, Message
from missions.prose.trusted import Phase, TrustedRecord, phase_of
from missions.sheet.journeys import journeys


def exchange(record: TrustedRecord) -> Iterator[Message]:
    if record.phase != Phase.PAST or record.doubtful & {"crew_up", "crew_down"}:
        return
    seats = [seat for seat in record.mission.crew.all() if seat.leg in (Leg.UP, Leg.DOWN)]
    for ship, people in by_ship(seats, Leg.UP, record).items():
        yield record.say(
            return_frame(ship, record),
            ("crew_up",),
            people=people,
            named_before=len(record.crew) <= LARGEST_LISTED_CREW,
            ship=ship,
        )
    for ship, people in by_ship(seats, Leg.DOWN, record).items():
        yield record.say("came_home_on_this", ("crew_down",), people=people, ship=ship)


def by_ship(seats: list[CrewMember], leg: str, record: TrustedRecord) -> dict[Mission, tuple[Person, ...]]:
    """The people of a leg by the other ship of their journey, where that is on record and its flight is over."""
    people: dict[Mission, tuple[Person, ...]] = {}
    for seat in (seat for seat in seats if seat.leg == leg):
        if ship := other_ship(seat, record.now):
            people[ship] = (*people.get(ship, ()), seat.person)
    return people


def other_ship(seat: CrewMember, now: datetime) -> Mission | None:
    journey = next((j for j in journeys(seat.person.seats.all()) if j.touches(seat.mission)), None)
    ship = journey and (journey.down if seat.leg == Leg.UP else journey.up)
    return ship if ship and ship != seat.mission and is_told(ship, seat.leg, now) else None


def is_told(ship: Mission, leg: str, now: datetime) -> bool:
    """Nobody has come home on a ship that is still up, or come up on one that has not been launched."""
    phase = phase_of(ship, now)
    return phase == Phase.PAST if leg == Leg.UP else phase != Phase.PLANNED


def return_frame(ship: Mission, record: TrustedRecord) -> str:
    if not (ship.landed_at and record.landed_at):
        return "returned"
    return "returned_earlier" if ship.landed_at < record.landed_at else "returned_later"
