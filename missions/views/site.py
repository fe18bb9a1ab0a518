"""Pages about the site itself, and what machines ask for."""

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language, get_language_from_request, override
from django.views.decorators.cache import never_cache

from missions.chronicle import chronicle
from missions.models import Mission, Program
from missions.models.edition import NOT_ASKED
from missions.models.named import language_codes
from missions.sheet.home import home_sheet
from missions.sheet.lists import mission_rows
from missions.views.kinds import KINDS, kind_of
from missions.views.pages import home_in, render_page, view_address


def choose_language(request: HttpRequest) -> HttpResponse:
    """The bare address: the one place that asks which language the browser prefers."""
    response = HttpResponseRedirect(home_in(get_language_from_request(request)))
    patch_vary_headers(response, ["Accept-Language"])
    return response


def home(request: HttpRequest) -> HttpResponse:
    latest = list(Mission.objects.published().with_edition().for_list().latest_first()[:8])
    known = chronicle(edition=latest[0].edition if latest else NOT_ASKED)
    context = {
        # What is told of today changes at midnight (UTC): no cache may keep this page without asking.
        "today": home_sheet(timezone.now().date(), known),
        "latest": mission_rows(latest),
        "programs": kind_of(Program).records_in_order(),
    }
    return render_page(request, "site/home.html", context, view_address("home"))


def about(request: HttpRequest) -> HttpResponse:
    context = {"text": f"site/about/{get_language()}.html"}
    return render_page(request, "site/about.html", context, view_address("about"))


def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", "Disallow: /admin/", "", f"Sitemap: {settings.SITE_URL}{reverse('sitemap')}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


def favicon(request: HttpRequest) -> HttpResponse:
    """Where browsers look for the sign of pages that name none: data, the admin."""
    return HttpResponseRedirect(static("favicon.svg"))


@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """Whether the server can answer from its database; 503 where it cannot."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Exception:  # whatever the driver calls it, the answer is the same
        return HttpResponse("database unavailable\n", status=503, content_type="text/plain; charset=utf-8")
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


def other_languages_words(request: HttpRequest, rest: str) -> HttpResponse:
    """An address whose words are in another language than its prefix: /de/missions/soyuz-tm-11/.

    Answers 301 to the same page in the language of the prefix, 404 where no language has such words.
    """
    here = get_language()
    for code in language_codes():
        if code == here:
            continue
        with override(code):
            try:
                match = resolve(f"/{code}/{rest}")
            except Resolver404:
                continue
        if match.view_name != "other-languages-words":
            address = reverse(match.view_name, kwargs=match.kwargs)
            return HttpResponse(status=301, headers={"Location": address})
    return not_found(request)


def not_found(request: HttpRequest, exception=None) -> HttpResponse:
    """404 in the language of the address; in all languages where the address is in none."""
    in_language = any(request.path.startswith(f"/{code}/") for code in language_codes())
    languages = [get_language()] if in_language else language_codes()
    context = {"texts": [(code, home_in(code)) for code in languages], "kinds": KINDS}
    return render(request, "404.html", context, status=404)
