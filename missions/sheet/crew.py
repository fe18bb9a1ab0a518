"""The crew of a mission: who went up and came down on which ship, and the backup crew."""

from dataclasses import dataclass, replace

from django.utils.text import capfirst
from django.utils.translation import gettext, ngettext

from missions import display, typography
from missions.display import Piece
from missions.models import CrewMember, Mission
from missions.sheet.journeys import Journey, journeys
from missions.sheet.provenance import Note, Provenance


@dataclass(frozen=True)
class Ship:
    """The ship of one leg; ``is_this`` where it is the mission of the page.

    ``series`` is the part of its name that a narrow table may leave out: "Soyuz " of "Soyuz TM-11".
    """

    series: str
    name: Piece
    is_this: bool


@dataclass(frozen=True)
class CrewRow:
    name: Piece
    native: Piece | None
    role: str
    country: Piece | None
    flight_number: str
    up: Ship | None
    down: Ship | None
    time_in_space: str
    footnotes: list[Note]


def crew_rows(mission: Mission, provenance: Provenance) -> list[CrewRow]:
    """Everyone who went up or came down on the mission, in the order of its record."""
    flown = {member.person_id: member for member in (*mission.crew_up, *mission.crew_down)}
    return [_row(mission, member, provenance) for member in flown.values()]


def backup_rows(mission: Mission, provenance: Provenance) -> list[CrewRow]:
    return [_row(mission, member, provenance) for member in mission.crew_backup]


def _row(mission: Mission, member: CrewMember, provenance: Provenance) -> CrewRow:
    person = member.person
    journey = next((j for j in journeys(person.seats.all()) if j.touches(mission)), None)
    duration = journey.duration if journey else None
    return CrewRow(
        name=display.crew_name_piece(person),
        native=display.native_piece(person),
        role=capfirst(member.role_noun),
        country=display.name_piece(member.country) if member.country else None,
        flight_number=typography.ordinal(member.flight_number) if member.flight_number else "",
        up=_ship(journey.up, mission) if journey else None,
        down=_ship(journey.down, mission) if journey else None,
        time_in_space=typography.duration(duration, journey.precision) if duration else "",
        footnotes=provenance.footnotes(("crew_up", "crew_down", "crew_backup"), part=person.key),
    )


def _ship(ship: Mission | None, page: Mission) -> Ship | None:
    if ship is None:
        return None
    name = display.name_piece(ship)
    series = f"{page.program} " if page.program else ""
    # "TM-11" says which ship it is, a bare "11" does not.
    short = name.text.removeprefix(series)
    if short.isdigit() or not name.text.startswith(series):
        series = ""
    return Ship(series, replace(name, text=name.text.removeprefix(series)), ship == page)


def exchange_summary(mission: Mission) -> str:
    """ "one seat exchanged", where other people came down than went up; nothing where some only left or joined."""
    up = {member.person_id for member in mission.crew_up}
    stayed = up & {member.person_id for member in mission.crew_down}
    if not mission.crew_down or up == {m.person_id for m in mission.crew_down}:
        return ""
    exchanged = len(mission.crew_down) - len(stayed)
    if len(up) != len(mission.crew_down):
        in_part = gettext("crew partly exchanged") if exchanged and len(stayed) < len(up) else ""
        return in_part if stayed else gettext("different crews up and down")
    if not stayed:
        return gettext("whole crew exchanged")
    in_words = {2: gettext("two seats exchanged"), 3: gettext("three seats exchanged")}
    seats = ngettext("one seat exchanged", "%(count)d seats exchanged", exchanged) % {"count": exchanged}
    return in_words.get(exchanged, seats)


def ships(journey: Journey) -> list[Piece]:
    """The ships of a journey, up and down, each named once."""
    missions = [ship for ship in (journey.up, journey.down) if ship]
    return [display.name_piece(ship) for ship in dict.fromkeys(missions)]
