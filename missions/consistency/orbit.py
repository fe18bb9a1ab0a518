"""Checks about the orbit: heights, period, and how often it was flown."""

from collections.abc import Iterator

from missions.consistency import published
from missions.consistency.checks import ERROR, NOTE, Explained, check
from missions.consistency.subject import Subject
from missions.physics import implied_earth_radius_km, orbital_period_min, orbits_flown, revolutions_flown
from missions.reasons import marked as _
from missions.reasons import reason

#: Published heights are above the equator or above a sphere of mean radius; in between both are found.
EARTH_RADII_KM = (6362.0, 6384.0)
#: Orbits may differ by this share or this number: flights are counted from launch, from insertion, to landing.
ORBITS_SHARE, ORBITS_MARGIN = 0.017, 1.6
#: From this share on it is no way of counting but a mistake.
ORBITS_ERROR_SHARE = 0.08
PERIGEES_KM, APOGEES_KM = (130, 620), (150, 1420)
DAY_S = 86400


@check("orbits-match-duration", "orbits", "duration_s", "period_min")
def orbits_match_duration(subject: Subject) -> Iterator[Explained]:
    """A craft flies as many orbits as its time aloft and its period allow."""
    expected = expected_orbits(subject)
    if not (expected and subject.orbits and subject.time_aloft_s):
        return
    low, high = expected
    margin = max(ORBITS_MARGIN, ORBITS_SHARE * subject.orbits)
    if low - margin <= subject.orbits <= high + margin:
        return
    nearest = min(max(subject.orbits, low), high)
    yield (
        ERROR if abs(subject.orbits - nearest) > ORBITS_ERROR_SHARE * nearest else NOTE,
        reason(
            _("%(orbits)s orbits in %(days)s d would take %(each)s min each; expected %(low)s–%(high)s."),
            orbits=_short(subject.orbits),
            days=round(subject.time_aloft_s / DAY_S, 2),
            each=round(subject.time_aloft_s / 60 / subject.orbits, 1),
            low=round(low),
            high=round(high),
        ),
    )


def expected_orbits(subject: Subject) -> tuple[float, float] | None:
    """The fewest and the most orbits that the time aloft allows; None where too little is known."""
    time_aloft_s = subject.time_aloft_s
    periods = _periods_min(subject)
    if not (subject.is_orbital and time_aloft_s and periods):
        return None
    minutes = time_aloft_s / 60
    by_revolutions = published.counts_revolutions(subject.program)
    fewest = revolutions_flown if by_revolutions else orbits_flown
    return fewest(minutes, max(periods)), orbits_flown(minutes, min(periods))


def _periods_min(subject: Subject) -> list[float]:
    """Every period that the flight may have had: as stated, as its heights give, and as its stations had."""
    periods = [subject.period_min] if subject.period_min else []
    if subject.perigee_km and subject.apogee_km:
        periods.append(orbital_period_min(subject.perigee_km, subject.apogee_km))
    for stay in subject.stays:
        periods += published.station_period_min(stay.station) or ()
    return periods


@check("period-matches-heights", "period_min", "perigee_km", "apogee_km")
def period_matches_heights(subject: Subject) -> Iterator[Explained]:
    """Heights and period of one orbit belong together (Kepler's third law)."""
    if not (subject.is_orbital and subject.period_min and subject.perigee_km and subject.apogee_km):
        return
    low, high = EARTH_RADII_KM
    shortest, longest = (
        implied_earth_radius_km(subject.perigee_km, subject.apogee_km, subject.period_min + sign)
        for sign in (-subject.period_rounding_min, subject.period_rounding_min)
    )
    if longest < low or shortest > high:
        yield (
            ERROR,
            reason(
                _("An orbit of %(perigee)s × %(apogee)s km takes %(kepler)s min, not %(period)s min."),
                perigee=_short(subject.perigee_km),
                apogee=_short(subject.apogee_km),
                kepler=round(orbital_period_min(subject.perigee_km, subject.apogee_km), 2),
                period=subject.period_min,
            ),
        )


@check("perigee-below-apogee", "perigee_km", "apogee_km")
def perigee_below_apogee(subject: Subject) -> Iterator[Explained]:
    """The lowest point is not above the highest."""
    if subject.perigee_km and subject.apogee_km and subject.perigee_km > subject.apogee_km:
        yield (
            ERROR,
            reason(
                _("The perigee (%(perigee)s km) lies above the apogee (%(apogee)s km)."),
                perigee=_short(subject.perigee_km),
                apogee=_short(subject.apogee_km),
            ),
        )


@check("heights-are-flown", "perigee_km", "apogee_km")
def heights_are_flown(subject: Subject) -> Iterator[Explained]:
    """People have orbited the Earth between these heights, and nowhere else."""
    if not subject.is_orbital:
        return
    for height, (low, high) in ((subject.perigee_km, PERIGEES_KM), (subject.apogee_km, APOGEES_KM)):
        if height is not None and not low <= height <= high:
            yield (
                ERROR,
                reason(
                    _("A height of %(height)s km is outside of %(low)s–%(high)s km, where crews have orbited."),
                    height=_short(height),
                    low=low,
                    high=high,
                ),
            )


@check("inclination-reaches-site", "inclination_deg")
def inclination_reaches_site(subject: Subject) -> Iterator[Explained]:
    """An orbit is tilted at least as far as its launch site lies from the equator."""
    if subject.inclination_deg is None or subject.site_latitude is None or not subject.is_orbital:
        return
    if subject.inclination_deg < abs(subject.site_latitude) - 0.3:
        yield (
            ERROR,
            reason(
                _("An inclination of %(inclination)s° cannot be reached from a latitude of %(latitude)s°."),
                inclination=subject.inclination_deg,
                latitude=subject.site_latitude,
            ),
        )


def _short(number: float) -> float | int:
    """Whole numbers without a decimal point."""
    return int(number) if number == int(number) else number
