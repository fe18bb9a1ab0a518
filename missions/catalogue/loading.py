"""From files to the database: everything is read and checked first, then what differs is written, all or nothing."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, models, transaction
from django.utils.translation import override

from missions.catalogue.building import Built, build
from missions.catalogue.history import edited_since_load, keep_as_loaded
from missions.catalogue.problems import Problem
from missions.catalogue.reading import paths_in, read_file
from missions.catalogue.records import by_identity
from missions.catalogue.saving import save

Progress = Callable[..., Iterable]


@dataclass
class Loaded:
    """What a load did, or why it did nothing. Records are told by their files."""

    problems: list[Problem] = field(default_factory=list)
    created: list[str] = field(default_factory=list)
    changed: dict[str, list[str]] = field(default_factory=dict)
    kept: dict[str, list[str]] = field(default_factory=dict)
    unchanged: int = 0


def load(directory: Path, overwrite: bool = False, progress: Progress = lambda steps, **_options: steps) -> Loaded:
    """Bring the records of the directory's files into the database."""
    found, problems = paths_in(directory)
    files = [read_file(kind, path) for kind, path in progress(found, desc="Reading")]
    built = build(files)
    problems += [problem for file in files for problem in file.problems]
    if problems:
        return Loaded(problems=sorted(problems, key=lambda problem: problem.place))
    loaded = Loaded()
    to_save = list(_to_save(built, loaded, overwrite))
    try:
        _write(to_save, progress)
    except DatabaseError as refused:
        return Loaded(problems=[Problem("database", 0, (), f"refused, and everything was taken back: {refused}")])
    return loaded


def _write(built: list[Built], progress: Progress) -> None:
    # modeltranslation copies the active language's text to the bare column: let that be the same one always.
    with transaction.atomic(), override(settings.LANGUAGE_CODE):
        steps = progress(built, desc="Writing")
        for kind, of_kind in groupby(steps, key=lambda each: each.file.kind):
            save(kind, ((each.record, each.there) for each in of_kind))
        keep_as_loaded(each.there.row for each in built if each.there)


def _to_save(built: list[Built], loaded: Loaded, overwrite: bool) -> Iterable[Built]:
    """The new and the different, without those that an editor changed and nobody allowed to overwrite."""
    differing = [(each, differences) for each in built if (differences := _differences(each)) != []]
    edited = set() if overwrite else _edited([each for each, _differences in differing if each.there])
    loaded.unchanged = len(built) - len(differing)
    for each, differences in differing:
        if each.there is None:
            loaded.created.append(each.file.name)
        elif each.there.row in edited:
            loaded.kept[each.file.name] = differences
            continue
        else:
            loaded.changed[each.file.name] = differences
        yield each


def _differences(each: Built) -> list[str] | None:
    """The fields in which file and database differ; None where the database has no such record."""
    if each.there is None:
        return None
    for part in each.record.table.parts.values():
        if part.lasting:
            ours = by_identity(each.record.parts[part.name], part)
            theirs = by_identity(each.there.parts[part.name], part)
            each.record.parts[part.name] += [theirs[identity] for identity in theirs.keys() - ours.keys()]
    ours, theirs = each.record.as_table(), each.there.as_table()
    return [name for name in {**ours, **theirs} if ours.get(name) != theirs.get(name)]


def _edited(built: list[Built]) -> set[models.Model]:
    rows = [each.there.row for each in built]
    by_model = {model: {row.pk: row for row in rows if type(row) is model} for model in map(type, rows)}
    return {of[pk] for model, of in by_model.items() for pk in edited_since_load(model, of)}
