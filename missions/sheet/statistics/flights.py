"""The longest and shortest flights, the largest crews, the rhythm of launches."""

from collections.abc import Sequence

from django.utils.translation import gettext

from missions import typography
from missions.chronicle import records
from missions.chronicle.chronicle import Chronicle
from missions.chronicle.flights import Flight
from missions.chronicle.launches import Gap, Pad
from missions.models import LaunchPad, LaunchSite, Mission
from missions.sheet.statistics import tables
from missions.sheet.statistics.tables import Cell, Column, Ref, Row, Table


def lengths_and_crews(known: Chronicle) -> list[Table]:
    return [
        _flights(gettext("Longest flights of a spacecraft"), known.once(records.longest_flights)),
        _flights(gettext("Shortest flights into orbit"), known.once(records.shortest_orbital_flights)),
        _flights(gettext("Shortest suborbital flights"), known.once(records.shortest_suborbital_flights)),
        _crews(known.once(records.largest_crews)),
    ]


def _flights(caption: str, flights: Sequence[Flight]) -> Table:
    columns = (
        Column(gettext("Mission")),
        Column(gettext("Launch"), is_number=True),
        Column(gettext("Duration"), is_number=True),
    )
    rows = [
        Row(
            (
                tables.mission(flight.pk),
                Cell((tables.day(flight.launch),)),
                Cell((tables.time(flight.duration, flight.launch, flight.landing),)),
            )
        )
        for flight in flights
    ]
    return Table(caption, columns, rows)


def _crews(flights: Sequence[Flight]) -> Table:
    columns = (
        Column(gettext("Mission")),
        Column(gettext("Launch"), is_number=True, is_wide=True),
        Column(gettext("At launch"), is_number=True),
        Column(gettext("At landing"), is_number=True),
    )
    rows = [
        Row(
            (
                tables.mission(flight.pk),
                Cell((tables.day(flight.launch),)),
                tables.number(len(flight.people_up)),
                tables.number(len(flight.people_down)),
            )
        )
        for flight in flights
    ]
    return Table(gettext("Largest crews"), columns, rows)


def launches(known: Chronicle) -> list[Table]:
    gaps = known.once(records.launch_gaps)
    return [
        _pads(known.once(records.launch_pads)),
        _gaps(gettext("Shortest time between two launches"), gaps[: records.FEW]),
        _gaps(gettext("Longest time between two launches"), gaps[: -records.FEW - 1 : -1]),
    ]


def _pads(pads: Sequence[Pad]) -> Table:
    columns = (
        Column(gettext("Launch pad, launch site")),
        Column(gettext("Launches"), is_number=True),
        Column(gettext("Shortest time between launches"), is_number=True),
    )
    rows = [
        Row(
            (
                Cell((Ref(LaunchPad, pad.pad),), (Ref(LaunchSite, pad.flights[0].site),)),
                tables.number(len(pad.flights)),
                _turnaround(pad.turnaround),
            )
        )
        for pad in pads
    ]
    return Table(gettext("Launch pads and their fastest turnarounds"), columns, rows)


def _turnaround(gap: Gap | None) -> Cell:
    if gap is None:
        return tables.words("–")
    return tables.words(_days(gap), *_both(gap))


def _both(gap: Gap) -> tuple:
    return tables.listed((Ref(Mission, gap.before.pk), Ref(Mission, gap.after.pk)))


def _gaps(caption: str, gaps: Sequence[Gap]) -> Table:
    columns = (Column(gettext("Missions")), Column(gettext("Time between"), is_number=True))
    rows = [Row((Cell(_both(gap)), tables.words(_days(gap)))) for gap in gaps]
    return Table(caption, columns, rows)


def _days(gap: Gap) -> str:
    """Whole days, or hours and minutes where it was less than two of them."""
    return typography.days(gap.length.days) if gap.length.days > 1 else typography.duration(gap.length, "minute")
