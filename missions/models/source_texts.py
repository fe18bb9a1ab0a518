"""What articles tell in their own words: for editors to read while they write, and never for anybody else."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from missions.models.mission import Mission
from missions.models.sources import Source


class SourceText(models.Model):
    """One section of an article about a mission, without its markup.

    The words belong to the authors of the source, under its license: no page, no feed and no file of the catalogue
    shows them.
    """

    mission = models.ForeignKey(Mission, models.CASCADE, related_name="source_texts", verbose_name=_("mission"))
    source = models.ForeignKey(Source, models.CASCADE, related_name="texts", verbose_name=_("source"))
    #: Empty for what stands before the first heading.
    section = models.CharField(_("section"), max_length=300, blank=True)
    text = models.TextField(_("text"))
    order = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        verbose_name = _("text of a source")
        verbose_name_plural = _("texts of sources")
        ordering = ["source", "order"]
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["mission", "source", "order"], name="one_section_at_a_place_of_a_source"),
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.section}"
