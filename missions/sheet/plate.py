"""The plate under a title: the few values that most readers came for."""

from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext, pgettext

from missions import display, typography
from missions.display import Piece
from missions.models import DockingKind, Kind, Mission, Person, Precision, Station
from missions.sheet.crew import exchange_summary
from missions.sheet.journeys import Journey, total


@dataclass(frozen=True)
class Cell:
    label: str
    value: tuple[Piece, ...]
    detail: str = ""


def _cell(label: str, value: Piece | str, detail: str = "") -> Cell:
    return Cell(label, (value if isinstance(value, Piece) else Piece(value),), detail)


def _moment_cell(label: str, value, precision: str) -> Cell:
    piece = Piece(typography.day(value, precision, short=True), datetime=typography.html_datetime(value, precision))
    return _cell(label, piece, typography.clock(value, precision))


def mission_plate(mission: Mission) -> list[Cell]:
    """Launch, landing, duration, crew, station, COSPAR: those that are known."""
    cells = []
    if mission.launched_at:
        cells.append(_moment_cell(gettext("Launch"), mission.launched_at, mission.launched_precision))
    if mission.landed_at:
        label = gettext("Loss") if mission.came_down_nowhere else gettext("Landing")
        cells.append(_moment_cell(label, mission.landed_at, mission.landed_precision))
    if mission.duration is not None:
        cells.append(_duration_cell(gettext("Duration"), mission.duration, mission.duration_precision))
    if crew := _crew(mission):
        cells.append(_cell(gettext("Crew"), crew, exchange_summary(mission)))
    if station := _station(mission):
        cells.append(station)
    if mission.cospar_id:
        satcat = f"SATCAT {mission.satcat_number}" if mission.satcat_number else ""
        cells.append(_cell(gettext("COSPAR ID"), mission.cospar_id, satcat))
    return cells


def _duration_cell(label: str, value, precision: str) -> Cell:
    if not value.days:
        return _cell(label, typography.duration(value, precision))
    return _cell(label, typography.days(value.days), typography.duration_of_day(value, precision))


def _crew(mission: Mission) -> str:
    up, down = len(mission.crew_up), len(mission.crew_down)
    if display.crew_count(mission) is None:
        return ""
    return f"{up} ↑ {down} ↓" if down else f"{up} ↑"


def _station(mission: Mission) -> Cell | None:
    """The first station, and the days at it: of all stays where the ship moved to another port or came back."""
    dockings = [docking for docking in mission.dockings.all() if docking.station]
    if not dockings:
        return None
    station = dockings[0].station
    stay = _time_at(station, mission)
    detail = gettext("docked %(days)s") % {"days": typography.days(stay.days)} if stay and stay.days else ""
    return _cell(pgettext("docked to", "Station"), display.name_piece(station), detail)


def _time_at(station: Station, mission: Mission) -> timedelta | None:
    """All stays at the station together: a ship that changes ports undocks in between."""
    stays = [d.time_docked for d in mission.dockings.all() if d.station == station and d.kind != DockingKind.FAILED]
    return sum((stay for stay in stays if stay), timedelta()) if stays and None not in stays else None


def person_plate(person: Person, found: list[Journey]) -> list[Cell]:
    cells = []
    launched = [journey for journey in found if not journey.up or journey.up.kind != Kind.NEVER_LAUNCHED]
    if launched:
        cells.append(_cell(gettext("Flights on record"), typography.number(len(launched))))
    if (time_in_space := total(launched)) is not None:
        exact = all(journey.precision == Precision.SECOND for journey in launched)
        precision = Precision.SECOND if exact else Precision.MINUTE
        cells.append(_duration_cell(gettext("Time in space"), time_in_space, precision))
    if person.born_on:
        born = Piece(typography.day(person.born_on, short=True), datetime=person.born_on.isoformat())
        cells.append(_cell(gettext("Born"), born))
    return cells


def station_plate(station: Station, ships: int) -> list[Cell]:
    cells = []
    if station.launched_at:
        cells.append(_moment_cell(gettext("Launch"), station.launched_at, station.launched_precision))
    if station.reentered_at:
        cells.append(_moment_cell(gettext("Re-entry"), station.reentered_at, station.reentered_precision))
    cells.append(_cell(gettext("Ships on record"), typography.number(ships)))
    return cells
