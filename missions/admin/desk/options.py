"""Between which values of a fact an editor may choose."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from django.conf import settings
from django.utils.translation import gettext as _

from missions.admin.desk import recorded
from missions.importing.comparing import best, grouped, same
from missions.importing.fields import COLUMNS
from missions.importing.match import Names
from missions.importing.remembered import read_back
from missions.importing.settled import Claim as Told
from missions.importing.settled import Settled
from missions.models import Claim, ClaimStatus, Mission
from missions.sheet.provenance import value_as_read
from missions.values import Read

KEEP, CURRENT, BOTH, SEAT, UNSEAT = "keep", "current", "both", "seat", "unseat"
_SETTABLE = {column.fact for column in COLUMNS}


@dataclass(frozen=True)
class Option:
    """One choice: the value that the record takes, and the claims that say so."""

    id: str
    label: str
    claims: tuple[Claim, ...] = ()
    #: What is put into the record; None where it stays.
    settled: Settled | None = None
    languages: str = ""


def of(mission: Mission, fact: str, part: str, claims: Sequence[Claim], names: Names) -> list[Option]:
    """Keep what is recorded, take one of the other values, or call it disputed; empty where nothing can be chosen."""
    if fact in recorded.CREW_LEGS:
        return _of_seat(mission, fact, part, claims)
    if not _can_choose(mission, fact, part):
        return []
    groups = grouped([_told(claim, place) for place, claim in enumerate(claims) if claim.value], names.identify)
    own = recorded.read(mission, fact, part)
    held = [group for group in groups if _is_held(group, own, claims, names)]
    keep = Option(KEEP, "", tuple(claims[one.source] for group in held for one in group))
    others = [_value_option(group, claims) for group in groups if group not in held]
    return [keep, *others, Option(BOTH, _("Disputed: keep both"), keep.claims)] if others else [keep]


def _can_choose(mission: Mission, fact: str, part: str) -> bool:
    if fact in recorded.OF_DOCKING:
        return recorded.docking_of(mission, part) is not None
    return fact in _SETTABLE and not part


def _told(claim: Claim, place: int) -> Told:
    """A stored claim as the importer compares it, with its place among the claims of the row."""
    return Told(place, claim.language, claim.fact, claim.part, claim.printed, read_back(claim))


def _is_held(group: list[Told], own: Read | None, claims: Sequence[Claim], names: Names) -> bool:
    """Whether the record holds this value; where that cannot be compared, whether it was accepted."""
    first = group[0]
    if own is None:
        return any(claims[one.source].status == ClaimStatus.ACCEPTED for one in group)
    return any(same(replace(one, read=own, language=""), one, names.identify) for one in (first, best(group)))


def _value_option(group: list[Told], claims: Sequence[Claim]) -> Option:
    leader = best(group)
    own = tuple(claims[one.source] for one in group)
    claim = claims[leader.source]
    texts = {one.language: str(one.read.value) for one in reversed(group) if isinstance(one.read.value, str)}
    label = value_as_read(claim) or " / ".join(dict.fromkeys(each.value for each in own))
    number = sha256("\x1f".join(sorted(each.value for each in own)).encode()).hexdigest()[:12]
    value = Settled(leader.fact, leader.part, "resolved", leader.read, texts=texts)
    return Option(f"value-{number}", label, own, value, _languages(own))


def _languages(claims: Sequence[Claim]) -> str:
    names = dict(settings.LANGUAGES)
    return ", ".join(dict.fromkeys(names.get(claim.language, str(claim.source)) for claim in claims))


def _of_seat(mission: Mission, fact: str, part: str, claims: Sequence[Claim]) -> list[Option]:
    """Somebody sits in this crew or does not."""
    named = tuple(claim for claim in claims if claim.status != ClaimStatus.LOST)
    if not named:
        return []
    seated = recorded.seat_of(mission, fact, part) is not None
    other = Option(UNSEAT, _("Not in this crew")) if seated else Option(SEAT, _("In this crew"), named)
    return [Option(KEEP, "", named if seated else ()), other]
