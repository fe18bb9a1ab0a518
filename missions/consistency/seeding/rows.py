"""A table of flights as it is measured with.

A JSON object with ``rows``; a row has ``id``, ``craft``, ``site``, ``kind``, ``launch``, ``landing``,
``dur`` ("175 1 50 41"), ``orbits``, ``perigee``, ``apogee``, ``incl``, ``period``, ``mass``, ``crew``, ``crewrows``,
``cospar``, ``station``, ``docks`` (station, docked, undocked) and ``lat``, all but the id optional.
"""

from datetime import UTC, datetime
from typing import Any

from missions.consistency.subject import Stay, Subject

KINDS = {"leo": "orbital", "abort": "aborted"}
SITES = {"KSC": 28.57, "Baikonur": 45.96, "CapeCanaveral": 28.45, "Jiuquan": 40.96}
UNITS_S = (86400, 3600, 60, 1)
Row = dict[str, Any]


def subject_of_row(row: Row) -> Subject:
    up, down = row.get("crewrows", (0, 0))
    kind, site = row.get("kind", "leo"), row.get("site", "")
    return Subject(
        kind=KINDS.get(kind) or kind,
        spacecraft_type=row.get("craft", ""),
        cospar_id=row.get("cospar", ""),
        launched_at=_moment(row.get("launch")),
        launched_precision=_precision(row.get("launch")),
        landed_at=_moment(row.get("landing")),
        landed_precision=_precision(row.get("landing")),
        **_duration(row.get("dur")),
        orbits=row.get("orbits"),
        perigee_km=row.get("perigee"),
        apogee_km=row.get("apogee"),
        inclination_deg=row.get("incl"),
        period_min=row.get("period"),
        period_rounding_min=0.5 * 10.0 ** -len(f"{row.get('period') or 0.5:g}".partition(".")[2]),
        mass_kg=row.get("mass"),
        landing_latitude=row.get("lat"),
        site=SITE_NAMES.get(site) or site,
        site_latitude=SITES.get(site),
        crew_size=row.get("crew"),
        crew_up=up,
        crew_down=down,
        stays=_stays(row),
    )


SITE_NAMES = {"CapeCanaveral": "Cape Canaveral"}


def _duration(text: str | None) -> dict[str, Any]:
    if text is None:
        return {}
    seconds = sum(int(part) * unit for part, unit in zip(text.split(), UNITS_S, strict=True))
    return {"duration_s": seconds, "duration_precision": "minute" if text.endswith(" 0") else "second"}


def _stays(row: Row) -> tuple[Stay, ...]:
    docks = row.get("docks") or ([[row["station"], None, None]] if row.get("station") else [])
    return tuple(
        Stay(name, _moment(start), _moment(end), _precision(start), _precision(end)) for name, start, end in docks
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=UTC) if text else None


def _precision(text: str | None) -> str:
    return "" if not text else "minute" if text.endswith(":00") else "second"
