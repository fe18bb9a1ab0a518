"""From drafts to records that could be saved: references resolved, addresses filled in, everything checked."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models

from missions.addresses import slug_of
from missions.catalogue.columns import Reference
from missions.catalogue.problems import Path, unknown
from missions.catalogue.reading import Draft, File
from missions.catalogue.records import Record, batches, by_identity, stored
from missions.catalogue.schema import KINDS, Part, table_of
from missions.models.named import Page, Status, language_codes


class Rows:
    """The rows that keys stand for: those of the database, and those that are going to be saved."""

    def __init__(self):
        self._rows: dict[type[models.Model], dict[str, models.Model | None]] = defaultdict(dict)

    def add(self, row: models.Model) -> None:
        self._rows[type(row)][row.key] = row

    def find(self, model: type[models.Model], key: str) -> models.Model | None:
        rows = self._rows[model]
        if key not in rows:
            rows[key] = model._base_manager.filter(key=key).first()
        return rows[key]

    def keys(self, model: type[models.Model]) -> list[str]:
        return [key for key, row in self._rows[model].items() if row]


@dataclass
class Built:
    """A file's record beside the record of the same key in the database, where there is one."""

    file: File
    record: Record
    there: Record | None


def build(files: list[File]) -> list[Built]:
    """The record of each file; what is wrong goes to the file's problems."""
    rows = Rows()
    built = []
    for kind in KINDS:
        mine = [file for file in files if file.kind == kind]
        there = {record.row.key: record for record in stored(kind, [file.key for file in mine])}
        for file in mine:
            record = Record(kind.model(key=file.key), table_of(kind.model))
            built.append(Built(file, record, there.get(file.key)))
            rows.add(_lasting_row(record, built[-1].there))
    built = [each for each in built if each.file.draft is not None]
    for each in built:
        _fill(each.record, each.there, each.file.draft, rows, each.file)
        _complete_page(each.record.row, each.there, each.file)
    _require_unique(built)
    return built


def _lasting_row(record: Record, there: Record | None) -> models.Model:
    """What others refer to: the row that the database has, or the one that is going to be saved."""
    return there.row if there else record.row


def _fill(record: Record, there: Record | None, draft: Draft, rows: Rows, file: File) -> None:
    """Put everything that the draft says into the record."""
    for name, column in record.table.columns.items():
        if name in draft.values:
            value = draft.values[name]
            if isinstance(column, Reference):
                value = _resolved(column.model, value, rows, (*draft.path, name), file)
            column.put(record.row, value)
        elif name in record.table.required:
            file.lacks((*draft.path, name))
    for name, references in record.table.lists.items():
        record.lists[name] = draft.lists.get(name, [])
        for key in record.lists[name]:
            _resolved(references.model, key, rows, (*draft.path, name), file)
    for name, part in record.table.parts.items():
        in_database = by_identity(there.parts[name], part) if there else {}
        record.parts[name] = _parts(part, draft.parts.get(name, []), in_database, rows, file)
    _clean(record.row, draft.path, file)


def _parts(part: Part, drafts: list[Draft], there: dict[tuple, Record], rows: Rows, file: File) -> list[Record]:
    records: dict[tuple, Record] = {}
    for draft in drafts:
        record = Record(part.model(), table_of(part.model, part))
        _fill(record, None, draft, rows, file)
        identity = record.identity(part)
        if identity in records:
            file.wrong(draft.path, f"has the same {', '.join(part.identity)} as another of the {part.name}")
        if part.identity == ("key",):
            rows.add(_lasting_row(record, there.get(identity)))
        records[identity] = record
    return list(records.values())


def _resolved(model: type[models.Model], key: str, rows: Rows, path: Path, file: File) -> models.Model | None:
    row = rows.find(model, key)
    if row is None:
        file.wrong(path, unknown(str(model._meta.verbose_name), key, rows.keys(model)))
    return row


def _clean(row: models.Model, path: Path, file: File) -> None:
    """The checks that look at several fields of a row at once."""
    try:
        row.clean()
    except ValidationError as refused:
        for name, messages in ValidationError(refused.update_error_dict({})).message_dict.items():
            here = path if name == NON_FIELD_ERRORS else (*path, name)
            file.wrong(here, " ".join(messages))


def _complete_page(row: models.Model, there: Record | None, file: File) -> None:
    """An address that the file does not give is the one in the database, or made from the name."""
    if not isinstance(row, Page):
        return
    for code in language_codes():
        name, slug = f"name_{code}", f"slug_{code}"
        if not getattr(row, slug):
            kept = getattr(there.row, slug) if there else None
            setattr(row, slug, kept or slug_of(getattr(row, name) or "", code) or None)
        if getattr(row, f"status_{code}") == Status.PUBLISHED and not getattr(row, name):
            file.lacks(("name", code), f"is missing, and status.{code} is published")


@dataclass(frozen=True)
class Taken:
    """A word that only one record may have: an address, or the key of a part."""

    model: type[models.Model]
    field: str
    value: str
    path: Path


def _require_unique(built: list[Built]) -> None:
    """No two files may take the same word, and no file one that a record outside these files has."""
    takers: dict[tuple, tuple[Taken, Built]] = {}
    for each in built:
        for taken in _taken_by(each):
            _taken, other = takers.setdefault((taken.model, taken.field, taken.value), (taken, each))
            if other is not each:
                each.file.wrong(taken.path, f'"{taken.value}" is taken by {other.file.name}')
    ours = {(type(record.row), record.row.pk) for each in built for record in _rows_in_database(each)}
    by_field = defaultdict(list)
    for model, field, value in takers:
        by_field[model, field].append(value)
    for (model, field), values in by_field.items():
        for batch in batches(values):
            for value, pk in model._base_manager.filter(**{f"{field}__in": batch}).values_list(field, "pk"):
                taken, each = takers[model, field, value]
                if (model, pk) not in ours:
                    each.file.wrong(taken.path, f'"{value}" is taken by another record in the database')


def _taken_by(each: Built) -> Iterator[Taken]:
    if isinstance(each.record.row, Page):
        for code in language_codes():
            if slug := getattr(each.record.row, f"slug_{code}"):
                yield Taken(type(each.record.row), f"slug_{code}", slug, ("slug", code))
    for part in _keyed_parts(each.record):
        for number, record in enumerate(each.record.parts[part.name]):
            yield Taken(part.model, "key", record.row.key, (part.name, number, "key"))


def _rows_in_database(each: Built) -> Iterator[Record]:
    if each.there:
        yield each.there
        for part in _keyed_parts(each.there):
            yield from each.there.parts[part.name]


def _keyed_parts(record: Record) -> list[Part]:
    return [part for part in record.table.parts.values() if part.identity == ("key",)]
