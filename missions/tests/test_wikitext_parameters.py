"""Every parameter that boxes of missions are known to have is read, kept, or passed over knowingly."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missions.importing import kept
from missions.tests.test_wikitext_dialects import accounts, values
from missions.values import Read
from missions.values.en import ENGLISH
from missions.values.quantities import period, quantity
from missions.wikitext.dialects import DIALECTS
from missions.wikitext.dialects.readers import Reader, heights, slashed

GERMAN_CREWED = """
    start name landung dauer crew_anzahl nssdc_id startplatz bahn_neigung orbits landeplatz apogäum foto_beschreibung
    perigäum emblem emblem_beschreibung station raumschiff bahn_umlaufzeit strecke station_ankopplung
    station_abkopplung shuttle shuttle_nr masse emblem_grösse station_dauer bahn_höhe landeplatz_breitengrad
    landeplatz_längengrad landeplatz_region nutzlast trägerrakete eva_anzahl rufzeichen foto_grösse foto_mannschaft
    max_beschleunigung max_geschwindigkeit kommando_modul service_modul earthdown earthstart mondlande_modul
    status_missionsdaten mond_orbits vorher mond_aufenthalt mond_eva_länge mond_landung mond_start moondown moonstart
    rückflug_mission station_andockmodul nachher time_mond_orbits mond_landeplatz bergungsschiff eva_dauer
    hinflug_mission mond_neigung mond_umlaufzeit vorher_unbemannt aposelen foto_beschreibung_2 foto_mannschaft_2
    mars_landung marsdown nachher_unbemannt periselen
"""
GERMAN_GENERAL = """
    name bildbreite startdatum startmasse status bahn_hoehe bild missionsdauer organisation startplatz abmessungen
    kosys traegerrakete bildunterschrift hersteller landeplatz nssdc_id phase bahn_umlaufzeit energieleistung nutzlast
    stabilisation typ aktuelle_position antriebssystem apogaeum bahn_neigung crew_anzahl enddatum eva_anzahl eva_dauer
    instrumente land leermasse module norad_scn_id perigaeum satellitenbus zielobjekt abkopplung ankopplung
    bahn_hoehe2 bahn_neigung2 bahn_umlaufzeit2 bandbreite bergungsschiff crew_bild crew_bildbreite
    crew_bildunterschrift eirp erste_position exzentrizitaet exzentrizitaet2 kosys2 nachher objektferne objektnaehe
    rettungsschiff transponder verlauf volumen vorher
"""
ENGLISH_TODAY = """
    name names_list image image_caption image_alt image_size insignia insignia_caption insignia_alt insignia_size
    insignia_upright mission_type operator website Harvard_designation COSPAR_ID SATCAT mission_duration
    distance_travelled orbits_completed orbit(s)_completed suborbital_range suborbital_apogee spacecraft
    spacecraft_type spacecraft_bus manufacturer launch_mass BOL_mass landing_mass dry_mass payload_mass dimensions
    power instruments payload_items cargo_mass cargo_mass_press space_station start_date end_date arrival_craft
    departure_craft docking_port crew_size crew_members crew_launching crew_landing crew_callsign crew_expedition
    crew_EVAs crew_EVA_duration crew_EVA_time crew_photo crew_photo_caption crew_photo_alt crew_photo_size launch_date
    launch_rocket launch_site launch_contractor deployment_from deployment_date entered_service disposal_type
    deactivated destroyed last_contact recovery_by recovery_date decay_date landing_date landing_site orbit_epoch
    orbit_reference orbit_regime orbit_eccentricity orbit_periapsis orbit_apoapsis orbit_inclination orbit_period
    apsis programme previous_mission next_mission programme2 previous_mission2 next_mission2
"""
#: {{Infobox Space mission}}, in its states of 2008 and 2010.
ENGLISH_BEFORE = """
    mission_name spacecraft_name shuttle insignia sign crew_members launch_pad launch begin_spacewalk end_spacewalk
    landing duration orbits apogee perigee period altitude inclination distance mass crew_photo crew_caption previous
    next shuttle_name command_module service_module lunar_module booster callsign crew_size launch_date
    spacewalk_begin spacewalk_end lunar_landing lunar_eva_duration cmp_eva_duration lunar_surface_time
    lunar_sample_mass time_lunar_orbits lunar_rover landing_site mission_duration distance_traveled previous_mission
    next_mission Name NumberOfCrew LaunchDate LaunchVehicle LandingDate LandingVehicle LandingSite
    StationVisitLength StationEVALength Duration Distance Mass CrewCaption
"""
DOCKING = "docking_target docking_type docking_port docking_date undocking_date time_docked"
AT_THE_MOON = "type object component orbits arrival_date departure_date location periapsis apsis distance"
AT_THE_MOON += " sample_mass surface_EVAs surface_EVA_time"


@pytest.mark.parametrize(
    ("language", "box", "parameters"),
    [
        ("de", "Infobox bemannte Raumfahrtmission", GERMAN_CREWED),
        ("de", "Infobox Raumfahrtmission", GERMAN_GENERAL),
        ("en", "Infobox spaceflight", ENGLISH_TODAY),
        ("en", "Infobox Space mission", ENGLISH_BEFORE),
    ],
)
def test_every_parameter_of_a_box_has_its_place(language, box, parameters):
    dialect = DIALECTS[language]
    known = {*dialect.box(box), *dialect.crew_parameters, *dialect.layout, *dialect.ignored}
    assert {name.casefold() for name in parameters.split()} - known == set()


@pytest.mark.parametrize(("box", "parameters"), [("dock", DOCKING), ("ip", AT_THE_MOON)])
def test_every_parameter_of_a_nested_box_has_its_place(box, parameters):
    nested = DIALECTS["en"].nested[f"infobox spaceflight/{box}"]
    known = {*nested.parameters, *nested.ignored, *(name for kind in nested.by_type.values() for name in kind)}
    assert {name.casefold() for name in parameters.split()} - known == set()


def test_what_is_passed_over_says_why_and_is_not_read():
    for dialect in DIALECTS.values():
        assert all(len(why.split()) > 3 for why in dialect.ignored.values())
        for name, readers in dialect.boxes.items():
            assert set(readers) & {*dialect.ignored, *dialect.layout} == set(), name


def readers() -> list[Reader]:
    found = []
    for dialect in DIALECTS.values():
        tables = [*dialect.boxes.values(), dialect.rows]
        for nested in dialect.nested.values():
            tables += [nested.parameters, *nested.by_type.values()]
        found += [reader for table in tables for reader in table.values()]
    return found


def test_every_fact_that_is_kept_has_a_label_and_is_read_somewhere():
    stated = {fact for reader in readers() for fact in (*reader.facts, *(fact for fact, _value in reader.marks))}
    assert set(kept.LABELS) - stated == set()


APOLLO = """{{Infobox bemannte Raumfahrtmission
| name = Apollo 12 | kommando_modul = CM-108 | service_modul = SM-108 | mondlande_modul = LM-6
| rufzeichen = CM: Yankee Clipper<br />LM: Intrepid | bahn_höhe = 185 – 190 km | strecke = ca. 1,5 Mio. km
| mond_landung = 19. November 1969, 06:54:35 UTC | mond_aufenthalt = 31h 31min | mond_orbits = 45
| earthstart = 1969/11/14/16/22/00 | periselen = 101,1 km | nutzlast = 45.000 kg | bergungsschiff = USS Hornet
| max_beschleunigung = 6,5 g | nutzlast = ALSEP | landeplatz_region = US-FL
}}"""


def test_an_apollo_flight_in_german():
    (found,) = accounts(APOLLO)
    assert values(found) == {
        "name": "Apollo 12",
        "kind": "lunar",
        "call_sign": "Yankee Clipper (CSM), Intrepid (LM)",
        "command_module": "CM-108",
        "spacecraft_type": "Apollo CSM",
        "spacecraft_serial": "CSM-108",
        "service_module": "SM-108",
        "lunar_module": "LM-6",
        "perigee_km": 185,
        "apogee_km": 190,
        "distance_km": 1500000,
        "launched_at": datetime(1969, 11, 14, 16, 22, tzinfo=UTC),
        "moon_landed_at": datetime(1969, 11, 19, 6, 54, 35, tzinfo=UTC),
        "moon_stay_s": 113460,
        "moon_orbits": 45,
        "perilune_km": Decimal("101.1"),
        "payload": "ALSEP",
        "recovery_ship": "USS Hornet",
        "max_acceleration": "6,5 g",
    }
    assert found.unread == ()


AROUND_THE_MOON = """{{Infobox spaceflight|name=Apollo 12|orbit_reference=[[Selenocentric]]|apsis=selene
|orbit_periapsis={{convert|54.59|nmi|km}}|orbit_period=2 hours
|crew_callsign={{ubl|CSM: ''Yankee Clipper''|LM: ''Intrepid''}}
|interplanetary={{Infobox spaceflight/IP|type=orbiter|object=[[Moon|Lunar]]|orbits=45}}
  {{Infobox spaceflight/IP|type=lander|object=[[Moon]]|arrival_date=November 19, 1969, 06:54:35&nbsp;UTC
  |location=[[Ocean of Storms]] {{Lunar coords and quad cat|3.01|S|23.42|W}}|sample_mass={{convert|34.35|kg}}
  |surface_EVA_time={{ubl|Total: 7&nbsp;hours, 45&nbsp;minutes|First: 3&nbsp;hours, 56&nbsp;minutes}}|colour=grey}}
|docking={{Infobox spaceflight/Dock|docking_target=LM|docking_type=dock|time_docked=3 days, 2 hours}}
}}"""


def test_an_orbit_of_the_moon_is_none_of_the_earth():
    (found,) = accounts(AROUND_THE_MOON)
    assert values(found) == {
        "name": "Apollo 12",
        "kind": "lunar",
        "orbit_center": "Moon",
        "perilune_km": Decimal("101.1"),
        "moon_period_min": 120,
        "call_sign": "Yankee Clipper (CSM), Intrepid (LM)",
        "moon_orbits": 45,
        "moon_landed_at": datetime(1969, 11, 19, 6, 54, 35, tzinfo=UTC),
        "moon_landing_place": "Ocean of Storms",
        "sample_mass_kg": Decimal("34.35"),
        "moon_eva_duration_s": 27900,
        "station": "LM",
        "time_docked_s": 266400,
    }
    assert [(one.where, one.printed) for one in found.unread] == [("colour", "grey")]


def test_an_orbit_of_the_earth_is_none_of_the_moon():
    box = "{{Infobox spaceflight/IP|type=orbiter|object=%s|departure_date=April 2, 2026}}"
    (found,) = accounts(
        "{{Infobox spaceflight|name=Artemis II|interplanetary=" + box % "Earth" + box % "[[Moon]]" + "}}"
    )
    assert [(one.where, one.printed) for one in found.unread] == [("departure_date", "April 2, 2026")]
    assert values(found)["moon_orbit_left_at/2"] == datetime(2026, 4, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("printed", "facts"),
    [
        ("CSM: Columbia<br/>LM: Eagle<br/>On surface: Tranquility Base", "Columbia (CSM), Eagle (LM)"),
        ("CSM: Columbia LM: Eagle", "Columbia (CSM), Eagle (LM)"),
        ("Columbia (CM), Eagle (LM)", "Columbia (CSM), Eagle (LM)"),
        ("[[Columbia]] (CM)<br />Eagle (LM)", "Columbia (CSM), Eagle (LM)"),
    ],
)
def test_call_signs_of_two_craft(printed, facts):
    (found,) = accounts("{{Infobox spaceflight|name=Apollo 11|crew_callsign=" + printed + "}}")
    assert values(found)["call_sign"] == facts
    assert found.unread == ()


def test_call_signs_on_the_way_there_and_back():
    (found,) = accounts(
        "{{Infobox bemannte Raumfahrtmission|name=Sojus 32"
        "|rufzeichen=Hinflug: {{lang|ru|Протон}} („Proton“)<br />Rückflug: Ястреб}}"
    )
    assert values(found) == {
        "name": "Sojus 32",
        "call_sign_native": "Протон",
        "call_sign": "Proton",
        "call_sign_landing": "Ястреб",
    }


def test_of_two_possible_call_signs_the_second_is_shown_to_an_editor():
    (found,) = accounts("{{Infobox spaceflight|name=Vostok 1|crew_callsign=Кедр (Kedr), or Ласточка (Lastochka)}}")
    assert values(found) == {"name": "Vostok 1", "call_sign_native": "Кедр", "call_sign": "Kedr"}
    assert [one.printed for one in found.unread] == ["Ласточка (Lastochka)"]


def test_the_time_of_the_craft_is_told_from_that_of_its_first_crew():
    times = "<small>Capsule:</small><br>67 days, 20 hours<br><small>Original crew:</small><br>7 days, 20 hours"
    (found,) = accounts("{{Infobox spaceflight|name=Soyuz 31|mission_duration=" + times + "}}")
    assert values(found)["duration_s"] == 5860800


def test_a_planned_value_is_none():
    (found,) = accounts("{{Infobox spaceflight|name=Apollo 1|recovery_date=March 7, 1967 (planned)}}")
    assert values(found) == {"name": "Apollo 1"}


#: What the type of a craft may be printed with.
OF_A_TYPE = ("spacecraft_type", "spacecraft_grau_index", "spacecraft_serial")
READERS = [(dialect, reader) for dialect in DIALECTS.values() for reader in dict.fromkeys(readers())]
WORDS = ["CSM:", "LM", "or", "(", ")", "km", "Mio.", "of", "NW", "/", "1969", "№", "–", "×", "Дербе́нт", "⚑", "planned"]
LINES = st.lists(
    st.one_of(st.text(max_size=30), st.lists(st.sampled_from(WORDS)).map(" ".join)), min_size=1, max_size=4
)


@given(st.sampled_from(READERS), LINES)
def test_every_reader_reads_any_lines_or_leaves_them(of_dialect, lines):
    dialect, reader = of_dialect
    for said in reader(tuple(lines), dialect.vocabulary):
        assert said.read is None or isinstance(said.read, Read)
        assert said.fact in {*reader.facts, *(fact for fact, _value in reader.marks), *OF_A_TYPE}


@given(st.integers(0, 3000), st.integers(0, 99), st.integers(0, 99))
def test_a_slashed_date_is_one_of_the_calendar(year, month, day):
    (said,) = slashed("launched_at")((f"{year:04}/{month}/{day}",), ENGLISH)
    if said.read:
        assert (said.read.value.year, said.read.value.month, said.read.value.day) == (year, month, day)
        assert said.read.precision == "day"
    else:
        assert not (year >= 1 and 1 <= month <= 12 and 1 <= day <= 28)


@given(st.integers(1, 2000), st.integers(1, 2000), st.sampled_from([" – ", "–", " x ", " × ", " to "]))
def test_two_heights_are_the_lowest_and_the_highest(low, high, between):
    said = heights("altitude_km")((f"{low}{between}{high} km",), ENGLISH)
    assert [(one.fact, one.read.value) for one in said] == [("perigee_km", low), ("apogee_km", high)]


@pytest.mark.parametrize(
    ("language", "printed", "kilometers", "approximate"),
    [
        ("de", "6,6 Mio. km", 6600000, True),
        ("de", "293.206 km", 293206, False),
        ("de", "ca. 41.000 km", 41000, True),
        ("en", "4.1 million miles", Decimal("6598310.4"), True),
        ("en", "6,100,000 km", 6100000, False),
    ],
)
def test_distances_of_millions(language, printed, kilometers, approximate):
    read = quantity(printed, "km", DIALECTS[language].vocabulary)
    assert (read.value, read.approximate) == (kilometers, approximate)


def test_a_period_keeps_the_places_that_are_printed():
    assert str(period("91.0 min", ENGLISH).value) == "91.0"
    assert str(period("2 hours", ENGLISH).value) == "120"


def test_more_boxes_than_a_flight_can_have_are_shown_and_not_read():
    docking = "{{Infobox spaceflight/Dock|docking_target=Mir}}"
    (found,) = accounts("{{Infobox spaceflight|name=X|docking=" + docking * 25 + "}}")
    assert len([said for said in found.said if said.fact == "station"]) == 20
    assert [one.printed for one in found.unread] == ["Infobox spaceflight/Dock"] * 5
