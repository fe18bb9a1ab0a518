"""Flights to the Moon: what is told of them, listed and drawn, and read from articles."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from missions.diagrams.course import course
from missions.models import CrewMember, Docking, Mission
from missions.sheet.events import events
from missions.tests.prose_records import apollo_11, flight, read
from missions.tests.records import utc
from missions.tests.test_prose_situations import texts

pytestmark = pytest.mark.django_db

NOT_LANDED = {"moon_landed_at": None, "moon_launched_at": None, "moon_landing_place": None}


def at_the_moon(mission: Mission, language: str = "en") -> str:
    """The sentence between launch and landing."""
    sentences = dict(zip(("en", "de"), texts(mission), strict=True))[language]
    assert len(sentences) == 4
    return sentences[2]


def test_who_does_not_land_is_told_by_the_orbit():
    mission = apollo_11(**NOT_LANDED)
    assert at_the_moon(mission) == (
        "On July 19, 1969, it went into orbit around the Moon, where it stayed for 2 days and 11 hours."
    )
    assert at_the_moon(mission, "de") == (
        "Am 19. Juli 1969 schwenkte es in eine Umlaufbahn um den Mond ein; dort blieb es 2 Tage und 11 Stunden."
    )


def test_who_has_no_orbit_is_told_by_the_flyby():
    mission = apollo_11(
        **NOT_LANDED, moon_orbit_entered_at=None, moon_orbit_left_at=None, moon_passed_at=utc(1970, 4, 15, 0, 21)
    )
    assert at_the_moon(mission) == "On April 15, 1970, it flew around the Moon."
    assert at_the_moon(mission, "de") == "Am 15. April 1970 umflog es den Mond."


def test_without_a_role_nobody_is_said_to_have_landed():
    mission = apollo_11()
    CrewMember.objects.filter(person__name_en="Michael Collins").update(role=None)
    assert at_the_moon(mission).startswith("On July 19, 1969, it went into orbit around the Moon")


def test_what_is_unknown_of_a_landing_is_left_out():
    mission = apollo_11(lunar_lander="", moon_landing_place=None, moon_launched_at=None)
    assert (
        at_the_moon(mission)
        == "On July 20, 1969, Armstrong and Aldrin landed on the Moon, while Collins circled the Moon."
    )
    assert at_the_moon(mission, "de") == (
        "Am 20. Juli 1969 landeten Armstrong und Aldrin auf dem Mond, während Collins den Mond umkreiste."
    )


def test_the_dockings_with_the_lunar_module_are_events_and_no_sentences():
    mission = apollo_11()
    Docking.objects.create(
        mission=mission,
        target_name_en="Eagle",
        docked_at=utc(1969, 7, 16, 16, 56, 3),
        undocked_at=utc(1969, 7, 20, 17, 44),
    )
    assert "Armstrong and Aldrin landed" in at_the_moon(mission)
    with override("en"):
        listed = [(event.label, "".join(piece.text for piece in event.where)) for event in events(read(mission))]
    assert listed == [
        ("Launch", "Kennedy Space Center"),
        ("Docking", "Eagle"),
        ("Arrival in lunar orbit", ""),
        ("Undocking", "Eagle"),
        ("Landing on the Moon", "Sea of Tranquility"),
        ("Launch from the Moon", "Eagle"),
        ("Departure from lunar orbit", ""),
        ("Landing", "Pacific Ocean"),
    ]


def test_a_target_satellite_is_named_in_the_reader_s_language():
    mission = flight(
        "Gemini 8", country="usa", launched_at=utc(1966, 3, 16, 16, 41, 2), landed_at=utc(1966, 3, 17, 3, 22)
    )
    Docking.objects.create(
        mission=mission,
        target_name_en="Agena target",
        target_name_de="Agena-Ziel",
        docked_at=utc(1966, 3, 16, 23, 14),
        undocked_at=utc(1966, 3, 16, 23, 45),
    )
    english, german = texts(mission)
    assert "On March 16, 1966, it docked with Agena target, staying docked for 31 minutes." in " ".join(
        english
    ).replace("the same day (UTC)", "on March 16, 1966").replace("The same day (UTC)", "On March 16, 1966").replace(
        "the spacecraft docked", "it docked"
    )
    assert "an Agena-Ziel an" in " ".join(german)


def test_the_course_shows_orbit_and_surface():
    mission = read(apollo_11())
    with override("en"):
        drawn = course(mission, [event.at for event in events(mission)])
    assert [part.state for part in drawn.panels[0].stretches] == ["free", "moon", "surface", "moon", "free"]
    assert drawn.docked == ""
    assert drawn.on_moon.replace("\u00a0", " ") == "21 h 36 min"


def test_the_stays_are_lengths_of_time():
    mission = apollo_11()
    assert mission.moon_stay == timedelta(hours=21, minutes=36, seconds=20)
    assert mission.moon_orbit_stay == timedelta(days=2, hours=11, minutes=33, seconds=52)
    mission.moon_landed_precision = "day"
    assert mission.moon_stay is None


def test_the_moments_at_the_moon_follow_each_other():
    mission = apollo_11(moon_launched_at=utc(1969, 7, 20, 1, 0))
    with pytest.raises(ValidationError) as refused:
        mission.clean()
    assert list(refused.value.message_dict) == ["moon_launched_at"]


def test_a_docking_has_one_partner():
    docking = Docking(mission=apollo_11(), target_mission=flight("Apollo 12"), target_name_en="Eagle")
    with pytest.raises(ValidationError, match="one partner"):
        docking.clean()
