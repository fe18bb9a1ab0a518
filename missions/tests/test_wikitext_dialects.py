"""What the articles of each dialect state."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from missions.importing.claims import Account, account
from missions.tests.wikitext_files import SOYUZ_TM_11
from missions.wikitext.articles import split
from missions.wikitext.dialects import DIALECTS
from missions.wikitext.parsing import parse


def accounts(text: str) -> list[Account]:
    return [account(article) for article in split(parse(text))]


def values(found: Account) -> dict[str, object]:
    """Every fact that was read, the parts of several dockings told apart."""
    return {said.fact + (f"/{said.part}" if said.part else ""): said.read.value for said in found.said if said.read}


def test_everything_the_english_table_states():
    english, _german = accounts(SOYUZ_TM_11.read_text())
    assert values(english) == {
        "name": "Soyuz TM-11",
        "call_sign_native": "Дербент",
        "call_sign": "Derbent",
        "crew_size": 3,
        "launched_at": None,
        "launch_pad": "Gagarin's Start",
        "landed_at": datetime(1991, 5, 26, 10, 4, 13, tzinfo=UTC),
        "landing_place": "Dzhezkazgan",
        "landing_distance_km": None,
        "duration_s": 15126641,
        "orbits": 2735,
        "mass_kg": 7150,
        "perigee_km": 367,
        "apogee_km": 400,
        "inclination_deg": Decimal("51.6"),
        "period_min": Decimal("92.2"),
        "expedition_number": 11,
        "station": "Mir",
    }


def test_everything_the_german_box_and_its_lead_state():
    _english, german = accounts(SOYUZ_TM_11.read_text())
    assert values(german) == {
        "name": "Sojus TM-11",
        "cospar_id": "1990-107A",
        "spacecraft_type": "Sojus 7K-ST",
        "spacecraft_grau_index": "11F732",
        "spacecraft_serial": "61",
        "launch_vehicle": "Sojus U2",
        "launch_vehicle_grau_index": "11A511U2",
        "call_sign_native": None,
        "call_sign": "Derbent",
        "crew_size": 3,
        "launched_at": datetime(1990, 12, 2, 8, 13, 32, tzinfo=UTC),
        "launch_pad": "Baikonur LC1",
        "station": "Mir",
        "docked_at": datetime(1990, 12, 4, 9, 57, 9, tzinfo=UTC),
        "undocked_at": datetime(1991, 5, 26, 6, 15, 59, tzinfo=UTC),
        "landed_at": datetime(1991, 5, 26, 10, 4, 13, tzinfo=UTC),
        "landing_place": "Dsheskasgan",
        "landing_distance_km": 61,
        "landing_direction": "SE",
        "duration_s": 15126641,
        "orbits": 2125,
        "mass_kg": 7150,
        "perigee_km": 367,
        "apogee_km": 400,
        "inclination_deg": Decimal("51.6"),
        "period_min": Decimal("92.2"),
        "previous_mission": "Sojus TM-10",
        "next_mission": "Sojus TM-12",
        "station_visit_number": 11,
        "program_flight_number": 87,
        "program": "Sojus",
    }


def test_the_crews_of_both_articles():
    english, german = accounts(SOYUZ_TM_11.read_text())
    names = {leg: [seat.name for seat in seats] for leg, seats in english.crew.items()}
    assert names == {
        "up": ["Viktor Afanasyev", "Musa Manarov", "Toyohiro Akiyama"],
        "down": ["Viktor Afanasyev", "Musa Manarov", "Helen Sharman"],
    }
    roles = [(seat.name, seat.role_key) for seat in german.crew["backup"]]
    assert roles == [
        ("Anatoli Arzebarski", "commander"),
        ("Sergei Krikaljow", "flight-engineer"),
        ("Ryoko Kikuchi", "reporter"),
    ]
    assert [seat.name for seat in german.crew["down"]] == ["Wiktor Afanasjew", "Mussa Manarow", ""]


def test_what_was_not_read_is_listed_with_its_section():
    english, german = accounts(SOYUZ_TM_11.read_text())
    assert [(one.where, one.printed) for one in english.unread] == [
        ("Mission highlights", "A Japanese reporter sent daily broadcasts.")
    ]
    assert [(one.where, one.printed) for one in german.unread] == [
        ("Sojus TM-11", "Sojus TM-11 war ein Flug zur Mir."),
        ("Missionsüberblick", "Akiyama berichtete täglich für einen japanischen Sender."),
    ]


BOX_OF_TODAY = """{{Infobox spaceflight
| name            = Soyuz T-15
| COSPAR_ID       = 1986-022A
| SATCAT          = 02759
| mission_duration = {{time interval|13 March 1986, 12:33:09|16 July 1986, 12:34:05|show=dhms}}
| spacecraft      = Soyuz 7K-ST No. 21L
| spacecraft_type = [[Soyuz-T]]
| launch_date     = {{Start date|1986|03|13|12|33|09|Z}}
| launch_rocket   = [[Soyuz-U2]]
| landing_site    = {{cvt|55|km}} NE of [[Arkalyk]]
| crew_size       = 2
| crew_members    = [[Leonid Kizim]]<br/>[[Vladimir Solovyov (cosmonaut)|Vladimir Solovyov]]
| crew_callsign   = ''Mayak'' ([[Beacon]])
| image           = Soyuz-T drawing.png
| operator        = [[Soviet space program]]
| docking         = {{Infobox spaceflight/Dock
   | docking_target = [[Mir]]
   | docking_date   = 15 March 1986, 13:38:42&nbsp;UTC
 }}  {{Infobox spaceflight/Dock
   | docking_target = [[Salyut 7]]
   | docking_port   = Aft
 }}
| programme       = [[Soyuz programme]]<br/><small>(Crewed missions)</small>
}}"""


def test_the_box_of_today_with_several_dockings():
    (found,) = accounts(BOX_OF_TODAY)
    assert values(found) == {
        "name": "Soyuz T-15",
        "cospar_id": "1986-022A",
        "satcat_number": 2759,
        "duration_s": 10800056,
        "spacecraft_type": "Soyuz-T",
        "spacecraft_serial": "21L",
        "launched_at": datetime(1986, 3, 13, 12, 33, 9, tzinfo=UTC),
        "launch_vehicle": "Soyuz-U2",
        "landing_place": "Arkalyk",
        "landing_distance_km": 55,
        "landing_direction": "NE",
        "crew_size": 2,
        "call_sign": "Mayak",
        "call_sign_meaning": "Beacon",
        "program": "Soyuz",
        "operator": "Soviet space program",
        "station": "Mir",
        "docked_at": datetime(1986, 3, 15, 13, 38, 42, tzinfo=UTC),
        "station/2": "Salyut 7",
        "docking_port/2": "Aft",
    }
    assert [seat.name for seat in found.crew["down"]] == ["Leonid Kizim", "Vladimir Solovyov"]
    assert found.unread == ()


def test_people_who_flew_one_way_only():
    (found,) = accounts(
        "{{Infobox spaceflight|name=STS-79|crew_members={{ubl|[[William Readdy]]}}"
        "|crew_launching=[[John Blaha]]|crew_landing=[[Shannon Lucid]]}}"
    )
    assert [seat.name for seat in found.crew["up"]] == ["William Readdy", "John Blaha"]
    assert [seat.name for seat in found.crew["down"]] == ["William Readdy", "Shannon Lucid"]


def test_a_planned_launch_is_no_launch():
    (found,) = accounts("{{Infobox spaceflight|name=Apollo 1|launch_date=February 21, 1967 (planned)}}")
    assert "launched_at" not in values(found)
    assert [one.printed for one in found.unread] == ["February 21, 1967 (planned)"]


def test_the_older_english_box_counts_its_crew_members():
    (found,) = accounts("{{Infobox Space mission|mission_name=Gemini 8|crew_members=2|orbits=6}}")
    assert values(found) == {"name": "Gemini 8", "crew_size": 2, "orbits": 6}
    assert found.crew == {}


def test_date_and_place_may_share_a_german_field():
    (found,) = accounts(
        "{{Infobox bemannte Raumfahrtmission|name=Sojus 11|start=6. Juni 1971, 04:55:09 UT<br />Baikonur}}"
    )
    assert values(found)["launched_at"] == datetime(1971, 6, 6, 4, 55, 9, tzinfo=UTC)
    assert values(found)["launch_pad"] == "Baikonur"


@pytest.mark.parametrize(
    ("language", "sentence", "facts"),
    [
        (
            "en",
            "It was the third flight of the Soviet Soyuz programme.",
            {"program_flight_number": 3, "program": "Soyuz"},
        ),
        ("en", "It was the 9th visit of a Soyuz spacecraft to Mir.", {"station_visit_number": 9, "station": "Mir"}),
        ("de", "Es war der dritte Flug im Sojus-Programm.", {"program_flight_number": 3, "program": "Sojus"}),
        ("de", "Sie war die 11. Langzeitbesatzung der Raumstation Mir.", {"expedition_number": 11, "station": "Mir"}),
    ],
)
def test_ordinals_in_prose_are_told_apart(language, sentence, facts):
    box = {"en": "Infobox spaceflight", "de": "Infobox bemannte Raumfahrtmission"}[language]
    (found,) = accounts("{{" + box + "|name=X}}\n" + sentence)
    assert values(found) == {"name": "X"} | facts
    assert found.unread == ()


def test_every_dialect_knows_the_same_series_and_roles():
    series = [set(dialect.series or ()) for dialect in DIALECTS.values()]
    roles = [set(dialect.vocabulary.roles) for dialect in DIALECTS.values()]
    assert all(known == series[0] for known in series)
    assert all(known == roles[0] for known in roles)
