"""The import as an editor meets it: files in, records and a report out, and nothing lost on the way."""

import pytest
from reversion.models import Revision

from missions.models import (
    Alias,
    Claim,
    ClaimStatus,
    Country,
    Craft,
    CrewMember,
    LaunchPad,
    LaunchSite,
    Mission,
    Person,
    Place,
    Program,
    Role,
    Source,
    SpacecraftType,
    Station,
)
from missions.tests.records import published
from missions.tests.wikitext_files import ENGLISH, GERMAN, SOYUZ_T_4, SOYUZ_TM_11, report, run, wiki_writer

pytestmark = pytest.mark.django_db
wiki = pytest.fixture(wiki_writer)


def test_one_file_becomes_one_mission_in_both_languages():
    run(SOYUZ_TM_11)
    mission = Mission.objects.get()
    assert (mission.name_en, mission.name_de) == ("Soyuz TM-11", "Sojus TM-11")
    assert (mission.slug_en, mission.slug_de) == ("soyuz-tm-11", "sojus-tm-11")
    assert mission.published_languages() == ["en", "de"]
    assert mission.cospar_id == "1990-107A"
    assert (mission.launched_at.isoformat(), mission.launched_precision) == ("1990-12-02T08:13:32+00:00", "second")
    assert mission.landed_at.isoformat() == "1991-05-26T10:04:13+00:00"
    assert (mission.orbits, mission.orbits_approximate) == (2735, True)
    assert (mission.perigee_km, mission.apogee_km, mission.mass_kg) == (367, 400, 7150)
    assert (float(mission.inclination_deg), float(mission.period_min)) == (51.6, 92.2)
    assert (mission.call_sign_native, mission.call_sign_language) == ("Дербент", "ru")
    assert (mission.call_sign_en, mission.call_sign_de) == ("Derbent", "Derbent")
    assert (mission.landing_distance_km, mission.landing_direction) == (61, "SE")
    assert (mission.landing_place.name_en, mission.landing_place.name_de) == ("Dzhezkazgan", "Dsheskasgan")
    assert (mission.spacecraft_type.name_de, mission.spacecraft_type.grau_index) == ("Sojus 7K-ST", "11F732")
    assert (mission.launch_vehicle.name_de, mission.launch_vehicle.grau_index) == ("Sojus U2", "11A511U2")
    assert mission.spacecraft_serial == "61"
    assert mission.program.name_de == "Sojus"
    assert [mission.program_flight_number, mission.station_visit_number, mission.expedition_number] == [87, 11, 11]
    assert (mission.previous_mission_name_en, mission.next_mission_name_de) == ("Soyuz TM-10", "Sojus TM-12")
    docking = mission.dockings.get()
    assert (docking.station.name_en, docking.docked_at.isoformat()) == ("Mir", "1990-12-04T09:57:09+00:00")


def test_the_crew_is_seated_with_its_roles_and_flights():
    run(SOYUZ_TM_11)
    seats = [
        (seat.person.key, seat.leg, seat.role.key if seat.role else "", seat.flight_number)
        for seat in CrewMember.objects.select_related("person", "role")
    ]
    assert seats == [
        ("viktor-afanasyev", "both", "commander", 1),
        ("musa-manarov", "both", "flight-engineer", 2),
        ("toyohiro-akiyama", "up", "reporter", 1),
        ("helen-sharman", "down", "", 1),
        ("anatoli-arzebarski", "backup", "commander", None),
        ("sergei-krikaljow", "backup", "flight-engineer", None),
        ("ryoko-kikuchi", "backup", "reporter", None),
    ]
    assert Role.objects.get(key="commander").name_feminine_de == "Kommandantin"


def test_who_is_known_in_one_language_only_is_published_in_that_one():
    run(SOYUZ_TM_11)
    backup = Person.objects.get(key="anatoli-arzebarski")
    assert (backup.name_de, backup.full_name_de) == ("Anatoli Arzebarski", "Anatoli Pawlowitsch Arzebarski")
    assert (backup.name_en, backup.slug_en) == (None, None)
    assert backup.published_languages() == ["de"]
    assert Person.objects.get(key="helen-sharman").published_languages() == ["en"]


def test_claims_keep_what_was_printed_and_why_it_was_not_taken():
    run(SOYUZ_TM_11)
    claims = Claim.objects.filter(fact="orbits").values_list("language", "printed", "value", "status")
    assert list(claims) == [("en", "~2,735", "2735", "accepted"), ("de", "2125", "2125", "rejected")]
    rejected = Claim.objects.get(fact="orbits", status="rejected")
    assert rejected.reason_en == "2,125 orbits in 175.08 d would take 118.6 min each; expected 2,720–2,773."
    assert "118,6" in rejected.reason_de
    lost = Claim.objects.filter(status=ClaimStatus.LOST).values_list("fact", "printed")
    assert list(lost) == [("call_sign_native", "(„Derbent“)"), ("launched_at", "UTC"), ("crew_down", "GB)")]


def test_prose_is_not_published():
    run(SOYUZ_TM_11)
    assert Mission.objects.get().highlights_en is None


def test_importing_twice_changes_nothing():
    run(SOYUZ_TM_11)
    before = Mission.objects.get()
    revisions = Revision.objects.count()
    claims = list(Claim.objects.order_by("pk").values())
    assert report(SOYUZ_TM_11)["missions"][0]["action"] == "unchanged"
    after = Mission.objects.get()
    assert (after.version, after.updated_at) == (before.version, before.updated_at)
    assert Revision.objects.count() == revisions == 1
    assert list(Claim.objects.order_by("pk").values()) == claims


def test_a_dry_run_tells_everything_and_writes_nothing():
    planned = report(SOYUZ_TM_11, dry_run=True)
    assert not (Mission.objects.exists())
    assert not (Person.objects.exists())
    assert not (Source.objects.exists())
    assert planned["missions"][0]["action"] == "create"
    assert planned == report(SOYUZ_TM_11)


def test_the_report_for_programs():
    told = report(SOYUZ_TM_11)
    assert [(one["language"], one["title"], one["template"]) for one in told["articles"]] == [
        ("en", "Soyuz TM-11", ""),
        ("de", "Sojus TM-11", "Infobox bemannte Raumfahrtmission"),
    ]
    (mission,) = told["missions"]
    assert (mission["slug"], mission["action"], told["problems"]) == ("soyuz-tm-11", "create", [])
    orbits = mission["facts"]["orbits"]
    assert (orbits["value"], orbits["approximate"], orbits["verdict"]) == (2735, True, "resolved")
    assert orbits["claims"][1] == {
        "language": "de",
        "printed": "2125",
        "value": 2125,
        "status": "rejected",
        "reason": orbits["reason"],
    }
    assert mission["facts"]["launched_at"]["value"] == "1990-12-02T08:13:32Z"
    assert mission["facts"]["duration_s"]["value"] == 15126641
    assert mission["facts"]["period_min"]["value"] == 92.2
    assert mission["crew"][3] == {
        "person": "helen-sharman",
        "names": {"en": "Helen Sharman", "de": None},
        "role": "",
        "leg": "down",
        "flight_number": 1,
    }
    assert mission["dockings"] == [
        {
            "target": "Mir",
            "port": None,
            "docked_at": "1990-12-04T09:57:09Z",
            "undocked_at": "1991-05-26T06:15:59Z",
        }
    ]
    assert [one["where"] for one in mission["unread"]] == ["Mission highlights", "Sojus TM-11", "Missionsüberblick"]


def test_the_report_for_people():
    told = run(SOYUZ_TM_11).replace("\u00a0", " ")
    for line in (
        "Soyuz TM-11: created",
        "  Launch: December 2, 1990, 08:13:32 UTC (one source)",
        "      [en] “UTC”: lost in the source",
        "  Orbits: ≈ 2,735 (settled)",
        "      2,125 orbits in 175.08 d would take 118.6 min each; expected 2,720–2,773.",
        "  Distance from there: 61 km (settled)",
        "  Landing crew: Viktor Afanasyev, Musa Manarov, Helen Sharman (settled)",
    ):
        assert line in told.splitlines()


def test_the_report_in_german():
    told = run(SOYUZ_TM_11, language="de").replace("\u00a0", " ")
    for line in (
        "Sojus TM-11: angelegt",
        "  Start: 2. Dezember 1990, 08:13:32 UTC (eine Quelle)",
        "      [en] „UTC“: in der Quelle verloren",
        "  Erdumkreisungen: ≈ 2735 (geklärt)",
        "      2125 Erdumkreisungen in 175,08 d wären je 118,6 min; zu erwarten sind 2720–2773.",
        "  Richtung von dort aus: SO (eine Quelle)",
    ):
        assert line in told.splitlines()


def test_the_report_tells_of_every_docking(wiki):
    docked = "{{Infobox spaceflight/Dock|docking_target=Mir|docking_port=Front}}"
    told = run(wiki("{{Infobox spaceflight|name=Soyuz T-15|docking=" + docked * 2 + "}}"))
    assert "  Docking port: Front (one source)" in told.splitlines()
    assert "  Station (2): Mir (one source)" in told.splitlines()


def test_what_our_own_words_follow_is_no_statement_and_stays(wiki):
    run(wiki(ENGLISH))
    mission, source = Mission.objects.get(), Source.objects.get()
    book = Source.objects.create(key="book", title="A book", kind="book")
    for followed in (source, book):
        Claim.objects.create(record=mission, fact="highlights", source=followed, language="en")
    told = report(wiki(ENGLISH))["missions"][0]
    assert "highlights" not in told["facts"]
    assert told["action"] == "unchanged"
    assert Claim.objects.filter(fact="highlights").count() == 2


def test_a_second_mission_damaged_elsewhere():
    run(SOYUZ_T_4)
    mission = Mission.objects.get()
    assert (mission.key, mission.orbits, mission.mass_kg, mission.period_min) == ("soyuz-t-4", 1182, 6850, 91)
    assert mission.dockings.get().station.name_de == "Saljut 6"
    assert [seat.person.key for seat in mission.crew_down] == ["vladimir-kovalyonok", "viktor-savinykh"]
    assert report(SOYUZ_T_4)["missions"][0]["action"] == "unchanged"


def test_new_records_can_be_kept_as_drafts():
    run(SOYUZ_TM_11, draft=True)
    assert Mission.objects.get().published_languages() == []
    assert Person.objects.published("en").count() == 0


def test_articles_that_come_one_after_the_other_end_as_one_record(wiki):
    run(wiki(GERMAN))
    mission = Mission.objects.get()
    assert (mission.orbits, mission.published_languages()) == (2125, ["de"])
    told = report(wiki(ENGLISH, "english.wiki"))["missions"][0]
    assert told["action"] == "update"
    mission.refresh_from_db()
    assert (mission.orbits, mission.published_languages()) == (2735, ["en", "de"])
    assert Claim.objects.get(fact="orbits", language="de").status == "rejected"
    assert Person.objects.get(key="wiktor-afanasjew").name_en == "Viktor Afanasyev"
    assert report(wiki(GERMAN))["missions"][0]["action"] == "unchanged"
    assert report(wiki(ENGLISH, "english.wiki"))["missions"][0]["action"] == "unchanged"


def test_a_corrected_article_updates_what_it_gave(wiki):
    run(wiki(GERMAN))
    corrected = GERMAN.replace("= 2125", "= 2735").replace("7150 kg", "7160 kg")
    assert report(wiki(corrected))["missions"][0]["action"] == "update"
    mission = Mission.objects.get()
    assert (mission.orbits, mission.mass_kg) == (2735, 7160)
    assert Claim.objects.get(fact="orbits").printed == "2735"
    assert Revision.objects.count() == 2


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


def test_lists_of_databases_need_not_name_everybody(wiki):
    run(wiki(GERMAN))
    Source.objects.update(kind="database")
    Claim.objects.filter(fact="crew_up").exclude(part="toyohiro-akiyama").delete()
    told = report(wiki(ENGLISH))["missions"][0]["facts"]["crew_up"]
    assert told["verdict"] == "agreed"


def test_a_flight_is_found_by_its_other_name(wiki):
    mission = Mission.objects.create(name_en="Mercury-Redstone 3", name_de="Mercury-Redstone 3")
    Alias.objects.create(record=mission, text="Freedom 7")
    told = report(wiki("{{Infobox spaceflight|name=Freedom 7|crew_size=1}}"))["missions"][0]
    assert (told["slug"], told["action"]) == ("mercury-redstone-3", "update")
    mission.refresh_from_db()
    assert mission.name_en == "Mercury-Redstone 3"


def test_a_source_is_known_again_by_its_address(wiki):
    known = Source.objects.create(
        key="wikipedia", kind="encyclopedia", title="Soyuz TM-11", language="en", url="https://example.org/a"
    )
    run(wiki(ENGLISH), source="https://example.org/a")
    assert Source.objects.get() == known


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


def test_the_address_of_the_source_is_kept():
    run(SOYUZ_TM_11, source="https://example.org/soyuz")
    assert set(Source.objects.values_list("url", flat=True)) == {"https://example.org/soyuz"}


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
