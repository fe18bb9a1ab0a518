"""What everything with a name has in common, and what everything with a page of its own has."""

from typing import ClassVar

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import get_language, override
from django.utils.translation import gettext_lazy as _
from modeltranslation.translator import translator

from missions.addresses import slug_of
from missions.querysets import PageQuerySet


class Status(models.TextChoices):
    DRAFT = "draft", _("draft")
    PUBLISHED = "published", _("published")


def language_codes() -> list[str]:
    """The languages of the encyclopedia, in the order of ``settings.LANGUAGES``."""
    return [code for code, _name in settings.LANGUAGES]


def translated_text_fields(model: type[models.Model]) -> list[str]:
    """The columns of a model that hold a text in one language: ``name_en``, ``name_de``, ``slug_en`` …"""
    return [
        column.name for columns in translator.get_options_for_model(model).all_fields.values() for column in columns
    ]


class Named(models.Model):
    """Something with a name in each language and a key that never changes.

    The key is the record's name in the catalogue's files and in the data interface.
    """

    key = models.SlugField(
        _("key"),
        max_length=120,
        unique=True,
        blank=True,
        help_text=_("Stays the same forever; made from the name when left empty."),
    )
    name = models.CharField(_("name"), max_length=200)

    aliases = GenericRelation("missions.Alias", verbose_name=_("other names"))
    claims = GenericRelation("missions.Claim", verbose_name=_("claims"))

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.text_and_language("name")[0] or self.key

    def save(self, *args, **kwargs):
        """Give a new record its key, and write NULL for every text that a language does not have."""
        if not self.key:
            self.key = unused(type(self), "key", self._key_from_names())
            kwargs = _saving_also(kwargs, "key")
        for field in translated_text_fields(type(self)):
            if getattr(self, field) == "":
                setattr(self, field, None)
        # modeltranslation copies the active language's text to the bare column: let that be the same one always.
        with override(settings.LANGUAGE_CODE):
            super().save(*args, **kwargs)

    def text_and_language(self, field: str) -> tuple[str, str]:
        """A translated text for the reader, and the language it is in.

        Where the text is missing in the reader's language another language lends it: the caller then marks it
        with ``lang``. Returns ``("", language)`` where no language has it.
        """
        here = get_language() or settings.LANGUAGE_CODE
        for language in (here, *language_codes()):
            if text := getattr(self, f"{field}_{language}"):
                return text, language
        return "", here

    def _key_from_names(self) -> str:
        slugs = (slug_of(getattr(self, f"name_{code}") or "", code) for code in language_codes())
        return next(filter(None, slugs), type(self)._meta.model_name)


class Page(Named):
    """Something with a page of its own: published per language, under an address in that language's words."""

    #: The name of the page's URL pattern.
    url_name: ClassVar[str]

    slug = models.SlugField(
        _("address"),
        max_length=120,
        unique=True,
        null=True,
        blank=True,
        help_text=_("The last part of the page’s address; made from the name when left empty."),
    )
    status = models.CharField(_("status"), max_length=9, choices=Status, default=Status.DRAFT)
    wikidata_id = models.CharField(
        _("Wikidata ID"),
        max_length=12,
        blank=True,
        validators=[RegexValidator(r"^Q[1-9]\d*$", _("A Wikidata ID looks like Q471486."))],
    )
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)
    version = models.PositiveIntegerField(_("version"), default=0, editable=False)

    former_slugs = GenericRelation("missions.FormerSlug")

    objects = PageQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        """Fill empty addresses from the names, count the version, and remember an address that is given up."""
        for code in language_codes():
            if not getattr(self, f"slug_{code}"):
                name = getattr(self, f"name_{code}") or ""
                wanted = slug_of(name, code)
                setattr(
                    self,
                    f"slug_{code}",
                    unused(type(self), f"slug_{code}", wanted, self.pk) if wanted else None,
                )
        self.version += 1
        former = self._stored_slugs()
        super().save(*args, **_saving_also(kwargs, "version", "updated_at"))
        FormerSlug.remember(self, former)

    def get_absolute_url(self) -> str:
        """The page's address in the active language; empty where it has none."""
        slug = getattr(self, f"slug_{get_language() or settings.LANGUAGE_CODE}")
        return reverse(self.url_name, args=[slug]) if slug else ""

    def is_published(self, language: str | None = None) -> bool:
        """Whether readers of a language (the active one by default) may see the page."""
        language = language or get_language()
        return bool(getattr(self, f"status_{language}", None) == Status.PUBLISHED and getattr(self, f"slug_{language}"))

    def published_languages(self) -> list[str]:
        return [code for code in language_codes() if self.is_published(code)]

    def address_in(self, language: str) -> str:
        """The page's address in a language; empty where it is not published in it."""
        if not self.is_published(language):
            return ""
        with override(language):
            return self.get_absolute_url()

    def _stored_slugs(self) -> dict[str, str]:
        fields = [f"slug_{code}" for code in language_codes()]
        stored = type(self)._base_manager.filter(pk=self.pk).values(*fields).first() if self.pk else None
        return {code: stored[f"slug_{code}"] for code in language_codes()} if stored else {}


class FormerSlug(models.Model):
    """An address that a page once had; it answers with a redirect for ever."""

    content_type = models.ForeignKey(ContentType, models.CASCADE)
    object_id = models.PositiveBigIntegerField()
    record = GenericForeignKey()
    language = models.CharField(max_length=8)
    slug = models.SlugField(max_length=120)

    class Meta:
        verbose_name = _("former address")
        verbose_name_plural = _("former addresses")
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "language", "slug"], name="one_record_for_each_former_address"
            )
        ]

    def __str__(self) -> str:
        return f"{self.language}: {self.slug}"

    @classmethod
    def remember(cls, page: Page, former: dict[str, str]) -> None:
        """Keep the addresses of ``former`` that ``page`` no longer has, and free those it has taken again."""
        kind = ContentType.objects.get_for_model(page)
        for language, slug in former.items():
            current = getattr(page, f"slug_{language}")
            if slug == current:
                continue
            cls.objects.filter(content_type=kind, language=language, slug=current).delete()
            if slug:
                cls.objects.update_or_create(
                    content_type=kind, language=language, slug=slug, defaults={"object_id": page.pk}
                )


def unused(model: type[models.Model], field: str, wanted: str, own_pk: int | None = None) -> str:
    """``wanted``, or the first of wanted-2, wanted-3 … that no other record of the model has in ``field``."""
    others = model._base_manager.exclude(pk=own_pk)
    candidate, number = wanted, 1
    while others.filter(**{field: candidate}).exists():
        number += 1
        candidate = f"{wanted}-{number}"
    return candidate


def _saving_also(kwargs: dict, *fields: str) -> dict:
    """``save()`` arguments that write ``fields`` too where only some fields are written."""
    if kwargs.get("update_fields") is None:
        return kwargs
    return {**kwargs, "update_fields": {*kwargs["update_fields"], *fields}}
