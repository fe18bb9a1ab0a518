"""An import of dumps from beginning to end, in steps between which it can be stopped."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from django.utils.translation import gettext as _

from missions.importing.dumps.options import Options
from missions.importing.dumps.pairing import pair
from missions.importing.dumps.reading import Reading
from missions.importing.dumps.spool import Spool
from missions.importing.dumps.telling import Json, Text, Totals
from missions.importing.dumps.writing import problem_of, write
from missions.importing.files import Problem
from missions.importing.store import UNCHANGED
from missions.search.index import postponed
from missions.wikitext.isolation import Parser


@dataclass(frozen=True)
class Step:
    """How far the work has come; ``unit`` is "B" for bytes. ``is_writing``: what is done is in the database."""

    what: str
    done: int
    total: int
    unit: str = ""
    is_writing: bool = False

    @property
    def is_last(self) -> bool:
        return self.is_writing and self.done == self.total


class Run:
    """``acknowledge`` is told the address of each mission that is safe in the database."""

    def __init__(
        self, files: Sequence[Path], report: Text | Json, acknowledge: Callable[[str], object], options: Options
    ):
        self._files, self._report, self._acknowledge, self._options = files, report, acknowledge, options
        self.totals = Totals()
        self._told: set[str] = set()

    def steps(self) -> Iterator[Step]:
        with Spool(self._options.directory) as spool:
            with Parser() as parser:
                reading = Reading(spool, parser, self._options)
                yield from self._read(reading)
            with postponed():
                yield from self._write(reading, spool)

    def _read(self, reading: Reading) -> Iterator[Step]:
        for path in self._files:
            what = _("Reading %(file)s") % {"file": path.name}
            for done, total in reading.read(path):
                yield Step(what, done, total, unit="B")

    def _write(self, reading: Reading, spool: Spool) -> Iterator[Step]:
        groups, doubts = pair(reading.slips)
        self.totals.articles, self.totals.left_out = reading.articles, reading.left_out
        self._report.articles(reading.slips)
        for problem in chain(reading.problems(self._files), map(problem_of, doubts)):
            self._problem(problem)
        written = write(groups, spool, draft=self._options.draft, dry_run=self._options.dry_run)
        for done, told in enumerate(written, 1):
            if isinstance(told, Problem):
                self._problem(told)
            else:
                self._report.mission(told)
                self._is_safe(told.slug, told.action)
            yield Step(_("Writing"), done, len(groups), is_writing=True)
        for slug in reading.unchanged:
            if slug not in self._told:
                self._report.unchanged(slug)
                self._is_safe(slug, UNCHANGED)

    def _problem(self, problem: Problem) -> None:
        self.totals.problems += 1
        self._report.problem(problem)

    def _is_safe(self, slug: str, action: str) -> None:
        setattr(self.totals, action, getattr(self.totals, action) + 1)
        self._told.add(slug)
        if not self._options.dry_run:
            self._acknowledge(slug)
