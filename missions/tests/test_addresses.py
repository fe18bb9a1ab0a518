"""From names to addresses."""

import pytest

from missions.addresses import slug_of
from missions.models import FormerSlug, Mission, Person
from missions.tests.records import published


@pytest.mark.parametrize(
    ("name", "english", "german"),
    [
        ("Soyuz TM-11", "soyuz-tm-11", "soyuz-tm-11"),
        ("Südkorea", "sudkorea", "suedkorea"),
        ("Franz Viehböck", "franz-viehbock", "franz-viehboeck"),
        ("Straße", "strasse", "strasse"),
        ("Uznański-Wiśniewski", "uznanski-wisniewski", "uznanski-wisniewski"),
        ("Мир", "", ""),
    ],
)
def test_slug_spells_out_letters_as_the_language_does(name, english, german):
    assert slug_of(name, "en") == english
    assert slug_of(name, "de") == german


def test_umlaut_written_as_letter_and_mark_is_the_same_letter():
    assert slug_of("Su\u0308dkorea", "de") == "suedkorea"


@pytest.mark.django_db
def test_addresses_come_from_names_and_stay_when_names_change():
    mission = published(Mission, "Soyuz TM-11", "Sojus TM-11")
    mission.name_en = "Soyuz TM-11 (Derbent)"
    mission.save()
    assert (mission.key, mission.slug_en, mission.slug_de) == ("soyuz-tm-11", "soyuz-tm-11", "sojus-tm-11")


@pytest.mark.django_db
def test_second_record_of_a_name_gets_a_number():
    first, second = (published(Person, "Alexander Volkov", "Alexander Wolkow") for _ in range(2))
    assert (first.slug_de, second.slug_de) == ("alexander-wolkow", "alexander-wolkow-2")
    assert (first.key, second.key) == ("alexander-volkov", "alexander-volkov-2")


@pytest.mark.django_db
def test_empty_address_is_null_so_that_many_records_may_lack_one():
    missions = [Mission.objects.create(key=key, name_en=key.title(), slug_de="") for key in ("a", "b")]
    for mission in missions:
        mission.refresh_from_db()
    assert [mission.slug_de for mission in missions] == [None, None]


@pytest.mark.django_db
def test_address_given_up_is_remembered_until_it_is_taken_again():
    mission = published(Mission, "Vostok 1", "Wostok 1")
    mission.slug_de = "wostok-i"
    mission.save()
    assert list(FormerSlug.objects.values_list("language", "slug")) == [("de", "wostok-1")]
    mission.slug_de = "wostok-1"
    mission.save()
    assert list(FormerSlug.objects.values_list("language", "slug")) == [("de", "wostok-i")]
