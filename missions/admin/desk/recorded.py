"""What the record itself says about a fact: to be shown, to be compared with claims, and to be put back."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import models

from missions import facts, typography
from missions.admin.layout import columns_of
from missions.importing.comparing import NUMBERS
from missions.importing.fields import COLUMNS
from missions.models import Docking, Leg, Mission
from missions.models.named import Named
from missions.values import Read

#: Facts of one docking: which field of its row holds them.
OF_DOCKING = ("station", "docked_at", "undocked_at")
CREW_LEGS = {"crew_up": Leg.UP, "crew_down": Leg.DOWN, "crew_backup": Leg.BACKUP}
_FIELDS = {"previous_mission": "previous_mission_name", "next_mission": "next_mission_name"}


def docking_of(mission: Mission, part: str) -> Docking | None:
    """The docking that a part's number means; the first has none."""
    order = int(part or 1) if part.isdecimal() or not part else 0
    return next((docking for docking in mission.dockings.all() if docking.order == order), None)


def seat_of(mission: Mission, fact: str, person: str):
    """The row of the crew in which somebody flies this leg."""
    legs = {CREW_LEGS[fact]} if fact == "crew_backup" else {CREW_LEGS[fact], Leg.BOTH}
    return next((seat for seat in mission.crew.all() if seat.person.key == person and seat.leg in legs), None)


def read(mission: Mission, fact: str, part: str = "") -> Read | None:
    """The record's value as a source would state it; None where it has none, or one in each language."""
    owner = docking_of(mission, part) if fact in OF_DOCKING else None if part else mission
    value = _value(owner, fact)
    if value in (None, ""):
        return None
    if isinstance(value, models.Model):
        return Read(value.key)
    if isinstance(value, datetime):
        return Read(value, precision=getattr(owner, fact.removesuffix("_at") + "_precision"))
    return Read(Decimal(value)) if fact in NUMBERS else Read(str(value))


def text(mission: Mission, fact: str, part: str = "") -> str:
    """The record's value as an editor reads it."""
    if fact in OF_DOCKING:
        return _plain(docking_of(mission, part), fact)
    known = facts.fact(Mission, fact)
    if known and known.name == fact and known.show:
        shown = known.show(mission)
        return shown.text if shown else ""
    return _plain(mission, _FIELDS.get(fact, fact))


def fields(fact: str) -> list[str]:
    """Every field of a mission that holds a part of a fact, with those that say how exactly."""
    names = {column.field for column in COLUMNS if column.fact == fact}
    names |= {f"{fact.removesuffix('_at')}_precision", f"{fact.removesuffix('_kg')}_approximate"}
    names |= {"call_sign_language"} if fact == "call_sign_native" else set()
    return [field.name for field in Mission._meta.fields if field.name in names]


def values(mission: Mission) -> dict[str, dict[str, Any]]:
    """What the record holds of every fact, to be put back."""
    return {column.fact: {name: getattr(mission, name) for name in fields(column.fact)} for column in COLUMNS}


def _value(owner, fact: str):
    if owner is None or fact in columns_of(Mission):
        return None
    if isinstance(owner, Docking) and fact == "station":
        return owner.target
    return getattr(owner, fact, None)


def _plain(owner, name: str) -> str:
    value = owner.target if isinstance(owner, Docking) and name == "station" else getattr(owner, name, None)
    if isinstance(value, Named):
        return value.text_and_language("name")[0]
    if isinstance(value, datetime):
        return typography.moment(value, getattr(owner, name.removesuffix("_at") + "_precision"))
    if isinstance(value, Decimal):
        return typography.number(value)
    if not value and name in columns_of(Mission):
        return owner.text_and_language(name)[0] or ""
    return "" if value is None else str(value)
