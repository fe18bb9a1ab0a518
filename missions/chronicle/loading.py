"""The content as plain data: six queries, however much there is and for however many languages."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import BooleanField, ExpressionWrapper, Model, QuerySet

from missions.chronicle.flights import Biography, Flight, Seat, State, Stop
from missions.chronicle.moments import Moment
from missions.models import Country, CrewMember, Docking, DockingKind, Leg, Mission, Person
from missions.querysets import visible

_FLIGHT = (
    *("pk", "key", "kind", "outcome", "launched_at", "launched_precision", "landed_at", "landed_precision"),
    *("apogee_km", "country", "program", "spacecraft_type", "launch_vehicle", "launch_pad", "launch_pad__site"),
    "landing_place",
)
_SEAT = ("mission", "person", "leg", "order", "country", "flight_number")
_STOP = (
    *("mission", "kind", "station", "target_mission"),
    *("docked_at", "docked_precision", "undocked_at", "undocked_precision"),
)


@dataclass(frozen=True)
class Content:
    """What has happened, as readers of a language may see it: flights by launch, people, countries."""

    flights: list[Flight]
    people: dict[int, Biography]
    countries: dict[int, State]


class Clock:
    """Makes moments of what has happened by now; what has not is unknown as yet."""

    def __init__(self, now: datetime):
        self.now = now
        #: The first moment on record that has not come yet: from then on the content says something else.
        self.next_at: datetime | None = None

    def moment(self, at: datetime | None, precision: str) -> Moment | None:
        return None if at is None or self.is_to_come(at) else Moment(at, precision)

    def is_to_come(self, at: datetime | None) -> bool:
        if at is None or at <= self.now:
            return False
        self.next_at = min(at, self.next_at or at)
        return True


def load(languages: Sequence[str], clock: Clock) -> dict[str, Content]:
    """What readers of each language may see; languages that show the same records share one content."""
    flights, people, countries = list(_flights(languages, clock)), list(_people(languages)), _countries()
    shared: dict[tuple, Content] = {}
    found = {}
    for number, code in enumerate(languages):
        hidden = tuple(row[0] for row in flights if not row[2][number]), tuple(p[0] for p in people if not p[2][number])
        if hidden not in shared:
            seen = [flight for _pk, flight, shown in flights if shown[number]]
            biographies = {pk: _biography(person, shown[number]) for pk, person, shown in people}
            shared[hidden] = Content(seen, biographies, countries)
        found[code] = shared[hidden]
    return found


def _rows(model: type[Model], languages: Sequence[str], *columns: str) -> QuerySet:
    """Plain rows, each ending with whether readers of each language may see the record."""
    shown = {
        f"shown_{number}": ExpressionWrapper(visible(code), BooleanField()) for number, code in enumerate(languages)
    }
    # Plain Django's, as nothing here is a text in a language: modeltranslation's would take a third longer.
    return QuerySet(model).annotate(**shown).values_list(*columns, *shown)


def _flights(languages: Sequence[str], clock: Clock) -> Iterator[tuple[int, Flight, list]]:
    stops, seats = _stops(clock), _seats()
    rows = _rows(Mission, languages, *_FLIGHT).exclude(launched_at=None).order_by("launched_at", "key")
    for row in rows:
        columns, shown = row[: len(_FLIGHT)], row[len(_FLIGHT) :]
        if not clock.is_to_come(columns[4]):
            yield row[0], _flight(columns, clock, stops, seats), shown


def _flight(columns: tuple, clock: Clock, stops: dict[int, list[Stop]], seats: dict[int, list[Seat]]) -> Flight:
    pk, key, kind, outcome, launched_at, launched, landed_at, landed, apogee_km, *places = columns
    return Flight(
        pk,
        key,
        kind,
        outcome,
        Moment(launched_at, launched),
        clock.moment(landed_at, landed),
        None if apogee_km is None else float(apogee_km),
        *places,
        stops=tuple(stops.get(pk, ())),
        seats=tuple(seats.get(pk, ())),
    )


def _stops(clock: Clock) -> dict[int, list[Stop]]:
    stops: dict[int, list[Stop]] = defaultdict(list)
    rows = QuerySet(Docking).exclude(kind=DockingKind.FAILED).order_by("mission", "order").values_list(*_STOP)
    for mission, kind, station, ship, docked_at, docked, undocked_at, undocked in rows.iterator():
        if not clock.is_to_come(docked_at):
            came, left = clock.moment(docked_at, docked), clock.moment(undocked_at, undocked)
            stops[mission].append(Stop(kind, station, ship, came, left))
    return stops


def _seats() -> dict[int, list[Seat]]:
    seats: dict[int, list[Seat]] = defaultdict(list)
    rows = QuerySet(CrewMember).exclude(leg=Leg.BACKUP).order_by("mission", "order", "pk")
    for mission, *seat in rows.values_list(*_SEAT).iterator():
        seats[mission].append(Seat(*seat))
    return seats


def _people(languages: Sequence[str]) -> Iterator[tuple[int, Biography, tuple]]:
    countries: dict[int, list[int]] = defaultdict(list)
    pairs = Person.countries.through.objects.order_by("pk").values_list("person_id", "country_id")
    for person, country in pairs:
        countries[person].append(country)
    for pk, born_on, sex, *shown in _rows(Person, languages, "pk", "born_on", "sex").order_by():
        yield pk, Biography(born_on, sex, tuple(countries.get(pk, ()))), shown


def _biography(person: Biography, is_published: bool) -> Biography:
    return person if is_published else replace(person, is_published=False)


def _countries() -> dict[int, State]:
    rows = QuerySet(Country).order_by().values_list("pk", "founded_year", "dissolved_year", "successor")
    return {pk: State(*state) for pk, *state in rows}
