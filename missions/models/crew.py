"""Who flew in which seat, up, down, both ways, or stood by as backup."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from missions.models.named import Named
from missions.models.people import Person, Sex
from missions.models.places import Country


class Role(Named):
    """What a member of a crew is there for. The noun is stored for men and women: languages differ."""

    name_feminine = models.CharField(
        _("name for a woman"), max_length=200, blank=True, help_text=_("Empty where it is the same word.")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=100, help_text=_("Commanders come first."))

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        ordering = ["order", "key"]

    def noun_for(self, person: Person) -> str:
        """The role as it is said of this person: "Bordingenieurin" of a woman."""
        # Read directly: a language without a form of its own must not borrow another language's.
        feminine = getattr(self, f"name_feminine_{get_language()}") if person.sex == Sex.FEMALE else ""
        return feminine or str(self)


class Leg(models.TextChoices):
    """Which way a person flew on a mission."""

    BOTH = "both", _("up and down")
    UP = "up", _("up only")
    DOWN = "down", _("down only")
    BACKUP = "backup", _("backup")


class CrewMember(models.Model):
    """One person on one mission. Who goes up on one ship and comes down on another has a row in each."""

    mission = models.ForeignKey("missions.Mission", models.CASCADE, related_name="crew", verbose_name=_("mission"))
    person = models.ForeignKey(Person, models.PROTECT, related_name="seats", verbose_name=_("person"))
    leg = models.CharField(_("legs flown"), max_length=6, choices=Leg, default=Leg.BOTH)
    role = models.ForeignKey(Role, models.PROTECT, null=True, blank=True, related_name="seats", verbose_name=_("role"))
    order = models.PositiveSmallIntegerField(_("order"), default=1)
    flight_number = models.PositiveSmallIntegerField(
        _("flight number"), null=True, blank=True, help_text=_("The person’s first, second … spaceflight.")
    )
    country = models.ForeignKey(
        Country,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="seats",
        verbose_name=_("flew for"),
        help_text=_("Where it is not the country of the flight."),
    )

    class Meta:
        verbose_name = _("crew member")
        verbose_name_plural = _("crew members")
        ordering = ["mission", "order", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["mission", "person", "leg"], name="a_person_flies_a_leg_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person} – {self.mission}"

    @property
    def role_noun(self) -> str:
        return self.role.noun_for(self.person) if self.role else ""
