"""The drawing of a mission's crew exchange, with the names that the page calls people and ships by."""

from dataclasses import replace

from missions.chronicle.chronicle import Chronicle
from missions.diagrams.exchange import Exchange, Names, exchange
from missions.models import Mission, Person
from missions.sheet.lists import short_name, short_names


def crew_exchange(mission: Mission, chronicle: Chronicle) -> Exchange | None:
    """Needs a mission of ``for_page()``; one query where others were aboard who are not of its crew."""
    members = [member for member in mission.crew.all() if member in (*mission.crew_up, *mission.crew_down)]
    ships = {seat.mission_id: seat.mission for member in members for seat in member.person.seats.all()}
    ships[mission.pk] = mission
    people = {member.person_id: member.person for member in members}
    names = Names(
        people=dict(zip(people, short_names(people.values()), strict=True)),
        ships={key: str(ship) for key, ship in ships.items()},
        short={key: _short(str(ship), mission) for key, ship in ships.items()},
    )
    drawn = exchange(chronicle.flight.get(mission.pk), chronicle, names)
    return _with_names_of_others(drawn) if drawn and drawn.has_others else drawn


def _short(ship: str, page: Mission) -> str:
    """TM-11 of Soyuz TM-11; the whole name where only a number would be left."""
    short = ship.removeprefix(f"{page.program} ") if page.program else ship
    return ship if short.isdigit() else short


def _with_names_of_others(drawn: Exchange) -> Exchange:
    unnamed = {strand.person for strand in drawn.strands if not strand.name}
    people = Person.objects.published().in_bulk(unnamed)
    named = (
        replace(strand, name=strand.name or (short_name(people[strand.person]) if strand.person in people else ""))
        for strand in drawn.strands
    )
    return replace(drawn, strands=tuple(named))
