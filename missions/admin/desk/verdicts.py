"""What the importer makes of the stored claims: how each fact came about, and what follows from the others."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext

from missions import typography
from missions.consistency.orbits import expected_orbits
from missions.consistency.subject import Subject
from missions.importing import derive, witness
from missions.importing.labels import read_text
from missions.importing.match import Names
from missions.importing.reconcile import reconcile
from missions.importing.remembered import accounts_of
from missions.importing.report import VERDICT_WORDS
from missions.importing.settled import Settled, Settlement
from missions.models import Claim
from missions.physics import orbital_period_min
from missions.values import Read

Key = tuple[str, str]


@dataclass(frozen=True)
class Verdicts:
    """By fact and part: what was settled; by fact: what follows from the other facts, in words."""

    settled: dict[Key, Settled] = field(default_factory=dict)
    computed: dict[str, str] = field(default_factory=dict)


def of(claims: Sequence[Claim], names: Names) -> Verdicts:
    """Weigh the claims of one mission once more; nothing is written."""
    if not claims:
        return Verdicts()
    settlement = reconcile(list(accounts_of(claims).values()), names.identify)
    return Verdicts({(one.fact, one.part): one for one in settlement.facts}, _computed(settlement, claims))


def word(verdict: str) -> str:
    return gettext(VERDICT_WORDS[verdict])


def _computed(settlement: Settlement, claims: Sequence[Claim]) -> dict[str, str]:
    subject = _subject(settlement, claims)
    found = {
        fact: read_text(fact, derived[0])
        for fact, derivation in derive.DERIVATIONS.items()
        if (derived := derivation(subject))
    }
    if subject.is_orbital and subject.perigee_km and subject.apogee_km:
        period = orbital_period_min(subject.perigee_km, subject.apogee_km)
        found["period_min"] = read_text("period_min", Read(round(Decimal(period), 1), unit="min"))
    if orbits := expected_orbits(subject):
        ends = dict.fromkeys(typography.number(round(end)) for end in orbits)
        found["orbits"] = "–".join(ends)
    return found


def _subject(settlement: Settlement, claims: Sequence[Claim]) -> Subject:
    """What the checks see: the settled values, and how many people are named on the way up and down."""
    up, down = (
        len({claim.part for claim in claims if claim.fact == leg and claim.status == "accepted"})
        for leg in ("crew_up", "crew_down")
    )
    values = {(one.fact, one.part): one.read for one in settlement.facts if one.read and one.verdict != "computed"}
    return witness.subject_of(values, up, down)
