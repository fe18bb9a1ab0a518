"""Two editors, one record: different fields merge, the same field is a question, and nothing is lost unseen."""

from decimal import Decimal

import pytest
from django.contrib.messages import get_messages
from reversion.models import Version

from missions.models import Mission
from missions.tests.admin_forms import change_address, editor, errors, inputs, submit
from missions.tests.admin_records import make_person, make_world


@pytest.fixture
def mission(db) -> Mission:
    return make_world()


@pytest.fixture
def both(client, mission):
    """One editor has the form open while another, Bettina, saves."""
    from django.test import Client

    client.force_login(editor("reviewer", username="anna"))
    other = Client()
    other.force_login(editor("reviewer", username="bettina"))
    return client, other, inputs(client.get(change_address(mission)))


def values(mission, *names) -> list:
    mission.refresh_from_db()
    return [getattr(mission, name) for name in names]


def test_every_save_counts_the_version(both, mission):
    anna, _bettina, shown = both
    before = mission.version
    submit(anna, mission, shown, perigee_km="368")
    assert values(mission, "version") == [before + 1]


def test_edits_of_different_fields_merge(both, mission):
    anna, bettina, shown = both
    submit(bettina, mission, perigee_km="368", name_de="Sojus TM 11", mass_approximate="on")
    response = submit(anna, mission, shown, apogee_km="400")
    assert response.status_code == 302
    assert values(mission, "perigee_km", "apogee_km", "name_de", "mass_approximate") == [
        Decimal("368"),
        Decimal("400"),
        "Sojus TM 11",
        True,
    ]
    notes = [str(message) for message in get_messages(response.wsgi_request)]
    assert any("Perigee (km)" in note and "were kept" in note for note in notes)


def test_the_base_of_a_form_is_no_change_of_the_record(both, mission):
    anna, bettina, shown = both
    submit(bettina, mission, cospar_id="1990-107B")
    submit(anna, mission, shown, apogee_km="400")
    comment = Version.objects.get_for_object(mission).select_related("revision").first().revision.comment
    assert comment == "Changed Apogee (km)."


def test_two_edits_of_one_field_save_nothing_and_say_who_did_what(both, mission):
    anna, bettina, shown = both
    submit(bettina, mission, perigee_km="368")
    response = submit(anna, mission, shown, perigee_km="369", apogee_km="400")
    assert response.status_code == 200
    assert response.context["adminform"].form.errors == {
        "perigee_km": ["bettina has changed this meanwhile, from “367” to “368”. Save again to keep yours."]
    }
    assert values(mission, "perigee_km", "apogee_km") == [Decimal("368"), None]


def test_a_question_keeps_what_was_typed_and_shows_what_others_saved(both, mission):
    anna, bettina, shown = both
    submit(bettina, mission, perigee_km="368", cospar_id="1990-107B")
    again = inputs(submit(anna, mission, shown, perigee_km="369", apogee_km="400"))
    assert (again["perigee_km"], again["apogee_km"], again["cospar_id"]) == ("369", "400", "1990-107B")


def test_who_has_seen_the_question_may_insist(both, mission):
    anna, bettina, shown = both
    submit(bettina, mission, perigee_km="368", cospar_id="1990-107B")
    again = inputs(submit(anna, mission, shown, perigee_km="369"))
    assert submit(anna, mission, again).status_code == 302
    assert values(mission, "perigee_km", "cospar_id") == [Decimal("369"), "1990-107B"]


def test_two_editors_of_one_mind_are_not_asked(both, mission):
    anna, bettina, shown = both
    submit(bettina, mission, perigee_km="368")
    assert submit(anna, mission, shown, perigee_km="368").status_code == 302


def test_the_same_editor_in_two_tabs_is_asked_too(both, mission):
    anna, _bettina, shown = both
    submit(anna, mission, shown, perigee_km="368")
    assert submit(anna, mission, shown, perigee_km="369").status_code == 200


def test_merged_values_are_checked_together(both, mission):
    anna, bettina, shown = both
    submit(bettina, mission, landed_at_0="1991-05-26", landed_at_1="10:04:13")
    response = submit(anna, mission, shown, launched_at_0="1991-12-02")
    assert errors(response) == ["The landing lies before the launch."]


# Rows


def test_rows_of_others_stay(both, mission):
    anna, bettina, shown = both
    person = make_person("Musa Manarov", "Mussa Manarow")
    mission.crew.create(person=person, order=2)
    submit(bettina, mission, **{"crew-0-order": "5"})
    assert submit(anna, mission, shown, perigee_km="368").status_code == 302
    assert sorted(mission.crew.values_list("order", flat=True)) == [2, 5]


def test_one_row_changed_twice_is_a_question(both, mission):
    anna, bettina, shown = both
    submit(bettina, mission, **{"crew-0-order": "5"})
    response = submit(anna, mission, shown, **{"crew-0-order": "6"}, perigee_km="368")
    assert [error for error in errors(response) if "from “1” to “5”" in error]
    assert (mission.crew.get().order, *values(mission, "perigee_km")) == (5, Decimal("367"))


def test_a_row_that_another_removed_stays_removed(both, mission):
    anna, bettina, shown = both
    submit(bettina, mission, **{"crew-0-DELETE": "on"})
    assert submit(anna, mission, shown, perigee_km="368").status_code == 302
    assert mission.crew.count() == 0


def test_changing_a_row_that_another_removed_is_a_question(both, mission):
    anna, bettina, shown = both
    submit(bettina, mission, **{"crew-0-DELETE": "on"})
    response = submit(anna, mission, shown, **{"crew-0-order": "6"})
    assert "Somebody else has removed a row that you changed. Tick “Delete” to agree." in errors(response)
    again = inputs(response)
    assert submit(anna, mission, again, **{"crew-0-DELETE": "on"}).status_code == 302


def test_removing_a_row_that_another_changed_is_a_question(both, mission):
    anna, bettina, shown = both
    submit(bettina, mission, **{"crew-0-order": "5"})
    response = submit(anna, mission, shown, **{"crew-0-DELETE": "on"})
    assert response.status_code == 200
    assert mission.crew.count() == 1
    assert submit(anna, mission, inputs(response)).status_code == 302
    assert mission.crew.count() == 0


def test_two_editors_may_not_seat_one_person_twice(both, mission):
    anna, _bettina, shown = both
    person = make_person("Musa Manarov", "Mussa Manarow")
    mission.crew.create(person=person, order=2)
    seat = {"crew-TOTAL_FORMS": "2", "crew-1-person": str(person.pk), "crew-1-leg": "both", "crew-1-order": "3"}
    assert errors(submit(anna, mission, shown, **seat)) == ["“Musa Manarov” is listed twice."]


def test_numbers_of_dockings_may_be_swapped(admin_client, mission):
    first = mission.dockings.get()
    second = mission.dockings.create(station=first.station, order=2)
    assert submit(admin_client, mission, **{"dockings-0-order": "2", "dockings-1-order": "1"}).status_code == 302
    assert list(mission.dockings.values_list("pk", "order")) == [(second.pk, 1), (first.pk, 2)]


def test_a_record_that_changed_is_not_deleted_unseen(both, mission):
    anna, bettina, _shown = both
    version = str(mission.version)
    submit(bettina, mission, perigee_km="368")
    response = anna.post(change_address(mission, "delete"), {"post": "yes", "version": version}, follow=True)
    assert [str(message) for message in response.context["messages"]] == [
        "Somebody has changed this record meanwhile. Please look at it again."
    ]
    assert Mission.objects.filter(pk=mission.pk).exists()


# Decisions


def test_an_editor_who_changes_a_claim_has_decided(admin_client, mission):
    claim = mission.claims.get()
    prefix = "missions-claim-content_type-object_id"
    submit(admin_client, mission, **{f"{prefix}-0-status": "rejected"})
    claim.refresh_from_db()
    assert (claim.status, claim.by_hand, claim.decided_on is not None) == ("rejected", True, True)


@pytest.mark.parametrize(("perigee", "by_hand"), [("368", True), ("367.0", False)])
def test_a_value_set_by_hand_decides_about_the_claim_it_contradicts(admin_client, mission, perigee, by_hand):
    submit(admin_client, mission, perigee_km=perigee)
    assert mission.claims.get().by_hand is by_hand


def test_a_change_elsewhere_leaves_claims_alone(admin_client, mission):
    submit(admin_client, mission, apogee_km="400")
    assert mission.claims.get().by_hand is False
