"""A record as the box of an article is written from it: plain facts, and names in the active language."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal

from django.utils.translation import get_language

from missions import display, facts
from missions.importing.fields import COLUMNS, Column
from missions.models import CrewMember, Docking, DockingKind, Kind, Mission, Person, Precision
from missions.models.named import Named
from missions.sheet.neighbours import Around, records_around, within_program
from missions.values import Read
from missions.wikitext.writing import STYLES
from missions.wikitext.writing.flight import Flight, Name, Seat, Stay
from missions.wikitext.writing.style import Style

#: What a box can say about the way of a flight. A craft that was lost or never launched had none.
_PATHS = {Kind.ORBITAL: "orbital", Kind.LUNAR: "lunar", Kind.SUBORBITAL: "suborbital", Kind.ABORTED: "suborbital"}

_APPROXIMATE = {"mass_kg": "mass_approximate", "orbits": "orbits_approximate"}
_WORDS = ("call_sign", "call_sign_meaning", "call_sign_language")
_THINGS = ("spacecraft_type", "craft", "launch_vehicle", "launch_pad", "landing_place", "moon_landing_place", "program")


def style() -> Style | None:
    """How the Wikipedia of the active language writes; None where nobody has told us."""
    return STYLES.get(get_language() or "")


def flight_of(mission: Mission, style: Style, around: Around | None = None) -> Flight:
    """A mission of ``for_wikitext()``; one query for its neighbours where they are not given as ``around``."""
    around = records_around(mission) if around is None else around
    country = mission.country.code if mission.country else ""
    return Flight(
        facts={fact: read for fact, read in _facts(mission).items() if read is not None},
        names=_names(mission, style, around),
        country=country,
        up=tuple(_seat(member, style) for member in mission.crew_up),
        down=tuple(_seat(member, style) for member in mission.crew_down),
        backup=tuple(_seat(member, style) for member in mission.crew_backup),
        stays=tuple(_stay(docking, style, country) for docking in mission.dockings.all() if _is_told(docking)),
        path=_PATHS.get(Kind(mission.kind), ""),
        noun=(mission.spacecraft_type.text_and_language("noun")[0] if mission.spacecraft_type else ""),
    )


def _facts(mission: Mission) -> dict[str, Read | None]:
    told = {column.fact: _recorded(mission, column) for column in COLUMNS if not column.is_empty(mission)}
    # Of words none is borrowed from another language: nobody marks them in an article.
    told |= {fact: _text(getattr(mission, fact)) for fact in _WORDS}
    told["name"] = _text(mission.text_and_language("name")[0])
    told["duration_s"] = _duration(mission)
    told["time_docked_s"] = _time_docked([docking for docking in mission.dockings.all() if _is_told(docking)])
    if mission.spacecraft_type:
        told["spacecraft_grau_index"] = _text(mission.spacecraft_type.grau_index)
    if mission.launch_vehicle:
        told["launch_vehicle_grau_index"] = _text(mission.launch_vehicle.grau_index)
    if place := mission.landing_place:
        told["landing_place_kind"] = _text(place.kind)
        told["landing_region"] = _text(place.country.code if place.country else place.key)
    return told


def _recorded(mission: Mission, column: Column) -> Read | None:
    """The value with its unit, and whether it is rounded."""
    read, fact = column.recorded(mission), facts.fact(Mission, column.fact)
    approximate = column.fact in _APPROXIMATE and getattr(mission, _APPROXIMATE[column.fact])
    unit = read.unit if read and read.unit else fact.unit if fact else ""
    return replace(read, unit=unit, approximate=approximate) if read else None


def _text(value: str | None) -> Read | None:
    return Read(value) if value else None


def _moment(record: Mission | Docking, event: str) -> Read | None:
    value: datetime | None = getattr(record, f"{event}_at")
    return Read(value, precision=getattr(record, f"{event}_precision")) if value else None


def _duration(mission: Mission) -> Read | None:
    if mission.duration is None:
        return None
    return Read(Decimal(int(mission.duration.total_seconds())), unit="s", precision=mission.duration_precision)


def _time_docked(stays: list[Docking]) -> Read | None:
    """All stays together, where the length of each is known."""
    lengths = [stay.time_docked for stay in stays]
    if not lengths or None in lengths:
        return None
    exact = all(stay.time_docked_precision == Precision.SECOND for stay in stays)
    precision = Precision.SECOND if exact else Precision.MINUTE
    return Read(Decimal(int(sum(lengths, timedelta()).total_seconds())), unit="s", precision=precision)


def _names(mission: Mission, style: Style, around: Around) -> dict[str, Name]:
    things = {fact: getattr(mission, fact) for fact in _THINGS} | {"launch_site": mission.launch_site}
    names = {fact: _name(thing, fact, style) for fact, thing in things.items() if thing}
    for which in ("previous", "next"):
        if neighbour := within_program(mission, which, around):
            named = _name(neighbour, "mission", style) if isinstance(neighbour, Mission) else Name(neighbour, neighbour)
            # Apollo–Soyuz (Apollo) is told apart from the other ship for our own sake.
            names[f"{which}_mission"] = replace(named, text=re.sub(r"\s*\([^()]*\)$", "", named.text))
    return names


def _name(thing: Named, kind: str, style: Style) -> Name:
    """A launch pad has an article only where we know of it; everything else most likely has one under its name."""
    text = thing.text_and_language("name")[0] or thing.key
    return Name(text, style.article(kind, thing.key, "" if kind == "launch_pad" else text))


def _seat(member: CrewMember, style: Style) -> Seat:
    person = member.person
    name = _listed_name(person)
    return Seat(
        name=Name(name, style.article("person", person.key, name)),
        identity=person.key,
        flight_number=member.flight_number,
        role=member.role_noun,
        country=str(member.country) if member.country else "",
    )


def _listed_name(person: Person) -> str:
    """Russians as crew lists of the language call them, with the patronymic; others by the name of everyday use."""
    everyday = display.name_piece(person).text
    return display.crew_name_piece(person).text if person.native_language == "ru" else everyday


def _is_told(docking: Docking) -> bool:
    return docking.kind != DockingKind.FAILED


def _stay(docking: Docking, style: Style, country: str) -> Stay:
    facts = {
        "docking_port": _text(docking.port),
        "time_docked_s": _time_docked([docking]),
        "docked_at": _moment(docking, "docked"),
        "undocked_at": _moment(docking, "undocked"),
    }
    return Stay(
        facts={fact: read for fact, read in facts.items() if read is not None},
        names={"station": _partner(docking, style)} if docking.target else {},
        country=country,
        is_berthing=docking.kind == DockingKind.BERTHING,
    )


def _partner(docking: Docking, style: Style) -> Name:
    """A craft without a record has no article that we know of."""
    if docking.other_craft:
        return Name(str(docking.other_craft))
    return _name(docking.target, "station" if docking.station else "mission", style)
