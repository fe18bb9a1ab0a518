"""The table on the desk: one row for each fact, for each person of a crew and for each docking."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from missions import facts
from missions.admin.desk import options, recorded, verdicts
from missions.admin.desk.options import Option
from missions.importing import labels
from missions.importing.match import Names
from missions.models import Claim, ClaimStatus, Mission, Person
from missions.models.named import language_codes
from missions.models.sources import SourceKind
from missions.sheet.provenance import value_as_read

#: The column of sources that are no article in one of our languages.
OTHERS = "others"
_OUR_OWN_WORDS = "highlights"
_FURTHER = facts.Group("further", gettext_lazy("Further facts"))


@dataclass(frozen=True)
class Cell:
    """One source's value: as read, and as printed there."""

    claim: Claim
    value: str

    @property
    def is_lost(self) -> bool:
        return self.claim.status == ClaimStatus.LOST

    @property
    def prints_more(self) -> bool:
        return self.claim.printed not in ("", self.value)


@dataclass
class Row:
    """A fact with everything that is said about it."""

    fact: str
    part: str
    label: str
    group: facts.Group
    claims: list[Claim]
    recorded: str
    computed: str = ""
    verdict: str = ""
    verdict_text: str = ""
    sums: list[str] = field(default_factory=list)
    options: list[Option] = field(default_factory=list)
    decided_on: date | None = None
    #: What the record held before the import on the desk; None where there is no import.
    before: str | None = None
    is_changed: bool = False
    #: What the editor was shown, where somebody else has changed it since.
    was_shown: str | None = None

    @property
    def id(self) -> str:
        """A name for the inputs of the row: parts are foreign text."""
        return f"{self.fact if self.fact.isidentifier() else 'fact'}-{_short_hash(self.fact, self.part)}"

    @property
    def digest(self) -> str:
        """Changes with everything that a decision rests on."""
        told = [
            (c.source.key, c.printed, c.value, c.unit, c.precision, c.approximate, c.status, c.by_hand)
            for c in self.claims
        ]
        return _short_hash(self.fact, self.part, self.recorded, *map(str, sorted(told)))

    @property
    def needs_a_look(self) -> bool:
        open_verdict = self.verdict in ("disputed", "resolved", "lost", "unresolved", "computed")
        return open_verdict or any(claim.status != ClaimStatus.ACCEPTED for claim in self.claims)

    @property
    def columns(self) -> list[tuple[str, list[Cell]]]:
        """The cells by column: one for the articles of each language, one for all other sources."""
        by_column: dict[str, list[Cell]] = {code: [] for code in (*language_codes(), OTHERS)}
        for claim in self.claims:
            is_article = claim.source.kind == SourceKind.ENCYCLOPEDIA and claim.language in by_column
            by_column[claim.language if is_article else OTHERS].append(Cell(claim, value_as_read(claim) or claim.value))
        return list(by_column.items())


def rows_of(mission: Mission, claims: Sequence[Claim], names: Names) -> list[Row]:
    """The rows of a mission in the order of its fact box."""
    names.prefer(mission)
    weighed = verdicts.of(claims, names)
    people = _people(claims)
    rows = [
        _row(mission, fact, part, about, weighed, people, names) for (fact, part), about in _by_part(claims).items()
    ]
    rows += [
        _row(mission, fact, part, [], weighed, people, names)
        for (fact, part), settled in weighed.settled.items()
        if settled.verdict == "computed" and not settled.claims
    ]
    articles = [claim for claim in claims if claim.source.kind == SourceKind.ENCYCLOPEDIA]
    speaking = {fact: {claim.source_id for claim in articles if claim.fact == fact} for fact in recorded.CREW_LEGS}
    for row in rows:
        if row.fact in recorded.CREW_LEGS:
            _judge_seat(row, speaking[row.fact])
    return sorted((row for row in rows if row.fact != _OUR_OWN_WORDS), key=_place)


def _row(mission, fact, part, claims, weighed: verdicts.Verdicts, people, names: Names) -> Row:
    known = facts.fact(Mission, fact)
    settled = weighed.settled.get((fact, part))
    row = Row(
        fact=fact,
        part=part,
        label=_label(fact, part, people),
        group=known.group if known else _FURTHER,
        claims=claims,
        recorded=_recorded(mission, fact, part),
        computed=weighed.computed.get(fact, "") if not part else "",
        verdict=settled.verdict if settled else "",
        options=options.of(mission, fact, part, claims, names),
    )
    if row.verdict == "disputed" and _is_explained(claims):
        row.verdict = "resolved"
    row.verdict_text = verdicts.word(row.verdict) if row.verdict else ""
    reasons = [claim.reason for claim in claims if claim.reason]
    row.sums = list(dict.fromkeys(reasons or ([str(settled.reason)] if settled and settled.reason else [])))
    row.decided_on = max((c.decided_on for c in claims if c.by_hand and c.decided_on), default=None)
    return row


def _is_explained(claims: Sequence[Claim]) -> bool:
    """Whether every value that was not accepted has been told why."""
    refused = [c for c in claims if c.status in (ClaimStatus.ALTERNATIVE, ClaimStatus.REJECTED)]
    return bool(refused) and all(claim.reason for claim in refused)


def _recorded(mission: Mission, fact: str, part: str) -> str:
    if fact in recorded.CREW_LEGS:
        return _("in this crew") if recorded.seat_of(mission, fact, part) else _("not in this crew")
    return recorded.text(mission, fact, part)


def _by_part(claims: Sequence[Claim]) -> dict[tuple[str, str], list[Claim]]:
    """The claims of each row; a line of a crew list that is cut stands beside the person whom it means."""
    found: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        part = claim.part
        if claim.fact in recorded.CREW_LEGS and claim.status == ClaimStatus.LOST and claim.reason:
            meant = (c for c in claims if c.fact == claim.fact and c is not claim and c.reason == claim.reason)
            part = next((c.part for c in meant if c.status != ClaimStatus.LOST), part)
        found.setdefault((claim.fact, part), []).append(claim)
    return found


def _judge_seat(row: Row, speaking: set[int]) -> None:
    """Of a crew each person is judged: named by every article with such a list, by one of one, or not by all."""
    named = {claim.source_id for claim in row.claims}
    lost = {claim.source_id for claim in row.claims if claim.status == ClaimStatus.LOST}
    if lost == named:
        row.verdict = "lost"
    elif speaking <= named:
        row.verdict = "resolved" if lost else "agreed" if len(named) > 1 else "single"
    else:
        row.verdict = "disputed"
    row.verdict_text = verdicts.word(row.verdict)


def _people(claims: Sequence[Claim]) -> dict[str, Person]:
    """Everybody whom the crews name, by key; one query."""
    keys = {claim.part for claim in claims if claim.fact in recorded.CREW_LEGS}
    return {person.key: person for person in Person.objects.filter(key__in=keys)} if keys else {}


def _label(fact: str, part: str, people: dict[str, Person]) -> str:
    if not part:
        return labels.label(fact)
    name = people[part].text_and_language("name")[0] if part in people else part
    return f"{labels.label(fact)}: {name}"


def _place(row: Row) -> tuple[int, int]:
    order = {known: place for place, known in enumerate(facts.FACTS[Mission])}
    own = facts.fact(Mission, row.fact)
    first = min((claim.order for claim in row.claims), default=0)
    return order.get(own, len(order)) if own else len(order), first


def _short_hash(*texts: str) -> str:
    return sha256("\x1f".join(texts).encode()).hexdigest()[:12]
