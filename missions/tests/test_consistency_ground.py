"""The checks about the Earth below: where an orbit is flown from, where it leads and where it comes down."""

import pytest

from missions.tests.flights import APOLLO_11, GEMINI_7, SOYUZ_TM_11, STS_70, VOSTOK_5, flight, orbit, says


class TestGround:
    def test_sound(self):
        for check in ("inclination-reaches-site", "inclination-is-flown-from-site", "orbit-passes-landing-place"):
            assert says(check, VOSTOK_5) == []

    def test_digits_of_the_inclination_are_swapped(self):
        assert says("inclination-reaches-site", SOYUZ_TM_11, inclination_deg=15.6) == [
            "error: An inclination of 15.6° cannot be reached from a latitude of 45.96°."
        ]
        assert says("inclination-is-flown-from-site", SOYUZ_TM_11, inclination_deg=56.1) == [
            "error: No crew was launched from there at an inclination of 56.1°, but at 50.5–52.0°, 64.5–65.5°."
        ]

    def test_fram2_flew_over_the_poles(self):
        assert says("inclination-is-flown-from-site", flight(site="KSC", inclination_deg=90.01)) == []

    def test_soyuz_19_at_57_degrees_north(self):
        soyuz_19 = flight("1975-07-15 12:20:00", landing_latitude=57, **orbit(218, 231, 51.76, 88.92))
        assert says("orbit-passes-landing-place", soyuz_19) == [
            "error: An orbit inclined by 51.76° does not pass a landing place at a latitude of 57°."
        ]

    def test_shuttles_glided_to_edwards(self):
        assert says("orbit-passes-landing-place", STS_70, landing_latitude=34.9) == []

    def test_an_inclination_between_those_that_were_flown_is_unusual(self):
        check = "inclination-is-flown-from-site"
        assert says(check, SOYUZ_TM_11, inclination_deg=51.0, stays=()) == [
            "note: An inclination of 51° is unusual there; crews were launched at 50.7–50.9°, 51.4–51.9°, 64.6–65.2°."
        ]
        assert says(check, STS_70, "de", inclination_deg=45.28) == [
            "note: Eine Bahnneigung von 45,28° ist dort ungewöhnlich; bemannt gestartet wurde bei "
            "28,3–28,7°, 33,7–34,4°, 37,9–39,1°, 40,2–40,4°, 49,4–50,2°, 51,4–51,9°, "
            "56,3–57,1°, 61,9–62,1°, 89,9–90,1°."
        ]


class TestPlaneOfTheStation:
    check = "inclination-is-the-stations"

    def test_mir(self):
        assert says(self.check, SOYUZ_TM_11) == []
        assert says(self.check, VOSTOK_5) == []

    def test_a_ship_cannot_change_its_plane(self):
        assert says(self.check, STS_70, inclination_deg=56.5, stays=SOYUZ_TM_11.stays) == [
            "error: An orbit inclined by 56.5° does not lead to a station at 51.4–51.9°."
        ]

    def test_what_no_crew_has_flown_is_said_once(self):
        assert says(self.check, SOYUZ_TM_11, inclination_deg=56.1) == []
        assert says("inclination-is-flown-from-site", SOYUZ_TM_11, inclination_deg=56.1) != []

    def test_half_a_degree_may_be_rounded_badly(self):
        shenzhou_13 = flight("2021-10-15 16:23:56", docks=(("Tiangong", None, None),) * 2, inclination_deg=42.41)
        assert says(self.check, shenzhou_13) == [
            "note: An orbit inclined by 42.41° does not lead to a station at 41.2–41.7°."
        ]


class TestLandingPlace:
    check = "landing-is-where-such-craft-land"

    @pytest.mark.parametrize("sound", [VOSTOK_5, GEMINI_7, APOLLO_11, STS_70])
    def test_sound(self, sound):
        assert says(self.check, sound) == []
        assert says(self.check, STS_70, landing_latitude=34.9) == []

    def test_digits_are_swapped(self):
        assert says(self.check, SOYUZ_TM_11, landing_latitude=15.05) == [
            "note: Craft of this type have landed at latitudes of 45.5–52.6°, not at 15.05°."
        ]
        assert says(self.check, STS_70, landing_latitude=26.8) == [
            "note: Craft of this type have landed at latitudes of 28.4–28.8°, 32.8–33.2°, 34.7–35.1°, not at 26.8°."
        ]

    def test_what_the_orbit_does_not_pass_is_said_once(self):
        assert says(self.check, SOYUZ_TM_11, landing_latitude=74.33) == []
        assert says("orbit-passes-landing-place", SOYUZ_TM_11, landing_latitude=74.33) != []
