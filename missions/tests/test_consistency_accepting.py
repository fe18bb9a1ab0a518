"""Findings about records: what an editor accepts is silent, for exactly that value."""

import pytest

from missions.consistency import Subject, doubtful, findings, flags
from missions.consistency.chain import Fleet
from missions.consistency.survey import load, survey
from missions.models import Mission, Source
from missions.tests.records import soyuz_tm_11

pytestmark = pytest.mark.django_db


@pytest.fixture
def tm_11() -> Mission:
    """Soyuz TM-11 with the orbits of the German article."""
    mission = soyuz_tm_11()
    mission.orbits = 2125
    mission.save()
    return Mission.objects.for_page().get(pk=mission.pk)


def accept(mission: Mission, fact: str, value: str, **changes) -> None:
    source, _created = Source.objects.get_or_create(key="note", title="Note", kind="editor")
    values = {"by_hand": True, "status": "accepted", "reason_en": "It stands so in the log.", **changes}
    mission.claims.create(fact=fact, value=value, source=source, **values)


def test_a_record_is_seen_as_its_source_was():
    subject = Subject.of(soyuz_tm_11())
    assert findings(subject) == []
    assert (subject.orbits, subject.period_min, subject.crew_up, subject.stays[0].station) == (2735, 92.2, 2, "mir")


def test_an_error_makes_a_fact_doubtful(tm_11):
    assert doubtful(tm_11) == {"orbits"}


def test_a_sound_record_is_not_doubted_and_asks_nothing(django_assert_num_queries):
    mission = Mission.objects.for_page().get(pk=soyuz_tm_11().pk)
    with django_assert_num_queries(0):
        assert doubtful(mission) == set()


def test_claims_at_hand_cost_no_query(tm_11, django_assert_num_queries):
    claims = list(tm_11.claims.all())
    with django_assert_num_queries(0):
        assert doubtful(tm_11, claims) == {"orbits"}


def test_an_accepted_value_is_not_doubted(tm_11):
    accept(tm_11, "orbits", "2125")
    (flag,) = flags(tm_11)
    assert (flag.is_error, flag.accepted.reason_en) == (False, "It stands so in the log.")
    assert doubtful(tm_11) == set()


def test_acceptance_is_of_that_value_only(tm_11):
    accept(tm_11, "orbits", "2125")
    tm_11.orbits = 2126
    assert doubtful(tm_11) == {"orbits"}


@pytest.mark.parametrize("changes", [{"by_hand": False}, {"reason_en": ""}, {"status": "alternative"}])
def test_acceptance_needs_a_hand_and_a_reason(tm_11, changes):
    accept(tm_11, "orbits", "2125", **changes)
    assert doubtful(tm_11) == {"orbits"}


def test_a_stated_duration_is_compared_with_the_times():
    mission = soyuz_tm_11()
    accept(mission, "duration_s", "15130241", by_hand=False, precision="second")
    (flag,) = flags(mission)
    assert (flag.finding.check, flag.is_error) == ("duration-matches-times", True)


def test_the_flight_before_is_told_as_the_likely_cause(tm_11):
    tm_10 = Mission.objects.get(key="soyuz-tm-10")
    tm_10.orbits, tm_10.spacecraft_type = 2125, tm_11.spacecraft_type
    tm_10.save()
    hints = [flag.hint.said_in("en") for flag in survey(load()) if flag.finding.check == "orbits-match-duration"]
    assert hints == ["The same value is that of Soyuz TM-10: it may be copied from there."]


def test_all_missions_are_loaded_with_a_fixed_number_of_queries(tm_11, django_assert_num_queries):
    with django_assert_num_queries(7):
        fleet = load()
        survey(fleet)
    assert [flight.key for flight in fleet.flights] == ["soyuz-tm-10", "soyuz-tm-11"]


def test_findings_about_a_person_are_accepted_for_that_person():
    mission = soyuz_tm_11()
    sharman = mission.crew.get(person__key="helen-sharman").person
    sharman.died_on = "1990-01-01"
    sharman.save()
    accept(mission, "crew_down", "helen-sharman", part="toyohiro-akiyama")
    accept(mission, "crew_down", "helen-sharman", part="helen-sharman", reason_en="Another of that name.")
    flight = next(one for one in load().flights if one.key == "soyuz-tm-11")
    found = [flag for flag in survey(Fleet([flight])) if flag.finding.part == "helen-sharman"]
    assert {flag.accepted.part for flag in found if flag.finding.facts == ("crew_down",)} == {"helen-sharman"}
