"""Crews as lead paragraphs tell them: small and large ones, guests, roles, and who came home on another ship."""

import pytest

from missions.tests import prose_records as records
from missions.tests.prose_records import flight, person, seat, soyuz_tm_11
from missions.tests.records import utc
from missions.tests.test_prose_situations import shuttle, texts

pytestmark = pytest.mark.django_db


def test_large_crew_is_told_by_its_commander_and_its_guest():
    others = ["Brewster Shaw", "Owen Garriott", "Robert Parker", "Byron Lichtenberg"]
    mission = shuttle(
        launched_at=utc(1983, 11, 28, 16),
        landed_at=utc(1983, 12, 8, 23, 47, 24),
        landing_place="edwards",
        crew=[
            (person("John Young"), "commander", {}),
            *((person(name), "", {}) for name in others),
            (person("Ulf Merbold"), "payload-specialist", {"country": "frg"}),
        ],
    )
    assert texts(mission) == (
        [
            "STS-9 was an American crewed spaceflight.",
            "The orbiter Columbia lifted off from the Kennedy Space Center on November 28, 1983, with a crew of six"
            " commanded by John Young, including West German payload specialist Ulf Merbold.",
            "After 10 days, 7 hours and 47 minutes, it landed on December 8, 1983, at Edwards Air Force Base.",
        ],
        [
            "STS-9 war ein bemannter Raumflug der USA.",
            "Die Raumfähre Columbia startete am 28. November 1983 vom Kennedy Space Center; an Bord war eine"
            " sechsköpfige Besatzung unter dem Kommando von John Young, darunter der westdeutsche Nutzlastspezialist"
            " Ulf Merbold.",
            "Nach 10 Tagen, 7 Stunden und 47 Minuten landete die Raumfähre am 8. Dezember 1983 auf der Edwards Air"
            " Force Base.",
        ],
    )


def test_shuttle_is_she_only_where_nobody_else_could_be():
    mission = shuttle(
        launched_at=utc(1996, 3, 22, 8, 13),
        landed_at=utc(1996, 3, 31, 13, 29),
        crew=[(person("Kevin Chilton"), "commander", {})],
        dockings=[("mir", utc(1996, 3, 24, 2, 34), utc(1996, 3, 29, 1, 8))],
    )
    _english, german = texts(mission)
    assert german[2] == "Am 24. März 1996 koppelte die Raumfähre an die Mir an, wo sie 4 Tage und 22 Stunden blieb."
    assert german[3] == "Nach 9 Tagen, 5 Stunden und 16 Minuten landete sie am 31. März 1996."


def test_guest_without_a_role():
    mission = flight(
        "Soyuz TM-12",
        country="urs",
        launched_at=utc(1991, 5, 18),
        crew=[(person("Toyohiro Akiyama"), "", {"country": "jpn"})],
    )
    english, german = texts(mission)
    assert english[1].endswith("with Toyohiro Akiyama of Japan on board.")
    assert german[1].endswith("an Bord war der japanische Raumfahrer Toyohiro Akiyama.")


def test_those_of_one_role_are_told_together():
    roles = [("Jared Isaacman", "commander"), ("Scott Poteet", "pilot"), ("Sarah Gillis", "flight-engineer")]
    crew = [(person(name), role, {}) for name, role in roles]
    crew.append((person("Anna Menon"), "flight-engineer", {}))
    records.Person.objects.filter(name_en__in=["Sarah Gillis", "Anna Menon"]).update(sex="f")
    mission = flight("Polaris Dawn", launched_at=utc(2024, 9, 10), crew=crew)
    english, german = texts(mission)
    assert english[1].endswith(
        "with commander Jared Isaacman, pilot Scott Poteet, and flight engineers Sarah Gillis and Anna Menon on board."
    )
    assert german[1].endswith(
        "an Bord waren der Kommandant Jared Isaacman, der Pilot Scott Poteet sowie die Bordingenieurinnen Sarah Gillis"
        " und Anna Menon."
    )
    records.Person.objects.filter(name_en="Sarah Gillis").update(sex="m")
    _english, german = texts(mission)
    assert german[1].endswith("der Bordingenieur Sarah Gillis und die Bordingenieurin Anna Menon.")


def test_passengers_among_themselves_are_told_by_their_names():
    """Blue Origin NS-18: no need to say of each of them that they were participants."""
    names = ("Audrey Powers", "Chris Boshuizen", "Glen de Vries", "William Shatner")
    crew = [(person(name), "spaceflight-participant", {}) for name in names]
    english, german = texts(flight("Blue Origin NS-18", kind="suborbital", launched_at=utc(2021, 10, 13), crew=crew))
    assert english[1].endswith("with Audrey Powers, Chris Boshuizen, Glen de Vries and William Shatner on board.")
    assert german[1].endswith("an Bord waren Audrey Powers, Chris Boshuizen, Glen de Vries und William Shatner.")


def test_guests_of_one_country_are_told_together():
    crew = [(person("Oleg Artemyev"), "commander", {})]
    crew += [(person(name), "flight-engineer", {"country": "usa"}) for name in ("Andrew Feustel", "Richard Arnold")]
    english, german = texts(flight("Soyuz MS-08", country="rus", launched_at=utc(2018, 3, 21), crew=crew))
    assert english[1].endswith(
        "with commander Oleg Artemyev and American flight engineers Andrew Feustel and Richard Arnold on board."
    )
    assert german[1].endswith(
        "der Kommandant Oleg Artemyev sowie die US-amerikanischen Bordingenieure Andrew Feustel und Richard Arnold."
    )


def test_names_do_not_share_the_role_before_them():
    crew = [(person("Nie Haisheng"), "commander", {}), (person("Liu Boming"), "", {}), (person("Tang Hongbo"), "", {})]
    english, german = texts(flight("Shenzhou 12", launched_at=utc(2021, 6, 17), crew=crew))
    assert english[1].endswith("with commander Nie Haisheng and crewmates Liu Boming and Tang Hongbo on board.")
    assert german[1].endswith("an Bord waren der Kommandant Nie Haisheng sowie Liu Boming und Tang Hongbo.")


def test_without_a_known_sex_german_says_the_name_alone():
    mission = soyuz_tm_11()
    records.Person.objects.update(sex="")
    _english, german = texts(mission)
    assert german[1].endswith("an Bord waren Wiktor Afanasjew, Mussa Manarow und Toyohiro Akiyama.")


def test_several_people_on_one_other_ship_are_told_together():
    mission = flight("Soyuz TM-2", launched_at=utc(1987, 2, 5), landed_at=utc(1987, 7, 30))
    later = flight("Soyuz TM-3", launched_at=utc(1987, 7, 22), landed_at=utc(1987, 12, 29))
    for who in (person("Yuri Romanenko"), person("Aleksandr Aleksandrov")):
        seat(mission, who, leg="up")
        seat(later, who, leg="down")
    english, german = texts(mission)
    assert english[-1] == "Romanenko and Aleksandrov came home later, on Soyuz TM-3."
    assert german[-1] == "Romanenko und Aleksandrov kehrten erst später mit Soyuz TM-3 zurück."
    english, german = texts(later)
    assert english[-1] == ("Yuri Romanenko and Aleksandr Aleksandrov, launched on Soyuz TM-2, came home on Soyuz TM-3.")
    assert german[-1] == (
        "Yuri Romanenko und Aleksandr Aleksandrov waren mit Soyuz TM-2 gestartet und kehrten mit Soyuz TM-3 zurück."
    )


def test_nothing_is_said_of_a_way_home_that_is_not_on_record():
    mission = flight("Soyuz TM-2", launched_at=utc(1987, 2, 5), landed_at=utc(1987, 7, 30))
    seat(mission, person("Yuri Romanenko"), leg="up")
    english, german = texts(mission)
    assert [len(english), len(german)] == [3, 3]


def test_two_of_one_family_name_are_told_apart():
    mission = flight("Soyuz TM-99", launched_at=utc(1987, 2, 5), landed_at=utc(1987, 7, 30))
    other = flight("Soyuz TM-98", launched_at=utc(1987, 1, 5), landed_at=utc(1987, 3, 30))
    seat(mission, person("Vladimir Titov"))
    gherman = person("Gherman Titov")
    seat(mission, gherman, leg="up")
    seat(other, gherman, leg="down")
    assert texts(mission)[0][-1] == "Gherman Titov had already returned on Soyuz TM-98."
