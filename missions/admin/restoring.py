"""Bringing an earlier state back: an ordinary save of old values, counted, checked and kept like any other.

django-reversion would write the old row as it was. That sets the version back, forgets addresses that were given up
since, and asks for no right; so the values are taken from its revisions, but written by the record itself.
"""

from django.core.exceptions import ValidationError
from django.db import models

from missions import access
from missions.admin import differences, snapshots
from missions.admin.snapshots import BOOKKEEPING, Snapshot
from missions.models import Status
from missions.models.named import language_codes


def missing_rights(user, changes: list[differences.Change]) -> set[str]:
    """The rights that someone lacks for these changes: nobody restores what they may not write."""
    needed = {access.EDIT_FACTS}
    needed |= {access.right_for(change.model, change.name) for change in changes if change.name}
    return {right for right in needed if not access.may(user, right)}


def restore(record: models.Model, target: Snapshot) -> None:
    """Give a record, or one that is to be recovered, the values and rows of an earlier state.

    Raises ``ValidationError`` where today's records do not allow it. Call it inside a transaction.
    """
    now = snapshots.present(record) if not record._state.adding else Snapshot({})
    many = _assign(record, target.values)
    _check(record)
    record.save()
    for name, keys in many.items():
        getattr(record, name).set(_existing(record, name, keys))
    _replace_rows(record, now, target)


def recovered(model: type[models.Model], target: Snapshot, user) -> models.Model:
    """Bring a deleted record back under its old number."""
    values = dict(target.values)
    for code in language_codes():
        if f"status_{code}" in values and not access.may(user, access.publish(code)):
            values[f"status_{code}"] = Status.DRAFT
    record = model(pk=int(target.version.object_id))
    if "version" in values:
        record.version = values["version"]
    restore(record, Snapshot(values, target.rows, target.revision, target.version))
    return record


def _assign(record: models.Model, values: dict) -> dict[str, list]:
    """Set a record's own values; returns those of many-to-many fields, which a record must be saved for."""
    many = {}
    for name, value in values.items():
        column = next((f for f in _columns(record) if f.name == name), None)
        if column is None or name in BOOKKEEPING:
            continue
        if column.many_to_many:
            many[name] = value
        else:
            setattr(record, column.attname, column.to_python(value))
    return many


def _check(record: models.Model) -> None:
    """Refuse what today's rules forbid, naming the field: an address that another record has by now."""
    bare = {f.name for f in _columns(record)} - set(snapshots.kept_fields(type(record)))
    try:
        record.full_clean(exclude=bare)
    except ValidationError as error:
        raise ValidationError([f"{_name(record, name)}: {' '.join(texts)}" for name, texts in _texts(error)]) from error


def _replace_rows(record: models.Model, now: Snapshot, target: Snapshot) -> None:
    """Rows that differ leave before the old ones return, so that numbers and seats are free for them."""
    changed = [row for row, values in now.rows.items() if target.rows.get(row) != values]
    for row in changed:
        row.model._base_manager.filter(pk=row.pk).delete()
    for row, values in target.rows.items():
        if now.rows.get(row) != values:
            restored = row.model(pk=int(row.pk))
            _assign(restored, values)
            _check(restored)
            restored.save(force_insert=True)


def _existing(record, name: str, keys: list):
    return type(record)._meta.get_field(name).related_model._base_manager.filter(pk__in=keys)


def _columns(record: models.Model) -> list:
    return [*record._meta.concrete_fields, *record._meta.many_to_many]


def _texts(error: ValidationError):
    return error.message_dict.items() if hasattr(error, "error_dict") else [("", error.messages)]


def _name(record: models.Model, name: str) -> str:
    known = {f.name: str(f.verbose_name) for f in _columns(record)}
    return known.get(name) or str(record._meta.verbose_name)
