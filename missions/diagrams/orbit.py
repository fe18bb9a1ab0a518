"""The orbit of a flight: its height above the curve of the Earth, and its plane around the whole globe."""

from collections.abc import Collection
from dataclasses import dataclass

from missions import typography
from missions.diagrams.globe import Globe, globe
from missions.diagrams.section import EDGE_OF_SPACE_KM, Section, section
from missions.models import Kind, Mission

#: Beyond this, curvature and height no longer fit one drawing.
HIGHEST_KM = 2500


@dataclass(frozen=True)
class Orbit:
    section: Section
    globe: Globe | None
    perigee: str
    apogee: str
    inclination: str
    #: The northernmost and southernmost latitude it passes over.
    farthest: str


def orbit(mission: Mission, doubtful: Collection[str] = ()) -> Orbit | None:
    """The drawing of an orbit around the Earth; None where a height is unknown, doubtful, or too great to draw."""
    heights = (mission.perigee_km, mission.apogee_km)
    if mission.kind != Kind.ORBITAL or None in heights or {"perigee_km", "apogee_km"} & set(doubtful):
        return None
    perigee, apogee = sorted(map(float, heights))
    if not EDGE_OF_SPACE_KM < perigee <= apogee < HIGHEST_KM:
        return None
    inclined = mission.inclination_deg is not None and "inclination_deg" not in doubtful
    return Orbit(
        section=section(perigee, apogee),
        globe=_globe_of(mission, (perigee + apogee) / 2) if inclined else None,
        perigee=_kilometers(mission.perigee_km),
        apogee=_kilometers(mission.apogee_km),
        inclination=_degrees(mission.inclination_deg) if inclined else "",
        farthest=_degrees(min(mission.inclination_deg, 180 - mission.inclination_deg)) if inclined else "",
    )


def _kilometers(value) -> str:
    return f"{typography.number(value)}{typography.NO_BREAK}km"


def _degrees(value) -> str:
    return f"{typography.number(value)}°"


def _globe_of(mission: Mission, height_km: float) -> Globe | None:
    """None where the place of the launch is not known: the plane of an orbit follows from it."""
    for place in (mission.launch_pad, mission.launch_site):
        if place and None not in (place.latitude, place.longitude):
            inclination = float(mission.inclination_deg)
            return globe(float(place.longitude), float(place.latitude), inclination, height_km)
    return None
