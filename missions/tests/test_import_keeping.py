"""What an editor put into a record stays there when its articles are imported again."""

import pytest

from missions.models import Claim, CrewMember, Mission
from missions.tests.wikitext_files import GERMAN, SOYUZ_TM_11, report, run, wiki_writer

pytestmark = pytest.mark.django_db
wiki = pytest.fixture(wiki_writer)


def test_what_an_editor_changed_is_kept(wiki):
    run(wiki(GERMAN))
    mission = Mission.objects.get()
    mission.orbits, mission.name_de, mission.launch_vehicle = 2734, "Sojus-TM 11", None
    mission.save()
    CrewMember.objects.get(person__key="ryoko-kikuchi").delete()
    run(wiki(GERMAN.replace("= 2125", "= 2126")))
    mission.refresh_from_db()
    assert (mission.orbits, mission.name_de) == (2734, "Sojus-TM 11")
    assert not CrewMember.objects.filter(person__key="ryoko-kikuchi").exists()


def test_what_an_editor_decided_is_kept(wiki):
    run(SOYUZ_TM_11)
    Claim.objects.filter(fact="orbits", language="de").update(status="accepted", by_hand=True)
    Claim.objects.filter(fact="orbits", language="en").update(status="alternative", by_hand=True)
    Mission.objects.update(orbits=2125)
    run(wiki(SOYUZ_TM_11.read_text().replace("~2,735", "~2,736")))
    assert Mission.objects.get().orbits == 2125
    claims = Claim.objects.filter(fact="orbits").values_list("printed", "status")
    assert list(claims) == [("~2,736", "alternative"), ("2125", "accepted")]


def test_the_report_tells_what_the_record_keeps(wiki):
    run(SOYUZ_TM_11)
    Mission.objects.update(mass_kg=7140)
    mass = report(SOYUZ_TM_11)["missions"][0]["facts"]["mass_kg"]
    assert (mass["value"], mass["verdict"]) == (7140, "resolved")
    assert "an editor chose" in mass["reason"]


def test_the_words_of_an_editor_about_a_claim_are_kept(wiki):
    run(SOYUZ_TM_11)
    rejected = Claim.objects.get(fact="orbits", language="de")
    rejected.reason_en, rejected.reason_de = "Copied from Soyuz TM-10.", "Aus Sojus TM-10 kopiert."
    rejected.save()
    told = report(SOYUZ_TM_11, language="de")["missions"][0]
    assert told["action"] == "unchanged"
    assert told["facts"]["orbits"]["claims"][1]["reason"] == "Aus Sojus TM-10 kopiert."
