"""Every page in every language, found by itself: a new page or a new record is tested without a word here."""

import os
import re
from urllib.parse import urljoin, urlsplit

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from hypothesis import HealthCheck, example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from missions.models import Mission, Status
from missions.tests.pages import BESIDE, EXAMPLES, LANGUAGES, Seen, addresses_of, model_of, page_names, spread

#: "None of the three had flown before" is a sentence.
UNFINISHED = re.compile(
    r"\bNone\b(?! of )|\{[{%#]|[}%#]\}|%\(\w+\)|<Mission|\bnan\b|object at 0x|&amp;(amp|lt|gt|quot|#)"
)
#: Wikitext, code and linked data have braces of their own.
QUOTED = re.compile(r"<(pre|code|script)\b.*?</\1>", re.DOTALL)
EVERY_PAGE = [(name, language) for name in page_names() for language in LANGUAGES]
every_page = pytest.mark.parametrize(("name", "language"), EVERY_PAGE)


@pytest.fixture(scope="module")
def seen_pages() -> dict[str, Seen]:
    """Each page is fetched and read once for all tests of this module."""
    return {}


@pytest.fixture
def pages(catalogue, seen_pages, name, language) -> dict[str, Seen]:
    """Pages of this name in this language, by address: all of them with CI=true, else some of many.

    Of lists of corrections some are enough: what they hold is compared for the whole catalogue elsewhere.
    """
    addresses = addresses_of(name, language)
    if connection.vendor != "sqlite":  # what differs between databases shows on a few pages
        addresses = spread(addresses, 4)
    elif not os.environ.get("CI") or name == "mission-patch":
        addresses = spread(addresses, 25)
    return {address: see(seen_pages, address) for address in addresses}


def see(seen_pages: dict[str, Seen], address: str) -> Seen:
    """The page at an address, fetched and read the first time it is asked for."""
    if address not in seen_pages:
        response = Client().get(address)
        assert response.status_code == 200, address
        assert not response.cookies, address
        seen_pages[address] = Seen(response.content.decode())
    return seen_pages[address]


def wrong(pages: dict[str, Seen], question) -> dict:
    """The pages that answer a question with anything but an empty value, with that answer."""
    return {address: answer for address, page in pages.items() if (answer := question(page))}


@pytest.mark.parametrize("name", page_names())
def test_page_has_an_example_of_its_address(name):
    with override("en"):
        known = model_of(name) or BESIDE.get(name) or EXAMPLES.get(name) or reverse(name)
    assert known, f"Add an example of {name} to missions/tests/pages.py"


@every_page
def test_catalogue_has_a_record_for_each_kind_of_page(pages):
    assert pages


@every_page
def test_page_says_its_language(pages, language):
    assert wrong(pages, lambda page: page.language != language and page.language) == {}


@every_page
def test_page_has_one_main_heading_and_a_title(pages):
    assert wrong(pages, lambda page: [text for level, text in page.headings if level == 1][1:]) == {}
    assert wrong(pages, lambda page: not (page.headings and page.headings[0][1])) == {}
    assert wrong(pages, lambda page: not page.title) == {}


@every_page
def test_headings_leave_no_level_out(pages):
    def jumps(page):
        levels = [level for level, _text in page.headings]
        return [text for (level, text), before in zip(page.headings, [0, *levels], strict=False) if level > before + 1]

    assert wrong(pages, jumps) == {}


@every_page
def test_page_describes_itself(pages):
    assert wrong(pages, lambda page: not 20 <= len(page.meta.get("description", "")) <= 400) == {}


@every_page
def test_page_names_its_own_address(pages):
    addresses = {address: page.canonical for address, page in pages.items()}
    assert addresses == {address: settings.SITE_URL + address for address in pages}


@every_page
def test_page_knows_itself_in_every_language(pages, seen_pages, language):
    """Each page names its translations, which exist and name it in turn."""
    for address, page in pages.items():
        assert page.alternates.get(language) == page.canonical, address
        assert page.alternates.get("x-default") in page.alternates.values(), address
        others = [
            urlsplit(other).path for code, other in page.alternates.items() if code not in ("x-default", language)
        ]
        assert [see(seen_pages, other).alternates for other in others] == [page.alternates] * len(others), address


@every_page
def test_nothing_on_the_page_is_unfinished(pages):
    assert wrong(pages, lambda page: UNFINISHED.findall(QUOTED.sub("", page.html))) == {}


@every_page
def test_links_lead_somewhere(pages):
    assert wrong(pages, lambda page: [link for link in page.links if link in ("", "#")]) == {}


@every_page
def test_every_internal_link_answers(pages, answers):
    for address, page in pages.items():
        for link in page.links:
            target = urlsplit(urljoin(settings.SITE_URL + address, link))
            if target.netloc == urlsplit(settings.SITE_URL).netloc:
                assert answers(target.path, target.query) == 200, (address, link)


@every_page
def test_links_within_the_page_find_their_place(pages):
    assert (
        wrong(pages, lambda page: [link for link in page.links if link[:1] == "#" and link[1:] not in page.ids]) == {}
    )
    assert wrong(pages, lambda page: [name for name in page.references if name not in page.ids]) == {}


@every_page
def test_ids_are_unique(pages):
    assert wrong(pages, lambda page: {name for name in page.ids if page.ids.count(name) > 1}) == {}


@every_page
def test_every_element_is_closed(pages):
    assert wrong(pages, lambda page: page.unbalanced) == {}


@every_page
def test_nothing_is_written_inline(pages):
    assert wrong(pages, lambda page: page.inline) == {}


@every_page
def test_nothing_is_loaded_from_elsewhere(pages):
    own = urlsplit(settings.SITE_URL).netloc
    assert wrong(pages, lambda page: [url for url in page.loaded if urlsplit(url).netloc not in ("", own)]) == {}


@pytest.fixture(scope="module")
def known_answers() -> dict[tuple[str, str], int]:
    return {}


@pytest.fixture
def answers(catalogue, known_answers):
    """The status of an address, asked once; the addresses of pages are known to answer."""
    if not known_answers:
        known_answers |= {(address, ""): 200 for page in EVERY_PAGE for address in addresses_of(*page)}

    def status_of(path: str, query: str = "") -> int:
        if (path, query) not in known_answers:
            known_answers[path, query] = Client().get(path, query_string=query).status_code
        return known_answers[path, query]

    return status_of


# Addresses that are no pages


@pytest.mark.parametrize(("path", "language"), [("/en/no-such-page/", "en"), ("/de/missionen/apollo-99/", "de")])
def test_address_that_does_not_exist_says_so_in_its_language(catalogue, client, path, language):
    response = client.get(path)
    page = Seen(response.content.decode())
    assert (response.status_code, page.language) == (404, language)
    assert [level for level, _text in page.headings].count(1) == 1
    assert page.inline == []


def test_slug_of_another_language_leads_to_the_page(catalogue, client):
    response = client.get("/en/missions/sojus-tm-11/")
    assert (response.status_code, response["Location"]) == (301, "/en/missions/soyuz-tm-11/")


def test_former_slug_leads_to_the_page(catalogue, client):
    mission = Mission.objects.get(key="soyuz-tm-11")
    mission.slug_de = "sojus-tm-11-und-toyohiro-akiyama"
    mission.save()
    response = client.get("/de/missionen/sojus-tm-11/")
    assert response.status_code == 301
    assert response["Location"] == "/de/missionen/sojus-tm-11-und-toyohiro-akiyama/"


@pytest.mark.parametrize("name", [name for name in page_names() if model_of(name)])
def test_draft_answers_like_nothing(catalogue, client, name):
    """Whoever guesses the address of a draft learns nothing: not even that there is one."""
    for language in LANGUAGES:
        record = model_of(name).objects.published(language).first()
        with override(language):
            draft_address = record.get_absolute_url()
            no_address = reverse(name, args=["no-such-record"])
        setattr(record, f"status_{language}", Status.DRAFT)
        record.save()
        draft, nothing = client.get(draft_address), client.get(no_address)
        assert (draft.status_code, nothing.status_code) == (404, 404)
        assert without_slug(draft, record, language) == nothing.content.decode().replace("no-such-record", "")


def without_slug(response, record, language) -> str:
    return response.content.decode().replace(getattr(record, f"slug_{language}"), "")


NEIGHBOURS = ["soyuz-tm-10", "soyuz-tm-12"]


def test_draft_is_linked_from_nowhere(catalogue, client, seen_pages):
    """Where an editor wrote a link by hand is not looked at."""
    mission = Mission.objects.get(key="soyuz-tm-11")
    related = [member.person for member in mission.crew.all()] + [mission.country, mission.program, mission.launch_site]
    related += [mission.spacecraft_type, mission.launch_vehicle, *Mission.objects.filter(key__in=NEIGHBOURS)]
    lists = [address for name in page_names() if not model_of(name) for address in addresses_of(name, "de")]
    pages = [*lists, *(record.address_in("de") for record in related)]
    linking = [address for address in pages if "/de/missionen/sojus-tm-11/" in see(seen_pages, address).links]
    assert len(linking) > 8
    mission.status_de = Status.DRAFT
    mission.save()
    still = [address for address in linking if "/sojus-tm-11/" in without_highlights(client.get(address))]
    assert still == []
    assert "sojus-tm-11" not in client.get("/sitemap.xml").content.decode()


def without_highlights(response) -> str:
    return re.sub(r'<div class="prose".*?</div>', "", response.content.decode(), flags=re.DOTALL)


# Addresses nobody meant

JUNK = st.text(alphabet=st.characters(codec="utf-8"), max_size=40)
FAULTS_ARE_ANSWERS = {200, 301, 302, 400, 404, 405, 414}
tried = hypothesis_settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@tried
@given(name=st.sampled_from([name for name in page_names() if not model_of(name)]), query=st.dictionaries(JUNK, JUNK))
@example(name="home", query={"page": "9" * 40})
@example(name="mission-list", query={"page": "-1", "sort": "'; DROP TABLE", "program": "\x00"})
def test_no_query_breaks_a_page(catalogue, client, name, query):
    assert client.get(addresses_of(name, "en")[0], query).status_code in FAULTS_ARE_ANSWERS


@tried
@given(
    name=st.sampled_from(["page", "q", "sort", "year", "program", "country", "station", "kind", "from", "to"]),
    value=JUNK,
)
@example(name="q", value='"TM-11')
@example(name="q", value="Союз ТМ-11 \x00")
@example(name="q", value="%" * 200)
@example(name="q", value="(" * 200)
def test_no_value_breaks_a_parameter(catalogue, client, name, value):
    for page in ("mission-list", "search"):
        if page in page_names():
            assert client.get(addresses_of(page, "de")[0], {name: value}).status_code in FAULTS_ARE_ANSWERS


@tried
@given(
    start=st.sampled_from(["/en/", "/de/missionen/", "/en/in-space/", "/api/v1/", "/", "/static/", "/admin/"]),
    rest=JUNK,
)
@example(start="/en/in-space/", rest="1990-02-30/")
@example(start="/en/in-space/", rest="0000-01-01/")
@example(start="/en/in-space/", rest="99999-01-01/")
@example(start="/", rest="%00")
@example(start="/static/", rest="../../etc/passwd")
def test_no_address_breaks_the_site(catalogue, client, start, rest):
    assert client.get(start + rest.replace("?", "").replace("#", "")).status_code in FAULTS_ARE_ANSWERS
