"""The words of articles: kept for editors with their license, shown to nobody else."""

import pytest
from django.core.management import call_command

from missions.models import Mission, SourceText
from missions.tests.desk import desk_address, paste
from missions.tests.wikitext_files import SOYUZ_TM_11, report, wiki_writer

pytestmark = pytest.mark.django_db
wiki = pytest.fixture(wiki_writer)

ENGLISH_WORDS = "A Japanese reporter sent daily broadcasts."
GERMAN_WORDS = "Akiyama berichtete täglich für einen japanischen Sender."
WIKIPEDIA = "https://en.wikipedia.org/wiki/Soyuz_TM-11"


def texts() -> list[tuple[str, str, str]]:
    return [(one.source.language, one.section, one.text) for one in SourceText.objects.select_related("source")]


def test_sections_of_both_articles_are_kept_by_language():
    report(SOYUZ_TM_11)
    kept = texts()
    assert ("en", "Mission highlights", f"11th expedition to Mir. {ENGLISH_WORDS}") in kept
    assert ("de", "Missionsüberblick", GERMAN_WORDS) in kept
    assert {section for _language, section, _text in kept}.isdisjoint({"Crew", "Besatzung", "Weblinks"})


def test_the_second_import_keeps_the_texts_and_a_corrected_article_replaces_them(wiki):
    old = "{{Infobox spaceflight|name=Soyuz 1}}\nIt flew.\n== Flight ==\nOne orbit.\n* A wing stayed folded."
    assert report(wiki(old))["missions"][0]["action"] == "create"
    assert report(wiki(old))["missions"][0]["action"] == "unchanged"
    assert texts() == [("en", "", "It flew."), ("en", "Flight", "One orbit.\n\n• A wing stayed folded.")]
    assert report(wiki(old.replace("One orbit.", "18 orbits.")))["missions"][0]["action"] == "unchanged"
    assert texts()[1][2].startswith("18 orbits.")


def test_editors_read_the_words_beneath_the_facts_with_their_license(admin_client, wiki):
    report(SOYUZ_TM_11, source=WIKIPEDIA)
    page = admin_client.get(desk_address(Mission.objects.get())).content.decode()
    assert '<blockquote class="source-text" lang="en">\n        <h3>Mission highlights</h3>' in page
    assert ENGLISH_WORDS in page
    assert GERMAN_WORDS in page
    assert "under CC BY-SA 4.0; no page shows them." in page


def test_the_license_of_a_text_from_nowhere_is_not_guessed(admin_client):
    page = paste(admin_client, text=SOYUZ_TM_11.read_text()).content.decode()
    assert ENGLISH_WORDS in page
    assert "whose license is not recorded" in page
    assert "CC BY-SA" not in page
    assert not SourceText.objects.exists()


@pytest.mark.parametrize("address", ["/en/missions/soyuz-tm-11/", "/de/missionen/sojus-tm-11/"])
def test_no_page_shows_the_words(client, address):
    report(SOYUZ_TM_11)
    page = client.get(address)
    assert page.status_code == 200
    assert ENGLISH_WORDS not in page.content.decode()
    assert GERMAN_WORDS not in page.content.decode()


def test_no_file_of_the_catalogue_holds_the_words(tmp_path):
    report(SOYUZ_TM_11)
    call_command("dump_catalogue", str(tmp_path), verbosity=0)
    written = "".join(path.read_text() for path in tmp_path.rglob("*.toml"))
    assert "Soyuz TM-11" in written
    assert ENGLISH_WORDS not in written
    assert GERMAN_WORDS not in written
