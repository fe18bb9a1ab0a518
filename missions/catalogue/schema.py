"""What a file may hold, read off the models: a new field of a model needs no line here.

``KINDS`` is the one table to extend: a folder of files, the model of their records, and the rows that belong to a
record and stand in its file. Other names, claims and former addresses are found by themselves.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.contrib.contenttypes.fields import GenericRelation
from django.db import models
from modeltranslation.translator import NotRegistered, translator

from missions.catalogue.columns import Moment, Plain, Reference, References, Translated
from missions.models import (
    Country,
    Craft,
    LaunchSite,
    LaunchVehicle,
    Mission,
    Person,
    Place,
    Program,
    Role,
    Source,
    SpacecraftType,
    Station,
)
from missions.models.named import language_codes

Column = Plain | Moment | Translated | Reference | References

#: Never in a file: the key is the file's name, the others the database keeps for itself.
UNWRITTEN = {"id", "key", "updated_at", "version"}

#: Rows that stay when a file no longer names them: missions refer to pads, and addresses redirect for ever.
LASTING = {"pads", "former_slugs"}


@dataclass(frozen=True)
class Kind:
    """A folder of files: one record each."""

    folder: str
    model: type[models.Model]
    own_parts: tuple[str, ...] = ()


#: In the order of their references: what others refer to comes first.
KINDS = (
    Kind("sources", Source),
    Kind("roles", Role),
    Kind("countries", Country),
    Kind("programs", Program),
    Kind("spacecraft", SpacecraftType),
    Kind("craft", Craft),
    Kind("rockets", LaunchVehicle),
    Kind("launch-sites", LaunchSite, own_parts=("pads",)),
    Kind("places", Place),
    Kind("stations", Station),
    Kind("people", Person),
    Kind("missions", Mission, own_parts=("crew", "dockings")),
)


@dataclass(frozen=True)
class Part:
    """Rows that belong to a record and stand in its file, as ``[[crew]]``."""

    name: str
    model: type[models.Model]
    #: The fields that point to the owner.
    owner_fields: tuple[str, ...]
    #: What tells one of them from the others of the same owner.
    identity: tuple[str, ...]

    @property
    def lasting(self) -> bool:
        return self.name in LASTING


@dataclass(frozen=True)
class Table:
    """The columns and parts of a model."""

    columns: dict[str, Column]
    required: frozenset[str]
    lists: dict[str, References]
    parts: dict[str, Part]
    #: The rows stand in the file in the order of this field, counted from ``first``.
    ordered: bool
    first: int

    @property
    def references(self) -> list[Reference]:
        return [column for column in self.columns.values() if isinstance(column, Reference)]


@cache
def table_of(model: type[models.Model], part: Part | None = None) -> Table:
    """What a file says of a record of the model, or of a part of another record."""
    omitted = (UNWRITTEN - {"key"}) | set(part.owner_fields) if part else UNWRITTEN
    ordered = bool(part) and any(field.name == "order" for field in model._meta.fields)
    return Table(
        columns={column.name: column for column in _columns(model, omitted)},
        required=frozenset(field.name for field in model._meta.fields if _is_required(field)),
        lists={field.name: References(field.name, field) for field in model._meta.many_to_many},
        parts={each.name: each for each in _parts(model)},
        ordered=ordered,
        first=model._meta.get_field("order").default if ordered else 0,
    )


def kind_of(model: type[models.Model]) -> Kind:
    return next(kind for kind in KINDS if kind.model is model)


def _columns(model: type[models.Model], omitted: set[str]) -> Iterator[Column]:
    """One column for each field; a text's languages and a moment's precision are in one column with it."""
    fields = {field.name: field for field in model._meta.fields}
    translated = {name: {f"{name}_{code}": code for code in language_codes()} for name in _translated(model)}
    covered = {name for names in translated.values() for name in names}
    covered |= {name.removesuffix("_at") + "_precision" for name in fields if name.endswith("_at")}
    for name, field in fields.items():
        if name in omitted or name in covered:
            continue
        if name in translated:
            yield Translated(name, {code: Plain(code, fields[each]) for each, code in translated[name].items()})
        elif isinstance(field, models.ForeignKey):
            yield Reference(name, field)
        elif isinstance(field, models.DateTimeField):
            yield Moment(name, field, fields[name.removesuffix("_at") + "_precision"])
        else:
            yield Plain(name, field)


def _is_required(field: models.Field) -> bool:
    return field.name == "key" or not (field.blank or field.null or field.has_default())


def _translated(model: type[models.Model]) -> list[str]:
    try:
        return list(translator.get_options_for_model(model).all_fields)
    except NotRegistered:
        return []


def _parts(model: type[models.Model]) -> Iterator[Part]:
    own = next((kind.own_parts for kind in KINDS if kind.model is model), ())
    for name in own:
        relation = model._meta.get_field(name)
        yield _part(name, relation.related_model, (relation.field.name,))
    generic = [field for field in model._meta.private_fields if isinstance(field, GenericRelation)]
    for field in sorted(generic, key=lambda field: field.name):
        owner = (field.content_type_field_name, field.object_id_field_name)
        yield _part(field.name, field.related_model, owner)


def _part(name: str, model: type[models.Model], owner_fields: tuple[str, ...]) -> Part:
    """A part; its identity is what the database keeps unique, without the owner."""
    unique = [constraint.fields for constraint in model._meta.constraints] or [("key",)]
    identity = tuple(field for field in unique[0] if field not in owner_fields)
    return Part(name, model, owner_fields, identity)
