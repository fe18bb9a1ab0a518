"""What articles lost and what they do not know, over the whole catalogue and of one mission."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from missions.models import Mission
from missions.tests.admin_forms import editor
from missions.tests.admin_records import make_mission
from missions.tests.wikitext_files import SOYUZ_TM_11

pytestmark = pytest.mark.django_db

LOSSES, GAPS = "/admin/missions/mission/desk/losses/", "/admin/missions/mission/desk/gaps/"


@pytest.fixture
def mission() -> Mission:
    call_command("import_wikitext", str(SOYUZ_TM_11), stdout=StringIO())
    return Mission.objects.get()


def counts(response) -> dict[str, dict[str, int]]:
    return {fact.name: dict(found) for fact, found in response.context["table"]}


def test_every_lost_value_is_listed_with_its_words(admin_client, mission):
    response = admin_client.get(LOSSES)
    told = [(str(record), claim.fact, claim.printed) for record, _label, claim in response.context["rows"]]
    assert told == [
        ("Soyuz TM-11", "call_sign_native", "(„Derbent“)"),
        ("Soyuz TM-11", "launched_at", "UTC"),
        ("Soyuz TM-11", "crew_down", "GB)"),
    ]
    assert '<q lang="de">GB)</q>' in response.content.decode()


@pytest.mark.parametrize(("asked", "shown"), [("launched_at", 1), ("crew_down", 1), ("nonsense\0", 3), ("", 3)])
def test_losses_can_be_asked_for_by_fact(admin_client, mission, asked, shown):
    assert len(admin_client.get(LOSSES, {"fact": asked, "p": "x"}).context["rows"]) == shown


def test_the_matrix_counts_who_states_a_fact(admin_client, mission):
    found = counts(admin_client.get(GAPS))
    assert found["orbits"] == {"all": 1, "only-en": 0, "only-de": 0, "none": 0}
    assert found["cospar_id"] == {"all": 0, "only-en": 0, "only-de": 1, "none": 0}
    # The English article has lost the time of launch: only the German one knows it.
    assert found["launched_at"] == {"all": 0, "only-en": 0, "only-de": 1, "none": 0}


@pytest.mark.parametrize(("known", "names"), [("only-de", ["Soyuz TM-11"]), ("none", []), ("all", [])])
def test_the_missions_behind_a_count_are_listed(admin_client, mission, known, names):
    response = admin_client.get(GAPS, {"fact": "cospar_id", "known": known})
    assert [str(found) for found in response.context["page"]] == names


@pytest.mark.parametrize("asked", [{"fact": "nonsense"}, {"fact": "orbits", "known": "x"}, {"known": "\0", "p": "-1"}])
def test_nonsense_shows_the_matrix_alone(admin_client, mission, asked):
    response = admin_client.get(GAPS, asked)
    assert (response.status_code, "page" in response.context) == (200, False)


def test_of_one_mission_every_fact_is_in_one_list(admin_client, mission):
    by_kind = admin_client.get(reverse("admin:missions_mission_gaps_of", args=[mission.pk])).context["by_kind"]
    names = [{fact.name for fact in found} for _label, found in by_kind]
    assert "orbits" in names[0]
    assert "cospar_id" in names[2]
    assert "satcat_number" in names[3]
    assert sum(map(len, names)) == len(set().union(*names))


@pytest.mark.parametrize("address", [LOSSES, GAPS])
def test_reports_take_a_fixed_number_of_queries(admin_client, mission, address):
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            admin_client.get(address)
        return len(queries)

    before = count()
    source = mission.claims.first().source
    for number in range(10):
        other = make_mission(f"Test {number}", f"Probe {number}", key=f"test-{number}")
        other.claims.create(fact="orbits", source=source, language="en", printed="?", status="lost")
    assert count() == before


@pytest.mark.parametrize(("groups", "status"), [([], 403), (["translator (de)"], 200)])
def test_reports_are_for_editors(client, mission, groups, status):
    client.force_login(editor(*groups))
    addresses = [LOSSES, GAPS, reverse("admin:missions_mission_gaps_of", args=[mission.pk])]
    assert {client.get(address).status_code for address in addresses} == {status}


@pytest.mark.parametrize(("language", "desk"), [("en", "Desk"), ("de", "Quellenabgleich")])
def test_the_desk_is_linked_from_the_index_and_from_the_form(admin_client, mission, language, desk):
    address = reverse("admin:missions_mission_desk_of", args=[mission.pk])
    form = admin_client.get(
        reverse("admin:missions_mission_change", args=[mission.pk]), headers={"accept-language": language}
    )
    assert f'<a href="{address}">{desk}</a>' in form.content.decode()
    index = admin_client.get("/admin/", headers={"accept-language": language}).content.decode()
    assert all(link in index for link in ("/admin/missions/mission/desk/", LOSSES, GAPS))
