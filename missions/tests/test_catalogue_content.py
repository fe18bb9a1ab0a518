"""The content that ships: it loads, it is written as a dump would write it, and its facts have sources."""

import filecmp
from pathlib import Path

import pytest
from django.core.management import call_command

from missions.catalogue import CONTENT
from missions.catalogue.dumping import MARKER, dump
from missions.catalogue.loading import load
from missions.models import Claim, ClaimStatus, CrewMember, Mission, Page, Person, Source
from missions.models.named import language_codes
from missions.tests.catalogue_files import texts

ARTICLES = Path(__file__).parent / "fixtures" / "soyuz_tm_11.wiki"


def test_a_dump_of_the_loaded_content_is_the_content(catalogue, tmp_path):
    dump(tmp_path)
    assert texts(tmp_path) == texts(CONTENT)
    assert filecmp.cmp(tmp_path / MARKER, CONTENT / MARKER)


def test_a_second_load_changes_nothing(catalogue):
    done = load(CONTENT)
    assert (done.problems, done.created, done.changed, done.kept) == ([], [], {}, {})
    assert done.unchanged == len(texts(CONTENT))


@pytest.mark.parametrize("model", Page.__subclasses__())
def test_every_page_is_published_in_every_language(catalogue, model):
    unpublished = [str(page) for page in model.objects.all() if page.published_languages() != language_codes()]
    assert unpublished == []


def test_every_source_is_used(catalogue):
    assert list(Source.objects.filter(claims=None)) == []


def test_a_value_that_does_not_hold_says_why_in_every_language(catalogue):
    doubted = Claim.objects.exclude(status=ClaimStatus.ACCEPTED)
    silent = [claim for claim in doubted for code in language_codes() if not getattr(claim, f"reason_{code}")]
    assert silent == []


def test_every_person_has_a_family_name_in_every_language(catalogue):
    """Sentences use it alone, and lists are sorted by it."""
    nameless = [person.key for person in Person.objects.all() for code in language_codes() if not family(person, code)]
    assert nameless == []


def family(person: Person, language: str) -> str:
    return getattr(person, f"family_name_{language}") or ""


def test_who_went_up_came_down(catalogue):
    """Akiyama returned on the ship before, Sharman was launched on the ship after."""

    def ships(person: str, *legs: str) -> list[str]:
        seats = CrewMember.objects.filter(person__key=person, leg__in=legs)
        return [seat.mission.key for seat in seats.order_by("mission__launched_at")]

    assert (ships("toyohiro-akiyama", "up"), ships("toyohiro-akiyama", "down")) == (["soyuz-tm-11"], ["soyuz-tm-10"])
    assert (ships("helen-sharman", "up"), ships("helen-sharman", "down")) == (["soyuz-tm-12"], ["soyuz-tm-11"])


def test_highlights_are_in_every_language_or_in_none(catalogue):
    told = {mission.key: highlights_of(mission) for mission in Mission.objects.all() if any(highlights_of(mission))}
    assert [key for key, highlights in told.items() if not all(highlights)] == []
    assert {"soyuz-tm-10", "soyuz-tm-11", "soyuz-tm-12"} <= told.keys()
    assert [key for key, highlights in told.items() if '"' in "".join(highlights)] == []


def highlights_of(mission: Mission) -> list[str]:
    return [getattr(mission, f"highlights_{code}") or "" for code in language_codes()]


def test_the_articles_about_soyuz_tm11_have_nothing_new_to_say(catalogue, capsys):
    call_command("import_wikitext", ARTICLES)
    assert capsys.readouterr().out.startswith("Soyuz TM-11: unchanged\n")
