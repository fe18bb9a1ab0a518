"""Who says what: sources, and their claims about the facts of a record."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from missions.models.precision import Precision


class SourceKind(models.TextChoices):
    ENCYCLOPEDIA = "encyclopedia", _("encyclopedia article")
    DATABASE = "database", _("database")
    WEB = "web", _("web page")
    BOOK = "book", _("book or report")
    EDITOR = "editor", _("note of an editor")


class Source(models.Model):
    """A work that states facts. Its title is printed as it is, in its own language."""

    key = models.SlugField(_("key"), max_length=120, unique=True)
    kind = models.CharField(_("kind"), max_length=12, choices=SourceKind, default=SourceKind.WEB)
    title = models.CharField(_("title"), max_length=300)
    language = models.CharField(_("language"), max_length=8, blank=True)
    author = models.CharField(_("author"), max_length=200, blank=True)
    publisher = models.CharField(_("published by"), max_length=200, blank=True)
    url = models.URLField(_("web address"), max_length=500, blank=True)
    licence = models.CharField(_("license"), max_length=60, blank=True)
    retrieved_on = models.DateField(_("retrieved on"), null=True, blank=True)
    revision = models.PositiveBigIntegerField(
        _("version"), null=True, blank=True, help_text=_("The wiki’s number of the version that was read last.")
    )
    revised_on = models.DateField(_("version of"), null=True, blank=True)

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        ordering = ["key"]
        indexes = [models.Index(fields=["url"])]

    def __str__(self) -> str:
        return f"{self.title} ({self.publisher})" if self.publisher else self.title


class ClaimStatus(models.TextChoices):
    ACCEPTED = "accepted", _("accepted")
    ALTERNATIVE = "alternative", _("alternative")
    REJECTED = "rejected", _("rejected")
    LOST = "lost", _("lost in the source")


class Claim(models.Model):
    """A source says this value about this fact of this record.

    ``printed`` is the value as the source prints it, ``value`` what was read from it (a number with a point, a
    moment in ISO 8601, the key of a record). The accepted claims of a fact are its footnotes, the others are
    what "sources disagree" tells.
    """

    content_type = models.ForeignKey(ContentType, models.CASCADE, verbose_name=_("kind of record"))
    object_id = models.PositiveBigIntegerField()
    record = GenericForeignKey()
    fact = models.CharField(_("fact"), max_length=40, help_text=_("The name of the fact, such as orbits."))
    part = models.CharField(
        _("part"),
        max_length=120,
        blank=True,
        help_text=_("Which of several: the person of a crew, the number of a docking."),
    )
    source = models.ForeignKey(Source, models.PROTECT, related_name="claims", verbose_name=_("source"))
    language = models.CharField(_("language"), max_length=8, blank=True)
    printed = models.TextField(_("as printed"), blank=True)
    value = models.TextField(_("as read"), blank=True)
    unit = models.CharField(_("unit"), max_length=12, blank=True)
    precision = models.CharField(_("precision"), max_length=6, choices=Precision, blank=True)
    approximate = models.BooleanField(_("approximate"), default=False)
    status = models.CharField(_("status"), max_length=11, choices=ClaimStatus, default=ClaimStatus.ACCEPTED)
    reason = models.TextField(_("reason"), blank=True)
    by_hand = models.BooleanField(
        _("decided by an editor"), default=False, help_text=_("An import leaves this claim’s status alone.")
    )
    decided_on = models.DateField(
        _("decided on"), null=True, blank=True, help_text=_("The day on which the status was last settled.")
    )
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("claim")
        verbose_name_plural = _("claims")
        ordering = ["order", "pk"]
        indexes = [models.Index(fields=["content_type", "object_id", "fact"])]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "fact", "part", "source"],
                name="one_claim_of_a_source_about_a_part_of_a_fact",
            )
        ]

    def __str__(self) -> str:
        return f"{self.fact}: {self.value or self.printed}"


class AliasKind(models.TextChoices):
    SPELLING = "spelling", _("other spelling")
    NAME = "name", _("other name")
    FORMER = "former", _("former name")
    TODAY = "today", _("name of today")
    SHORT = "short", _("short form")
    CODE = "code", _("designation")


class Alias(models.Model):
    """Another name for the same thing: Gagarin's Start is Baikonur LC-1."""

    content_type = models.ForeignKey(ContentType, models.CASCADE, verbose_name=_("kind of record"))
    object_id = models.PositiveBigIntegerField()
    record = GenericForeignKey()
    text = models.CharField(_("name"), max_length=200)
    language = models.CharField(_("language"), max_length=8, blank=True, help_text=_("Empty: any language."))
    kind = models.CharField(_("kind"), max_length=8, choices=AliasKind, default=AliasKind.SPELLING)

    class Meta:
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        ordering = ["pk"]
        indexes = [models.Index(fields=["content_type", "object_id"])]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "text", "language"], name="an_alias_is_listed_once"
            )
        ]

    def __str__(self) -> str:
        return self.text
