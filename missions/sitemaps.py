"""The sitemap: every published page in every language, with its counterparts in the others."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap as sitemap_view
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from missions.chronicle import chronicle
from missions.models import Mission, Page
from missions.models.named import language_codes
from missions.views.days import months
from missions.views.kinds import KINDS


class _Site(Sitemap):
    """Addresses begin with SITE_URL, whatever host the request names."""

    i18n = True
    alternates = True
    protocol = urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site=None) -> str:
        return urlsplit(settings.SITE_URL).netloc

    def get_urls(self, *args, **kwargs) -> list[dict]:
        """Django's own x-default strips the language from the address; ours is the first language's page."""
        urls = super().get_urls(*args, **kwargs)
        for url in urls:
            first = url["alternates"][0]["location"]
            url["alternates"].append({"location": first, "lang_code": "x-default"})
        return urls


class RecordSitemap(_Site):
    """The published records of one model."""

    def __init__(self, model: type[Page]):
        self.model = model

    def items(self):
        return self.model.objects.order_by("key")

    def get_languages_for_item(self, item: Page) -> list[str]:
        return item.published_languages()

    def lastmod(self, item: Page):
        return item.updated_at


class IndexSitemap(_Site):
    """Pages that exist in every language."""

    def items(self) -> list[str]:
        in_time = ["in-space", "calendar", "year-list", "statistics"]
        return ["home", "mission-list", *(kind.list_view for kind in KINDS), *in_time, "about"]

    def get_languages_for_item(self, item: str) -> list[str]:
        return language_codes()

    def location(self, item: str) -> str:
        return reverse(item)


class TimeSitemap(IndexSitemap):
    """Years, and the days of the calendar; not each of the days since 1961."""

    def items(self) -> list[tuple[str, object]]:
        return [
            *(("year-detail", year) for year in chronicle().years),
            *(("on-this-day", day) for month in months() for day in month),
        ]

    def location(self, item: tuple[str, object]) -> str:
        name, argument = item
        return reverse(name, args=[argument])


def sitemap(request: HttpRequest) -> HttpResponse:
    sections: dict[str, Sitemap] = {"pages": IndexSitemap(), "time": TimeSitemap()}
    for model in (Mission, *(kind.model for kind in KINDS)):
        sections[model._meta.model_name] = RecordSitemap(model)
    return sitemap_view(request, sections)
