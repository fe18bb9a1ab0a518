"""The checks: each with a flight that passes and one that does not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from missions.consistency import CHECKS, ERROR, NOTE, Stay, Subject, findings
from missions.consistency.orbits import expected_orbits

SOYUZ_TM_11 = Subject(
    program="Soyuz",
    spacecraft_type="Soyuz TM",
    cospar_id="1990-107A",
    launched_at=datetime(1990, 12, 2, 8, 13, 32, tzinfo=UTC),
    launched_precision="second",
    landed_at=datetime(1991, 5, 26, 10, 4, 13, tzinfo=UTC),
    landed_precision="second",
    duration_s=15126641,
    duration_precision="second",
    orbits=2735,
    perigee_km=367,
    apogee_km=400,
    inclination_deg=51.6,
    period_min=92.2,
    mass_kg=7150,
    site_latitude=45.96,
    crew_size=3,
    crew_up=3,
    crew_down=3,
    stays=(
        Stay(
            "Mir",
            datetime(1990, 12, 4, 9, 57, 9, tzinfo=UTC),
            datetime(1991, 5, 26, 6, 15, 59, tzinfo=UTC),
        ),
    ),
)
GEMINI_7 = Subject(program="Gemini", duration_s=1189835, duration_precision="second", orbits=206, period_min=89.4)


def found(subject: Subject) -> list[tuple[str, str]]:
    return [(finding.check, finding.level) for finding in findings(subject)]


def test_a_sound_record_has_no_findings():
    assert found(SOYUZ_TM_11) == []


def test_an_empty_record_has_no_findings():
    assert found(Subject()) == []


@pytest.mark.parametrize(
    ("changes", "check", "level"),
    [
        ({"orbits": 2125}, "orbits-match-duration", ERROR),
        ({"orbits": 2840}, "orbits-match-duration", NOTE),
        ({"period_min": 89.2}, "period-matches-heights", ERROR),
        ({"perigee_km": 400, "apogee_km": 367}, "perigee-below-apogee", ERROR),
        ({"perigee_km": 36.7, "apogee_km": 730.3}, "heights-are-flown", ERROR),
        ({"inclination_deg": 15.6}, "inclination-reaches-site", ERROR),
        ({"duration_s": 15126611}, "duration-matches-times", ERROR),
        ({"cospar_id": "1991-107A"}, "cospar-year-is-launch-year", ERROR),
        ({"crew_size": 2}, "crew-size-matches-names", ERROR),
        ({"mass_kg": 3243}, "mass-is-of-its-type", ERROR),
    ],
)
def test_a_wrong_value_is_found_by_its_check(changes, check, level):
    assert found(replace(SOYUZ_TM_11, **changes)) == [(check, level)]


@pytest.mark.parametrize(
    ("stay", "check"),
    [
        (Stay("Mir", datetime(1990, 11, 4, tzinfo=UTC), None), "times-are-in-order"),
        (Stay("Mir", datetime(1990, 12, 14, tzinfo=UTC), None), "docking-follows-launch"),
        (Stay("Mir", None, datetime(1991, 5, 16, tzinfo=UTC)), "landing-follows-undocking"),
    ],
)
def test_dockings_out_of_order_are_found(stay, check):
    assert check in [name for name, _level in found(replace(SOYUZ_TM_11, stays=(stay,)))]


def test_a_flight_that_lands_before_its_launch_has_no_length():
    backwards = Subject(
        launched_at=SOYUZ_TM_11.landed_at,
        landed_at=SOYUZ_TM_11.launched_at,
        launched_precision="second",
        landed_precision="second",
    )
    assert found(backwards) == [("times-are-in-order", ERROR), ("flight-has-a-length", ERROR)]


def test_a_finding_shows_the_sum():
    (finding,) = findings(replace(SOYUZ_TM_11, orbits=2125))
    assert finding.reason.said_in("en") == ("2,125 orbits in 175.08 d would take 118.6 min each; expected 2,720–2,773.")
    assert finding.facts == ("orbits", "duration_s", "period_min")


def test_orbits_are_expected_within_the_periods_of_the_station():
    low, high = expected_orbits(SOYUZ_TM_11)
    assert (round(low), round(high)) == (2720, 2773)


def test_both_ways_of_counting_are_right_for_gemini():
    assert found(GEMINI_7) == []
    assert found(replace(GEMINI_7, orbits=221)) == []
    assert found(replace(GEMINI_7, program="Soyuz", orbits=206)) == [("orbits-match-duration", NOTE)]


def test_minutes_are_rounded_by_their_sources():
    to_the_minute = replace(SOYUZ_TM_11, duration_s=15126600, duration_precision="minute")
    assert found(to_the_minute) == []
    assert found(replace(to_the_minute, duration_s=15126600 + 180)) == [("duration-matches-times", ERROR)]


def test_orbits_of_other_flights_are_not_asked_for():
    moon = Subject(kind="lunar", orbits=31, duration_s=691403, period_min=119, perigee_km=100, apogee_km=110)
    assert found(moon) == []


def test_every_check_explains_itself():
    for check in CHECKS.values():
        assert check.facts
        assert check.examine.__doc__


def test_checks_look_at_the_longest_flight_without_complaint():
    launched = datetime(1994, 1, 8, 10, 3, 46, tzinfo=UTC)
    polyakov = Subject(launched_at=launched, landed_at=launched + timedelta(days=437.75))
    assert found(polyakov) == []
