"""Records as the files see them: a row, the rows that belong to it, and its lists; and as the database has them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import models

from missions.catalogue.schema import Kind, Part, Table, table_of

#: How many records are fetched at once. Few: the sources of their claims are fetched ahead with one condition each,
#: of which SQLite takes no more than 1000.
BATCH = 50


@dataclass
class Record:
    """One row, with what stands in the same file. Lists hold keys."""

    row: models.Model
    table: Table
    parts: dict[str, list["Record"]] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)

    def identity(self, part: Part) -> tuple:
        """What tells this part from the others of its owner."""
        return tuple(_plain(getattr(self.row, name, None)) for name in part.identity)

    def as_table(self) -> dict:
        """What stands in the file: nothing that is unknown, and nothing that goes without saying."""
        written = {name: column.show(column.get(self.row)) for name, column in self.table.columns.items()}
        written |= self.lists
        for name, part in self.table.parts.items():
            rows = in_order(self.parts.get(name, []), part)
            written[name] = list(_numbered(rows, table_of(part.model, part)))
        return {name: value for name, value in written.items() if value not in (None, [])}


def in_order(rows: list[Record], part: Part) -> list[Record]:
    """As they are numbered; what has no number, by what it is, so that the order never hangs on history."""
    if table_of(part.model, part).ordered:
        return sorted(rows, key=lambda each: each.row.order)
    return sorted(rows, key=lambda each: each.identity(part))


def stored(kind: Kind, keys: list[str]) -> Iterator[Record]:
    """The records of these keys that the database has, in a fixed number of queries for each batch."""
    table = table_of(kind.model)
    rows = kind.model._base_manager.order_by("key").prefetch_related(*_paths(table))
    for batch in batches(keys):
        for row in rows.filter(key__in=batch):
            yield _record(row, table)


def batches(values: list) -> Iterator[list]:
    """Few enough at once for one query."""
    return (values[start : start + BATCH] for start in range(0, len(values), BATCH))


def by_identity(records: list[Record], part: Part) -> dict[tuple, Record]:
    return {record.identity(part): record for record in records}


def keys_of(kind: Kind) -> list[str]:
    return list(kind.model._base_manager.order_by("key").values_list("key", flat=True))


def _record(row: models.Model, table: Table) -> Record:
    record = Record(row, table)
    for name in table.lists:
        record.lists[name] = sorted(each.key for each in getattr(row, name).all())
    for name, part in table.parts.items():
        rows = sorted(getattr(row, name).all(), key=lambda each: each.pk)
        record.parts[name] = [_record(each, table_of(part.model, part)) for each in rows]
    return record


def _numbered(rows: list[Record], table: Table) -> Iterator[dict]:
    """The tables of a part's rows; a number is left out where it is one more than the number before."""
    expected = table.first
    for each in rows:
        written = each.as_table()
        if table.ordered:
            written.pop("order", None)
            if each.row.order != expected:
                written["order"] = each.row.order
            expected = each.row.order + 1
        yield written


def _paths(table: Table) -> list[str]:
    """Everything that a record shows, for ``prefetch_related``."""
    paths = [*table.lists, *(reference.name for reference in table.references)]
    for name, part in table.parts.items():
        paths += [name, *(f"{name}__{path}" for path in _paths(table_of(part.model, part)))]
    return paths


def _plain(value: object) -> object:
    return value.key if isinstance(value, models.Model) else value
