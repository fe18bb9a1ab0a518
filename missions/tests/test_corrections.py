"""What imported articles would have to change: each place once, with its wikitext, its reason and a footnote."""

import pytest
from django.conf import settings
from django.utils.translation import override

from missions.exporting.articles import articles
from missions.exporting.corrections import Correction, patches
from missions.models import Docking, Mission, Source
from missions.tests.records import soyuz_tm_11_with_articles


@pytest.fixture
def mission(db) -> Mission:
    return soyuz_tm_11_with_articles()


def corrections(mission: Mission, reader: str, article: str) -> dict[str, Correction]:
    """The corrections of one article, by parameter or else by label, as a reader sees them."""
    mission = Mission.objects.for_wikitext().get(pk=mission.pk)
    with override(reader):
        found = patches(mission, list(mission.claims.select_related("source")))
    return {
        one.parameter or one.label: one
        for patch in found
        for one in patch.corrections
        if patch.article.source.language == article
    }


def test_rejected_number_is_replaced_with_its_reason_and_a_footnote(mission):
    found = corrections(mission, "de", "de")["orbits"]
    assert (found.prints, found.wikitext) == (("2125",), "rund 2735")
    assert found.reasons == ("Auf Deutsch: 2,125 orbits in 175.08 d would take 118.6 min each.",)
    own_page = settings.SITE_URL + mission.address_in("de")
    assert found.citation.startswith("<ref>{{Internetquelle |url=" + own_page + " |titel=Sojus TM-11 |")


def test_reasons_are_for_the_reader_wikitext_is_for_the_article(mission):
    found = corrections(mission, "en", "de")["orbits"]
    assert found.wikitext == "rund 2735"
    assert found.reasons == ("2,125 orbits in 175.08 d would take 118.6 min each.",)


def test_lost_moment_is_given_back(mission):
    found = corrections(mission, "en", "en")["launch_date"]
    assert found.prints == ("UTC",)
    assert found.wikitext == "{{Start date text|2 December 1990, 08:13:32|timezone=yes}}&nbsp;UTC"


def test_what_both_say_is_no_correction(mission):
    assert set(corrections(mission, "en", "en")) == {"launch_date"}


def test_row_of_an_old_table_is_given_back_as_a_whole(mission):
    Source.objects.filter(language="en").update(key="en-soyuz-tm-11-table")
    found = corrections(mission, "en", "en")["Launch"]
    assert found.wikitext == (
        "2 December 1990, 08:13:32&nbsp;UTC<br />[[Baikonur Cosmodrome|Baikonur]] [[Gagarin's Start|LC-1]]"
    )


def test_source_that_a_wikipedia_accepts_is_cited(mission):
    gcat = Source.objects.create(key="gcat", kind="database", title="GCAT", url="https://planet4589.org/")
    mission.claims.create(fact="orbits", source=gcat, value="2735")
    found = corrections(mission, "de", "de")["orbits"]
    assert found.citation == "<ref>[https://planet4589.org/ ''GCAT''].</ref>"


def test_cut_line_of_a_crew_list_names_who_is_missing(mission):
    german = Source.objects.get(language="de")
    for part, status in (("viktor-afanasyev", "accepted"), ("GB)", "lost")):
        mission.claims.create(fact="crew_down", source=german, part=part, printed=part, status=status)
    (found,) = [one for name, one in corrections(mission, "de", "de").items() if name == "Rückkehrbesatzung"]
    assert (found.prints, found.wikitext) == (
        ("GB)",),
        "* [[Helen Sharman]] (1.&nbsp;Raumflug) (Vereinigtes Königreich)",
    )


def test_value_that_the_record_does_not_hold_is_taken_out(mission, client):
    german = Source.objects.get(language="de")
    mission.claims.create(fact="landing_mass_kg", source=german, printed="1 kg", value="1", status="rejected")
    mission.claims.create(fact="satcat_number", source=german, printed="7", value="7", status="rejected")
    found = corrections(mission, "de", "de")
    assert found["Katalognummer"].wikitext == "20981"
    Mission.objects.filter(pk=mission.pk).update(orbits=None)
    assert corrections(mission, "de", "de")["orbits"].wikitext == ""
    assert "Nichts: den Parameter leer lassen." in client.get("/de/missionen/sojus-tm-11/korrekturen/").content.decode()


def test_second_docking_is_told_by_its_number(mission):
    mir = mission.dockings.get().station
    Docking.objects.create(mission=mission, order=2, station=mir, docked_at=mission.landed_at, docked_precision="day")
    english = Source.objects.get(language="en")
    mission.claims.create(fact="docked_at", part="2", source=english, printed="?", status="rejected")
    found = corrections(mission, "en", "en")["docking_date"]
    assert (found.number, found.wikitext) == (2, "26 May 1991")


def test_article_that_only_mentions_the_mission_is_not_corrected(mission):
    other = Source.objects.create(key="other", kind="encyclopedia", title="Mir", language="en")
    mission.claims.create(fact="orbits", source=other, printed="1", value="1", status="rejected")
    assert "Mir" not in [article.source.title for article in articles(mission.claims.all())]


def test_text_says_the_same(mission, client):
    text = client.get("/de/missionen/sojus-tm-11/korrekturen.txt").content.decode()
    assert "== Sojus TM-11 (Wikipedia, de) ==" in text
    assert "* orbits · Erdumkreisungen\n  Im Artikel steht: 2125\n  Dort sollte stehen: rund 2735\n" in text
