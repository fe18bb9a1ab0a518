"""Missions as rows of lists."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from itertools import groupby

from django.utils.translation import gettext

from missions import display, typography
from missions.display import Piece
from missions.models import Mission, Precision


@dataclass(frozen=True)
class MissionRow:
    name: Piece
    crew: str
    launch: Piece | None
    stations: tuple[Piece, ...]
    duration_days: str
    #: Length of the duration's bar, in percent of the longest in the list.
    bar_percent: float


@dataclass(frozen=True)
class Year:
    number: int | None
    rows: list[MissionRow]


def mission_rows(missions: Iterable[Mission], with_year: bool = True) -> list[MissionRow]:
    """Rows in the order given; needs missions of ``for_list()``. ``with_year``: whether launches say their year."""
    missions = list(missions)
    longest = max((m.duration for m in missions if m.duration), default=timedelta(days=1))
    return [_row(mission, longest, with_year) for mission in missions]


def by_year(missions: Iterable[Mission]) -> list[Year]:
    """Rows under the year of their launch; missions must come in the order of launches."""
    missions = list(missions)
    years = [m.launched_at.year if m.launched_at else None for m in missions]
    pairs = zip(years, mission_rows(missions, with_year=False), strict=True)
    return [Year(year, [row for _year, row in group]) for year, group in groupby(pairs, key=lambda pair: pair[0])]


def _row(mission: Mission, longest: timedelta, with_year: bool) -> MissionRow:
    shown = display.stations(mission)
    duration = mission.duration
    return MissionRow(
        name=display.name_piece(mission),
        crew=_crew(mission),
        launch=_launch(mission, with_year),
        stations=shown.pieces if shown else (),
        duration_days=_in_days(duration) if duration is not None else "",
        bar_percent=round(100 * duration / longest, 2) if duration else 0,
    )


def _crew(mission: Mission) -> str:
    """The crew at launch; of a ship that was sent up empty, the crew that it brought home."""
    crews = (mission.crew_up, mission.crew_down)
    up, down = (", ".join(short_names(member.person for member in crew)) for crew in crews)
    return gettext("launched without a crew, landed with %(names)s") % {"names": down} if down and not up else up


def short_name(person) -> str:
    """The family name where the record knows it, as lists have little room."""
    return person.text_and_language("family_name")[0] or str(person)


def short_names(people: Iterable) -> list[str]:
    """Family names in the order given, but of namesakes the whole names: "Jing, Liu Wang, Liu Yang"."""
    people = list(people)
    family_names = [short_name(person) for person in people]
    return [
        name if family_names.count(name) == 1 else str(person)
        for person, name in zip(people, family_names, strict=True)
    ]


def _launch(mission: Mission, with_year: bool) -> Piece | None:
    if not mission.launched_at:
        return None
    set_day = typography.day if with_year else typography.day_of_year
    text = set_day(mission.launched_at, mission.launched_precision, short=True)
    return Piece(text, datetime=typography.html_date(mission.launched_at, mission.launched_precision))


def _in_days(duration: timedelta) -> str:
    """Days with one decimal; of a flight of minutes its minutes, with their sign."""
    days = duration / timedelta(days=1)
    if days < 0.1:
        return typography.duration(duration, Precision.MINUTE)
    return typography.number(Decimal(str(round(days, 1))), 1)
