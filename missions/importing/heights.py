"""Perigee and apogee that two sources measure from different radii of the Earth.

Published heights are above the equator (6378 km) or above a sphere of mean radius (6371 km, or 6365 km): then both
ends of an orbit differ by the same few kilometers. Vostok 1 flew at 169 × 315 km or, as others print it, 181 × 327 km.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from missions.importing.settled import ACCEPTED, Claim, Judged, Settled
from missions.physics import EARTH_RADIUS_KM, implied_earth_radius_km
from missions.reasons import Reason, reason
from missions.reasons import marked as _

PERIGEE, APOGEE, PERIOD = ("perigee_km", ""), ("apogee_km", ""), ("period_min", "")
#: From the radius of the equator to the smallest that was found in published orbits; and what roundings add.
MOST_KM, ROUNDING_KM = Decimal("13.5"), Decimal("1.5")

Key = tuple[str, str]


@dataclass(frozen=True)
class Orbit:
    """One source's heights."""

    perigee: Claim
    apogee: Claim

    @property
    def heights(self) -> tuple[Decimal, Decimal]:
        return Decimal(str(self.perigee.read.value)), Decimal(str(self.apogee.read.value))

    def offset_to(self, other: "Orbit") -> Decimal | None:
        """By how much all heights of the other are greater; None where the orbits differ in more than that."""
        (perigee, apogee), (their_perigee, their_apogee) = self.heights, other.heights
        below, above = their_perigee - perigee, their_apogee - apogee
        is_one = abs(below - above) <= ROUNDING_KM and max(abs(below), abs(above)) <= MOST_KM
        return (below + above) / 2 if is_one else None


def same_orbit(first: Mapping[Key, Settled], claims: Mapping[Key, list[Claim]]) -> dict[Key, Settled]:
    """Perigee and apogee as agreed, where every source tells of one orbit; else nothing."""
    if not all(key in first and first[key].verdict == "disputed" for key in (PERIGEE, APOGEE)):
        return {}
    orbits = _orbits(claims)
    offsets = [one.offset_to(other) for one, other in combinations(orbits, 2)]
    if not offsets or None in offsets or len(orbits) * 2 != len(claims[PERIGEE]) + len(claims[APOGEE]):
        return {}
    chosen = _above_the_equator(orbits, first.get(PERIOD))
    farthest = max(orbits, key=lambda orbit: abs(chosen.offset_to(orbit) or 0))
    why = _why(chosen, farthest)
    return {
        key: _agreed(first[key], claims[key], claim, why)
        for key, claim in ((PERIGEE, chosen.perigee), (APOGEE, chosen.apogee))
    }


def _orbits(claims: Mapping[Key, list[Claim]]) -> list[Orbit]:
    perigees, apogees = (
        {claim.source: claim for claim in claims[key] if isinstance(claim.read.value, Decimal)}
        for key in (PERIGEE, APOGEE)
    )
    return [Orbit(perigees[source], apogees[source]) for source in perigees if source in apogees]


def _above_the_equator(orbits: list[Orbit], period: Settled | None) -> Orbit:
    """The orbit whose heights go best with the period and the radius at the equator; without a period the first."""
    minutes = period.read.value if period and period.read else None
    if not isinstance(minutes, Decimal) or minutes <= 0:
        return orbits[0]

    def off(orbit: Orbit) -> float:
        perigee, apogee = map(float, orbit.heights)
        return abs(implied_earth_radius_km(perigee, apogee, float(minutes)) - EARTH_RADIUS_KM)

    return min(orbits, key=off)


def _why(one: Orbit, other: Orbit) -> Reason:
    offset = abs(one.offset_to(other) or Decimal(0))
    return reason(
        _(
            "%(first)s and %(second)s km are one orbit: both heights differ by about %(offset)s km, "
            "as they are measured from two radii of the Earth."
        ),
        first=_printed(one),
        second=_printed(other),
        offset=round(offset),
    )


def _printed(orbit: Orbit) -> str:
    return " × ".join(f"{height.normalize() + 0:f}" for height in orbit.heights)


def _agreed(settled: Settled, claims: list[Claim], leader: Claim, why: Reason) -> Settled:
    judged = tuple(Judged(claim, ACCEPTED) for claim in sorted(claims, key=lambda claim: claim.source))
    return Settled(settled.fact, settled.part, "agreed", leader.read, judged, why)
