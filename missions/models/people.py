"""People who flew, and those who trained as their backups."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from missions.models.named import Page
from missions.models.places import Country
from missions.querysets import PersonQuerySet


class Sex(models.TextChoices):
    """Which form of a role's noun a sentence needs."""

    FEMALE = "f", _("female")
    MALE = "m", _("male")


class Person(Page):
    """A person. ``name`` is the name of everyday use, ``full_name`` the one with patronymic or middle names."""

    url_name = "person-detail"

    full_name = models.CharField(_("full name"), max_length=200, blank=True)
    family_name = models.CharField(
        _("family name"),
        max_length=100,
        blank=True,
        help_text=_("As sentences use it alone and lists sort by it."),
    )
    native_name = models.CharField(_("name in its own script"), max_length=200, blank=True)
    native_language = models.CharField(_("language of that name"), max_length=8, blank=True)
    sex = models.CharField(_("sex"), max_length=1, choices=Sex, blank=True)
    born_on = models.DateField(_("born on"), null=True, blank=True)
    died_on = models.DateField(_("died on"), null=True, blank=True)
    countries = models.ManyToManyField(Country, blank=True, related_name="people", verbose_name=_("countries"))

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")
        ordering = ["key"]
