"""What all pages share: their frame, and how a record is found by its address."""

from collections.abc import Callable

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language, override

from missions.models import FormerSlug, Page
from missions.models.named import language_codes
from missions.sheet.citation import citation
from missions.sheet.linked_data import page_data
from missions.sheet.versions import cited_version

#: The same for every reader, so anyone may keep it, but must ask whether it still holds.
KEPT_BY_ANYONE = "public, max-age=0, must-revalidate"


def render_page(
    request: HttpRequest,
    template: str,
    context: dict,
    address_in: Callable[[str], str],
    query: dict[str, str] | None = None,
) -> HttpResponse:
    """A page with its addresses in all languages. ``address_in(language)`` is empty where there is no such page.

    ``query`` is what belongs to the address after its question mark, beside the number of the page; empty values
    are left out.
    """
    number = context["page"].number if "page" in context else 1
    asked = {**(query or {}), "page": str(number) if number > 1 else ""}
    query = _query(asked)
    addresses = {code: path + query if (path := address_in(code)) else "" for code in language_codes()}
    names = dict(settings.LANGUAGES)
    here = get_language()
    response = render(
        request,
        template,
        {
            **context,
            "canonical": settings.SITE_URL + request.path + query,
            "alternates": [(code, settings.SITE_URL + path) for code, path in addresses.items() if path],
            "default_alternate": next((settings.SITE_URL + path for path in addresses.values() if path), ""),
            # A page that a language lacks still offers the way into that language.
            "other_languages": [
                (code, names[code], path or home_in(code)) for code, path in addresses.items() if code != here
            ],
        },
    )
    response["Cache-Control"] = KEPT_BY_ANYONE
    return response


def _query(asked: dict[str, str]) -> str:
    kept = {name: value for name, value in asked.items() if value}
    return f"?{urlencode(kept)}" if kept else ""


def numbered_page(request: HttpRequest, records, per_page: int = 100):
    """The part of a long list that ``?page=`` asks for. Http404 for a page that the list does not have."""
    number = request.GET.get("page", "1")
    paginator = Paginator(records, per_page)
    if not number.isascii() or not number.isdigit() or int(number[:6]) not in paginator.page_range:
        raise Http404
    return paginator.page(int(number))


def home_in(language: str) -> str:
    with override(language):
        return reverse("home")


def view_address(name: str, *args) -> Callable[[str], str]:
    """For pages that exist in every language: their address, by the name of the view."""

    def address_in(language: str) -> str:
        with override(language):
            return reverse(name, args=args)

    return address_in


def render_record(request: HttpRequest, template: str, record: Page, context: dict) -> HttpResponse:
    """The page of a record, with what machines and those who cite it need."""
    above = context.pop("above")
    about = {
        "share_title": str(record),
        "share_type": "article",
        "linked_data": page_data(record, [(str(settings.SITE_NAME), reverse("home")), above]),
        "cited": citation(record),
        "earlier": cited_version(record, request.GET.get("v", "")),
        "bib": reverse(f"{record.url_name}-bib", args=[getattr(record, f"slug_{get_language()}")]),
    }
    return render_page(request, template, {**context, **about}, record.address_in)


def find_page(
    model: type[Page],
    slug: str,
    address: Callable[[Page], str] = lambda record: record.get_absolute_url(),
    load: Callable[[QuerySet], QuerySet] = lambda records: records.for_page(),
) -> Page | HttpResponsePermanentRedirect:
    """The published record of an address, or a redirect where the slug is a former one or another language's.

    A draft answers exactly like an address that was never given: Http404. ``address``: where the record is found,
    for pages beside its own; ``load``: with what it is loaded.
    """
    visible = model.objects.published()
    if record := load(visible).with_edition().with_slug(slug).first():
        return record
    for code in language_codes():
        if record := visible.with_slug(slug, code).first():
            return HttpResponsePermanentRedirect(address(record))
    former = FormerSlug.objects.filter(content_type=ContentType.objects.get_for_model(model), slug=slug)
    if record := visible.filter(pk__in=former.values("object_id")).first():
        return HttpResponsePermanentRedirect(address(record))
    raise Http404
