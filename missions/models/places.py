"""Where on Earth: countries, launch sites with their pads, landing places."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from missions.models.named import Named, Page
from missions.querysets import CountryQuerySet, LaunchSiteQuerySet


def latitude_field() -> models.DecimalField:
    return models.DecimalField(
        _("latitude (°, north positive)"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )


def longitude_field() -> models.DecimalField:
    return models.DecimalField(
        _("longitude (°, east positive)"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )


class Country(Page):
    """A state as it was: the Soviet Union and Russia are two countries, one following the other."""

    url_name = "country-detail"

    code = models.CharField(
        _("code"),
        max_length=3,
        blank=True,
        help_text=_("Three letters as sports and space lists use them: URS, USA."),
    )
    adjective = models.CharField(
        _("adjective"),
        max_length=60,
        blank=True,
        help_text=_("As sentences need it: “Soviet”; in German the stem: „sowjetisch“."),
    )
    genitive = models.CharField(
        _("genitive"),
        max_length=80,
        blank=True,
        help_text=_("“of the Soviet Union”; in German „der Sowjetunion“."),
    )
    founded_year = models.PositiveSmallIntegerField(_("founded"), null=True, blank=True)
    dissolved_year = models.PositiveSmallIntegerField(_("dissolved"), null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("followed by"),
    )

    objects = CountryQuerySet.as_manager()

    class Meta:
        verbose_name = _("country")
        verbose_name_plural = _("countries")
        ordering = ["key"]


class LaunchSite(Page):
    """A cosmodrome or space center, or the ocean or air field that a flight began from."""

    url_name = "launch-site-detail"

    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="launch_sites", verbose_name=_("country")
    )
    native_name = models.CharField(_("name in its own script"), max_length=200, blank=True)
    native_language = models.CharField(_("language of that name"), max_length=8, blank=True)
    phrase_from = models.CharField(
        _("phrase “from …”"), max_length=120, blank=True, help_text=_("“from the Baikonur Cosmodrome”")
    )
    latitude = latitude_field()
    longitude = longitude_field()

    objects = LaunchSiteQuerySet.as_manager()

    class Meta:
        verbose_name = _("launch site")
        verbose_name_plural = _("launch sites")
        ordering = ["key"]


class LaunchPad(Named):
    """One pad of a launch site; its other names are aliases."""

    site = models.ForeignKey(LaunchSite, models.PROTECT, related_name="pads", verbose_name=_("launch site"))
    latitude = latitude_field()
    longitude = longitude_field()

    class Meta:
        verbose_name = _("launch pad")
        verbose_name_plural = _("launch pads")
        ordering = ["site", "key"]


class PlaceKind(models.TextChoices):
    TOWN = "town", _("town")
    REGION = "region", _("region")
    SEA = "sea", _("sea")
    AIRFIELD = "airfield", _("airfield")


class Place(Named):
    """A town, region, sea or airfield that a landing is told by."""

    kind = models.CharField(_("kind"), max_length=8, choices=PlaceKind, default=PlaceKind.TOWN)
    native_name = models.CharField(_("name in its own script"), max_length=200, blank=True)
    native_language = models.CharField(_("language of that name"), max_length=8, blank=True)
    phrase_in = models.CharField(
        _("phrase “in …”"),
        max_length=120,
        blank=True,
        help_text=_("“in the Pacific Ocean”, “at Edwards Air Force Base”"),
    )
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="places", verbose_name=_("country")
    )
    latitude = latitude_field()
    longitude = longitude_field()

    class Meta:
        verbose_name = _("place")
        verbose_name_plural = _("places")
        ordering = ["key"]
