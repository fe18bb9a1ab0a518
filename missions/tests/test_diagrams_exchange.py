"""The crew exchange of Soyuz TM-11, and flights without one."""

from datetime import timedelta

import pytest
from django.utils.translation import override

from missions.chronicle import Chronicle
from missions.chronicle.flights import Flight, Seat, Stop
from missions.chronicle.moments import Moment
from missions.diagrams.axis import cut
from missions.diagrams.exchange import Names, exchange
from missions.tests.records import utc

TM_10, TM_11, TM_12 = 10, 11, 12
MIR, SALYUT_7 = 1, 2
MANAKOV, STREKALOV, AFANASYEV, MANAROV, AKIYAMA, ARTSEBARSKY, KRIKALEV, SHARMAN = range(1, 9)
NAMES = Names(
    people={AFANASYEV: "Afanasyev", MANAROV: "Manarov", AKIYAMA: "Akiyama", SHARMAN: "Sharman"},
    ships={TM_10: "Soyuz TM-10", TM_11: "Soyuz TM-11", TM_12: "Soyuz TM-12"},
    short={TM_10: "TM-10", TM_11: "TM-11", TM_12: "TM-12"},
)


def flight(number: int, launch, landing, docked, undocked, crew: str, station: int = MIR) -> Flight:
    """``crew``: each person's number and leg, "4 both, 5 up"."""
    seats = tuple(
        Seat(int(person), leg, order, None) for order, (person, leg) in enumerate(map(str.split, crew.split(",")), 1)
    )
    stop = Stop("docking", station, None, docked and Moment(docked), undocked and Moment(undocked))
    return Flight(
        number, f"tm-{number}", "orbital", "success", Moment(launch), Moment(landing), stops=(stop,), seats=seats
    )


def chronicle(**changes) -> Chronicle:
    ships = {
        "tm_10": flight(
            TM_10,
            utc(1990, 8, 1, 9, 32, 21),
            utc(1990, 12, 10, 6, 8, 12),
            utc(1990, 8, 3, 11, 45, 44),
            utc(1990, 12, 10, 2, 48, 11),
            f"{MANAKOV} both,{STREKALOV} both,{AKIYAMA} down",
        ),
        "tm_11": flight(
            TM_11,
            utc(1990, 12, 2, 8, 13, 32),
            utc(1991, 5, 26, 10, 4, 13),
            utc(1990, 12, 4, 9, 57, 9),
            utc(1991, 5, 26, 6, 15, 59),
            f"{AFANASYEV} both,{MANAROV} both,{AKIYAMA} up,{SHARMAN} down",
        ),
        "tm_12": flight(
            TM_12,
            utc(1991, 5, 18, 12, 50, 28),
            utc(1991, 10, 10, 4, 12, 18),
            utc(1991, 5, 20, 14, 30, 43),
            utc(1991, 10, 10, 0, 55, 45),
            f"{ARTSEBARSKY} both,{KRIKALEV} both,{SHARMAN} up",
        ),
        **changes,
    }
    return Chronicle(list(ships.values()), now=utc(2000, 1, 1))


def drawn(known: Chronicle, number: int = TM_11):
    with override("en"):
        return exchange(known.flight.get(number), known, NAMES)


def test_everybody_of_the_crew_has_a_line():
    found = drawn(chronicle())
    own = {strand.name: [line.kind for line in strand.lines] for strand in found.strands if strand.is_own}
    assert own == {
        "Afanasyev": ["own", "stay", "gap-line", "stay", "own"],
        "Manarov": ["own", "stay", "gap-line", "stay", "own"],
        "Akiyama": ["own", "stay", "other"],
        "Sharman": ["other", "stay", "own"],
    }
    assert found.said[2:] == (("Akiyama", "Soyuz TM-11", "Soyuz TM-10"), ("Sharman", "Soyuz TM-12", "Soyuz TM-11"))


def test_others_aboard_are_thin():
    found = drawn(chronicle())
    others = {strand.person for strand in found.strands if not strand.is_own}
    assert others == {MANAKOV, STREKALOV, ARTSEBARSKY, KRIKALEV}
    assert found.has_others
    assert found.has_other_ships


def test_ships_are_named_below_the_ground():
    found = drawn(chronicle())
    labels = [(label.text.replace("\u00a0", " "), label.day, label.is_own) for label in found.labels]
    assert labels == [
        ("↑ TM-11", "Dec. 2", True),
        ("↓ TM-10", "Dec. 10", False),
        ("↑ TM-12", "May 18, 1991", False),
        ("↓ TM-11", "May 26, 1991", True),
    ]
    assert [length for _x, length in found.gaps] == ["157 days"]


def test_lines_stay_inside_the_drawing():
    found = drawn(chronicle())
    for strand in found.strands:
        for line in strand.lines:
            assert 0 <= line.x1 <= 100
            assert 0 <= line.x2 <= 100
            assert 0 < line.y1 <= found.ground_y


def test_a_crew_that_is_still_up_has_no_way_down():
    short = flight(TM_11, utc(1999, 12, 1), utc(1999, 12, 9), utc(1999, 12, 2), None, f"{AFANASYEV} both")
    up = Flight(**{**{name: getattr(short, name) for name in short.__dataclass_fields__}, "landing": None})
    found = drawn(Chronicle([up], now=utc(1999, 12, 20)))
    assert [line.kind for line in found.strands[0].lines] == ["own", "stay"]
    assert found.said == (("Afanasyev", "Soyuz TM-11", ""),)


@pytest.mark.parametrize("missing", ["docked", "undocked"])
def test_no_drawing_where_a_docking_is_not_on_record(missing):
    times = {"docked": utc(1990, 12, 4, 9, 57, 9), "undocked": utc(1991, 5, 26, 6, 15, 59)} | {missing: None}
    lacking = flight(
        TM_11, utc(1990, 12, 2, 8, 13, 32), utc(1991, 5, 26, 10, 4, 13), times["docked"], times["undocked"], "3 both"
    )
    assert drawn(chronicle(tm_11=lacking)) is None


def test_no_drawing_of_a_flight_to_no_station_or_to_none_on_record():
    free = Flight(TM_11, "x", "orbital", "success", Moment(utc(1990, 12, 2)), Moment(utc(1990, 12, 9)))
    assert drawn(chronicle(tm_11=free)) is None
    assert drawn(chronicle(), 99) is None


def test_a_short_visit_is_drawn_whole():
    axis = cut([utc(1990, 12, 2), utc(1990, 12, 10)])
    assert len(axis.panels) == 1
    assert (axis.panels[0].x, axis.panels[0].width) == (0, 100)
    assert axis.x(utc(1990, 12, 6)) == 50


def test_what_is_cut_out_is_counted_and_named():
    axis = cut([utc(1990, 12, 2), utc(1990, 12, 10), utc(1991, 5, 18), utc(1991, 5, 26)])
    assert [gap.days for gap in axis.gaps] == [157]
    assert sum(panel.width for panel in axis.panels) == pytest.approx(89, abs=0.1)
    assert axis.x(utc(1991, 2, 1)) == axis.gaps[0].x
    assert axis.holds(utc(1990, 12, 5))
    assert not axis.holds(utc(1991, 2, 1))
    pieces = list(axis.stretches(10, 90))
    assert [kind for _a, _b, kind in pieces] == ["stay", "gap-line", "stay"]


def test_many_gaps_leave_room_for_the_panels():
    axis = cut([utc(1990, 1, 1) + n * timedelta(days=120) for n in range(6)])
    assert len(axis.gaps) == 5
    assert all(panel.width > 5 for panel in axis.panels)
