"""Checks about the number of orbits: three ways of counting are in use, and they differ by up to seven percent."""

from collections.abc import Callable, Iterator

from missions.consistency import published
from missions.consistency.checks import Remark, check, note, remark
from missions.consistency.figures import measured, short
from missions.consistency.subject import Subject
from missions.physics import orbital_period_min, orbits_flown, revolutions_flown
from missions.reasons import marked as _

#: Orbits may differ by this share or this number: flights are counted from launch, from insertion, to landing.
ORBITS_SHARE, ORBITS_MARGIN = 0.017, 1.6
#: From this share on it is no way of counting but a mistake.
ORBITS_ERROR_SHARE = 0.08
#: A stay so long is nearly the whole flight: the first orbit's period no longer counts.
LONG_STAY_D, DOCKED_SHARE = 10, 0.01
#: The period of the orbit in which ships begin, before they climb to a station.
INSERTION_PERIODS_MIN = (87.8, 90.2)
DAY_S = 86400


@check("orbits-match-duration", "orbits", "duration_s", "period_min", doubts=("orbits",))
def orbits_match_duration(subject: Subject) -> Iterator[Remark]:
    """A craft flies as many orbits as its time aloft and its period allow."""
    counts = _counts(subject)
    if not (counts and subject.orbits and subject.time_aloft_s and measured(subject.orbits)):
        return
    margin = max(ORBITS_MARGIN, ORBITS_SHARE * subject.orbits)
    if any(low - margin <= subject.orbits <= high + margin for low, high in counts):
        return
    ends = ((min(max(subject.orbits, low), high), low, high) for low, high in counts)
    nearest, low, high = min(ends, key=lambda end: abs(end[0] - (subject.orbits or 0)))
    sentence = (
        _("%(orbits)s orbits in %(days)s d would take %(each)s min each; expected %(low)s.")
        if round(low) == round(high)
        else _("%(orbits)s orbits in %(days)s d would take %(each)s min each; expected %(low)s–%(high)s.")
    )
    yield remark(
        abs(subject.orbits - nearest) > max(ORBITS_ERROR_SHARE * nearest, ORBITS_MARGIN),
        sentence,
        orbits=short(subject.orbits),
        days=round(subject.time_aloft_s / DAY_S, 2),
        each=round(subject.time_aloft_s / 60 / subject.orbits, 1),
        low=round(low),
        high=round(high),
    )


def expected_orbits(subject: Subject) -> tuple[float, float] | None:
    """The fewest and the most orbits that the time aloft allows; None where too little is known."""
    counts = _counts(subject)
    return (min(low for low, _high in counts), max(high for _low, high in counts)) if counts else None


def _counts(subject: Subject) -> list[tuple[float, float]]:
    """The fewest and the most by each way of counting that is in use for such a flight.

    At a station the period is known, and nothing lies between two ways; others change their orbits as they like.
    """
    time_aloft_s = subject.time_aloft_s
    periods = _periods_min(subject)
    if not (subject.is_orbital and time_aloft_s and measured(time_aloft_s) and periods):
        return []
    minutes, ways = time_aloft_s / 60, {orbits_flown, _fewest(subject)}
    counts = [(way(minutes, max(periods)), way(minutes, min(periods))) for way in ways]
    is_docked = any(published.station_period_min(stay.station) for stay in subject.stays)
    return counts if is_docked else [(min(low for low, _high in counts), max(high for _low, high in counts))]


def _fewest(subject: Subject) -> Callable[[float, float], float]:
    """The way of counting that gives the smallest number; the largest is always that against the stars."""
    by_revolutions = subject.orbits_convention == "revolutions" or published.counts_revolutions(
        subject.program, subject.spacecraft_type
    )
    return revolutions_flown if by_revolutions else orbits_flown


def _periods_min(subject: Subject) -> list[float]:
    """Every period that the flight may have had: as stated, as its heights give, and as its stations had."""
    periods = [subject.period_min] if subject.period_min and measured(subject.period_min) else []
    if subject.perigee_km and subject.apogee_km and measured(subject.perigee_km, subject.apogee_km):
        periods.append(orbital_period_min(subject.perigee_km, subject.apogee_km))
    for stay in subject.stays:
        periods += published.station_period_min(stay.station, stay.docked_at) or ()
    return periods


@check("orbits-count-the-stay", "orbits", "duration_s", doubts=("orbits",))
def orbits_count_the_stay(subject: Subject) -> Iterator[Remark]:
    """Who stays at a station for weeks flies its orbits, not the lower and faster ones of the first day."""
    time_aloft_s, bands = subject.time_aloft_s, _bands_of_long_stays(subject)
    if not (bands and subject.orbits and time_aloft_s and measured(subject.orbits, time_aloft_s)):
        return
    if subject.orbits_convention == "insertion" or next(orbits_match_duration(subject), None):
        return
    shortest, longest = min(low for low, _high in bands), max(high for _low, high in bands)
    minutes = time_aloft_s / 60
    fewest, most = _fewest(subject)(minutes, longest), orbits_flown(minutes, shortest)
    if not fewest * (1 - DOCKED_SHARE) <= subject.orbits <= most * (1 + DOCKED_SHARE):
        yield note(
            _(
                "%(orbits)s orbits in %(days)s d are %(each)s min each; "
                "the station needed %(shortest)s–%(longest)s min."
            ),
            orbits=short(subject.orbits),
            days=round(time_aloft_s / DAY_S, 2),
            each=round(time_aloft_s / 60 / subject.orbits, 1),
            shortest=shortest,
            longest=longest,
        )


def _bands_of_long_stays(subject: Subject) -> list[tuple[float, float]]:
    if not subject.is_orbital or (subject.time_aloft_s or 0) < LONG_STAY_D * DAY_S:
        return []
    bands = (published.station_period_min(stay.station, stay.docked_at) for stay in subject.stays)
    return [band for band in bands if band]


def counted_by_first_orbit(subject: Subject) -> bool:
    """Whether the orbits are the time aloft divided by the period of an insertion orbit."""
    if not (subject.orbits and subject.time_aloft_s and subject.stays and measured(subject.orbits)):
        return False
    shortest, longest = INSERTION_PERIODS_MIN
    return shortest <= subject.time_aloft_s / 60 / subject.orbits <= longest
