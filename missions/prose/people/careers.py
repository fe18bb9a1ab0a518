"""A person's flights as the first sentences about that person need them."""

from datetime import date, datetime, timedelta
from functools import cached_property

from missions.chronicle.chronicle import Chronicle
from missions.models import Country, CrewMember, Kind, Leg, Mission, Outcome, Person
from missions.prose.people.firsts import distinction
from missions.prose.people.messages import Calling, Distinction
from missions.prose.tense import Tense
from missions.prose.trusted import LONGEST_FLIGHT, Phase, phase_of
from missions.sheet.journeys import Journey, journeys

#: Beyond this age, or this long after a flight of someone whose age is unknown, a death may have gone unrecorded.
AGE_OF_DOUBT = timedelta(days=75 * 365.25)
YEARS_OF_DOUBT = timedelta(days=15 * 365.25)

PARTICIPANT = "spaceflight-participant"
PILOTS = {"pilot", "commander"}


class Career:
    """What a person of ``Person.objects.for_page()`` has flown. Flights that are still drafts do not count.

    ``known`` knows who was the first; without it nobody is said to have been.
    """

    def __init__(self, person: Person, now: datetime, known: Chronicle | None = None):
        self.person = person
        self.now = now
        self.known = known
        self.seats = sorted(
            (seat for seat in person.seats.all() if seat.mission.is_published()),
            key=lambda seat: seat.mission.launched_at or now,
        )
        self.journeys = journeys(self.seats)

    @cached_property
    def flown_seats(self) -> list[CrewMember]:
        return [seat for seat in self.seats if seat.leg != Leg.BACKUP]

    @cached_property
    def spaceflights(self) -> list[Journey]:
        """Those begun by now, the present one included."""
        return [j for j in self.journeys if j.is_spaceflight and self.phase_of(j) != Phase.PLANNED]

    @cached_property
    def present(self) -> Journey | None:
        """The flight that the person is on."""
        return next((j for j in self.spaceflights if j.down and phase_of(j.down, self.now) == Phase.RUNNING), None)

    @cached_property
    def planned(self) -> Journey | None:
        return next((j for j in self.journeys if self.phase_of(j) == Phase.PLANNED), None)

    @cached_property
    def fatal(self) -> Mission | None:
        """The flight that the person did not survive."""
        ships = (ship for j in self.journeys for ship in (j.down, j.up) if ship)
        return next((ship for ship in ships if ship.outcome == Outcome.FATAL and self._died_on(ship)), None)

    def aborted(self) -> list[Journey]:
        """Launches that were aborted and survived."""
        return [j for j in self.journeys if j.up and j.up.kind == Kind.ABORTED and j.up != self.fatal]

    def phase_of(self, journey: Journey) -> Phase:
        return phase_of(journey.up or journey.down, self.now)

    def _died_on(self, ship: Mission) -> bool:
        """A day of death is a local one; a ship that never flew killed on the ground."""
        died_on = self.person.died_on
        if not died_on or ship.kind == Kind.NEVER_LAUNCHED or not ship.launched_at:
            return bool(died_on)
        end = (ship.landed_at or ship.launched_at + LONGEST_FLIGHT).date()
        return ship.launched_at.date() - timedelta(days=1) <= died_on <= end + timedelta(days=1)

    @cached_property
    def countries(self) -> tuple[Country, ...]:
        """The person's countries; those flown for come first, in that order."""
        own = list(self.person.countries.all())
        flown_for = [seat.country or seat.mission.country for seat in self.seats]
        return tuple(dict.fromkeys((*(country for country in flown_for if country in own), *own)))

    @cached_property
    def roles(self) -> frozenset[str]:
        return frozenset(seat.role.key for seat in self.flown_seats if seat.role)

    @cached_property
    def calling(self) -> Calling:
        if not self.flown_seats:
            return Calling.BACKUP
        if all(seat.mission.kind == Kind.SUBORBITAL for seat in self.flown_seats):
            return Calling.PILOT if self.roles & PILOTS else Calling.ON_BOARD
        is_participant = all(seat.role and seat.role.key == PARTICIPANT for seat in self.flown_seats)
        return Calling.PARTICIPANT if is_participant else Calling.SPACEFARER

    @cached_property
    def tense(self) -> Tense:
        if self.person.died_on:
            return Tense.PAST
        return Tense.PRESENT if self._is_likely_alive(self.now.date()) else Tense.OPEN

    def _is_likely_alive(self, today: date) -> bool:
        if self.person.born_on:
            return today - self.person.born_on < AGE_OF_DOUBT
        last = max((seat.mission.launched_at for seat in self.seats if seat.mission.launched_at), default=None)
        return bool(last and today - last.date() < YEARS_OF_DOUBT)

    @cached_property
    def distinction(self) -> Distinction | None:
        """What the person was the first in: only where the program of that flight is on record from end to end."""
        first = self.spaceflights[0].up if self.spaceflights else None
        if not (self.known and first and first.program and first.program.is_complete and self.person.sex):
            return None
        return distinction(self.person, self.countries, self.known)
