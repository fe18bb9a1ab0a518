"""On which line of a TOML file each key stands, so that a mistake can be found.

TOML's own reader tells lines of syntax errors only. This one reads tables, keys and where a text of several lines
ends, which is all that files of the catalogue hold; of a key it does not find, the line of what holds it is told.
"""

import re

from missions.catalogue.problems import Path

_KEY = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
_DOTTED = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_TABLE = re.compile(rf"\s*(\[\[?)\s*({_DOTTED})\s*\]")
_VALUE = re.compile(rf"\s*({_DOTTED})\s*=")
_LONG = re.compile(r'"""|\'\'\'')


def lines_of(text: str) -> dict[Path, int]:
    """The line of every key, counted from 1."""
    lines: dict[Path, int] = {}
    rows: dict[Path, int] = {}
    table: Path = ()
    inside = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if not inside:
            if found := _TABLE.match(line):
                table = _table_path(_keys(found[2]), rows, is_row=found[1] == "[[")
                lines.setdefault(table, number)
            elif found := _VALUE.match(line):
                _note(lines, table + _keys(found[1]), number, len(table))
        inside = _long_text_after(line, inside)
    return lines


def line_of(path: Path, lines: dict[Path, int]) -> int:
    """The line of the key, or of the nearest thing that holds it; 0 for the whole file."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 0)


def _keys(dotted: str) -> Path:
    return tuple(key.strip("\"'") for key in re.findall(_KEY, dotted))


def _table_path(keys: Path, rows: dict[Path, int], is_row: bool) -> Path:
    """``[[pads.aliases]]`` below the second ``[[pads]]`` is ``("pads", 1, "aliases", 0)``."""
    path: Path = ()
    for key in keys[:-1]:
        path += (key,)
        path += (rows[path],) if path in rows else ()
    path += keys[-1:]
    if not is_row:
        return path
    rows[path] = rows.get(path, -1) + 1
    return (*path, rows[path])


def _note(lines: dict[Path, int], path: Path, number: int, depth: int) -> None:
    """``name.de`` is the line of ``name`` too, if it is the first of them."""
    for end in range(depth + 1, len(path) + 1):
        lines.setdefault(path[:end], number)


def _long_text_after(line: str, inside: str) -> str:
    """The quotes of the text of several lines that the next line is in."""
    for found in _LONG.finditer(line):
        if not inside:
            inside = found[0]
        elif inside == found[0] and not line[: found.start()].endswith("\\"):
            inside = ""
    return inside
