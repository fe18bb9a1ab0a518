"""What machines and those who cite a page get: linked data, feeds, references, cited versions."""

import json
import re

import pytest
import reversion
from defusedxml import ElementTree
from django.test import Client
from django.utils.translation import override

from missions.markup import linked_data
from missions.models import Mission, Person
from missions.sheet.citation import bibtex
from missions.tests.records import published, soyuz_tm_11, utc

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def mission(db):
    return soyuz_tm_11()


def data_of(page: str) -> dict[str, dict]:
    """The things a page tells machines about, by their type."""
    block = re.search(r'<script type="application/ld\+json">(.*?)</script>', page).group(1)
    return {thing["@type"]: thing for thing in json.loads(block)["@graph"]}


def test_a_mission_is_an_event(client, mission):
    found = data_of(client.get("/de/missionen/sojus-tm-11/").content.decode())
    event = found["Event"]
    assert (event["name"], event["startDate"], event["endDate"]) == (
        "Sojus TM-11",
        "1990-12-02T08:13:32Z",
        "1991-05-26T10:04:13Z",
    )
    assert event["location"]["name"] == "Kosmodrom Baikonur"
    assert [person["name"] for person in event["performer"]] == [
        "Wiktor Afanasjew",
        "Toyohiro Akiyama",
        "Helen Sharman",
    ]
    assert event["mainEntityOfPage"]["inLanguage"] == "de"
    assert "sameAs" not in event
    trail = [item["name"] for item in found["BreadcrumbList"]["itemListElement"]]
    assert trail[1:] == ["Missionen", "Sojus TM-11"]


def test_a_person_is_a_person(client, mission):
    Person.objects.filter(key="viktor-afanasyev").update(wikidata_id="Q471486")
    person = data_of(client.get("/en/people/viktor-afanasyev/").content.decode())["Person"]
    assert person["sameAs"] == "https://www.wikidata.org/wiki/Q471486"
    assert (person["birthDate"], person["gender"]) == ("1948-12-31", "https://schema.org/Male")
    assert "Виктор Афанасьев" in person["alternateName"]


def test_linked_data_cannot_end_its_element():
    block = linked_data({"name": "</script><script>alert('&')</script>"})
    assert block.count("<") == 2
    assert json.loads(block.partition(">")[2].rpartition("<")[0])["name"] == "</script><script>alert('&')</script>"


def test_pages_say_how_to_be_shared(client, mission):
    page = client.get("/de/missionen/sojus-tm-11/").content.decode()
    assert '<meta property="og:title" content="Sojus TM-11">' in page
    assert '<meta property="og:locale" content="de_DE">' in page
    assert 'name="description" property="og:description" content="Sojus TM-11: ' in page


def test_the_feed_of_changes_names_every_kind(client, mission):
    root = ElementTree.fromstring(client.get("/de/feeds/aenderungen.xml").content)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "de"
    titles = [entry.find(f"{ATOM}title").text for entry in root.iter(f"{ATOM}entry")]
    assert {"Sojus TM-11", "Helen Sharman", "Mir", "Sowjetunion"} <= set(titles)
    links = [entry.find(f"{ATOM}link").get("href") for entry in root.iter(f"{ATOM}entry")]
    assert all(link.startswith("http://127.0.0.1:8000/de/") for link in links)


def test_a_change_comes_first_and_drafts_never(client, mission):
    published(Mission, "Soyuz TM-99", "Sojus TM-99", status="draft")
    Mission.objects.filter(name_en="Soyuz TM-99").update(status_en="draft")
    mission.save()
    root = ElementTree.fromstring(client.get("/en/feeds/changes.xml").content)
    first = next(root.iter(f"{ATOM}entry"))
    assert first.find(f"{ATOM}title").text == "Soyuz TM-11"
    assert first.find(f"{ATOM}summary").text == "Changed: mission, version 2"
    assert b"TM-99" not in client.get("/en/feeds/changes.xml").content


def test_the_feed_of_launches_ends_today(client, mission):
    published(Mission, "Planned 1", "Geplant 1", launched_at=utc(2999, 1, 1))
    root = ElementTree.fromstring(client.get("/en/feeds/launches.xml").content)
    titles = [entry.find(f"{ATOM}title").text for entry in root.iter(f"{ATOM}entry")]
    assert titles == ["Soyuz TM-11", "Soyuz TM-10"]


def test_a_reference_names_version_and_day(client, mission):
    page = client.get("/de/missionen/sojus-tm-11/").content.decode()
    assert "„Sojus TM-11“. In: <cite>Enzyklopädie der bemannten Raumfahrt</cite>, Version 1 vom " in page
    assert "/de/missionen/sojus-tm-11/?v=1" in page


def test_a_bibliography_entry_escapes_for_tex(client, mission):
    mission.name_en = "50% of A&B_{x} ~ #1"
    with override("en"):
        entry = bibtex(mission)
    assert r"title = {{50\% of A\&B\_\{x\} \textasciitilde{} \#1}}" in entry
    response = client.get("/en/missions/soyuz-tm-11.bib")
    assert response["Content-Type"].startswith("application/x-bibtex")
    assert response.content.decode().startswith("@misc{soyuz-tm-11-en,\n")
    assert client.get("/en/people/helen-sharman.bib").status_code == 200
    assert client.get("/en/missions/nowhere.bib").status_code == 404


def test_a_cited_version_says_what_has_changed_since(mission):
    with reversion.create_revision():
        mission.orbits = 2125
        mission.save()
    cited = mission.version
    mission.orbits = 2735
    mission.save()
    page = Client().get(f"/en/missions/soyuz-tm-11/?v={cited}").content.decode()
    assert "<li>Orbits: <s>≈ 2,125</s> ≈ 2,735</li>" in page.replace("\u00a0", " ")
    assert "has not been kept" in Client().get("/en/missions/soyuz-tm-11/?v=1").content.decode()


@pytest.mark.parametrize("asked", ["0", "-1", "99", "x", "", "9" * 400, "²"])
def test_other_versions_are_the_page_of_today(client, mission, asked):
    response = client.get("/en/missions/soyuz-tm-11/", {"v": asked})
    assert response.status_code == 200
    assert "A reference to version" not in response.content.decode()
