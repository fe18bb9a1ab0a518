"""The fact box: every known fact of a record, grouped, with its sources."""

from dataclasses import dataclass
from itertools import groupby

from missions import facts
from missions.display import Shown
from missions.models import Page
from missions.sheet.provenance import Note, Provenance, Question


@dataclass(frozen=True)
class Row:
    """One line: what is shown, or nothing where it is not recorded; who says so; what is in doubt."""

    fact: facts.Fact
    label: str
    shown: Shown | None
    footnotes: list[Note]
    question: Question | None


@dataclass(frozen=True)
class Section:
    group: facts.Group
    rows: list[Row]


def infobox(record: Page, provenance: Provenance) -> list[Section]:
    """The sections of a record's fact box. Unknown facts are left out unless such a record should have them."""
    rows = (_row(record, fact, provenance) for fact in facts.FACTS[type(record)] if fact.show)
    told = [row for row in rows if row.shown or row.fact.expected(record)]
    return [Section(group, list(members)) for group, members in groupby(told, key=lambda row: row.fact.group)]


def _row(record: Page, fact: facts.Fact, provenance: Provenance) -> Row:
    shown = fact.show(record)
    footnotes = provenance.footnotes(fact.claimed_as) if shown and not fact.derived else []
    return Row(fact, str(fact.label_for(record)), shown, footnotes, provenance.question(fact))
