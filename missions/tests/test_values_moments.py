"""Moments and durations as English and German print them."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missions.values.de import GERMAN
from missions.values.durations import duration
from missions.values.en import ENGLISH
from missions.values.moments import moment

LAUNCH = datetime(1990, 12, 2, 8, 13, 32, tzinfo=UTC)


@pytest.mark.parametrize(
    ("printed", "vocabulary"),
    [
        ("2 December 1990, 08:13:32 UTC", ENGLISH),
        ("December 2, 1990, 08:13:32 UTC (11:13:32 MSK)", ENGLISH),
        ("December 2, 1990 8:13:32 am GMT", ENGLISH),
        ("1990-12-02 08:13:32 UTC", ENGLISH),
        ("2 Dec 1990 11:13:32 MSK", ENGLISH),
        ("2. Dezember 1990, 08:13:32 UTC", GERMAN),
        ("2. Dezember 1990; 8:13:32 UT", GERMAN),
        ("2. Dezember 1990, 09:13:32 MEZ", GERMAN),
    ],
)
def test_one_launch_in_many_prints(printed, vocabulary):
    read = moment(printed, vocabulary)
    assert (read.value, read.precision) == (LAUNCH, "second")


@pytest.mark.parametrize(
    ("printed", "precision"),
    [
        ("2 December 1990, 08:13 UTC", "minute"),
        ("2 December 1990", "day"),
        ("March 30, 1961 UTC", "day"),
        ("December 1990", "month"),
        ("1990", "year"),
    ],
)
def test_the_precision_is_what_is_printed(printed, precision):
    assert moment(printed, ENGLISH).precision == precision


@pytest.mark.parametrize(("printed", "what"), [("UTC", "time zone"), ("10:04:13 UTC", "time of day")])
def test_a_time_without_its_date_is_damage(printed, what):
    read = moment(printed, ENGLISH)
    assert read.value is None
    assert what in read.damage.sentence


@pytest.mark.parametrize(
    "printed",
    ["", "soon", "31 February 1990", "2 December 1990, 25:00 UTC", "February 21, 1967 (planned)", "2. Dezember 1990"],
)
def test_what_is_no_moment_is_not_read(printed):
    assert moment(printed, ENGLISH) is None


@pytest.mark.parametrize(
    ("printed", "vocabulary"),
    [
        ("175 days 01 hours 50 minutes 41 seconds", ENGLISH),
        ("175 days, 1 hour, 50 minutes and 41 seconds", ENGLISH),
        ("2 December 1990, 08:13:32 – 26 May 1991, 10:04:13", ENGLISH),
        ("175d 1h 50m 41s", GERMAN),
        ("175 Tage, 1 h, 50 min, 41 s", GERMAN),
    ],
)
def test_one_duration_in_many_prints(printed, vocabulary):
    read = duration(printed, vocabulary)
    assert (read.value, read.unit, read.precision) == (15126641, "s", "second")


@pytest.mark.parametrize("printed", ["9 minutes 26", "Capsule: 3 days", "3 days 4 days", "3", "", "two days"])
def test_what_is_no_single_duration_is_not_read(printed):
    assert duration(printed, ENGLISH) is None


def test_a_duration_that_names_no_seconds_is_known_to_the_minute():
    assert duration("8 days, 3 minutes", ENGLISH).precision == "minute"


MOMENTS = st.datetimes(datetime(1961, 1, 1), datetime(2100, 1, 1)).map(
    lambda naive: naive.replace(microsecond=0, tzinfo=UTC)
)


@given(MOMENTS)
def test_moments_are_read_as_they_were_printed(value):
    month = {
        number: name for name, number in ENGLISH.months.items() if len(name) > 4 or name in ("may", "june", "july")
    }
    printed = f"{month.get(value.month, 'May')} {value.day}, {value.year}, {value:%H:%M:%S} UTC"
    read = moment(printed, ENGLISH)
    assert read is not None
    assert read.value == value


@given(st.integers(0, 500), st.integers(0, 23), st.integers(0, 59), st.integers(0, 59))
def test_durations_are_read_as_they_were_printed(days, hours, minutes, seconds):
    total = Decimal(((days * 24 + hours) * 60 + minutes) * 60 + seconds)
    assert duration(f"{days}d {hours}h {minutes}m {seconds}s", GERMAN).value == total
    assert duration(f"{days} days, {hours} hours, {minutes} minutes, {seconds} seconds", ENGLISH).value == total


@given(st.text(max_size=80), st.sampled_from([ENGLISH, GERMAN]))
def test_any_text_is_read_or_not(text, vocabulary):
    read = moment(text, vocabulary)
    assert read is None or read.damage or isinstance(read.value, datetime)
    span = duration(text, vocabulary)
    assert span is None or span.value >= 0
