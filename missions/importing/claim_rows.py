"""Claims in the database: written where they are new or say something else, left alone where an editor ruled."""

from collections.abc import Mapping, Sequence
from typing import Any

from missions.importing.remembered import value_text
from missions.importing.settled import ACCEPTED, ALTERNATIVE, Judged, Settled, Settlement
from missions.importing.writing import LANGUAGES, Writer
from missions.models import Claim, Mission, Source
from missions.reasons import Reason, written

#: (fact, part, primary key of the source)
Key = tuple[str, str, int]
#: Status and reasons, by column.
Judgement = dict[str, str | None]


def write_claims(
    mission: Mission,
    settlement: Settlement,
    sources: Sequence[Source],
    fresh: frozenset[int],
    stored: Sequence[Claim],
    people: Mapping[str, str],
    was: Mapping[Key, Judgement],
    writer: Writer,
) -> None:
    """Bring the stored claims to what was settled.

    ``sources``: the source of each account. ``fresh``: the numbers of the accounts that were just read; of the
    others' claims only the judgement can change. ``was``: how stored claims were judged by the importer; a judgement
    that is another now is an editor's, and stays. ``people``: key in this import → key of the person.
    """
    known = {(claim.fact, claim.part, claim.source_id): claim for claim in stored}
    ruled = {claim.fact for claim in stored if claim.by_hand}
    seen: set[Key] = set()
    for order, (settled, judged) in enumerate(_all(settlement)):
        source = sources[judged.claim.source]
        part = people.get(judged.claim.part, judged.claim.part)[:120]
        key = (settled.fact, part, source.pk)
        if key in seen:  # one list names a person twice
            continue
        seen.add(key)
        row = known.get(key)
        stated, judgement = _stated(judged), judgement_of(settled, judged)
        if row is None:
            if settled.fact in ruled and judgement["status"] == ACCEPTED:
                judgement["status"] = ALTERNATIVE
            values = {"order": order, **stated, **judgement}
            writer.save(Claim(record=mission, fact=settled.fact, part=part, source=source, **values))
            continue
        changes = stated if judged.claim.source in fresh else {}
        if settled.fact not in ruled and _is_ours(row, was.get(key)):
            changes |= judgement
        writer.change(row, changes)
    _remove_withdrawn(stored, seen, {sources[number].pk for number in fresh}, writer)


def _all(settlement: Settlement) -> list[tuple[Settled, Judged]]:
    return [(settled, judged) for settled in settlement.facts for judged in settled.claims]


def _stated(judged: Judged) -> dict[str, Any]:
    """What a source says."""
    read = judged.claim.read
    return {
        "language": judged.claim.language,
        "printed": judged.claim.printed,
        "value": value_text(read),
        "unit": read.unit,
        "precision": read.precision,
        "approximate": read.approximate,
    }


def judgement_of(settled: Settled, judged: Judged) -> Judgement:
    """What became of it, and why."""
    return {"status": judged.status, **_reasons(_reason(settled, judged))}


def judgements(settlement: Settlement, sources: Sequence[int], people: Mapping[str, str]) -> dict[Key, Judgement]:
    """How every claim of a settlement is judged. ``sources``: the primary key of each account's source."""
    return {
        (settled.fact, people.get(judged.claim.part, judged.claim.part)[:120], sources[judged.claim.source]): (
            judgement_of(settled, judged)
        )
        for settled, judged in _all(settlement)
    }


def rulings(
    stored: Sequence[Claim], was: Mapping[Key, Judgement], sources: Sequence[Source], people: Mapping[str, str]
) -> dict[tuple[str, str, int], tuple[str, Reason | None]]:
    """What editors made of stored claims: status and reason, by fact, part in this import and number of the account."""
    numbers = {source.pk: number for number, source in enumerate(sources)}
    parts = {person: key for key, person in people.items()}
    return {
        (row.fact, parts.get(row.part, row.part), numbers[row.source_id]): (
            row.status,
            written({language: getattr(row, f"reason_{language}") for language in LANGUAGES}),
        )
        for row in stored
        if not _is_ours(row, was.get((row.fact, row.part, row.source_id)))
    }


def _is_ours(row: Claim, was: Judgement | None) -> bool:
    """Whether a stored claim is judged as the importer judged it, in every word."""
    return was is not None and all(getattr(row, name) == value for name, value in was.items())


def _reason(settled: Settled, judged: Judged) -> Reason | None:
    """A claim's own reason; the first accepted one carries the reason of the fact."""
    if settled.fact.startswith("crew_") and settled.fact != "crew_size":
        return judged.reason  # of a crew each line has its own
    first = next((one for one in settled.claims if one.status == ACCEPTED), None)
    return judged.reason or (settled.reason if judged is first else None)


def _reasons(reason: Reason | None) -> dict[str, str | None]:
    return {f"reason_{language}": reason.said_in(language) if reason else None for language in LANGUAGES}


def _remove_withdrawn(stored: Sequence[Claim], seen: set[Key], fresh: set[int], writer: Writer) -> None:
    """Claims that a source no longer makes, unless an editor ruled on them."""
    for claim in stored:
        key = (claim.fact, claim.part, claim.source_id)
        if claim.source_id in fresh and key not in seen and not claim.by_hand:
            claim.delete()
            writer.written += 1
