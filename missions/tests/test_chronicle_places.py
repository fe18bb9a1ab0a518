"""Where people were: aboard which ship or station, when."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missions.chronicle.steps import steps
from missions.chronicle.whereabouts import place_on, track
from missions.tests.chronicles import AROUND_DECEMBER_1990, at, chronicle_of, flight, stop


def places(chronicle, person: str) -> list[tuple[str, str, str]]:
    """(place, from, until) of a person's only stay, to the minute."""
    (stay,) = chronicle.careers[person].stays
    return [
        (segment.place.station or segment.place.ship, printed(segment.start), printed(segment.end))
        for segment in track(stay)
    ]


def printed(moment) -> str:
    return moment.at.isoformat()[:16] if moment else "?"


def test_crew_is_aboard_the_station_while_its_ship_is_docked():
    assert places(chronicle_of(*AROUND_DECEMBER_1990), "manarov") == [
        ("soyuz-tm-11", "1990-12-02T08:13", "1990-12-04T09:57"),
        ("mir", "1990-12-04T09:57", "1991-05-26T06:15"),
        ("soyuz-tm-11", "1991-05-26T06:15", "1991-05-26T10:04"),
    ]


def test_who_changes_ships_stays_aboard_until_the_other_one_leaves():
    assert places(chronicle_of(*AROUND_DECEMBER_1990), "akiyama") == [
        ("soyuz-tm-11", "1990-12-02T08:13", "1990-12-04T09:57"),
        ("mir", "1990-12-04T09:57", "1990-12-10T02:48"),
        ("soyuz-tm-10", "1990-12-10T02:48", "1990-12-10T06:08"),
    ]


def test_visit_to_two_stations():
    """Kizim and Solovyov in 1986: Mir, Salyut 7, and Mir again."""
    soyuz_t_15 = flight(
        *("soyuz-t-15", "1986-03-13T12:33:09", "1986-07-16T12:34:05"),
        stop("mir", "1986-03-15T13:38:42", "1986-05-05T12:12:09"),
        stop("salyut-7", "1986-05-06T16:57:52", "1986-06-25T14:58:00"),
        stop("mir", "1986-06-26T19:46:07", "1986-07-16T09:09:50"),
        both="kizim solovyov",
    )
    assert [place for place, _from, _until in places(chronicle_of(soyuz_t_15), "kizim")] == [
        *("soyuz-t-15", "mir", "soyuz-t-15", "salyut-7", "soyuz-t-15", "mir", "soyuz-t-15")
    ]


def test_moving_to_another_port_is_no_departure():
    moved = flight(
        *("soyuz-tm-31", "2000-10-31T07:52:47", "2001-05-06T05:41:28"),
        stop("iss", "2000-11-02T09:21:03", "2001-02-24T10:06:30"),
        stop("iss", "2001-02-24T10:37:13", "2001-05-06T02:21:09", kind="relocation"),
        both="gidzenko",
    )
    assert chronicle_of(moved).people_aboard("iss") == [(at("2000-11-02T09:21:03"), 1), (at("2001-05-06T02:21:09"), 0)]


def test_who_walked_from_one_ship_to_another():
    """Yeliseyev and Khrunov left Soyuz 5 through space and landed in Soyuz 4: they moved before the two parted."""
    soyuz_4 = flight(
        *("soyuz-4", "1969-01-14T07:30:00", "1969-01-17T06:50:47"),
        stop(ship="soyuz-5", arrived="1969-01-16T08:20", left="1969-01-16T12:55"),
        both="shatalov",
        down="yeliseyev khrunov",
    )
    soyuz_5 = flight(
        *("soyuz-5", "1969-01-15T07:04:57", "1969-01-18T07:59:12"),
        stop(ship="soyuz-4", arrived="1969-01-16T08:20", left="1969-01-16T12:55"),
        both="volynov",
        up="yeliseyev khrunov",
    )
    chronicle = chronicle_of(soyuz_4, soyuz_5)
    assert places(chronicle, "khrunov") == [
        ("soyuz-5", "1969-01-15T07:04", "1969-01-16T12:55"),
        ("soyuz-4", "1969-01-16T12:55", "1969-01-17T06:50"),
    ]
    docked = [event.kind for event in chronicle.days.on(date(1969, 1, 16))]
    assert docked == ["docking", "undocking"], "told once, though both ships have it on record"


def test_docking_without_times_is_assumed_and_says_so():
    """When Soyuz TM-24 docked is not on record here: its crew counts as aboard from launch to landing."""
    tm_24 = flight("soyuz-tm-24", "1996-08-17T13:18:03", "1997-03-02T06:44:00", stop("mir"), both="korzun")
    chronicle = chronicle_of(tm_24)
    assert places(chronicle, "korzun") == [("mir", "1996-08-17T13:18", "1997-03-02T06:44")]
    ((_stay, segment),) = chronicle.stays_aboard("mir")
    assert segment.assumed


def test_docked_ship_of_which_the_undocking_has_not_come():
    ms_29 = flight("soyuz-ms-29", "2026-07-14T14:47:43", "", stop("iss", "2026-07-14T17:52"), both="kikina")
    chronicle = chronicle_of(ms_29, now="2026-11-22")
    assert chronicle.people_aboard("iss") == [(at("2026-07-14T17:52"), 1)]
    assert places(chronicle, "kikina")[-1] == ("iss", "2026-07-14T17:52", "?")
    assert not chronicle.stays_aboard("iss")[0][1].assumed


def test_who_remains_when_the_own_ship_has_left_is_still_aboard():
    """Up on a shuttle that has landed, and the way home not flown yet."""
    shuttle = flight(
        "sts-113",
        "2002-11-24T00:49:47",
        "2002-12-07T19:37:12",
        stop("iss", "2002-11-25T21:59", "2002-12-02T20:05"),
        up="bowersox",
    )
    chronicle = chronicle_of(shuttle, now="2003-01-01")
    assert places(chronicle, "bowersox") == [
        ("sts-113", "2002-11-24T00:49", "2002-11-25T21:59"),
        ("iss", "2002-11-25T21:59", "?"),
    ]
    assert chronicle.people_aboard("iss") == [(at("2002-11-25T21:59"), 1)]


def test_ship_down_alone_says_when_somebody_left():
    """Sharman's ship up is a draft: nothing is said of her way up."""
    chronicle = chronicle_of(AROUND_DECEMBER_1990[2])
    assert places(chronicle, "sharman") == [
        ("mir", "?", "1991-05-26T06:15"),
        ("soyuz-tm-11", "1991-05-26T06:15", "1991-05-26T10:04"),
    ]
    assert max(count for _at, count in chronicle.people_aboard("mir")) == 2


def test_docking_known_to_the_day_counts_from_the_next():
    visit = flight(
        *("soyuz-31", "1978-08-26T14:51:30", "1978-11-02T11:04:17"),
        stop("salyut-6", "1978-08-27", "1978-11-02T07:46"),
        both="bykovsky",
    )
    assert chronicle_of(visit).people_aboard("salyut-6")[0] == (at("1978-08-27T23:59:59"), 1)


@pytest.mark.parametrize(
    ("day", "place"), [("1990-12-03", "soyuz-tm-11"), ("1990-12-04", "mir"), ("1990-12-10", "soyuz-tm-10")]
)
def test_a_day_ends_in_one_place(day, place):
    chronicle = chronicle_of(*AROUND_DECEMBER_1990)
    (stay,) = chronicle.careers["akiyama"].stays
    found = place_on(track(stay), at(f"{day}T23:59:59")).place
    assert (found.station or found.ship) == place


MOMENTS = st.integers(min_value=0, max_value=50)
SPANS = st.lists(st.tuples(MOMENTS, st.none() | MOMENTS).filter(lambda span: span[1] is None or span[1] > span[0]))


@given(SPANS)
def test_steps_count_what_holds_at_each_moment(spans):
    found = steps(spans)
    assert [moment for moment, _count in found] == sorted({moment for moment, _count in found})
    for moment in range(52):
        counted = next((count for at_, count in reversed(found) if at_ <= moment), 0)
        assert counted == sum(start <= moment and (end is None or moment < end) for start, end in spans)
