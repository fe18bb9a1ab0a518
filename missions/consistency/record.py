"""A record as its checks see it."""

from decimal import Decimal

from missions.consistency.subject import Stay, Subject
from missions.models import Mission


def subject_of(mission: Mission) -> Subject:
    """The plain numbers of a mission; crew and dockings cost a query each unless they are prefetched."""
    site = mission.launch_site
    return Subject(
        kind=mission.kind,
        program=mission.program.key if mission.program else "",
        spacecraft_type=mission.spacecraft_type.key if mission.spacecraft_type else "",
        cospar_id=mission.cospar_id,
        launched_at=mission.launched_at,
        launched_precision=mission.launched_precision if mission.launched_at else "",
        landed_at=mission.landed_at,
        landed_precision=mission.landed_precision if mission.landed_at else "",
        orbits=_number(mission.orbits),
        perigee_km=_number(mission.perigee_km),
        apogee_km=_number(mission.apogee_km),
        inclination_deg=_number(mission.inclination_deg),
        period_min=_number(mission.period_min),
        mass_kg=_number(mission.mass_kg),
        landing_latitude=_number(mission.landing_latitude),
        site_latitude=_number(site.latitude) if site else None,
        crew_up=len(mission.crew_up),
        crew_down=len(mission.crew_down),
        stays=tuple(
            Stay(docking.station.key if docking.station else "", docking.docked_at, docking.undocked_at)
            for docking in mission.dockings.all()
        ),
    )


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
