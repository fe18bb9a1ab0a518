"""Numbers and moments as each language sets them."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils.translation import override

from missions import typography
from missions.tests.records import utc

LAUNCH = utc(1990, 12, 2, 8, 13, 32)


@pytest.mark.parametrize(
    ("value", "decimals", "english", "german"),
    [
        (Decimal("2735.00"), 0, "2,735", "2735"),
        (Decimal("12345"), 0, "12,345", "12.345"),
        (Decimal("1234567.5"), 0, "1,234,567.5", "1.234.567,5"),
        (Decimal("51.6000"), 1, "51.6", "51,6"),
        (Decimal("92"), 1, "92.0", "92,0"),
        (Decimal("-0.5"), 0, "−0.5", "−0,5"),
        (0, 0, "0", "0"),
    ],
)
def test_number(value, decimals, english, german):
    with override("en"):
        assert typography.number(value, decimals) == english
    with override("de"):
        assert typography.number(value, decimals) == german


@pytest.mark.parametrize(
    ("precision", "english", "german", "iso"),
    [
        (
            "second",
            "December 2, 1990, 08:13:32\u00a0UTC",
            "2. Dezember 1990, 08:13:32\u00a0UTC",
            "1990-12-02T08:13:32Z",
        ),
        ("minute", "December 2, 1990, 08:13\u00a0UTC", "2. Dezember 1990, 08:13\u00a0UTC", "1990-12-02T08:13Z"),
        ("hour", "December 2, 1990, 8\u00a0a.m.\u00a0UTC", "2. Dezember 1990, 8\u00a0Uhr\u00a0UTC", "1990-12-02T08Z"),
        ("day", "December 2, 1990", "2. Dezember 1990", "1990-12-02"),
        ("month", "December 1990", "Dezember 1990", "1990-12"),
        ("year", "1990", "1990", "1990"),
    ],
)
def test_moment_is_no_finer_than_it_is_known(precision, english, german, iso):
    with override("en"):
        assert typography.moment(LAUNCH, precision) == english
    with override("de"):
        assert typography.moment(LAUNCH, precision) == german
    assert typography.iso(LAUNCH, precision) == iso


def test_moment_in_column_leaves_the_zone_to_the_heading():
    with override("en"):
        assert typography.moment_in_column(LAUNCH) == "Dec. 2, 1990, 08:13:32"
    with override("de"):
        assert typography.moment_in_column(LAUNCH) == "2. Dez. 1990, 08:13:32"


def test_html_has_no_moment_to_the_hour():
    assert typography.html_datetime(LAUNCH, "hour") == "1990-12-02"
    assert typography.html_date(LAUNCH, "second") == "1990-12-02"
    assert typography.html_date(LAUNCH, "month") == "1990-12"


@pytest.mark.parametrize(
    ("length", "precision", "printed"),
    [
        (timedelta(days=175, hours=1, minutes=50, seconds=41), "second", "175 d 1 h 50 min 41 s"),
        (timedelta(days=175, hours=1, minutes=50, seconds=41), "minute", "175 d 1 h 50 min"),
        (timedelta(minutes=15, seconds=22), "second", "15 min 22 s"),
        (timedelta(days=4), "second", "4 d 0 h 0 min 0 s"),
        (timedelta(0), "second", "0 s"),
    ],
)
def test_duration(length, precision, printed):
    with override("en"):
        assert typography.duration(length, precision).replace(typography.NO_BREAK, " ") == printed


def test_ordinals_and_quotation_marks():
    with override("en"):
        assert [typography.ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 22, 87, 101, 111)] == (
            ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "22nd", "87th", "101st", "111th"]
        )
        assert typography.quoted("Derbent") == "“Derbent”"
    with override("de"):
        assert typography.ordinal(87) == "87."
        assert typography.quoted("Derbent") == "„Derbent“"


def test_alphabet_ignores_accents_and_case():
    names = ["Zypern", "Österreich", "Polen", "Norwegen", "östlich", "Ägypten", "Algerien"]
    assert sorted(names, key=typography.place_in_alphabet) == (
        ["Ägypten", "Algerien", "Norwegen", "Österreich", "östlich", "Polen", "Zypern"]
    )
