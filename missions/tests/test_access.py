"""Who may change what. Rights are asked on the server: what a page does not offer, a forged request does not get."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command

from missions import access
from missions.models import Mission
from missions.tests.admin_forms import change_address, editor, inputs, submit
from missions.tests.admin_records import make_world


@pytest.fixture
def mission(db) -> Mission:
    return make_world()


def rights_of(name: str) -> set[str]:
    return set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))


def test_migrating_makes_the_groups(db):
    assert rights_of("facts editor") == {"edit_facts"}
    assert rights_of("translator (de)") == {"write_de"}
    assert rights_of("translator (en)") == {"write_en"}
    assert rights_of("reviewer") == {"edit_facts", "write_en", "publish_en", "write_de", "publish_de"}


@pytest.mark.django_db(transaction=True)
def test_groups_return_after_a_flush():
    call_command("flush", verbosity=0, interactive=False)
    assert Group.objects.count() == len(access.groups())


def test_migrating_again_respects_what_an_administrator_arranged(db):
    Group.objects.get(name="reviewer").permissions.remove(Permission.objects.get(codename="publish_de"))
    Group.objects.get(name="translator (en)").delete()
    access.create_groups()
    assert "publish_de" not in rights_of("reviewer")
    assert rights_of("translator (en)") == {"write_en"}


def test_a_further_language_brings_its_rights_and_its_group(db, settings):
    settings.LANGUAGES = [*settings.LANGUAGES, ("fr", "français")]
    access.create_groups()
    assert rights_of("translator (fr)") == {"write_fr"}
    assert {"write_fr", "publish_fr"} <= rights_of("reviewer")


@pytest.mark.parametrize(
    ("field", "right"),
    [("name_de", "write_de"), ("status_en", "publish_en"), ("perigee_km", "edit_facts"), ("slug_de", "write_de")],
)
def test_each_field_takes_one_right(field, right):
    assert access.right_for(Mission, field) == right


def test_translators_are_offered_the_texts_of_their_language_only(client, mission):
    client.force_login(editor("translator (de)"))
    form = client.get(change_address(mission)).context["adminform"].form
    texts = {
        "name",
        "slug",
        "call_sign",
        "call_sign_meaning",
        "previous_mission_name",
        "next_mission_name",
        "highlights",
    }
    assert set(form.fields) - {"base"} == {f"{text}_de" for text in texts}


@pytest.mark.parametrize(
    ("group", "changed", "kept"),
    [
        ("translator (de)", {"call_sign_de": "Rufer"}, ("call_sign_en", "perigee_km", "status_de", "status_en", "key")),
        ("translator (en)", {"call_sign_en": "Caller"}, ("call_sign_de", "perigee_km", "status_de", "status_en")),
        ("facts editor", {"perigee_km": "400.0"}, ("call_sign_en", "call_sign_de", "status_de", "name_de", "key")),
        ("reviewer", {"perigee_km": "400.0", "call_sign_de": "Rufer", "status_de": "draft"}, ("key",)),
    ],
)
def test_a_forged_request_changes_nothing_more_than_the_page_offers(client, mission, group, changed, kept):
    client.force_login(editor(group))
    before = {name: getattr(mission, name) for name in kept}
    forged = {name: "draft" if name.startswith("status") else "1" for name in kept}
    assert submit(client, mission, **{**forged, **changed}).status_code == 302
    mission.refresh_from_db()
    assert {name: getattr(mission, name) for name in kept} == before
    assert {name: str(getattr(mission, name)) for name in changed} == changed


def test_translators_change_texts_of_rows_but_add_and_remove_none(client, mission):
    client.force_login(editor("translator (de)"))
    docking = mission.dockings.get()
    forged = {
        "dockings-0-port_de": "hinten",
        "dockings-0-port_en": "forged",
        "dockings-0-order": "9",
        "dockings-0-DELETE": "on",
        "crew-TOTAL_FORMS": "1",
        "crew-INITIAL_FORMS": "1",
        "crew-0-id": str(mission.crew.get().pk),
        "crew-0-DELETE": "on",
        "crew-0-order": "7",
    }
    submit(client, mission, **forged)
    docking.refresh_from_db()
    assert (docking.port_de, docking.port_en, docking.order) == ("hinten", "front", 1)
    assert mission.crew.get().order == 1


@pytest.mark.parametrize("page", ["delete", "add", "recover"])
def test_translators_cannot_add_delete_or_recover(client, mission, page):
    client.force_login(editor("translator (de)"))
    address = change_address(mission, "delete") if page == "delete" else f"/admin/missions/mission/{page}/"
    assert client.get(address).status_code == 403
    assert client.post(address, {"post": "yes"}).status_code == 403
    assert Mission.objects.filter(pk=mission.pk).exists()


@pytest.mark.parametrize("action", ["delete_selected", "published_en", "draft_de"])
def test_translators_get_nowhere_by_bulk_actions(client, mission, action):
    client.force_login(editor("translator (de)"))
    client.post("/admin/missions/mission/", {"action": action, "_selected_action": mission.pk, "post": "yes"})
    mission.refresh_from_db()
    assert (mission.status_en, mission.status_de) == ("published", "published")


def test_facts_editors_name_what_they_add_in_every_language_and_publish_nothing(client, mission):
    client.force_login(editor("facts editor"))
    shown = inputs(client.get("/admin/missions/mission/add/"))
    names = {"name_en": "Soyuz TM-12", "name_de": "Sojus TM-12", "status_en": "published", "highlights_de": "forged"}
    assert client.post("/admin/missions/mission/add/", {**shown, **names}).status_code == 302
    added = Mission.objects.get(key="soyuz-tm-12")
    assert (added.slug_de, added.status_en, added.status_de, added.highlights_de) == (
        "sojus-tm-12",
        "draft",
        "draft",
        None,
    )


@pytest.mark.parametrize(("status", "group"), [("published", "reviewer"), ("draft", "reviewer")])
def test_reviewers_publish_many_at_once(client, mission, status, group):
    client.force_login(editor(group))
    Mission.objects.update(status_de="draft" if status == "published" else "published")
    response = client.post(
        "/admin/missions/mission/", {"action": f"{status}_de", "_selected_action": mission.pk}, follow=True
    )
    mission.refresh_from_db()
    assert mission.status_de == status
    assert [str(message) for message in response.context["messages"]] == ["1 record was changed."]


@pytest.mark.parametrize("address", ["", "missions/mission/", "missions/mission/add/"])
def test_an_account_without_rights_sees_no_record(client, mission, address):
    client.force_login(editor())
    assert "Soyuz TM-11" not in client.get(f"/admin/{address}").content.decode()


def test_only_rights_that_are_asked_for_can_be_given(admin_client):
    form = admin_client.get("/admin/auth/group/add/").context["adminform"].form
    offered = set(form.fields["permissions"].queryset.values_list("codename", flat=True))
    assert set(access.rights()) <= offered
    assert "change_mission" not in offered
