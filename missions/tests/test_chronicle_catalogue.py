"""The chronicle of the shipped catalogue, held against itself and against figures that others have published."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from django.utils import timezone

from missions.chronicle import Chronicle, chronicle
from missions.chronicle.firsts import first_people
from missions.chronicle.steps import highest, periods, unbroken_since
from missions.chronicle.whereabouts import track
from missions.models import Country, CrewMember, Leg, Mission, Person, Station
from missions.models.named import language_codes
from missions.tests.chronicles import at

#: Days, hours and minutes in space by published lists of records, which differ from each other by minutes.
PUBLISHED = {
    "oleg-kononenko": (1110, 14, 57),
    "gennady-padalka": (878, 11, 29),
    "yuri-malenchenko": (827, 9, 22),
    "sergei-krikalev": (803, 9, 39),
    "aleksandr-kaleri": (769, 6, 37),
    "sergei-avdeyev": (747, 14, 14),
    "peggy-whitson": (695, 7, 0),
    "valeri-polyakov": (678, 16, 33),
    "sunita-williams": (608, 0, 20),
}
MOST_ABOARD = {"iss": 13, "mir": 10, "salyut-6": 4, "salyut-7": 6, "skylab": 3, "tiangong": 6}


@pytest.fixture
def record(catalogue) -> Chronicle:
    return chronicle("en")


def key_of(model) -> dict[int, str]:
    return dict(model.objects.values_list("pk", "key"))


def test_every_language_tells_of_the_same_people(catalogue):
    """All records of the catalogue are published in every language."""
    told = [chronicle(language) for language in language_codes()]
    assert len({tuple(each.people_in_space) for each in told}) == 1
    assert len({len(each.stays) for each in told}) == 1


def test_nobody_is_in_space_twice_at_once(record):
    twice = []
    for career in record.careers.values():
        spans = [stay.certain for stay in career.stays if stay.certain]
        twice += [career for before, after in pairwise(spans) if before[1] is None or before[1] > after[0]]
    assert twice == []


def test_nobody_comes_down_before_going_up(record):
    assert [stay for stay in record.stays if stay.duration is not None and stay.duration <= timedelta()] == []


def test_everybody_has_a_way_up_and_a_way_down(record):
    assert [stay for stay in record.stays if not (stay.up and (stay.down or stay.is_open))] == []


def test_places_of_a_stay_follow_each_other(record):
    """From launch to landing, without a gap and without a step back in time."""
    wrong = []
    for stay in record.stays:
        segments = track(stay)
        moments = [stay.launch, *(segment.end for segment in segments)]
        starts = [segment.start for segment in segments]
        backward = [s for s in segments if s.start and s.end and s.end.last < s.start.first]
        if backward or starts != moments[:-1] or moments[-1] != stay.landing:
            wrong.append(stay)
    assert wrong == []


def test_a_persons_flights_have_the_numbers_that_are_recorded(record):
    """The first, second … flight by the order of launches is what the crew's record says."""
    people = key_of(Person)
    recorded = {
        (person, mission): number
        for person, mission, number in CrewMember.objects.exclude(leg__in=(Leg.BACKUP, Leg.DOWN)).values_list(
            "person", "mission", "flight_number"
        )
    }
    wrong = {
        (people[career.person], stay.flight.key): (number, recorded[career.person, stay.up.pk])
        for career in record.careers.values()
        for number, stay in enumerate(career.stays, start=1)
        if stay.up and recorded[career.person, stay.up.pk] not in (number, None)
    }
    assert wrong == {}


@pytest.mark.parametrize("key", PUBLISHED)
def test_time_in_space_is_what_others_have_published(record, key):
    person = Person.objects.get(key=key)
    days, hours, minutes = PUBLISHED[key]
    career = record.careers[person.pk]
    assert career.is_exact
    assert abs(career.total - timedelta(days=days, hours=hours, minutes=minutes)) <= timedelta(minutes=15)


def test_twelve_people_were_in_space_on_december_5_1990(record):
    people, stations = key_of(Person), key_of(Station)
    stays = record.in_space_on(date(1990, 12, 5))
    assert len(stays) == 12
    noon = at("1990-12-05T12:00")
    aboard = {
        people[stay.person]: stations.get(segment.place.station)
        for stay in stays
        for segment in track(stay)
        if segment.start.at <= noon < segment.end.at
    }
    assert sorted(name for name, station in aboard.items() if station == "mir") == [
        *("gennady-manakov", "gennady-strekalov", "musa-manarov", "toyohiro-akiyama", "viktor-afanasyev")
    ]
    assert list(aboard.values()).count(None) == 7


def test_somebody_has_been_in_space_since_the_first_crew_of_the_iss(record):
    assert unbroken_since(record.people_in_space) == at("2000-10-31T07:52:47")


def test_stations_hold_as_many_people_as_they_did(record):
    for key, most in MOST_ABOARD.items():
        steps = record.people_aboard(Station.objects.get(key=key).pk)
        assert min(count for _at, count in steps) == 0 or key in ("iss", "tiangong"), key
        assert (key, max(count for _at, count in steps)) == (key, most)
    assert unbroken_since(record.people_aboard(Station.objects.get(key="iss").pk)) == at("2000-11-02T09:21:03")


def test_stations_that_came_down_are_empty(record):
    for station in Station.objects.exclude(reentered_at=None):
        (*_before, (_at, count)) = record.people_aboard(station.pk)
        assert (station.key, count) == (station.key, 0)


def test_most_people_in_orbit_and_in_space(record):
    orbit, space = highest(record.people_in_orbit), highest(record.people_in_space)
    assert [(p.count, p.since.date()) for p in orbit] == [(19, date(2024, 9, 11))]
    assert (20, date(2023, 5, 25)) in [(p.count, p.since.date()) for p in space]


def test_time_without_anyone_in_space(record):
    """After the deaths of the crews of Apollo 1 and Soyuz 1 nobody was in orbit until Apollo 7."""
    empty = [period for period in periods(record.people_in_orbit) if period.count == 0]
    longest = max(empty, key=lambda period: period.length or timedelta())
    assert (longest.since.date(), longest.until.date()) == (date(1967, 4, 24), date(1968, 10, 11))


def test_first_people_of_countries(record):
    people, countries = key_of(Person), key_of(Country)
    found = first_people(record.stays, record.people, record.countries)
    firsts = {countries[country]: [people[stay.person] for stay in stays] for country, stays in found.items()}
    known = {
        "soviet-union": ["yuri-gagarin"],
        "united-states": ["alan-shepard"],
        "czechoslovakia": ["vladimir-remek"],
        "east-germany": ["sigmund-jaehn"],
        "germany": ["ulf-merbold"],
        "japan": ["toyohiro-akiyama"],
        "united-kingdom": ["helen-sharman"],
        "china": ["yang-liwei"],
        "russia": ["aleksandr-viktorenko", "aleksandr-kaleri"],
        "iran": ["anousheh-ansari"],
    }
    assert {country: firsts.get(country) for country in known} == known


def test_only_published_flights_are_told(catalogue):
    before = len(chronicle("de").in_space_on(date(1990, 12, 5)))
    Mission.objects.filter(key="sts-35").update(status_de="draft")
    assert len(chronicle("de").in_space_on(date(1990, 12, 5))) == before - 7
    assert len(chronicle("en").in_space_on(date(1990, 12, 5))) == before


def test_chronicle_is_kept_until_something_changes(catalogue, django_assert_num_queries):
    chronicle("en")
    with django_assert_num_queries(1):
        kept = chronicle("en")
    edition = Person.objects.with_edition().first().edition
    with django_assert_num_queries(0):
        assert chronicle("en", edition) is kept
    Person.objects.get(key="viktor-afanasyev").save()
    with django_assert_num_queries(6):
        assert chronicle("en") is not kept


def test_planned_moment_is_not_told_before_it_comes(catalogue, monkeypatch):
    """A landing that is planned has not happened; when its time has come, the chronicle is computed anew."""
    Mission.objects.filter(key="soyuz-tm-11").update(landed_at=timezone.now() + timedelta(days=1))
    afanasyev = Person.objects.get(key="viktor-afanasyev").pk
    assert chronicle("en").careers[afanasyev].stays[0].landing is None
    later = timezone.now() + timedelta(days=1, minutes=1)
    monkeypatch.setattr("missions.chronicle.current.timezone.now", lambda: later)
    assert isinstance(chronicle("en").careers[afanasyev].stays[0].landing.at, datetime)
