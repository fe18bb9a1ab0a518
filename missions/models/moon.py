"""What a flight did at the Moon. Times are UTC; what is empty is unknown."""

from datetime import timedelta
from itertools import pairwise

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from missions.models.places import Place, latitude_field, longitude_field
from missions.models.precision import Precision, precision_field

#: What cannot come after what: each moment, and those that lie behind it.
_ORDER = ("moon_orbit_entered_at", "moon_landed_at", "moon_launched_at", "moon_orbit_left_at")
_EXACT = {Precision.SECOND, Precision.MINUTE}


def seconds_field(label: str) -> models.PositiveIntegerField:
    return models.PositiveIntegerField(label, null=True, blank=True)


class MoonFlight(models.Model):
    """The part of a mission's record that only a flight to the Moon has."""

    lunar_lander = models.CharField(
        _("name of the lunar module"), max_length=60, blank=True, help_text=_("As its crew called it: “Eagle”.")
    )
    moon_passed_at = models.DateTimeField(_("closest to the Moon (UTC)"), null=True, blank=True)
    moon_passed_precision = precision_field()
    moon_orbit_entered_at = models.DateTimeField(_("arrival in lunar orbit (UTC)"), null=True, blank=True)
    moon_orbit_entered_precision = precision_field()
    moon_orbit_left_at = models.DateTimeField(_("departure from lunar orbit (UTC)"), null=True, blank=True)
    moon_orbit_left_precision = precision_field()
    moon_orbits = models.DecimalField(
        _("orbits of the Moon"),
        max_digits=6,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    moon_landed_at = models.DateTimeField(_("landing on the Moon (UTC)"), null=True, blank=True)
    moon_landed_precision = precision_field()
    moon_launched_at = models.DateTimeField(_("launch from the Moon (UTC)"), null=True, blank=True)
    moon_launched_precision = precision_field()
    moon_landing_place = models.ForeignKey(
        Place,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="moon_landings",
        verbose_name=_("landing place on the Moon"),
    )
    moon_latitude = latitude_field()
    moon_longitude = longitude_field()
    moon_eva_count = models.PositiveSmallIntegerField(_("walks on the Moon"), null=True, blank=True)
    moon_eva_duration_s = seconds_field(_("time outside on the Moon (s)"))

    class Meta:
        abstract = True

    @property
    def moon_stay(self) -> timedelta | None:
        """From the landing on the Moon to the launch from there, where both are known to the minute."""
        return _between(self, "moon_landed", "moon_launched")

    @property
    def moon_orbit_stay(self) -> timedelta | None:
        """From the arrival in lunar orbit to the departure, where both are known to the minute."""
        return _between(self, "moon_orbit_entered", "moon_orbit_left")

    def clean_moon(self) -> None:
        known = [(name, getattr(self, name)) for name in _ORDER if getattr(self, name)]
        for (_earlier, before), (name, after) in pairwise(known):
            if after < before:
                raise ValidationError({name: _("At the Moon this comes after what is entered above it.")})


def _between(flight: MoonFlight, beginning: str, end: str) -> timedelta | None:
    start, stop = getattr(flight, f"{beginning}_at"), getattr(flight, f"{end}_at")
    exact = {getattr(flight, f"{beginning}_precision"), getattr(flight, f"{end}_precision")} <= _EXACT
    return stop - start if start and stop and exact else None
