"""What articles tell beside what the database knows: names are recognised, and records outweigh what was refused."""

import pytest

from missions.models import (
    Alias,
    Claim,
    Country,
    Craft,
    CrewMember,
    LaunchPad,
    LaunchSite,
    Mission,
    Person,
    Place,
    Program,
    Source,
    SpacecraftType,
    Station,
)
from missions.tests.records import published
from missions.tests.wikitext_files import ENGLISH, GERMAN, SOYUZ_TM_11, report, run, wiki_writer

pytestmark = pytest.mark.django_db
wiki = pytest.fixture(wiki_writer)


def test_a_pad_that_the_database_knows_by_both_names_is_no_contradiction():
    site = LaunchSite.objects.create(name_en="Baikonur", name_de="Baikonur")
    pad = LaunchPad.objects.create(name_en="Site 1/5", name_de="Platz 1/5", site=site)
    for name in ("LC-1", "Gagarin's Start"):
        Alias.objects.create(record=pad, text=name)
    told = report(SOYUZ_TM_11)["missions"][0]["facts"]["launch_pad"]
    assert told["verdict"] == "agreed"
    assert "two names of the same thing" in told["reason"]
    assert Mission.objects.get().launch_pad == pad
    assert LaunchPad.objects.count() == 1


def test_a_site_without_its_pad_is_no_contradiction(wiki):
    LaunchSite.objects.create(name_en="Baikonur", name_de="Baikonur")
    facts = report(wiki(ENGLISH.replace("Gagarin's Start", "Baikonur") + GERMAN))["missions"][0]["facts"]
    pad = facts["launch_pad"]
    assert (pad["verdict"], pad["value"]) == ("resolved", "Baikonur LC1")
    assert [claim["status"] for claim in pad["claims"]] == ["alternative", "accepted"]


def test_a_flight_is_found_by_its_other_name(wiki):
    mission = Mission.objects.create(name_en="Mercury-Redstone 3", name_de="Mercury-Redstone 3")
    Alias.objects.create(record=mission, text="Freedom 7")
    told = report(wiki("{{Infobox spaceflight|name=Freedom 7|crew_size=1}}"))["missions"][0]
    assert (told["slug"], told["action"]) == ("mercury-redstone-3", "update")
    mission.refresh_from_db()
    assert mission.name_en == "Mercury-Redstone 3"


def test_people_and_places_that_the_database_knows_are_found_in_any_spelling():
    person = Person.objects.create(name_en="Viktor Afanasyev", native_name="Виктор Афанасьев")
    Person.objects.create(name_en="Anatoly Artsebarsky")
    place = Place.objects.create(name_en="Zhezkazgan", name_de="Schesqasghan")
    Alias.objects.create(record=place, text="Dzhezkazgan", language="en")
    mir = Station.objects.create(name_en="Mir", name_de="Mir")
    run(SOYUZ_TM_11)
    assert Mission.objects.get().crew.get(order=1).person == person
    person.refresh_from_db()
    assert person.full_name_de == "Wiktor Michailowitsch Afanasjew"
    assert Person.objects.get(name_en="Anatoly Artsebarsky").seats.get().leg == "backup"
    assert Mission.objects.get().landing_place == place
    assert Mission.objects.get().dockings.get().station == mir


def test_a_flag_tells_whom_somebody_flew_for_where_it_is_not_the_country_of_the_flight(wiki):
    published(Program, "Soyuz", "Sojus", country=published(Country, "Soviet Union", code="URS"))
    published(Country, "Japan", code="JPN")
    crew = "|position1=Commander|crew1_up={{flagicon|URS}} Viktor Afanasyev|position2=Research Cosmonaut"
    crew += "|crew2_up={{flagicon|JPN}} Toyohiro Akiyama, [[Tokyo Broadcasting System|TBS]]|flights2_up=Only"
    text = (
        "{{Infobox spaceflight|name=Soyuz TM-11|programme=[[Soyuz programme]]}}\n== Crew ==\n{{Spaceflight crew" + crew
    )
    report(wiki(text + "}}"))
    seats = CrewMember.objects.values_list("person__name_en", "country__name_en", "flight_number", "role__key")
    assert list(seats) == [
        ("Viktor Afanasyev", None, None, "commander"),
        ("Toyohiro Akiyama", "Japan", 1, "research-cosmonaut"),
    ]


def test_of_two_craft_of_one_name_the_one_on_record_is_meant(wiki):
    shuttle, dragon = (published(SpacecraftType, name) for name in ("Space Shuttle", "Crew Dragon"))
    Craft.objects.create(key="dragon-endeavour", name_en="Endeavour", spacecraft_type=dragon)
    orbiter = Craft.objects.create(key="endeavour", name_en="Endeavour", spacecraft_type=shuttle)
    Alias.objects.create(record=orbiter, text="Space Shuttle Endeavour")
    mission = published(Mission, "STS-49", craft=orbiter, spacecraft_type=shuttle)
    box = "{{Infobox spaceflight|name=STS-49|spacecraft=%s}}"
    craft = report(wiki(box % "Endeavour" + box % "{{OV|105}}"))["missions"][0]["facts"]["craft"]
    assert craft["verdict"] == "agreed"
    mission.refresh_from_db()
    assert mission.craft == orbiter


def test_a_craft_that_is_known_tells_its_type(wiki):
    shuttle = published(SpacecraftType, "Space Shuttle")
    Craft.objects.create(name_en="Columbia", spacecraft_type=shuttle)
    run(wiki("{{Infobox bemannte Raumfahrtmission|name=STS-1|shuttle=Columbia}}"))
    assert Mission.objects.get().spacecraft_type == shuttle


def test_a_call_sign_may_be_printed_by_its_meaning(wiki):
    published(Mission, "Soyuz TM-6", "Sojus TM-6", call_sign_en="Utyos", call_sign_meaning_en="Cliff")
    facts = report(wiki("{{Infobox spaceflight|name=Soyuz TM-6|crew_callsign=Cliff}}"))["missions"][0]["facts"]
    assert facts["call_sign_meaning"]["value"] == "Cliff"
    assert "call_sign" not in facts
    assert Mission.objects.get().call_sign_en == "Utyos"


def test_a_value_that_was_refused_with_a_reason_is_refused_to_the_next_source_as_well(wiki):
    box = "{{Infobox %s|name=Soyuz 40|%s=%s}}"
    run(wiki(box.replace("Soyuz", "Sojus") % ("bemannte Raumfahrtmission", "bahn_neigung", "51,6°")))
    Claim.objects.create(
        record=Mission.objects.get(),
        fact="inclination_deg",
        source=Source.objects.create(key="book", title="A book", kind="book"),
        value="65.1",
        status="rejected",
        reason_en="Not flown from there.",
    )
    text = box % ("spaceflight", "orbit_inclination", "65.1°")
    told = report(wiki(text))["missions"][0]["facts"]["inclination_deg"]
    assert (told["verdict"], told["value"]) == ("resolved", 51.6)
    assert [claim["reason"] for claim in told["claims"] if claim["status"] == "rejected"] == [
        "Not flown from there."
    ] * 2
    assert report(wiki(text))["missions"][0]["action"] == "unchanged"


def test_a_region_says_less_than_the_town_on_record_in_it(wiki):
    kazakhstan = published(Country, "Kazakhstan", "Kasachstan")
    Place.objects.create(name_en="Kazakh Steppe", kind="region", country=kazakhstan)
    town = Place.objects.create(name_en="Dzhezkazgan", country=kazakhstan)
    published(Mission, "Soyuz MS-15", "Sojus MS-15", landing_place=town)
    box = "{{Infobox spaceflight|name=Soyuz MS-15|landing_site=[[Kazakh Steppe]]}}"
    assert report(wiki(box))["missions"][0]["facts"]["landing_place"]["verdict"] == "resolved"
    assert Mission.objects.get().landing_place == town


def test_the_call_sign_on_record_outweighs_another_that_was_rejected(wiki):
    mission = published(Mission, "Soyuz TM-16", "Sojus TM-16", call_sign_en="Vulkan", call_sign_de="Wulkan")
    book = Source.objects.create(key="book", title="A book", kind="book")
    Claim.objects.create(
        record=mission, fact="call_sign", source=book, value="Elbrus", status="rejected", reason_en="Of another crew."
    )
    box = "{{Infobox spaceflight|name=Soyuz TM-16|crew_callsign=Вулкан (Vulkan)}}"
    told = report(wiki(box))["missions"][0]["facts"]["call_sign"]
    assert (told["verdict"], told["value"]) == ("resolved", "Vulkan")
    assert [claim["status"] for claim in told["claims"]] == ["rejected", "accepted"]


def test_what_only_earlier_sources_differ_about_is_no_news(wiki):
    run(wiki("{{Infobox spaceflight|name=Soyuz 5|crew_size=1|launch_rocket=Soyuz}}"))
    run(wiki("{{Infobox Space mission|mission_name=Soyuz 5|booster=Molniya}}"))
    again = report(wiki("{{Infobox bemannte Raumfahrtmission|name=Sojus 5|orbits=49}}"))["missions"][0]["facts"]
    assert again["launch_vehicle"]["verdict"] == "resolved"


def test_namesakes_are_told_apart_by_their_patronymics(wiki):
    names = ("Aleksandr Pavlovich Aleksandrov", "Aleksandr Panayotov Aleksandrov")
    first, _second = (published(Person, name) for name in names)
    run(wiki("{{Infobox spaceflight|name=Soyuz T-9|crew_members=[[Aleksandr Pavlovich Aleksandrov]]}}"))
    assert CrewMember.objects.get().person == first
    assert Person.objects.count() == 2
