"""The content that ships: it loads, it is written as a dump would write it, and its facts have sources."""

import filecmp

import pytest

from missions.catalogue import CONTENT
from missions.catalogue.dumping import MARKER, dump
from missions.catalogue.loading import load
from missions.models import Claim, ClaimStatus, CrewMember, Mission, Page, Person, Source
from missions.models.named import language_codes
from missions.tests.catalogue_files import texts


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


def test_every_person_is_named_and_told_apart(catalogue):
    for person in Person.objects.all():
        assert person.sex
        assert person.born_on
        assert all(getattr(person, f"family_name_{code}") for code in language_codes())


def test_who_went_up_came_down(catalogue):
    """Akiyama returned on the ship before, Sharman was launched on the ship after."""

    def ships(person: str, *legs: str) -> list[str]:
        seats = CrewMember.objects.filter(person__key=person, leg__in=legs)
        return [seat.mission.key for seat in seats.order_by("mission__launched_at")]

    assert (ships("toyohiro-akiyama", "up"), ships("toyohiro-akiyama", "down")) == (["soyuz-tm-11"], ["soyuz-tm-10"])
    assert (ships("helen-sharman", "up"), ships("helen-sharman", "down")) == (["soyuz-tm-12"], ["soyuz-tm-11"])


def test_highlights_are_in_both_languages(catalogue):
    for mission in Mission.objects.all():
        assert mission.highlights_en
        assert mission.highlights_de
        assert '"' not in mission.highlights_en + mission.highlights_de
