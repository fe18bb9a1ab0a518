"""From a table to the text of its file: one line for each value, always the same bytes for the same record."""

from collections.abc import Iterator, Mapping

import tomli_w


def document(table: Mapping) -> str:
    return "\n".join(_lines(table, "")) + "\n"


def _lines(table: Mapping, name: str) -> Iterator[str]:
    """The values of a table, then its rows, each under a heading of its own."""
    rows = {key: value for key, value in table.items() if _is_rows(value)}
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from (f"{key}.{part} = {_literal(text)}" for part, text in value.items())
        elif key not in rows:
            yield f"{key} = {_literal(value)}"
    for key, tables in rows.items():
        for each in tables:
            yield f"\n[[{name}{key}]]"
            yield from _lines(each, f"{name}{key}.")


def _is_rows(value: object) -> bool:
    return isinstance(value, list) and isinstance(value[0], Mapping)


def _literal(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_literal(each) for each in value) + "]"
    # A text of several lines would lose a carriage return.
    several_lines = isinstance(value, str) and "\r" not in value
    return tomli_w.dumps({"value": value}, multiline_strings=several_lines).removeprefix("value = ").rstrip("\n")
