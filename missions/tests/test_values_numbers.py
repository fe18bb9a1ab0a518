"""Numbers and quantities as English and German print them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missions.values.de import GERMAN
from missions.values.en import ENGLISH
from missions.values.numbers import count, decimal
from missions.values.quantities import period, quantity

VOCABULARIES = st.sampled_from([ENGLISH, GERMAN])


@pytest.mark.parametrize(
    ("printed", "vocabulary", "number"),
    [
        ("2,735", ENGLISH, "2735"),
        ("2.735", GERMAN, "2735"),
        ("2125", GERMAN, "2125"),
        ("51.6", ENGLISH, "51.6"),
        ("51,6", GERMAN, "51.6"),
        ("51.6", GERMAN, "51.6"),  # no thousands mark stands before one digit
        ("12.345,5", GERMAN, "12345.5"),
        ("17.5", ENGLISH, "17.5"),
    ],
)
def test_the_same_glyphs_mean_different_numbers(printed, vocabulary, number):
    assert decimal(printed, vocabulary) == Decimal(number)


@pytest.mark.parametrize("printed", ["", "NNNN", "1,2,3", "12,34.5", "1.2.3", "7150 kg", "-5", "٣٤"])
def test_what_is_no_number_is_not_read(printed):
    assert decimal(printed, ENGLISH) is None


def test_about_is_kept():
    read = count("~2,735", ENGLISH)
    assert (read.value, read.approximate) == (2735, True)
    assert count("rund 2735", GERMAN).approximate
    assert not count("2,735", ENGLISH).approximate


def test_a_remark_behind_a_count_is_left_out():
    assert count("4 (while solo)", ENGLISH).value == 4


@pytest.mark.parametrize(
    ("printed", "unit", "vocabulary", "number"),
    [
        ("7150 kg", "kg", ENGLISH, "7150"),
        ("6.850 kg", "kg", GERMAN, "6850"),
        ("4040 lb", "kg", ENGLISH, "1833"),
        ("54.59 nmi (54.59 nmi; 54.59 nmi)", "km", ENGLISH, "101.1"),
        ("101.2 nautical miles (116.5 statute miles, 187.5 km)", "km", ENGLISH, "187.5"),
        ("51,6°", "°", GERMAN, "51.6"),
        ("51.6 degrees", "°", ENGLISH, "51.6"),
        ("169600 ft", "km", ENGLISH, "51.7"),
    ],
)
def test_quantities_are_turned_into_our_units(printed, unit, vocabulary, number):
    assert quantity(printed, unit, vocabulary).value == Decimal(number)


@pytest.mark.parametrize("printed", ["7150", "120 nmi – 160 nmi", "2739 – 3029 lb", "kg", "12 parsec", ""])
def test_without_a_known_unit_nothing_is_read(printed):
    assert quantity(printed, "kg", ENGLISH) is None


@pytest.mark.parametrize(
    ("printed", "vocabulary", "minutes"),
    [("92.2 minutes", ENGLISH, "92.2"), ("92,2 min", GERMAN, "92.2"), ("2 hours", ENGLISH, "120")],
)
def test_periods_are_in_minutes(printed, vocabulary, minutes):
    assert period(printed, vocabulary).value == Decimal(minutes)


@given(st.integers(0, 10**9), st.integers(0, 999))
def test_numbers_are_read_as_they_were_printed(whole, thousandths):
    number = Decimal(whole) + Decimal(thousandths) / 1000
    assert decimal(f"{number:,}", ENGLISH) == number
    german = f"{number:,}".translate(str.maketrans(",.", ".,"))
    assert decimal(german, GERMAN) == number


@given(st.text(max_size=80), VOCABULARIES)
def test_any_text_is_read_or_not(text, vocabulary):
    for read in (count(text, vocabulary), quantity(text, "km", vocabulary), period(text, vocabulary)):
        assert read is None or isinstance(read.value, Decimal)
