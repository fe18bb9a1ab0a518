"""Questions to the database, by name.

``published()`` is the one rule of what readers may see: every page, list, feed and file asks it.
"""

from django.db import models
from django.utils.translation import get_language


class PageQuerySet(models.QuerySet):
    """Records that have a page."""

    def published(self, language: str | None = None):
        """What readers of a language (the active one by default) may see."""
        language = language or get_language()
        return self.filter(**{f"status_{language}": "published", f"slug_{language}__isnull": False})

    def with_slug(self, slug: str, language: str | None = None):
        return self.filter(**{f"slug_{language or get_language()}": slug})

    def by_name(self, language: str | None = None):
        return self.order_by(f"name_{language or get_language()}")


class PersonQuerySet(PageQuerySet):
    def flown(self):
        """People with a seat on a flight, backups left out."""
        return self.filter(seats__leg__in=("up", "down", "both")).distinct()

    def by_name(self, language: str | None = None):
        """By family name, as lists of people are ordered."""
        language = language or get_language()
        return self.order_by(f"family_name_{language}", f"name_{language}")


class StationQuerySet(PageQuerySet):
    def by_launch(self):
        return self.order_by(models.F("launched_at").asc(nulls_last=True), "key")


class MissionQuerySet(PageQuerySet):
    def by_launch(self):
        return self.order_by(models.F("launched_at").asc(nulls_last=True), "key")

    def latest_first(self):
        return self.order_by(models.F("launched_at").desc(nulls_last=True), "key")

    def aboard(self, station: str):
        """Missions that docked to the station with this key."""
        return self.filter(dockings__station__key=station).exclude(dockings__kind="failed").distinct()

    def for_list(self):
        """With what a row of a list shows, in a fixed number of queries."""
        return self.select_related("program", "country").prefetch_related("crew__person", "dockings__station")

    def for_page(self):
        """With what a mission's page shows, in a fixed number of queries."""
        return self.select_related(
            "country",
            "program",
            "spacecraft_type",
            "craft",
            "launch_vehicle",
            "launch_pad__site",
            "landing_place",
        )
