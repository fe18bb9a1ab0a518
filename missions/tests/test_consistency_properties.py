"""Whatever stands in a box: no check ever stumbles, and what it says can be said."""

from dataclasses import fields
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from missions.consistency import Stay, Subject, findings
from missions.consistency.chain import Fleet, Flight, Seat, chain_findings
from missions.consistency.hints import Neighbor, hint

MOMENTS = st.none() | st.datetimes(timezones=st.just(UTC))
PRECISIONS = st.sampled_from(["", "second", "minute", "hour", "day", "month", "year", "never"])
NUMBERS = st.none() | st.floats() | st.integers(-5, 10**9) | st.sampled_from([0, -1, 1e308, 92.2, 367, 2735])
COUNTS = st.none() | st.integers(-3, 1000)
TEXTS = st.text(max_size=12) | st.sampled_from(
    ["Mir", "Soyuz TM", "KSC", "1990-107A", "²²²²-²²²A", "2018-F01", "٣٣٣٣-١٠٧A"]
)
KINDS = st.sampled_from(["orbital", "suborbital", "lunar", "aborted", "lost", "never_launched", "?"])
STAYS = st.builds(Stay, TEXTS, MOMENTS, MOMENTS, PRECISIONS, PRECISIONS, TEXTS, MOMENTS, MOMENTS)


def _values_of(name: str):
    if name in ("crew_up", "crew_down"):
        return st.integers(0, 100)
    if name in ("crew_size", "seats"):
        return COUNTS
    if name == "period_rounding_min":
        return st.sampled_from([0.5, 0.05, 0.005])
    if name == "stays":
        return st.lists(STAYS, max_size=3).map(tuple)
    if name == "kind":
        return KINDS
    if name.endswith("_at"):
        return MOMENTS
    return PRECISIONS if name.endswith("_precision") else TEXTS if name in TEXTUAL else NUMBERS


TEXTUAL = {"program", "spacecraft_type", "cospar_id", "orbits_convention", "site"}
SUBJECTS = st.fixed_dictionaries({}, optional={field.name: _values_of(field.name) for field in fields(Subject)}).map(
    lambda values: Subject(**values)
)
DAYS = st.none() | st.dates()
SEATS = st.builds(
    Seat,
    st.sampled_from(["a", "b"]),
    st.sampled_from(["up", "down", "both"]),
    TEXTS,
    st.booleans(),
    COUNTS,
    DAYS,
    DAYS,
)
FLIGHTS = st.builds(
    Flight,
    st.sampled_from(["a", "b", "c"]),
    SUBJECTS,
    TEXTS,
    st.lists(TEXTS, max_size=2).map(tuple),
    country=st.sampled_from(["", "russia"]),
    call_sign=TEXTS,
    satcat_number=COUNTS,
    outcome=st.sampled_from(["", "fatal"]),
    previous=st.lists(TEXTS, max_size=2).map(tuple),
    next=st.lists(TEXTS, max_size=2).map(tuple),
    seats=st.lists(SEATS, max_size=3).map(tuple),
)


@settings(deadline=None)
@given(SUBJECTS, SUBJECTS)
def test_checks_and_hints_never_stumble(subject, other):
    for finding in findings(subject):
        assert finding.reason.said_in("de")
        if found := hint(subject, finding, [Neighbor("?", other)]):
            assert found.said_in("en")


@settings(deadline=None)
@given(st.lists(FLIGHTS, max_size=4))
def test_checks_on_all_flights_never_stumble(flights):
    for found in chain_findings(Fleet(flights, now=datetime(2026, 1, 1, tzinfo=UTC))):
        assert found.finding.reason.said_in("de")
