"""Every check on one flight: a flight that passes, one that does not, and what is said about it."""

from dataclasses import replace
from pathlib import Path

import pytest

from missions.consistency import CHECKS, Stay, findings
from missions.tests.flights import (
    APOLLO_11,
    GEMINI_7,
    MERCURY_REDSTONE_3,
    SOUND,
    SOYUZ_MS_10,
    SOYUZ_TM_10,
    SOYUZ_TM_11,
    STS_51_L,
    STS_70,
    VOSTOK_5,
    flight,
    orbit,
    says,
    utc,
)


@pytest.mark.parametrize("subject", SOUND)
def test_sound_flights_have_no_findings(subject):
    assert findings(subject) == []


def test_every_check_has_a_test_here():
    files = (Path(__file__).with_name(name) for name in ("test_consistency_checks.py", "test_consistency_ground.py"))
    text = "".join(path.read_text() for path in files)
    assert [check for check in CHECKS if f'"{check}"' not in text] == []


class TestDuration:
    check = "duration-matches-times"

    def test_175_days_to_the_second(self):
        assert says(self.check, SOYUZ_TM_11) == []

    def test_a_slip_of_an_hour_is_found(self):
        assert says(self.check, SOYUZ_TM_11, duration_s=15130241) == [
            "error: From launch to landing are 175 d 01:50:41, but the duration is given as 175 d 02:50:41."
        ]


class TestOrder:
    check = "times-are-in-order"

    def test_three_dockings_of_soyuz_t_15(self):
        docks = (
            ("Mir", "1986-03-15 13:38:42", "1986-05-05 12:12:09"),
            ("Salyut 7", "1986-05-06 16:57:52", "1986-06-25 14:58:00"),
            ("Mir", "1986-06-26 19:46:07", "1986-07-16 09:09:50"),
        )
        assert says(self.check, flight("1986-03-13 12:33:09", "1986-07-16 12:34:05", docks=docks)) == []

    def test_docking_before_launch(self):
        stay = Stay("Mir", utc("1990-11-04 09:57:09"))
        assert says(self.check, SOYUZ_TM_11, stays=(stay,)) == [
            "error: 1990-11-04T09:57:09Z comes before 1990-12-02T08:13:32Z, but should follow it."
        ]

    def test_a_day_may_be_as_late_as_its_end(self):
        stay = Stay("Mir", utc("1990-12-02"), None, "day")
        assert says(self.check, SOYUZ_TM_11, stays=(stay,)) == []


class TestLength:
    check = "flight-has-a-length"

    def test_the_longest_flight_of_one_ship(self):
        assert says(self.check, flight("2022-09-21 13:54:49", "2023-09-27 11:17:00")) == []

    def test_a_year_too_late(self):
        assert says(self.check, SOYUZ_TM_11, landed_at=utc("1992-05-26 10:04:13")) == [
            "error: A flight of 541.08 days: craft have flown with a crew for 0–440 days."
        ]


class TestSpaceAge:
    check = "launch-is-in-the-space-age"

    def test_vostok_1(self):
        assert says(self.check, flight("1961-04-12 06:07:00")) == []

    def test_digits_of_the_year_are_swapped(self):
        assert says(self.check, flight("1916-04-12 06:07:00")) == [
            "error: A launch in 1916 lies before the first crewed flight of 1961."
        ]


class TestWayToTheStation:
    check = "docking-follows-launch"

    def test_two_days_to_mir_and_other_ships_whenever(self):
        assert says(self.check, SOYUZ_TM_11) == []
        assert says(self.check, SOYUZ_TM_11, stays=(Stay("Soyuz 5", utc("1990-12-14 09:57:09")),)) == []

    def test_twelve_days(self):
        assert says(self.check, SOYUZ_TM_11, stays=(Stay("Mir", utc("1990-12-14 09:57:09")),)) == [
            "error: Between launch and docking lie 12.07 days."
        ]

    def test_five_days_are_unusual(self):
        assert says(self.check, SOYUZ_TM_11, stays=(Stay("Mir", utc("1990-12-07 09:57:09")),)) == [
            "note: Between launch and docking lie 5.07 days."
        ]


class TestWayHome:
    check = "landing-follows-undocking"

    def test_shuttles_took_their_time(self):
        stay = Stay("ISS", None, utc("1995-07-18 12:02:00"))
        assert says(self.check, STS_70, stays=(stay,)) == []

    def test_shenzhou_11_left_on_the_17th_not_on_the_14th(self):
        shenzhou_11 = flight(
            "2016-10-16 23:30:31",
            "2016-11-18 05:59:00",
            docks=(("Tiangong 2", "2016-10-18 19:24:00", "2016-11-14 04:41:00"),),
            spacecraft_type="Shenzhou",
        )
        assert says(self.check, shenzhou_11) == ["error: Between undocking and landing lie 4.05 days."]


class TestRelocation:
    check = "relocation-is-quick"

    def test_soyuz_tm_11_changed_its_port_within_the_hour(self):
        stays = (Stay("Mir", None, utc("1991-03-26 10:12:00")), Stay("Mir", utc("1991-03-26 10:58:59")))
        assert says(self.check, SOYUZ_TM_11, stays=stays) == []

    def test_a_month_between(self):
        stays = (Stay("Mir", None, utc("1991-03-26 10:12:00")), Stay("Mir", utc("1991-04-26 10:58:59")))
        assert says(self.check, SOYUZ_TM_11, stays=stays) == [
            "error: Between leaving a station and docking there again lie 31.03 days."
        ]


class TestStation:
    check = "station-is-in-orbit"

    def mir(self, docked: str) -> Stay:
        return Stay(
            "Mir",
            utc(docked),
            station_launched_at=utc("1986-02-19 21:28:23"),
            station_reentered_at=utc("2001-03-23 05:59:00"),
        )

    def test_mir_in_1990(self):
        assert says(self.check, SOYUZ_TM_11, stays=(self.mir("1990-12-04 09:57:09"),)) == []

    def test_mir_in_1980(self):
        assert says(self.check, SOYUZ_TM_11, stays=(self.mir("1980-12-04 09:57:09"),)) == [
            "error: The docking at 1980-12-04T09:57:09Z lies before the launch of the station at 1986-02-19T21:28:23Z."
        ]

    def test_mir_in_2009(self):
        assert says(self.check, SOYUZ_TM_11, stays=(self.mir("2009-12-04 09:57:09"),)) == [
            "error: At 2009-12-04T09:57:09Z the station had already re-entered, at 2001-03-23T05:59:00Z."
        ]


class TestCosparId:
    def test_those_of_sound_flights(self):
        for check in ("cospar-year-is-launch-year", "cospar-id-has-its-form", "cospar-number-fits-day"):
            assert says(check, SOYUZ_TM_11) == []

    def test_another_year(self):
        assert says("cospar-year-is-launch-year", SOYUZ_TM_11, cospar_id="1991-107A") == [
            "error: 1991-107A names another year than the launch in 1990."
        ]

    def test_no_letter(self):
        assert says("cospar-id-has-its-form", SOYUZ_TM_11, cospar_id="1990-107") == [
            "error: 1990-107 does not have the form of a COSPAR ID, such as 1990-107A."
        ]

    def test_an_aborted_flight_has_another_form(self):
        assert says("cospar-id-has-its-form", SOYUZ_MS_10) == []
        assert says("cospar-id-has-its-form", SOYUZ_MS_10, cospar_id="2018-080A") == [
            "error: A flight that did not reach orbit has no COSPAR ID like 2018-080A."
        ]

    def test_soyuz_tm_5_is_048_not_084(self):
        tm_5 = flight("1988-06-07 14:03:13", cospar_id="1988-048A")
        assert says("cospar-number-fits-day", tm_5) == []
        assert says("cospar-number-fits-day", tm_5, cospar_id="1988-084A") == [
            "error: Launch number 84 of a year with 116 launches; on day 159 expected 32–69."
        ]


class TestCrew:
    def test_three_of_three(self):
        assert says("crew-size-matches-names", SOYUZ_TM_11) == []
        assert says("crew-fits-seats", SOYUZ_TM_11) == []

    def test_one_is_not_named(self):
        assert says("crew-size-matches-names", SOYUZ_TM_11, crew_up=2, crew_down=2) == [
            "error: 3 crew members are stated, 2 are named at launch and 2 at landing."
        ]

    def test_two_in_a_vostok(self):
        assert says("crew-fits-seats", VOSTOK_5, crew_size=2) == ["error: A crew of 2 in a craft that flies with 1."]


class TestOrbits:
    check = "orbits-match-duration"

    def test_three_ways_of_counting(self):
        assert says(self.check, SOYUZ_TM_11) == []
        assert says(self.check, GEMINI_7) == []
        assert says(self.check, VOSTOK_5) == []

    def test_german_orbit_count_of_soyuz_tm_11(self):
        assert says(self.check, SOYUZ_TM_11, orbits=2125) == [
            "error: 2,125 orbits in 175.08 d would take 118.6 min each; expected 2,720–2,773."
        ]

    def test_in_german(self):
        assert says(self.check, SOYUZ_TM_11, "de", orbits=2125) == [
            "error: 2125\u00a0Erdumkreisungen in 175,08\u00a0d wären je 118,6\u00a0min; zu erwarten sind 2720–2773."
        ]

    def test_one_number_is_expected_where_nothing_leaves_room(self):
        sts_33 = flight("1989-11-23 00:23:30", "1989-11-28 00:30:16", orbits=79, period_min=94.8)
        assert says(self.check, sts_33) == ["note: 79 orbits in 5 d would take 91.2 min each; expected 76."]

    def test_soyuz_26_landed_with_others(self):
        soyuz_26 = flight("1977-12-10 01:18:40", "1978-01-16 11:19:02", docks=(("Salyut 6", None, None),), orbits=1522)
        assert says(self.check, soyuz_26) == [
            "error: 1,522 orbits in 37.42 d would take 35.4 min each; expected 586–595."
        ]

    def test_at_a_station_nothing_lies_between_two_ways_of_counting(self):
        times = ("1973-11-16 14:01:23", "1974-02-08 15:16:53")
        skylab_4 = flight(*times, docks=(("Skylab", None, None),), program="Skylab", **orbit(422, 437, 50.04, 93.11))
        assert [says(self.check, skylab_4, orbits=count) for count in (1214, 1300)] == [[], []]
        assert says(self.check, skylab_4, orbits=1241) == [
            "note: 1,241 orbits in 84.05 d would take 97.5 min each; expected 1,212–1,217."
        ]


class TestOrbitsOfTheStay:
    check = "orbits-count-the-stay"

    def test_soyuz_tm_11_counts_the_stay(self):
        assert says(self.check, SOYUZ_TM_11) == []

    def test_soyuz_tm_10_counts_the_first_orbit(self):
        assert says(self.check, SOYUZ_TM_10) == [
            "note: 2,125 orbits in 130.86 d are 88.7 min each; the station needed 90.9–92.7 min."
        ]

    def test_a_count_that_says_so_is_no_surprise(self):
        assert says(self.check, SOYUZ_TM_10, orbits_convention="insertion") == []


class TestPeriod:
    check = "period-matches-heights"

    def test_sound(self):
        assert says(self.check, STS_70) == []

    def test_heights_at_a_station_are_above_the_equator(self):
        assert says(self.check, SOYUZ_TM_11, perigee_km=389, apogee_km=430) == [
            "error: An orbit of 389 × 430 km takes 92.76 min, not 92.2 min."
        ]
        assert says(self.check, SOYUZ_TM_11, perigee_km=389) == [
            "note: An orbit of 389 × 400 km takes 92.45 min, not 92.2 min."
        ]
        assert says(self.check, SOYUZ_TM_11, perigee_km=389, stays=()) == []

    def test_sts_70_in_nautical_miles(self):
        assert says(self.check, STS_70, perigee_km=257, apogee_km=257) == [
            "error: An orbit of 257 × 257 km takes 89.65 min, not 90.5 min."
        ]


class TestLunarPeriod:
    check = "lunar-period-matches-heights"

    def test_apollo_11_around_the_moon(self):
        assert says(self.check, APOLLO_11) == []

    def test_neither_here_nor_there(self):
        assert says(self.check, APOLLO_11, period_min=108.8) == [
            "note: An orbit of 100.9 × 122.4 km takes 86.72 min around the Earth and 118.9 min around the Moon, "
            "not 108.8 min."
        ]


class TestHeights:
    def test_sound(self):
        assert says("perigee-below-apogee", VOSTOK_5) == []
        assert says("heights-are-flown", VOSTOK_5) == []

    def test_sts_1_of_an_italian_page(self):
        assert says("perigee-below-apogee", STS_70, perigee_km=271, apogee_km=266) == [
            "error: The perigee (271 km) lies above the apogee (266 km)."
        ]

    def test_a_digit_is_lost(self):
        assert says("heights-are-flown", SOYUZ_TM_11, perigee_km=36) == [
            "error: A height of 36 km: crews have orbited at 130–620 km."
        ]


class TestMass:
    check = "mass-is-of-its-type"

    def test_sound(self):
        assert says(self.check, SOYUZ_TM_11) == []
        assert says(self.check, APOLLO_11) == []

    def test_pounds(self):
        assert says(self.check, SOYUZ_TM_11, mass_kg=15763) == [
            "error: A mass of 15,763 kg: craft of this type weigh 6,850–7,260 kg."
        ]

    def test_the_lightest_of_its_type_is_unusual(self):
        assert says(self.check, SOYUZ_TM_11, mass_kg=6800) == [
            "note: A mass of 6,800 kg: craft of this type weigh 6,850–7,260 kg."
        ]

    def test_landing_heavier_than_launched(self):
        check = "landing-mass-below-launch-mass"
        assert says(check, SOYUZ_TM_11, landing_mass_kg=2900) == []
        assert says(check, SOYUZ_TM_11, landing_mass_kg=29000) == [
            "error: The craft cannot land with 29,000 kg after a launch with 7,150 kg."
        ]


class TestBelowOrbit:
    def test_sound(self):
        for check in ("no-orbit-without-reaching-it", "lost-flight-has-no-landing", "fall-takes-its-time"):
            for subject in (MERCURY_REDSTONE_3, SOYUZ_MS_10, STS_51_L):
                assert says(check, subject) == []

    def test_orbits_of_an_aborted_flight(self):
        assert says("no-orbit-without-reaching-it", SOYUZ_MS_10, orbits=16) == [
            "error: A flight that did not reach orbit cannot have these values."
        ]

    def test_the_planned_orbits_of_challenger(self):
        assert says("lost-flight-has-no-landing", STS_51_L, orbits=96, duration_s=73) == [
            "error: The flight was lost on the way up: orbits and dockings were only planned."
        ]

    def test_too_high_for_a_redstone(self):
        assert says("suborbital-heights-are-flown", MERCURY_REDSTONE_3) == []
        assert says("suborbital-heights-are-flown", MERCURY_REDSTONE_3, apogee_km=1875) == [
            "error: A height of 1,875 km: suborbital flights reach 80–200 km."
        ]

    def test_a_quarter_of_an_hour(self):
        check = "suborbital-flight-is-short"
        assert says(check, MERCURY_REDSTONE_3) == []
        assert says(check, MERCURY_REDSTONE_3, landed_at=utc("1961-05-05 17:49:35")) == [
            "error: A flight of 03:15:22 cannot have been suborbital."
        ]
        assert says(check, MERCURY_REDSTONE_3, landed_at=utc("1961-05-05 15:24:35")) == [
            "note: A flight of 00:50:22 is long for a suborbital flight."
        ]

    def test_faster_than_free_fall(self):
        assert says("fall-takes-its-time", MERCURY_REDSTONE_3, landed_at=utc("1961-05-05 14:39:35")) == [
            "error: To rise to 187.5 km and to fall back takes at least 00:06:37, the flight took 00:05:22."
        ]


class TestFlightTypes:
    """What is switched off where it does not apply."""

    def test_around_the_moon_nothing_is_asked_of_an_orbit_around_the_earth(self):
        assert findings(replace(APOLLO_11, orbits=30, site="KSC", site_latitude=28.6, inclination_deg=1.2)) == []

    def test_a_free_flight_has_no_station_to_compare_with(self):
        assert findings(VOSTOK_5) == []

    def test_who_goes_up_need_not_come_down(self):
        assert findings(replace(SOYUZ_TM_11, crew_up=3, crew_down=2)) == []

    def test_never_launched(self):
        assert findings(flight(kind="never_launched", spacecraft_type="Soyuz T", crew_up=2)) == []
