"""Read missions from wikitext files into the database."""

import sys
from collections.abc import Iterable
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import URLValidator
from django.db import DatabaseError
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from tqdm import tqdm

from missions.importing.files import by_mission, read_files
from missions.importing.match import Names
from missions.importing.report import Imported, as_json, as_text
from missions.importing.store import store

NOTHING_IMPORTABLE, USAGE = 1, 2


class Command(BaseCommand):
    help = (
        "Read missions from wikitext files. The articles of one mission in several languages are reconciled: "
        "what they agree on, what the laws of motion decide, what is damaged. Running it twice changes nothing; "
        "what an editor decided is kept. Exit codes: 0 done, 1 nothing importable or a file was refused, 2 usage."
    )

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and write nothing")
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument("--source", metavar="URL", default="", help="where the articles are from")
        parser.add_argument("--draft", action="store_true", help="do not publish what is new")
        parser.add_argument("--ack", action="store_true", help="print ACK and the mission's address after each commit")
        parser.add_argument(
            "--language",
            choices=[code for code, _name in settings.LANGUAGES],
            default=settings.LANGUAGE_CODE,
            help="language of the report",
        )

    def handle(self, *, files, format, source, language, **options):
        with translation.override(language):
            self._check_usage(files, source)
            imported = self._imported(
                files, url=source, **{name: options[name] for name in ("ack", "dry_run", "draft")}
            )
            self.stdout.write(as_json(imported) if format == "json" else as_text(imported))
        if imported.problems or not imported.missions:
            sys.exit(NOTHING_IMPORTABLE)

    def _check_usage(self, files: list[Path], source: str) -> None:
        missing = [str(path) for path in files if not path.exists()]
        if missing:
            sentence = ngettext("There is no file %(files)s.", "There are no files %(files)s.", len(missing))
            raise CommandError(sentence % {"files": ", ".join(missing)}, returncode=USAGE)
        if source:
            try:
                URLValidator(schemes=["http", "https"])(source)
            except ValidationError:
                message = _("%(url)s is no web address.") % {"url": source}
                raise CommandError(message, returncode=USAGE) from None

    def _imported(self, files: list[Path], ack: bool, **options) -> Imported:
        found, problems = read_files(_with_progress(files, "Reading"))
        missions, refused = by_mission(found)
        names = Names()
        stored = []
        try:
            for articles in _with_progress(missions, "Writing"):
                stored.append(store([one.account for one in articles], names, **options))
                if ack and not options["dry_run"]:
                    self.stdout.write(f"ACK {stored[-1].slug}")
                    self.stdout.flush()
        except DatabaseError as error:
            raise CommandError(_("The database refused: %(error)s") % {"error": error}) from error
        return Imported(found, stored, [*problems, *refused])


def _with_progress(steps: list, what: str) -> Iterable:
    """A progress bar for long work on a terminal."""
    return tqdm(steps, desc=what, disable=None if len(steps) > 3 else True)
