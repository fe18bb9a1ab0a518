"""Checks about the course of a flight: its times, its designation, its crew."""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from missions.consistency import published
from missions.consistency.checks import ERROR, NOTE, Explained, check
from missions.consistency.subject import Subject
from missions.reasons import marked as _
from missions.reasons import reason

#: Published durations agree with the times to the second, or to the minute where one of them has no seconds.
SECONDS_APART, MINUTES_APART = 2, 61
LONGEST_FLIGHT_D = 440
DAY_S = 86400
#: Days from launch to the first docking, and from the last undocking to the landing.
UNTIL_DOCKING_D, AFTER_UNDOCKING_D = (0.05, 3.6), (0.06, 2.5)


@check("duration-matches-times", "duration_s", "launched_at", "landed_at")
def duration_matches_times(subject: Subject) -> Iterator[Explained]:
    """A duration that is stated is landing minus launch."""
    exact = {"second", "minute"}
    if not (subject.duration_s and subject.launched_at and subject.landed_at):
        return
    if not {subject.launched_precision, subject.landed_precision} <= exact or subject.duration_precision not in exact:
        return
    aloft = (subject.landed_at - subject.launched_at).total_seconds()
    precisions = {subject.launched_precision, subject.landed_precision, subject.duration_precision}
    if abs(aloft - subject.duration_s) > (SECONDS_APART if precisions == {"second"} else MINUTES_APART):
        yield (
            ERROR,
            reason(
                _("From launch to landing are %(aloft)s, but the duration is given as %(stated)s."),
                aloft=clock(aloft),
                stated=clock(subject.duration_s),
            ),
        )


@check("times-are-in-order", "launched_at", "docked_at", "undocked_at", "landed_at")
def times_are_in_order(subject: Subject) -> Iterator[Explained]:
    """Launch, docking, undocking, landing."""
    course = [("launched_at", subject.launched_at)]
    for stay in subject.stays:
        course += [("docked_at", stay.docked_at), ("undocked_at", stay.undocked_at)]
    known = [(fact, moment) for fact, moment in [*course, ("landed_at", subject.landed_at)] if moment]
    for (_first, before), (_second, after) in pairwise(known):
        if after < before:
            yield (
                ERROR,
                reason(_("%(after)s comes before %(before)s, but should follow it."), after=after, before=before),
            )


@check("docking-follows-launch", "docked_at", "launched_at")
def docking_follows_launch(subject: Subject) -> Iterator[Explained]:
    """Ships reach their station within hours or days."""
    docked = next((stay.docked_at for stay in subject.stays if stay.docked_at), None)
    days = _days_between(subject.launched_at, docked)
    if days is not None and not UNTIL_DOCKING_D[0] <= days <= UNTIL_DOCKING_D[1]:
        yield NOTE, reason(_("Between launch and docking lie %(days)s days."), days=round(days, 2))


@check("landing-follows-undocking", "undocked_at", "landed_at")
def landing_follows_undocking(subject: Subject) -> Iterator[Explained]:
    """Ships land within hours or days of leaving their station."""
    undocked = next((stay.undocked_at for stay in reversed(subject.stays) if stay.undocked_at), None)
    days = _days_between(undocked, subject.landed_at)
    if days is not None and not AFTER_UNDOCKING_D[0] <= days <= AFTER_UNDOCKING_D[1]:
        yield NOTE, reason(_("Between undocking and landing lie %(days)s days."), days=round(days, 2))


@check("cospar-year-is-launch-year", "cospar_id", "launched_at")
def cospar_year_is_launch_year(subject: Subject) -> Iterator[Explained]:
    """COSPAR numbers begin with the year of the launch."""
    year = subject.cospar_id[:4]
    if year.isdigit() and subject.launched_at and int(year) != subject.launched_at.year:
        yield (
            ERROR,
            reason(
                _("%(cospar)s names another year than the launch in %(year)s."),
                cospar=subject.cospar_id,
                year=subject.launched_at.year,
            ),
        )


@check("flight-has-a-length", "launched_at", "landed_at")
def flight_has_a_length(subject: Subject) -> Iterator[Explained]:
    """No crew has stayed on one craft longer than this."""
    days = (subject.time_aloft_s or 0) / DAY_S
    if not 0 <= days <= LONGEST_FLIGHT_D:
        yield ERROR, reason(_("A flight of %(days)s days is outside of 0–440 days."), days=round(days, 2))


@check("crew-size-matches-names", "crew_size", "crew_up", "crew_down")
def crew_size_matches_names(subject: Subject) -> Iterator[Explained]:
    """The number of crew members is the number of those who are named."""
    named = {number for number in (subject.crew_up, subject.crew_down) if number}
    if subject.crew_size and named and subject.crew_size not in named:
        yield (
            ERROR,
            reason(
                _("%(size)s crew members are stated, %(up)s are named at launch and %(down)s at landing."),
                size=subject.crew_size,
                up=subject.crew_up,
                down=subject.crew_down,
            ),
        )


@check("mass-is-of-its-type", "mass_kg", "spacecraft_type")
def mass_is_of_its_type(subject: Subject) -> Iterator[Explained]:
    """Craft of one type are about equally heavy at launch."""
    band = published.mass_kg(subject.spacecraft_type)
    if band and subject.mass_kg and not band[0] <= subject.mass_kg <= band[1]:
        yield (
            ERROR,
            reason(
                _("%(mass)s kg is outside of %(low)s–%(high)s kg, as heavy as craft of the type %(type)s are."),
                mass=round(subject.mass_kg),
                low=band[0],
                high=band[1],
                type=subject.spacecraft_type,
            ),
        )


def clock(seconds: float) -> str:
    """A length of time as days and hours, the same in every language: 175 d 01:50:41."""
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    day, hour = divmod(hours, 24)
    return f"{day} d {hour:02d}:{minute:02d}:{second:02d}" if day else f"{hour:02d}:{minute:02d}:{second:02d}"


def _days_between(start: datetime | None, end: datetime | None) -> float | None:
    return (end - start).total_seconds() / DAY_S if start and end else None
