"""What is written is what is read: boxes of made-up flights say what the flight says, and nothing else."""

import pytest
from hypothesis import HealthCheck, example, given, settings

from missions.importing.claims import Account, account
from missions.tests.told_flights import flights, told
from missions.values import Read
from missions.wikitext.articles import split
from missions.wikitext.parsing import parse
from missions.wikitext.writing import STYLES
from missions.wikitext.writing.box import box
from missions.wikitext.writing.flight import Flight, Name

#: What each box carries of a flight. Everything else that a record holds has no place in it.
EVERYWHERE = {"name", "cospar_id", "duration_s", "mass_kg", "landing_mass_kg", "launched_at", "landed_at", "orbits"}
EVERYWHERE |= {"call_sign", "call_sign_native", "call_sign_meaning", "launch_pad", "landing_place", "launch_vehicle"}
EVERYWHERE |= {"landing_distance_km", "landing_direction", "landing_latitude", "landing_longitude", "spacecraft_type"}
EVERYWHERE |= {"spacecraft_serial", "previous_mission", "next_mission", "craft", "apogee_km", "launch_vehicle_serial"}
EVERYWHERE |= {"perigee_km", "inclination_deg", "period_min"}
CARRIED = {
    "en": EVERYWHERE | {"satcat_number", "program"},
    "de": EVERYWHERE | {"spacecraft_grau_index", "launch_vehicle_grau_index"},
}
#: Facts that are told with another one only: a serial number with its type or rocket.
NEEDED = {"spacecraft_serial": "spacecraft_type", "spacecraft_grau_index": "spacecraft_type"}
NEEDED |= {"launch_vehicle_serial": "launch_vehicle", "launch_vehicle_grau_index": "launch_vehicle"}
ABOVE_EARTH = {"perigee_km", "apogee_km", "inclination_deg", "period_min"}
DOCKING = ("station", "docking_port", "docked_at", "undocked_at")

many = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
each_language = pytest.mark.parametrize("language", STYLES)


def read_again(flight: Flight, language: str) -> Account:
    text = box(flight, STYLES[language])
    (article,) = split(parse(text))
    assert article.language == language
    return account(article)


def expected(flight: Flight, language: str) -> dict[tuple[str, str], Read]:
    """What the box of this language should say of the flight."""
    names = {fact: Read(name.text) for fact, name in flight.names.items()}
    facts = {fact: read for fact, read in (flight.facts | names).items() if fact in CARRIED[language]}
    facts = {fact: read for fact, read in facts.items() if NEEDED.get(fact, fact) in facts or fact not in NEEDED}
    if language == "en" and flight.path == "lunar":
        facts = {fact: read for fact, read in facts.items() if fact not in ABOVE_EARTH}
    if language == "de" and "spacecraft_type" not in facts:
        facts.pop("craft", None)
    if flight.up or flight.down:
        facts["crew_size"] = Read(Read(len(flight.up)).value)
    return {(fact, ""): told(read) for fact, read in facts.items()} | _stays(flight, language)


def _stays(flight: Flight, language: str) -> dict[tuple[str, str], Read]:
    stations = [stay.names["station"].text for stay in flight.stays]
    found: dict[tuple[str, str], Read] = {}
    for number, stay in enumerate(flight.stays, 1):
        part = str(number) if number > 1 else ""
        found |= {(fact, part): told(read) for fact, read in stay.facts.items()}
        # The German box names one station once for all dockings.
        if language == "en" or number == 1 or len(set(stations)) > 1:
            found["station", part] = Read(stations[number - 1])
    return found


def said(account: Account) -> dict[tuple[str, str], Read]:
    """What an account says; that a place is near says nothing of how far, and of the kind another test tells."""
    facts = [one for one in account.said if one.read and one.fact not in ("kind", "orbit_center")]
    reads = {(one.fact, one.part): one.read for one in facts}
    return {key: read for key, read in reads.items() if read.value is not None}


@each_language
@many
@given(flight=flights())
@example(flight=Flight(facts={"name": Read("{{Infobox spaceflight|name=X}}")}))
@example(
    flight=Flight(
        facts={"name": Read("X"), "spacecraft_serial": Read("10D")},
        names={"spacecraft_type": Name("Soyuz TM"), "craft": Name("Endeavour")},
    )
)
@example(flight=Flight(facts={"name": Read("a <nowiki>|b=c</nowiki> &#124; ''d'' ~~~~ __NOTOC__ -->")}))
def test_box_says_what_the_flight_says(language, flight):
    account = read_again(flight, language)
    assert account.unread == ()
    assert said(account) == expected(flight, language)


@each_language
@many
@given(flight=flights())
def test_box_says_what_kind_of_flight_it_was(language, flight):
    kinds = {one.read.value for one in read_again(flight, language).said if one.fact == "kind"}
    tells = {"en": {"suborbital", "lunar"}, "de": set() if "orbits" in flight.facts else {"suborbital"}}
    assert kinds == {flight.path} & tells[language]


@many
@given(flight=flights())
def test_english_box_names_who_flew_which_way(flight):
    crew = {leg: [seat.name for seat in seats] for leg, seats in read_again(flight, "en").crew.items()}
    up, down = ([seat.name.text for seat in seats] for seats in (flight.up, flight.down))
    if not down and "landed_at" not in flight.facts:
        down = up  # of a craft that never landed the box has one list for the whole flight
    assert {leg: sorted(crew.get(leg, [])) for leg in ("up", "down")} == {"up": sorted(up), "down": sorted(down)}


@pytest.mark.parametrize(("language", "noun"), [("en", "orbiter"), ("de", "Raumfähre")])
def test_orbiters_are_told_by_name_and_number(language, noun):
    columbia = {"craft": Name("Columbia", "Space Shuttle Columbia"), "spacecraft_type": Name("Space Shuttle orbiter")}
    facts = {"name": Read("STS-107"), "spacecraft_serial": Read("OV-102")}
    found = said(read_again(Flight(facts=facts, names=columbia, noun=noun), language))
    assert found["craft", ""] == Read("Space Shuttle Columbia")
    assert found["spacecraft_serial", ""] == Read("OV-102")


@each_language
def test_several_call_signs_are_told_with_their_craft(language):
    facts = {"name": Read("Apollo 11"), "call_sign": Read("Columbia (CSM), Eagle (LM)")}
    assert said(read_again(Flight(facts=facts), language))["call_sign", ""] == facts["call_sign"]


def test_german_box_tells_an_apollo_craft_by_its_modules():
    facts = {"name": Read("Apollo 11"), "spacecraft_serial": Read("CSM-107")}
    names = {"spacecraft_type": Name("Apollo CSM", "Apollo (Raumschiff)")}
    found = said(read_again(Flight(facts=facts, names=names), "de"))
    assert found["spacecraft_type", ""] == Read("Apollo CSM")
    assert found["spacecraft_serial", ""] == Read("CSM-107")
