"""How settled facts become fields of a mission."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from missions.importing.comparing import NUMBERS
from missions.importing.flight_names import in_every_language
from missions.importing.match import LANGUAGES, NOUNS, Names
from missions.importing.settled import Settled
from missions.importing.writing import Writer, cleaned
from missions.models import Kind, Mission
from missions.transcription import is_cyrillic
from missions.values import Read
from missions.values.places import split_pad

Values = dict[str, Any]

#: A field that is never empty counts as empty while it holds what every new record has.
_AS_GOOD_AS_EMPTY = {"kind": Kind.ORBITAL}


@dataclass(frozen=True)
class Column:
    """One fact's fields. ``values`` turns what was settled into fields: an empty dict where nothing fits."""

    fact: str
    field: str
    values: Callable[[Mission, Settled, Writer], Values]

    def is_empty(self, mission: Mission) -> bool:
        current = getattr(mission, self.field)
        return current is None or current in ("", _AS_GOOD_AS_EMPTY.get(self.field))

    def holds(self, mission: Mission, settled: Settled, writer: Writer) -> bool:
        """Whether the record holds what was settled."""
        current = getattr(mission, self.field)
        if self.fact in NOUNS:
            return any(
                _identifies(writer.names, self.fact, code, text, current) for code, text in settled.texts.items()
            )
        return self.values(mission, settled, writer).get(self.field) == current

    def names(self, mission: Mission) -> dict[str, str]:
        """The names of the thing that the record holds; none where it holds a plain value."""
        if self.fact == "call_sign":
            texts = {language: getattr(mission, f"call_sign_{language}") for language in LANGUAGES}
        else:
            current = getattr(mission, self.field) if self.fact in NOUNS else None
            texts = {language: getattr(current, f"name_{language}", None) for language in LANGUAGES}
        return {language: text for language, text in texts.items() if text}

    def recorded(self, mission: Mission) -> Read | None:
        """The field's value as a source would state it; None for texts that each language has its own of."""
        current = getattr(mission, self.field)
        if self.fact in NOUNS:
            return Read(current.key)
        if isinstance(current, datetime):
            return Read(current, precision=getattr(mission, self.fact.removesuffix("_at") + "_precision"))
        if self.fact.endswith("_s"):
            return Read(Decimal(current), unit="s", precision="second")
        if self.fact in NUMBERS:
            return Read(Decimal(current).normalize() + 0)
        return Read(current) if self.field == self.fact or self.fact == "call_sign" else None


def _identifies(names: Names, fact: str, language: str, text: str, record: Any) -> bool:
    return names.identify(fact, text, language) == f"#{record.pk}"


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
    """A text in one language. Names of flights follow in every language that knows their series."""
    column = f"{field}_{language}"

    def values(mission: Mission, settled: Settled, _writer: Writer) -> Values:
        texts = dict(settled.texts)
        texts = in_every_language(texts) if fact in ("name", "previous_mission", "next_mission") else texts
        kept = cleaned(mission, column, texts[language]) if texts.get(language) else None
        return {column: kept} if kept else {}

    return Column(fact, column, values)


def _noun(fact: str) -> Column:
    def values(_mission: Mission, settled: Settled, writer: Writer) -> Values:
        record = writer.noun(fact, settled.texts)
        return {fact: record} if record else {}

    return Column(fact, fact, values)


def _craft(mission: Mission, settled: Settled, writer: Writer) -> Values:
    """A named craft is one the database knows; a new one would need a type that no source states beside it."""
    craft = _known("craft", settled, writer)
    if craft is None:
        return {}
    return (
        {"craft": craft} if mission.spacecraft_type_id else {"craft": craft, "spacecraft_type": craft.spacecraft_type}
    )


def _country(_mission: Mission, settled: Settled, writer: Writer) -> Values:
    country = _known("country", settled, writer)
    return {"country": country} if country else {}


def _moon_landing_place(_mission: Mission, settled: Settled, writer: Writer) -> Values:
    """A place that is on record; what a new one is called in a sentence no box says."""
    place = _known("moon_landing_place", settled, writer)
    return {"moon_landing_place": place} if place else {}


def _known(fact: str, settled: Settled, writer: Writer):
    """The record that a name means; none is made."""
    found = next(filter(None, (writer.names.find(fact, text) for text in settled.texts.values())), None)
    return NOUNS[fact]._default_manager.get(pk=found) if found else None


def _pad(_mission: Mission, settled: Settled, writer: Writer) -> Values:
    split = {language: parts for language, text in settled.texts.items() if (parts := split_pad(text))}
    record = writer.pad(settled.texts, split)
    return {"launch_pad": record} if record else {}


_PLAIN_NUMBERS = ("satcat_number", "program_flight_number", "station_visit_number", "expedition_number")
_PLAIN_NUMBERS += ("landing_mass_kg", "perigee_km", "apogee_km", "inclination_deg", "period_min")
_PLAIN_NUMBERS += ("landing_distance_km", "landing_latitude", "landing_longitude")
_PLAIN_NUMBERS += ("eva_count", "eva_duration_s", "moon_eva_count", "moon_eva_duration_s", "moon_orbits")
_MOMENTS = ("launched_at", "landed_at", "moon_passed_at", "moon_orbit_entered_at", "moon_orbit_left_at")
_MOMENTS += ("moon_landed_at", "moon_launched_at")

COLUMNS: tuple[Column, ...] = (
    *(_words("name", "name", language) for language in LANGUAGES),
    *map(_text, ("kind", "cospar_id", "landing_direction", "spacecraft_serial", "launch_vehicle_serial")),
    *map(_number, _PLAIN_NUMBERS),
    _number("mass_kg", approximate="mass_approximate"),
    _number("orbits", approximate="orbits_approximate"),
    *map(_moment, _MOMENTS),
    Column("call_sign_native", "call_sign_native", _native_call_sign),
    *(_words(fact, fact, language) for fact in ("call_sign", "call_sign_meaning") for language in LANGUAGES),
    *(_words(f"{way}_mission", f"{way}_mission_name", code) for way in ("previous", "next") for code in LANGUAGES),
    *map(_noun, ("program", "spacecraft_type", "launch_vehicle", "landing_place")),
    Column("craft", "craft", _craft),
    Column("country", "country", _country),
    Column("launch_pad", "launch_pad", _pad),
    Column("moon_landing_place", "moon_landing_place", _moon_landing_place),
)
