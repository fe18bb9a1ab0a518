"""Claims in the database: written where they are new or say something else, left alone where an editor ruled."""

from collections.abc import Mapping, Sequence

from missions.importing.remembered import value_text
from missions.importing.settled import ACCEPTED, Judged, Settled, Settlement
from missions.importing.writing import LANGUAGES, Writer
from missions.models import Claim, Mission, Source
from missions.reasons import Reason

Key = tuple[str, str, int]


def write_claims(
    mission: Mission,
    settlement: Settlement,
    sources: Sequence[Source],
    fresh: frozenset[int],
    stored: Sequence[Claim],
    people: Mapping[str, str],
    writer: Writer,
) -> None:
    """Bring the stored claims to what was settled.

    ``sources``: the source of each account. ``fresh``: the numbers of the accounts that were just read; of the
    others' claims only the judgement can change. ``people``: key in this import → key of the person.
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
        values = _values(settled, judged, order, ruled=settled.fact in ruled, is_new=row is None)
        if row is None:
            writer.save(Claim(record=mission, fact=settled.fact, part=part, source=source, **values))
        else:
            writer.change(row, values if judged.claim.source in fresh else _judgement(values))
    _remove_withdrawn(stored, seen, {sources[number].pk for number in fresh}, writer)


def _all(settlement: Settlement) -> list[tuple[Settled, Judged]]:
    return [(settled, judged) for settled in settlement.facts for judged in settled.claims]


def _values(settled: Settled, judged: Judged, order: int, *, ruled: bool, is_new: bool) -> dict:
    read = judged.claim.read
    values = {
        "language": judged.claim.language,
        "printed": judged.claim.printed,
        "value": value_text(read),
        "unit": read.unit,
        "precision": read.precision,
        "approximate": read.approximate,
        "order": order,
    }
    if ruled and not is_new:
        return values
    status = "alternative" if ruled and judged.status == ACCEPTED else judged.status
    return values | {"status": status} | _reasons(_reason(settled, judged))


def _judgement(values: dict) -> dict:
    """What hearing others can change about a claim."""
    return {name: value for name, value in values.items() if name == "order" or name.startswith(("status", "reason"))}


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
