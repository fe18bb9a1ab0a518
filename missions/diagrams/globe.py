"""The Earth seen from outside, with the plane of an orbit around it."""

from dataclasses import dataclass
from functools import lru_cache
from math import asin, atan2, cos, hypot, radians, sin, tau

from missions.diagrams.outlines import outlines
from missions.diagrams.paths import path, runs
from missions.diagrams.section import EARTH_KM
from missions.diagrams.sphere import Point, Vector, clip_line, clip_ring, vector, view_from

RADIUS = 100
#: The place of the launch lies a little to the right of and above the middle.
_TURNED_WEST_DEG = 5
_SEEN_FROM_DEG = 22
_STEPS = 72


@dataclass(frozen=True)
class Globe:
    """The Earth seen from outside, with the orbit in front of and behind it; numbers are units of the drawing."""

    land: str
    #: The parallels that the orbit reaches in the north and in the south.
    limits: str
    front: str
    behind: str
    launch: Point
    #: The viewBox.
    window: str


@lru_cache(maxsize=512)
def globe(longitude: float, latitude: float, inclination: float, height_km: float) -> Globe:
    """The orbit that rises over a place to the northeast, as nearly all crewed flights did.

    Coordinates and inclination in degrees.
    """
    turn = view_from(round(longitude) - _TURNED_WEST_DEG, _SEEN_FROM_DEG)
    size = 1 + height_km / EARTH_KM
    circle = [tuple(size * c for c in turn(point)) for point in _plane(longitude, latitude, inclination)]
    # Begun where it comes to the front, so that the near half is one run.
    start = next((i for i in range(_STEPS) if circle[i - 1][2] < 0 <= circle[i][2]), 0)
    circle = [*circle[start:], *circle[: start + 1]]
    x, y, _z = turn(vector(longitude, latitude))
    half = round(size * RADIUS) + 6
    return Globe(
        land="".join(path(map(_units, clip_ring([turn(p) for p in ring])), True) for ring in outlines("land_coarse")),
        limits="".join(_parallel(sign * min(inclination, 180 - inclination), turn) for sign in (1, -1)),
        front=_lines(runs(circle, lambda point: point[2] >= 0)),
        behind=_lines(runs(circle, lambda point: point[2] <= 0 and hypot(point[0], point[1]) > 1)),
        launch=(round(x * RADIUS, 1), round(-y * RADIUS, 1)),
        window=f"{-half} {-half} {2 * half} {2 * half}",
    )


def _plane(longitude: float, latitude: float, inclination: float) -> list[Vector]:
    """Points of the great circle with this inclination that passes over a place on its way north."""
    tilt, phi = radians(inclination), radians(latitude)
    # An inclination a hair below the latitude is a rounding: then the place is the northernmost point.
    along = asin(max(-1.0, min(1.0, sin(phi) / (sin(tilt) or 1))))
    node = radians(longitude) - atan2(cos(tilt) * sin(along), cos(along))
    points = []
    for step in range(_STEPS):
        u = tau * step / _STEPS
        y = sin(u) * cos(tilt)
        points.append((cos(node) * cos(u) - sin(node) * y, sin(node) * cos(u) + cos(node) * y, sin(u) * sin(tilt)))
    return points


def _parallel(latitude: float, turn) -> str:
    return _lines(clip_line([turn(vector(5 * step, latitude)) for step in range(_STEPS + 1)]))


def _lines(parts: list[list[Vector]]) -> str:
    return "".join(path(map(_units, part)) for part in parts)


def _units(point: Vector) -> Point:
    return point[0] * RADIUS, -point[1] * RADIUS
