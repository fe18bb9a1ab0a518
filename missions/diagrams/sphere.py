"""Points on a globe, seen from a direction: turning, clipping, projecting. Plain numbers, no drawing.

A point is a unit vector; ``z`` points out of the paper at the center of the view, ``y`` up, ``x`` to the right.
"""

from collections.abc import Callable, Iterable
from math import acos, atan2, cos, degrees, hypot, pi, radians, sin, sqrt

Vector = tuple[float, float, float]
Point = tuple[float, float]

#: Arcs along the rim of a view are drawn with a point for each of these steps.
_RIM_STEP = pi / 18


def vector(longitude_deg: float, latitude_deg: float) -> Vector:
    """The point of the unit sphere with these coordinates: x to 0° E, y to 90° E, z to the north pole."""
    longitude, latitude = radians(longitude_deg), radians(latitude_deg)
    return cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)


def coordinates(point: Vector) -> Point:
    """Longitude and latitude in degrees of a point, which need not have the length 1."""
    x, y, z = point
    return degrees(atan2(y, x)), degrees(atan2(z, hypot(x, y)))


def view_from(longitude_deg: float, latitude_deg: float) -> Callable[[Vector], Vector]:
    """The turning that brings the given place to the middle of the paper, north up."""
    longitude, latitude = radians(longitude_deg), radians(latitude_deg)
    cos_long, sin_long, cos_lat, sin_lat = cos(longitude), sin(longitude), cos(latitude), sin(latitude)

    def turn(point: Vector) -> Vector:
        x, y, z = point
        along = x * cos_long + y * sin_long
        return y * cos_long - x * sin_long, z * cos_lat - along * sin_lat, along * cos_lat + z * sin_lat

    return turn


def angle_rad(a: Vector, b: Vector) -> float:
    """The angle between two directions."""
    return acos(max(-1.0, min(1.0, sum(p * q for p, q in zip(a, b, strict=True)))))


def midpoint(a: Vector, b: Vector) -> Vector:
    """The point halfway on the shorter great circle; ``a`` where they are opposite each other."""
    return _normal(tuple(p + q for p, q in zip(a, b, strict=True)), a)


def destination(start: Vector, bearing_deg: float, angle: float) -> Vector:
    """The point at an angle (radians) from another one, in a direction counted from north over east."""
    turn = view_from(*coordinates(start))
    # Rows of the turning are the directions east, north and out, seen from outside.
    east, north = (tuple(turn(axis)[i] for axis in ((1, 0, 0), (0, 1, 0), (0, 0, 1))) for i in (0, 1))
    bearing = radians(bearing_deg)
    ahead = tuple(sin(bearing) * e + cos(bearing) * n for e, n in zip(east, north, strict=True))
    return tuple(cos(angle) * s + sin(angle) * a for s, a in zip(start, ahead, strict=True))


def clip_ring(ring: list[Vector], floor: float = 0.0) -> list[Vector]:
    """What of an area is nearer than ``z = floor``; along that rim the outline follows the circle.

    Sutherland and Hodgman, Reentrant polygon clipping (1974), with one plane.
    """
    kept: list[Vector] = []
    for previous, point in zip([ring[-1], *ring[:-1]], ring, strict=True):
        if (previous[2] >= floor) != (point[2] >= floor):
            crossing = _crossing(previous, point, floor)
            if kept and point[2] >= floor:
                kept += _rim(kept[-1], crossing, floor)
            kept.append(crossing)
        if point[2] >= floor:
            kept.append(point)
    if kept and ring[-1][2] < floor:
        kept += _rim(kept[-1], kept[0], floor)
    return kept


def clip_line(line: list[Vector], floor: float = 0.0) -> list[list[Vector]]:
    """The parts of a line nearer than ``z = floor``."""
    parts: list[list[Vector]] = [[]]
    for previous, point in zip([line[0], *line[:-1]], line, strict=True):
        if (previous[2] >= floor) != (point[2] >= floor):
            parts[-1].append(_crossing(previous, point, floor))
            if point[2] < floor:
                parts.append([])
        if point[2] >= floor:
            parts[-1].append(point)
    return [part for part in parts if len(part) > 1]


def equal_area(point: Vector) -> Point:
    """Lambert's azimuthal equal-area projection, in radii of the globe; not defined opposite the center."""
    scale = sqrt(2 / (1 + point[2]))
    return point[0] * scale, point[1] * scale


def _crossing(a: Vector, b: Vector, floor: float) -> Vector:
    """Where the way from one point to another passes the plane, back on the sphere."""
    share = (floor - a[2]) / (b[2] - a[2])
    x, y = (a[i] + share * (b[i] - a[i]) for i in (0, 1))
    stretch = sqrt(1 - floor * floor) / (hypot(x, y) or 1)
    return x * stretch, y * stretch, floor


def _rim(a: Vector, b: Vector, floor: float) -> list[Vector]:
    """Points between two on the rim, on the shorter way along it."""
    radius = sqrt(1 - floor * floor)
    start = atan2(a[1], a[0])
    way = (atan2(b[1], b[0]) - start + pi) % (2 * pi) - pi
    steps = int(abs(way) / _RIM_STEP)
    return [
        (radius * cos(start + way * i / (steps + 1)), radius * sin(start + way * i / (steps + 1)), floor)
        for i in range(1, steps + 1)
    ]


def _normal(point: Iterable[float], otherwise: Vector) -> Vector:
    x, y, z = point
    length = sqrt(x * x + y * y + z * z)
    return (x / length, y / length, z / length) if length > 1e-9 else otherwise
