"""The kinds of records that have pages of their own, each said once: addresses, lists and links loop over them."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from missions import models
from missions.querysets import visible
from missions.typography import place_in_alphabet


@dataclass(frozen=True)
class Kind:
    """A kind of record.

    ``word`` is its part of an address. ``to_missions`` leads from the record to its missions, ``from_missions``
    from a mission to the record.
    """

    model: type[models.Page]
    word: Promise
    title: Promise
    to_missions: str
    from_missions: str
    #: In the menu, where words are short.
    short_title: Promise | None = None

    @property
    def list_view(self) -> str:
        return self.model.url_name.replace("-detail", "-list")

    @property
    def detail_view(self) -> str:
        return self.model.url_name

    def missions_of(self, record: models.Page) -> QuerySet:
        """The published missions of a record, in the order of their launches."""
        return models.Mission.objects.published().filter(**{self.from_missions: record}).distinct().by_launch()

    def records(self) -> QuerySet:
        """The published records, each with ``mission_count``, the number of its published missions."""
        seen = visible(path=f"{self.to_missions}__")
        count = Count(self.to_missions, filter=seen, distinct=True)
        return self.model.objects.published().for_list().annotate(mission_count=count)

    def records_in_order(self) -> list[models.Page]:
        """The records as their index lists them: by launch where they have one, else by the alphabet."""
        if self.model is models.Station:
            return list(self.records().by_launch())
        return sorted(self.records(), key=lambda record: place_in_alphabet(str(record)))


KINDS = (
    Kind(models.Person, pgettext_lazy("address", "people"), _("People"), "seats__mission", "crew__person"),
    Kind(
        models.Station,
        pgettext_lazy("address", "stations"),
        _("Stations"),
        "dockings__mission",
        "dockings__station",
        pgettext_lazy("menu", "Stations"),
    ),
    Kind(models.Program, pgettext_lazy("address", "programs"), _("Programs"), "missions", "program"),
    Kind(
        models.SpacecraftType,
        pgettext_lazy("address", "spacecraft"),
        pgettext_lazy("plural", "Spacecraft"),
        "missions",
        "spacecraft_type",
    ),
    Kind(models.LaunchVehicle, pgettext_lazy("address", "rockets"), _("Rockets"), "missions", "launch_vehicle"),
    Kind(
        models.LaunchSite,
        pgettext_lazy("address", "launch-sites"),
        _("Launch sites"),
        "pads__missions",
        "launch_pad__site",
    ),
    Kind(models.Country, pgettext_lazy("address", "countries"), _("Countries"), "missions", "country"),
)


def kind_of(model: type[models.Page]) -> Kind:
    return next(kind for kind in KINDS if kind.model is model)
