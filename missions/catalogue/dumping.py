"""From the database to files: the same record always gives the same bytes."""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from missions.catalogue.layout import document
from missions.catalogue.records import keys_of, stored
from missions.catalogue.schema import KINDS

#: Marks a directory whose files are the catalogue's: only there are files of records that are gone removed.
MARKER = ".catalogue"
MARKER_TEXT = "Written by dump_catalogue, which also removes the files of records that are gone.\n"

Progress = Callable[..., Iterable]


@dataclass
class Dumped:
    """How many files a dump wrote, left as they were, and removed."""

    written: int = 0
    unchanged: int = 0
    removed: int = 0


def dump(directory: Path, progress: Progress = lambda steps, **_options: steps) -> Dumped:
    """Write every record of the database, drafts too, to its file below the directory."""
    ours = (directory / MARKER).exists() or not directory.exists() or not any(directory.iterdir())
    dumped = Dumped()
    for kind in KINDS:
        keys = keys_of(kind)
        folder = directory / kind.folder
        folder.mkdir(parents=True, exist_ok=True)
        for record in progress(stored(kind, keys), desc=kind.folder, total=len(keys)):
            was_written = _write(folder / f"{record.row.key}.toml", document(record.as_table()))
            dumped.written += was_written
            dumped.unchanged += not was_written
        if ours:
            dumped.removed += _remove_others(folder, set(keys))
    if ours:
        _write(directory / MARKER, MARKER_TEXT)
    return dumped


def _write(path: Path, text: str) -> bool:
    """Write the file in one step, so that nobody ever reads half of it; not at all where it is the same."""
    data = text.encode()
    if path.exists() and path.read_bytes() == data:
        return False
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
    return True


def _remove_others(folder: Path, keys: set[str]) -> int:
    """Remove the files of records that the database no longer has."""
    gone = [path for path in folder.glob("*.toml") if path.stem not in keys]
    for path in gone:
        path.unlink()
    return len(gone)
