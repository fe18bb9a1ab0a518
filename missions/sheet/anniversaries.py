"""What happened on a day of the calendar in all years: launches, landings, dockings, births."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext

from missions.chronicle import events
from missions.chronicle.chronicle import Chronicle
from missions.chronicle.events import Event
from missions.display import Piece
from missions.models import Person
from missions.sheet.happenings import Happening, happenings, wanted
from missions.sheet.names import Names

#: What the sections of a page are made of, in their order; the home page tells the first of them.
_SECTIONS = (
    (events.LAUNCH,),
    (events.LANDING, events.END),
    (events.DOCKING, events.UNDOCKING),
)


@dataclass(frozen=True)
class Section:
    title: str
    happenings: list[Happening]


@dataclass(frozen=True)
class Birth:
    year: int
    name: Piece


@dataclass(frozen=True)
class Anniversaries:
    sections: list[Section]
    births: list[Birth]


def anniversaries(day: date, known: Chronicle) -> Anniversaries:
    """Of the month and day of ``day``; at most three queries: the names of missions, people and stations."""
    told = known.days.each_year(day.month, day.day)
    born = known.born_on(day.month, day.day)
    keys = wanted(told)
    keys[Person] |= {person for person, _birth in born}
    names = Names.of(keys)
    titles = (gettext("Launches"), gettext("Landings"), gettext("Dockings and undockings"))
    by_kind = [_of_kinds(told, kinds) for kinds in _SECTIONS]
    return Anniversaries(
        [Section(title, happenings(found, names)) for title, found in zip(titles, by_kind, strict=True) if found],
        [Birth(birth.year, names.person(person)) for person, birth in born],
    )


def launches_on(day: date, known: Chronicle) -> list[Event]:
    """The launches of a calendar day in all years, for a page that fetches their names together with others."""
    return _of_kinds(known.days.each_year(day.month, day.day), _SECTIONS[0])


def _of_kinds(found: Iterable[Event], kinds: tuple[str, ...]) -> list[Event]:
    return [event for event in found if event.kind in kinds]
