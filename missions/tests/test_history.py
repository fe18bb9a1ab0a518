"""The history of a record: who changed what from what to what, and the way back."""

import pytest
from django.urls import reverse
from reversion.models import Version

from missions.models import FormerSlug, Mission, Person
from missions.tests.admin_forms import change_address, editor, inputs, submit
from missions.tests.admin_records import make_mission, make_person, make_world


@pytest.fixture
def mission(db) -> Mission:
    return make_world()


@pytest.fixture
def reviewer(client, db):
    client.force_login(editor("reviewer", username="anna"))
    return client


def history(client, record) -> list[dict]:
    return client.get(change_address(record, "history")).context["entries"]


def told(entry) -> list[tuple]:
    return [(f"{change.row} {change.label}".strip(), change.old, change.new) for change in entry["changes"]]


def versions(record):
    """The kept versions of a record, the oldest first."""
    return list(Version.objects.get_for_object(record).order_by("pk"))


def restore_address(record, version) -> str:
    return reverse(f"admin:missions_{record._meta.model_name}_revision", args=[record.pk, version.pk])


def test_a_change_is_told_with_both_values_and_its_author(reviewer, mission):
    submit(reviewer, mission, inclination_deg="51.6", program="", status_de="draft")
    latest = history(reviewer, mission)[0]
    assert latest["state"].revision.user.username == "anna"
    assert told(latest) == [
        ("Status", "published", "draft"),
        ("Program", "Soyuz", ""),
        ("Inclination (°)", "", "51.6"),
    ]


def test_changes_of_rows_are_told(reviewer, mission):
    submit(reviewer, mission)
    submit(reviewer, mission, **{"crew-0-leg": "up", "dockings-0-port_de": "hinten"})
    submit(reviewer, mission, **{"crew-0-DELETE": "on"})
    removed, changed, *_older = history(reviewer, mission)
    assert told(changed) == [
        ("Crew member Viktor Afanasyev Legs flown", "up and down", "up only"),
        ("Docking Mir Docking port", "vorn", "hinten"),
    ]
    assert [(change.row, change.label) for change in removed["changes"]] == [
        ("Crew member Viktor Afanasyev", "removed")
    ]


def test_claims_and_other_names_are_told(reviewer, mission):
    submit(reviewer, mission)
    prefix = "missions-{}-content_type-object_id-0"
    submit(
        reviewer,
        mission,
        **{f"{prefix.format('claim')}-status": "rejected", f"{prefix.format('alias')}-kind": "name"},
    )
    rows = {row: (old, new) for row, old, new in told(history(reviewer, mission)[0])}
    assert rows["Claim perigee_km Status"] == ("accepted", "rejected")
    assert rows["Other name Союз ТМ-11 Kind"] == ("other spelling", "other name")


def test_prose_is_compared_word_by_word(reviewer, mission):
    submit(reviewer, mission, highlights_en="The crew flew to Mir.")
    submit(reviewer, mission, highlights_en="The crew flew home from Mir.")
    (change,) = history(reviewer, mission)[0]["changes"]
    assert change.words == [("same", "The crew flew"), ("old", "to"), ("new", "home from"), ("same", "Mir.")]


def test_what_a_program_changed_is_not_laid_at_an_editors_door(reviewer, mission):
    submit(reviewer, mission, perigee_km="368")
    Mission.objects.update(apogee_km="400")
    submit(reviewer, mission, cospar_id="1990-107B")
    ours, theirs, *_older = history(reviewer, mission)
    assert told(ours) == [("COSPAR ID", "1990-107A", "1990-107B")]
    assert (theirs["state"].revision.user, told(theirs)) == (None, [("Apogee (km)", "", "400")])


def test_an_earlier_version_returns_with_its_rows(reviewer, mission):
    submit(reviewer, mission)
    submit(
        reviewer, mission, perigee_km="368", **{"crew-0-DELETE": "on", "dockings-0-port_de": "hinten", "slug_de": "neu"}
    )
    assert reviewer.post(restore_address(mission, versions(mission)[0])).status_code == 302
    before = mission.version
    mission.refresh_from_db()
    assert (str(mission.perigee_km), mission.slug_de, mission.crew.count()) == ("367.0", "sojus-tm-11", 1)
    assert mission.dockings.get().port_de == "vorn"
    assert mission.version > before + 1
    assert FormerSlug.objects.filter(slug="neu").exists()
    assert history(reviewer, mission)[0]["state"].revision.comment == "Restored an earlier version."


def test_looking_at_a_version_changes_nothing(reviewer, mission):
    submit(reviewer, mission)
    submit(reviewer, mission, apogee_km="400")
    page = reviewer.get(restore_address(mission, versions(mission)[0]))
    assert [(change.old, change.new) for change in page.context["changes"]] == [("400", "")]
    mission.refresh_from_db()
    assert str(mission.apogee_km) == "400.0"


def test_an_address_that_another_record_has_by_now_is_not_taken_back(reviewer, mission):
    submit(reviewer, mission)
    submit(reviewer, mission, slug_de="neu", name_de="Neu")
    make_mission("Other", "Andere", cospar_id="", slug_de="sojus-tm-11")
    page = reviewer.post(restore_address(mission, versions(mission)[0]))
    assert page.status_code == 200
    assert "already exists" in page.context["refusals"][0]
    mission.refresh_from_db()
    assert mission.slug_de == "neu"


def test_a_deleted_record_comes_back_whole(reviewer, mission):
    pk, address = mission.pk, "/admin/missions/mission/recover/"
    assert reviewer.post(change_address(mission, "delete"), {"post": "yes"}).status_code == 302
    assert not Mission.objects.exists()
    (deleted,) = reviewer.get(address).context["page"]
    assert reviewer.get(f"{address}{deleted.pk}/").status_code == 200
    assert reviewer.post(f"{address}{deleted.pk}/").status_code == 302
    recovered = Mission.objects.get(pk=pk)
    assert (recovered.slug_de, recovered.status_de) == ("sojus-tm-11", "published")
    assert [relation.count() for relation in (recovered.crew, recovered.dockings, recovered.claims)] == [1, 1, 1]
    assert recovered.aliases.get().text == "Союз ТМ-11"


def test_a_record_deleted_by_a_bulk_action_comes_back_too(reviewer, mission):
    person = make_person("Musa Manarov", "Mussa Manarow")
    reviewer.post(
        "/admin/missions/person/", {"action": "delete_selected", "_selected_action": person.pk, "post": "yes"}
    )
    (deleted,) = reviewer.get("/admin/missions/person/recover/").context["page"]
    reviewer.post(f"/admin/missions/person/recover/{deleted.pk}/")
    assert Person.objects.get(pk=person.pk).name_de == "Mussa Manarow"


def test_many_to_many_values_return(reviewer, mission):
    person = mission.crew.get().person
    submit(reviewer, person)
    submit(reviewer, person, countries=[])
    assert person.countries.count() == 0
    assert told(history(reviewer, person)[0]) == [("Countries", "Soviet Union", "")]
    reviewer.post(restore_address(person, versions(person)[0]))
    assert person.countries.count() == 1


# Rights


def test_translators_see_the_history_and_restore_nothing(client, reviewer, mission):
    submit(reviewer, mission)
    submit(reviewer, mission, name_de="Neu")
    client.force_login(editor("translator (de)"))
    assert client.get(change_address(mission, "history")).status_code == 200
    page = client.get(restore_address(mission, versions(mission)[0]))
    assert page.context["lacking"] == {"edit_facts"}
    assert client.post(restore_address(mission, versions(mission)[0])).status_code == 403
    mission.refresh_from_db()
    assert mission.name_de == "Neu"


def test_facts_editors_restore_facts_but_publish_nothing_that_way(client, reviewer, mission):
    submit(reviewer, mission)
    submit(reviewer, mission, perigee_km="368")
    submit(reviewer, mission, status_de="draft")
    published, facts, _draft = versions(mission)[-3:]
    client.force_login(editor("facts editor"))
    assert client.get(restore_address(mission, facts)).context["lacking"] == {"publish_de"}
    assert client.post(restore_address(mission, published)).status_code == 403
    Mission.objects.update(status_de="published")
    assert client.post(restore_address(mission, published)).status_code == 302
    mission.refresh_from_db()
    assert str(mission.perigee_km) == "367.0"


def test_facts_editors_recover_drafts(client, mission):
    client.force_login(editor("facts editor"))
    client.post(change_address(mission, "delete"), {"post": "yes"})
    version = Version.objects.get_deleted(Mission).get()
    client.post(f"/admin/missions/mission/recover/{version.pk}/")
    recovered = Mission.objects.get()
    assert (recovered.name_de, recovered.status_en, recovered.status_de) == ("Sojus TM-11", "draft", "draft")


def test_a_version_of_another_record_is_not_restored_into_this_one(reviewer, mission):
    other = make_mission("Soyuz TM-10", "Sojus TM-10", cospar_id="")
    submit(reviewer, other)
    assert reviewer.get(restore_address(mission, versions(other)[0])).status_code == 404


def test_a_form_read_from_a_restored_record_is_current(reviewer, mission):
    submit(reviewer, mission)
    submit(reviewer, mission, perigee_km="368")
    reviewer.post(restore_address(mission, versions(mission)[0]))
    assert inputs(reviewer.get(change_address(mission)))["perigee_km"] == "367"
