"""Drawings of numbers: lengths of flights, people over time."""

import re
from datetime import timedelta

import pytest
from django.utils.translation import override

from missions.chronicle import Chronicle
from missions.chronicle.flights import Flight
from missions.chronicle.moments import Moment
from missions.diagrams.length import length
from missions.diagrams.steps import step_chart
from missions.tests.records import utc

NOW = utc(2000, 1, 1)


def chronicle(*lengths: timedelta) -> Chronicle:
    start = utc(1990, 1, 1)
    flights = [
        Flight(number, str(number), "orbital", "success", Moment(start), Moment(start + each))
        for number, each in enumerate(lengths, 1)
    ]
    return Chronicle(flights, now=NOW)


def test_a_flight_is_ranked_by_its_length():
    known = chronicle(*(timedelta(days=n) for n in range(1, 21)))
    with override("en"):
        found = length(known.flight[18], known)
    assert (found.rank, found.count, found.longer_than) == (3, 20, 17)
    assert sum(height > 0 for _x, _width, height in found.bars) == len(found.bars)


def test_equal_lengths_share_a_rank():
    known = chronicle(*[timedelta(days=5)] * 9, timedelta(days=9), timedelta(days=2))
    assert {length(flight, known).rank for flight in known.flights} == {1, 2, 11}


def test_places_follow_the_logarithm():
    known = chronicle(*(timedelta(days=n) for n in (1, 10, 100, *[3] * 10)))
    day, ten, hundred = (length(known.flight[n], known).x for n in (1, 2, 3))
    assert ten - day == pytest.approx(hundred - ten, abs=0.02)


def test_no_rank_without_a_length_or_without_others():
    known = chronicle(timedelta(days=1))
    assert length(known.flight[1], known) is None
    assert length(None, known) is None


def corners(area: str) -> list[str]:
    return re.findall(r"[MVHz][\d ]*", area)


def test_steps_are_drawn_as_steps():
    chart = step_chart([(utc(1990, 1, 1), 2), (utc(1991, 1, 1), 5), (utc(1992, 1, 1), 0)], utc(1994, 1, 1))
    assert corners(chart.area) == ["M0 5", "V3", "H250", "V0", "H500", "V5", "H1000", "V5", "z"]
    assert (chart.most, chart.most_at) == (5, utc(1991, 1, 1))
    assert [tick.label for tick in chart.ticks] == ["1991", "1992", "1993", ""]
    assert [count for count, _y in chart.lines] == [0, 1, 2, 3, 4, 5]


def test_a_peak_of_hours_is_not_lost():
    """Twelve people for a day, in a chart of decades."""
    peak = [(utc(1970, 1, 1), 5), (utc(1990, 12, 2), 12), (utc(1990, 12, 3), 5)]
    assert "V0" in step_chart(peak, utc(2020, 1, 1)).area
    # and it is over in the next unit
    assert corners(step_chart(peak, utc(2020, 1, 1)).area)[4:6] == ["H419", "V7"]


def test_long_charts_name_fewer_years():
    chart = step_chart([(utc(1961, 4, 12), 1)], utc(2026, 1, 1))
    assert len([tick for tick in chart.ticks if tick.label]) <= 14
    assert any(tick.wide for tick in chart.ticks)


@pytest.mark.parametrize("steps", [[], [(utc(2001, 1, 1), 3)]])
def test_nothing_to_draw(steps):
    assert step_chart(steps, NOW) is None
