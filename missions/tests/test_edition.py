"""The edition of the content: a new token after every change, for everybody who can see the change."""

import pytest
from django.db import transaction

from missions.models import Country, CrewMember, Docking, Edition, Mission, Station, current_edition
from missions.tests.records import person, published, utc


@pytest.fixture
def mission(db) -> Mission:
    return published(Mission, "Vostok 1", "Wostok 1", launched_at=utc(1961, 4, 12, 6, 7))


CHANGES = {
    "a record is saved": lambda mission: mission.save(),
    "many are updated at once": lambda mission: Mission.objects.update(outcome="success"),
    "many are made at once": lambda mission: Country.objects.bulk_create([Country(key="japan", name_en="Japan")]),
    "a seat is taken": lambda mission: CrewMember.objects.create(mission=mission, person=person("Yuri Gagarin")),
    "a docking is added": lambda mission: Docking.objects.create(mission=mission, station=published(Station, "Mir")),
    "a list changes": lambda mission: person("Yuri Gagarin").countries.add(published(Country, "Soviet Union")),
    "a record is deleted": lambda mission: mission.delete(),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_makes_a_new_edition(mission, change):
    before = current_edition()
    change(mission)
    assert current_edition() not in (before, None)


def test_edition_stays_while_nothing_changes(mission, django_assert_num_queries):
    assert current_edition() == current_edition()


def test_changes_that_were_taken_back_leave_no_edition(mission):
    seen = [current_edition()]
    with transaction.atomic():
        mission.save()
        seen.append(current_edition())
        transaction.set_rollback(True)
    seen.append(current_edition())
    assert len(set(seen)) == 3


@pytest.mark.django_db(transaction=True)
def test_committed_change_renews_the_edition_of_all_once(django_assert_num_queries):
    mission = published(Mission, "Vostok 1", "Wostok 1")
    with django_assert_num_queries(1):
        before = current_edition()
    assert before == Edition.objects.get().token
    with transaction.atomic():
        mission.save()
        mission.save()
        unsaved = current_edition()
        assert Edition.objects.get().token == before, "others see it at the commit only"
    assert unsaved not in (before, current_edition())
    assert current_edition() == Edition.objects.get().token != before


@pytest.mark.django_db(transaction=True)
def test_rolled_back_transaction_leaves_the_edition_as_it_was():
    mission = published(Mission, "Vostok 1", "Wostok 1")
    before = current_edition()
    with transaction.atomic():
        mission.save()
        transaction.set_rollback(True)
    assert current_edition() == before


@pytest.mark.django_db(transaction=True)
def test_part_that_was_taken_back_is_not_the_end_of_it():
    """The first save promised a new edition at the commit, and its part was rolled back: the second one must too."""
    mission = published(Mission, "Vostok 1", "Wostok 1")
    before = current_edition()
    with transaction.atomic():
        with transaction.atomic():
            mission.save()
            transaction.set_rollback(True)
        mission.save()
    assert current_edition() != before


@pytest.mark.django_db(transaction=True)
def test_record_may_bring_the_edition_along(django_assert_num_queries):
    published(Mission, "Vostok 1", "Wostok 1")
    with django_assert_num_queries(1):
        fetched = Mission.objects.with_edition().get()
        assert current_edition(fetched.edition) == fetched.edition
    assert fetched.edition == current_edition()


@pytest.mark.django_db
def test_edition_that_was_fetched_before_a_change_is_not_trusted_after_it(mission):
    fetched = Mission.objects.with_edition().get().edition
    mission.save()
    assert current_edition(fetched) != fetched
