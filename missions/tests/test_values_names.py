"""People, places, craft and call signs as English and German print them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missions.values.callsigns import call_sign
from missions.values.craft import design
from missions.values.de import GERMAN
from missions.values.en import ENGLISH
from missions.values.ordinals import ordinal
from missions.values.people import family_name, seat
from missions.values.places import split_pad, spot


def test_a_german_crew_line_with_patronymic_and_role():
    read = seat("Wiktor Michailowitsch Afanasjew (1. Raumflug), Kommandant", GERMAN)
    assert read.name == "Wiktor Afanasjew"
    assert read.full_name == "Wiktor Michailowitsch Afanasjew"
    assert (read.flight_number, read.role_key, read.country) == (1, "commander", "")


def test_an_english_crew_line_with_role_and_country():
    read = seat("Toyohiro Akiyama (1), Reporter - Japan", ENGLISH)
    assert (read.name, read.full_name) == ("Toyohiro Akiyama", "")
    assert (read.flight_number, read.role_key, read.country) == (1, "reporter", "Japan")


@pytest.mark.parametrize(
    ("printed", "vocabulary", "country"),
    [
        ("Helen Sharman (1) - United Kingdom", ENGLISH, "United Kingdom"),
        ("Ryoko Kikuchi, Reporter (Japan)", GERMAN, "Japan"),
    ],
)
def test_the_country_stands_behind_a_dash_or_in_parentheses(printed, vocabulary, country):
    assert seat(printed, vocabulary).country == country


@pytest.mark.parametrize("printed", ["GB)", "kh (1", "Viktor Savinykh (1"])
def test_a_line_whose_parentheses_do_not_match_is_cut(printed):
    read = seat(printed, ENGLISH)
    assert read.name == ""
    assert read.damage is not None


@pytest.mark.parametrize("printed", ["", "none", "1,234 km", "see below: nobody"])
def test_what_is_nobody_is_not_seated(printed):
    assert seat(printed, ENGLISH) is None


def test_popowitsch_is_a_family_name_and_no_patronymic():
    assert seat("Pawel Romanowitsch Popowitsch", GERMAN).name == "Pawel Popowitsch"
    assert seat("Pawel Popowitsch", GERMAN).name == "Pawel Popowitsch"


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Viktor Afanasyev", "Afanasyev"),
        ("Charles Conrad Jr.", "Conrad Jr."),
        ("Alexander van der Bellen", "van der Bellen"),
    ],
)
def test_family_names_keep_what_belongs_to_them(name, family):
    assert family_name(name) == family


def test_a_landing_by_distance_direction_and_town():
    found = spot("61 km SO von Dsheskasgan", GERMAN)
    assert (found.place.value, found.distance.value, found.direction.value) == ("Dsheskasgan", 61, "SE")


def test_a_landing_by_words_for_the_direction():
    found = spot("170 km nordöstlich von Arkalyk", GERMAN)
    assert (found.place.value, found.distance.value, found.direction.value) == ("Arkalyk", 170, "NE")


def test_near_says_that_there_is_a_distance_but_not_which():
    found = spot("near Dzhezkazgan", ENGLISH)
    assert found.place.value == "Dzhezkazgan"
    assert (found.distance.value, found.distance.approximate, found.direction) == (None, True, None)


def test_a_splashdown_by_sea_and_coordinates():
    found = spot("South Pacific Ocean (15.77667° S 165.15° W)", ENGLISH)
    assert found.place.value == "South Pacific Ocean"
    assert (found.latitude.value, found.longitude.value) == (Decimal("-15.77667"), Decimal("-165.15"))


@pytest.mark.parametrize(
    ("printed", "vocabulary", "parts"),
    [
        ("155 km at the northwest of Karaganda, Kazakhstan", ENGLISH, ("Karaganda", 155, "NW")),
        ("30 km of the northeast of Arkalyk", ENGLISH, ("Arkalyk", 30, "NE")),
        ("90 km north of the town of Arkalyk", ENGLISH, ("Arkalyk", 90, "N")),
        ("90 km nördlich der Stadt Arkalyk", GERMAN, ("Arkalyk", 90, "N")),
        ("Kazakh Steppe, 147 km southeast of Zhezkazgan", ENGLISH, ("Zhezkazgan", 147, "SE")),
        ("(70 km NE of Arkalyk?)", ENGLISH, ("Arkalyk", 70, "NE")),
        ("130 km from Dzhezkazgan", ENGLISH, ("Dzhezkazgan", None, None)),  # a distance needs a direction
        ("west of Arkalyk", ENGLISH, ("Arkalyk", None, "W")),
        ("South-east of Midway Island, Pacific Ocean", ENGLISH, ("Pacific Ocean", None, None)),
        ("Atlantic Ocean southwest of Bermuda", ENGLISH, ("Atlantic Ocean", None, None)),
        ("Ural Mountains at 200 km of the southeast of Kostanay", ENGLISH, ("Ural Mountains", None, None)),
        ("Edwards, Runway 22", ENGLISH, ("Edwards", None, None)),
    ],
)
def test_landings_as_they_are_told(printed, vocabulary, parts):
    found = spot(printed, vocabulary)
    reads = (found.place, found.distance, found.direction)
    assert tuple(read.value if read else None for read in reads) == parts


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("Baikonur LC1", ("Baikonur", "LC1")),
        ("Baikonur, Site 1/5", ("Baikonur", "Site 1/5")),
        ("Kennedy, LC-39A", ("Kennedy", "LC-39A")),
        ("Baikonur 1/5", ("Baikonur", "1/5")),
        ("Gagarin's Start", None),
        ("Baikonur", None),
    ],
)
def test_a_pad_is_named_with_its_site_or_by_itself(printed, parts):
    assert split_pad(printed) == parts


@pytest.mark.parametrize(
    ("printed", "vocabulary", "parts"),
    [
        ("Sojus 7K-ST (GRAU-Index 11F732) Seriennummer 61", GERMAN, ("Sojus 7K-ST", "11F732", "61")),
        ("Sojus U2 (GRAU-Index 11A511U2)", GERMAN, ("Sojus U2", "11A511U2", None)),
        ("Soyuz 7K-STM No. 61", ENGLISH, ("Soyuz 7K-STM", None, "61")),
        ("Vostok-K 8K72K", ENGLISH, ("Vostok-K", "8K72K", None)),
        ("Saturn V SA-507", ENGLISH, ("Saturn V", None, "SA-507")),
        ("Apollo command and service module, Block I", ENGLISH, ("Apollo command and service module", None, None)),
        ("Falcon 9 Block 5 B1058-1", ENGLISH, ("Falcon 9 Block 5", None, "B1058-1")),
        ("Soyuz 7K-OK (passive - photographer)", ENGLISH, ("Soyuz 7K-OK", None, None)),
        ("Soyuz MS 11F732A48", ENGLISH, ("Soyuz MS", "11F732A48", None)),
        ("Soyuz-MS 11F747 No. 741", ENGLISH, ("Soyuz-MS", "11F747", "741")),
        ("Long March 2F/G (Y23)", ENGLISH, ("Long March 2F/G", None, "Y23")),
        ("New Shepard (NS4)", ENGLISH, ("New Shepard", None, "NS4")),
        ("Atlas V N22 (AV-085)", ENGLISH, ("Atlas V N22", None, "AV-085")),
        ("Soyuz-FG (U15000-064)", ENGLISH, ("Soyuz-FG", None, "U15000-064")),
    ],
)
def test_craft_and_rockets_in_their_parts(printed, vocabulary, parts):
    found = design(printed, vocabulary)
    reads = (found.name, found.grau_index, found.serial)
    assert tuple(read.value if read else None for read in reads) == parts


@pytest.mark.parametrize(
    ("printed", "vocabulary", "parts"),
    [
        ("Дербе́нт (Derbent)", ENGLISH, ("Дербент", "Derbent", None)),
        ('Ястреб (Yastreb - "Hawk")', ENGLISH, ("Ястреб", "Yastreb", "Hawk")),
        ("Mayak (Beacon)", ENGLISH, (None, "Mayak", "Beacon")),
        ("Freedom 7", ENGLISH, (None, "Freedom 7", None)),
        ("Дербент (Derbent – „Derbent“)", GERMAN, ("Дербент", "Derbent", None)),
        ('Сатурн (Saturn) - "Saturn"', ENGLISH, ("Сатурн", "Saturn", None)),
        ("Родник (Rodnik- Spring)", ENGLISH, ("Родник", "Rodnik", "Spring")),
        ("Ястреб – „Habicht“", GERMAN, ("Ястреб", "Habicht", None)),
        ("Anna-Maria (Ship)", ENGLISH, (None, "Anna-Maria", "Ship")),
    ],
)
def test_call_signs_in_their_parts(printed, vocabulary, parts):
    found = call_sign(printed, vocabulary)
    reads = (found.native, found.latin, found.meaning)
    assert tuple(read.value if read else None for read in reads) == parts


def test_parentheses_with_nothing_before_them_are_damage():
    found = call_sign("(„Derbent“)", GERMAN)
    assert found.native.damage is not None
    assert found.latin.value == "Derbent"


@pytest.mark.parametrize(
    ("printed", "vocabulary", "number"),
    [
        ("11th", ENGLISH, 11),
        ("eleventh", ENGLISH, 11),
        ("87.", GERMAN, 87),
        ("elfte", GERMAN, 11),
        ("elften", GERMAN, 11),
    ],
)
def test_ordinals(printed, vocabulary, number):
    assert ordinal(printed, vocabulary) == number


@given(st.text(max_size=80), st.sampled_from([ENGLISH, GERMAN]))
def test_any_text_is_read_or_not(text, vocabulary):
    seat(text, vocabulary)
    spot(text, vocabulary)
    design(text, vocabulary)
    call_sign(text, vocabulary)
    ordinal(text, vocabulary)
    split_pad(text)
