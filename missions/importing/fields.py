"""How settled facts become fields of a mission, and how to tell what an import wrote from what an editor did.

A field belongs to the importer while it is empty or holds what the stored claims would settle on; anything else an
editor put there, and it stays.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from missions.importing.flight_names import in_every_language
from missions.importing.match import NOUNS
from missions.importing.settled import Settled, Settlement
from missions.importing.writing import LANGUAGES, Writer, cleaned
from missions.models import Kind, Mission
from missions.transcription import is_cyrillic
from missions.values.places import split_pad

Values = dict[str, Any]


@dataclass(frozen=True)
class Column:
    """One fact's fields. ``values`` turns what was settled into fields; an empty dict where nothing fits."""

    fact: str
    field: str
    values: Callable[[Mission, Settled, Writer], Values]


def _number(fact: str, approximate: str = "") -> Column:
    def values(mission: Mission, settled: Settled, _writer: Writer) -> Values:
        value = settled.read.value if settled.read else None
        if not isinstance(value, Decimal) or (kept := cleaned(mission, fact, value)) is None:
            return {}
        return {fact: kept} | ({approximate: settled.read.approximate} if approximate and settled.read else {})

    return Column(fact, fact, values)


def _moment(fact: str) -> Column:
    def values(_mission: Mission, settled: Settled, _writer: Writer) -> Values:
        value = settled.read.value if settled.read else None
        if not isinstance(value, datetime) or settled.read is None:
            return {}
        return {fact: value, fact.removesuffix("_at") + "_precision": settled.read.precision}

    return Column(fact, fact, values)


def _text(fact: str) -> Column:
    def values(mission: Mission, settled: Settled, _writer: Writer) -> Values:
        value = settled.read.value if settled.read else None
        kept = cleaned(mission, fact, value) if isinstance(value, str) else None
        return {fact: kept} if kept else {}

    return Column(fact, fact, values)


def _native_call_sign(mission: Mission, settled: Settled, writer: Writer) -> Values:
    found = _text("call_sign_native").values(mission, settled, writer)
    return found | ({"call_sign_language": "ru"} if found and is_cyrillic(found["call_sign_native"]) else {})


def _words(fact: str, field: str, language: str) -> Column:
    column = f"{field}_{language}"

    def values(mission: Mission, settled: Settled, _writer: Writer) -> Values:
        texts = in_every_language(dict(settled.texts)) if field != "call_sign_meaning" else dict(settled.texts)
        kept = cleaned(mission, column, texts[language]) if texts.get(language) else None
        return {column: kept} if kept else {}

    return Column(fact, column, values)


def _noun(fact: str) -> Column:
    def values(_mission: Mission, settled: Settled, writer: Writer) -> Values:
        record = writer.noun(fact, settled.texts) if fact != "craft" else _known_craft(settled, writer)
        return {fact: record} if record else {}

    return Column(fact, fact, values)


def _known_craft(settled: Settled, writer: Writer):
    """A named craft is one the database knows; a new one would need a type that no source states beside it."""
    found = next(filter(None, (writer.names.find("craft", text) for text in settled.texts.values())), None)
    return NOUNS["craft"]._default_manager.get(pk=found) if found else None


def _pad(_mission: Mission, settled: Settled, writer: Writer) -> Values:
    split = {language: parts for language, text in settled.texts.items() if (parts := split_pad(text))}
    record = writer.pad(settled.texts, split)
    return {"launch_pad": record} if record else {}


_NUMBERS = ("satcat_number", "program_flight_number", "station_visit_number", "expedition_number")
_NUMBERS += ("landing_mass_kg", "perigee_km", "apogee_km", "inclination_deg", "period_min")
_NUMBERS += ("landing_distance_km", "landing_latitude", "landing_longitude")

COLUMNS: tuple[Column, ...] = (
    *(_words(fact, field, language) for fact, field in (("name", "name"),) for language in LANGUAGES),
    _text("kind"),
    _text("cospar_id"),
    *map(_number, _NUMBERS),
    _number("mass_kg", approximate="mass_approximate"),
    _number("orbits", approximate="orbits_approximate"),
    _moment("launched_at"),
    _moment("landed_at"),
    _text("landing_direction"),
    _text("spacecraft_serial"),
    _text("launch_vehicle_serial"),
    Column("call_sign_native", "call_sign_native", _native_call_sign),
    *(_words(fact, fact, language) for fact in ("call_sign", "call_sign_meaning") for language in LANGUAGES),
    *(_words(f"{way}_mission", f"{way}_mission_name", code) for way in ("previous", "next") for code in LANGUAGES),
    *map(_noun, ("program", "spacecraft_type", "craft", "launch_vehicle", "landing_place")),
    Column("launch_pad", "launch_pad", _pad),
)

#: A field that is never empty counts as empty while it holds what every new record has.
_AS_GOOD_AS_EMPTY = {"kind": Kind.ORBITAL}


def wanted_changes(
    mission: Mission, after: Settlement, before: Settlement | None, decided: frozenset[str], writer: Writer
) -> Values:
    """The fields that an import changes. ``decided``: facts on which an editor ruled; they are left alone."""
    changes: Values = {}
    for column in COLUMNS:
        settled = after.fact(column.fact)
        if settled is None or column.fact in decided or not _is_ours(mission, column, before, writer):
            continue
        changes |= column.values(mission, settled, writer)
    return changes


def _is_ours(mission: Mission, column: Column, before: Settlement | None, writer: Writer) -> bool:
    current = getattr(mission, column.field)
    if current is None or current in ("", _AS_GOOD_AS_EMPTY.get(column.field)):
        return True
    settled = before.fact(column.fact) if before else None
    if settled is None:
        return False
    return column.values(mission, settled, writer).get(column.field) == current
