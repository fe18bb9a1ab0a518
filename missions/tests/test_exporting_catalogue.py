"""Every record of the catalogue, written as a box and read again: the reader finds what the record holds, no more."""

import pytest
from django.db import connection
from django.utils.translation import override

from missions.exporting.telling import flight_of, style
from missions.importing.claims import Account, account
from missions.importing.fields import COLUMNS, Column
from missions.importing.match import Names
from missions.importing.reconcile import reconcile
from missions.importing.writing import Writer
from missions.models import Docking, Kind, Leg, Mission
from missions.tests.pages import LANGUAGES, spread
from missions.wikitext.articles import split
from missions.wikitext.parsing import parse
from missions.wikitext.writing import STYLES
from missions.wikitext.writing.box import box
from missions.wikitext.writing.flight import Flight

#: Facts that a box has no parameter for.
NOT_CARRIED = {"en": {"country"}, "de": {"country", "program", "satcat_number"}}
NOT_CARRIED["de"] |= {"moon_passed_at", "moon_orbit_entered_at", "moon_orbit_left_at", "moon_eva_count"}
COUNTS = {"program_flight_number", "station_visit_number", "expedition_number"}
#: The orbiter is its own rocket; the German box has a parameter for it instead of one for its type.
OF_ORBITERS = {"en": {"launch_vehicle"}, "de": {"launch_vehicle", "spacecraft_type"}}
#: Where every flight of a program is on record these follow from the order of flights, and the field is empty.
FOLLOWING = ("previous_mission", "next_mission")
#: What a box can say by its parameters; that a flight was aborted or lost it cannot.
KINDS = {"en": {Kind.ORBITAL, Kind.SUBORBITAL, Kind.LUNAR}, "de": {Kind.ORBITAL}}


@pytest.mark.parametrize("language", STYLES)
def test_every_box_is_read_as_the_record_has_it(catalogue, language):
    missions = list(Mission.objects.for_wikitext().by_launch())
    if connection.vendor != "sqlite":  # what differs between databases shows on a few
        missions = spread(missions, 12)
    names = Names()
    with override(language):
        wrong = {mission.key: found for mission in missions if (found := differences(mission, names, language))}
    assert wrong == {}


def differences(mission: Mission, names: Names, language: str) -> list[str]:
    flight = flight_of(mission, style())
    (article,) = split(parse(box(flight, style())))
    found = account(article)
    wrong = [f"unread {one.where}: {one.printed}" for one in found.unread]
    wrong += wrong_facts(mission, found, names, language) + wrong_crews(mission, found, names)
    return wrong + wrong_stays(mission, found) + wrong_neighbours(flight, found)


def columns(mission: Mission, language: str) -> list[Column]:
    """The fields that the box of a language carries for a mission."""
    left_out = {*NOT_CARRIED[language], *COUNTS, *FOLLOWING}
    if mission.spacecraft_type and mission.spacecraft_type.noun_en == "orbiter":
        left_out |= OF_ORBITERS[language]
    if mission.kind not in KINDS[language]:
        left_out |= {"kind"}
    if mission.call_sign_meaning == mission.call_sign:
        left_out |= {"call_sign_meaning"}
    others = tuple(f"_{code}" for code in LANGUAGES if code != language)
    return [column for column in COLUMNS if column.fact not in left_out and not column.field.endswith(others)]


def wrong_facts(mission: Mission, found: Account, names: Names, language: str) -> list[str]:
    settlement, writer = reconcile([found], names.identify), Writer(names, frozenset())
    wrong = []
    for column in columns(mission, language):
        settled = settlement.fact(column.fact)
        value = settled.read.value if settled and settled.read else None
        if column.is_empty(mission):
            wrong += [f"{column.fact}: {value} out of nothing"] if value is not None else []
        elif settled is None or not column.holds(mission, settled, writer):
            wrong.append(f"{column.fact}: {value} instead of {getattr(mission, column.field)}")
        elif column.recorded(mission) is not None and settled.read.precision:
            recorded = column.recorded(mission)
            wrong += [] if settled.read == recorded else [f"{column.fact}: {settled.read} instead of {recorded}"]
    approximate = {"orbits": mission.orbits_approximate, "mass_kg": mission.mass_approximate}
    for fact, about in approximate.items():
        settled = settlement.fact(fact)
        if settled and settled.read and settled.read.approximate != about:
            wrong.append(f"{fact}: about")
    return wrong


def wrong_crews(mission: Mission, found: Account, names: Names) -> list[str]:
    """The English box names the crew; of a craft that never landed it cannot say who would have come down."""
    if not STYLES[found.language].dialect.crew_parameters:
        return []
    held = {leg: {f"#{member.person_id}" for member in mission.crew_on(leg, Leg.BOTH)} for leg in (Leg.UP, Leg.DOWN)}
    if not held[Leg.DOWN] and not mission.landed_at:
        held[Leg.DOWN] = held[Leg.UP]
    told = {
        leg: {names.identify("person", seat.full_name or seat.name, found.language) for seat in found.crew.get(leg, ())}
        for leg in held
    }
    return [f"{leg}: {told[leg]} instead of {held[leg]}" for leg in held if told[leg] != held[leg]]


def wrong_stays(mission: Mission, found: Account) -> list[str]:
    """A failed docking is none; a station that is named once is that of all dockings."""
    reads = {(said.fact, said.part): said.read for said in found.said}
    wrong = []
    for number, docking in enumerate((one for one in mission.dockings.all() if one.kind != "failed"), 1):
        part = str(number) if number > 1 else ""
        for event in ("docked", "undocked"):
            read = reads.get((f"{event}_at", part))
            if (read and (read.value, read.precision)) != recorded(docking, event):
                wrong.append(f"{event} {number}: {read} instead of {recorded(docking, event)}")
        station, port = reads.get(("station", part)) or reads.get(("station", "")), reads.get(("docking_port", part))
        if not station or station.value != str(docking.target):
            wrong.append(f"station {number}: {station} instead of {docking.target}")
        if (port and port.value) != (docking.port or None):
            wrong.append(f"port {number}: {port} instead of {docking.port}")
    return wrong


def recorded(docking: Docking, event: str) -> tuple | None:
    value = getattr(docking, f"{event}_at")
    return (value, getattr(docking, f"{event}_precision")) if value else None


def wrong_neighbours(flight: Flight, found: Account) -> list[str]:
    reads = {said.fact: said.read.value for said in found.said if said.read}
    held = {fact: flight.names[fact].text for fact in FOLLOWING if fact in flight.names}
    return [f"{fact}: {reads.get(fact)} instead of {name}" for fact, name in held.items() if reads.get(fact) != name]
