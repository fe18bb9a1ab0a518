"""The state of a record with its rows, as a revision kept it or as it is now.

Values are those of Django's JSON serializer, in which revisions are stored. Reading that text, and not the objects
that django-reversion builds of it, keeps fields apart that a version has never heard of.
"""

import json
from dataclasses import dataclass, field

from django.contrib.contenttypes.fields import GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.core import serializers
from django.db import models
from reversion.models import Revision, Version
from reversion.revisions import _get_options as revision_options

#: What a record counts for itself; no editor's change.
BOOKKEEPING = {"version", "updated_at"}


@dataclass(frozen=True)
class Row:
    """A row of a record, such as a member of the crew."""

    model: type[models.Model]
    pk: str


@dataclass
class Snapshot:
    """A record at one time: its own values and those of its rows."""

    values: dict
    rows: dict[Row, dict] = field(default_factory=dict)
    revision: Revision | None = None
    version: Version | None = None


def kept_fields(model: type[models.Model]) -> list[str]:
    """What a revision keeps: everything but modeltranslation's copies of the active language."""
    return list(revision_options(model).fields)


def relations_of(model: type[models.Model]) -> dict[type[models.Model], str]:
    """The models of a record's rows, with the accessor that leads to them."""
    return {_row_model(model, accessor): accessor for accessor in revision_options(model).follow}


def present(record: models.Model) -> Snapshot:
    """The record as it is in the database now."""
    stored = type(record)._base_manager.get(pk=record.pk)
    rows = {}
    for model, accessor in relations_of(type(record)).items():
        for row in getattr(stored, accessor).all():
            rows[Row(model, str(row.pk))] = _values(row)
    return Snapshot(_values(stored), rows)


def of_versions(versions: list[Version]) -> list[Snapshot]:
    """The snapshots of these versions of one record, in two queries for all of them."""
    if not versions:
        return []
    owner = versions[0]
    by_revision = {}
    for version in _row_versions(owner._model, versions):
        values = stored(version)
        if _belongs(version._model, values, owner):
            rows = by_revision.setdefault(version.revision_id, {})
            rows[Row(version._model, version.object_id)] = values
    return [
        Snapshot(stored(version), by_revision.get(version.revision_id, {}), version.revision, version)
        for version in versions
    ]


def _row_versions(model, versions):
    kinds = ContentType.objects.get_for_models(*relations_of(model)).values()
    return Version.objects.filter(
        revision_id__in=[version.revision_id for version in versions], content_type__in=kinds
    ).order_by("pk")


def _belongs(model, values: dict, owner: Version) -> bool:
    """Whether a row that a revision kept is one of this record's rows."""
    if "object_id" in values:
        return (str(values["object_id"]), values["content_type"]) == (owner.object_id, owner.content_type_id)
    return any(
        str(values.get(key.name)) == owner.object_id
        for key in model._meta.fields
        if key.remote_field and key.remote_field.model is owner._model and key.remote_field.name in _follows(owner)
    )


def _follows(owner: Version) -> tuple:
    return revision_options(owner._model).follow


def _row_model(model, accessor: str) -> type[models.Model]:
    for relation in model._meta.private_fields:
        if isinstance(relation, GenericRelation) and relation.name == accessor:
            return relation.related_model
    return next(rel.related_model for rel in model._meta.related_objects if rel.get_accessor_name() == accessor)


def _values(record: models.Model) -> dict:
    text = serializers.serialize("json", [record], fields=kept_fields(type(record)))
    return json.loads(text)[0]["fields"]


def stored(version: Version) -> dict:
    return json.loads(version.serialized_data)[0]["fields"]
