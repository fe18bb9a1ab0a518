"""The checks on the form of a mission: what they find, and the editor's word that a value is right nevertheless."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from reversion.models import Version

from missions.consistency import doubtful
from missions.models import Claim, Mission, Source
from missions.tests.admin_forms import change_address, editor, inputs, submit
from missions.tests.records import soyuz_tm_11, utc

pytestmark = pytest.mark.django_db

SUM = "2,125 orbits in 175.08 d would take 118.6 min each; expected 2,720–2,773."
#: What the flights before and after cost: which they are, they themselves, their crews and dockings with stations.
QUERIES_OF_NEIGHBORS = 6


@pytest.fixture
def tm_11() -> Mission:
    """Soyuz TM-11 with the orbits of the flight before, as the German article had it."""
    mission = soyuz_tm_11()
    Claim.objects.filter(fact="orbits").delete()
    Mission.objects.filter(pk=mission.pk).update(orbits=2125)
    Mission.objects.filter(key="soyuz-tm-10").update(orbits=2125, spacecraft_type=mission.spacecraft_type)
    return Mission.objects.get(pk=mission.pk)


def signed_in(*groups, **facts) -> Client:
    client = Client()
    client.force_login(editor(*groups, **facts))
    return client


def page_of(client, mission, language="en"):
    return client.get(change_address(mission), headers={"accept-language": language})


def panel(response) -> str:
    """The panel as a reader without style or script sees it."""
    html = re.search(r'<section class="checks".*?</section>', response.content.decode(), re.DOTALL).group()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).strip()


def accept(client, mission, finding, choice=0, **reasons):
    sent = {"finding": finding.id, "value": finding.choices[choice].id if finding.choices else "", **reasons}
    return client.post(change_address(mission, "accept"), sent, follow=True, headers={"accept-language": "en"})


def only_finding(response):
    ((finding, _form),) = response.context["checks"]
    return finding


def told(response) -> list[str]:
    return [str(message) for message in response.context["messages"]]


def test_a_finding_stands_above_the_form_with_level_sum_and_likely_cause(tm_11):
    shown = panel(page_of(signed_in("facts editor"), tm_11))
    assert shown.startswith("Checks (1)")
    assert f"error {SUM} orbits-match-duration" in shown
    assert "Soyuz TM-10" in shown  # the flight that it was copied from
    assert "Accept the value with a reason Orbits: 2,125" in shown


def test_the_panel_is_in_the_language_of_the_editor(tm_11):
    shown = panel(page_of(signed_in("facts editor"), tm_11, "de"))
    assert shown.startswith("Prüfungen (1)")
    assert "2125 Erdumkreisungen in 175,08 d wären je 118,6 min; zu erwarten sind 2720–2773." in shown.replace(
        "\xa0", " "
    )
    assert "Den Wert mit Begründung bestätigen Erdumkreisungen: 2125" in shown


def test_of_a_sound_record_the_checks_find_nothing():
    shown = panel(page_of(signed_in("facts editor"), soyuz_tm_11()))
    assert shown == "Checks (0) The checks on this flight find nothing."


def test_the_panel_works_without_a_script(tm_11):
    html = page_of(signed_in("facts editor"), tm_11).content.decode()
    section = re.search(r'<section class="checks".*?</section>', html, re.DOTALL)
    assert "<script" not in section.group()
    assert html.index("<form") < html.index('id="mission_form"')  # no form stands inside another
    assert section.end() < html.index('id="mission_form"')


def test_an_accepted_value_is_silent_and_says_why(tm_11):
    client = signed_in("facts editor")
    finding = only_finding(page_of(client, tm_11))
    answer = accept(client, tm_11, finding, reason_en="It stands so in the log.", reason_de="So steht es im Logbuch.")
    assert answer.redirect_chain[-1][0] == change_address(tm_11) + "#checks"
    assert "accepted" in told(answer)[0]
    shown = panel(answer)
    assert f"accepted {SUM}" in shown
    assert "Reason: It stands so in the log." in shown
    assert "Accept the value" not in shown
    claim = Claim.objects.get(fact="orbits", by_hand=True)
    assert (claim.value, claim.status, claim.reason_de, claim.source.kind) == (
        "2125",
        "accepted",
        "So steht es im Logbuch.",
        "editor",
    )
    assert doubtful(Mission.objects.for_page().get(pk=tm_11.pk)) == set()
    assert "Accepted: Orbits: 2,125" in Version.objects.get_for_object(tm_11).first().revision.comment


def test_a_source_that_says_the_value_carries_the_reason(tm_11):
    book = Source.objects.create(key="book", title="A book")
    claim = tm_11.claims.create(fact="orbits", value="2125", source=book)
    client = signed_in("facts editor")
    accept(client, tm_11, only_finding(page_of(client, tm_11)), reason_en="Both books agree.")
    claim.refresh_from_db()
    assert (claim.by_hand, claim.reason_en) == (True, "Both books agree.")
    assert not Source.objects.filter(kind="editor", key="editors-decisions").exists()


def test_another_value_is_doubted_again_and_the_new_word_replaces_the_old(tm_11):
    client = signed_in("facts editor")
    accept(client, tm_11, only_finding(page_of(client, tm_11)), reason_en="One.")
    Mission.objects.filter(pk=tm_11.pk).update(orbits=2126)
    accept(client, tm_11, only_finding(page_of(client, tm_11)), reason_en="Two.")
    assert list(Claim.objects.filter(fact="orbits").values_list("value", "reason_en")) == [("2126", "Two.")]


def test_of_several_values_the_editor_says_which_is_right(tm_11):
    Mission.objects.filter(pk=tm_11.pk).update(orbits=2735, period_min="89.2")
    client = signed_in("facts editor")
    finding = only_finding(page_of(client, tm_11))
    assert [choice.label for choice in finding.choices] == ["Period: 89.2 min", "Perigee: 367 km", "Apogee: 400 km"]
    accept(client, tm_11, finding, choice=1, reason_en="Measured by radar.")
    assert list(Claim.objects.filter(by_hand=True, reason_en="Measured by radar.").values_list("fact", "value")) == [
        ("perigee_km", "367")
    ]
    assert not only_finding(page_of(client, tm_11)).flag.is_error


def test_a_time_is_accepted_as_exactly_as_it_is_known(tm_11):
    Mission.objects.filter(pk=tm_11.pk).update(orbits=None, launched_at=utc(1957, 12, 2, 8, 13, 32), landed_at=None)
    client = signed_in("facts editor")
    checks = [finding for finding, _form in page_of(client, tm_11).context["checks"]]
    early = next(one for one in checks if one.flag.finding.check == "launch-is-in-the-space-age")
    accept(client, tm_11, early, reason_en="A test of ours.")
    assert Claim.objects.get(reason_en="A test of ours.").value == "1957-12-02T08:13:32Z"


def test_without_a_reason_nothing_is_saved(tm_11):
    client = signed_in("facts editor")
    answer = accept(client, tm_11, only_finding(page_of(client, tm_11)))
    assert told(answer) == ["Say why, in one language at least."]
    assert not Claim.objects.filter(fact="orbits").exists()


def test_what_the_checks_no_longer_say_is_not_accepted(tm_11):
    client = signed_in("facts editor")
    finding = only_finding(page_of(client, tm_11))
    Mission.objects.filter(pk=tm_11.pk).update(orbits=2735)
    answer = accept(client, tm_11, finding, reason_en="Too late.")
    assert told(answer) == ["The checks say something else by now. Nothing was saved."]
    assert not Claim.objects.filter(reason_en="Too late.").exists()


def test_whoever_may_not_edit_facts_reads_the_findings_only(tm_11):
    client = signed_in("translator (de)")
    shown = panel(page_of(client, tm_11))
    assert SUM in shown
    assert "Accept" not in shown
    assert client.post(change_address(tm_11, "accept"), {}).status_code == 403
    assert Client().post(change_address(tm_11, "accept"), {}).status_code == 302


def test_the_address_for_accepting_is_no_page(tm_11):
    client = signed_in("facts editor")
    assert client.get(change_address(tm_11, "accept")).status_code == 302
    assert client.post("/admin/missions/mission/999999/accept/", {}).status_code == 404
    assert client.post(f"/admin/missions/mission/{2**70}/accept/", {}).status_code == 404


def test_an_open_form_is_told_that_a_value_was_accepted_meanwhile(tm_11):
    client = signed_in("facts editor")
    opened = page_of(client, tm_11)
    accept(client, tm_11, only_finding(opened), reason_en="It stands so in the log.")
    answer = submit(client, tm_11, inputs(opened), mass_kg="7151")
    assert answer.status_code == 302  # what others changed is kept, this is added
    assert Mission.objects.get(pk=tm_11.pk).mass_kg == 7151
    assert Claim.objects.get(fact="orbits").reason_en == "It stands so in the log."


def test_the_panel_costs_a_fixed_number_of_queries(tm_11):
    client = signed_in("facts editor")

    def queries(mission) -> int:
        page_of(client, mission)
        with CaptureQueriesContext(connection) as captured:
            page_of(client, mission)
        return len(captured)

    with_an_error = queries(tm_11)
    Mission.objects.filter(pk=tm_11.pk).update(orbits=2735)
    sound = queries(tm_11)
    assert with_an_error - sound <= QUERIES_OF_NEIGHBORS
    assert sound <= 25
    for number in range(5):
        source = Source.objects.create(key=f"book-{number}", title="A book")
        tm_11.claims.create(fact="mass_kg", value="7150", source=source)
    assert queries(tm_11) == sound
