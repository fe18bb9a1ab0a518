"""Write every record of the database to a catalogue directory."""

from functools import partial
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from missions.catalogue.dumping import dump


class Command(BaseCommand):
    help = (
        "Write every record to its TOML file, the same bytes for the same record. In a directory that is new, empty or "
        "was written by this command, files of records that are gone are removed; in any other, nothing is removed."
    )

    def add_arguments(self, parser):
        parser.add_argument("directory", type=Path)

    def handle(self, *, directory: Path, verbosity: int, **options):
        if directory.exists() and not directory.is_dir():
            raise CommandError(f"{directory} is not a directory.", returncode=2)
        dumped = dump(directory, partial(tqdm, unit=" files", disable=None if verbosity else True))
        if verbosity:
            self.stdout.write(f"{dumped.written} written, {dumped.unchanged} unchanged, {dumped.removed} removed.")
