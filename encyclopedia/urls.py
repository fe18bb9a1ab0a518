"""Every address of the encyclopedia. Words that differ by language are translated in the context "address"."""

from functools import partial

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path, re_path, register_converter
from django.utils.text import format_lazy
from django.utils.translation import pgettext_lazy
from django.views.decorators.cache import cache_control

from missions import feeds
from missions.models import Mission, Person
from missions.sitemaps import sitemap
from missions.views import days, missions, records, search, site, statistics, wikitext, years
from missions.views.converters import CalendarDayConverter, DayConverter, YearConverter
from missions.views.kinds import KINDS, Kind

#: As the pages say it: anyone may keep this, but must ask whether it still holds.
kept_by_anyone = cache_control(public=True, max_age=0, must_revalidate=True)

register_converter(DayConverter, "day")
register_converter(CalendarDayConverter, "calendar_day")
register_converter(YearConverter, "year")


def _of_kind(kind: Kind):
    """The index and the pages of a kind of record."""
    if kind.model is Person:
        index, detail = records.person_list, records.person_detail
    else:
        index, detail = partial(records.record_list, kind=kind), partial(records.record_detail, kind=kind)
    addresses = [
        path("", index, name=kind.list_view),
        path("<slug:slug>/", detail, name=kind.detail_view),
        path("<slug:slug>.bib", partial(records.record_bib, model=kind.model), name=f"{kind.model.url_name}-bib"),
    ]
    return path(format_lazy("{}/", kind.word), include(addresses))


in_each_language = [
    path("", site.home, name="home"),
    path(pgettext_lazy("address", "missions/"), missions.mission_list, name="mission-list"),
    path(pgettext_lazy("address", "missions/<slug:slug>/"), missions.mission_detail, name="mission-detail"),
    path(
        pgettext_lazy("address", "missions/<slug:slug>.bib"),
        partial(records.record_bib, model=Mission),
        name="mission-detail-bib",
    ),
    path(pgettext_lazy("address", "missions/<slug:slug>.wiki"), wikitext.mission_wikitext, name="mission-wikitext"),
    path(pgettext_lazy("address", "missions/<slug:slug>/patch/"), wikitext.mission_patch, name="mission-patch"),
    path(
        pgettext_lazy("address", "missions/<slug:slug>/patch.txt"),
        wikitext.mission_patch_text,
        name="mission-patch-text",
    ),
    *(_of_kind(kind) for kind in KINDS),
    path(pgettext_lazy("address", "in-space/"), days.in_space, name="in-space"),
    path(pgettext_lazy("address", "in-space/<day:day>/"), days.in_space_day, name="in-space-day"),
    path(pgettext_lazy("address", "on-this-day/"), days.calendar, name="calendar"),
    path(pgettext_lazy("address", "on-this-day/<calendar_day:day>/"), days.on_this_day, name="on-this-day"),
    path(pgettext_lazy("address", "years/"), years.year_list, name="year-list"),
    path(pgettext_lazy("address", "years/<year:year>/"), years.year_detail, name="year-detail"),
    path(pgettext_lazy("address", "statistics/"), statistics.statistics, name="statistics"),
    path(pgettext_lazy("address", "search/"), search.search, name="search"),
    path(pgettext_lazy("address", "search/suggestions/"), search.suggestions, name="search-suggestions"),
    path(pgettext_lazy("address", "feeds/changes.xml"), kept_by_anyone(feeds.ChangesFeed()), name="feed-changes"),
    path(pgettext_lazy("address", "feeds/launches.xml"), kept_by_anyone(feeds.LaunchesFeed()), name="feed-launches"),
    path("opensearch.xml", search.opensearch, name="opensearch"),
    path(pgettext_lazy("address", "about/"), site.about, name="about"),
    re_path(r"^(?P<rest>.+(?:/|\.wiki|\.txt))$", site.other_languages_words, name="other-languages-words"),
]

urlpatterns = [
    path("", site.choose_language, name="choose-language"),
    path("healthz", site.healthz, name="healthz"),
    path("favicon.ico", site.favicon, name="favicon"),
    path("robots.txt", site.robots, name="robots"),
    path("sitemap.xml", kept_by_anyone(sitemap), name="sitemap"),
    path("admin/", admin.site.urls),
    *i18n_patterns(*in_each_language),
]

handler404 = "missions.views.site.not_found"
handler500 = "missions.views.errors.server_error"
