"""Values that follow from others: to fill a gap, and to confirm what only one source says."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

from missions.consistency import Subject
from missions.consistency.flight import clock
from missions.reasons import Reason, reason
from missions.reasons import marked as _
from missions.values import Read
from missions.values.read import rank

Derived = tuple[Read, Reason]
_EXACT = ("minute", "second")


def launched_at(subject: Subject) -> Derived | None:
    if not (subject.landed_at and subject.duration_s and subject.landed_precision in _EXACT):
        return None
    if subject.duration_precision not in _EXACT:
        return None
    moment = subject.landed_at - timedelta(seconds=subject.duration_s)
    precision = min(subject.landed_precision, subject.duration_precision, key=rank)
    why = reason(
        _("Landing minus duration: %(landed)s − %(duration)s = %(launched)s."),
        landed=subject.landed_at,
        duration=clock(subject.duration_s),
        launched=moment,
    )
    return Read(moment, precision=precision), why


def landed_at(subject: Subject) -> Derived | None:
    if not (subject.launched_at and subject.duration_s and subject.launched_precision in _EXACT):
        return None
    if subject.duration_precision not in _EXACT:
        return None
    moment = subject.launched_at + timedelta(seconds=subject.duration_s)
    precision = min(subject.launched_precision, subject.duration_precision, key=rank)
    why = reason(
        _("Launch plus duration: %(launched)s + %(duration)s = %(landed)s."),
        launched=subject.launched_at,
        duration=clock(subject.duration_s),
        landed=moment,
    )
    return Read(moment, precision=precision), why


def duration_s(subject: Subject) -> Derived | None:
    precision = min(subject.launched_precision, subject.landed_precision, key=rank)
    if not (subject.launched_at and subject.landed_at and precision in _EXACT):
        return None
    seconds = (subject.landed_at - subject.launched_at).total_seconds()
    if seconds < 0:
        return None
    why = reason(
        _("Landing minus launch: %(landed)s − %(launched)s = %(duration)s."),
        landed=subject.landed_at,
        launched=subject.launched_at,
        duration=clock(seconds),
    )
    return Read(Decimal(int(seconds)), unit="s", precision=precision), why


def crew_size(subject: Subject) -> Derived | None:
    if not subject.crew_up:
        return None
    why = reason(_("%(count)s people are named in the crew at launch."), count=subject.crew_up)
    return Read(Decimal(subject.crew_up)), why


DERIVATIONS: dict[str, Callable[[Subject], Derived | None]] = {
    "launched_at": launched_at,
    "landed_at": landed_at,
    "duration_s": duration_s,
    "crew_size": crew_size,
}
