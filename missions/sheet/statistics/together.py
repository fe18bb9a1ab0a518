"""How many people were in space at once, how stations were inhabited, when nobody was up."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext

from missions import typography
from missions.chronicle import records
from missions.chronicle.chronicle import Chronicle
from missions.chronicle.moments import Moment
from missions.chronicle.records import Inhabited
from missions.chronicle.steps import Period
from missions.display import Piece
from missions.models import Mission, Station
from missions.sheet.statistics import tables
from missions.sheet.statistics.tables import Cell, Column, Ref, Row, Table

#: Of a number that was reached again and again, the first times are told.
_TIES = 3


def at_once(known: Chronicle) -> list[Table]:
    return [_most(known), _without(known.once(records.longest_without_people)), _stations(known)]


def _most(known: Chronicle) -> Table:
    columns = (
        Column(gettext("Counted")),
        Column(gettext("At one time"), is_number=True),
        Column(gettext("From"), is_number=True),
        Column(gettext("Until"), is_number=True),
    )
    questions = (
        (gettext("People in space, suborbital flights included"), records.most_in_space),
        (gettext("People in orbit"), records.most_in_orbit),
        (gettext("Crewed ships in space, docked ones included"), records.most_ships),
    )
    rows = [
        Row((tables.words(what), tables.number(period.count), tables.when(period.since), tables.when(period.until)))
        for what, question in questions
        for period in known.once(question)[:_TIES]
    ]
    return Table(gettext("Most people and ships at one time"), columns, rows)


def _without(empty: Sequence[Period]) -> Table:
    columns = (
        Column(gettext("From")),
        Column(gettext("Until")),
        Column(gettext("Days"), is_number=True),
    )
    rows = [
        Row((_day(period.since), _day(period.until), tables.number(period.length.days)))
        for period in empty
        if period.length
    ]
    return Table(gettext("Longest times with nobody in space"), columns, rows)


def _day(at: datetime | None) -> Cell:
    return Cell((tables.day(Moment(at) if at else None),))


def _stations(known: Chronicle) -> Table:
    columns = (
        Column(gettext("Station, first crew")),
        Column(gettext("Days inhabited"), is_number=True),
        Column(gettext("Most aboard"), is_number=True),
        Column(gettext("First reached"), is_number=True, is_wide=True),
    )
    found = known.once(records.inhabited)
    rows = [_station(each) for each in found]
    assumed = any(each.is_assumed for each in found)
    note = gettext("≈ Some docking times are not on record; those crews are counted from launch to landing.")
    return Table(gettext("People aboard stations"), columns, rows, (Piece(note),) if assumed else ())


def _station(each: Inhabited) -> Row:
    first = (Ref(Mission, each.first.pk),) if each.first else ()
    days = typography.number(each.time.days)
    sign = "≈ " if each.is_assumed else ""
    detail = (Piece(gettext("inhabited today")),) if each.still else ()
    return Row(
        (
            Cell((Ref(Station, each.station),), first),
            tables.words(sign + days, *detail),
            tables.number(each.most.count),
            _day(each.most.since),
        )
    )
