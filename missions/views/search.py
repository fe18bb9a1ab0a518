"""The search page, its suggestions, and how browsers learn of it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language, gettext

from missions.models import Mission, Person
from missions.search.find import Found, Group, cleaned, find
from missions.sheet.lists import mission_rows
from missions.sheet.people import people_rows
from missions.views.kinds import KINDS, kind_of
from missions.views.pages import render_page, view_address

HITS_OF_A_KIND = 20
SUGGESTIONS = 8
_SUGGESTIONS_TYPE = "application/x-suggestions+json"


def search(request: HttpRequest) -> HttpResponse:
    """What answers ``?q=``, by kind; the bare page shows what can be asked."""
    question = cleaned(request.GET.get("q", ""))
    found = find(question, HITS_OF_A_KIND) if question else Found("")
    context = {
        "found": found,
        "groups": [_shown(group) for group in found.groups],
        "meant": [(words, f"?{urlencode({'q': words})}") for words in found.meant],
        "examples": [(words, f"?{urlencode({'q': words})}") for words in _EXAMPLES],
        "kinds": KINDS,
    }
    return render_page(request, "site/search.html", context, view_address("search"), query={"q": found.asked})


#: Questions that show what can be asked: a name, a ship, a spelling of one's own, an identifier, a call sign.
_EXAMPLES = ("Sharman", "sojus tm11", "Афанасьев", "1990-107A", "Derbent")


def _shown(group: Group) -> dict:
    """A group of hits as its table needs them."""
    rows = {Mission: mission_rows, Person: people_rows}.get(group.model, lambda records: records)(group.records)
    is_mission, is_person = group.model is Mission, group.model is Person
    title = gettext("Missions") if is_mission else kind_of(group.model).title
    return {"title": title, "rows": rows, "count": group.count, "missions": is_mission, "people": is_person}


def suggestions(request: HttpRequest) -> JsonResponse:
    """Names that the typed text may become, in the form of OpenSearch Suggestions 1.1."""
    found = find(request.GET.get("q", ""), most=SUGGESTIONS)
    records = [record for group in found.groups for record in group.records][:SUGGESTIONS]
    answer = [
        found.asked,
        [str(record) for record in records],
        [str(type(record)._meta.verbose_name) for record in records],
        [settings.SITE_URL + record.get_absolute_url() for record in records],
    ]
    response = JsonResponse(answer, safe=False, content_type=_SUGGESTIONS_TYPE)
    response["Cache-Control"] = "public, max-age=300"
    return response


def opensearch(request: HttpRequest) -> HttpResponse:
    """The description by which a browser can offer this search in its own bar."""
    context = {
        "language": get_language(),
        "search": settings.SITE_URL + reverse("search"),
        "suggestions": settings.SITE_URL + reverse("search-suggestions"),
        "itself": settings.SITE_URL + request.path,
        "icon": settings.SITE_URL + reverse("favicon"),
        "site_name": settings.SITE_NAME,
    }
    return render(request, "site/opensearch.xml", context, "application/opensearchdescription+xml; charset=utf-8")
