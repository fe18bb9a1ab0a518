"""Long lists come in pages, and a list under years does not repeat them."""

import pytest
from django.test import override_settings
from django.utils.translation import override

from missions.models import Country, CrewMember, LaunchVehicle, Mission
from missions.sheet.lists import by_year, mission_rows
from missions.tests.records import person, published, soyuz_tm_11, utc

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _plain_static_files():
    storages = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    with override_settings(STORAGES=storages):
        yield


def test_rows_stand_under_their_years_with_bars_to_scale():
    soyuz_tm_11()
    with override("de"):
        (year,) = by_year(Mission.objects.published().for_list().by_launch())
    assert year.number == 1990
    assert [(row.name.text, row.launch.text, row.duration_days) for row in year.rows] == [
        ("Sojus TM-10", "1. Aug.", "130,9"),
        ("Sojus TM-11", "2. Dez.", "175,1"),
    ]
    assert [row.bar_percent for row in year.rows] == [74.74, 100]
    assert year.rows[1].crew == "Afanasjew, Akiyama"


def test_namesakes_of_one_crew_are_told_by_their_whole_names():
    """Liu Wang and Liu Yang flew together, and no other Jing with them."""
    mission = published(Mission, "Shenzhou 9", launched_at=utc(2012, 6, 16, 10, 37, 24))
    for order, name in enumerate(("Jing Haipeng", "Liu Wang", "Liu Yang")):
        someone = person(name)
        type(someone).objects.filter(pk=someone.pk).update(family_name_en=name.split()[0])
        CrewMember.objects.create(mission=mission, person=someone, order=order)
    with override("en"):
        (row,) = mission_rows(Mission.objects.for_list())
    assert row.crew == "Jing, Liu Wang, Liu Yang"


def test_rows_without_years_name_them():
    soyuz_tm_11()
    with override("en"):
        rows = mission_rows(Mission.objects.published().for_list().latest_first())
    assert rows[0].launch.text == "Dec. 2, 1990"


def test_flight_of_minutes_is_not_shown_as_no_time():
    published(Mission, "Freedom 7", launched_at=utc(1961, 5, 5, 14, 34, 13), landed_at=utc(1961, 5, 5, 14, 49, 35))
    with override("en"):
        (row,) = mission_rows(Mission.objects.for_list())
    assert row.duration_days == "15\u00a0min"


def test_ship_launched_without_a_crew_names_whom_it_brought_home():
    flight = published(Mission, "Soyuz MS-23", launched_at=utc(2023, 2, 24, 0, 24, 29))
    CrewMember.objects.create(mission=flight, person=person("Francisco Rubio"), leg="down")
    with override("en"):
        (row,) = mission_rows(Mission.objects.for_list())
    assert row.crew == "launched without a crew, landed with Rubio"


def test_rocket_whose_ships_went_to_no_station_has_no_column_for_them(client):
    soyuz_tm_11()
    saturn = published(LaunchVehicle, "Saturn V")
    published(Mission, "Apollo 8", launched_at=utc(1968, 12, 21, 12, 51), launch_vehicle=saturn)
    assert b"Station or ship" not in client.get("/en/rockets/saturn-v/").content
    assert b"Station or ship" in client.get("/en/rockets/soyuz-u2/").content


def test_country_that_flew_with_others_has_its_people_and_no_empty_list(client):
    country = published(Country, "Slovakia")
    person("Ivan Bella").countries.add(country)
    page = client.get("/en/countries/slovakia/").content.decode()
    assert "Ivan Bella" in page
    assert "No missions are on record here yet." not in page


def test_long_list_has_pages(client):
    for number in range(101):
        published(Mission, f"Flight {number}", launched_at=utc(1961 + number % 60, 4, 12))
    first, second = (client.get(f"/en/missions/{query}") for query in ("", "?page=2"))
    assert first.content.count(b'<th scope="row">') == 100
    assert second.content.count(b'<th scope="row">') == 1
    assert b'<a href="?page=2" rel="next">' in first.content
    assert b'hreflang="de" href="http://127.0.0.1:8000/de/missionen/?page=2"' in second.content
    assert b'rel="canonical" href="http://127.0.0.1:8000/en/missions/?page=2"' in second.content


@pytest.mark.parametrize("page", ["0", "2", "-1", "x", "", "1.0", "٣", "9" * 400])
def test_page_that_the_list_does_not_have_is_not_found(client, page):
    assert client.get("/en/missions/", {"page": page}).status_code == 404


def test_country_without_flights_of_its_own_lists_those_of_its_people(client):
    malta, usa = (published(Country, name) for name in ("Malta", "United States"))
    wang = person("Chun Wang")
    wang.countries.add(malta)
    fram2 = published(Mission, "Fram2", country=usa, launched_at=utc(2025, 4, 1, 1, 46, 50))
    CrewMember.objects.create(mission=fram2, person=wang)
    page = client.get("/en/countries/malta/").content.decode()
    assert "Fram2" in page
    # On the plate and in the table.
    assert page.count("Chun Wang</a>") == 2
    assert "No mission is on record here yet." not in page
    assert "Fram2" in client.get("/en/countries/united-states/").content.decode()
