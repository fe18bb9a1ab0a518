"""Checks about the orbit: its heights and its period."""

from collections.abc import Iterator

from missions.consistency.checks import Remark, check, error, note
from missions.consistency.figures import measured, short
from missions.consistency.subject import Subject
from missions.physics import implied_earth_radius_km, lunar_period_min, orbital_period_min
from missions.reasons import marked as _

#: Published heights are above the equator or above a sphere of mean radius; in between both are found.
EARTH_RADII_KM = (6362.0, 6384.0)
#: Heights above the Moon are given over its mean radius or over the landing site.
LUNAR_PERIOD_OFF_MIN = 2.5
PERIGEES_KM, APOGEES_KM = (130, 620), (150, 1420)


@check("period-matches-heights", "period_min", "perigee_km", "apogee_km")
def period_matches_heights(subject: Subject) -> Iterator[Remark]:
    """Heights and period of one orbit belong together (Kepler's third law)."""
    perigee, apogee, period = subject.perigee_km, subject.apogee_km, subject.period_min
    if not (subject.is_orbital and perigee and apogee and period and measured(perigee, apogee, period)):
        return
    if not _go_together(perigee, apogee, period, subject.period_rounding_min):
        yield error(
            _("An orbit of %(perigee)s × %(apogee)s km takes %(kepler)s min, not %(period)s min."),
            perigee=short(perigee),
            apogee=short(apogee),
            kepler=round(orbital_period_min(perigee, apogee), 2),
            period=period,
        )


@check("lunar-period-matches-heights", "period_min", "perigee_km", "apogee_km")
def lunar_period_matches_heights(subject: Subject) -> Iterator[Remark]:
    """Of a flight to the Moon, heights and period belong to an orbit of the Moon, or to the one before it."""
    perigee, apogee, period = subject.perigee_km, subject.apogee_km, subject.period_min
    if subject.kind != "lunar" or not (perigee and apogee and period and measured(perigee, apogee, period)):
        return
    around_moon = lunar_period_min(perigee, apogee)
    if _go_together(perigee, apogee, period, subject.period_rounding_min):
        return
    if abs(around_moon - period) > LUNAR_PERIOD_OFF_MIN + subject.period_rounding_min:
        yield note(
            _(
                "An orbit of %(perigee)s × %(apogee)s km takes %(kepler)s min around the Earth and %(lunar)s min "
                "around the Moon, not %(period)s min."
            ),
            perigee=short(perigee),
            apogee=short(apogee),
            kepler=round(orbital_period_min(perigee, apogee), 2),
            lunar=round(around_moon, 1),
            period=period,
        )


def _go_together(perigee_km: float, apogee_km: float, period_min: float, rounding_min: float) -> bool:
    shortest, longest = (
        implied_earth_radius_km(perigee_km, apogee_km, max(0.0, period_min + sign))
        for sign in (-rounding_min, rounding_min)
    )
    low, high = EARTH_RADII_KM
    return longest >= low and shortest <= high


@check("perigee-below-apogee", "perigee_km", "apogee_km")
def perigee_below_apogee(subject: Subject) -> Iterator[Remark]:
    """The lowest point is not above the highest."""
    if subject.perigee_km and subject.apogee_km and subject.perigee_km > subject.apogee_km:
        yield error(
            _("The perigee (%(perigee)s km) lies above the apogee (%(apogee)s km)."),
            perigee=short(subject.perigee_km),
            apogee=short(subject.apogee_km),
        )


@check("heights-are-flown", "perigee_km", "apogee_km")
def heights_are_flown(subject: Subject) -> Iterator[Remark]:
    """People have orbited the Earth between these heights, and nowhere else."""
    if not subject.is_orbital:
        return
    heights = (("perigee_km", subject.perigee_km, PERIGEES_KM), ("apogee_km", subject.apogee_km, APOGEES_KM))
    for fact, height, (low, high) in heights:
        if height is not None and not low <= height <= high:
            yield error(
                _("A height of %(height)s km is outside of %(low)s–%(high)s km, where crews have orbited."),
                facts=(fact,),
                height=short(height),
                low=low,
                high=high,
            )
