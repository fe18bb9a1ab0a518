"""The mission: the record that everything else is read off."""

from datetime import timedelta

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from missions.models.craft import Craft, LaunchVehicle, SpacecraftType
from missions.models.crew import Leg
from missions.models.moon import MoonFlight, seconds_field
from missions.models.named import Page
from missions.models.places import Country, LaunchPad, Place, latitude_field, longitude_field
from missions.models.precision import Precision, precision_field
from missions.models.programs import Program
from missions.querysets import MissionQuerySet

#: No ship has kept its crew in space for much more than a year. Of an older launch without a landing the landing is
#: not on record; of a younger one the crew is still up.
LONGEST_FLIGHT = timedelta(days=500)


class Kind(models.TextChoices):
    ORBITAL = "orbital", _("orbital flight")
    SUBORBITAL = "suborbital", _("suborbital flight")
    LUNAR = "lunar", _("flight to the Moon")
    ABORTED = "aborted", _("aborted after launch")
    LOST = "lost", _("lost")
    NEVER_LAUNCHED = "never_launched", _("never launched")


class Outcome(models.TextChoices):
    SUCCESS = "success", _("successful")
    PARTIAL = "partial", _("partly successful")
    FAILURE = "failure", _("failed")
    FATAL = "fatal", _("crew lost")


class OrbitsConvention(models.TextChoices):
    """What was counted. See the about page: the three counts differ by up to seven percent."""

    INERTIAL = "inertial", _("orbits, by the period")
    REVOLUTIONS = "revolutions", _("revolutions over the ground")
    INSERTION = "insertion", _("estimate from the first orbit’s period")


class Direction(models.TextChoices):
    """Compass points; the labels are what a fact box shows ("61 km SE of …")."""

    N = "N", _("N")
    NNE = "NNE", _("NNE")
    NE = "NE", _("NE")
    ENE = "ENE", _("ENE")
    E = "E", _("E")
    ESE = "ESE", _("ESE")
    SE = "SE", _("SE")
    SSE = "SSE", _("SSE")
    S = "S", _("S")
    SSW = "SSW", _("SSW")
    SW = "SW", _("SW")
    WSW = "WSW", _("WSW")
    W = "W", _("W")
    WNW = "WNW", _("WNW")
    NW = "NW", _("NW")
    NNW = "NNW", _("NNW")


def number_field(label: str, digits: int, places: int, **options) -> models.DecimalField:
    """A measured number that may be unknown and is never negative."""
    validators = [MinValueValidator(0), *options.pop("validators", [])]
    return models.DecimalField(
        label,
        max_digits=digits,
        decimal_places=places,
        null=True,
        blank=True,
        validators=validators,
        **options,
    )


class Mission(MoonFlight, Page):
    """One crewed flight. Times are UTC; what is empty is unknown.

    Not stored, because they follow from what is: duration, time docked, size of the crew, ages, neighbours and
    ordinals within a program whose flights are all on record.
    """

    url_name = "mission-detail"

    kind = models.CharField(_("kind of flight"), max_length=14, choices=Kind, default=Kind.ORBITAL)
    outcome = models.CharField(_("outcome"), max_length=8, choices=Outcome, blank=True)
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="missions", verbose_name=_("country")
    )

    # identity
    cospar_id = models.CharField(
        _("COSPAR ID"),
        max_length=12,
        blank=True,
        validators=[RegexValidator(r"^\d{4}-(\d{3}[A-Z]{1,3}|[A-Z]?\d{2})$", _("A COSPAR ID looks like 1990-107A."))],
    )
    satcat_number = models.PositiveIntegerField(_("catalog number (SATCAT)"), null=True, blank=True)
    program = models.ForeignKey(
        Program, models.PROTECT, null=True, blank=True, related_name="missions", verbose_name=_("program")
    )
    program_flight_number = models.PositiveSmallIntegerField(
        _("flight number in the program"),
        null=True,
        blank=True,
        help_text=_("Needed only while some flights of the program are not on record."),
    )
    station_visit_number = models.PositiveSmallIntegerField(
        _("visit number at the station"),
        null=True,
        blank=True,
        help_text=_("Counts the ships of its program at the station: 11 for the eleventh."),
    )
    expedition_number = models.PositiveSmallIntegerField(_("expedition number"), null=True, blank=True)
    previous_mission_name = models.CharField(
        _("previous mission"),
        max_length=200,
        blank=True,
        help_text=_("The name of the flight before this one in its program."),
    )
    next_mission_name = models.CharField(
        _("next mission"),
        max_length=200,
        blank=True,
        help_text=_("The name of the flight after this one in its program."),
    )

    # craft and rocket
    spacecraft_type = models.ForeignKey(
        SpacecraftType,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="missions",
        verbose_name=_("spacecraft type"),
    )
    spacecraft_serial = models.CharField(_("serial number of the spacecraft"), max_length=40, blank=True)
    craft = models.ForeignKey(
        Craft, models.PROTECT, null=True, blank=True, related_name="missions", verbose_name=_("named craft")
    )
    mass_kg = number_field(_("launch mass (kg)"), 9, 1)
    mass_approximate = models.BooleanField(_("approximate"), default=False)
    landing_mass_kg = number_field(_("landing mass (kg)"), 9, 1)
    call_sign_native = models.CharField(_("call sign in its own script"), max_length=100, blank=True)
    call_sign_language = models.CharField(_("language of the call sign"), max_length=8, blank=True)
    call_sign = models.CharField(_("call sign"), max_length=100, blank=True)
    call_sign_meaning = models.CharField(_("meaning of the call sign"), max_length=120, blank=True)
    launch_vehicle = models.ForeignKey(
        LaunchVehicle,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="missions",
        verbose_name=_("rocket"),
    )
    launch_vehicle_serial = models.CharField(_("serial number of the rocket"), max_length=40, blank=True)

    # flight
    launch_pad = models.ForeignKey(
        LaunchPad,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="missions",
        verbose_name=_("launch pad"),
    )
    launched_at = models.DateTimeField(_("launch (UTC)"), null=True, blank=True, db_index=True)
    launched_precision = precision_field()
    landed_at = models.DateTimeField(_("landing (UTC)"), null=True, blank=True)
    landed_precision = precision_field()
    landing_place = models.ForeignKey(
        Place, models.PROTECT, null=True, blank=True, related_name="landings", verbose_name=_("landing place")
    )
    landing_distance_km = number_field(_("distance from there (km)"), 7, 1)
    landing_direction = models.CharField(_("direction from there"), max_length=3, choices=Direction, blank=True)
    landing_latitude = latitude_field()
    landing_longitude = longitude_field()
    orbits = number_field(_("orbits"), 8, 2)
    orbits_approximate = models.BooleanField(_("approximate"), default=False)
    orbits_convention = models.CharField(_("what was counted"), max_length=11, choices=OrbitsConvention, blank=True)

    # orbit
    perigee_km = number_field(_("perigee (km)"), 9, 1)
    apogee_km = number_field(_("apogee (km)"), 9, 1)
    inclination_deg = number_field(_("inclination (°)"), 7, 4, validators=[MaxValueValidator(180)])
    period_min = number_field(_("period (min)"), 9, 3)

    # outside
    eva_count = models.PositiveSmallIntegerField(
        _("spacewalks"), null=True, blank=True, help_text=_("In open space, by the crew of this flight.")
    )
    eva_duration_s = seconds_field(_("time outside (s)"))

    # words
    highlights = models.TextField(
        _("highlights"),
        blank=True,
        help_text=_("Markdown: paragraphs, ## headings, lists, links. Our own words."),
    )

    objects = MissionQuerySet.as_manager()

    class Meta:
        verbose_name = _("mission")
        verbose_name_plural = _("missions")
        ordering = ["launched_at", "key"]

    @property
    def duration(self) -> timedelta | None:
        """Landing minus launch, where both are known to the minute.

        Plain civil time: sources never count leap seconds, so neither do we.
        """
        if self.launched_at and self.landed_at and self.duration_precision:
            return self.landed_at - self.launched_at
        return None

    @property
    def duration_precision(self) -> str:
        """``second``, ``minute``, or empty where no duration can be said."""
        precisions = {self.launched_precision, self.landed_precision}
        if precisions == {Precision.SECOND}:
            return Precision.SECOND
        return Precision.MINUTE if precisions <= {Precision.SECOND, Precision.MINUTE} else ""

    @property
    def may_be_up(self) -> bool:
        """Whether the flight is planned or goes on, as far as the record knows."""
        if not self.launched_at or self.landed_at or self.outcome:
            return False
        return timezone.now() - self.launched_at < LONGEST_FLIGHT

    @property
    def came_down_nowhere(self) -> bool:
        """Whether the end of the flight was the loss of the craft, so that its last moment is no landing."""
        return self.outcome == Outcome.FATAL and not self.landing_place_id and self.landing_latitude is None

    @property
    def launch_site(self):
        return self.launch_pad.site if self.launch_pad else None

    def crew_on(self, *legs: str) -> list:
        """The members of the crew on any of these legs, in order; one query for all legs where prefetched."""
        return [member for member in self.crew.all() if member.leg in legs]

    @property
    def crew_up(self) -> list:
        return self.crew_on(Leg.BOTH, Leg.UP)

    @property
    def crew_down(self) -> list:
        return self.crew_on(Leg.BOTH, Leg.DOWN)

    @property
    def crew_backup(self) -> list:
        return self.crew_on(Leg.BACKUP)

    def clean(self):
        if self.launched_at and self.landed_at and self.landed_at < self.launched_at:
            raise ValidationError({"landed_at": _("The landing lies before the launch.")})
        if self.landing_distance_km is not None and not (self.landing_place and self.landing_direction):
            raise ValidationError({"landing_distance_km": _("A distance needs a place and a direction.")})
        self.clean_moon()
