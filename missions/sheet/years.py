"""A year of spaceflight: launches, landings, newcomers, who was in space when it began and ended; and all years."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.utils.translation import gettext

from missions import typography
from missions.chronicle import events
from missions.chronicle.chronicle import Chronicle
from missions.chronicle.stays import Stay
from missions.chronicle.whereabouts import place_on, track
from missions.display import Piece
from missions.models import Mission, Person, Station
from missions.sheet.happenings import Happening, happenings, wanted
from missions.sheet.lists import MissionRow, mission_rows
from missions.sheet.names import Names
from missions.sheet.plate import Cell


@dataclass(frozen=True)
class YearRow:
    """One line of the index of years; ``bar_percent``: its launches, in percent of the year with the most."""

    number: int
    launches: int
    people: int
    newcomers: int
    most: int
    bar_percent: float


@dataclass(frozen=True)
class Newcomer:
    name: Piece
    mission: Piece
    launched: Piece


@dataclass(frozen=True)
class Turn:
    """Who was in space at midnight UTC when a year began; one (place, people) for each station, then the ships."""

    day: date
    count: int
    places: list[tuple[Piece, list[Piece]]]


@dataclass(frozen=True)
class YearSheet:
    number: int
    row: YearRow
    launches: list[MissionRow]
    landings: list[Happening]
    newcomers: list[Newcomer]
    turns: list[Turn]

    @property
    def plate(self) -> list[Cell]:
        figures = (
            (gettext("Launches"), self.row.launches),
            (gettext("Landings"), len(self.landings)),
            (gettext("People launched"), self.row.people),
            (gettext("First-time flyers"), self.row.newcomers),
            (gettext("Most at one time"), self.row.most),
        )
        return [Cell(label, (Piece(typography.number(figure)),)) for label, figure in figures]


def years(known: Chronicle) -> list[YearRow]:
    """From the first year with a launch to the one that is running."""
    rows = [_row(year, known) for year in known.years]
    most = max((row[1] for row in rows), default=0) or 1
    return [YearRow(*row, bar_percent=round(100 * row[1] / most, 2)) for row in rows]


def _row(year: int, known: Chronicle) -> tuple[int, int, int, int, int]:
    launched = known.launched_in(year)
    people = {person for flight in launched for person in flight.people_up}
    return year, len(launched), len(people), len(known.newcomers_in(year)), known.most_in(year)


def year_sheet(year: int, known: Chronicle) -> YearSheet:
    """Six queries: the launches with crews and dockings; the names of missions, people and stations."""
    landings = [event for event in known.days.in_year(year) if event.kind in (events.LANDING, events.END)]
    newcomers = known.newcomers_in(year)
    midnights = [datetime(each, 1, 1, tzinfo=UTC) for each in (year, year + 1)]
    turns = [(at, known.in_space_at(at)) for at in midnights if known.first_day <= at.date() and at <= known.now]
    keys = wanted(landings)
    keys[Mission] |= {stay.flight.pk for stay in newcomers} | _ships(turns)
    keys[Person] |= {stay.person for stay in (*newcomers, *(stay for _at, stays in turns for stay in stays))}
    keys[Station] |= _stations(turns)
    names = Names.of(keys)
    launched = [flight.pk for flight in known.launched_in(year)]
    launches = Mission.objects.published().filter(pk__in=launched).for_list().by_launch()
    return YearSheet(
        year,
        YearRow(*_row(year, known), bar_percent=100),
        mission_rows(launches, with_year=False),
        happenings(landings, names),
        [_newcomer(stay, names) for stay in newcomers],
        [_turn(at, stays, names) for at, stays in turns],
    )


def _newcomer(stay: Stay, names: Names) -> Newcomer:
    launch = stay.flight.launch
    launched = Piece(
        typography.day_of_year(launch.at, launch.precision, short=True),
        datetime=typography.html_date(launch.at, launch.precision),
    )
    return Newcomer(names.person(stay.person), names.mission(stay.flight.pk), launched)


def _places(at: datetime, stays: Iterable[Stay]) -> dict[tuple[int | None, int | None], list[int]]:
    """People by (station, ship)."""
    found: dict[tuple[int | None, int | None], list[int]] = {}
    for stay in stays:
        segment = place_on(track(stay), at)
        place = (segment.place.station, segment.place.ship) if segment else (None, stay.flight.pk)
        found.setdefault(place, []).append(stay.person)
    return found


def _stations(turns: Iterable[tuple[datetime, list[Stay]]]) -> set[int | None]:
    return {station for at, stays in turns for station, _ship in _places(at, stays)}


def _ships(turns: Iterable[tuple[datetime, list[Stay]]]) -> set[int | None]:
    return {ship for at, stays in turns for _station, ship in _places(at, stays)}


def _turn(at: datetime, stays: list[Stay], names: Names) -> Turn:
    by_place = sorted(_places(at, stays).items(), key=lambda item: -len(item[1]))
    places = [
        (names.station(station) if station else names.mission(ship), [names.person(person) for person in people])
        for (station, ship), people in by_place
    ]
    return Turn(at.date(), len(stays), places)
