"""The encyclopedia in a real browser: read in both languages, on a phone and on a desk, by day and by night; edited."""

import re
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.urls import resolve, reverse
from django.utils.translation import override

from missions.tests.pages import LANGUAGES, page_names

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
TM_11 = {"en": "/en/missions/soyuz-tm-11/", "de": "/de/missionen/sojus-tm-11/"}
EDITOR, PASSWORD = "editor", "derbent-1990-107A"
LISTEN = """
window.violations = [];
document.addEventListener("securitypolicyviolation", event =>
  violations.push(event.violatedDirective + " " + event.blockedURI));
"""

ABORTED = "net::ERR_ABORTED"


@pytest.fixture
def open_page(browser, site):
    """Opens an address as a reader on some device; afterwards nothing may have been complained about."""
    contexts, complaints = [], []

    def open_page(address, viewport=DESK, color_scheme="light", **options):
        context = browser.new_context(
            base_url=site.url, viewport=viewport, color_scheme=color_scheme, reduced_motion="reduce", **options
        )
        contexts.append(context)
        context.add_init_script(LISTEN)
        page = context.new_page()
        page.on("console", lambda message: message.type in ("error", "warning") and complaints.append(said_by(message)))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        # Aborted is what was still loading when the test went on to the next page.
        page.on("requestfailed", lambda it: it.failure != ABORTED and complaints.append(f"failed: {it.url}"))
        page.on("request", lambda request: request.url.startswith(site.url) or complaints.append(request.url))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        for page in context.pages:
            complaints += page.evaluate("window.violations || []")
        context.close()
    assert complaints == []


@pytest.fixture(scope="module")
def examples(site) -> dict[tuple[str, str], str]:
    """One address of each kind of page in each language, from the site's own list of its pages."""
    found = {}
    for language in LANGUAGES:  # not in the sitemap, as it is nothing to find by searching
        with override(language):
            found["search", language] = f"{reverse('search')}?q=tm11"
            # The sitemap leaves out the 24,000 days since 1961: each leads to the next.
            found["in-space-day", language] = reverse("in-space-day", args=["1990-12-05"])
            found["mission-patch", language] = reverse("mission-patch", args=[TM_11[language].split("/")[-2]])
    with urlopen(f"{site.url}/sitemap.xml") as answer:
        sitemap = answer.read().decode()
    for address in re.findall(r"<loc>[^<]*?//[^/]+(/[^<]*)</loc>", sitemap):
        language = address.split("/")[1]
        with override(language):
            found.setdefault((resolve(address).view_name, language), address)
    return found | {("mission-detail", language): address for language, address in TM_11.items()}


@pytest.mark.parametrize("color_scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_mission_is_read_without_a_complaint(open_page, language, viewport, color_scheme):
    page = open_page(TM_11[language], viewport, color_scheme)
    assert page.title()
    assert page.locator("h1").count() == 1
    assert sideways(page) == 0
    assert background_is_dark(page) is (color_scheme == "dark")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", page_names())
def test_page_fits_every_window_and_is_accessible(open_page, examples, name, language):
    """One language is held against the rules on a phone by night, the other on a desk by day."""
    assert (name, language) in examples, "the sitemap lists no page of this kind"
    desk_by_day, phone_by_night = (DESK, "light"), (PHONE, "dark")
    first, last = (phone_by_night, desk_by_day) if language == LANGUAGES[0] else (desk_by_day, phone_by_night)
    page = open_page(examples[name, language], *first)
    assert sideways(page) == 0
    assert violations(page) == []
    page.set_viewport_size(last[0])
    page.emulate_media(color_scheme=last[1])
    assert sideways(page) == 0


@pytest.mark.parametrize("path", ["/en/no-such-page/", "/de/missionen/apollo-99/"])
def test_missing_page_is_accessible_too(browser, site, path):
    page = browser.new_page(base_url=site.url)
    page.goto(path)
    assert violations(page) == []
    page.close()


@pytest.mark.parametrize(("start", "goal"), [("en", "de"), ("de", "en")])
def test_switching_the_language_keeps_the_record(open_page, start, goal):
    page = open_page(TM_11[start])
    page.locator(f"a[hreflang={goal}]").first.click()
    assert page.url.endswith(TM_11[goal])
    assert page.locator("html").get_attribute("lang") == goal


def test_keyboard_reaches_the_content_first(open_page):
    page = open_page(TM_11["en"])
    page.keyboard.press("Tab")
    focused = page.evaluate(
        """() => { const box = document.activeElement.getBoundingClientRect();
        return {href: document.activeElement.getAttribute("href"), top: box.top, height: box.height}; }"""
    )
    assert focused["href"].startswith("#")
    assert focused["top"] >= 0, "the link to the content must show itself when it has the focus"
    assert focused["height"] > 10
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_keyboard_alone_leads_from_search_to_the_other_language(open_page):
    page = open_page("/en/")
    tab_to(page, "INPUT")
    page.keyboard.type("soyuz tm11")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/?q=soyuz+tm11")
    for goal in (TM_11["en"], "/en/people/viktor-afanasyev/", "/de/personen/wiktor-afanasjew/"):
        tab_to(page, goal)
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{goal}")
    assert page.locator("html").get_attribute("lang") == "de"


def tab_to(page, goal: str) -> None:
    """Press Tab until an element of this name, or a link to this address, has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        focused = page.evaluate("[document.activeElement.tagName, document.activeElement.getAttribute('href')]")
        if goal in focused:
            return
    raise AssertionError(f"{goal} cannot be reached")


def test_names_are_suggested_while_typing(open_page):
    page = open_page("/de/")
    page.locator("#q").press_sequentially("Sharm")
    page.wait_for_selector("#found option[value='Helen Sharman']", state="attached")
    page.locator("#q").fill("Helen Sharman")
    page.wait_for_url("**/de/personen/helen-sharman/")


def test_page_is_complete_without_scripts(open_page):
    with_scripts = open_page(TM_11["de"]).locator("main").inner_text()
    page = open_page(TM_11["de"], java_script_enabled=False)
    assert page.locator("main").inner_text() == with_scripts


def test_first_view_is_small(browser, site):
    """Everything for reading the mission: at most three requests and 25 KB over the wire."""
    context = browser.new_context(base_url=site.url)
    page = context.new_page()
    received = []
    page.on("requestfinished", lambda request: received.append((request.url, request.sizes()["responseBodySize"])))
    page.goto(TM_11["de"], wait_until="networkidle")
    context.close()
    own = [(url, size) for url, size in received if "favicon" not in url]
    assert len(own) <= 3, own
    assert sum(size for _url, size in own) <= 25_000, own


def test_editor_changes_a_fact_once_and_both_pages_say_it(open_page, site):
    site.manage(
        "createsuperuser",
        "--noinput",
        DJANGO_SUPERUSER_USERNAME=EDITOR,
        DJANGO_SUPERUSER_PASSWORD=PASSWORD,
        DJANGO_SUPERUSER_EMAIL="",
    )
    page = open_page("/admin/")
    page.get_by_label("Username").fill(EDITOR)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.goto("/admin/missions/mission/?q=TM-11")
    page.get_by_role("link", name="Soyuz TM-11", exact=True).click()
    page.locator("input[name=orbits]").fill("2741")
    page.locator("input[name=_save]").first.click()
    page.locator(".messagelist .success").wait_for()

    assert "2,741" in open_page(TM_11["en"]).locator("main").inner_text()
    assert "2741" in open_page(TM_11["de"]).locator("main").inner_text()


def said_by(message) -> str:
    """A line of the browser's console, and where it comes from."""
    return f"{message.text} ({message.location['url']})"


def sideways(page) -> int:
    """By how many pixels a page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def background_is_dark(page) -> bool:
    color = page.evaluate(
        "[document.documentElement, document.body].map(e => getComputedStyle(e).backgroundColor)"
        ".find(c => c !== 'rgba(0, 0, 0, 0)')"
    )
    return sum(int(part) for part in re.findall(r"\d+", color)[:3]) < 3 * 128


def violations(page) -> list[str]:
    """What axe finds, with the element."""
    results = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [f"{found['id']}: {node['html'][:120]}" for found in results for node in found["nodes"]]
