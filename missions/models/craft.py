"""What flies: types of spacecraft, named craft, rockets."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from missions.models.named import Named, Page
from missions.models.places import Country
from missions.querysets import CountryRecordQuerySet


class Gender(models.TextChoices):
    """Grammatical gender, for the pronoun and the article of a noun."""

    FEMININE = "f", _("feminine")
    MASCULINE = "m", _("masculine")
    NEUTER = "n", _("neuter")


class SpacecraftType(Page):
    """A type of spacecraft, such as Soyuz TM."""

    url_name = "spacecraft-detail"

    grau_index = models.CharField(_("GRAU index"), max_length=20, blank=True)
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="spacecraft_types",
        verbose_name=_("country"),
    )
    seats = models.PositiveSmallIntegerField(_("seats"), null=True, blank=True)
    noun = models.CharField(
        _("noun"),
        max_length=60,
        blank=True,
        help_text=_("What one of them is called: spacecraft, capsule, orbiter."),
    )
    noun_gender = models.CharField(_("gender of the noun"), max_length=1, choices=Gender, blank=True)

    objects = CountryRecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("spacecraft type")
        verbose_name_plural = _("spacecraft types")
        ordering = ["key"]


class Craft(Named):
    """One craft with a name that flew more than once or is known by it: Columbia, Endeavour."""

    spacecraft_type = models.ForeignKey(
        SpacecraftType, models.PROTECT, related_name="craft", verbose_name=_("spacecraft type")
    )

    class Meta:
        verbose_name = _("named craft")
        verbose_name_plural = pgettext_lazy("plural", "named craft")
        ordering = ["key"]


class LaunchVehicle(Page):
    """A type of rocket."""

    url_name = "rocket-detail"

    grau_index = models.CharField(_("GRAU index"), max_length=20, blank=True)
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="launch_vehicles",
        verbose_name=_("country"),
    )
    phrase_with = models.CharField(
        _("phrase “on a …”"), max_length=120, blank=True, help_text=_("“on a Soyuz-U2 rocket”")
    )

    objects = CountryRecordQuerySet.as_manager()

    class Meta:
        verbose_name = _("rocket")
        verbose_name_plural = _("rockets")
        ordering = ["key"]
