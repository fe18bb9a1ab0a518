"""For authors of Wikipedia: a mission as the box of an article, and what imported articles would have to change."""

from collections.abc import Callable, Iterable

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.translation import override

from missions.exporting import telling
from missions.exporting.articles import has_article
from missions.exporting.corrections import Patch, patches
from missions.exporting.text import as_text
from missions.models import Claim, Mission
from missions.views.pages import KEPT_BY_ANYONE, find_page, render_page
from missions.wikitext.writing.box import box


def wikipedia_links(mission: Mission, claims: Iterable[Claim]) -> dict[str, str]:
    """The addresses of these pages for a mission's own; empty where there is none. No query."""
    return {
        "box": _address(mission, "mission-wikitext") if telling.style() else "",
        "patch": _address(mission, "mission-patch") if has_article(claims) else "",
    }


def mission_wikitext(request: HttpRequest, slug: str) -> HttpResponse:
    """The box of the Wikipedia in the language of the address."""
    mission, style = _find(slug, "mission-wikitext"), telling.style()
    if isinstance(mission, HttpResponse):
        return mission
    if style is None:
        raise Http404
    return _text(box(telling.flight_of(mission, style), style), mission)


def mission_patch(request: HttpRequest, slug: str) -> HttpResponse:
    found = _find_patches(slug, "mission-patch")
    if isinstance(found, HttpResponse):
        return found
    mission, corrected = found
    context = {"mission": mission, "patches": corrected, "text_address": _address(mission, "mission-patch-text")}
    return render_page(request, "missions/mission_patch.html", context, _addresses(mission, "mission-patch"))


def mission_patch_text(request: HttpRequest, slug: str) -> HttpResponse:
    found = _find_patches(slug, "mission-patch-text")
    if isinstance(found, HttpResponse):
        return found
    mission, corrected = found
    return _text(as_text(corrected), mission)


def _find_patches(slug: str, view: str) -> tuple[Mission, list[Patch]] | HttpResponsePermanentRedirect:
    """A mission without imported articles has no such page: Http404."""
    mission = _find(slug, view)
    if isinstance(mission, HttpResponse):
        return mission
    found = patches(mission, list(mission.claims.select_related("source")))
    if not found:
        raise Http404
    return mission, found


def _find(slug: str, view: str) -> Mission | HttpResponsePermanentRedirect:
    return find_page(Mission, slug, lambda mission: _address(mission, view), lambda missions: missions.for_wikitext())


def _address(mission: Mission, view: str) -> str:
    """The address of a page beside the mission's own, in the active language."""
    return reverse(view, args=[mission.slug])


def _addresses(mission: Mission, view: str) -> Callable[[str], str]:
    def address_in(language: str) -> str:
        if not mission.is_published(language):
            return ""
        with override(language):
            return _address(mission, view)

    return address_in


def _text(text: str, mission: Mission) -> HttpResponse:
    """Plain text beside a page, which search engines should show instead."""
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    response["Cache-Control"] = KEPT_BY_ANYONE
    response["Link"] = f'<{settings.SITE_URL}{mission.get_absolute_url()}>; rel="canonical"'
    return response
