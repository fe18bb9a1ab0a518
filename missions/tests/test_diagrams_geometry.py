"""Globe, map and paths: where places come to lie, and that land is land."""

import itertools
import re
from math import cos, hypot, pi, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missions.diagrams.globe import globe
from missions.diagrams.map import HEIGHT, WIDTH, map_of
from missions.diagrams.outlines import outlines
from missions.diagrams.paths import clip_area, path, runs
from missions.diagrams.section import section
from missions.diagrams.sphere import (
    angle_rad,
    clip_line,
    clip_ring,
    coordinates,
    destination,
    midpoint,
    vector,
    view_from,
)

BAIKONUR = vector(63.342, 45.920)
KENNEDY = vector(-80.604, 28.608)
longitudes = st.floats(-180, 180)
latitudes = st.floats(-89, 89)


@given(longitudes, latitudes)
def test_the_place_looked_from_lies_in_the_middle_of_the_paper(longitude, latitude):
    assert view_from(longitude, latitude)(vector(longitude, latitude)) == pytest.approx((0, 0, 1), abs=1e-9)


def test_north_is_up_and_east_is_right():
    turn = view_from(63.342, 45.920)
    assert turn(vector(63.342, 50))[1] > 0
    assert turn(vector(70, 45.920))[0] > 0


@given(longitudes, latitudes, st.floats(0, 360), st.floats(0.001, 3))
def test_a_destination_lies_as_far_away_as_was_asked(longitude, latitude, bearing, angle):
    start = vector(longitude, latitude)
    assert angle_rad(start, destination(start, bearing, angle)) == pytest.approx(angle, abs=1e-6)


def test_61_km_southeast_of_dzhezkazgan():
    place = destination(vector(67.714, 47.783), 135, 61 / 6371)
    assert coordinates(place) == pytest.approx((68.288, 47.394), abs=0.002)


def test_distance_of_baikonur_and_the_landing_of_soyuz_tm_11():
    landing = destination(vector(67.714, 47.783), 135, 61 / 6371)
    assert angle_rad(BAIKONUR, landing) * 6371 == pytest.approx(410, abs=5)


def test_midpoint_of_opposite_places_is_one_of_them():
    assert midpoint((1, 0, 0), (-1, 0, 0)) == (1, 0, 0)


def test_clipping_keeps_a_ring_that_is_wholly_seen_and_drops_one_behind():
    ring = [vector(x, y) for x, y in ((-10, -10), (10, -10), (10, 10), (-10, 10))]
    turn, away = view_from(0, 0), view_from(180, 0)
    assert clip_ring([turn(p) for p in ring]) == [turn(p) for p in ring]
    assert clip_ring([away(p) for p in ring]) == []


def test_a_clipped_ring_follows_the_edge_of_the_disc():
    turn = view_from(0, 0)
    ring = [turn(vector(x, y)) for x, y in ((60, -60), (120, -60), (120, 60), (60, 60))]
    kept = clip_ring(ring)
    on_the_rim = [hypot(x, y) for x, y, z in kept if abs(z) < 1e-9]
    assert len(on_the_rim) > 8
    assert on_the_rim == pytest.approx([1] * len(on_the_rim))
    assert all(z >= 0 for _x, _y, z in kept)


@given(st.lists(st.tuples(longitudes, latitudes), min_size=3, max_size=9), longitudes, latitudes)
def test_clipping_never_fails_and_never_shows_the_far_side(corners, longitude, latitude):
    turn = view_from(longitude, latitude)
    ring = [turn(vector(*corner)) for corner in corners]
    assert all(z >= -1e-9 for _x, _y, z in clip_ring(ring))
    assert all(z >= -1e-9 for part in clip_line(ring) for _x, _y, z in part)


def test_paths_are_short_and_round():
    assert path([(0.2, 0.4), (0.3, 0.1), (10.1, -5.2), (10, 3)]) == "M0 0l10-5 0 8"
    assert path([(0, 0), (5, 0), (5, 5)], closed=True) == "M0 0l5 0 0 5z"
    assert path([(1, 1), (1.2, 1.1)]) == ""


def test_an_area_around_the_window_fills_it():
    around = [(-9.0, -9.0), (500.0, -9.0), (500.0, 400.0), (-9.0, 400.0)]
    assert set(clip_area(around, 480, 300)) == {(0, 0), (480, 0), (480, 300), (0, 300)}
    assert clip_area([(-9.0, -9.0), (-5.0, -9.0), (-5.0, -1.0)], 480, 300) == []


def test_runs_are_stretches_of_at_least_two():
    assert runs([1, 2, -1, 3, -1, 4, 5, 6], lambda n: n > 0) == [[1, 2], [4, 5, 6]]


def test_the_heights_of_an_orbit_are_to_scale():
    drawn = section(367, 400)
    ground, low, high = (float(re.match(r"M0 ([\d.]+)A", d).group(1)) for d in (drawn.ground, *drawn.curves[::-1]))
    # 4 km are one unit of the drawing; the curves bend, so a little is lost at the sides.
    assert ground - low == pytest.approx(367 / 4, abs=0.6)
    assert ground - high == pytest.approx(400 / 4, abs=0.6)
    assert drawn.ship_y == pytest.approx(140 - 383.5 / 4, abs=0.1)


def test_labels_of_a_circular_orbit_do_not_touch():
    upper, lower = section(300, 300).heights
    assert lower.y - upper.y >= 13
    assert len(section(300, 300).curves) == 1


@pytest.mark.parametrize("apogee", [150, 400, 1374, 2400])
def test_every_orbit_fits_its_drawing(apogee):
    drawn = section(140, apogee)
    assert 20 < drawn.ship_y < 140
    assert all(mark.y > 10 for mark in drawn.heights)


def test_the_orbit_passes_over_the_launch_site():
    drawn = globe(63.342, 45.920, 51.6, 383.5)
    x, y = drawn.launch
    assert x == pytest.approx(100 * cos(radians(45.92)) * 0.0929, abs=2)
    assert y < 0
    size = 1 + 383.5 / 6371
    points = points_of(drawn.front)
    assert min(hypot(px - x * size, py - y * size) for px, py in points) < 6


def test_half_of_the_orbit_is_in_front():
    points = points_of(globe(63.342, 45.920, 51.6, 383.5).front)
    length = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in itertools.pairwise(points))
    # The half circle is seen at a slant: longer than the diameter, shorter than half the circumference.
    assert 2 * 106 < length < pi * 106


def test_a_map_shows_both_places_with_room_around_them():
    for a, b in ((BAIKONUR, vector(68.3, 47.4)), (KENNEDY, vector(-169.2, 13.3)), (KENNEDY, vector(136, 25.2))):
        drawn = map_of(a, b)
        for place in (a, b):
            x, y = drawn.place(place)
            assert 30 < x < WIDTH - 30
            assert 20 < y < HEIGHT - 20


def test_land_surrounds_baikonur_and_water_surrounds_a_splashdown():
    assert covers(map_of(BAIKONUR, BAIKONUR).land, (240, 150))
    assert not covers(map_of(vector(-169, 13), vector(-169, 13)).land, (240, 150))
    # A window without any coast: all of it is land.
    assert covers(map_of(vector(92, 45), vector(92, 45)).land, (30, 30))


def test_maps_stay_small():
    far = map_of(KENNEDY, vector(136, 25.2))
    assert sum(map(len, (far.land, far.coast, far.net))) < 12_000


def test_outlines_are_closed_rings():
    assert len(outlines("land")) > 100
    assert all(ring[0] == pytest.approx(ring[-1], abs=1e-6) for ring in outlines("land"))


def points_of(drawn: str) -> list[tuple[int, int]]:
    """The corners of a path of relative steps."""
    points: list[tuple[int, int]] = []
    for part in drawn.split("M")[1:]:
        numbers = [int(n) for n in re.findall(r"-?\d+", part)]
        x = y = 0
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
    return points


def covers(land: str, point: tuple[int, int]) -> bool:
    """Whether a point lies in the areas of a path, by the even-odd rule."""
    inside = False
    for part in land.split("M")[1:]:
        ring = points_of("M" + part)
        for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
            if (ay > point[1]) != (by > point[1]) and point[0] < ax + (point[1] - ay) * (bx - ax) / (by - ay):
                inside = not inside
    return inside
