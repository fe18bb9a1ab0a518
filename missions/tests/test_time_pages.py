"""The pages of days and years: who was in space, what happened on a day of the calendar, a year in figures."""

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from missions.chronicle import chronicle
from missions.models import CrewMember, Docking, Mission, Person, Station
from missions.sheet.days import day_sheet
from missions.sheet.years import year_sheet, years
from missions.tests.chronicles import chronicle_of, flight
from missions.tests.pages import Seen
from missions.tests.records import person, published, utc

pytestmark = pytest.mark.django_db


@pytest.fixture
def december_1990() -> Station:
    """Mir with the crews of Soyuz TM-10 and TM-11, and STS-35 on its own."""
    mir = published(Station, "Mir")
    tm_10 = flown("Soyuz TM-10", "Sojus TM-10", utc(1990, 8, 1, 9, 32, 21), utc(1990, 12, 10, 6, 8, 12))
    tm_11 = flown("Soyuz TM-11", "Sojus TM-11", utc(1990, 12, 2, 8, 13, 32), utc(1991, 5, 26, 10, 4, 13))
    sts_35 = flown("STS-35", "STS-35", utc(1990, 12, 2, 6, 49), utc(1990, 12, 11, 5, 54, 9))
    dock(tm_10, mir, utc(1990, 8, 3, 11, 45, 44), utc(1990, 12, 10, 2, 48))
    dock(tm_11, mir, utc(1990, 12, 4, 9, 57, 9), utc(1991, 5, 26, 6, 15, 59))
    akiyama = person("Toyohiro Akiyama", born_on=utc(1942, 7, 22))
    seat(tm_10, "both", person("Gennady Manakov", "Gennadi Manakow"))
    seat(tm_11, "both", person("Viktor Afanasyev", "Wiktor Afanasjew", born_on=utc(1948, 12, 31)))
    seat(tm_11, "up", akiyama)
    seat(tm_10, "down", akiyama)
    seat(sts_35, "both", person("Vance Brand"))
    return mir


def flown(name_en: str, name_de: str, launched_at: datetime, landed_at: datetime | None) -> Mission:
    return published(Mission, name_en, name_de, launched_at=launched_at, landed_at=landed_at)


def dock(mission: Mission, station: Station, docked_at: datetime, undocked_at: datetime) -> None:
    Docking.objects.create(mission=mission, station=station, docked_at=docked_at, undocked_at=undocked_at)


def seat(mission: Mission, leg: str, who: Person) -> None:
    CrewMember.objects.create(mission=mission, leg=leg, person=who, order=CrewMember.objects.count(), flight_number=1)


def text_of(address: str, status: int = 200) -> str:
    response = Client().get(address)
    assert response.status_code == status
    return Seen(response.content.decode()).text.replace("\u00a0", " ")


def test_day_tells_who_was_where(december_1990):
    text = text_of("/en/in-space/1990-12-05/")
    assert "In space on December 5, 1990" in text
    assert "Mir 3 Soyuz TM-10 Gennady Manakov 127 Soyuz TM-11 Viktor Afanasyev , Toyohiro Akiyama 4" in text
    assert "In their ships 1 STS-35 Vance Brand 4" in text


def test_day_is_told_in_german(december_1990):
    text = text_of("/de/im-all/1990-12-04/")
    assert "Im All am 4. Dezember 1990" in text
    assert "Sojus TM-11 Wiktor Afanasjew , Toyohiro Akiyama 3" in text
    assert "Ankopplung Mir Sojus TM-11 09:57:09" in text


def test_day_tells_who_came_home(december_1990):
    text = text_of("/en/in-space/1990-12-10/")
    assert "Landed on this day 2 Soyuz TM-10 Gennady Manakov 132 Soyuz TM-11 Toyohiro Akiyama 9" in text
    assert "Undocking Mir Soyuz TM-10 02:48:00 Landing Soyuz TM-10 Manakov, Akiyama 06:08:12" in text


def test_day_leads_to_the_days_around_it(december_1990, client):
    links = Seen(client.get("/en/in-space/1990-12-05/").content.decode()).links
    assert [link for link in links if link.startswith("/en/in-space/1990")] == [
        *("/en/in-space/1990-12-04/", "/en/in-space/1990-12-06/"),
        *("/en/in-space/1990-12-04/", "/en/in-space/1990-12-10/"),
    ]


def test_day_with_nobody_says_so_and_leads_on(client):
    flown("Vostok 1", "Wostok 1", utc(1961, 4, 12, 6, 7), utc(1961, 4, 12, 7, 55))
    flown("Vostok 2", "Wostok 2", utc(1961, 8, 6, 6), utc(1961, 8, 7, 7, 18))
    page = Seen(client.get("/en/in-space/1961-05-01/").content.decode())
    assert "Nobody was in space on this day." in page.text
    assert {"/en/in-space/1961-04-12/", "/en/in-space/1961-08-06/"} <= set(page.links)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("/en/in-space/1950-01-01/", "Nobody had been in space before August 1, 1990"),
        ("/en/in-space/1990-07-31/", "Nobody had been in space before August 1, 1990"),
        ("/de/im-all/9999-12-31/", "Dieser Tag kommt erst noch."),
    ],
)
def test_day_before_the_first_flight_or_to_come_is_no_page(december_1990, address, says):
    assert says in text_of(address, status=404)


@pytest.mark.parametrize("day", ["1990-02-30", "0000-01-01", "1990-13-01", "19901205", "1990-1-1"])
def test_what_is_no_day_is_no_address(december_1990, client, day):
    assert client.get(f"/en/in-space/{day}/").status_code == 404


def test_without_any_flight_the_page_of_today_says_so():
    assert "No mission is on record yet." in text_of("/en/in-space/")


def test_form_leads_to_a_day_in_the_readers_notation(december_1990, client):
    for address, day in (("/en/in-space/", "1990-12-05"), ("/de/im-all/", "5.12.1990"), ("/de/im-all/", "1990-12-05")):
        response = client.get(address, {"date": day})
        assert (response.status_code, response["Location"]) == (302, f"{address}1990-12-05/")


def test_form_says_what_is_no_date(december_1990, client):
    response = client.get("/de/im-all/", {"date": "gestern"})
    assert response.status_code == 400
    page = Seen(response.content.decode())
    assert "Das ist kein Datum." in page.text
    assert page.meta["robots"] == "noindex"


def test_today_is_the_day_in_utc_and_no_cache_keeps_it_unasked(december_1990, client, monkeypatch):
    tags = set()
    for now in (utc(1990, 12, 4, 23, 59, 59), utc(1990, 12, 5)):
        monkeypatch.setattr("django.utils.timezone.now", lambda now=now: now)
        response = client.get("/en/in-space/")
        assert f"December\u00a0{now.day}, 1990" in response.content.decode()
        assert response["Cache-Control"] == "public, max-age=0, must-revalidate"
        tags |= {response["ETag"], client.get("/en/")["ETag"]}
    assert len(tags) == 4


def test_other_languages_lead_to_the_same_day(december_1990, client):
    page = Seen(client.get("/en/in-space/1990-12-05/").content.decode())
    assert page.alternates["de"].endswith("/de/im-all/1990-12-05/")
    assert "/de/im-all/1990-12-05/" in page.links


def test_words_of_another_language_lead_to_the_day(december_1990, client):
    response = client.get("/de/in-space/1990-12-05/")
    assert (response.status_code, response["Location"]) == (301, "/de/im-all/1990-12-05/")


def test_draft_ship_is_not_told(december_1990):
    Mission.objects.filter(key="sts-35").update(status_de="draft")
    assert "STS-35" not in text_of("/de/im-all/1990-12-05/")
    assert "STS-35" in text_of("/en/in-space/1990-12-05/")


def test_draft_of_a_person_is_named_as_in_the_crew_but_not_linked(december_1990, client):
    Person.objects.filter(key="vance-brand").update(status_en="draft")
    page = Seen(client.get("/en/in-space/1990-12-05/").content.decode())
    assert "Vance Brand" in page.text
    assert not [link for link in page.links if "vance-brand" in link]


def test_ship_without_times_of_docking_is_told_with_a_note():
    mir = published(Station, "Mir")
    tm_24 = flown("Soyuz TM-24", "Sojus TM-24", utc(1996, 8, 17, 13, 18, 3), utc(1997, 3, 2, 6, 44))
    Docking.objects.create(mission=tm_24, station=mir)
    seat(tm_24, "both", person("Valery Korzun"))
    text = text_of("/en/in-space/1996-09-01/")
    assert "Mir 1 Soyuz TM-24 Valery Korzun 16" in text
    assert "Not all docking times are on record" in text


def test_day_after_the_end_of_the_record_says_so(december_1990):
    known = chronicle("en")
    assert day_sheet(date(1991, 5, 26), known).ends_on is None
    assert day_sheet(date(1991, 5, 27), known).ends_on == date(1991, 5, 26)
    assert "Nothing that happened after May 26, 1991 is on record yet." in text_of("/en/in-space/")


# Days of the calendar


def test_calendar_day_tells_what_happened_in_all_years(december_1990):
    text = text_of("/en/on-this-day/12-02/")
    assert "1990 STS-35 , Launch 06:49:00 UTC Brand 1990 Soyuz TM-11 , Launch 08:13:32 UTC Afanasyev, Akiyama" in text
    assert "Born 1948 Viktor Afanasyev" in text_of("/en/on-this-day/12-31/")
    assert "Abkopplung ( Mir ) 02:48:00 UTC" in text_of("/de/an-diesem-tag/12-10/")


def test_leap_day_is_a_day_of_the_calendar_and_no_other_is(december_1990, client):
    page = Seen(client.get("/en/on-this-day/02-29/").content.decode())
    assert "Nothing is on record for this day." in page.text
    assert {"/en/on-this-day/02-28/", "/en/on-this-day/03-01/"} <= set(page.links)
    assert [client.get(f"/en/on-this-day/{day}/").status_code for day in ("02-30", "13-01", "00-00")] == [404] * 3


def test_calendar_leads_to_all_366_days(client):
    links = {link for link in Seen(client.get("/de/an-diesem-tag/").content.decode()).links if "-tag/" in link[4:]}
    assert len([link for link in links if link[-6:-4].isdigit()]) == 366


def test_only_published_people_who_flew_have_birthdays(december_1990):
    Person.objects.filter(key="viktor-afanasyev").update(status_en="draft")
    person("Ryoko Kikuchi", born_on=utc(1964, 12, 31))
    assert "Nothing is on record for this day." in text_of("/en/on-this-day/12-31/")


def test_loss_is_no_landing():
    Mission.objects.filter(
        pk=flown("STS-107", "STS-107", utc(2003, 1, 16, 15, 39), utc(2003, 2, 1, 13, 59, 32)).pk
    ).update(outcome="fatal")
    assert "2003 STS-107 , Loss 13:59:32 UTC" in text_of("/en/on-this-day/02-01/")
    assert "Verlust STS-107" in text_of("/de/im-all/2003-02-01/")


# Years


def test_year_tells_its_launches_landings_newcomers_and_new_year(december_1990):
    text = text_of("/en/years/1990/")
    assert "Launches 3 Landings 2 People launched 4 First-time flyers 4 Most at one time 4" in text
    assert "Soyuz TM-10 Manakov, Akiyama Dec. 10, 1990" in text
    assert "January 1, 1991 1 Mir 1 Viktor Afanasyev" in text


def test_year_without_launches_is_a_page_between_two_others(december_1990, client):
    text = text_of("/de/jahre/1995/")
    assert "Kein Start ist verzeichnet." in text
    assert "Niemand war im All." in text
    assert [client.get(f"/de/jahre/{year}/").status_code for year in (1989, 1990, 9999)] == [404, 200, 404]


def test_years_are_counted_from_the_first_to_the_one_that_runs():
    known = chronicle_of(
        flight("vostok-1", "1961-04-12T06:07", "1961-04-12T07:55", both="gagarin"),
        flight("soyuz-tm-8", "1989-09-05T21:38:03", "1990-02-19T04:36:18", both="viktorenko serebrov"),
        now="1991-01-01T00:00",
    )
    rows = {row.number: (row.launches, row.people, row.newcomers, row.most) for row in years(known)}
    assert list(rows) == list(range(1961, 1992))
    assert (rows[1961], rows[1989], rows[1990]) == ((1, 1, 1, 1), (1, 2, 2, 2), (0, 0, 0, 2))


def test_year_begins_with_who_was_already_there(december_1990):
    first, second = year_sheet(1991, chronicle("en")).turns
    assert (first.count, second.count, first.day.isoformat()) == (1, 0, "1991-01-01")
    assert datetime.combine(second.day, datetime.min.time(), UTC) == utc(1992, 1, 1)


# Where the chronicle is told on other pages


def test_mission_tells_who_else_was_up(december_1990):
    text = text_of("/en/missions/soyuz-tm-11/")
    assert "Launched on the same day STS-35 Dec. 2, 1990 – Dec. 11, 1990" in text
    assert "Flights at the same time Soyuz TM-10 Aug. 1, 1990 – Dec. 10, 1990 STS-35" in text
    assert "4 people in space on December 2, 1990" in text


def test_flight_of_one_day_is_dated_once():
    soyuz = flown("Soyuz MS-18", "Sojus MS-18", utc(2021, 4, 9), utc(2021, 10, 17))
    blue_origin = flown("Blue Origin NS-16", "Blue Origin NS-16", utc(2021, 7, 20, 13, 12), utc(2021, 7, 20, 13, 22))
    seat(soyuz, "both", person("Pyotr Dubrov"))
    seat(blue_origin, "both", person("Wally Funk"))
    text = text_of("/en/missions/soyuz-ms-18/")
    assert "Blue Origin NS-16 July 20, 2021" in text
    assert "July 20, 2021 –" not in text


def test_mission_that_was_alone_tells_nothing_of_others():
    flown("Vostok 1", "Wostok 1", utc(1961, 4, 12, 6, 7), utc(1961, 4, 12, 7, 55))
    assert "In space at the same time" not in text_of("/en/missions/vostok-1/")


def test_draft_is_no_company(december_1990):
    Mission.objects.filter(key="sts-35").update(status_en="draft")
    assert "STS-35" not in text_of("/en/missions/soyuz-tm-11/")


def test_home_tells_of_today(december_1990, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: utc(1991, 12, 2, 12))
    text = text_of("/de/")
    assert "2. Dezember An diesem Tag 1990 STS-35 , Start 06:49:00 UTC Brand" in text
    assert "An diesem Tag war niemand im All." in text
    assert "Die meisten zugleich 4 2. Dez. 1990" in text


def test_home_without_any_flight_is_a_page():
    assert "Crewed spaceflight" in text_of("/en/")


def test_person_and_country_have_their_place(december_1990):
    assert "Rank by time in space 1st of 4 people" in text_of("/en/people/viktor-afanasyev/")


def test_sitemap_names_years_and_days_of_the_calendar(december_1990, client):
    content = client.get("/sitemap.xml").content.decode()
    named = ("/en/years/1990/", "/de/jahre/1990/", "/en/on-this-day/02-29/", "/de/statistik/", "/en/in-space/")
    assert [address for address in named if f"<loc>http://127.0.0.1:8000{address}</loc>" not in content] == []
    assert "/in-space/1990" not in content
