"""The catalogue fixture leaves nothing to tests that did not ask for it, in whatever order they run."""

import pytest

from missions.models import Mission


def test_catalogue_is_there_for_who_asks(catalogue):
    assert Mission.objects.filter(key="soyuz-tm-11").exists()


@pytest.mark.django_db
def test_database_is_empty_for_who_does_not():
    assert not Mission.objects.exists()


def test_catalogue_is_there_again(catalogue):
    assert Mission.objects.filter(key="soyuz-tm-11").exists()


def test_database_is_empty_for_the_fixture_too(db):
    assert not Mission.objects.exists()
