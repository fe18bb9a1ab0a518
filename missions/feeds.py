"""Atom feeds of each language: new and changed pages, and launches."""

from collections.abc import Iterable
from datetime import UTC, datetime

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language, gettext

from missions.models import Mission, Page
from missions.sheet.heading import description
from missions.views.kinds import KINDS

ENTRIES = 50


class AtomFeed(Atom1Feed):
    """Django's feed, in the language of its address."""

    def root_attributes(self) -> dict:
        return {**super().root_attributes(), "xml:lang": get_language()}


class _PageFeed(Feed):
    """Entries are pages; their addresses begin with SITE_URL, whatever host the request names."""

    feed_type = AtomFeed

    def author_name(self) -> str:
        return str(settings.SITE_NAME)

    def link(self) -> str:
        return settings.SITE_URL + reverse("home")

    def feed_url(self) -> str:
        return settings.SITE_URL + reverse(self.view_name)

    def feed_guid(self) -> str:
        return self.feed_url()

    def item_title(self, item: Page) -> str:
        return str(item)

    def item_link(self, item: Page) -> str:
        return settings.SITE_URL + item.get_absolute_url()

    def item_updateddate(self, item: Page) -> datetime:
        return item.updated_at


class ChangesFeed(_PageFeed):
    """The pages that were changed last, of all kinds."""

    view_name = "feed-changes"

    def title(self) -> str:
        return f"{settings.SITE_NAME}: {gettext('New and changed pages')}"

    def items(self) -> list[Page]:
        newest = (page for model in (Mission, *(kind.model for kind in KINDS)) for page in _changed_last(model))
        return sorted(newest, key=lambda page: page.updated_at, reverse=True)[:ENTRIES]

    def item_guid(self, item: Page) -> str:
        return f"{self.item_link(item)}?v={item.version}"

    def item_description(self, item: Page) -> str:
        kind = str(type(item)._meta.verbose_name)
        if item.version == 1:
            return gettext("New page: %(kind)s") % {"kind": kind}
        return gettext("Changed: %(kind)s, version %(number)s") % {"kind": kind, "number": item.version}


class LaunchesFeed(_PageFeed):
    """The latest flights."""

    view_name = "feed-launches"

    def title(self) -> str:
        return f"{settings.SITE_NAME}: {gettext('Launches')}"

    def items(self) -> Iterable[Mission]:
        launched = Mission.objects.published().filter(launched_at__lte=datetime.now(UTC))
        return launched.for_list().latest_first()[:ENTRIES]

    def item_guid(self, item: Mission) -> str:
        return self.item_link(item)

    def item_description(self, item: Mission) -> str:
        return description(item)

    def item_pubdate(self, item: Mission) -> datetime:
        return item.launched_at


def _changed_last(model: type[Page]) -> Iterable[Page]:
    return model.objects.published().order_by("-updated_at", "key")[:ENTRIES]
