"""Records and firsts of spaceflight, as tables."""

from dataclasses import dataclass, replace
from itertools import islice

from django.utils.translation import gettext, pgettext

from missions import typography
from missions.chronicle import records
from missions.chronicle.chronicle import Chronicle
from missions.chronicle.moments import Moment
from missions.chronicle.steps import unbroken_since
from missions.display import Piece
from missions.models import Mission
from missions.sheet import plate
from missions.sheet.statistics import firsts, flights, people, together
from missions.sheet.statistics.tables import Cell, Ref, Row, Table, day, listed, named

__all__ = ["Section", "StatisticsSheet", "statistics_sheet"]


@dataclass(frozen=True)
class Section:
    anchor: str
    title: str
    tables: list[Table]


@dataclass(frozen=True)
class StatisticsSheet:
    """``newest``: the last launch on record, and its day; ``left_out``: launches that do not count here."""

    plate: list[plate.Cell]
    sections: list[Section]
    newest: tuple[Piece, ...]
    left_out: tuple[Piece, ...]


def statistics_sheet(known: Chronicle) -> StatisticsSheet:
    """One query for each kind of record that is named."""
    sections = [
        Section("time", gettext("Time in space"), people.time_in_space(known)),
        Section("flights", gettext("Number of flights"), people.number_of_flights(known)),
        Section("ages", gettext("Ages"), people.ages(known)),
        Section("together", gettext("At one time"), together.at_once(known)),
        Section("ships", gettext("Flights and crews"), flights.lengths_and_crews(known)),
        Section("launches", gettext("Launches"), flights.launches(known)),
        Section("countries", gettext("Countries"), firsts.countries(known)),
        Section("first-flights", gettext("First crewed flights"), firsts.flights(known)),
    ]
    told = [table for section in sections for table in section.tables]
    all_named = iter(named([*told, _about(known)]))
    sections = [replace(section, tables=list(islice(all_named, len(section.tables)))) for section in sections]
    about = next(all_named)
    return StatisticsSheet(
        _plate(known),
        [replace(section, tables=[t for t in section.tables if t.rows]) for section in sections],
        newest=about.rows[0].cells[0].text if about.rows else (),
        left_out=about.note,
    )


def _about(known: Chronicle) -> Table:
    """The newest launch as the only row, the flights left out as the note: their names are fetched with all others."""
    newest = [Row((Cell((Ref(Mission, last.pk), Piece(", "), day(last.launch))),)) for last in known.flights[-1:]]
    return Table("", (), newest, listed(Ref(Mission, flight.pk) for flight in known.once(records.not_in_space)))


def _plate(known: Chronicle) -> list[plate.Cell]:
    flown, women = known.once(records.known_people), known.once(records.women)
    cells = [
        _figure(gettext("Launches"), len(known.flights)),
        _figure(gettext("People in space"), len(flown)),
        _figure(pgettext("of the people in space", "Women"), len(women)),
    ]
    if most := known.once(records.most_in_space):
        on = day(Moment(most[0].since))
        cells.append(plate.Cell(gettext("Most at one time"), (Piece(typography.number(most[0].count)),), on.text))
    if since := unbroken_since(known.people_in_space):
        cells.append(plate.Cell(gettext("Always someone in space since"), (day(Moment(since)),)))
    return cells


def _figure(label: str, value: int) -> plate.Cell:
    return plate.Cell(label, (Piece(typography.number(value)),))
