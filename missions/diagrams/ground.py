"""Where a flight began and ended, on a map."""

from collections.abc import Collection
from dataclasses import dataclass

from missions import display, typography
from missions.diagrams.map import HEIGHT, WIDTH, Map, map_of
from missions.diagrams.section import EARTH_KM
from missions.diagrams.sphere import Point, Vector, angle_rad, coordinates, destination, vector
from missions.display import Piece
from missions.models import Direction, Mission

#: Directions in their order around the compass, from north over east.
_COMPASS = [direction.value for direction in (
    Direction.N, Direction.NNE, Direction.NE, Direction.ENE, Direction.E, Direction.ESE, Direction.SE, Direction.SSE,
    Direction.S, Direction.SSW, Direction.SW, Direction.WSW, Direction.W, Direction.WNW, Direction.NW, Direction.NNW,
)]  # fmt: skip
#: Closer together on the paper than this, two marks would cover each other.
_MARK_SIZE = 14
#: Room that a label needs beside its mark.
_LABEL_ROOM = 110


@dataclass(frozen=True)
class Place:
    """A place on the map: its coordinates as text, and where its mark and its label stand.

    ``side`` is the side of the label: "e" where the text ends at its mark, else "".
    """

    at: Point
    label: Point
    side: str
    name: str = ""
    printed: tuple[Piece, ...] = ()
    derived: bool = False


@dataclass(frozen=True)
class Ground:
    map: Map
    launch: Place
    landing: Place
    town: Place | None
    #: The marks would cover each other: one place.
    same: bool
    distance: str


@dataclass(frozen=True)
class _Position:
    point: Vector
    #: Worked out from distance and direction, or taken from the town that a landing was near.
    derived: bool = False
    exact: bool = True


def ground(mission: Mission, doubtful: Collection[str] = ()) -> Ground | None:
    """The map of launch and landing; None where one of the two places is not known or doubtful."""
    start = _pad(mission)
    end = None if set(doubtful) & _LANDING_FACTS else _landing(mission)
    if not (start and end and mission.launched_at):
        return None
    drawn = map_of(start, end.point)
    launch_at, landing_at = drawn.place(start), drawn.place(end.point)
    same = abs(launch_at[0] - landing_at[0]) < _MARK_SIZE and abs(launch_at[1] - landing_at[1]) < _MARK_SIZE
    town = _town(mission, drawn, landing_at)
    return Ground(
        map=drawn,
        launch=_place(launch_at, landing_at, _printed(start, decimals=3)),
        landing=_place(landing_at, launch_at, _printed(end.point, 1 if end.derived else 3), end.derived),
        town=town,
        same=same,
        distance=_distance(angle_rad(start, end.point) * EARTH_KM) if end.exact and not same else "",
    )


_LANDING_FACTS = {
    "landing_place", "landing_distance_km", "landing_direction", "landing_latitude", "landing_longitude"
}  # fmt: skip


def _pad(mission: Mission) -> Vector | None:
    for place in (mission.launch_pad, mission.launch_site):
        if place and None not in (place.latitude, place.longitude):
            return vector(float(place.longitude), float(place.latitude))
    return None


def _landing(mission: Mission) -> _Position | None:
    """Where it came down: its coordinates, or what distance and direction from a town give."""
    if None not in (mission.landing_latitude, mission.landing_longitude):
        return _Position(vector(float(mission.landing_longitude), float(mission.landing_latitude)))
    place = mission.landing_place
    if not place or None in (place.latitude, place.longitude):
        return None
    at = vector(float(place.longitude), float(place.latitude))
    if mission.landing_distance_km is None:
        return _Position(at, derived=place.kind == "town", exact=place.kind == "airfield")
    bearing = _COMPASS.index(mission.landing_direction) * 22.5
    return _Position(destination(at, bearing, float(mission.landing_distance_km) / EARTH_KM), derived=True)


def _town(mission: Mission, drawn: Map, landing_at: Point) -> Place | None:
    """The town that the landing is told by, where it has a place of its own on the map."""
    place = mission.landing_place
    if not place or place.kind != "town" or None in (place.latitude, place.longitude):
        return None
    at = drawn.place(vector(float(place.longitude), float(place.latitude)))
    inside = _LABEL_ROOM / 2 < at[0] < WIDTH - _LABEL_ROOM / 2 and 20 < at[1] < HEIGHT - 20
    if not inside or max(abs(at[0] - landing_at[0]), abs(at[1] - landing_at[1])) < 6:
        return None
    return _place(at, landing_at, name=str(place))


def _place(at: Point, away_from: Point, printed=(), derived: bool = False, name: str = "") -> Place:
    """A mark whose label stands on the side away from another mark, as far as there is room."""
    left = at[0] < away_from[0]
    if at[0] < _LABEL_ROOM or at[0] > WIDTH - _LABEL_ROOM:
        left = at[0] > WIDTH / 2
    above = at[1] < away_from[1]
    label = (at[0] + (-9 if left else 9), at[1] + (-7 if above else 16))
    return Place(at, label, "e" if left else "", name, printed, derived)


def _printed(point: Vector, decimals: int) -> tuple[Piece, ...]:
    longitude, latitude = (round(degrees, decimals) for degrees in coordinates(point))
    return display.coordinates_line(latitude, longitude)


def _distance(km: float) -> str:
    """To two figures: where a ship came down is seldom known better."""
    size = 10 if km < 1000 else 100
    return f"{typography.number(int(round(km / size) * size))}{typography.NO_BREAK}km"
