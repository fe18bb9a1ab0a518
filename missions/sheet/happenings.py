"""Launches, dockings and landings as lines of a list."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from missions import typography
from missions.chronicle import events
from missions.chronicle.events import Event
from missions.display import Piece
from missions.models import Mission, Person, Station
from missions.models.named import Named
from missions.sheet.events import docking_labels
from missions.sheet.names import Names


@dataclass(frozen=True)
class Happening:
    """What happened to which ship, when, where, to whom. ``clock`` is empty where only the day is known."""

    year: int
    label: str
    mission: Piece
    where: Piece | None
    moment: Piece
    clock: str
    crew: str


def wanted(found: Iterable[Event]) -> dict[type[Named], set[int | None]]:
    """The records that the lines name."""
    found = list(found)
    return {
        Mission: {pk for event in found for pk in (event.flight.pk, event.stop and event.stop.ship)},
        Station: {event.stop.station for event in found if event.stop},
        Person: {person for event in found for person in _people(event)},
    }


def happenings(found: Iterable[Event], names: Names) -> list[Happening]:
    """Lines in the order given; needs names of what is ``wanted``."""
    return [_happening(event, names) for event in found]


def _happening(event: Event, names: Names) -> Happening:
    at, precision, stop = event.moment.at, event.moment.precision, event.stop
    where = None
    if stop:
        where = names.station(stop.station) if stop.station else names.mission(stop.ship)
    return Happening(
        year=at.year,
        label=label(event),
        mission=names.mission(event.flight.pk),
        where=where,
        moment=Piece(typography.day(at, precision, short=True), datetime=typography.html_date(at, precision)),
        clock=typography.clock(at, precision, zone=""),
        crew=names.family_names(_people(event)),
    )


def label(event: Event) -> str:
    if event.stop:
        docking, undocking = docking_labels(event.stop.kind)
        return docking if event.kind == events.DOCKING else undocking
    labels = {events.LAUNCH: gettext("Launch"), events.LANDING: gettext("Landing"), events.END: gettext("Loss")}
    return labels[event.kind]


def _people(event: Event) -> Sequence[int]:
    """Who was launched or came down; a docking is told without its crew."""
    if event.stop:
        return ()
    return event.flight.people_up if event.kind == events.LAUNCH else event.flight.people_down
