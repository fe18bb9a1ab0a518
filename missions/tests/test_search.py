"""What the search finds: any spelling in any language, the same on every database, and never a draft."""

import json

import pytest
from defusedxml import ElementTree
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from missions.models import Alias, Mission, Person, SearchEntry, SearchStale, SearchWord, Station
from missions.search.find import cleaned, find
from missions.search.index import index_stale, rebuild
from missions.search.words import fold, joined, parts, sound, stems, words_of
from missions.tests.records import person, published, soyuz_tm_11

SPELLINGS = [
    ("Soyuz TM-11", Mission, "Soyuz TM-11"),
    ("soyuz tm11", Mission, "Soyuz TM-11"),
    ("SojusTM11", Mission, "Soyuz TM-11"),
    ("Sojus tm 11", Mission, "Soyuz TM-11"),
    ("soyus", Mission, "Soyuz TM-11"),
    ("1990-107A", Mission, "Soyuz TM-11"),
    ("1990-107a", Mission, "Soyuz TM-11"),
    ("20981", Mission, "Soyuz TM-11"),
    ("Derbent", Mission, "Soyuz TM-11"),
    ("Дербент", Mission, "Soyuz TM-11"),
    ("Raumfluege", Mission, "Soyuz TM-11"),
    ("spaceflights", Mission, "Soyuz TM-11"),
    ("1990 Mir", Mission, "Soyuz TM-11"),
    ("kommerzieller", Mission, "Soyuz TM-11"),
    ("Afanasyev", Person, "Viktor Afanasyev"),
    ("Afanassjew", Person, "Viktor Afanasyev"),
    ("Афанасьев", Person, "Viktor Afanasyev"),
    ("афанасьев виктор", Person, "Viktor Afanasyev"),
    ("Afansyev", Person, "Viktor Afanasyev"),
    ("Michailowitsch", Person, "Viktor Afanasyev"),
    ("sharm", Person, "Helen Sharman"),
    ("Scharman", Person, "Helen Sharman"),
    ("Мир", Station, "Mir"),
]


@pytest.fixture
def index(db):
    mission = soyuz_tm_11()
    index_stale()
    return mission


def hits(question: str, model: type) -> list[str]:
    with override("en"):
        return [str(record) for group in find(question).groups if group.model is model for record in group.records]


def test_folding_makes_typed_forms_meet():
    assert fold("Raumflüge") == fold("Raumfluege") == fold("RAUMFLUGE") == "raumfluge"
    assert fold("Афанасьев") == "afanasyev"
    assert fold("Łukasz Øster Weiß") == "lukasz oster weiss"
    assert parts("TM-11") == ["tm", "11"]
    assert joined("1990-107A") == "1990107a"
    assert words_of("Soyuz TM-11") == ("soyuz", "tm", "11", "tm11", "soyuztm11")


def test_sounds_of_the_languages_meet():
    assert sound("afanasyev") == sound("afanassjew")
    assert sound("tereshkova") == sound("tereschkowa") != ""
    assert sound("11f732") == ""


def test_stems_meet_their_plurals():
    assert stems("raumfluge") & stems("raumflug")
    assert stems("spaceflights") & stems("spaceflight")


@pytest.mark.parametrize(("question", "model", "name"), SPELLINGS)
def test_every_spelling_finds_it(index, question, model, name):
    assert hits(question, model)[0] == name


def test_every_word_has_to_be_answered(index):
    assert hits("Sharman Mir", Mission) == ["Soyuz TM-11"]
    assert hits("Sharman Salyut", Mission) == []
    with override("en"):
        assert find("Sharman xyzzyx").meant == ("Sharman",)


def test_names_rank_before_mentions(index):
    published(Mission, "Akiyama Memorial Flight")
    index_stale()
    assert hits("Akiyama", Mission)[0] == "Akiyama Memorial Flight"


def test_drafts_are_not_found(index):
    Mission.objects.filter(pk=index.pk).update(status_en="draft")
    assert hits("Derbent", Mission) == []
    with override("de"):
        assert [group.count for group in find("Derbent").groups if group.model is Mission] == [1]


def test_a_renamed_person_is_found_on_her_missions(index):
    sharman = Person.objects.get(key="helen-sharman")
    sharman.name_en = sharman.family_name_en = "Zuckerkandl"
    sharman.save()
    assert SearchStale.objects.count() > 1
    index_stale()
    assert hits("Zuckerkandl", Mission) == ["Soyuz TM-11"]


def test_an_alias_is_found_and_forgotten(index):
    alias = Alias.objects.create(record=Station.objects.get(), text="Orbital complex Peace")
    index_stale()
    assert hits("peace", Station) == ["Mir"]
    alias.delete()
    index_stale()
    assert hits("peace", Station) == []


def test_a_deleted_record_leaves_the_index(index):
    kikuchi = person("Nobody Special")
    index_stale()
    assert hits("special", Person) == ["Nobody Special"]
    kikuchi.delete()
    index_stale()
    assert hits("special", Person) == []
    assert not SearchEntry.objects.filter(kind="person", record_id=kikuchi.pk).exists()


def test_rebuilding_finds_the_same(index):
    before = {question: hits(question, model) for question, model, _name in SPELLINGS}
    assert rebuild() == SearchEntry.objects.count()
    assert {question: hits(question, model) for question, model, _name in SPELLINGS} == before


@pytest.mark.django_db(transaction=True)
def test_what_is_saved_is_found_after_the_commit():
    with transaction.atomic():
        person("Valentina Tereshkova", "Walentina Tereschkowa", sex="f")
        assert hits("Tereshkova", Person) == []
    assert hits("Tereschkowa", Person) == ["Valentina Tereshkova"]
    assert not SearchStale.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_change_leaves_no_mark():
    with transaction.atomic():
        person("Valentina Tereshkova")
        transaction.set_rollback(True)
    assert not SearchStale.objects.exists()
    assert not SearchWord.objects.exists()


@pytest.mark.parametrize(
    "question", ["", " ", "%", "_", "'", '"', "\\", "\x00", "()", "*", "-", "a" * 5000, "🚀", "AND OR NOT"]
)
def test_odd_questions_are_answered(client, index, question):
    response = client.get("/en/search/", {"q": question})
    assert response.status_code == 200


@given(st.text(max_size=300))
def test_cleaning_keeps_what_can_be_printed(text):
    kept = cleaned(text)
    assert len(kept) <= 100
    assert kept.isprintable()


def test_the_page_says_what_it_found(client, index):
    page = client.get("/de/suche/?q=tm11").content.decode()
    assert 'Sojus <span class="nb">TM-11</span></a>' in page
    assert 'value="tm11"' in page
    assert '<meta name="robots" content="noindex">' in page
    assert 'hreflang="en" href="http://testserver/en/search/?q=tm11"' in page.replace(
        "http://127.0.0.1:8000", "http://testserver"
    )


def test_a_question_is_escaped(client, index):
    page = client.get("/en/search/", {"q": '<b>"&'}).content.decode()
    assert "<b>" not in page.replace("<b aria", "")
    assert "&lt;b&gt;&quot;&amp;" in page


def test_suggestions_name_and_lead(client, index):
    response = client.get("/de/suche/vorschlaege/", {"q": "shar"})
    assert response["Content-Type"] == "application/x-suggestions+json"
    asked, names, kinds, addresses = json.loads(response.content)
    assert (asked, names[0], kinds[0]) == ("shar", "Helen Sharman", "Person")
    assert addresses[0].endswith("/de/personen/helen-sharman/")


def test_browsers_learn_of_the_search(client, index):
    root = ElementTree.fromstring(client.get("/en/opensearch.xml").content)
    templates = [url.get("template") for url in root.iter("{http://a9.com/-/spec/opensearch/1.1/}Url")]
    assert templates[0].endswith("/en/search/?q={searchTerms}")
    assert len(root.find("{http://a9.com/-/spec/opensearch/1.1/}ShortName").text) <= 16


def test_number_of_queries_does_not_grow(index, django_assert_num_queries):
    with override("en"), CaptureQueriesContext(connection) as few:
        find("soyuz")
    for number in range(30):
        published(Mission, f"Soyuz Extra-{number}")
    index_stale()
    with override("en"), django_assert_num_queries(len(few)):
        assert find("soyuz").count > 30


def test_a_page_without_a_question_shows_what_to_ask():
    assert Client().get("/en/search/").status_code == 200
