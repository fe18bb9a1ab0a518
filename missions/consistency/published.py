"""Looks up what is known of stations, craft and sites, by their names in any language."""

import re
from collections.abc import Mapping
from datetime import datetime
from functools import lru_cache
from typing import TypeVar

from django.utils.formats import number_format

from missions.consistency.tables import (
    APOLLO_MASSES_KG,
    CARRIED_ALOFT,
    COUNTED_BY_REVOLUTIONS,
    CREWS,
    FURTHER_AMERICAN,
    INCLINATIONS_DEG,
    ISS_RAISED_AT,
    LANDING_LATITUDES_DEG,
    MASS_RANGES_KG,
    RAISED_ISS_PERIOD_MIN,
    SHUTTLES,
    STATION_INCLINATIONS_DEG,
    STATION_PERIODS_MIN,
    USUAL_INCLINATIONS_DEG,
    WITH_LUNAR_MODULE,
    Span,
)
from missions.transcription import skeleton

Value = TypeVar("Value")
LONGEST_DESIGNATION = 3
#: Tables whose names are the beginnings of names: a site has many pads.
_BY_SITE = (INCLINATIONS_DEG, USUAL_INCLINATIONS_DEG)
#: Imports ask for names that nobody has counted.
MOST_NAMES = 1000


@lru_cache(maxsize=MOST_NAMES)
def station_period_min(name: str, at: datetime | None = None) -> Span | None:
    """The band of a station's period (at a time); None for an unknown station."""
    band = _named(name, STATION_PERIODS_MIN)
    return RAISED_ISS_PERIOD_MIN if band == STATION_PERIODS_MIN["ISS"] and at and at >= ISS_RAISED_AT else band


@lru_cache(maxsize=MOST_NAMES)
def counts_revolutions(*names: str) -> bool:
    """Whether one of these is a program or craft of NASA's until 1975."""
    known = {_spelled(name) for name in COUNTED_BY_REVOLUTIONS}
    return any(_spelled(name) in known for name in names if name)


@lru_cache(maxsize=MOST_NAMES)
def is_told_in_miles(spacecraft_type: str) -> bool:
    """Whether the craft is American: others were never told in miles and pounds."""
    known = {_spelled(name) for name in (*COUNTED_BY_REVOLUTIONS, *SHUTTLES, *FURTHER_AMERICAN)}
    return _spelled(spacecraft_type) in known


@lru_cache(maxsize=MOST_NAMES)
def is_carried_aloft(spacecraft_type: str) -> bool:
    """Whether a flight begins under an aircraft."""
    return _spelled(spacecraft_type) in {_spelled(name) for name in CARRIED_ALOFT}


@lru_cache(maxsize=MOST_NAMES)
def is_shuttle(spacecraft_type: str) -> bool:
    return _spelled(spacecraft_type) in {_spelled(name) for name in SHUTTLES}


@lru_cache(maxsize=MOST_NAMES)
def inclinations_deg(site: str) -> tuple[Span, ...]:
    return _named(site, INCLINATIONS_DEG) or ()


@lru_cache(maxsize=MOST_NAMES)
def usual_inclinations_deg(site: str) -> tuple[Span, ...]:
    return _named(site, USUAL_INCLINATIONS_DEG) or ()


@lru_cache(maxsize=MOST_NAMES)
def station_inclination_deg(name: str) -> Span | None:
    return _named(name, STATION_INCLINATIONS_DEG)


@lru_cache(maxsize=MOST_NAMES)
def landing_latitudes_deg(spacecraft_type: str) -> tuple[Span, ...]:
    return _named(spacecraft_type, LANDING_LATITUDES_DEG) or ()


@lru_cache(maxsize=MOST_NAMES)
def mass_ranges_kg(spacecraft_type: str, kind: str = "orbital") -> tuple[Span, ...]:
    ranges = _named(spacecraft_type, MASS_RANGES_KG) or ()
    return (*ranges, WITH_LUNAR_MODULE) if ranges == APOLLO_MASSES_KG and kind == "lunar" else ranges


@lru_cache(maxsize=MOST_NAMES)
def crew_range(spacecraft_type: str) -> tuple[int, int] | None:
    return _named(spacecraft_type, CREWS)


def _spelled(name: str) -> str:
    """What a name's spellings have in common. Short words are designations: TM is not TMA."""
    words = re.split(r"[\W_]+", name.casefold())
    return " ".join(word if len(word) <= LONGEST_DESIGNATION else skeleton(word) for word in words if word)


def _named(name: str, table: Mapping[str, Value]) -> Value | None:
    """The entry of a name in whatever language it is written; sites begin with their name."""
    wanted = _spelled(name)
    exact = {_spelled(known): value for known, value in table.items()}
    if wanted in exact or table not in _BY_SITE:
        return exact.get(wanted)
    return next((value for known, value in exact.items() if wanted.startswith(known)), None)


class Windows(tuple[Span, ...]):
    """Spans of degrees as the active language writes them: 50.5–52°, 64.5–65.5°."""

    def __str__(self) -> str:
        return ", ".join(
            f"{number_format(low, use_l10n=True)}–{number_format(high, use_l10n=True)}°" for low, high in self
        )
