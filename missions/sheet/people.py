"""People as rows of lists, and the flights on a person's page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.utils.text import capfirst
from django.utils.translation import get_language

from missions import display, typography
from missions.display import Piece
from missions.models import Leg, Person, Precision
from missions.sheet.crew import ships
from missions.sheet.journeys import Journey, journeys, total
from missions.typography import place_in_alphabet


@dataclass(frozen=True)
class FlightRow:
    """One stay in space on a person's page."""

    number: str
    up: Piece | None
    down: Piece | None
    role: str
    launch: Piece | None
    duration: str


@dataclass(frozen=True)
class Flights:
    journeys: list[Journey]
    rows: list[FlightRow]


@dataclass(frozen=True)
class PersonRow:
    name: Piece
    native: Piece | None
    countries: list[Piece]
    ships: list[Piece]
    days: str


def flights(person: Person) -> Flights:
    """The flights of a person; needs a person of ``for_page()``. Ships that are still drafts stay unnamed."""
    found = journeys(seat for seat in person.seats.all() if seat.mission.is_published())
    return Flights(found, [_flight_row(journey) for journey in found])


def _flight_row(journey: Journey) -> FlightRow:
    up = journey.up
    launch = None
    if up and up.launched_at:
        launch = Piece(
            typography.day(up.launched_at, up.launched_precision, short=True),
            datetime=typography.html_date(up.launched_at, up.launched_precision),
        )
    duration = journey.duration
    return FlightRow(
        number=typography.ordinal(journey.flight_number) if journey.flight_number else "",
        up=display.name_piece(up) if up else None,
        down=display.name_piece(journey.down) if journey.down else None,
        role=capfirst(journey.seat.role_noun),
        launch=launch,
        duration=typography.duration(duration, journey.precision) if duration else "",
    )


def backup_missions(person: Person) -> list[Piece]:
    seats = [seat for seat in person.seats.all() if seat.leg == Leg.BACKUP and seat.mission.is_published()]
    return [display.name_piece(seat.mission) for seat in seats]


def keys_in_alphabet(people) -> list[int]:
    """The primary keys of people in the order of their family names; one query, however many they are."""
    language = get_language()
    names = people.values_list("pk", f"family_name_{language}", f"name_{language}")
    order = sorted(names, key=lambda row: (place_in_alphabet(row[1] or row[2]), place_in_alphabet(row[2])))
    return [key for key, _family_name, _name in order]


def people_rows(people: Iterable[Person]) -> list[PersonRow]:
    """Rows in the order given; needs people of ``for_list()``."""
    return [_person_row(person) for person in people]


def _person_row(person: Person) -> PersonRow:
    found = journeys(seat for seat in person.seats.all() if seat.mission.is_published())
    time_in_space = total(found)
    flown_on = dict.fromkeys(piece for journey in found for piece in ships(journey))
    return PersonRow(
        name=display.name_piece(person),
        native=display.native_piece(person),
        countries=[display.name_piece(country) for country in person.countries.all()],
        ships=list(flown_on),
        days=_days(time_in_space) if time_in_space is not None else "",
    )


def _days(time_in_space: timedelta) -> str:
    """Whole days; of less than one its hours and minutes, with their signs."""
    whole = time_in_space.days
    return typography.number(whole) if whole else typography.duration(time_in_space, Precision.MINUTE)
