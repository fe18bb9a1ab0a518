"""A piece of the Earth on paper: land, borders and the net of degrees around one or two places."""

from dataclasses import dataclass
from functools import lru_cache
from math import cos, radians

from missions import typography
from missions.diagrams.outlines import outlines
from missions.diagrams.paths import clip_area, path, runs
from missions.diagrams.section import EARTH_KM
from missions.diagrams.sphere import (
    Point,
    Vector,
    clip_line,
    clip_ring,
    coordinates,
    equal_area,
    midpoint,
    vector,
    view_from,
)

WIDTH, HEIGHT = 480, 300
#: Units of the drawing for one radius of the Earth. Fixed steps, so that flights between the same places share a map.
_SCALES = (1000, 700, 500, 350, 250, 175, 120)
#: What is kept free around the two places, for their labels.
_MARGIN_X, _MARGIN_Y = 70, 45
#: Centers lie on a net of so many degrees, for the same reason.
_CENTERS_DEG = 2
#: Below this scale, fewer corners of coasts and no borders are drawn.
_COARSER_BELOW = 300
#: Nothing farther from the center than this (z on the unit sphere) is drawn: opposite it the map has no place.
_FARTHEST = cos(radians(135))
_BARS_KM = (100, 200, 500, 1000, 2000, 5000)
_FEWEST_UNITS_OF_BAR = 45


@dataclass(frozen=True)
class Map:
    """A map as paths, in units of the drawing."""

    longitude: int
    latitude: int
    scale: int
    land: str
    coast: str
    borders: str
    net: str
    bar: float
    bar_km: int

    @property
    def bar_label(self) -> str:
        """In the notation of the active language: a map is kept for all of them."""
        return f"{typography.number(self.bar_km)}{typography.NO_BREAK}km"

    def place(self, point: Vector) -> Point:
        x, y = _paper(view_from(self.longitude, self.latitude)(point), self.scale)
        return round(x, 1), round(y, 1)


def map_of(a: Vector, b: Vector) -> Map:
    """The closest map that shows both places."""
    longitude, latitude = (round(degrees / _CENTERS_DEG) * _CENTERS_DEG for degrees in coordinates(midpoint(a, b)))
    turn = view_from(longitude, latitude)
    ends = [equal_area(turn(point)) for point in (a, b)]
    wide, high = (max(abs(end[axis]) for end in ends) for axis in (0, 1))
    fitting = (
        scale for scale in _SCALES if wide * scale <= WIDTH / 2 - _MARGIN_X and high * scale <= HEIGHT / 2 - _MARGIN_Y
    )
    return _draw(longitude, latitude, next(fitting, _SCALES[-1]))


@lru_cache(maxsize=256)
def _draw(longitude: int, latitude: int, scale: int) -> Map:
    turn = view_from(longitude, latitude)
    land = outlines("land_medium" if scale < _COARSER_BELOW else "land")
    borders = () if scale < _COARSER_BELOW else outlines("borders")

    def paper(line: list[Vector]) -> list[Point]:
        return [_paper(point, scale) for point in line]

    def lines(found) -> str:
        parts = (part for line in found for part in clip_line([turn(p) for p in line], _FARTHEST))
        return "".join(path(run) for part in parts for run in runs(paper(part), _near))

    rings = (clip_ring([turn(point) for point in ring], _FARTHEST) for ring in land)
    bar = next((km for km in _BARS_KM if km / EARTH_KM * scale >= _FEWEST_UNITS_OF_BAR), _BARS_KM[-1])
    return Map(
        longitude,
        latitude,
        scale,
        land="".join(path(clip_area(paper(ring), WIDTH, HEIGHT), closed=True) for ring in rings if ring),
        coast=lines(land),
        borders=lines(borders),
        net=lines(_net(longitude, latitude, scale)),
        bar=round(bar / EARTH_KM * scale, 1),
        bar_km=bar,
    )


def _paper(point: Vector, scale: int) -> Point:
    x, y = equal_area(point)
    return WIDTH / 2 + x * scale, HEIGHT / 2 - y * scale


def _near(point: Point) -> bool:
    """Inside the window or so little outside that the drawing's own clip may cut it off."""
    return -30 < point[0] < WIDTH + 30 and -30 < point[1] < HEIGHT + 30


def _net(longitude: int, latitude: int, scale: int) -> list[list[Vector]]:
    """Meridians and parallels, closer to each other the larger the scale."""
    step = 5 if scale >= 1000 else 10 if scale >= 350 else 30
    middle = round(longitude / step) * step
    meridians = range(middle - 8 * step, middle + 9 * step, step)
    parallels = range(-90 + step, 90, step)
    fine = step // 2
    return [
        *([vector(x, y) for y in range(-80, 81, fine)] for x in meridians if abs(x - longitude) <= 180),
        *([vector(x, y) for x in range(longitude - 180, longitude + 181, fine)] for y in parallels),
    ]
