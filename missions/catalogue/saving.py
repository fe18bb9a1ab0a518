"""Records into the database: rows through their own ``save()``, what belongs to them in bulk."""

from collections.abc import Iterable

from django.contrib.contenttypes.models import ContentType
from django.db import models

from missions.catalogue.records import BATCH, Record, by_identity
from missions.catalogue.schema import Kind, Part, Table, table_of
from missions.models import FormerSlug

#: A saved row, what it should hold, and what the database held of it before.
Owner = tuple[models.Model, Record, Record | None]


def save(kind: Kind, records: Iterable[tuple[Record, Record | None]]) -> None:
    """Records of one kind; what they refer to in other kinds is saved already."""
    waiting: list[tuple[models.Model, str, models.Model]] = []
    owners: list[Owner] = []
    for record, there in records:
        row = _copy(record, there.row) if there else record.row
        waiting += _set_aside(record.table, row)
        row.save()
        owners.append((row, record, there))
    for row, name, target in waiting:
        kind.model._base_manager.filter(pk=row.pk).update(**{name: target})
    _save_lists(owners, table_of(kind.model))
    _save_parts(owners, table_of(kind.model))


def _copy(record: Record, row: models.Model) -> models.Model:
    """The row of the database with everything that the record says."""
    for column in record.table.columns.values():
        column.put(row, column.get(record.row))
    return row


def _set_aside(table: Table, row: models.Model) -> Iterable[tuple[models.Model, str, models.Model]]:
    """References to records of the same kind that are not saved yet: they are written afterwards."""
    for column in table.references:
        target = column.get(row)
        if target is not None and target.pk is None:
            column.put(row, None)
            yield row, column.name, target


def _save_lists(owners: list[Owner], table: Table) -> None:
    for name, references in table.lists.items():
        wanted = {key for _row, record, _there in owners for key in record.lists[name]}
        rows = references.model._base_manager.filter(key__in=wanted).in_bulk(field_name="key")
        pairs = [(row, rows[key]) for row, record, there in owners if there is None for key in record.lists[name]]
        through = references.field.remote_field.through
        owner, other = references.field.m2m_field_name(), references.field.m2m_reverse_field_name()
        through._base_manager.bulk_create([through(**{owner: one, other: two}) for one, two in pairs], batch_size=BATCH)
        for row, record, there in owners:
            if there is not None and record.lists[name] != there.lists[name]:
                getattr(row, name).set([rows[key] for key in record.lists[name]])


def _save_parts(owners: list[Owner], table: Table) -> None:
    for part in table.parts.values():
        new: list[models.Model] = []
        gone: list[int] = []
        saved: list[Owner] = []
        for row, record, there in owners:
            before = by_identity(there.parts[part.name], part) if there else {}
            for each in record.parts[part.name]:
                old = before.pop(each.identity(part), None)
                if old is None:
                    new.append(_owned(each.row, row, part))
                elif each.as_table() != old.as_table():
                    _copy(each, old.row).save()
                saved.append((old.row if old else each.row, each, old))
            gone += [old.row.pk for old in before.values()]
        part.model._base_manager.filter(pk__in=gone).delete()
        # An address that a record has just given up is remembered already.
        part.model._base_manager.bulk_create(new, batch_size=BATCH, ignore_conflicts=part.model is FormerSlug)
        _save_parts(saved, table_of(part.model, part))


def _owned(row: models.Model, owner: models.Model, part: Part) -> models.Model:
    """The part's row, pointing to its owner."""
    if len(part.owner_fields) == 1:
        setattr(row, part.owner_fields[0], owner)
    else:
        content_type, object_id = part.owner_fields
        setattr(row, content_type, ContentType.objects.get_for_model(owner))
        setattr(row, object_id, owner.pk)
    return row
