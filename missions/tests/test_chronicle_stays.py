"""Who was in space, from when until when: launches and landings joined, and no more said than is known."""

from datetime import date, timedelta

import pytest

from missions.chronicle.moments import least_length, length
from missions.chronicle.stays import paired
from missions.chronicle.steps import highest, periods, unbroken_since
from missions.tests.chronicles import AROUND_DECEMBER_1990, at, chronicle_of, flight, moment


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("1990-12-02T08:13:32", "1990-12-02T08:13:32", "1990-12-02T08:13:32"),
        ("1990-12-02", "1990-12-02T00:00:00", "1990-12-02T23:59:59"),
        ("1990-12", "1990-12-01T00:00:00", "1990-12-31T23:59:59"),
        ("1990", "1990-01-01T00:00:00", "1990-12-31T23:59:59"),
    ],
)
def test_moment_means_any_instant_of_what_is_known(iso, first, last):
    assert (moment(iso).first, moment(iso).last) == (at(first), at(last))


def test_length_is_exact_or_at_least():
    exact, day = moment("1990-12-02T08:13:32"), moment("1990-12-04")
    assert length(exact, moment("1990-12-04T09:57:09")) == timedelta(days=2, hours=1, minutes=43, seconds=37)
    assert length(exact, day) is None
    assert least_length(exact, day) == timedelta(days=1, hours=15, minutes=46, seconds=28)
    assert least_length(day, day) == least_length(None, day) == timedelta()


def test_each_launch_is_paired_with_the_next_free_landing():
    """Krikalev: TM-12 up, TM-13 down; later STS-88 in one piece, and Expedition 1 up on a Soyuz, down on a shuttle."""
    ups = [(at("2000-10-31"), "TM-31"), (at("1991-05-18"), "TM-12")]
    downs = [(at("1992-03-25"), "TM-13"), (at("2001-03-21"), "STS-102")]
    assert paired(ups, downs) == [("TM-12", "TM-13"), ("TM-31", "STS-102")]


def test_landing_before_the_first_launch_is_that_of_no_launch():
    assert paired([(at("1990-12-02"), "TM-11")], [(at("1990-11-01"), "other")]) == [("TM-11", None), (None, "other")]


def test_ship_that_is_still_up_is_the_way_down_of_who_has_none_yet():
    assert paired([(at("2025-11-27"), "MS-28")], [(None, "MS-29")]) == [("MS-28", "MS-29")]


def test_who_goes_up_on_one_ship_and_comes_down_on_another_has_one_stay():
    stays = {stay.person: stay for stay in chronicle_of(*AROUND_DECEMBER_1990).stays}
    akiyama, sharman = stays["akiyama"], stays["sharman"]
    assert (akiyama.up.key, akiyama.down.key) == ("soyuz-tm-11", "soyuz-tm-10")
    assert akiyama.duration == timedelta(days=7, hours=21, minutes=54, seconds=40)
    assert (sharman.up.key, sharman.down.key) == ("soyuz-tm-12", "soyuz-tm-11")
    assert sharman.duration == timedelta(days=7, hours=21, minutes=13, seconds=45)


def test_missing_ship_leaves_a_stay_without_an_end_that_is_known():
    chronicle = chronicle_of(*AROUND_DECEMBER_1990)
    krikalev = chronicle.careers["krikalev"]
    assert (krikalev.total, krikalev.is_exact, krikalev.is_in_space) == (timedelta(), False, False)
    assert "krikalev" in [stay.person for stay in chronicle.in_space_on(date(1991, 5, 18))]
    assert "krikalev" not in [stay.person for stay in chronicle.in_space_on(date(1992, 1, 1))]


def test_crew_without_a_landing_is_still_up_for_a_while():
    """Soyuz MS-29 was launched on July 14, 2026: in November it is up, two years later its landing is not on record."""
    ms_29 = flight("soyuz-ms-29", "2026-07-14T14:47:43", both="dubrov kikina menon")
    november = chronicle_of(ms_29, now="2026-11-22")
    assert [stay.is_open for stay in november.stays] == [True] * 3
    assert november.people_in_space == [(at("2026-07-14T14:47:43"), 3)]
    assert len(november.in_space_at(at("2026-11-22"))) == 3
    assert chronicle_of(ms_29, now="2028-11-22").people_in_space == []


@pytest.mark.parametrize(
    "short",
    [
        flight("sts-51-l", "1986-01-28T16:38:00", up="scobee smith", kind="lost", outcome="fatal"),
        flight("soyuz-ms-10", "2018-10-11T08:40:15", "2018-10-11T08:59", both="hague", kind="aborted", counted=False),
        flight("x-15-191", "1967-11-15", up="adams", kind="suborbital", outcome="fatal", counted=False),
    ],
    ids=lambda short: short.key,
)
def test_who_did_not_reach_space_was_not_there(short):
    chronicle = chronicle_of(short)
    assert chronicle.stays == ()
    assert chronicle.ships_in_space == []
    assert chronicle.days.on(short.launch.day)[0].kind == "launch"


def test_launch_that_was_broken_off_in_space_counts():
    """Lazarev and Makarov came up to 192 km."""
    soyuz_18a = flight(
        "soyuz-18a", "1975-04-05T11:04:54", "1975-04-05T11:26:21", both="lazarev makarov", kind="aborted"
    )
    chronicle = chronicle_of(soyuz_18a)
    assert [count for _at, count in chronicle.people_in_space] == [2, 0]
    assert chronicle.people_in_orbit == []


def test_suborbital_flight_without_times_is_over_on_its_day():
    """Of Michael Adams's flight only the day is on record: he was in space on it, at no moment that could be named."""
    x_15 = flight("x-15-flight-191", "1967-11-15", up="adams", kind="suborbital", outcome="fatal")
    unity = flight("unity-21", "2021-05-22T15:26", both="mackay", kind="suborbital")
    chronicle = chronicle_of(x_15, unity)
    on = {day: [stay.person for stay in chronicle.in_space_on(date.fromisoformat(day))] for day in DAYS_AROUND}
    assert on == {"1967-11-14": [], "1967-11-15": ["adams"], "1967-11-16": [], "2021-05-22": ["mackay"]}
    assert chronicle.people_in_space == []


DAYS_AROUND = ("1967-11-14", "1967-11-15", "1967-11-16", "2021-05-22")


def test_twelve_people_were_in_space_on_december_5_1990():
    chronicle = chronicle_of(*AROUND_DECEMBER_1990)
    there = [stay.person for stay in chronicle.in_space_on(date(1990, 12, 5))]
    assert there == [
        *("manakov", "strekalov"),
        *("brand", "gardner", "hoffman", "lounge", "parker", "durrance", "parise"),
        *("afanasyev", "manarov", "akiyama"),
    ]
    assert len(chronicle.in_space_on(date(1990, 12, 1))) == 2
    assert len(chronicle.in_space_on(date(1990, 12, 10))) == 12, "those who landed on that day were in space on it"
    assert len(chronicle.in_space_on(date(1990, 12, 12))) == 2


def test_number_of_people_in_space_is_a_list_of_steps():
    assert chronicle_of(*AROUND_DECEMBER_1990[:3]).people_in_space == [
        (at("1990-08-01T09:32:21"), 2),
        (at("1990-12-02T06:49:00"), 9),
        (at("1990-12-02T08:13:32"), 12),
        (at("1990-12-10T06:08:12"), 9),
        (at("1990-12-11T05:54:09"), 2),
        (at("1991-05-26T10:04:13"), 0),
    ]


def test_highest_and_unbroken():
    steps = chronicle_of(*AROUND_DECEMBER_1990[:3]).people_in_space
    (most,) = highest(steps)
    assert (most.count, most.since, most.until) == (12, at("1990-12-02T08:13:32"), at("1990-12-10T06:08:12"))
    assert unbroken_since(steps) is None
    assert unbroken_since(steps[:-1]) == at("1990-08-01T09:32:21")
    assert periods(steps)[-1].until is None
    assert highest([]) == []


def test_ships_that_were_up_at_the_same_time():
    chronicle = chronicle_of(*AROUND_DECEMBER_1990)
    with_tm_11 = chronicle.in_flight_with(chronicle.flight["soyuz-tm-11"])
    assert [other.key for other in with_tm_11] == ["soyuz-tm-10", "sts-35", "soyuz-tm-12"]
    with_sts_35 = chronicle.in_flight_with(chronicle.flight["sts-35"])
    assert [other.key for other in with_sts_35] == ["soyuz-tm-10", "soyuz-tm-11"]
    assert [each.key for each in chronicle.launched_on(date(1990, 12, 2))] == ["sts-35", "soyuz-tm-11"]
    assert [each.key for each in chronicle.launched_in(1990)] == ["soyuz-tm-10", "sts-35", "soyuz-tm-11"]
