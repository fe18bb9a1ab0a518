"""The first people of countries, and the first crewed flights of programs, spacecraft, rockets, sites, to stations."""

from collections.abc import Iterable, Mapping, Sequence

from django.utils.translation import gettext, pgettext

from missions.chronicle import records
from missions.chronicle.chronicle import Chronicle
from missions.chronicle.firsts import first_flights, first_visits
from missions.chronicle.flights import Flight
from missions.chronicle.stays import Stay
from missions.display import Piece
from missions.models import Country, LaunchSite, LaunchVehicle, Mission, Person, Program, SpacecraftType, Station
from missions.models.named import Named
from missions.sheet.statistics import tables
from missions.sheet.statistics.tables import Cell, Column, Ref, Row, Table


def countries(known: Chronicle) -> list[Table]:
    columns = (Column(gettext("Country")), Column(gettext("First person")), Column(gettext("First woman")))
    first, women = known.once(records.first_of_countries), known.once(records.first_women_of_countries)
    rows = [
        Row((Cell((Ref(Country, country),)), _together(stays), _together(women.get(country, ()))))
        for country, stays in first.items()
    ]
    note = gettext(
        "People are counted both for the country they flew for and for their own, as far as these are on record."
    )
    return [Table(gettext("First people of countries in space"), columns, rows, (Piece(note),))]


def _together(stays: Sequence[Stay]) -> Cell:
    if not stays:
        return tables.words("–")
    people = tables.listed(Ref(Person, stay.person) for stay in stays)
    return Cell(people, (Ref(Mission, stays[0].flight.pk), Piece(", "), tables.day(stays[0].launch)))


def flights(known: Chronicle) -> list[Table]:
    series = (
        (gettext("Programs"), gettext("Program"), Program, "program"),
        (pgettext("plural", "Spacecraft"), pgettext("singular", "Spacecraft"), SpacecraftType, "spacecraft_type"),
        (gettext("Rockets"), gettext("Rocket"), LaunchVehicle, "rocket"),
        (gettext("Launch sites"), gettext("Launch site"), LaunchSite, "site"),
    )
    found = [_series(title, one, model, first_flights(known.flights, name)) for title, one, model, name in series]
    return [*found, _series(gettext("Stations"), gettext("Station"), Station, first_visits(known.flights))]


def _series(title: str, one: str, model: type[Named], first: Mapping[int, Flight]) -> Table:
    """``one``: what stands in a row, as the head of its column."""
    columns = (Column(one), Column(gettext("First crewed flight")), Column(gettext("Launch"), is_number=True))
    in_order: Iterable[tuple[int, Flight]] = sorted(first.items(), key=lambda item: item[1].launch.at)
    rows = [
        Row((Cell((Ref(model, pk),)), tables.mission(flight.pk), Cell((tables.day(flight.launch),))))
        for pk, flight in in_order
    ]
    return Table(title, columns, rows)
