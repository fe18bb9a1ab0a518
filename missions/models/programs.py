"""Programs: Vostok, Mercury, Soyuz, Space Shuttle …"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from missions.models.named import Page
from missions.models.places import Country
from missions.querysets import CountryRecordQuerySet


class Program(Page):
    """A series of flights. Ordinals and neighbours are counted only where every flight of it is on record."""

    url_name = "program-detail"

    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="programs", verbose_name=_("country")
    )
    is_complete = models.BooleanField(
        _("every flight is on record"),
        default=False,
        help_text=_("Then flights are numbered and linked in the order of their launches."),
    )

    objects = CountryRecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("program")
        verbose_name_plural = _("programs")
        ordering = ["key"]
