"""Who else was in space: the other flights that were up at the same time, and those launched on the same day."""

from collections.abc import Sequence
from dataclasses import dataclass

from missions import display, typography
from missions.chronicle.chronicle import Chronicle
from missions.chronicle.flights import Flight
from missions.display import Piece
from missions.models import Mission
from missions.sheet.neighbours import Around

#: A long flight to a busy station has twenty or so.
MOST = 40


@dataclass(frozen=True)
class Companion:
    """Another flight, and from when until when it was up."""

    name: Piece
    launched: Piece
    landed: Piece | None

    @property
    def is_of_one_day(self) -> bool:
        return self.launched == self.landed


@dataclass(frozen=True)
class Company:
    """``others`` says how many more flights there were than are told; ``day`` and ``count``: people that day."""

    same_day: list[Companion]
    same_time: list[Companion]
    others: int
    day: Piece | None
    count: int


@dataclass(frozen=True)
class Others:
    """The flights that will be told, while their records are still to be fetched."""

    same_day: Sequence[Flight]
    same_time: Sequence[Flight]
    left_out: int

    @property
    def keys(self) -> set[int]:
        return {flight.pk for flight in (*self.same_day, *self.same_time)}


def others(mission: Mission, known: Chronicle) -> Others:
    """Without any query. Nobody was up with a flight that did not reach space."""
    flight = known.flight.get(mission.pk)
    if flight is None:
        return Others((), (), 0)
    same_day = (
        [other for other in known.launched_on(flight.launch.day) if other is not flight] if flight.launch.day else []
    )
    same_time = known.in_flight_with(flight) if flight.reached_space else []
    return Others(same_day[:MOST], same_time[:MOST], max(0, len(same_time) - MOST))


def company(mission: Mission, known: Chronicle, found: Others, around: Around) -> Company | None:
    """What to tell of the others, whose records are in ``around``; None where nobody else was there."""
    same_day, same_time = (_companions(flights, around) for flights in (found.same_day, found.same_time))
    if not (same_day or same_time):
        return None
    flight = known.flight[mission.pk]
    day, count = None, 0
    if flight.launch.day:
        count = len(known.in_space_on(flight.launch.day))
        day = Piece(typography.day(flight.launch.day), datetime=flight.launch.day.isoformat())
    return Company(same_day, same_time, found.left_out, day if count else None, count)


def _companions(flights: Sequence[Flight], around: Around) -> list[Companion]:
    return [_companion(flight, around[flight.pk]) for flight in flights if flight.pk in around]


def _companion(flight: Flight, record: Mission) -> Companion:
    launch, landing = flight.launch, flight.landing
    return Companion(
        display.name_piece(record),
        _day(launch.at, launch.precision),
        _day(landing.at, landing.precision) if landing else None,
    )


def _day(at, precision: str) -> Piece:
    return Piece(typography.day(at, precision, short=True), datetime=typography.html_date(at, precision))
