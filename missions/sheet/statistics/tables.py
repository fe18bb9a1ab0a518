"""Tables of records: told with keys of records first, then with their names, which are fetched for all at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.utils.translation import gettext

from missions import typography
from missions.chronicle.moments import Moment
from missions.display import Piece
from missions.models import Mission, Person
from missions.models.named import Named
from missions.sheet.names import Names


@dataclass(frozen=True)
class Ref:
    """A record whose name is still to be fetched."""

    model: type[Named]
    pk: int | None


Text = Piece | Ref


@dataclass(frozen=True)
class Cell:
    """One line of text, and a smaller one below it."""

    text: tuple[Text, ...]
    detail: tuple[Text, ...] = ()


@dataclass(frozen=True)
class Column:
    """``is_number``: set to the right; ``is_wide``: left out on phones."""

    label: str
    is_number: bool = False
    is_wide: bool = False


@dataclass(frozen=True)
class Row:
    """``bar_percent``: the length of a bar beside the row, None in a table without bars."""

    cells: tuple[Cell, ...]
    bar_percent: float | None = None


@dataclass(frozen=True)
class Line:
    """A row for a template: each cell with its column."""

    cells: list[tuple[Column, Cell]]
    bar_percent: float | None


@dataclass(frozen=True)
class Table:
    caption: str
    columns: tuple[Column, ...]
    rows: Sequence[Row]
    note: tuple[Text, ...] = ()

    @property
    def has_bars(self) -> bool:
        return any(row.bar_percent is not None for row in self.rows)

    @property
    def lines(self) -> list[Line]:
        return [Line(list(zip(self.columns, row.cells, strict=True)), row.bar_percent) for row in self.rows]

    def texts(self) -> Iterable[Text]:
        yield from self.note
        for row in self.rows:
            for cell in row.cells:
                yield from (*cell.text, *cell.detail)


def named(tables: Sequence[Table]) -> list[Table]:
    """The tables with the names of all records; one query for each kind of record."""
    wanted: dict[type[Named], set[int | None]] = defaultdict(set)
    for table in tables:
        for text in table.texts():
            if isinstance(text, Ref):
                wanted[text.model].add(text.pk)
    names = Names.of(wanted)
    return [_named_table(table, names) for table in tables]


def _named_table(table: Table, names: Names) -> Table:
    rows = [replace(row, cells=tuple(_named_cell(cell, names) for cell in row.cells)) for row in table.rows]
    return replace(table, rows=rows, note=_named_texts(table.note, names))


def _named_cell(cell: Cell, names: Names) -> Cell:
    return Cell(_named_texts(cell.text, names), _named_texts(cell.detail, names))


def _named_texts(texts: Iterable[Text], names: Names) -> tuple[Piece, ...]:
    return tuple(names.piece(text.model, text.pk) if isinstance(text, Ref) else text for text in texts)


# Makers of cells


def words(text: str, *detail: Text) -> Cell:
    return Cell((Piece(text),), detail)


def number(value: int) -> Cell:
    return words(typography.number(value))


def person(pk: int, *detail: Text) -> Cell:
    return Cell((Ref(Person, pk),), detail)


def mission(pk: int, *detail: Text) -> Cell:
    return Cell((Ref(Mission, pk),), detail)


def listed(texts: Iterable[Text], separator: str = ", ") -> tuple[Text, ...]:
    """Texts with separators between them."""
    found: list[Text] = []
    for text in texts:
        found += [Piece(separator), text] if found else [text]
    return tuple(found)


def day(moment: Moment | None) -> Piece:
    """The date of a moment, no finer than it is known."""
    if moment is None:
        return Piece("–")
    text = typography.day(moment.at, moment.precision, short=True)
    return Piece(text, datetime=typography.html_date(moment.at, moment.precision), keep_together=True)


def when(at: datetime | None) -> Cell:
    """A moment that is known to the minute: its date, and its time below."""
    if at is None:
        return words(gettext("today"))
    return Cell((day(Moment(at)),), (Piece(typography.clock(at, "minute")),))


def time(length: timedelta, *moments: Moment | None, is_exact: bool = True) -> Piece:
    """A length of time between moments, to the second where all of them are; "at least" where more is possible."""
    precision = "second" if all(moment and moment.precision == "second" for moment in moments) else "minute"
    text = typography.duration(length, precision)
    return Piece(text if is_exact else gettext("at least %(time)s") % {"time": text})


def bar(value: timedelta, longest: timedelta) -> float:
    return round(100 * value / longest, 2) if longest else 0
