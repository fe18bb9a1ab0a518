"""Records and firsts: who flew longest, who was first, how old people were, how soon a pad was ready again."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from missions.chronicle.careers import age_at, ages, by_flights, by_time, countries_of
from missions.chronicle.firsts import first_flights, first_people, first_stays, first_visits
from missions.chronicle.flights import Biography, State
from missions.chronicle.launches import gaps, pads
from missions.tests.chronicles import SOYUZ_TM_10, SOYUZ_TM_11, STS_35, at, born, chronicle_of, flight, stop

POLYAKOV = (
    flight("soyuz-tm-6", "1988-08-29T04:23:11", "1988-12-21T09:57:00", up="polyakov"),
    flight("soyuz-tm-7", "1988-11-26T15:49:34", "1989-04-27T02:57:58", down="polyakov"),
    flight("soyuz-tm-18", "1994-01-08T10:05:34", "1994-07-09T10:32:35", up="polyakov"),
    flight("soyuz-tm-20", "1994-10-03T22:42:30", "1995-03-22T04:04:05", down="polyakov"),
)
STURCKOW = (
    flight("sts-88", "1998-12-04T08:35:34", "1998-12-16T03:53:29", both="sturckow krikalev"),
    flight("unity-vp-03", "2018-12-13", "2018-12-13", both="sturckow", kind="suborbital"),
)


def test_time_in_space_is_the_sum_of_all_stays():
    career = chronicle_of(*POLYAKOV).careers["polyakov"]
    assert (career.total, career.is_exact) == (timedelta(days=678, hours=16, minutes=33, seconds=18), True)
    assert [(len(career.stays), career.orbital_flights)] == [(2, 2)]


def test_time_that_is_not_known_makes_the_sum_a_least_one():
    career = chronicle_of(*STURCKOW).careers["sturckow"]
    assert (career.total, career.is_exact) == (timedelta(days=11, hours=19, minutes=17, seconds=55), False)
    assert (len(career.stays), career.orbital_flights) == (2, 1)


def test_flight_that_has_not_ended_counts_no_time_yet():
    crew_13 = flight("spacex-crew-13", "2026-10-01T15:10:06", both="watkins")
    career = chronicle_of(crew_13).careers["watkins"]
    assert (career.total, career.is_exact, career.is_in_space) == (timedelta(), False, True)


def test_people_in_the_order_of_their_time_and_of_their_flights():
    careers = chronicle_of(*POLYAKOV, *STURCKOW).careers.values()
    assert [career.person for career in by_time(careers)] == ["polyakov", "sturckow", "krikalev"]
    assert [career.person for career in by_flights(careers)] == ["polyakov", "sturckow", "krikalev"]


def test_breaks_between_flights():
    ((length, before, after),) = chronicle_of(*POLYAKOV).careers["polyakov"].breaks
    assert (length.days, before.down.key, after.up.key) == (1717, "soyuz-tm-7", "soyuz-tm-18")


@pytest.mark.parametrize(
    ("birth", "launch", "age"),
    [
        ("1935-09-11", "1961-08-06", (25, 329)),  # Titov, the youngest in orbit
        ("2002-08-20", "2021-07-20", (18, 334)),  # Daemen
        ("1931-03-22", "2021-10-13", (90, 205)),  # Shatner
        ("1948-12-31", "1990-12-31", (42, 0)),
        ("1948-02-29", "1990-02-28", (41, 364)),
        ("1948-02-29", "1990-03-01", (42, 0)),
    ],
)
def test_age_is_counted_in_years_and_days(birth, launch, age):
    assert age_at(date.fromisoformat(birth), date.fromisoformat(launch)) == age


def test_ages_of_those_whose_birth_and_launch_are_known():
    titov = flight("vostok-2", "1961-08-06T06:00", "1961-08-07T07:18", both="titov")
    chronicle = chronicle_of(
        titov, SOYUZ_TM_11, titov=born("1935-09-11"), afanasyev=born("1948-12-31"), manarov=born("")
    )
    assert [(age.stay.person, age.years) for age in ages(chronicle.stays, chronicle.people)] == [
        ("titov", 25),
        ("afanasyev", 41),
    ]


def test_draft_of_a_person_holds_no_record():
    chronicle = chronicle_of(SOYUZ_TM_11, afanasyev=Biography(date(1948, 12, 31), "m", ("ussr",), is_published=False))
    assert ages(chronicle.stays, chronicle.people) == []
    assert first_people(chronicle.stays, chronicle.people, {"ussr": State()}) == {}


STATES = {"ussr": State(successor="russia"), "russia": State(), "iran": State(), "usa": State(), "uk": State()}


def test_first_people_of_a_country_are_those_of_its_time():
    """Manarov, later a Russian, flew for the Soviet Union; the first Russians were the crew of Soyuz TM-14 in 1992."""
    times = ("1992-03-17T10:54:30", "1992-08-10T01:05:02")
    tm_14 = flight("soyuz-tm-14", *times, both="viktorenko kaleri", country="russia")
    tm_11 = replace(SOYUZ_TM_11, country="ussr")
    soviet_and_russian = {name: born("", "m", "ussr", "russia") for name in ("manarov", "viktorenko", "kaleri")}
    chronicle = chronicle_of(tm_11, tm_14, **soviet_and_russian)
    found = first_people(chronicle.stays, chronicle.people, STATES)
    assert {country: [stay.person for stay in stays] for country, stays in found.items()} == {
        "ussr": ["manarov"],
        "russia": ["viktorenko", "kaleri"],
    }


def test_years_of_a_country_tell_whether_it_was_there():
    assert [State(1949, 1990).was_there(year) for year in (1948, 1949, 1990, 1991)] == [False, True, True, False]
    assert State().was_there(1961)


def test_somebody_may_stand_for_two_countries():
    """Ansari flew as an American, and was the first Iranian in space; a country said by the seat comes first."""
    tma_9 = flight("soyuz-tma-9", "2006-09-18T04:08:40", "2007-04-21T12:31:37", up="ansari", flew_for={"ansari": "usa"})
    chronicle = chronicle_of(tma_9, ansari=born("1966-09-12", "f", "iran", "usa"))
    (stay,) = chronicle.stays
    assert countries_of(stay, chronicle.people, STATES) == ["usa", "iran"]
    assert set(first_people(chronicle.stays, chronicle.people, STATES, sex="f")) == {"usa", "iran"}
    assert first_people(chronicle.stays, chronicle.people, STATES, sex="m") == {}


def test_first_stays_are_those_of_newcomers():
    assert [stay.flight.key for stay in first_stays(chronicle_of(*POLYAKOV).stays)] == ["soyuz-tm-6"]


def test_first_flights_of_a_rocket_and_to_a_station():
    early = flight("soyuz-tm-2", "1987-02-05T21:38:16", "1987-07-30T01:04:12", stop("mir"), rocket="soyuz-u2")
    first = flight("soyuz-t-15", "1986-03-13T12:33:09", "1986-07-16T12:34:05", stop("mir", "1986-03-15T13:38:42"))
    flights = chronicle_of(early, first, SOYUZ_TM_10).flights
    assert {rocket: each.key for rocket, each in first_flights(flights, "rocket").items()} == {"soyuz-u2": "soyuz-tm-2"}
    assert {station: each.key for station, each in first_visits(flights).items()} == {"mir": "soyuz-t-15"}


def test_turnaround_of_a_pad_is_its_shortest_time_between_launches():
    """Soyuz 6, 7 and 8 were launched within three days, 6 and 8 from the same pad."""
    soyuz = [
        flight("soyuz-6", "1969-10-11T11:10:00", "1969-10-16T09:52:47", pad="lc-31"),
        flight("soyuz-7", "1969-10-12T10:44:42", "1969-10-17T09:25:05", pad="lc-1"),
        flight("soyuz-8", "1969-10-13T10:19:09", "1969-10-18T09:09:58", pad="lc-31"),
        flight("soyuz-x", "1970", pad="lc-31"),
    ]
    busiest, other = pads(soyuz)
    assert (busiest.pad, len(busiest.flights), other.pad, other.turnaround) == ("lc-31", 3, "lc-1", None)
    assert busiest.turnaround.length == timedelta(days=1, hours=23, minutes=9, seconds=9)
    assert [gap.length for gap in gaps(soyuz)] == [
        timedelta(hours=23, minutes=34, seconds=42),
        timedelta(hours=23, minutes=34, seconds=27),
    ]


def test_days_name_what_happened_and_what_comes_next():
    days = chronicle_of(SOYUZ_TM_10, STS_35, SOYUZ_TM_11).days
    assert [(e.kind, e.flight.key) for e in days.on(date(1990, 12, 10))] == [
        ("undocking", "soyuz-tm-10"),
        ("landing", "soyuz-tm-10"),
    ]
    assert (days.before(date(1990, 12, 5)), days.after(date(1990, 12, 5))) == (date(1990, 12, 4), date(1990, 12, 10))
    assert (days.before(date(1990, 8, 1)), days.after(date(1991, 5, 26))) == (None, None)
    assert [e.flight.key for e in days.each_year(12, 2)] == ["sts-35", "soyuz-tm-11"]
    assert [e.moment.at for e in days.in_year(1991)] == [at("1991-05-26T06:15:59"), at("1991-05-26T10:04:13")]


def test_ship_that_broke_up_has_an_end_but_no_landing():
    sts_107 = flight("sts-107", "2003-01-16T15:39:00", "2003-02-01T13:59:32", both="husband", outcome="fatal")
    soyuz_1 = flight(
        "soyuz-1", "1967-04-23T00:35:00", "1967-04-24T03:22:52", outcome="fatal", landing_place="karabutak"
    )
    kinds = {
        flight.key: [e.kind for e in chronicle_of(flight).days.in_year(year)]
        for flight, year in ((sts_107, 2003), (soyuz_1, 1967))
    }
    assert kinds == {"sts-107": ["launch", "end"], "soyuz-1": ["launch", "landing"]}
