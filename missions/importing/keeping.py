"""What an editor put into a record, and how an import leaves it there.

A field belongs to the importer while it is empty or holds what the stored claims would settle on; anything else an
editor put there, and it stays. So does the value of a fact on which an editor ruled by hand.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace

from missions.importing.comparing import same
from missions.importing.fields import COLUMNS, Column, Values
from missions.importing.settled import ACCEPTED, ALTERNATIVE, REJECTED, Claim, Identify, Judged, Settled, Settlement
from missions.importing.writing import Writer
from missions.models import Mission
from missions.reasons import Reason, reason
from missions.reasons import marked as _
from missions.values import Read

#: A value of the record, and its names where it is a thing with names.
Recorded = tuple[Read, Mapping[str, str]]
#: What an editor made of a claim, and why.
Ruling = tuple[str, Reason | None]


def kept_columns(mission: Mission, before: Settlement | None, ruled: Collection[str], writer: Writer) -> list[Column]:
    """The columns that an import may not touch. ``ruled``: the facts on which an editor ruled by hand."""
    return [column for column in COLUMNS if not _is_ours(mission, column, before, ruled, writer)]


def _is_ours(
    mission: Mission, column: Column, before: Settlement | None, ruled: Collection[str], writer: Writer
) -> bool:
    if column.fact in ruled:
        return False
    if column.is_empty(mission):
        return True
    settled = before.fact(column.fact) if before else None
    return settled is not None and column.holds(mission, settled, writer)


def wanted_changes(mission: Mission, after: Settlement, kept: Collection[Column], writer: Writer) -> Values:
    """The fields that an import changes, with their new values."""
    changes: Values = {}
    for column in COLUMNS:
        settled = after.fact(column.fact)
        if settled is not None and column not in kept:
            changes |= column.values(mission, settled, writer)
    return changes


def as_recorded(after: Settlement, mission: Mission, kept: Collection[Column], identify: Identify) -> Settlement:
    """The settlement with the values that the record keeps, and every claim judged by them."""
    recorded = {
        column.fact: (read, column.names(mission))
        for column in kept
        if not column.is_empty(mission) and (read := column.recorded(mission))
    }
    return replace(after, facts=tuple(_as_recorded(settled, recorded, identify) for settled in after.facts))


def judged_alike(after: Settlement, rulings: Mapping[tuple[str, str, int], Ruling], identify: Identify) -> Settlement:
    """The settlement in which a value that was refused with a reason is refused to every source for that reason."""
    return replace(after, facts=tuple(_judged_alike(settled, rulings, identify) for settled in after.facts))


def _judged_alike(settled: Settled, rulings: Mapping[tuple[str, str, int], Ruling], identify: Identify) -> Settled:
    refused = [
        _ruled(settled.fact, judged, rulings)
        for judged in settled.claims
        if (settled.fact, judged.claim.part, judged.claim.source) in rulings
    ]
    refused = [judged for judged in refused if judged.reason and judged.status in (ALTERNATIVE, REJECTED)]
    if not refused:
        return settled

    def like(judged: Judged) -> Judged:
        is_open = judged.status in (ALTERNATIVE, REJECTED) and judged.claim.read.value is not None
        alike = (other for other in refused if same(judged.claim, other.claim, identify)) if is_open else iter(())
        found = next(alike, None)
        return replace(judged, status=found.status, reason=found.reason) if found else judged

    return replace(settled, claims=tuple(map(like, settled.claims)))


def without_old_disputes(after: Settlement, fresh: Collection[int]) -> Settlement:
    """The settlement in which what only earlier sources differ about is no news: the record has an answer to it."""

    def told(settled: Settled) -> Settled:
        is_news = any(judged.claim.source in fresh for judged in settled.claims)
        return settled if is_news or settled.verdict != "disputed" else replace(settled, verdict="resolved")

    return replace(after, facts=tuple(map(told, after.facts)))


def as_ruled(after: Settlement, rulings: Mapping[tuple[str, str, int], Ruling]) -> Settlement:
    """The settlement with the judgements of editors, by fact, part and number of the account.

    What sources tell differently is resolved where an editor gave a reason for every claim that does not hold.
    """
    return replace(after, facts=tuple(_as_ruled(settled, rulings) for settled in after.facts))


def _as_ruled(settled: Settled, rulings: Mapping[tuple[str, str, int], Ruling]) -> Settled:
    ruled = tuple(_ruled(settled.fact, judged, rulings) for judged in settled.claims)
    against = [judged.reason for judged in ruled if judged.status in (ALTERNATIVE, REJECTED)]
    if settled.verdict == "disputed" and not against and ruled != settled.claims:
        return replace(settled, claims=ruled, verdict="agreed")
    if settled.verdict == "disputed" and against and all(against):
        return replace(settled, claims=ruled, verdict="resolved", reason=against[0])
    return replace(settled, claims=ruled)


def _ruled(fact: str, judged: Judged, rulings: Mapping[tuple[str, str, int], Ruling]) -> Judged:
    ruling = rulings.get((fact, judged.claim.part, judged.claim.source))
    return replace(judged, status=ruling[0], reason=ruling[1]) if ruling else judged


def _as_recorded(settled: Settled, recorded: Mapping[str, Recorded], identify: Identify) -> Settled:
    if settled.fact not in recorded or settled.part:
        return settled
    read, names = recorded[settled.fact]
    own = Claim(0, "", settled.fact, "", "", read)
    if settled.read and same(own, replace(own, read=settled.read), identify):
        return settled
    claims = tuple(_judged_by(own, judged, identify) for judged in settled.claims)
    why = reason(_("The record holds a value that an editor chose; the import leaves it."))
    return replace(settled, verdict="resolved", read=read, reason=why, claims=claims, texts=names)


def _judged_by(own: Claim, judged: Judged, identify: Identify) -> Judged:
    if judged.claim.read.value is not None and same(own, judged.claim, identify):
        return Judged(judged.claim, ACCEPTED)
    return replace(judged, status=ALTERNATIVE) if judged.status == ACCEPTED else judged
