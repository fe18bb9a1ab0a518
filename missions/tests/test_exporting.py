"""Infoboxes and corrections as readers get them: their text, their addresses, their queries."""

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from missions.models import Docking, Mission, Status
from missions.tests.pages import LANGUAGES
from missions.tests.records import soyuz_tm_11_with_articles

WIKI = {"en": "/en/missions/soyuz-tm-11.wiki", "de": "/de/missionen/sojus-tm-11.wiki"}
PATCH = {"en": "/en/missions/soyuz-tm-11/patch/", "de": "/de/missionen/sojus-tm-11/korrekturen/"}
TEXT = {"en": "/en/missions/soyuz-tm-11/patch.txt", "de": "/de/missionen/sojus-tm-11/korrekturen.txt"}
ADDRESSES = [*WIKI.values(), *PATCH.values(), *TEXT.values()]

GERMAN_BOX = """\
{{Infobox bemannte Raumfahrtmission
| name               = Sojus TM-11
| nssdc_id           = 1990-107A
| raumschiff         = [[Sojus (Raumschiff)|Sojus TM]] (GRAU-Index&nbsp;11F732)<br />Seriennummer&nbsp;61
| masse              = 7150&nbsp;kg
| trägerrakete       = [[Sojus (Rakete)|Sojus-U2]] (GRAU-Index&nbsp;11A511U2)
| rufzeichen         = {{lang|ru|Дербент}} (Derbent)
| crew_anzahl        = 2
| start              = 2. Dezember 1990, 08:13:32&nbsp;[[Koordinierte Weltzeit|UTC]]
| startplatz         = [[Kosmodrom Baikonur|Baikonur]] LC-1
| station            = [[Mir (Raumstation)|Mir]]
| station_ankopplung = 4. Dezember 1990, 09:57:09&nbsp;UTC
| station_abkopplung = 26. Mai 1991, 06:15:59&nbsp;UTC
| station_dauer      = 172&nbsp;d 20&nbsp;h 18&nbsp;min 50&nbsp;s
| landung            = 26. Mai 1991, 10:04:13&nbsp;UTC
| landeplatz         = 61&nbsp;km SO von [[Schesqasghan|Dsheskasgan]]
| dauer              = 175&nbsp;d 1&nbsp;h 50&nbsp;min 41&nbsp;s
| orbits             = rund 2735
| bahn_umlaufzeit    = 92,2&nbsp;min
| bahn_neigung       = 51,6°
| apogäum            = 400&nbsp;km
| perigäum           = 367&nbsp;km
| vorher             = [[Sojus TM-10]]
| nachher            = [[Sojus TM-12]]
}}
"""


@pytest.fixture
def mission(db) -> Mission:
    return soyuz_tm_11_with_articles()


class TestBox:
    def test_german_box_of_soyuz_tm_11(self, mission, client):
        assert client.get(WIKI["de"]).content.decode() == GERMAN_BOX

    def test_english_box_of_soyuz_tm_11(self, mission, client):
        lines = client.get(WIKI["en"]).content.decode().splitlines()
        values = dict(line.lstrip("| ").split("=", 1) for line in lines if "=" in line)
        values = {name.strip(): value.strip() for name, value in values.items()}
        assert values["launch_date"] == "{{Start date text|2 December 1990, 08:13:32|timezone=yes}}&nbsp;UTC"
        assert values["crew_members"] == "[[Viktor M. Afanasyev|Viktor Afanasyev]]"
        assert (values["crew_launching"], values["crew_landing"]) == ("[[Toyohiro Akiyama]]", "[[Helen Sharman]]")
        assert values["landing_site"] == "{{convert|61|km|mi}} SE of [[Jezkazgan|Dzhezkazgan]]"
        assert values["orbits_completed"] == "~2,735"
        assert values["docking_target"] == "[[Mir]]"

    def test_failed_docking_is_no_docking(self, mission, client):
        Docking.objects.update(kind="failed")
        assert "| station" not in client.get(WIKI["de"]).content.decode()

    def test_words_are_not_borrowed_from_another_language(self, mission, client):
        Mission.objects.filter(pk=mission.pk).update(call_sign_en=None, call_sign_meaning_de="Stadt")
        assert "crew_callsign     = {{lang|ru|Дербент}}\n" in client.get(WIKI["en"]).content.decode()


class TestAddresses:
    @pytest.mark.parametrize("address", [*WIKI.values(), *TEXT.values()])
    def test_answers_are_plain_text_that_anyone_may_keep(self, mission, client, address):
        response = client.get(address)
        assert response.status_code == 200
        assert response["Content-Type"] == "text/plain; charset=utf-8"
        assert response["Cache-Control"] == "public, max-age=0, must-revalidate"
        assert response["Content-Language"] == address[1:3]
        assert response["X-Content-Type-Options"] == "nosniff"
        assert not response.cookies
        page = settings.SITE_URL + mission.address_in(address[1:3])
        assert response["Link"] == f'<{page}>; rel="canonical"'

    @pytest.mark.parametrize("address", ADDRESSES)
    def test_text_that_was_read_before_is_not_sent_again(self, mission, client, address):
        response = client.get(address)
        again = client.get(address, headers={"If-None-Match": response["ETag"]})
        assert (again.status_code, again.content) == (304, b"")
        head = client.head(address)
        assert (head.status_code, head.content) == (200, b"")
        assert head["Content-Length"] == str(len(response.content))

    @pytest.mark.parametrize("address", ADDRESSES)
    def test_draft_answers_like_nothing(self, mission, client, address):
        setattr(mission, f"status_{address[1:3]}", Status.DRAFT)
        mission.save()
        assert client.get(address).status_code == 404

    @pytest.mark.parametrize("address", ADDRESSES)
    def test_former_address_leads_on(self, mission, client, address):
        mission.slug_en, mission.slug_de = "tm-11", "tm-11"
        mission.save()
        response = client.get(address)
        wanted = address.replace("soyuz-tm-11", "tm-11").replace("sojus-tm-11", "tm-11")
        assert (response.status_code, response["Location"]) == (301, wanted)

    @pytest.mark.parametrize(
        ("address", "wanted"),
        [
            ("/en/missions/sojus-tm-11.wiki", WIKI["en"]),
            ("/de/missionen/soyuz-tm-11.wiki", WIKI["de"]),
            ("/en/missions/sojus-tm-11/patch/", PATCH["en"]),
            ("/de/missionen/soyuz-tm-11/korrekturen.txt", TEXT["de"]),
            ("/de/missions/sojus-tm-11.wiki", WIKI["de"]),
            ("/de/missions/sojus-tm-11/patch/", PATCH["de"]),
            ("/en/missionen/soyuz-tm-11/korrekturen.txt", TEXT["en"]),
        ],
    )
    def test_words_of_another_language_lead_to_the_own(self, mission, client, address, wanted):
        response = client.get(address)
        assert (response.status_code, response["Location"]) == (301, wanted)

    @pytest.mark.parametrize(
        "address", ["/en/missions/none.wiki", "/en/missions/none/patch/", "/en/x.wiki", "/en/x.txt"]
    )
    def test_other_addresses_are_none(self, mission, client, address):
        assert client.get(address).status_code == 404

    def test_mission_page_leads_there(self, mission, client):
        page = client.get(mission.address_in("de")).content.decode()
        assert f'href="{WIKI["de"]}"' in page
        assert f'href="{PATCH["de"]}"' in page

    def test_mission_without_articles_has_no_corrections(self, mission, client):
        mission.claims.filter(fact="name").delete()
        assert client.get(PATCH["en"]).status_code == 404
        page = client.get(mission.address_in("en")).content.decode()
        assert WIKI["en"] in page
        assert PATCH["en"] not in page


@pytest.mark.parametrize(("address", "queries"), [(WIKI, 4), (PATCH, 5), (TEXT, 5)])
def test_answers_take_a_fixed_number_of_queries(mission, client, address, queries):
    for language in LANGUAGES:
        client.get(address[language])
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address[language]).status_code == 200
        assert len(asked) == queries
