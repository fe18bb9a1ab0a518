"""The likely causes: of the errors that were found in published boxes, what went wrong."""

from dataclasses import replace

import pytest

from missions.consistency import Stay, findings
from missions.consistency.hints import Neighbor, hint
from missions.tests.flights import GEMINI_7, SOYUZ_TM_10, SOYUZ_TM_11, STS_70, VOSTOK_5, flight, utc


def hinted(subject, check: str, neighbors=(), **changes) -> str:
    changed = replace(subject, **changes)
    (finding,) = [one for one in findings(changed) if one.check == check]
    found = hint(changed, finding, neighbors)
    return found.said_in("en") if found else ""


def test_the_box_of_soyuz_tm_11_was_made_from_that_of_soyuz_tm_10():
    neighbors = [Neighbor("Soyuz TM-10", SOYUZ_TM_10)]
    assert hinted(SOYUZ_TM_11, "orbits-match-duration", neighbors, orbits=2125) == (
        "The same value is that of Soyuz TM-10: it may be copied from there."
    )


def test_flights_of_one_length_may_have_as_many_orbits():
    neighbors = [Neighbor("Soyuz TM-10", replace(SOYUZ_TM_11, orbits=2125))]
    assert "TM-10" not in hinted(SOYUZ_TM_11, "orbits-match-duration", neighbors, orbits=2125)


def test_soyuz_tm_10_was_counted_with_its_first_orbit():
    assert hinted(SOYUZ_TM_10, "orbits-count-the-stay") == (
        "It looks as if it was counted with the period of the first orbit, before docking."
    )


@pytest.mark.parametrize(
    ("subject", "check", "changes", "said"),
    [
        (SOYUZ_TM_11, "orbits-match-duration", {"orbits": 7235}, "Digits may be swapped: 2,735 would fit."),
        (SOYUZ_TM_11, "orbits-match-duration", {"orbits": 273}, "A digit may be missing."),
        (
            SOYUZ_TM_11,
            "period-matches-heights",
            {"period_min": 9.22},
            "The decimal point may be misplaced: 92.2 would fit.",
        ),
        (
            SOYUZ_TM_11,
            "perigee-below-apogee",
            {"perigee_km": 400, "apogee_km": 367},
            "Perigee and apogee may be exchanged.",
        ),
        (
            STS_70,
            "period-matches-heights",
            {"perigee_km": 257, "apogee_km": 257},
            "Perhaps nautical miles were converted as statute miles: 296 × 296 km would fit.",
        ),
        (
            STS_70,
            "period-matches-heights",
            {"perigee_km": 160, "apogee_km": 160},
            "Perhaps nautical miles were taken for kilometers: 296 × 296 km would fit.",
        ),
        (
            GEMINI_7,
            "period-matches-heights",
            {"perigee_km": 186, "apogee_km": 188},
            "Perhaps statute miles were taken for kilometers: 299 × 303 km would fit.",
        ),
        (
            GEMINI_7,
            "mass-is-of-its-type",
            {"mass_kg": 8091},
            "Perhaps pounds were taken for kilograms: 3,670.02 kg would fit.",
        ),
        (
            SOYUZ_TM_11,
            "duration-matches-times",
            {"duration_s": 15126641 + 5 * 3600},
            "Perhaps whole hours off: 175 d 01:50:41 would fit.",
        ),
        (
            SOYUZ_TM_11,
            "duration-matches-times",
            {"launched_at": utc("1990-12-02 05:13:32"), "duration_precision": "second"},
            "Perhaps whole hours off: 175 d 04:50:41 would fit.",
        ),
    ],
)
def test_a_slip_is_recognized(subject, check, changes, said):
    assert hinted(subject, check, **changes) == said


def test_a_digit_of_the_date():
    shenzhou_11 = flight(
        "2016-10-16 23:30:31",
        "2016-11-18 05:59:00",
        docks=(("Tiangong 2", "2016-10-18 19:24:00", "2016-11-14 04:41:00"),),
        spacecraft_type="Shenzhou",
    )
    said = hinted(shenzhou_11, "landing-follows-undocking")
    assert said.startswith("A digit of the date may be wrong: 2016-11-1")


def test_vostoks_were_never_told_in_miles():
    assert "miles" not in hinted(VOSTOK_5, "period-matches-heights", perigee_km=151, apogee_km=191)


def test_a_guess_must_silence_the_finding():
    assert hinted(SOYUZ_TM_11, "docking-follows-launch", stays=(Stay("Mir", utc("1990-12-07 09:57:09")),)) == ""
