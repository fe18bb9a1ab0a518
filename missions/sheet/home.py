"""The home page: what has been flown altogether, who is in space today, and what was launched on this day."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from missions import typography
from missions.chronicle import records
from missions.chronicle.chronicle import Chronicle
from missions.chronicle.steps import Period
from missions.display import Piece
from missions.models import Person
from missions.sheet.anniversaries import launches_on
from missions.sheet.days import Group, Placed, add_names_of, groups, placed_on
from missions.sheet.happenings import Happening, happenings, wanted
from missions.sheet.names import Names
from missions.sheet.plate import Cell


@dataclass(frozen=True)
class HomeSheet:
    day: date
    plate: list[Cell]
    launches: list[Happening]
    groups: list[Group]


def home_sheet(day: date, known: Chronicle) -> HomeSheet:
    """At most three queries: the names of missions, people and stations."""
    placed, launches = placed_on(day, known), launches_on(day, known)
    keys = wanted(launches)
    add_names_of(placed, keys)
    keys[Person] |= {stay.person for stay in known.once(records.longest_stays)[:1]}
    names = Names.of(keys)
    return HomeSheet(day, _plate(day, known, placed, names), happenings(launches, names), groups(placed, day, names))


def _plate(day: date, known: Chronicle, placed: list[Placed], names: Names) -> list[Cell]:
    """As far as anything is on record."""
    if not known.flights:
        return []
    first = known.flights[0].launch
    since = gettext("since %(day)s") % {"day": typography.day(first.at, first.precision, short=True)}
    cells = [
        Cell(gettext("In space today"), (Piece(typography.number(len(placed))),), typography.day(day, short=True)),
        Cell(gettext("Launches"), (Piece(typography.number(len(known.flights))),), since),
        Cell(gettext("People in space so far"), (Piece(typography.number(len(known.careers))),)),
    ]
    return [*cells, *_most(known.once(records.most_in_space)), *_longest(known, names)]


def _most(periods: list[Period]) -> list[Cell]:
    return [
        Cell(gettext("Most at one time"), (Piece(typography.number(p.count)),), typography.day(p.since, short=True))
        for p in periods[:1]
    ]


def _longest(known: Chronicle, names: Names) -> list[Cell]:
    return [
        Cell(gettext("Longest stay"), (Piece(typography.days(stay.duration.days)),), names.person(stay.person).text)
        for stay in known.once(records.longest_stays)[:1]
        if stay.duration
    ]
