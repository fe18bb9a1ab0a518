"""Checks about dockings: a ship is on its way for hours or days, and its station is there."""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from missions.consistency import published
from missions.consistency.checks import Remark, check, error, remark
from missions.consistency.subject import EXACT, Stay, Subject
from missions.reasons import marked as _

DAY_S = 86400
#: Days from launch to the first docking with a station.
UNTIL_DOCKING_D = (0.05, 3.6)
#: Days from the last undocking to the landing; shuttles flew on for up to five days and more.
AFTER_UNDOCKING_D, SHUTTLE_AFTER_UNDOCKING_D = (0.06, 2.5), (0.06, 5.5)
LONGEST_RELOCATION_D = 1
#: So many times the longest way is no longer unusual but wrong.
FAR_BEYOND = 1.5


@check("docking-follows-launch", "docked_at", "launched_at")
def docking_follows_launch(subject: Subject) -> Iterator[Remark]:
    """Ships reach their station within hours or days."""
    first = next((stay for stay in subject.stays if stay.docked_at), None)
    if first is None or not _is_station(first) or {subject.launched_precision, first.docked_precision} - EXACT - {""}:
        return
    days = _days_between(subject.launched_at, first.docked_at)
    shortest, longest = UNTIL_DOCKING_D
    if days is not None and days >= 0 and not shortest <= days <= longest:
        yield remark(
            not shortest <= days <= longest * FAR_BEYOND,
            _("Between launch and docking lie %(days)s days."),
            days=round(days, 2),
        )


@check("landing-follows-undocking", "undocked_at", "landed_at")
def landing_follows_undocking(subject: Subject) -> Iterator[Remark]:
    """Ships land within hours or days of leaving their station."""
    last = next((stay for stay in reversed(subject.stays) if stay.undocked_at), None)
    if last is None or not _is_station(last) or {subject.landed_precision, last.undocked_precision} - EXACT - {""}:
        return
    days = _days_between(last.undocked_at, subject.landed_at)
    is_shuttle = published.is_shuttle(subject.spacecraft_type)
    shortest, longest = SHUTTLE_AFTER_UNDOCKING_D if is_shuttle else AFTER_UNDOCKING_D
    if days is not None and days >= 0 and not shortest <= days <= longest:
        yield remark(
            not shortest <= days <= longest * FAR_BEYOND,
            _("Between undocking and landing lie %(days)s days."),
            days=round(days, 2),
        )


@check("relocation-is-quick", "undocked_at", "docked_at")
def relocation_is_quick(subject: Subject) -> Iterator[Remark]:
    """A ship that changes its port at a station is back within the hour, or at least within days."""
    for left, back in pairwise(subject.stays):
        days = _days_between(left.undocked_at, back.docked_at)
        if days is not None and days > LONGEST_RELOCATION_D and left.station == back.station and _is_station(left):
            yield remark(
                days > UNTIL_DOCKING_D[1],
                _("Between leaving a station and docking there again lie %(days)s days."),
                days=round(days, 2),
            )


@check("station-is-in-orbit", "docked_at", "station")
def station_is_in_orbit(subject: Subject) -> Iterator[Remark]:
    """A station can be visited after its launch and before its re-entry."""
    for stay in subject.stays:
        if stay.docked_at and stay.station_launched_at and stay.docked_at < stay.station_launched_at:
            yield error(
                _("The docking at %(docked)s lies before the launch of the station at %(launched)s."),
                docked=stay.docked_at,
                launched=stay.station_launched_at,
            )
        left = stay.undocked_at or stay.docked_at
        if left and stay.station_reentered_at and left > stay.station_reentered_at:
            yield error(
                _("At %(left)s the station had already re-entered, at %(reentered)s."),
                left=left,
                reentered=stay.station_reentered_at,
            )


def _is_station(stay: Stay) -> bool:
    """Ships that meet another ship fly on as they like."""
    return published.station_period_min(stay.station) is not None


def _days_between(start: datetime | None, end: datetime | None) -> float | None:
    return (end - start).total_seconds() / DAY_S if start and end else None
