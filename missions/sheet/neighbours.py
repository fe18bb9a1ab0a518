"""The flights before and after a mission, in its program and among all flights."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext

from missions import display, typography
from missions.display import Piece
from missions.models import Mission

#: Records by primary key, and by name.
Around = dict[int | str, Mission]


@dataclass(frozen=True)
class Neighbour:
    name: Piece
    launched: Piece | None


@dataclass(frozen=True)
class Pair:
    """The neighbours in one order of flights."""

    order: str
    previous: Neighbour | None
    next: Neighbour | None


def neighbours(mission: Mission, around: Around | None = None) -> list[Pair]:
    """Neighbours as far as the record knows them. Needs a mission of ``for_page()``, and the records around it.

    Within a program they are counted where every flight of it is on record, else they are the names that the
    record states, linked as soon as those flights are on record themselves.
    """
    found = records_around(mission) if around is None else around
    program = Pair(
        str(mission.program) if mission.program else gettext("Program"),
        _in_program(mission, "previous", found),
        _in_program(mission, "next", found),
    )
    overall = Pair(
        gettext("All flights on record"),
        _neighbour(found.get(mission.previous_id)),
        _neighbour(found.get(mission.next_id)),
    )
    return [pair for pair in (program, overall) if pair.previous or pair.next]


def records_around(mission: Mission, others: Iterable[int] = ()) -> Around:
    """The neighbouring records by primary key, and by name in the active language; one query.

    ``others`` are the keys of further missions that the page tells of.
    """
    keys = {*others, mission.previous_id, mission.next_id, mission.previous_in_program_id, mission.next_in_program_id}
    names = {mission.previous_mission_name, mission.next_mission_name} - {"", None}
    records = Mission.objects.published().among(keys - {None}, names)
    found = {}
    for record in records:
        found[record.pk] = found[record.name] = record
    return found


def within_program(mission: Mission, which: str, found: Around) -> Mission | str | None:
    """The previous or next flight of the program: its record, else the name that the mission's record states."""
    if mission.program and mission.program.is_complete:
        return found.get(getattr(mission, f"{which}_in_program_id"))
    name = getattr(mission, f"{which}_mission_name")
    return found.get(name, name) or None


def _in_program(mission: Mission, which: str, found: Around) -> Neighbour | None:
    neighbour = within_program(mission, which, found)
    return Neighbour(Piece(neighbour), None) if isinstance(neighbour, str) else _neighbour(neighbour)


def _neighbour(record: Mission | None) -> Neighbour | None:
    if record is None:
        return None
    launched = None
    if record.launched_at:
        text = typography.day(record.launched_at, record.launched_precision)
        launched = Piece(text, datetime=typography.html_date(record.launched_at, record.launched_precision))
    return Neighbour(display.name_piece(record), launched)
