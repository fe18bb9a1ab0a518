"""The index that the search asks: which record is found under which word. Made from the records, never edited."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchWord(models.Model):
    """A word as ``missions.search.words`` folds it, in small Latin letters and digits where it can be written so."""

    text = models.CharField(_("word"), max_length=60, unique=True)
    #: What its spellings in all languages have in common.
    sound = models.CharField(_("sound"), max_length=60, db_index=True)

    class Meta:
        verbose_name = _("word of the index")
        verbose_name_plural = _("words of the index")
        default_permissions = ()

    def __str__(self) -> str:
        return self.text


class SearchEntry(models.Model):
    """A record in the index; its kind is the name of its model."""

    kind = models.CharField(_("kind"), max_length=20)
    record_id = models.PositiveBigIntegerField(_("record"))
    words = models.ManyToManyField(SearchWord, through="missions.SearchPosting")

    class Meta:
        verbose_name = _("entry of the index")
        verbose_name_plural = _("entries of the index")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["kind", "record_id"], name="a_record_is_indexed_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.record_id}"


class SearchPosting(models.Model):
    """A record is found under this word; the weight says how much the word tells about it."""

    entry = models.ForeignKey(SearchEntry, models.CASCADE, related_name="postings")
    word = models.ForeignKey(SearchWord, models.CASCADE, related_name="postings", db_index=False)
    weight = models.PositiveSmallIntegerField(_("weight"))

    class Meta:
        verbose_name = _("place in the index")
        verbose_name_plural = _("places in the index")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["entry", "word"], name="a_word_leads_to_a_record_once")]
        indexes = [models.Index(fields=["word", "-weight"], name="the_best_records_of_a_word")]

    def __str__(self) -> str:
        return f"{self.word_id} → {self.entry_id}"


class SearchStale(models.Model):
    """A record that has changed since it was indexed, written with the change itself: none can be forgotten."""

    kind = models.CharField(_("kind"), max_length=20)
    record_id = models.PositiveBigIntegerField(_("record"))

    class Meta:
        verbose_name = _("record to index")
        verbose_name_plural = _("records to index")
        default_permissions = ()
        constraints = [models.UniqueConstraint(fields=["kind", "record_id"], name="a_record_is_stale_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.record_id}"
