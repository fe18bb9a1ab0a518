"""The order of a form: sections of lines, a line per language field with one column for each language."""

from collections.abc import Iterable

from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from modeltranslation.translator import NotRegistered, translator

from missions.models.named import language_codes

#: A section: its heading and its fields; a pair in one tuple stands on one line.
Section = tuple[str, tuple]

NAMES: Section = (_("Names, addresses, status"), ("name", "slug", "status", "key", "wikidata_id"))


def columns_of(model: type[models.Model]) -> dict[str, list[str]]:
    """Per translated field its columns, in the order of ``settings.LANGUAGES``."""
    try:
        fields = translator.get_options_for_model(model).all_fields
    except NotRegistered:
        return {}
    order = language_codes()
    by_language = {name: {column.language: column.name for column in columns} for name, columns in fields.items()}
    return {name: [columns[code] for code in order] for name, columns in by_language.items()}


def language_of(model: type[models.Model], field: str) -> str:
    """The language of a column; empty for what belongs to no language."""
    return getattr(model._meta.get_field(field), "language", "")


def label_of(model: type[models.Model], field: str) -> str:
    """A field's label without the language that modeltranslation appends to it."""
    column = model._meta.get_field(field)
    return capfirst(getattr(column, "translated_field", column).verbose_name)


def editable_fields(model: type[models.Model]) -> list[str]:
    """What a form of the model has to offer, each translated field once."""
    columns = {column for names in columns_of(model).values() for column in names}
    fields = [*model._meta.fields, *model._meta.many_to_many]
    return [field.name for field in fields if field.editable and not field.primary_key and field.name not in columns]


def on_lines(model: type[models.Model], fields: Iterable) -> list:
    """Lines of a form; a translated field becomes a line with a column for each language."""
    columns = columns_of(model)
    return [tuple(columns[field]) if field in columns else field for field in fields]


def fieldsets(model: type[models.Model], sections: Iterable[Section]) -> list:
    """Django's fieldsets for these sections; a field that no section names is added at the end, never lost."""
    sections = [(title, [field for field in fields if _exists(model, field)]) for title, fields in sections]
    named = {name for _title, fields in sections for field in fields for name in _names(field)}
    rest = [field for field in editable_fields(model) if field not in named]
    if rest:
        sections.append((_("Further facts"), rest))
    return [(title, {"fields": on_lines(model, fields)}) for title, fields in sections if fields]


def _names(field) -> tuple:
    return field if isinstance(field, tuple) else (field,)


def _exists(model, field) -> bool:
    """Whether the model has it: the section of names serves records with and without an address."""
    known = {f.name for f in model._meta.get_fields()}
    return all(name in known for name in _names(field))
