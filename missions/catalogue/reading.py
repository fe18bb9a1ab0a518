"""From files to drafts: values of the right type, references still as keys, every mistake with its line."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, partial
from pathlib import Path as FilePath
from typing import Any

from django.core.exceptions import ValidationError

from missions.catalogue.columns import Translated
from missions.catalogue.lines import line_of, lines_of
from missions.catalogue.problems import Path, Problem, UnreadableError, shown, unknown
from missions.catalogue.schema import KINDS, Column, Kind, Table, table_of


@dataclass
class Draft:
    """What a table of a file says; ``path`` is its place in the file."""

    path: Path = ()
    values: dict[str, Any] = field(default_factory=dict)
    lists: dict[str, list[str]] = field(default_factory=dict)
    parts: dict[str, list["Draft"]] = field(default_factory=dict)


@dataclass
class File:
    """One file of the catalogue, with the problems that were found in it."""

    kind: Kind
    key: str
    text: str = ""
    #: None where the file cannot be read at all.
    draft: Draft | None = None
    problems: list[Problem] = field(default_factory=list)

    @property
    def name(self) -> str:
        return f"{self.kind.folder}/{self.key}.toml"

    @cached_property
    def lines(self) -> dict[Path, int]:
        return lines_of(self.text)

    def wrong(self, path: Path, message: str) -> None:
        self.problems.append(Problem(self.name, line_of(path, self.lines), path, message))

    def lacks(self, path: Path, message: str = "is missing") -> None:
        """Not said again of a value that was there and could not be read."""
        if not any(problem.path[: len(path)] == path for problem in self.problems):
            self.wrong(path, message)


def paths_in(directory: FilePath) -> tuple[list[tuple[Kind, FilePath]], list[Problem]]:
    """The files of each kind, in the order of their references; and files that stand where none should."""
    folders = {kind.folder: kind for kind in KINDS}
    strange = sorted({path.parent.name for path in directory.glob("*/*.toml")} - folders.keys())
    problems = [Problem(f"{name}/", 0, (), unknown("kind of record", name, folders)) for name in strange]
    for path in sorted(directory.glob("*.toml")):
        problems.append(Problem(path.name, 0, (), f"stands in no folder of {', '.join(folders)}"))
    found = [(kind, path) for kind in KINDS for path in sorted((directory / kind.folder).glob("*.toml"), key=_key)]
    return found, problems


def _key(path: FilePath) -> str:
    return path.stem


def read_file(kind: Kind, path: FilePath) -> File:
    """The file's draft; what cannot be read is left out of it and named in its problems."""
    file = File(kind, path.stem)
    try:
        kind.model._meta.get_field("key").run_validators(file.key)
        # Windows writes a mark before the first letter, and its own ends of lines.
        file.text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        table = tomllib.loads(file.text, parse_float=Decimal)
    except ValidationError:
        file.wrong((), "the name of a file is a key: at most 120 letters without accents, digits, hyphens")
    except OSError as unreadable:
        file.wrong((), f"cannot be read: {unreadable.strerror}")
    except UnicodeDecodeError:
        file.wrong((), "is not UTF-8")
    except (ValueError, RecursionError) as broken:
        line = re.search(r"at line (\d+)", str(broken))
        file.problems.append(Problem(file.name, int(line[1]) if line else 0, (), f"is not TOML: {broken}"))
    else:
        file.draft = _draft(table, table_of(kind.model), (), file)
    return file


def _draft(given: Mapping, table: Table, path: Path, file: File) -> Draft:
    draft = Draft(path)
    for name, value in given.items():
        here = (*path, name)
        if name in table.columns:
            draft.values |= dict(_values(table.columns[name], value, here, file))
        elif name in table.lists:
            draft.lists |= dict(_read(name, table.lists[name].read, value, here, file))
        elif name in table.parts:
            draft.parts[name] = list(_rows(name, value, table, here, file))
        else:
            file.wrong(here, unknown("field", name, [*table.columns, *table.lists, *table.parts]))
    return draft


def _values(column: Column, value: Any, path: Path, file: File) -> Iterator[tuple[str, Any]]:
    """The column's value, if it can be read."""
    if not isinstance(column, Translated):
        yield from _read(column.name, column.read, value, path, file)
    elif isinstance(value, Mapping):
        if texts := dict(_texts(column, value, path, file)):
            yield column.name, texts
    else:
        file.wrong(path, f"is said per language, such as {column.name}.{next(iter(column.columns))} = {shown(value)}")


def _texts(column: Translated, given: Mapping, path: Path, file: File) -> Iterator[tuple[str, Any]]:
    for language, text in given.items():
        yield from _read(language, partial(column.read_in, language), text, (*path, language), file)


def _read(name: str, read, value: Any, path: Path, file: File) -> Iterator[tuple[str, Any]]:
    try:
        yield name, read(value)
    except UnreadableError as wrong:
        file.wrong(path, str(wrong))


def _rows(name: str, value: Any, table: Table, path: Path, file: File) -> Iterator[Draft]:
    if not isinstance(value, list) or not all(isinstance(each, Mapping) for each in value):
        file.wrong(path, f"is a list of tables, each under [[{name}]]")
        return
    part = table.parts[name]
    columns = table_of(part.model, part)
    expected = columns.first
    for number, each in enumerate(value):
        draft = _draft(each, columns, (*path, number), file)
        if columns.ordered:
            expected = draft.values.setdefault("order", expected) + 1
        yield draft
