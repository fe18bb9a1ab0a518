"""The likely cause of a finding: a guess for editors, which is never applied by itself.

A slip is the likely cause where undoing it silences the finding and makes no new one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from missions.consistency import published
from missions.consistency.checks import CHECKS, ERROR, Finding, findings
from missions.consistency.figures import short
from missions.consistency.flight import clock
from missions.consistency.orbits import counted_by_first_orbit
from missions.consistency.slips import AMERICAN, MILES, NAUTICAL, SLIPS, STATUTE, Slip
from missions.consistency.subject import Subject
from missions.reasons import Reason, reason
from missions.reasons import marked as _

#: Facts that two flights do not share by chance.
COPIED = ("orbits", "duration_s", "launched_at", "landed_at")
FEWEST_ORBITS_COPIED = 20
#: Flights of so different lengths do not go around equally often.
LENGTHS_APART = 0.05
_HEIGHTS = ("perigee_km", "apogee_km")
_OF_STAYS = ("docked_at", "undocked_at")


@dataclass(frozen=True)
class Neighbor:
    """The flight before or after in its series."""

    name: Any
    subject: Subject


def hint(subject: Subject, finding: Finding, neighbors: Iterable[Neighbor] = ()) -> Reason | None:
    """The first cause that explains a finding, the surest first."""
    if finding.check not in CHECKS:
        return None
    return next(_causes(subject, finding, neighbors), None)


def _causes(subject: Subject, finding: Finding, neighbors: Iterable[Neighbor]) -> Iterator[Reason]:
    for neighbor in neighbors:
        if any(copied(fact, subject, neighbor.subject) for fact in finding.doubts if fact in COPIED):
            yield reason(_("The same value is that of %(flight)s: it may be copied from there."), flight=neighbor.name)
    if "orbits" in finding.doubts and counted_by_first_orbit(subject):
        yield reason(_("It looks as if it was counted with the period of the first orbit, before docking."))
    if finding.level != ERROR:
        return
    in_miles = published.is_told_in_miles(subject.spacecraft_type)
    if {*_HEIGHTS} <= {*finding.doubts}:
        yield from _exchanged(subject, finding)
        yield from _both_heights(subject, finding) if in_miles else ()
    for fact in finding.doubts:
        for slip in SLIPS.get(fact, ()):
            if in_miles or slip not in AMERICAN:
                yield from _undone(subject, finding, fact, slip)


def copied(fact: str, subject: Subject, other: Subject) -> bool:
    """Whether a value is that of another flight, and not by chance."""
    value = getattr(subject, fact)
    if not value or value != getattr(other, fact):
        return False
    return fact != "orbits" or (value >= FEWEST_ORBITS_COPIED and _differ_in_length(subject, other))


def _differ_in_length(subject: Subject, other: Subject) -> bool:
    shorter, longer = sorted((subject.time_aloft_s or 0, other.time_aloft_s or 0))
    return shorter > 0 and longer / shorter - 1 > LENGTHS_APART


def _exchanged(subject: Subject, finding: Finding) -> Iterator[Reason]:
    turned = replace(subject, perigee_km=subject.apogee_km, apogee_km=subject.perigee_km)
    if finding.check == "perigee-below-apogee" and _silences(turned, subject, finding):
        yield reason(_("Perigee and apogee may be exchanged."))


def _both_heights(subject: Subject, finding: Finding) -> Iterator[Reason]:
    for slip in (NAUTICAL, MILES, STATUTE):
        meant = {fact: next(slip.meant(getattr(subject, fact) or 0.0)) for fact in _HEIGHTS}
        if _silences(replace(subject, **meant), subject, finding):
            both = " × ".join(str(round(height)) for height in meant.values())
            yield reason(slip.said, meant=both)


def _undone(subject: Subject, finding: Finding, fact: str, slip: Slip) -> Iterator[Reason]:
    if fact in _OF_STAYS:
        yield from _undone_in_stays(subject, finding, fact, slip)
        return
    value = getattr(subject, fact)
    if not value:
        return
    for meant in slip.meant(value):
        if _silences(replace(subject, **{fact: meant}), subject, finding):
            yield reason(slip.said, meant=_figure(fact, meant))


def _undone_in_stays(subject: Subject, finding: Finding, fact: str, slip: Slip) -> Iterator[Reason]:
    for number, stay in enumerate(subject.stays):
        for meant in slip.meant(moment) if (moment := getattr(stay, fact)) else ():
            stays = (*subject.stays[:number], replace(stay, **{fact: meant}), *subject.stays[number + 1 :])
            if _silences(replace(subject, stays=stays), subject, finding):
                yield reason(slip.said, meant=meant)


def _silences(changed: Subject, subject: Subject, finding: Finding) -> bool:
    """Whether a change removes a finding and every error of the facts it touches, and adds nothing."""
    now = {(one.check, one.level) for one in findings(changed)}
    if any(check == finding.check for check, _level in now):
        return False
    return now < {(one.check, one.level) for one in findings(subject)}


def _figure(fact: str, value: Any) -> Any:
    if isinstance(value, datetime):
        return value
    return clock(value) if fact == "duration_s" else short(round(value, 2))
