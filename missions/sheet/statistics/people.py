"""Who was in space longest and most often, youngest and oldest, and who came back soonest and latest."""

from collections.abc import Callable, Sequence

from django.utils.translation import gettext, ngettext

from missions import typography
from missions.chronicle import records
from missions.chronicle.careers import Age, Career
from missions.chronicle.chronicle import Chronicle
from missions.chronicle.stays import Stay
from missions.display import Piece
from missions.models import Mission
from missions.sheet.statistics import tables
from missions.sheet.statistics.tables import Cell, Column, Ref, Row, Table, Text


def time_in_space(known: Chronicle) -> list[Table]:
    return [
        _careers(gettext("Most time in space"), known.once(records.most_time)),
        _careers(gettext("Most time in space, women"), known.once(records.most_time_of_women)),
        _stays(gettext("Longest stays"), known.once(records.longest_stays)),
        _stays(gettext("Longest stays, women"), known.once(records.longest_stays_of_women)),
    ]


def _careers(caption: str, careers: Sequence[Career]) -> Table:
    columns = (
        Column(gettext("Name")),
        Column(gettext("Flights"), is_number=True, is_wide=True),
        Column(gettext("Time in space"), is_number=True),
    )
    longest = careers[0].total if careers else None
    rows = [
        Row(
            (_name(career), tables.number(len(career.stays)), Cell((_total(career),))),
            tables.bar(career.total, longest),
        )
        for career in careers
    ]
    return Table(caption, columns, rows)


def _name(career: Career) -> Cell:
    return tables.person(career.person, *((Piece(gettext("in space now")),) if career.is_in_space else ()))


def _total(career: Career) -> Piece:
    moments = (moment for stay in career.stays for moment in (stay.launch, stay.landing))
    return tables.time(career.total, *moments, is_exact=career.is_exact)


def _stays(caption: str, stays: Sequence[Stay]) -> Table:
    columns = (
        Column(gettext("Person, ships")),
        Column(gettext("Launch"), is_number=True, is_wide=True),
        Column(gettext("Time in space"), is_number=True),
    )
    longest = stays[0].duration if stays else None
    rows = [
        Row(
            (
                tables.person(stay.person, *ships(stay)),
                Cell((tables.day(stay.launch),)),
                Cell((tables.time(stay.duration, stay.launch, stay.landing),)),
            ),
            tables.bar(stay.duration, longest),
        )
        for stay in stays
    ]
    return Table(caption, columns, rows)


def ships(stay: Stay) -> tuple[Text, ...]:
    """The ship of a stay, or the ships up and down."""
    return tables.listed((Ref(Mission, pk) for pk in dict.fromkeys(s.pk for s in (stay.up, stay.down) if s)), " – ")


def number_of_flights(known: Chronicle) -> list[Table]:
    columns = (
        Column(gettext("Name")),
        Column(gettext("Flights"), is_number=True),
        Column(gettext("In orbit"), is_number=True),
        Column(gettext("Time in space"), is_number=True, is_wide=True),
    )
    rows = [
        Row(
            (
                _name(career),
                tables.number(len(career.stays)),
                tables.number(career.orbital_flights),
                Cell((_total(career),)),
            )
        )
        for career in known.once(records.most_flights)
    ]
    return [
        Table(gettext("Most flights"), columns, rows),
        _breaks(gettext("Shortest time between two flights"), known.once(records.shortest_breaks)),
        _breaks(gettext("Longest time between two flights"), known.once(records.longest_breaks)),
    ]


def _breaks(caption: str, breaks: Sequence[records.Break]) -> Table:
    columns = (Column(gettext("Name")), Column(gettext("Flights")), Column(gettext("Time on Earth"), is_number=True))
    rows = [
        Row(
            (
                tables.person(before.person),
                Cell(tables.listed((Ref(Mission, before.flight.pk), Ref(Mission, after.flight.pk)))),
                tables.words(typography.days(length.days)),
            )
        )
        for length, before, after in breaks
    ]
    return Table(caption, columns, rows)


def ages(known: Chronicle) -> list[Table]:
    return [
        _ages(gettext("Youngest at launch"), known, records.youngest),
        _ages(gettext("Oldest at launch"), known, records.oldest),
    ]


def _ages(caption: str, known: Chronicle, question: Callable[[Chronicle], list[Age]]) -> Table:
    columns = (
        Column(gettext("Name")),
        Column(gettext("Launch"), is_number=True, is_wide=True),
        Column(gettext("Age"), is_number=True),
    )
    rows = [
        Row(
            (
                tables.person(age.stay.person, Ref(Mission, age.stay.flight.pk), *_suborbital(age.stay)),
                Cell((tables.day(age.stay.launch),)),
                tables.words(_age(age)),
            )
        )
        for age in known.once(question)
    ]
    unknown = known.once(records.people_of_unknown_age)
    note = ngettext(
        "Left out is %(count)s person who flew and whose date of birth is not on record.",
        "Left out are %(count)s people who flew and whose dates of birth are not on record.",
        unknown,
    ) % {"count": typography.number(unknown)}
    return Table(caption, columns, rows, (Piece(note),) if unknown else ())


def _suborbital(stay: Stay) -> tuple[Piece, ...]:
    return () if stay.is_orbital else (Piece(", " + gettext("suborbital")),)


def _age(age: Age) -> str:
    years = ngettext("%(count)s year", "%(count)s years", age.years) % {"count": typography.number(age.years)}
    return f"{years}, {typography.days(age.days)}" if age.days else years
