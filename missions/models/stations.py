"""Space stations, and the ships that docked to them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from missions.models.named import Page
from missions.models.places import Country
from missions.models.precision import Precision, precision_field
from missions.querysets import StationQuerySet


class Station(Page):
    """A space station. Its phrases are those that sentences need where a rule would go wrong."""

    url_name = "station-detail"

    native_name = models.CharField(_("name in its own script"), max_length=200, blank=True)
    native_language = models.CharField(_("language of that name"), max_length=8, blank=True)
    name_meaning = models.CharField(_("meaning of the name"), max_length=120, blank=True)
    country = models.ForeignKey(
        Country, models.PROTECT, null=True, blank=True, related_name="stations", verbose_name=_("country")
    )
    cospar_id = models.CharField(_("COSPAR ID"), max_length=12, blank=True)
    launched_at = models.DateTimeField(_("launch (UTC)"), null=True, blank=True)
    launched_precision = precision_field()
    reentered_at = models.DateTimeField(_("re-entry (UTC)"), null=True, blank=True)
    reentered_precision = precision_field()
    phrase_to = models.CharField(
        _("phrase “to …”"), max_length=120, blank=True, help_text=_("“to the space station Mir”")
    )
    phrase_docked = models.CharField(_("phrase “docked with …”"), max_length=120, blank=True, help_text=_("“with Mir”"))
    phrase_from = models.CharField(_("phrase “from …”"), max_length=120, blank=True, help_text=_("“from Mir”"))
    phrase_aboard = models.CharField(_("phrase “aboard …”"), max_length=120, blank=True, help_text=_("“aboard Mir”"))

    objects = StationQuerySet.as_manager()

    class Meta:
        verbose_name = _("space station")
        verbose_name_plural = _("space stations")
        ordering = ["key"]


class DockingKind(models.TextChoices):
    DOCKING = "docking", _("docking")
    RELOCATION = "relocation", _("port relocation")
    BERTHING = "berthing", _("berthing")
    FAILED = "failed", _("failed attempt")


class Docking(models.Model):
    """One stay of a ship at a station or at another ship; their order is the order of the flight."""

    mission = models.ForeignKey("missions.Mission", models.CASCADE, related_name="dockings", verbose_name=_("mission"))
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    kind = models.CharField(_("kind"), max_length=10, choices=DockingKind, default=DockingKind.DOCKING)
    station = models.ForeignKey(
        Station,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="dockings",
        verbose_name=_("space station"),
    )
    target_mission = models.ForeignKey(
        "missions.Mission",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="dockings_as_target",
        verbose_name=_("other ship"),
    )
    port = models.CharField(_("docking port"), max_length=80, blank=True)
    docked_at = models.DateTimeField(_("docking (UTC)"), null=True, blank=True)
    docked_precision = precision_field()
    undocked_at = models.DateTimeField(_("undocking (UTC)"), null=True, blank=True)
    undocked_precision = precision_field()

    class Meta:
        verbose_name = _("docking")
        verbose_name_plural = _("dockings")
        ordering = ["mission", "order"]
        constraints = [
            models.UniqueConstraint(fields=["mission", "order"], name="dockings_of_a_mission_are_numbered"),
        ]

    def __str__(self) -> str:
        return f"{self.mission} – {self.target or '?'}"

    @property
    def target(self):
        """The station or the mission that was docked to."""
        return self.station or self.target_mission

    @property
    def time_docked(self):
        """Undocking minus docking, where both are known to the minute."""
        exact = {Precision.SECOND, Precision.MINUTE}
        if self.docked_at and self.undocked_at and {self.docked_precision, self.undocked_precision} <= exact:
            return self.undocked_at - self.docked_at
        return None

    @property
    def is_known_to_the_second(self) -> bool:
        return self.docked_precision == self.undocked_precision == Precision.SECOND

    def clean(self):
        if self.station and self.target_mission:
            raise ValidationError(_("A docking has one partner: a station or another ship, not both."))
        if self.docked_at and self.undocked_at and self.undocked_at < self.docked_at:
            raise ValidationError({"undocked_at": _("The undocking lies before the docking.")})
