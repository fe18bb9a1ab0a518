"""Bring the records of a catalogue directory into the database."""

from functools import partial
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from missions.catalogue import CONTENT
from missions.catalogue.loading import Loaded, load
from missions.models import Mission


class Command(BaseCommand):
    help = (
        "Load records from TOML files, one a file. A record that the database does not have is created; one that "
        "differs from its file gets what the file says; one that has no file is left alone. All files are checked "
        "first: if anything is wrong, every mistake is named with its file and line and nothing is written. "
        "A record that an editor has changed since the last load is kept as it is and named, unless --overwrite is "
        "given; dump_catalogue brings such changes into the files."
    )

    def add_arguments(self, parser):
        parser.add_argument("directory", nargs="?", type=Path, default=CONTENT, help="default: the content that ships")
        parser.add_argument("--only-empty", action="store_true", help="do nothing if the database has missions already")
        parser.add_argument("--overwrite", action="store_true", help="also replace what editors have changed since")

    def handle(self, *, directory: Path, only_empty: bool, overwrite: bool, verbosity: int, **options):
        if not directory.is_dir():
            raise CommandError(f"There is no directory {directory}.", returncode=2)
        if only_empty and Mission.objects.exists():
            report = ["The database has missions already; nothing was loaded."]
        else:
            loaded = load(directory, overwrite, partial(tqdm, unit=" files", disable=None if verbosity else True))
            if loaded.problems:
                raise CommandError("\n".join(_mistakes(loaded)))
            report = _report(loaded)
        if verbosity:
            self.stdout.write("\n".join(report))


def _report(loaded: Loaded) -> list[str]:
    return [
        *(f"{name}: changed {', '.join(fields)}" for name, fields in loaded.changed.items()),
        *(
            f"{name}: kept as an editor left it, the file differs in {', '.join(fields)}"
            for name, fields in loaded.kept.items()
        ),
        f"{len(loaded.created)} created, {len(loaded.changed)} changed, {len(loaded.kept)} kept, "
        f"{loaded.unchanged} unchanged.",
    ]


def _mistakes(loaded: Loaded) -> list[str]:
    files = {problem.file for problem in loaded.problems}
    count = f"Mistakes: {len(loaded.problems)}, in files: {len(files)}. Nothing was loaded."
    return [*map(str, loaded.problems), count]
