"""Read missions from MediaWiki XML dumps into the database."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from io import StringIO
from pathlib import Path
from tempfile import TemporaryFile

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import translation
from django.utils.translation import gettext as _

from missions.importing.dumps.options import Options
from missions.importing.dumps.running import Run, Step
from missions.importing.dumps.telling import Json, Text
from missions.importing.dumps.unpacking import MIB, Limits
from missions.management.progress import Progress
from missions.management.stopping import Stop

NOTHING_IMPORTABLE, USAGE = 1, 2


class Command(BaseCommand):
    help = (
        "Read missions from MediaWiki XML exports: .xml, .xml.bz2 or .xml.gz, of several wikis at once. Of each page "
        "the newest version counts. The articles of one flight in several languages are found by their links to each "
        "other, by COSPAR number, name or time of launch, and reconciled as import_wikitext does; where it is "
        "doubtful whether two articles are about one flight, the second one is left out and named. Each mission is "
        "written in a transaction of its own. Ctrl-C ends after the current mission; the same command again goes on "
        "where it was interrupted, because versions of articles that are on record are not read again. "
        "Exit codes: 0 done, 1 nothing importable or something was refused, 2 usage, 130 interrupted."
    )

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="say what would be done, and write nothing")
        parser.add_argument(
            "--format",
            choices=["text", "json"],
            default="text",
            help="json: the object of import_wikitext; a mission whose articles are on record in this version is "
            "listed as unchanged, without its facts",
        )
        parser.add_argument("--draft", action="store_true", help="do not publish what is new")
        parser.add_argument(
            "--ack",
            action="store_true",
            help="print a line with ACK and the mission's address as soon as the mission is safe in the database, and "
            "never before; with --format json the object follows after the last of them",
        )
        parser.add_argument("--again", action="store_true", help="read articles, too, whose version is on record")
        parser.add_argument(
            "--max-mib",
            type=_positive,
            default=200,
            metavar="N",
            help="how much one packed file may unpack to (200 MiB)",
        )
        parser.add_argument(
            "--max-ratio", type=_positive, default=200, metavar="N", help="to how many times its own size (200)"
        )
        parser.add_argument(
            "--max-articles", type=_positive, default=100_000, metavar="N", help="about missions, in all (100,000)"
        )
        parser.add_argument(
            "--language",
            choices=[code for code, _name in settings.LANGUAGES],
            default=settings.LANGUAGE_CODE,
            help="language of the report",
        )

    def handle(self, *, files, language, format, ack, verbosity, **options):
        with translation.override(language), Stop() as stop, self._failures_explained(stop):
            missing = [str(path) for path in files if not path.exists()]
            if missing:
                raise CommandError(_("There is no file %(files)s.") % {"files": ", ".join(missing)}, returncode=USAGE)
            with Progress(None if verbosity else StringIO()) as self.progress, self._report(format, ack) as report:
                run = Run(files, report, self._acknowledge if ack else _no_one_asked, _chosen(options))
                self._follow(run, stop)
                report.end(run.totals)
        if stop.asked or run.totals.problems:
            sys.exit(stop.exit_code if stop.asked else NOTHING_IMPORTABLE)

    @contextmanager
    def _failures_explained(self, stop: Stop) -> Iterator[None]:
        try:
            yield
        except DatabaseError as error:
            raise CommandError(_("The database refused: %(error)s") % {"error": error}) from error
        except BrokenPipeError:
            close_output()
            raise CommandError(_("Nobody reads the report any more: stopped after the last mission.")) from None
        except OSError as error:
            raise CommandError(_("The system refused: %(error)s") % {"error": error}) from error
        except KeyboardInterrupt:
            message = _("Stopped at once. The same command goes on with what is missing.")
            raise CommandError(message, returncode=stop.exit_code) from None

    @contextmanager
    def _report(self, format: str, ack: bool) -> Iterator[Text | Json]:
        """Where the report goes. Lines with ACK would stand in the middle of an object, so that is kept back."""
        if format == "text":
            yield Text(self._write)
        elif not ack:
            yield Json(self._write)
        else:
            with TemporaryFile("w+", dir=settings.VAR_DIR) as kept:
                yield Json(kept.write)
                kept.seek(0)
                shutil.copyfileobj(kept, self.stdout)

    def _follow(self, run: Run, stop: Stop) -> None:
        with closing(run.steps()) as steps:
            for step in steps:
                self.progress.show(step.what, step.done, step.total, step.unit)
                if stop.asked and not step.is_last:
                    self.progress.make_way()
                    self.stderr.write(_how_to_resume(step))
                    return

    def _write(self, text: str) -> None:
        self.progress.make_way()
        self.stdout.write(text)

    def _acknowledge(self, slug: str) -> None:
        self._write(f"ACK {slug}")
        self.stdout.flush()


def _chosen(options: dict) -> Options:
    return Options(
        directory=settings.VAR_DIR,
        limits=Limits(options["max_mib"] * MIB, options["max_ratio"]),
        most_articles=options["max_articles"],
        again=options["again"],
        draft=options["draft"],
        dry_run=options["dry_run"],
    )


def close_output() -> None:
    """Nothing can be written there any more; Python would complain about it once again while it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _no_one_asked(slug: str) -> None:
    pass


def _how_to_resume(step: Step) -> str:
    if not step.is_writing:
        return _("Stopped while reading: nothing was written. The same command begins anew.")
    sentence = _(
        "Stopped after %(done)d of %(total)d missions, which are in the database. The same command goes on from there: "
        "it does not read again what is on record."
    )
    return sentence % {"done": step.done, "total": step.total}


def _positive(text: str) -> int:
    number = int(text)
    if number <= 0:
        raise ValueError(text)
    return number
