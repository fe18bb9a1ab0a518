"""Flights that need words of their own: planned, running, large crews, failures, little known."""

from datetime import date

import pytest
from django.utils.translation import override

from missions import prose
from missions.models import Docking, Mission, Place, Station
from missions.tests import prose_records as records
from missions.tests.prose_records import flight, person, read, soyuz_tm_11
from missions.tests.records import utc

pytestmark = pytest.mark.django_db

NOW = utc(2026, 3, 1)


def texts(mission: Mission, doubtful=(), now=NOW) -> tuple[list[str], list[str]]:
    """The sentences of both languages, with plain blanks."""
    mission = read(mission)
    both = []
    for language in ("en", "de"):
        with override(language):
            sentences = prose.lead(mission, doubtful, now)
        both.append([prose.plain([sentence]) for sentence in sentences])
    return tuple(both)


def soyuz_ms(**fields) -> Mission:
    defaults = {"country": "rus", "spacecraft_type": "soyuz", "launch_vehicle": "soyuz-fg", "site": "baikonur"}
    return flight("Soyuz MS-99", "Sojus MS-99", **defaults | fields)


def shuttle(**fields) -> Mission:
    defaults = {
        "country": "usa",
        "program": "space-shuttle",
        "spacecraft_type": "space-shuttle",
        "craft": "columbia",
        "launch_vehicle": "space-shuttle",
        "site": "ksc",
    }
    return flight("STS-9", **defaults | fields)


# Tense


def test_planned_flight_is_told_in_the_future():
    mission = soyuz_ms(
        launched_at=utc(2026, 9, 1),
        launched_precision="month",
        crew=[(person("Anna Kikina"), "commander", {}), (person("Chris Williams"), "", {})],
        dockings=[("iss", utc(2026, 9, 2), None)],
    )
    records.Person.objects.filter(name_en="Anna Kikina").update(sex="f")
    assert texts(mission) == (
        [
            "Soyuz MS-99 is a planned Russian crewed spaceflight to the International Space Station (ISS).",
            "The spacecraft is to lift off from the Baikonur Cosmodrome on a Soyuz-FG rocket in September 2026 with"
            " commander Anna Kikina and Chris Williams on board.",
        ],
        [
            "Sojus MS-99 ist ein geplanter bemannter Raumflug Russlands zur Internationalen Raumstation (ISS).",
            "Das Raumschiff soll im September 2026 mit einer Trägerrakete vom Typ Sojus-FG vom Kosmodrom Baikonur"
            " starten; als Besatzung sind die Kommandantin Anna Kikina und Chris Williams vorgesehen.",
        ],
    )


def test_month_of_a_planned_launch_is_not_over_on_its_first_day():
    mission = soyuz_ms(launched_at=utc(2026, 3, 1), launched_precision="month")
    english, _german = texts(mission, now=utc(2026, 3, 20))
    assert english[0] == "Soyuz MS-99 is a planned Russian crewed spaceflight."


def test_running_flight_is_told_in_the_present():
    mission = soyuz_ms(launched_at=utc(2025, 11, 27, 9, 27, 57), dockings=[("iss", utc(2025, 11, 28, 12, 34), None)])
    assert texts(mission) == (
        [
            "Soyuz MS-99 is a Russian crewed spaceflight to the International Space Station (ISS).",
            "The spacecraft lifted off from the Baikonur Cosmodrome on a Soyuz-FG rocket on November 27, 2025.",
            "It has been docked with the ISS since November 28, 2025.",
        ],
        [
            "Sojus MS-99 ist ein bemannter Raumflug Russlands zur Internationalen Raumstation (ISS).",
            "Das Raumschiff startete am 27. November 2025 mit einer Trägerrakete vom Typ Sojus-FG vom Kosmodrom"
            " Baikonur.",
            "Seit dem 28. November 2025 ist es an die ISS angekoppelt.",
        ],
    )


def test_old_flight_whose_landing_is_not_on_record_is_not_running():
    english, german = texts(soyuz_tm_11(landed_at=None))
    assert english[0].startswith("Soyuz TM-11 was a")
    assert german[0].startswith("Sojus TM-11 war ein")


def test_never_launched_flight():
    died = {"died_on": date(1967, 1, 27)}
    mission = flight(
        "Apollo 1",
        kind="never_launched",
        outcome="fatal",
        country="usa",
        crew=[
            (person("Gus Grissom", **died), "commander", {}),
            (person("Ed White", **died), "pilot", {}),
            (person("Roger Chaffee", **died), "pilot", {}),
        ],
    )
    assert texts(mission) == (
        [
            "Apollo 1 was a planned American crewed spaceflight that was never launched.",
            "Its crew was to be commander Gus Grissom and pilots Ed White and Roger Chaffee.",
            "On January 27, 1967, all three crew members were killed.",
        ],
        [
            "Apollo 1 war ein geplanter bemannter Raumflug der USA, der nicht stattfand.",
            "Als Besatzung waren der Kommandant Gus Grissom sowie die Piloten Ed White und Roger Chaffee vorgesehen.",
            "Am 27. Januar 1967 kamen alle drei Besatzungsmitglieder ums Leben.",
        ],
    )


# Dockings


def test_failed_docking():
    mission = flight("Soyuz 15", "Sojus 15", country="urs", launched_at=utc(1974, 8, 26), landed_at=utc(1974, 8, 28))
    docking = {"mission": mission, "station": records.known(Station, "salyut-3"), "kind": "failed"}
    Docking.objects.create(**docking, docked_at=utc(1974, 8, 27))
    english, german = texts(mission)
    assert english[2] == "An attempt to dock with Salyut 3 on August 27, 1974, failed."
    assert german[2] == "Ein Versuch, am 27. August 1974 an Saljut 3 anzukoppeln, misslang."
    Docking.objects.create(**docking, order=2)
    english, german = texts(mission)
    assert english[2] == "Several attempts to dock with Salyut 3 failed."
    assert german[2] == "Mehrere Versuche, an Saljut 3 anzukoppeln, misslangen."


def test_docking_on_the_day_of_launch():
    mission = soyuz_ms(
        launched_at=utc(2020, 10, 14, 5, 45, 4),
        launched_precision="second",
        landed_at=utc(2021, 4, 17, 4, 55),
        dockings=[("iss", utc(2020, 10, 14, 8, 48, 47), utc(2021, 4, 17, 1, 34))],
    )
    english, german = texts(mission)
    assert english[2] == "The same day (UTC), it docked with the ISS, where it stayed for 184 days and 16 hours."
    assert german[2] == "Am selben Tag (UTC) koppelte es an die ISS an, wo es 184 Tage und 16 Stunden blieb."


def test_change_of_ports_does_not_interrupt_a_stay():
    mission = soyuz_tm_11()
    docking = mission.dockings.get()
    last = docking.undocked_at
    docking.undocked_at = utc(1991, 3, 26, 10, 16)
    docking.save()
    Docking.objects.create(
        mission=mission,
        order=2,
        kind="relocation",
        station=docking.station,
        docked_at=utc(1991, 3, 26, 10, 58),
        undocked_at=last,
    )
    assert texts(mission)[0][2] == "On December 4, 1990, it docked with Mir, where it stayed for 172 days and 20 hours."


def test_docking_with_another_ship():
    soyuz_19 = flight("Soyuz 19", "Sojus 19", launched_at=utc(1975, 7, 15), landed_at=utc(1975, 7, 21))
    mission = flight(
        "Apollo–Soyuz",
        "Apollo-Sojus",
        country="usa",
        launched_at=utc(1975, 7, 15, 19, 50),
        landed_at=utc(1975, 7, 24),
        dockings=[(soyuz_19, utc(1975, 7, 17, 16, 19), utc(1975, 7, 19, 12, 3))],
    )
    english, german = texts(mission)
    assert english[2] == "On July 17, 1975, it docked with Soyuz 19, staying docked for 1 day and 19 hours."
    assert german[2] == "Am 17. Juli 1975 koppelte es an Sojus 19 an, wo es 1 Tag und 19 Stunden angekoppelt blieb."


# Endings


def test_craft_lost_on_another_day():
    died = {"died_on": date(2003, 2, 1)}
    mission = shuttle(
        kind="lost",
        outcome="fatal",
        launched_at=utc(2003, 1, 16, 15, 39),
        crew=[(person("Rick Husband", **died), "commander", {}), (person("Kalpana Chawla", **died), "", {})],
    )
    english, german = texts(mission)
    assert english[2:] == ["On February 1, 2003, it was lost.", "Both crew members were killed."]
    assert german[2:] == [
        "Am 1. Februar 2003 ging die Raumfähre verloren.",
        "Beide Besatzungsmitglieder kamen ums Leben.",
    ]


def test_craft_that_came_down_nowhere_is_not_said_to_have_returned():
    mission = shuttle(outcome="fatal", launched_at=utc(2003, 1, 16), landed_at=utc(2003, 2, 1), orbits=255)
    english, german = texts(mission)
    assert english[2] == "After 255 orbits in 16 days, the flight ended on February 1, 2003."
    assert german[2] == "Nach 255 Erdumkreisungen in 16 Tagen endete der Flug am 1. Februar 2003."


def test_one_orbit_and_few_orbits_are_words():
    mission = soyuz_tm_11(orbits=1, orbits_approximate=False)
    english, german = texts(mission)
    assert english[3].startswith("After one orbit in 175 days")
    assert german[3].startswith("Nach einer Erdumkreisung in 175 Tagen")
    Mission.objects.filter(pk=mission.pk).update(orbits="0.9")
    english, german = texts(mission)
    assert english[3].startswith("After 175 days")
    assert german[3].startswith("Nach 175 Tagen")


def test_place_alone_is_told_with_the_height():
    """Of VSS Unity VP-03 the times of launch and landing are not on record, only their day."""
    mission = flight(
        "VSS Unity VP-03",
        kind="suborbital",
        country="usa",
        spacecraft_type="soyuz",
        launched_at=utc(2018, 12, 13),
        launched_precision="day",
        landed_at=utc(2018, 12, 13),
        landed_precision="day",
        landing_place=Place.objects.create(key="mojave", name_en="Mojave", name_de="Mojave", kind="town").key,
        apogee_km="82.7",
    )
    english, german = texts(mission)
    assert english[-1] == "It reached an altitude of 82.7 km and landed near Mojave."
    assert german[-1] == "Es erreichte eine Höhe von 82,7 km und landete bei Mojave."


def test_town_alone_is_near():
    english, german = texts(soyuz_tm_11(landing_distance_km=None, landing_direction=""))
    assert english[3].endswith("it landed on May 26, 1991, near Dzhezkazgan.")
    assert german[3].endswith("landete es am 26. Mai 1991 bei Dsheskasgan.")


def test_sea_whose_german_article_is_unknown_is_left_to_the_verb():
    mission = records.crew_dragon_demo_2()
    Place.objects.update(phrase_in_de=None)
    assert texts(mission)[1][-1].endswith("wasserte es am 2. August 2020.")


def test_dates_are_no_finer_than_they_are_known():
    mission = soyuz_tm_11(launched_precision="month", landed_precision="year")
    english, german = texts(mission)
    assert " in December 1990 with commander" in english[1]
    assert "startete im Dezember 1990 mit" in german[1]
    assert english[3] == "After about 2,735 orbits, it landed in 1991, 61 km southeast of Dzhezkazgan."
    assert german[3] == ("Nach rund 2735 Erdumkreisungen landete es im Jahr 1991, 61 km südöstlich von Dsheskasgan.")


# Little known


def test_name_alone():
    assert texts(flight("Soyuz 99", "Sojus 99")) == (
        ["Soyuz 99 was a crewed spaceflight."],
        ["Sojus 99 war ein bemannter Raumflug."],
    )


def test_defaults_for_records_without_phrases():
    mission = soyuz_tm_11()
    Station.objects.update(phrase_to_en=None, phrase_to_de=None, phrase_docked_en=None, phrase_docked_de=None)
    records.LaunchSite.objects.update(phrase_from_en=None, phrase_from_de=None)
    records.LaunchVehicle.objects.update(phrase_with_en=None, phrase_with_de=None)
    english, german = texts(mission)
    assert english[0] == "Soyuz TM-11 was a Soviet crewed spaceflight to the space station Mir."
    assert english[1].startswith(
        "The spacecraft lifted off from the Baikonur Cosmodrome on a Soyuz-U2 rocket on December 2, 1990, with"
    )
    assert english[2].startswith("On December 4, 1990, it docked with Mir,")
    assert german[0] == "Sojus TM-11 war ein bemannter Raumflug der Sowjetunion zur Raumstation Mir."
    assert german[1].startswith(
        "Das Raumschiff startete am 2. Dezember 1990 mit einer Trägerrakete vom Typ Sojus-U2 vom Kosmodrom Baikonur;"
    )
    assert german[2].startswith("Am 4. Dezember 1990 koppelte es an die Raumstation Mir an,")


def test_what_is_doubtful_is_not_told():
    mission = soyuz_tm_11()
    english, german = texts(mission, doubtful={"orbits", "landing_distance_km"})
    assert english[3] == "After 175 days, 1 hour and 50 minutes, it landed on May 26, 1991, near Dzhezkazgan."
    assert german[3] == "Nach 175 Tagen, 1 Stunde und 50 Minuten landete es am 26. Mai 1991 bei Dsheskasgan."


def test_number_in_the_program_stands_apart_from_a_list_of_stations():
    mission = records.soyuz_t_15()
    program = records.known(records.Program, "space-shuttle")
    Mission.objects.filter(pk=mission.pk).update(program=program, program_flight_number=11)
    english, german = texts(mission)
    assert english[0].endswith("stations Mir and Salyut 7, the eleventh flight of the Space Shuttle program.")
    assert german[0].endswith("Raumstationen Mir und Saljut 7, der elfte Flug im Space-Shuttle-Programm.")
