"""The content as plain data: six queries, however much there is."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db.models import BooleanField, ExpressionWrapper

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
    """What readers of a language may see of what has happened: flights by launch, people, countries.

    ``next_at`` is the first moment on record that had not come yet: from then on the content says something else.
    """

    flights: list[Flight]
    people: dict[int, Biography]
    countries: dict[int, State]
    next_at: datetime | None


class Clock:
    """Makes moments of what has happened by now; what has not is unknown as yet."""

    def __init__(self, now: datetime):
        self.now = now
        self.next_at: datetime | None = None

    def moment(self, at: datetime | None, precision: str) -> Moment | None:
        if at is None or self.is_to_come(at):
            return None
        return Moment(at, precision)

    def is_to_come(self, at: datetime | None) -> bool:
        if at is None or at <= self.now:
            return False
        self.next_at = min(at, self.next_at or at)
        return True


def load(language: str, now: datetime) -> Content:
    """What has happened by ``now``, as readers of the language may see it."""
    clock = Clock(now)
    stops, seats = _stops(clock), _seats()
    missions = Mission.objects.published(language).exclude(launched_at=None).order_by("launched_at", "key")
    rows = missions.values_list(*_FLIGHT)
    flights = [_flight(row, clock, stops, seats) for row in rows if not clock.is_to_come(row[4])]
    return Content(flights, _people(language), _countries(), clock.next_at)


def _flight(row: tuple, clock: Clock, stops: dict[int, list[Stop]], seats: dict[int, list[Seat]]) -> Flight:
    pk, key, kind, outcome, launched_at, launched, landed_at, landed, apogee_km, *places = row
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
    rows = Docking.objects.exclude(kind=DockingKind.FAILED).order_by("mission", "order").values_list(*_STOP)
    for mission, kind, station, ship, docked_at, docked, undocked_at, undocked in rows.iterator():
        if not clock.is_to_come(docked_at):
            came, left = clock.moment(docked_at, docked), clock.moment(undocked_at, undocked)
            stops[mission].append(Stop(kind, station, ship, came, left))
    return stops


def _seats() -> dict[int, list[Seat]]:
    seats: dict[int, list[Seat]] = defaultdict(list)
    rows = CrewMember.objects.exclude(leg=Leg.BACKUP).order_by("mission", "order", "pk")
    for mission, *seat in rows.values_list(*_SEAT).iterator():
        seats[mission].append(Seat(*seat))
    return seats


def _people(language: str) -> dict[int, Biography]:
    countries: dict[int, list[int]] = defaultdict(list)
    pairs = Person.countries.through.objects.order_by("pk").values_list("person_id", "country_id")
    for person, country in pairs:
        countries[person].append(country)
    seen = ExpressionWrapper(visible(language), output_field=BooleanField())
    rows = Person.objects.annotate(seen=seen).values_list("pk", "born_on", "sex", "seen").order_by()
    return {
        pk: Biography(born_on, sex, tuple(countries.get(pk, ())), bool(is_seen))
        for pk, born_on, sex, is_seen in rows.iterator()
    }


def _countries() -> dict[int, State]:
    rows = Country.objects.order_by().values_list("pk", "founded_year", "dissolved_year", "successor")
    return {pk: State(*state) for pk, *state in rows}
