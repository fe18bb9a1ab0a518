"""Checks about the course of a flight: launch, dockings and landing follow each other, and take the time they take."""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from missions.consistency.checks import Remark, check, error
from missions.consistency.subject import EXACT, Subject, latest
from missions.reasons import marked as _

#: Published durations agree with the times to the second, or to the minute where one of them has no seconds.
SECONDS_APART, MINUTES_APART = 2, 61
LONGEST_FLIGHT_D = 440
FIRST_YEAR = 1961
DAY_S = 86400


@check("duration-matches-times", "duration_s", "launched_at", "landed_at")
def duration_matches_times(subject: Subject) -> Iterator[Remark]:
    """A duration that is stated is landing minus launch."""
    if not (subject.duration_s and subject.launched_at and subject.landed_at and subject.times_are_exact):
        return
    if subject.duration_precision not in EXACT:
        return
    aloft = (subject.landed_at - subject.launched_at).total_seconds()
    precisions = {subject.launched_precision, subject.landed_precision, subject.duration_precision}
    if abs(aloft - subject.duration_s) > (SECONDS_APART if precisions == {"second"} else MINUTES_APART):
        yield error(
            _("From launch to landing are %(aloft)s, but the duration is given as %(stated)s."),
            aloft=clock(aloft),
            stated=clock(subject.duration_s),
        )


@check("times-are-in-order", "launched_at", "docked_at", "undocked_at", "landed_at")
def times_are_in_order(subject: Subject) -> Iterator[Remark]:
    """Launch, docking, undocking, landing."""
    for (first, before, _exactly), (second, after, precision) in pairwise(_course(subject)):
        if (end := latest(after, precision)) and end < before:
            yield error(
                _("%(after)s comes before %(before)s, but should follow it."),
                facts=(first, second),
                after=after,
                before=before,
            )


def _course(subject: Subject) -> list[tuple[str, datetime, str]]:
    """What is known of a flight's moments, in the order in which they should have been."""
    course = [("launched_at", subject.launched_at, subject.launched_precision)]
    for stay in subject.stays:
        course.append(("docked_at", stay.docked_at, stay.docked_precision))
        course.append(("undocked_at", stay.undocked_at, stay.undocked_precision))
    course.append(("landed_at", subject.landed_at, subject.landed_precision))
    return [(fact, moment, precision) for fact, moment, precision in course if moment]


@check("flight-has-a-length", "launched_at", "landed_at")
def flight_has_a_length(subject: Subject) -> Iterator[Remark]:
    """No crew has stayed on one craft longer than this."""
    days = (subject.time_aloft_s or 0) / DAY_S
    if not 0 <= days <= LONGEST_FLIGHT_D:
        yield error(
            _("A flight of %(days)s days: craft have flown with a crew for 0–%(longest)s days."),
            days=round(days, 2),
            longest=LONGEST_FLIGHT_D,
        )


@check("launch-is-in-the-space-age", "launched_at")
def launch_is_in_the_space_age(subject: Subject) -> Iterator[Remark]:
    """Nobody flew to space before 1961."""
    if subject.launched_at and subject.launched_at.year < FIRST_YEAR:
        yield error(
            _("A launch in %(year)s lies before the first crewed flight of %(first)s."),
            year=str(subject.launched_at.year),
            first=str(FIRST_YEAR),
        )


def clock(seconds: float) -> str:
    """A length of time as days and hours, the same in every language: 175 d 01:50:41."""
    if seconds < 0:
        return f"−{clock(-seconds)}"
    minutes, second = divmod(int(min(seconds, 1e12)), 60)
    hours, minute = divmod(minutes, 60)
    day, hour = divmod(hours, 24)
    return f"{day} d {hour:02d}:{minute:02d}:{second:02d}" if day else f"{hour:02d}:{minute:02d}:{second:02d}"
