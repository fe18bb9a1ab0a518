"""Highlights against the record and against each other: what is found, and what every good text may say."""

from dataclasses import replace

import pytest

from missions.consistency import ERROR, Stay
from missions.consistency.chain import Flight, Seat
from missions.consistency.flags import Flag
from missions.consistency.highlights import TEXT_CHECKS, text_findings
from missions.consistency.highlights.grammar import grammar_of
from missions.consistency.highlights.reading import said_in, sentences
from missions.consistency.survey import load, survey
from missions.tests.flights import SOYUZ_TM_11, flight, utc
from missions.tests.prose_records import soyuz_tm_11

MIR = Stay("mir", utc("1990-12-04 09:57:09"), utc("1991-05-26 06:15:59"))
TM_11 = Flight("soyuz-tm-11", replace(SOYUZ_TM_11, stays=(MIR,)), "Soyuz TM-11", seats=(Seat("viktor-afanasyev"),))
GEMINI_7 = Flight(
    "gemini-7",
    replace(flight("1965-12-04 19:30:03", "1965-12-18 14:05:04"), orbits=206, perigee_km=217, apogee_km=318),
    "Gemini 7",
    seats=(Seat("frank-borman"), Seat("jim-lovell")),
)


def says(on: Flight, **texts: str) -> list[str]:
    """What the checks say: "error: …"."""
    found = text_findings(replace(on, highlights=texts))
    return [f"{one.finding.level}: {one.finding.reason.said_in('en')}" for one in found]


def numbers(text: str, language: str) -> list:
    return [said.value for said in said_in(text, grammar_of(language))]


# Reading


@pytest.mark.parametrize(
    ("english", "german", "values"),
    [
        ("On May 28 and 31, 1986, it flew.", "Am 28. und 31. Mai 1986 flog es.", [(5, 28), (5, 31), 1986]),
        ("From December 2–11 it flew.", "Vom 2.–11. Dezember flog es.", [(12, 2), (12, 11)]),
        ("At 02:56 UTC it flew 2,735 orbits.", "Um 02:56 UTC flog es 2735 Umläufe.", ["02:56", 2735]),
        ("It paid 28 million for 51.6°.", "Es zahlte 28 Millionen für 51,6°.", [28_000_000, 51.6]),
        ("It was the 19th of twenty-five.", "Es war der 19. von fünfundzwanzig.", [19, 25]),
        ("For three and a half hours it flew.", "Dreieinhalb Stunden lang flog es.", [3.5]),
        ("Ten times and a dozen.", "Zehnmal und ein Dutzend.", [10, 12]),
        ("A three-day flight at five times the speed.", "Ein dreitägiger Flug mit fünffachem Tempo.", [3, 5]),
        ("Two of them and one more.", "Beide und einer mehr.", []),
        ("See [Apollo 11](/en/missions/apollo-11/) and TM-11.", "Siehe [Apollo 11](/de/x/) und TM-11.", []),
    ],
)
def test_numbers_of_both_languages_are_read_alike(english, german, values):
    assert [float(v) if not isinstance(v, str | tuple) else v for v in numbers(english, "en")] == values
    assert [float(v) if not isinstance(v, str | tuple) else v for v in numbers(german, "de")] == values


def test_sentences_do_not_end_after_an_ordinal():
    assert list(sentences("Am 2. Dezember flog es. Es war der 19. Flug; Er gelang.")) == [
        "Am 2. Dezember flog es.",
        "Es war der 19. Flug;",
        "Er gelang.",
    ]


# One language against the other


def test_same_numbers_in_both_languages():
    english = "On May 5, after 14 orbits, they drove 28 kilometers in ten minutes; 7,150 kilograms came down."
    german = "Am 5. Mai, nach 14 Umläufen, fuhren sie 28 Kilometer in zehn Minuten; 7150 Kilogramm kamen herab."
    assert says(GEMINI_7, en=english, de=german) == []


def test_same_amount_in_another_unit_or_word():
    assert says(GEMINI_7, en="It took ninety minutes.", de="Es dauerte anderthalb Stunden.") == []
    assert says(GEMINI_7, en="It flew seven times.", de="Es flog 7 Mal.") == []
    assert says(GEMINI_7, en="It weighed 2 tons.", de="Es wog 2000 Kilogramm.") == []
    assert says(GEMINI_7, en="In the two days that followed.", de="In den folgenden Tagen.") == []


@pytest.mark.parametrize(
    ("english", "german", "said"),
    [
        ("It flew 14 orbits.", "Es flog 15 Umläufe.", "en: “14”; de: “15”"),
        ("It flew on May 26.", "Es flog am 25. Mai.", "en: “May 26”; de: “25. Mai”"),
        ("It flew at 02:56 UTC.", "Es flog um 02:58 UTC.", "en: “02:56”; de: “02:58”"),
        ("It took ten minutes.", "Es dauerte elf Minuten.", "en: “ten”; de: “elf”"),
        ("It weighed 28 kilometers.", "Es wog 28 Kilogramm.", "en: “28”; de: “28”"),
        ("It paid 28 million.", "Es zahlte.", "en: “28 million”"),
    ],
)
def test_another_number_is_an_error(english, german, said):
    assert says(GEMINI_7, en=english, de=german) == [f"error: Only one language of the highlights says: {said}."]


def test_bare_number_word_that_is_missing_is_a_note():
    assert says(GEMINI_7, en="They came home.", de="Alle vier kamen heim.") == [
        "note: Only one language of the highlights says: de: “vier”."
    ]


def test_links_are_the_same_in_both_languages():
    english = "After [Gemini 6A](/en/missions/gemini-6a/) it flew on."
    assert says(GEMINI_7, en=english, de="Nach [Gemini 6A](/de/missionen/gemini-6a/) flog es weiter.") == []
    assert says(GEMINI_7, en=english, de="Nach Gemini 6A flog es weiter.")[-1] == (
        "error: Links in the highlights: 1 (en), 0 (de)."
    )


def test_language_alone_or_without_grammar_is_compared_with_nothing():
    assert says(GEMINI_7, en="It flew 14 orbits.") == []
    assert says(GEMINI_7, en="It flew 14 orbits.", fr="Il vola.") == []


# Against the record


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("On December 4 the crew lifted off.", "en"),
        ("The ship landed safely on December 18.", "en"),
        ("After 14 days it splashed down.", "en"),
        ("After 206 orbits, and about 150 orbits of sleep, it was over.", "en"),
        ("It was flown by a crew of two at a perigee of 217 kilometers.", "en"),
        ("Am 18. Dezember wasserte die Kapsel.", "de"),
        ("Nach 14 Tagen wasserte sie.", "de"),
        ("Die zweiköpfige Besatzung flog 206 Umläufe bei einem Apogäum von 318 Kilometern.", "de"),
    ],
)
def test_sentence_that_is_true(text, language):
    assert says(GEMINI_7, **{language: text}) == []


@pytest.mark.parametrize(
    ("text", "language", "said", "recorded"),
    [
        ("On December 2 the crew lifted off.", "en", "On December 2 the crew lifted off", "1965-12-04"),
        ("The ship landed safely on December 21.", "en", "landed safely on December 21", "1965-12-18"),
        ("After 11 days it splashed down.", "en", "After 11 days it splashed down", "13.8 d"),
        ("It flew 220 orbits.", "en", "220 orbits", "206"),
        ("It had a crew of three.", "en", "crew of three", "2"),
        ("It flew at an apogee of 400 kilometers.", "en", "apogee of 400 kilometers", "318"),
        ("Am 21. Dezember wasserte die Kapsel.", "de", "Am 21. Dezember wasserte die Kapsel", "1965-12-18"),
        ("Nach elf Tagen wasserte sie.", "de", "Nach elf Tagen wasserte sie", "13.8 d"),
        ("Sie flog 220 Umläufe.", "de", "220 Umläufe", "206"),
        ("Die dreiköpfige Besatzung schlief.", "de", "dreiköpfige Besatzung", "2"),
        ("Das Perigäum von 280 km sank.", "de", "Perigäum von 280 km", "217"),
    ],
)
def test_sentence_that_contradicts_the_record(text, language, said, recorded):
    assert says(GEMINI_7, **{language: text}) == [
        f"error: The highlights ({language}) say “{said}”; the record has {recorded}."
    ]


def test_docking_on_another_day():
    assert says(TM_11, en="The ship docked with the station on December 4.") == []
    assert says(TM_11, en="The ship docked with the station on December 8.") == [
        "error: The highlights (en) say “docked with the station on December 8”; the record has 1990-12-04."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It should have landed on December 21.",
        "[Gemini 6A](/en/missions/gemini-6a/) was launched on December 15.",
        "A Progress freighter docked with it on December 9.",
        "A flight of 30 days was planned next.",
        "Three days later it landed on December 2.",
        "The crew of three that it met had flown 300 orbits earlier.",
    ],
)
def test_what_is_said_of_others_or_of_plans_is_left_alone(text):
    assert says(GEMINI_7, en=text) == []


def test_someone_else_s_time_is_not_held_against_a_ship():
    """Who came home on another ship stayed for another time."""
    exchange = replace(TM_11, seats=(Seat("viktor-afanasyev"), Seat("toyohiro-akiyama", "up")))
    assert says(exchange, en="He landed after 8 days.") == []


def test_landing_on_the_moon_is_another_one():
    lunar = replace(GEMINI_7, subject=replace(GEMINI_7.subject, kind="lunar"))
    assert says(lunar, en="It landed on December 10.") == []


# All together


def test_every_check_has_an_id_and_a_hint():
    assert set(TEXT_CHECKS) == {"highlights-agree-on-numbers", "highlights-link-alike", "highlights-fit-the-record"}
    found = text_findings(replace(GEMINI_7, highlights={"en": "It flew 220 orbits.", "de": "Sie flog 14 Umläufe."}))
    assert {one.finding.check for one in found} == {"highlights-agree-on-numbers", "highlights-fit-the-record"}
    assert all(one.hint.said_in("en") and one.finding.facts == ("highlights",) for one in found)


@pytest.mark.django_db
def test_survey_reads_the_highlights_of_records():
    soyuz_tm_11(highlights_en="It flew 14 orbits.", highlights_de="Es flog 15 Umläufe.")
    flags: list[Flag] = [flag for flag in survey(load()) if flag.finding.facts == ("highlights",)]
    assert [(flag.mission.key, flag.finding.check, flag.is_error) for flag in flags] == [
        ("soyuz-tm-11", "highlights-agree-on-numbers", True)
    ]
    assert flags[0].hint.said_in("en").startswith("Both languages tell the same facts")


def test_no_text_of_the_catalogue_contradicts_its_record(catalogue):
    written = [flight for flight in load().flights if flight.highlights]
    findings = [(flight.key, one.finding) for flight in written for one in text_findings(flight)]
    assert [f"{key}: {finding.reason}" for key, finding in findings if finding.level == ERROR] == []
    assert len(written) > 100
