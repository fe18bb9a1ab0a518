"""Dockings in the database: the stays at a station, in their order."""

from datetime import datetime
from typing import Any

from missions.consistency.published import station_period_min
from missions.importing.match import mission_named
from missions.importing.remembered import DOCKING_FACTS
from missions.importing.settled import Settlement
from missions.importing.writing import Writer, cleaned
from missions.models import Docking, Mission, Station


def parts_of(settlement: Settlement) -> list[str]:
    """The part numbers of the dockings, in order; the first has none."""
    parts = {settled.part for settled in settlement.facts if settled.fact in DOCKING_FACTS}
    return sorted(parts, key=lambda part: int(part or 1))


def write_dockings(
    mission: Mission, after: Settlement, before: Settlement | None, decided: frozenset[str], writer: Writer
) -> None:
    """A docking without a partner that the database knows stays a claim: it would be a stay at nothing."""
    rows = {docking.order: docking for docking in mission.dockings.all()} if mission.pk else {}
    claimed = {int(part or 1) for part in parts_of(before)} if before else set()
    for part in parts_of(after):
        order = int(part or 1)
        row = rows.get(order)
        if row is None:
            partner = _partner(after, part, mission, writer)
            if partner and order not in claimed:
                writer.save(Docking(mission=mission, order=order, **partner, **_details(after, part)))
            continue
        was = _details(before, part) if before else {}
        now = {name: value for name, value in _details(after, part).items() if name not in decided}
        ours = {name for name in now if not getattr(row, name) or getattr(row, name) == was.get(name)}
        precisions = {name for name in now if name.endswith("_precision") and name[:-10] + "_at" in ours}
        writer.change(row, {name: value for name, value in now.items() if name in ours - _precisions(now) | precisions})


def _precisions(values: dict[str, Any]) -> set[str]:
    return {name for name in values if name.endswith("_precision")}


def _details(settlement: Settlement, part: str) -> dict[str, Any]:
    details: dict[str, Any] = {}
    for fact in ("docked_at", "undocked_at"):
        settled = settlement.fact(fact, part)
        if settled and settled.read and isinstance(settled.read.value, datetime):
            details |= {fact: settled.read.value, fact.removesuffix("_at") + "_precision": settled.read.precision}
    port = settlement.fact("docking_port", part)
    for language, text in (port.texts if port else {}).items():
        if kept := cleaned(Docking(), f"port_{language}", text):
            details[f"port_{language}"] = kept
    return details


def _partner(settlement: Settlement, part: str, mission: Mission, writer: Writer) -> dict[str, Any] | None:
    """The station or the other ship. Of stations only those are made that are known as such.

    A box that names one station for several dockings means it for all of them.
    """
    settled = settlement.fact("station", part) or settlement.fact("station")
    texts = dict(settled.texts) if settled else {}
    if found := next(filter(None, map(writer.names.of(Station).find, texts.values())), None):
        return {"station_id": found}
    if any(station_period_min(text) for text in texts.values()):
        return {"station": writer.noun("station", texts)}
    other = next(filter(None, map(mission_named, texts.values())), None)
    return {"target_mission_id": other} if other and other != mission.pk else None
