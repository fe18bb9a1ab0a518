"""What an import of dumps says while it goes on: to people what needs their attention, to programs everything."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from itertools import chain
from typing import Any

from django.utils.translation import gettext as _

from missions.importing.comparing import identity, same
from missions.importing.dumps.pairing import Slip
from missions.importing.files import Problem
from missions.importing.report import (
    ACTIONS,
    fact_text,
    headline,
    is_crew,
    mission_data,
    problem_data,
    problem_text,
    shown,
)
from missions.importing.settled import ACCEPTED, Claim, Judged, Settled
from missions.importing.store import UNCHANGED, Stored

Write = Callable[[str], object]

#: Verdicts on what sources give in one way, or one of them alone.
_QUIET = {"agreed", "single", "computed"}


@dataclass
class Totals:
    """What was done, in numbers. ``left_out``: articles about flights without people, or about stays at a station."""

    articles: int = 0
    left_out: int = 0
    create: int = 0
    update: int = 0
    unchanged: int = 0
    problems: int = 0


class Text:
    """Lines for people, as soon as there is something to say."""

    def __init__(self, write: Write):
        self._write = write

    def articles(self, slips: Sequence[Slip]) -> None:
        """People need no list of them."""

    def mission(self, stored: Stored) -> None:
        self._write("\n".join(chain([headline(stored)], *_worth_telling(stored))))

    def unchanged(self, slug: str) -> None:
        self._write(f"{slug}: {_(ACTIONS[UNCHANGED])}")

    def problem(self, problem: Problem) -> None:
        self._write(problem_text(problem))

    def end(self, totals: Totals) -> None:
        sentence = _(
            "Articles: %(articles)d; missions created: %(create)d, updated: %(update)d, unchanged: %(unchanged)d; "
            "problems: %(problems)d; articles about flights without people or stays aboard stations: %(left_out)d"
        )
        self._write(sentence % asdict(totals))


class Json:
    """One object, each mission on a line of its own as soon as it is stored: nothing is kept but the problems."""

    def __init__(self, write: Write):
        self._write = write
        self._problems: list[Problem] = []
        self._has_begun = self._has_mission = False

    def articles(self, slips: Sequence[Slip]) -> None:
        listed = (json.dumps(_article(slip), ensure_ascii=False) for slip in slips)
        self._has_begun = True
        self._write('{"articles": [')
        self._list(listed)
        self._write('], "missions": [')

    def _list(self, entries: Iterable[str]) -> None:
        for number, entry in enumerate(entries):
            self._write(f",{entry}" if number else entry)

    def mission(self, stored: Stored) -> None:
        self._add(mission_data(stored))

    def unchanged(self, slug: str) -> None:
        """The article was not read again: what it says is on record."""
        self._add({"slug": slug, "action": UNCHANGED, "facts": {}, "crew": [], "dockings": [], "unread": []})

    def _add(self, mission: dict[str, Any]) -> None:
        entry = json.dumps(mission, ensure_ascii=False)
        self._write(f",{entry}" if self._has_mission else entry)
        self._has_mission = True

    def problem(self, problem: Problem) -> None:
        self._problems.append(problem)

    def end(self, totals: Totals) -> None:
        if not self._has_begun:  # somebody stopped it while it was still reading
            self.articles([])
        self._write('], "problems": [')
        self._list(json.dumps(problem_data(one), ensure_ascii=False) for one in self._problems)
        self._write(f'], "totals": {json.dumps(asdict(totals))}}}')


def _article(slip: Slip) -> dict[str, Any]:
    named = {"file": slip.file, "language": slip.language, "title": slip.name, "template": slip.template}
    return {**named, "page": slip.page, "revision": slip.revision}


def _worth_telling(stored: Stored) -> Iterable[Iterable[str]]:
    """Of an article in a new version what is another now; else what sources give differently, or have lost."""
    if stored.action == UNCHANGED:
        return
    before = {(old.fact, old.part): old for old in stored.before.facts} if stored.before else {}
    for settled in stored.settlement.facts:
        old = before.get((settled.fact, settled.part))
        if not before and settled.verdict not in _QUIET and not settled.part:
            yield fact_text(settled, stored)
        elif before and (old is None or _is_told_anew(old, settled)):
            yield fact_text(settled, stored)
            if old and not is_crew(settled) and shown(old, stored) != shown(settled, stored):
                was = _("before: %(value)s") % {"value": shown(old, stored)}
                yield [f"      {was}"]


def _is_told_anew(old: Settled, new: Settled) -> bool:
    """Whether the value is another one, or what does not agree with it. Another spelling of a name is neither."""
    if [*map(_objection, _against(old))] != [*map(_objection, _against(new))]:
        return True
    if old.read is None or new.read is None:
        return old.read is not new.read
    if isinstance(old.read.value, str):
        one, other = (Claim(0, "", side.fact, "", "", side.read) for side in (old, new))
        return not is_crew(new) and not same(one, other, identity)
    return old.read.value != new.read.value


def _against(settled: Settled) -> list[Judged]:
    return [one for one in settled.claims if one.status != ACCEPTED]


def _objection(judged: Judged) -> tuple[str, str, str]:
    return judged.claim.language, judged.claim.printed, judged.status
