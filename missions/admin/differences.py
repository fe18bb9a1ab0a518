"""What changed between two states of a record, in words for an editor."""

from dataclasses import dataclass, field
from decimal import Decimal
from difflib import SequenceMatcher

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils import dateparse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from reversion.models import Version

from missions.admin import snapshots
from missions.admin.layout import label_of, language_of
from missions.admin.numbers import shown_number
from missions.admin.snapshots import BOOKKEEPING, Row, Snapshot

#: Longer texts are shown old and new as a whole: comparing them word by word costs too much.
WORDS_COMPARED = 3000


@dataclass
class Change:
    """One field of a record, or one whole row, before and after."""

    model: type[models.Model]
    name: str
    label: str
    old: str
    new: str
    row: str = ""
    language: str = ""
    #: For prose: runs of words, each ``("same" | "old" | "new", text)``.
    words: list[tuple[str, str]] = field(default_factory=list)


class Labels:
    """What the records that foreign keys point to are called; one query for each model, not for each value."""

    def __init__(self, model: type[models.Model], *states: Snapshot | None):
        self._wanted: dict[type[models.Model], set] = {}
        for state in filter(None, states):
            self._note(model, state.values)
            for row, values in state.rows.items():
                self._note(row.model, values)
        self._found: dict[type[models.Model], dict] = {}

    def _note(self, model, values: dict) -> None:
        for name, value in values.items():
            key = _field(model, name)
            if key is not None and key.is_relation and value:
                keys = value if isinstance(value, list) else [value]
                self._wanted.setdefault(key.related_model, set()).update(keys)

    def of(self, model: type[models.Model], pk) -> str:
        if model not in self._found:
            self._found[model] = model._base_manager.in_bulk(list(self._wanted.get(model, {pk})))
        if pk not in self._found[model]:
            self._found[model][pk] = model._base_manager.filter(pk=pk).first()
        return str(self._found[model][pk] or f"#{pk}")


def between(model: type[models.Model], old: Snapshot | None, new: Snapshot, labels: Labels | None = None):
    """The changes from one state to the next: the record's own fields first, then its rows."""
    labels = labels or Labels(model, old, new)
    changes = _of_fields(model, old.values if old else {}, new.values, labels)
    before = old.rows if old else {}
    for row in sorted({*before, *new.rows}, key=lambda row: (row.model._meta.model_name, int(row.pk))):
        changes += _of_row(row, before.get(row), new.rows.get(row), labels)
    return changes


def _of_row(row: Row, old: dict | None, new: dict | None, labels: Labels) -> list[Change]:
    title = _title(row, new or old, labels)
    if old is not None and new is not None:
        return _of_fields(row.model, old, new, labels, title)
    label = _("added") if old is None else _("removed")
    return [Change(row.model, "", label, _summary(row, old, labels), _summary(row, new, labels), title)]


def _of_fields(model, old: dict, new: dict, labels: Labels, row: str = "") -> list[Change]:
    changes = []
    for column in (*model._meta.fields, *model._meta.many_to_many):
        name = column.name
        if name in BOOKKEEPING or name not in new or _same(column, old.get(name), new[name]):
            continue
        before, after = (shown(model, name, values.get(name), labels) for values in (old, new))
        words = _words(before, after) if isinstance(column, models.TextField) else []
        changes.append(Change(model, name, label_of(model, name), before, after, row, language_of(model, name), words))
    return changes


def shown(model: type[models.Model], name: str, value, labels: Labels | None = None) -> str:
    """A stored value as an editor reads it; empty where there is none."""
    column = _field(model, name)
    if value in (None, "", []):
        return ""
    try:
        if column.is_relation:
            labels = labels or Labels(model)
            keys = value if isinstance(value, list) else [value]
            return ", ".join(labels.of(column.related_model, key) for key in keys)
        if column.flatchoices:
            return str(dict(column.flatchoices).get(value, value))
        return _SHOWN.get(column.get_internal_type(), str)(value)
    except (ArithmeticError, TypeError, ValueError):  # a base that was tampered with, or a value of an older model
        return str(value)


def last_editor(record: models.Model, name: str) -> str:
    """Who changed a field last, as far as revisions tell."""
    newer = None
    for version in Version.objects.get_for_object(record).select_related("revision__user")[:50]:
        value = snapshots.stored(version).get(name)
        if newer is not None and value != newer[1]:
            break
        newer = (version.revision.user, value)
    return str(newer[0]) if newer and newer[0] else ""


def _title(row: Row, values: dict, labels: Labels) -> str:
    """A row by its kind and what tells it from its neighbours: "Crew member Viktor Afanasyev"."""
    kind = capfirst(row.model._meta.verbose_name)
    for name in ("person", "station", "target_mission", "fact", "text"):
        if values.get(name):
            return f"{kind} {shown(row.model, name, values[name], labels)}"
    return str(kind)


def _summary(row: Row, values: dict | None, labels: Labels) -> str:
    """All of a row in one line; what ties it to its record goes without saying."""
    ties = {"mission", "content_type", "object_id", "order"}
    parts = []
    for name, value in (values or {}).items():
        if name not in ties and value not in (None, "", [], False) and _field(row.model, name):
            parts.append(f"{label_of(row.model, name)}: {shown(row.model, name, value, labels)}")
    return " · ".join(parts)


def _same(column: models.Field, old, new) -> bool:
    """Whether two stored values mean the same: no text is no text, and 51.6 is 51.6000."""
    if old in (None, "", []) and new in (None, "", []):
        return True
    if isinstance(column, models.DecimalField) and None not in (old, new):
        return Decimal(old) == Decimal(new)
    return old == new


def _words(old: str, new: str) -> list[tuple[str, str]]:
    before, after = old.split(" "), new.split(" ")
    if not (old and new) or len(before) + len(after) > WORDS_COMPARED:
        return []
    runs = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            runs.append(("same", " ".join(before[i1:i2])))
            continue
        runs += [(side, " ".join(part)) for side, part in (("old", before[i1:i2]), ("new", after[j1:j2])) if part]
    return runs


def _moment(value: str) -> str:
    moment = dateparse.parse_datetime(str(value))
    return f"{date_format(moment, 'DATE_FORMAT')}, {moment:%H:%M:%S} UTC" if moment else str(value)


def _day(value: str) -> str:
    day = dateparse.parse_date(str(value))
    return date_format(day, "DATE_FORMAT") if day else str(value)


def _number(value) -> str:
    return shown_number(Decimal(value))


_SHOWN = {
    "DateTimeField": _moment,
    "DateField": _day,
    "DecimalField": _number,
    "BooleanField": lambda value: _("yes") if value else _("no"),
}


def _field(model: type[models.Model], name: str):
    try:
        return model._meta.get_field(name)
    except FieldDoesNotExist:
        return None
