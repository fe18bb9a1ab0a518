"""What orbits obey, against published figures."""

import pytest

from missions.physics import (
    implied_earth_radius_km,
    orbital_period_min,
    orbits_flown,
    revolutions_flown,
    semi_major_axis_km,
)


def test_period_of_soyuz_tm_11_is_the_published_one():
    assert orbital_period_min(367, 400) == pytest.approx(92.2, abs=0.05)


def test_period_of_the_nearly_circular_orbit_of_vostok_6():
    assert orbital_period_min(165, 166) == pytest.approx(87.8, abs=0.05)


def test_half_the_long_axis_undoes_the_period():
    assert semi_major_axis_km(orbital_period_min(300, 500)) == pytest.approx(6378.137 + 400)


def test_heights_and_period_of_one_orbit_imply_the_radius_of_the_earth():
    assert implied_earth_radius_km(367, 400, 92.2) == pytest.approx(6377, abs=3)


def test_orbits_of_soyuz_9_are_counted_against_the_stars():
    assert orbits_flown(duration_min=25498.9, period_min=88.5) == pytest.approx(288, abs=1)


def test_revolutions_of_gemini_7_are_fewer_than_its_orbits():
    duration_min = 330.5 * 60 + 35 / 60
    assert revolutions_flown(duration_min, period_min=90.0) == pytest.approx(206, abs=1)
    assert orbits_flown(duration_min, period_min=90.0) == pytest.approx(220, abs=1)
