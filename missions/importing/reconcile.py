"""All accounts of one mission made into one set of values, each with the reason why it was chosen."""

from collections.abc import Sequence
from dataclasses import replace

from missions.importing import derive, witness
from missions.importing.claims import Account
from missions.importing.comparing import FLIGHTS, NAMES, WORDS, best, grouped, identity, same
from missions.importing.crews import settle_crews
from missions.importing.flight_names import in_every_language, mission_key
from missions.importing.heights import same_orbit
from missions.importing.settled import (
    ACCEPTED,
    ALTERNATIVE,
    LOST,
    REJECTED,
    Claim,
    Identify,
    Judged,
    Settled,
    Settlement,
)
from missions.reasons import Reason, both, reason
from missions.reasons import marked as _
from missions.transcription import skeleton
from missions.values import Read

Key = tuple[str, str]


def reconcile(accounts: Sequence[Account], identify: Identify = identity) -> Settlement:
    """The accounts of one mission, reconciled. Nothing here knows a particular flight."""
    claims = _claims_by_fact(accounts)
    crews = settle_crews(accounts, identify)
    first = {key: _first_look(key, said, identify) for key, said in claims.items()}
    first |= same_orbit(first, claims)
    counts = {settled.fact: _count(settled) for settled in crews.facts}
    up, down = counts.get("crew_up", 0), counts.get("crew_down", 0)
    heard = _hear_witnesses(first, claims, identify, up, down)
    complete = _derive_missing(heard, up, down)
    facts = (*_in_reading_order(complete, claims), *crews.facts)
    return Settlement(
        key=mission_key(accounts[0].title, accounts[0].language),
        facts=facts,
        crew=crews.members,
        unread=tuple(unread for account in accounts for unread in account.unread),
    )


def _claims_by_fact(accounts: Sequence[Account]) -> dict[Key, list[Claim]]:
    claims: dict[Key, list[Claim]] = {}
    for source, account in enumerate(accounts):
        for said in account.said:
            claim = Claim(source, account.language, said.fact, said.part, said.printed, said.read or Read(None))
            claims.setdefault((said.fact, said.part), []).append(claim)
    return claims


def _count(crew: Settled) -> int:
    return len(str(crew.read.value).split(", ")) if crew.read else 0


def _first_look(key: Key, claims: list[Claim], identify: Identify) -> Settled:
    """What the claims say by themselves: agreed, single, disputed or lost."""
    lost = [Judged(claim, LOST, claim.read.damage) for claim in claims if claim.read.damage]
    vague = [claim for claim in claims if claim.read.value is None and not claim.read.damage]
    groups = grouped([claim for claim in claims if claim.read.value is not None], identify)
    if not groups:
        return Settled(*key, verdict="unresolved" if vague else "lost", read=None, claims=_in_order(lost, vague))
    if len(groups) > 1:
        leader = best([claim for group in groups for claim in group])
        judged = [
            Judged(claim, ACCEPTED if same(leader, claim, identify) else ALTERNATIVE)
            for group in groups
            for claim in group
        ]
        if any(one.status != ACCEPTED for one in judged):
            return _settled(key, "disputed", leader, groups, [*judged, *lost], None)
        # 06:20:17, :18 and :19: the one in between agrees with both.
        groups = [[claim for group in groups for claim in group]]
    group = groups[0]
    leader = best(group)
    exactly = reason(_("“%(exact)s” says more than “%(vague)s”."), exact=leader.printed, vague=_printed(vague))
    judged = [Judged(claim, ACCEPTED) for claim in group]
    judged += [Judged(claim, ALTERNATIVE, exactly) for claim in vague]
    verdict = "resolved" if vague else "agreed" if len({claim.source for claim in group}) > 1 else "single"
    return _settled(key, verdict, leader, [group], [*judged, *lost], exactly if vague else _one_name(group, identify))


def _settled(
    key: Key, verdict: str, leader: Claim, groups: list[list[Claim]], judged: list[Judged], why: Reason | None
) -> Settled:
    chosen = next(group for group in groups if leader in group)
    texts = {claim.language: str(claim.read.value) for claim in reversed(chosen) if isinstance(claim.read.value, str)}
    if key[0] in FLIGHTS:
        texts = in_every_language(texts)
    judged.sort(key=lambda one: one.claim.source)
    named = texts if key[0] in NAMES | FLIGHTS | WORDS else {}
    return Settled(*key, verdict=verdict, read=leader.read, claims=tuple(judged), reason=why, texts=named)


def _in_order(lost: list[Judged], vague: list[Claim]) -> tuple[Judged, ...]:
    judged = [*lost, *(Judged(claim, ALTERNATIVE) for claim in vague)]
    return tuple(sorted(judged, key=lambda one: one.claim.source))


def _printed(claims: list[Claim]) -> str:
    return claims[0].printed if claims else ""


def _one_name(group: list[Claim], identify: Identify) -> Reason | None:
    """Why two names are no contradiction."""
    first, *others = group
    other = next((claim for claim in others if claim.read.value != first.read.value), None)
    if other is None or first.fact not in NAMES:
        return None
    names = {"first": first.read.value, "second": other.read.value}
    if skeleton(str(first.read.value)) == skeleton(str(other.read.value)):
        return reason(_("“%(first)s” and “%(second)s” are spellings of one name."), **names)
    return reason(_("“%(first)s” and “%(second)s” are two names of the same thing."), **names)


def _hear_witnesses(
    first: dict[Key, Settled], claims: dict[Key, list[Claim]], identify: Identify, up: int, down: int
) -> dict[Key, Settled]:
    """Let the checks decide what is disputed."""
    disputed = {
        key: grouped([one for one in claims[key] if one.read.value is not None], identify)
        for key, settled in first.items()
        if settled.verdict == "disputed"
    }
    known = {key: s.read for key, s in first.items() if s.read and key not in disputed}
    candidates = {key: [best(group).read for group in groups] for key, groups in disputed.items()}
    decided = dict(first)
    for key, (number, against) in witness.decide(known, candidates, up, down).items():
        decided[key] = _resolved(first[key], disputed[key], number, against)
    return decided


def _resolved(settled: Settled, groups: list[list[Claim]], number: int, against: dict[int, Reason]) -> Settled:
    leader = best(groups[number])
    judged = [Judged(claim, ACCEPTED) for claim in groups[number]]
    for other, group in enumerate(groups):
        if other != number:
            judged += [Judged(claim, REJECTED, against.get(other)) for claim in group]
    judged += [one for one in settled.claims if one.status == LOST]
    why = next(iter(against.values()), None)
    return _settled((settled.fact, settled.part), "resolved", leader, groups, judged, why)


def _derive_missing(settled: dict[Key, Settled], up: int, down: int) -> dict[Key, Settled]:
    """Fill gaps with what follows from the rest, and say where the rest confirms a value."""
    stated = {key: one.read for key, one in settled.items() if one.read}
    complete = dict(settled)
    for fact, derivation in derive.DERIVATIONS.items():
        derived = derivation(witness.subject_of(stated, up, down))
        if derived is None:
            continue
        read, why = derived
        own = settled.get((fact, ""))
        if own is None or own.read is None:
            claims = tuple(replace(one, reason=both(one.reason, why)) for one in own.claims) if own else ()
            complete[fact, ""] = Settled(fact, "", "computed", read, claims, why)
        elif (own.verdict == "single" or fact == "duration_s") and _confirms(own, read):
            complete[fact, ""] = replace(own, reason=both(own.reason, why))
    return complete


def _confirms(settled: Settled, read: Read) -> bool:
    claim = Claim(0, "", settled.fact, "", "", settled.read or Read(None))
    return same(claim, replace(claim, read=read), identity)


def _in_reading_order(settled: dict[Key, Settled], claims: dict[Key, list[Claim]]) -> tuple[Settled, ...]:
    """Facts as the articles give them, then those that were computed."""
    return tuple(settled[key] for key in [*claims, *(key for key in settled if key not in claims)])
