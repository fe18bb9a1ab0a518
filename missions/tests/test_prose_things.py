"""The first sentences about stations, craft, rockets, launch sites, programs and countries."""

import pytest
from django.utils.translation import override

from missions import prose
from missions.models import Country, Kind, LaunchSite, LaunchVehicle, Mission, Program, SpacecraftType, Station
from missions.tests.prose_records import flight, known, person
from missions.tests.records import utc

pytestmark = pytest.mark.django_db

NOW = utc(2026, 3, 1)


def texts(record, now=NOW) -> tuple[str, str]:
    """The paragraph in both languages, with plain blanks."""
    missions = list(Mission.objects.for_list().select_related("country", "program").by_launch())
    both = []
    for language in ("en", "de"):
        with override(language):
            both.append(prose.plain(prose.opening(record, missions, now)))
    return tuple(both)


@pytest.fixture(autouse=True)
def _words():
    Country.objects.create(
        key="urs",
        adjective_en="Soviet",
        genitive_en="of the Soviet Union",
        genitive_de="der Sowjetunion",
        name_en="Soviet Union",
        name_de="Sowjetunion",
    )


@pytest.fixture
def complete() -> Program:
    return Program.objects.create(key="soyuz", name_en="Soyuz", name_de="Sojus", is_complete=True)


def soyuz(number: str, launched_at, **fields) -> Mission:
    return flight(f"Soyuz {number}", f"Sojus {number}", launched_at=launched_at, country="urs", **fields)


# Stations


@pytest.fixture
def salyut() -> Station:
    station = known(Station, "salyut-7")
    Station.objects.update(
        country=Country.objects.get(), launched_at=utc(1982, 4, 19, 19, 45), reentered_at=utc(1991, 2, 7)
    )
    station.refresh_from_db()
    return station


def two_men() -> list:
    return [(person(name), "", {}) for name in ("Leonid Kizim", "Vladimir Solovyov")]


def test_station_of_the_past(salyut):
    one = [(person("Anatoly Berezovoy"), "", {})]
    soyuz("T-5", utc(1982, 5, 13), crew=one, dockings=[("salyut-7", utc(1982, 5, 14), utc(1982, 8, 27))])
    soyuz("T-15", utc(1986, 3, 13), crew=two_men(), dockings=[("salyut-7", utc(1986, 5, 6), utc(1986, 6, 25))])
    assert texts(salyut) == (
        "Salyut 7 was a Soviet space station in orbit from April 19, 1982, to February 7, 1991. Crewed ships docked"
        " with it on two flights, with three people on board in all. The first crew, Anatoly Berezovoy, came on Soyuz"
        " T-5 on May 14, 1982. The last crew, Leonid Kizim and Vladimir Solovyov, left on Soyuz T-15 on June 25, 1986.",
        "Saljut 7 war eine Raumstation der Sowjetunion, die sich vom 19. April 1982 bis zum 7. Februar 1991 in der"
        " Erdumlaufbahn befand. Auf zwei Flügen koppelten bemannte Raumschiffe an, mit zusammen drei Menschen an Bord."
        " Die erste Besatzung, Anatoly Berezovoy, kam am 14. Mai 1982 mit Sojus T-5. Die letzte Besatzung, Leonid Kizim"
        " und Vladimir Solovyov, verließ die Station am 25. Juni 1986 mit Sojus T-15.",
    )


def test_station_that_one_crew_came_to(salyut):
    soyuz("14", utc(1974, 7, 3), crew=two_men(), dockings=[("salyut-7", utc(1974, 7, 4), utc(1974, 7, 19))])
    english, german = texts(salyut)
    assert english.endswith(
        "A crewed ship docked with it once: Soyuz 14, on July 4, 1974, with Leonid Kizim and Vladimir Solovyov on"
        " board."
    )
    assert german.endswith(
        "Einmal koppelte ein bemanntes Raumschiff an: Sojus 14 am 4. Juli 1974, mit Leonid Kizim und Vladimir Solovyov"
        " an Bord."
    )


def test_failed_dockings_and_aborted_flights_are_no_visits(salyut):
    failed = soyuz("15", utc(1974, 8, 26), crew=two_men(), dockings=[("salyut-7", None, None)])
    failed.dockings.update(kind="failed")
    soyuz("18a", utc(1975, 4, 5), kind=Kind.ABORTED, crew=two_men(), dockings=[("salyut-7", None, None)])
    english, german = texts(salyut)
    assert english == "Salyut 7 was a Soviet space station in orbit from April 19, 1982, to February 7, 1991."
    assert "koppelte" not in german


def test_station_that_still_flies():
    station = known(Station, "iss")
    Station.objects.update(launched_at=utc(1998, 11, 20, 6, 40))
    station.refresh_from_db()
    soyuz("TM-31", utc(2000, 10, 31), crew=two_men(), dockings=[("iss", utc(2000, 11, 2), utc(2001, 5, 5))])
    soyuz("MS-28", utc(2025, 11, 27), crew=two_men(), dockings=[("iss", utc(2025, 11, 27), None)])
    english, german = texts(station)
    assert english.startswith(
        "The International Space Station has been in orbit since November 20, 1998. Crewed ships have docked with it on"
        " two flights, with two people on board in all."
    )
    assert english.endswith(
        "The latest crew, Leonid Kizim and Vladimir Solovyov, came on Soyuz MS-28 on November 27, 2025."
    )
    assert german.startswith(
        "Die Internationale Raumstation befindet sich seit dem 20. November 1998 in der Erdumlaufbahn."
    )


# Everything that flies


def test_craft_of_a_complete_program(complete):
    craft = SpacecraftType.objects.create(
        key="t",
        name_en="Soyuz T",
        name_de="Sojus T",
        noun_en="spacecraft",
        noun_de="Raumschiff",
        noun_gender_de="n",
        seats=3,
        country=Country.objects.get(),
    )
    for number, day in (("T-2", utc(1980, 6, 5)), ("T-3", utc(1980, 11, 27)), ("T-15", utc(1986, 3, 13))):
        soyuz(number, day)
    Mission.objects.update(program=complete)
    assert texts(craft) == (
        "Soyuz T was a Soviet spacecraft with three seats. It was launched with a crew three times, first on Soyuz T-2"
        " in 1980, last on Soyuz T-15 in 1986.",
        "Sojus T war ein Raumschiff der Sowjetunion mit drei Sitzen. Mit Besatzung startete es dreimal, zuerst 1980 mit"
        " Sojus T-2, zuletzt 1986 mit Sojus T-15.",
    )


def test_what_is_not_all_on_record_says_so():
    plane = SpacecraftType.objects.create(
        key="x", name_en="X-15", noun_en="rocket plane", noun_de="Raketenflugzeug", noun_gender_de="n", seats=1
    )
    SpacecraftType.objects.update(country=Country.objects.get())
    plane.refresh_from_db()
    for number in (90, 91):
        flight(f"X-15 Flight {number}", kind=Kind.SUBORBITAL, launched_at=utc(1963, 7, number - 80))
    english, german = texts(plane)
    assert english == (
        "X-15 was a Soviet rocket plane with one seat. There are two crewed flights on record: X-15 Flight 90 and X-15"
        " Flight 91 in 1963."
    )
    assert german.endswith("Verzeichnet sind zwei bemannte Flüge: X-15 Flight 90 und X-15 Flight 91 (1963).")


def test_craft_in_space_now(complete):
    craft = SpacecraftType.objects.create(
        key="ms", name_en="Soyuz MS", name_de="Sojus MS", country=Country.objects.get()
    )
    soyuz("MS-28", utc(2025, 11, 27))
    Mission.objects.update(program=complete)
    assert texts(craft) == (
        "Soyuz MS is a Soviet spacecraft. It has been launched with a crew once, on Soyuz MS-28 in 2025. Soyuz MS-28 is"
        " in space now.",
        "Sojus MS ist ein Raumschiff der Sowjetunion. Mit Besatzung startete es einmal, 2025 mit Sojus MS-28. Zurzeit"
        " ist Sojus MS-28 im Weltraum.",
    )


def test_rocket_site_program_and_country(complete):
    rocket, site = known(LaunchVehicle, "soyuz-u2"), known(LaunchSite, "baikonur")
    LaunchVehicle.objects.update(country=Country.objects.get())
    Program.objects.update(country=Country.objects.get())
    rocket.refresh_from_db()
    soyuz("T-12", utc(1984, 7, 17))
    soyuz("TM-22", utc(1995, 9, 3))
    Mission.objects.update(program=complete)
    assert texts(rocket) == (
        "Soyuz-U2 was a Soviet rocket. It carried crews twice, on Soyuz T-12 in 1984 and on Soyuz TM-22 in 1995.",
        "Sojus-U2 war eine Trägerrakete der Sowjetunion. Sie trug zweimal eine Besatzung, 1984 mit Sojus T-12 und 1995"
        " mit Sojus TM-22.",
    )
    assert texts(site) == (
        "From the Baikonur Cosmodrome, crews were launched twice, on Soyuz T-12 in 1984 and on Soyuz TM-22 in 1995.",
        "Vom Kosmodrom Baikonur starteten zweimal Besatzungen, 1984 mit Sojus T-12 und 1995 mit Sojus TM-22.",
    )
    assert texts(Program.objects.get())[0] == (
        "Soyuz was a Soviet program of crewed spaceflight. It comprises two crewed flights: Soyuz T-12 in 1984 and"
        " Soyuz TM-22 in 1995."
    )
    assert texts(Country.objects.get())[1] == (
        "Verzeichnet sind zwei bemannte Flüge der Sowjetunion: Sojus T-12 (1984) und Sojus TM-22 (1995)."
    )


@pytest.mark.parametrize("model", [Station, SpacecraftType, LaunchVehicle, LaunchSite, Program, Country])
def test_nothing_known_is_nothing_said(model):
    assert texts(model.objects.create(key="bare", name_en="Bare", name_de="Kahl")) == ("", "")


def test_costs_no_query(django_assert_num_queries, complete):
    soyuz("T-12", utc(1984, 7, 17), crew=two_men(), dockings=[("salyut-7", utc(1984, 7, 18), None)])
    missions = list(Mission.objects.for_list().select_related("country", "program"))
    station = Station.objects.for_page().get()
    with override("de"), django_assert_num_queries(0):
        assert prose.opening(station, missions, NOW)
        assert prose.opening(complete, missions, NOW)
