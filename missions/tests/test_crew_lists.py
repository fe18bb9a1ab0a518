"""Crews in the forms that articles list them in: templates, tables, bullets, and several of them at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missions.tests.test_wikitext_dialects import accounts
from missions.values.de import GERMAN
from missions.values.en import ENGLISH
from missions.values.people import flight_number, seat
from missions.wikitext.document import FLAG

EN, DE = "{{Infobox spaceflight|name=X", "{{Infobox bemannte Raumfahrtmission|name=X}}\n"


def crew(text: str) -> dict[str, list[tuple]]:
    """Per leg everybody's name, role, flight number and country."""
    (found,) = accounts(text)
    return {
        leg: [(one.name, one.role_key, one.flight_number, one.country) for one in seats]
        for leg, seats in found.crew.items()
    }


def unread(text: str) -> list[tuple[str, str]]:
    return [(one.where, one.printed) for one in accounts(text)[0].unread]


EXCHANGE = """== Crew ==
{{Spaceflight crew
|terminology = Cosmonaut
|references = <ref>A list</ref>
|position1 = Commander
|crew1_both = {{flagicon|URS}} [[Viktor Afanasyev (cosmonaut)|Viktor Afanasyev]]
|flights1_both = First
|position2 = Flight Engineer 1
|crew2_up = {{flagicon|URS}} [[Musa Manarov]]
|flights2_up = Second and last
|crew2_down = {{flagicon|URS}} [[Musa Manarov]]
|flights2_down = Second and last
|position3 = Research Cosmonaut
|crew3_up = {{flagicon|JPN}} [[Toyohiro Akiyama]], [[Tokyo Broadcasting System|TBS]]
|flights3_up = Only
|crew3_down = {{flagicon|GBR}} [[Helen Sharman]]<br/>[[Project Juno]]
|flights3_down = Only
|notes = Two seats of three were exchanged.
}}"""


def test_a_template_with_an_exchange_of_crews():
    assert crew(EN + "}}\n" + EXCHANGE) == {
        "up": [
            ("Viktor Afanasyev", "commander", 1, "URS"),
            ("Musa Manarov", "flight-engineer", 2, "URS"),
            ("Toyohiro Akiyama", "research-cosmonaut", 1, "JPN"),
        ],
        "down": [
            ("Viktor Afanasyev", "commander", 1, "URS"),
            ("Musa Manarov", "flight-engineer", 2, "URS"),
            ("Helen Sharman", "research-cosmonaut", 1, "GBR"),
        ],
    }
    assert unread(EN + "}}\n" + EXCHANGE) == [("notes", "Two seats of three were exchanged.")]


APOLLO = """== Crew ==
{{Spaceflight crew|position1=Commander|crew1_up=[[Neil Armstrong|Neil A. Armstrong]]|flights1_up=Second and last
|position2=Lunar Module Pilot|crew2_up=[[Buzz Aldrin|Edwin E. Aldrin Jr.]]|flights2_up=2}}
=== Backup crew ===
{{Spaceflight crew|position1=Commander|crew1_up=[[Jim Lovell|James A. Lovell]]}}
=== Support crew ===
{{Spaceflight crew|position1=Pilot|crew1_up=[[Ken Mattingly]]}}
* [[Ronald Evans (astronaut)|Ronald E. Evans]]
"""


def test_a_template_that_names_nobody_for_the_landing_lists_one_crew():
    both = [("Neil A. Armstrong", "commander", 2, ""), ("Edwin E. Aldrin Jr.", "lunar-module-pilot", 2, "")]
    backup = [("James A. Lovell", "commander", None, "")]
    assert crew(EN + "}}\n" + APOLLO) == {"up": both, "down": both, "backup": backup}


def test_who_did_not_fly_is_shown_to_an_editor_and_not_seated():
    assert unread(EN + "}}\n" + APOLLO) == [
        ("Support crew", "Pilot Ken Mattingly"),
        ("Support crew", "Ronald E. Evans"),
    ]


def test_the_box_knows_better_who_came_down():
    up_only = EN + "|crew_launching=[[Sergey Prokopyev]]}}\n== Crew ==\n"
    table = (
        "{{Spaceflight crew|position1=Commander|crew1_up={{flagicon|Russia}} [[Sergey Prokopyev]]|flights1_up=Second}}"
    )
    assert crew(up_only + table) == {"up": [("Sergey Prokopyev", "commander", 2, "Russia")]}


def test_a_person_in_box_and_table_is_seated_once():
    box = EN + "|crew_members=[[Gerald P. Carr]]<br>[[Edward Gibson]]}}\n"
    bullets = "== Crew ==\n* [[Gerald Carr]] (1), Commander\n* [[Edward Gibson|Edward G. Gibson]] (1), Scientist\n"
    up = [("Gerald P. Carr", "commander", 1, ""), ("Edward Gibson", "scientist", 1, "")]
    assert crew(box + bullets) == {"up": up, "down": up}


def test_brothers_on_one_flight_are_two_people():
    listed = EN + "|crew_members=[[Anna Berg]]<br>[[Bruno Berg]]}}\n== Crew ==\n* Bruno Berg, Pilot\n"
    assert [name for name, *_rest in crew(listed)["up"]] == ["Anna Berg", "Bruno Berg"]


WIKITABLE = """== Crew ==
{| class="wikitable"
! Position !! Launching cosmonaut !! Landing cosmonaut
|-
! Commander
| colspan="2" | {{flagicon|USSR}} [[Vladimir Dzhanibekov]]<br />Fifth and last spaceflight
|-
| Flight Engineer
| [[Viktor Savinykh]]<br />Second spaceflight
| [[Georgy Grechko]]<br />Third spaceflight
|}"""


def test_a_table_with_a_column_for_each_way():
    assert crew(EN + "}}\n" + WIKITABLE) == {
        "up": [("Vladimir Dzhanibekov", "commander", 5, "USSR"), ("Viktor Savinykh", "flight-engineer", 2, "")],
        "down": [("Vladimir Dzhanibekov", "commander", 5, "USSR"), ("Georgy Grechko", "flight-engineer", 3, "")],
    }


GERMAN_TABLE = """== Mannschaft ==
{| class="wikitable"
! Funktion !! Hauptmannschaft !! Ersatzmannschaft
|-
| Kommandant || {{SUN|#}} [[Waleri Bykowski]] (3. Raumflug) || [[Wiktor Gorbatko]]
|-
| Forschungskosmonaut || {{DDR|#}} [[Sigmund Jähn]] (1. Raumflug) || [[Eberhard Köllner]]
|}"""


def test_a_german_table_with_crew_and_backup():
    flown = [("Waleri Bykowski", "commander", 3, "SUN"), ("Sigmund Jähn", "research-cosmonaut", 1, "DDR")]
    assert crew(DE + GERMAN_TABLE) == {
        "up": flown,
        "down": flown,
        "backup": [("Wiktor Gorbatko", "commander", None, ""), ("Eberhard Köllner", "research-cosmonaut", None, "")],
    }


GERMAN_LISTS = """== Mannschaft ==
=== Hauptmannschaft ===
* Kommandant: [[Wiktor Michailowitsch Afanassjew]]
* [[Mussa Chiramanowitsch Manarow]] (2. Raumflug), Bordingenieur
=== Rückkehrbesatzung ===
; Rückflug
* [[Helen Sharman]] ({{GBR|#}} Projekt Juno), Forschungskosmonautin
=== Flugleitung ===
* [[Wiktor Blagow]]
"""


def test_german_lists_under_their_headings():
    whole = [("Wiktor Afanassjew", "commander", None, ""), ("Mussa Manarow", "flight-engineer", 2, "")]
    assert crew(DE + GERMAN_LISTS) == {
        "up": whole,
        "down": [*whole, ("Helen Sharman", "research-cosmonaut", None, "GBR")],
    }
    assert unread(DE + GERMAN_LISTS) == [("Flugleitung", "Wiktor Blagow")]


def test_a_list_after_other_words_is_no_crew():
    text = EN + "}}\n== Crew ==\n* [[Ann Berg]], Commander\nSupport crew:\n* [[Bo Dahl]]\n"
    assert [name for name, *_rest in crew(text)["up"]] == ["Ann Berg"]


def test_a_table_about_something_else_is_shown_to_an_editor():
    text = EN + '}}\n== Experiments ==\n{| class="wikitable"\n! Name !! Mass\n|-\n| ASTP || 5 kg\n|}'
    assert crew(text) == {}
    assert unread(text) == [("Experiments", "Name, Mass; ASTP, 5 kg")]


def test_flags_in_other_values_leave_nothing_behind():
    (found,) = accounts(EN + "|operator={{flagicon|USA}} [[NASA]]|landing_site={{flagicon|KAZ}} [[Arkalyk]]}}")
    assert [said.read.value for said in found.said] == ["X", "Arkalyk", "NASA"]


@pytest.mark.parametrize(
    ("remark", "vocabulary", "number"),
    [
        ("Third and last spaceflight", ENGLISH, 3),
        ("Only spaceflight", ENGLISH, 1),
        ("2nd and final flight", ENGLISH, 2),
        ("Second", ENGLISH, None),
        ("2", ENGLISH, 2),
        ("zweiter und letzter Raumflug", GERMAN, 2),
        ("einziger Raumflug", GERMAN, 1),
        ("Only a guest", ENGLISH, None),
    ],
)
def test_the_number_of_a_flight_in_words(remark, vocabulary, number):
    assert flight_number(remark, vocabulary) == number


def test_a_list_of_hundreds_is_none_of_a_crew():
    listed = "".join(f"* Ann {first}{second}ber\n" for first in "ABCDEFGHIJ" for second in "aeiouy")
    assert len(crew(EN + "}}\n== Crew ==\n" + listed)["up"]) == 40
    assert len(unread(EN + "}}\n== Crew ==\n" + listed)) == 20


@given(st.sampled_from([ENGLISH, GERMAN]), st.text(max_size=80))
def test_any_line_is_a_seat_or_none_and_shows_no_flag(vocabulary, text):
    found = seat(f"{FLAG}USA{FLAG} {text}", vocabulary)
    assert found is None or FLAG not in found.name + found.role
    assert found is None or found.damage or found.name
