"""Questions to the database, by name.

``published()`` is the one rule of what readers may see: every page, list, feed and file asks it.
"""

from django.apps import apps
from django.db import models
from django.db.models import F, OuterRef, Prefetch, Q, Subquery
from django.utils.translation import get_language

from missions.models.edition import ROW, Edition, note_change


def visible(language: str | None = None, path: str = "") -> Q:
    """The condition for a record that readers of a language may see; ``path`` leads to it from another model."""
    language = language or get_language()
    return Q(**{f"{path}status_{language}": "published", f"{path}slug_{language}__isnull": False})


class PageQuerySet(models.QuerySet):
    """Records that have a page."""

    def update(self, **values):
        """As Django's; no signal tells of it, so the edition is told here."""
        changed = super().update(**values)
        note_change(self.db)
        return changed

    update.alters_data = True

    def bulk_create(self, records, *args, **options):
        created = super().bulk_create(records, *args, **options)
        note_change(self.db)
        return created

    bulk_create.alters_data = True

    def published(self, language: str | None = None):
        """What readers of a language (the active one by default) may see."""
        return self.filter(visible(language))

    def with_slug(self, slug: str, language: str | None = None):
        return self.filter(**{f"slug_{language or get_language()}": slug})

    def with_edition(self):
        """Annotated with the token of the edition, which then needs no query of its own."""
        return self.annotate(edition=Subquery(Edition.objects.filter(pk=ROW).values("token")))

    def for_list(self):
        """With what a row of an index shows."""
        return self

    def for_page(self):
        """With what the record's own page shows."""
        return self


class CountryRecordQuerySet(PageQuerySet):
    """Records that belong to a country."""

    def for_list(self):
        return self.select_related("country")

    def for_page(self):
        return self.select_related("country")


class LaunchSiteQuerySet(CountryRecordQuerySet):
    def for_page(self):
        return self.select_related("country").prefetch_related("pads__aliases")


class CountryQuerySet(PageQuerySet):
    def for_page(self):
        return self.select_related("successor")


class PersonQuerySet(PageQuerySet):
    def flown(self):
        """People with a seat on a flight that was launched, backups left out."""
        return self.filter(seats__leg__in=("up", "down", "both"), seats__mission__launched_at__isnull=False).distinct()

    def for_list(self):
        return self.prefetch_related("countries", "seats__mission")

    def for_page(self):
        seats = apps.get_model("missions", "CrewMember").objects
        seats = seats.select_related("mission__country", "mission__program", "role", "country")
        return self.prefetch_related("countries", Prefetch("seats", seats))


class StationQuerySet(CountryRecordQuerySet):
    def by_launch(self):
        return self.order_by(F("launched_at").asc(nulls_last=True), "key")


class MissionQuerySet(PageQuerySet):
    def by_launch(self):
        return self.order_by(F("launched_at").asc(nulls_last=True), "key")

    def latest_first(self):
        return self.order_by(F("launched_at").desc(nulls_last=True), "key")

    def aboard(self, station: str):
        """Missions that docked to the station with this key."""
        return self.filter(dockings__station__key=station).exclude(dockings__kind="failed").distinct()

    def among(self, keys: set[int], names: set[str]):
        """Missions with one of these primary keys or one of these names in the active language."""
        return self.filter(Q(pk__in=keys) | Q(**{f"name_{get_language()}__in": names}))

    def for_list(self):
        """With what a row of a list shows, in a fixed number of queries."""
        crew = apps.get_model("missions", "CrewMember").objects
        docking = apps.get_model("missions", "Docking").objects
        return self.prefetch_related(
            Prefetch("crew", crew.select_related("person")),
            Prefetch("dockings", docking.select_related("station", "target_mission")),
        )

    def for_page(self):
        """With what a mission's page shows, in a fixed number of queries."""
        crew = apps.get_model("missions", "CrewMember").objects
        docking = apps.get_model("missions", "Docking").objects
        return (
            self.select_related(
                "country",
                "program",
                "spacecraft_type",
                "craft",
                "launch_vehicle",
                "launch_pad__site",
                "landing_place",
                "moon_landing_place",
            )
            .prefetch_related(
                Prefetch("crew", crew.select_related("person", "role", "country")),
                Prefetch("crew__person__seats", crew.select_related("mission")),
                Prefetch("dockings", docking.select_related("station", "target_mission")),
                "launch_pad__aliases",
            )
            .with_neighbours()
            .with_edition()
        )

    def for_wikitext(self):
        """With what the box of an article tells of a mission, in a fixed number of queries."""
        crew = apps.get_model("missions", "CrewMember").objects
        docking = apps.get_model("missions", "Docking").objects
        things = ("country", "program", "spacecraft_type", "craft", "launch_vehicle", "launch_pad__site")
        return (
            self.select_related(*things, "landing_place__country", "moon_landing_place")
            .prefetch_related(
                Prefetch("crew", crew.select_related("person", "role", "country")),
                Prefetch("dockings", docking.select_related("station", "target_mission")),
            )
            .with_neighbours()
        )

    def with_neighbours(self):
        """Annotated with the keys of the published flights launched before and after, in all and in the program."""
        earlier = self.model.objects.published().filter(
            Q(launched_at__lt=OuterRef("launched_at")) | Q(launched_at=OuterRef("launched_at"), key__lt=OuterRef("key"))
        )
        later = self.model.objects.published().filter(
            Q(launched_at__gt=OuterRef("launched_at")) | Q(launched_at=OuterRef("launched_at"), key__gt=OuterRef("key"))
        )
        nearest = {
            "previous": earlier.order_by("-launched_at", "-key"),
            "next": later.order_by("launched_at", "key"),
        }
        annotations = {}
        for which, flights in nearest.items():
            annotations[f"{which}_id"] = Subquery(flights.values("pk")[:1])
            same_program = flights.filter(program=OuterRef("program"))
            annotations[f"{which}_in_program_id"] = Subquery(same_program.values("pk")[:1])
        return self.annotate(**annotations)
