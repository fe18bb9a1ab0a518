"""Where the facts of a record come from: footnotes, and what is told where sources disagree."""

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, InvalidOperation

from django.utils.functional import cached_property
from django.utils.translation import gettext, gettext_noop

from missions import facts, typography
from missions.models import Claim, ClaimStatus, Page, Precision, Source

#: The claims that say a source is wrong, or another way right; a lost value disagrees with nobody.
_DISAGREEING = {ClaimStatus.ALTERNATIVE, ClaimStatus.REJECTED}
_ORDER = {status: place for place, status in enumerate(ClaimStatus)}
_ISO_PRECISION = {
    4: Precision.YEAR,
    7: Precision.MONTH,
    10: Precision.DAY,
    13: Precision.HOUR,
    16: Precision.MINUTE,
    19: Precision.SECOND,
}
#: No measured number is longer; 1e999999 is a number for Python only.
_MOST_DIGITS = 20
_ISO_MOMENT = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d)?)?Z?)?)?)?")

#: The editors' own sources.
OWN_TITLES = (gettext_noop("Calculation of the editors"), gettext_noop("Decision of the editors"))


@dataclass(frozen=True)
class Note:
    """A numbered source."""

    number: int
    source: Source

    @property
    def title(self) -> str:
        """Works keep the title that is printed on them; what the editors did is told to the reader."""
        return gettext(self.source.title) if self.source.title in OWN_TITLES else self.source.title

    @property
    def language(self) -> str:
        return "" if self.source.title in OWN_TITLES else self.source.language


@dataclass(frozen=True)
class Witness:
    """One source's value of a fact: as read, in the reader's notation, and as printed there."""

    value: str
    printed: str
    language: str
    status: str
    status_label: str
    note: Note
    reason: str
    decided_on: date | None


@dataclass(frozen=True)
class Question:
    """A fact that sources tell differently, or that one of them has lost, and how it was settled."""

    fact: facts.Fact
    label: str
    #: The record's own value, as the fact box shows it.
    value: str
    witnesses: tuple[Witness, ...]
    disagree: bool

    @property
    def anchor(self) -> str:
        return f"why-{self.fact.name}"

    @property
    def decided_on(self) -> date | None:
        """The last day on which one of the values was settled."""
        return max((w.decided_on for w in self.witnesses if w.decided_on), default=None)

    @property
    def summary(self) -> str:
        """The reason that a reader should see first: why another value does not hold, or why ours does."""
        last_first = sorted((w for w in self.witnesses if w.reason), key=lambda w: -_ORDER[w.status])
        if not last_first:
            return ""
        witness = last_first[0]
        if witness.status not in _DISAGREEING or not witness.value or witness.value in witness.reason:
            return witness.reason
        return f"{witness.value}: {witness.reason}"


@dataclass
class Provenance:
    """The claims about one record, read once for its whole page."""

    record: Page
    claims: list[Claim]
    _numbers: dict[int, Note] = field(default_factory=dict)

    @classmethod
    def of(cls, record: Page) -> "Provenance":
        """With one query."""
        claims = list(record.claims.select_related("source"))
        provenance = cls(record, claims)
        # Sources are numbered in the order in which the record first needs them.
        for claim in claims:
            provenance._note(claim)
        return provenance

    def _note(self, claim: Claim) -> Note:
        return self._numbers.setdefault(claim.source_id, Note(len(self._numbers) + 1, claim.source))

    @property
    def notes(self) -> list[Note]:
        return list(self._numbers.values())

    def footnotes(self, names: tuple[str, ...], part: str | None = None) -> list[Note]:
        """The sources whose accepted claims carry these facts."""
        found = {
            claim.source_id: self._note(claim)
            for claim in self.claims
            if claim.fact in names
            and claim.status == ClaimStatus.ACCEPTED
            and (part is None or claim.part in ("", part))
        }
        return sorted(found.values(), key=lambda note: note.number)

    @cached_property
    def questions(self) -> list[Question]:
        """Facts with a value that is not accepted, in the order of the fact box."""
        model = type(self.record)
        order = {fact: place for place, fact in enumerate(facts.FACTS[model])}
        by_fact: dict[facts.Fact, list[Claim]] = {}
        for claim in self.claims:
            if (fact := facts.fact(model, claim.fact)) is not None:
                by_fact.setdefault(fact, []).append(claim)
        return [
            question
            for fact in sorted(by_fact, key=order.__getitem__)
            for question in self._questions_about(fact, by_fact[fact])
        ]

    def _questions_about(self, fact: facts.Fact, claims: list[Claim]) -> list[Question]:
        doubted = {c.fact for c in claims if c.status != ClaimStatus.ACCEPTED}
        if not doubted:
            return []
        # Claims of a whole crew or of several dockings are many: tell only the parts in doubt.
        parts = {c.part for c in claims if c.status != ClaimStatus.ACCEPTED}
        told = [c for c in claims if c.fact in doubted and c.part in parts]
        told.sort(key=lambda c: (_ORDER[ClaimStatus(c.status)], c.order, c.pk))
        disagree = any(c.status in _DISAGREEING for c in told)
        shown = fact.show(self.record) if fact.show else None
        value, label = shown.text if shown else "", str(fact.label_for(self.record))
        return [Question(fact, label, value, tuple(self._witness(c) for c in told), disagree)]

    def question(self, fact: facts.Fact) -> Question | None:
        return next((q for q in self.questions if q.fact is fact), None)

    def _witness(self, claim: Claim) -> Witness:
        return Witness(
            value=value_as_read(claim),
            printed=claim.printed,
            language=claim.language,
            status=claim.status,
            status_label=claim.get_status_display(),
            note=self._note(claim),
            reason=claim.reason or "",
            decided_on=claim.decided_on,
        )


def value_as_read(claim: Claim) -> str:
    """A claim's value in the reader's notation: "≈ 2,735", "December 2, 1990, 08:13:32 UTC", or its own words."""
    if claim.status == ClaimStatus.LOST:
        return ""
    if claim.fact.endswith("_s") and re.fullmatch(r"[0-9]{1,12}", claim.value):
        return typography.duration(timedelta(seconds=int(claim.value)), claim.precision or Precision.SECOND)
    if claim.fact.endswith("_at") and _ISO_MOMENT.fullmatch(claim.value):
        return _moment(claim.value)
    try:
        amount = Decimal(claim.value)
    except InvalidOperation:
        return ""
    if (
        not amount.is_finite()
        or abs(amount.adjusted()) > _MOST_DIGITS
        or claim.fact in ("cospar_id", "spacecraft_serial", "satcat_number")
    ):
        return ""
    sign = "≈ " if claim.approximate else ""
    return f"{sign}{typography.number(amount)} {claim.unit}".strip().replace(" °", "°")


def _moment(iso: str) -> str:
    bare = iso.rstrip("Z")
    template = "0001-01-01T00:00:00"
    try:
        value = datetime.fromisoformat(bare + template[len(bare) :]).replace(tzinfo=UTC)
    except ValueError:  # an editor typed a thirteenth month
        return ""
    return typography.moment(value, _ISO_PRECISION[len(bare)])
