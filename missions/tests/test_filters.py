"""The mission list's filter: every choice narrows, orders sort, and addresses keep what was chosen."""

import itertools
from datetime import timedelta

import pytest
from django.utils.translation import override

from missions.models import CrewMember, Mission, Person, Program
from missions.tests.records import published, soyuz_tm_11, utc
from missions.views.filters import DURATIONS, ORDERS, MissionFilter


@pytest.fixture
def missions(db):
    soyuz_tm_11()
    mercury = published(Program, "Mercury")
    flight = published(
        Mission,
        "Mercury-Redstone 3",
        program=mercury,
        launched_at=utc(1961, 5, 5, 14, 34, 13),
        landed_at=utc(1961, 5, 5, 14, 49, 35),
        kind="suborbital",
        outcome="success",
    )
    CrewMember.objects.create(mission=flight, person=Person.objects.get(key="helen-sharman"), leg="both")
    published(Mission, "STS-51-L", launched_at=utc(1986, 1, 28), outcome="fatal")


def names(**query: str) -> list[str]:
    with override("en"):
        return [str(mission) for mission in MissionFilter(query, Mission.objects.published().for_list()).found()]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["Mercury-Redstone 3", "STS-51-L", "Soyuz TM-10", "Soyuz TM-11"]),
        ({"program": "mercury"}, ["Mercury-Redstone 3"]),
        ({"program": "soyuz"}, ["Soyuz TM-10", "Soyuz TM-11"]),
        ({"station": "mir"}, ["Soyuz TM-11"]),
        ({"country": "soviet-union"}, ["Soyuz TM-11"]),
        ({"spacecraft": "soyuz-tm"}, ["Soyuz TM-11"]),
        ({"rocket": "soyuz-u2"}, ["Soyuz TM-11"]),
        ({"site": "baikonur-cosmodrome"}, ["Soyuz TM-11"]),
        ({"decade": "1990"}, ["Soyuz TM-10", "Soyuz TM-11"]),
        ({"year": "1986"}, ["STS-51-L"]),
        ({"duration": "hours"}, ["Mercury-Redstone 3"]),
        ({"duration": "months"}, ["Soyuz TM-10"]),
        ({"duration": "half-year"}, ["Soyuz TM-11"]),
        ({"crew": "2"}, ["Soyuz TM-11"]),
        ({"crew": "1"}, ["Mercury-Redstone 3"]),
        ({"outcome": "fatal"}, ["STS-51-L"]),
        ({"sort": "-launch"}, ["Soyuz TM-11", "Soyuz TM-10", "STS-51-L", "Mercury-Redstone 3"]),
        ({"sort": "duration"}, ["Mercury-Redstone 3", "Soyuz TM-10", "Soyuz TM-11", "STS-51-L"]),
        ({"sort": "-duration", "program": "soyuz"}, ["Soyuz TM-11", "Soyuz TM-10"]),
        ({"sort": "-crew", "decade": "1960"}, ["Mercury-Redstone 3"]),
        ({"sort": "name"}, ["Mercury-Redstone 3", "STS-51-L", "Soyuz TM-10", "Soyuz TM-11"]),
        # what is no choice is passed over
        ({"program": "nowhere", "year": "x", "sort": "'; --", "crew": "99", "decade": "1961"}, None),
    ],
)
def test_choices_narrow_and_sort(missions, query, found):
    assert names(**query) == (names() if found is None else found)


def test_lengths_leave_no_gap():
    limits = [(least, limit) for _label, least, limit in DURATIONS.values()]
    assert limits[0][0] == 0
    assert limits[-1][1] is None
    assert all(limit == following for (_least, limit), (following, _next) in itertools.pairwise(limits))


@pytest.mark.parametrize("order", ORDERS)
def test_every_order_is_total(missions, order):
    for number in range(5):
        published(Mission, f"Twin {number}", launched_at=utc(2001, 1, 1), landed_at=utc(2001, 1, 1) + timedelta(days=1))
    assert names(sort=order) == names(sort=order)
    assert len(names(sort=order)) == 9


def test_drafts_are_neither_found_nor_offered(missions, client):
    Program.objects.filter(key="mercury").update(status_en="draft")
    page = client.get("/en/missions/").content.decode()
    assert '<option value="mercury"' not in page
    assert '<option value="soyuz"' in page


def test_the_address_keeps_valid_choices_only(missions, client):
    page = client.get("/en/missions/?program=soyuz&junk=1&year=x&sort=launch&page=1").content.decode()
    assert '<link rel="canonical" href="http://127.0.0.1:8000/en/missions/?program=soyuz">' in page
    assert 'hreflang="de" href="http://127.0.0.1:8000/de/missionen/?program=soyuz"' in page
    assert '<option value="soyuz" selected>Soyuz</option>' in page
    assert '<meta name="robots" content="noindex, follow">' in page


def test_pages_keep_the_choices(missions, client):
    for number in range(120):
        published(Mission, f"Many {number}", launched_at=utc(1990, 1, 1), country=None)
    page = client.get("/en/missions/?decade=1990").content.decode()
    assert '<a href="?decade=1990&amp;page=2"' in page
    assert client.get("/en/missions/?decade=1990&page=2").status_code == 200
    assert client.get("/en/missions/?decade=1990&page=3").status_code == 404


def test_an_empty_answer_leads_on(missions, client):
    page = client.get("/de/missionen/?program=mercury&station=mir").content.decode()
    assert "Alle Missionen" in page
    assert "<h2>0 Missionen</h2>" in page.replace("\u00a0", " ")


def test_years_head_the_list_only_in_their_order(missions, client):
    assert 'class="year"' in client.get("/en/missions/").content.decode()
    assert 'class="year"' not in client.get("/en/missions/?sort=-duration").content.decode()
