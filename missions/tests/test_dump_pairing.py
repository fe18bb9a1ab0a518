"""Which articles of two wikis are about one flight: by link, by number, by name; and what is left to people."""

from datetime import UTC, datetime

import pytest

from missions.importing.dumps.flights import flight_of_account, weigh
from missions.importing.dumps.pairing import Slip, pair
from missions.importing.files import accounts_in
from missions.models import Alias, Mission
from missions.tests.dumps import SOJUS_TM_10, SOYUZ_TM_10, Dumps, page, revision
from missions.wikitext.isolation import Parser


@pytest.fixture(scope="module")
def parser():
    with Parser() as parser:
        yield parser


@pytest.fixture
def article(parser):
    """What is remembered of an article while a dump is read."""
    numbers = iter(range(1000))

    def slip(language: str, name: str, launch: str = "", number: str = "", links: tuple = (), site: str = "") -> Slip:
        box = {"en": "Infobox spaceflight", "de": "Infobox bemannte Raumfahrtmission"}[language]
        launch_name, number_name = {"en": ("launch_date", "COSPAR_ID"), "de": ("start", "nssdc_id")}[language]
        text = f"{{{{{box}\n|name={name}\n|{launch_name}={launch}\n|{number_name}={number}\n}}}}"
        (account,) = accounts_in(text, parser.blocks_of(text))
        flight = flight_of_account(account, name)
        return Slip(
            number=next(numbers), file=f"{language}wiki.xml", site=site or language, language=language, page=name,
            name=name, template=box, flight=flight, links=links, place=(0, 0), part=0, is_alone=True,
        )  # fmt: skip

    return slip


def groups(*slips: Slip) -> list[list[str]]:
    return [[slip.page for slip in group] for group in pair(slips)[0]]


def doubts(*slips: Slip) -> list[tuple[str, str, bool]]:
    return [(doubt.one.page, doubt.other.page, doubt.is_left_out) for doubt in pair(slips)[1]]


def test_articles_are_paired_by_a_link_from_either_side(article):
    english = article("en", "Freedom 7")
    german = article("de", "Mercury-Redstone 3", links=(("en", "Freedom 7"),))
    assert groups(english, german) == [["Freedom 7", "Mercury-Redstone 3"]]
    assert groups(german, english) == [["Mercury-Redstone 3", "Freedom 7"]]


def test_articles_are_paired_by_their_cospar_number(article):
    english = article("en", "Apollo–Soyuz", number="1975-066A")
    german = article("de", "ASTP", number="1975-066A")
    assert groups(english, german) == [["Apollo–Soyuz", "ASTP"]]


def test_articles_are_paired_by_the_name_of_their_series(article):
    assert groups(article("en", "Soyuz TM-10"), article("en", "Voskhod 2"), article("de", "Woschod 2")) == [
        ["Soyuz TM-10"],
        ["Voskhod 2", "Woschod 2"],
    ]


def test_an_evening_launch_is_one_of_the_next_day_elsewhere(article):
    english = article("en", "STS-26", "28 September 1988, 23:30 UTC")
    german = article("de", "STS-26", "29. September 1988")
    assert groups(english, german) == [["STS-26", "STS-26"]]


def test_a_number_that_is_mistyped_does_not_part_what_name_and_day_join(article):
    english = article("en", "Soyuz 30", "27 June 1978", number="1978-065A")
    german = article("de", "Sojus 30", "27. Juni 1978", number="1978-056A")
    assert groups(english, german) == [["Soyuz 30", "Sojus 30"]]
    assert doubts(english, german) == []


def test_a_link_to_the_wrong_neighbor_joins_nothing(article):
    eleven, ten = article("en", "Soyuz TM-11"), article("en", "Soyuz TM-10")
    german = article("de", "Sojus TM-11", links=(("en", "Soyuz TM-10"),))
    assert groups(ten, eleven, german) == [["Soyuz TM-10"], ["Soyuz TM-11"]]
    assert doubts(ten, eleven, german) == [
        ("Soyuz TM-11", "Sojus TM-11", True),
        ("Soyuz TM-10", "Sojus TM-11", True),
    ]


def test_a_wrong_link_is_outvoted_by_name_and_day(article):
    eleven, ten = article("en", "Soyuz TM-11", "2 December 1990"), article("en", "Soyuz TM-10", "1 August 1990")
    german = article("de", "Sojus TM-11", "2. Dezember 1990", links=(("en", "Soyuz TM-10"),))
    assert groups(ten, eleven, german) == [["Soyuz TM-10"], ["Soyuz TM-11", "Sojus TM-11"]]
    assert doubts(ten, eleven, german) == []


def test_one_number_on_two_days_is_a_doubt(article):
    """A flight that is missing is found sooner than one that is there twice."""
    english = article("en", "Shenzhou Five", "15 October 2003", number="2003-045A")
    german = article("de", "Himmelsschiff", "12. Oktober 2005", number="2003-045A")
    assert groups(english, german) == [["Shenzhou Five"]]
    assert doubts(english, german) == [("Shenzhou Five", "Himmelsschiff", True)]


def test_one_number_on_two_days_under_two_names_is_a_slip_of_the_pen(article):
    english = article("en", "Soyuz 30", "27 June 1978", number="1978-065A")
    german = article("de", "Sojus 31", "26. August 1978", number="1978-065A")
    assert groups(english, german) == [["Soyuz 30"], ["Sojus 31"]]
    assert doubts(english, german) == [("Soyuz 30", "Sojus 31", False)]


def test_of_two_flights_with_one_name_the_second_is_left_out(article):
    """It could not be told apart from the first in the database, which knows missions by their names."""
    english = article("en", "Soyuz 18", "24 May 1975")
    german = article("de", "Sojus 18", "5. April 1975")
    assert groups(english, german) == [["Soyuz 18"]]
    assert doubts(english, german) == [("Soyuz 18", "Sojus 18", True)]
    (doubt,) = pair([english, german])[1]
    assert (str(doubt.evidence.speaks_for_it), str(doubt.evidence.speaks_against_it)) == (
        "the name",
        "the day of launch",
    )


def test_between_two_that_fit_equally_well_nobody_guesses(article):
    english = article("en", "Flight A", number="1999-001A")
    first, second = article("de", "Flug B", number="1999-001A"), article("de", "Flug C", number="1999-001A")
    assert groups(english, first, second) == [["Flight A"]]
    assert doubts(english, first, second) == [("Flight A", "Flug B", True), ("Flight A", "Flug C", True)]
    assert groups(first, second, english) == [["Flug B"], ["Flug C"]]


def test_two_articles_of_one_wiki_are_never_one(article):
    first, second = article("en", "Soyuz 1"), article("en", "Soyuz 1")
    assert groups(first, second) == [["Soyuz 1"]]
    assert doubts(first, second) == [("Soyuz 1", "Soyuz 1", True)]


def test_three_wikis_meet_in_one_group(article):
    slips = [article("en", "Soyuz 1"), article("de", "Sojus 1"), article("en", "Soyuz 1", site="simple")]
    assert groups(*slips) == [["Soyuz 1", "Sojus 1", "Soyuz 1"]]


def test_a_day_alone_proposes_nothing(article):
    english, german = article("en", "Flight A", "1 May 1990"), article("de", "Flug B", "1. Mai 1990")
    assert groups(english, german) == [["Flight A"], ["Flug B"]]
    assert doubts(english, german) == []


def test_the_minute_of_the_launch_is_as_good_as_a_number(article):
    english = article("en", "X-15 Flight 91", "22 August 1963, 18:05:57 UTC")
    other = article("de", "X-15-Flug 90", "19. Juli 1963, 18:20 UTC")
    for minute in ("18:05", "18:06"):  # cut, or rounded
        german = article("de", "X-15-Flug 91", f"22. August 1963, {minute} UTC")
        assert groups(english, other, german) == [["X-15 Flight 91", "X-15-Flug 91"], ["X-15-Flug 90"]]


def test_a_launch_copied_from_the_neighbor_joins_nothing(article):
    english = article("en", "Soyuz TM-11", "1 August 1990, 09:32:21 UTC")
    german = article("de", "Sojus TM-10", "1. August 1990, 09:32:21 UTC")
    assert groups(english, german) == [["Soyuz TM-11"]]
    assert doubts(english, german) == [("Soyuz TM-11", "Sojus TM-10", True)]


def test_very_many_alike_are_not_compared_with_each_other(article):
    slips = [article(language, f"Flight {n}", number="1999-001A") for n in range(40) for language in ("en", "de")]
    assert len(pair(slips)[0]) == 40  # by their names


def test_months_and_years_speak_against_but_never_for(article):
    one, other = article("en", "Flight A", "August 1962").flight, article("de", "Flug B", "12. August 1962").flight
    assert weigh(one, other).agree == ()
    later = article("de", "Flug B", "12. Mai 1963").flight
    assert weigh(one, later).differ == ("the day of launch",)


@pytest.mark.django_db
class TestOnRecord:
    @pytest.fixture
    def dumps(self, tmp_path) -> Dumps:
        return Dumps(tmp_path)

    def test_links_pair_two_dumps_in_one_call(self, dumps):
        english = SOYUZ_TM_10.replace("Soyuz TM-10", "Flight of August").replace("1990-067A", "")
        german = (
            SOJUS_TM_10.replace("Sojus TM-10", "Augustflug") + "\n[[en:Flight of August]] [[:en:Inline]] [[en:A#b]]"
        )
        told = dumps.report(dumps.english(page("Flight of August", english)), dumps.german(page("Augustflug", german)))
        assert [one["slug"] for one in told["missions"]] == ["flight-of-august"]
        assert Mission.objects.get().name_de == "Augustflug"

    def test_links_pair_a_dump_with_one_that_was_imported_before(self, dumps):
        dumps.run(dumps.english(page("Flight of August", SOYUZ_TM_10.replace("= Soyuz TM-10", "= Flight of August"))))
        german = SOJUS_TM_10.replace("Sojus TM-10", "Augustflug").replace("1990-067A", "")
        linked = dumps.german(page("Augustflug", german + "[[en:Flight of August]]"))
        assert dumps.actions(linked) == {"flight-of-august": "update"}

    def test_the_title_of_the_page_finds_what_the_box_calls_otherwise(self, dumps):
        Mission.objects.create(name_en="Mercury-Redstone 3", name_de="Mercury-Redstone 3")
        box = "{{Infobox spaceflight|name=Freedom 7|crew_size=1}}"
        assert dumps.actions(dumps.english(page("Mercury-Redstone 3", box))) == {"mercury-redstone-3": "update"}

    def test_another_name_on_record_is_as_good(self, dumps):
        mission = Mission.objects.create(name_en="Mercury-Redstone 3", name_de="Mercury-Redstone 3")
        Alias.objects.create(record=mission, text="Freedom 7")
        box = "{{Infobox spaceflight|name=Freedom 7|crew_size=1}}"
        assert dumps.actions(dumps.english(page("First American", box))) == {"mercury-redstone-3": "update"}

    def test_an_article_renamed_since_is_known_by_its_address(self, dumps):
        dumps.run(dumps.english(page("A flight", revision(SOYUZ_TM_10.replace("1990-067A", ""), 1))))
        renamed = SOYUZ_TM_10.replace("= Soyuz TM-10", "= August flight").replace("1990-067A", "")
        assert dumps.actions(dumps.english(page("A flight", revision(renamed, 2)))) == {"soyuz-tm-10": "update"}

    def test_the_minute_of_the_launch_finds_a_mission_on_record(self, dumps):
        dumps.run(dumps.english(page("A flight", SOYUZ_TM_10.replace("= Soyuz TM-10", "= A flight"))))
        german = SOJUS_TM_10.replace("Sojus TM-10", "Ein Flug").replace("1990-067A", "")
        assert dumps.actions(dumps.german(page("Ein Flug", german))) == {"a-flight": "update"}
        assert Mission.objects.get().name_de == "Ein Flug"

    def test_a_namesake_on_record_is_not_overwritten(self, dumps):
        launched_at = datetime(1975, 4, 5, tzinfo=UTC)
        Mission.objects.create(
            name_en="Soyuz TM-10", name_de="Sojus TM-10", launched_at=launched_at, cospar_id="1975-F01A"
        )
        dump = dumps.english(page("Soyuz TM-10", SOYUZ_TM_10))
        told = dumps.report(dump)
        assert told["missions"] == []
        assert told["problems"] == [
            {
                "file": f"{dump}: Soyuz TM-10",
                "message": "“Soyuz TM-10” may be the mission soyuz-tm-10, which is on record, and was left out. For "
                "their being one: the name; against it: the COSPAR number, the day of launch.",
            }
        ]
        assert Mission.objects.get().claims.count() == 0

    def test_a_doubt_is_one_in_one_call_and_in_two(self, dumps):
        english = dumps.english(page("Soyuz 18a", SOYUZ_TM_10.replace("TM-10", "18a").replace("1990-067A", "")))
        german = dumps.german(page("Sojus 18-1", SOJUS_TM_10.replace("TM-10", "18-1").replace("1990-067A", "")))
        together = dumps.report(english, german)["problems"]
        assert [one["file"] for one in together] == [f"{german}: Sojus 18-1"]
        assert [one["file"] for one in dumps.report(german)["problems"]] == [f"{german}: Sojus 18-1"]
        assert Mission.objects.get().name_de != "Sojus 18-1"

    def test_doubts_are_told_and_end_with_exit_code_1(self, dumps):
        german = SOJUS_TM_10.replace("1. August 1990", "1. August 1999").replace("1990-067A", "")
        english = dumps.english(page("Soyuz TM-10", SOYUZ_TM_10))
        told, code = dumps.run(english, dumps.german(page("Sojus TM-10", german)), language="de")
        assert code == 1
        assert (
            f"dewiki.xml: Sojus TM-10: „Sojus TM-10“ ist vielleicht dieselbe Mission wie „Soyuz TM-10“ ({english}) und "
            "wurde ausgelassen. Dafür spricht: der Name; dagegen: der Starttag." in told
        )
        assert Mission.objects.get().name_de == "Sojus TM-10"
