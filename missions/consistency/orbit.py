"""Checks about the orbit: its heights and its period."""

from collections.abc import Iterator

from missions.consistency import published
from missions.consistency.checks import Remark, check, error, note, remark
from missions.consistency.figures import measured, short
from missions.consistency.subject import Subject
from missions.consistency.tables import Span
from missions.physics import implied_earth_radius_km, lunar_period_min, orbital_period_min
from missions.reasons import marked as _

#: Published heights are above the equator or above a sphere of mean radius; in between both are found.
EARTH_RADII_KM = (6362.0, 6384.0)
#: Heights at a station come from the elements of its orbit, and those are above the equator.
EARTH_RADII_OF_STATIONS_KM = (6370.0, 6383.0)
#: Ships begin in orbits of up to this period: beyond it, it is the station's.
LONGEST_INSERTION_MIN = 90.2
#: Heights above the Moon are given over its mean radius or over the landing site.
LUNAR_PERIOD_OFF_MIN = 2.5
PERIGEES_KM, APOGEES_KM = (130, 620), (150, 1420)


@check("period-matches-heights", "period_min", "perigee_km", "apogee_km")
def period_matches_heights(subject: Subject) -> Iterator[Remark]:
    """Heights and period of one orbit belong together (Kepler's third law)."""
    perigee, apogee, period = subject.perigee_km, subject.apogee_km, subject.period_min
    if not (subject.is_orbital and perigee and apogee and period and measured(perigee, apogee, period)):
        return
    is_possible = _go_together(perigee, apogee, period, subject.period_rounding_min)
    is_usual = _go_together(perigee, apogee, period, subject.period_rounding_min, EARTH_RADII_OF_STATIONS_KM)
    if not is_possible or (_is_a_stations(subject, period) and not is_usual):
        yield remark(
            not is_possible,
            _("An orbit of %(perigee)s × %(apogee)s km takes %(kepler)s min, not %(period)s min."),
            perigee=short(perigee),
            apogee=short(apogee),
            kepler=round(orbital_period_min(perigee, apogee), 2),
            period=period,
        )


def _is_a_stations(subject: Subject, period_min: float) -> bool:
    """Whether a period is that of a station where the craft was docked, and not that of its way there."""
    bands = (published.station_period_min(stay.station, stay.docked_at) for stay in subject.stays)
    return any(max(band[0], LONGEST_INSERTION_MIN) < period_min <= band[1] for band in bands if band)


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


def _go_together(
    perigee_km: float, apogee_km: float, period_min: float, rounding_min: float, radii_km: Span = EARTH_RADII_KM
) -> bool:
    shortest, longest = (
        implied_earth_radius_km(perigee_km, apogee_km, max(0.0, period_min + sign))
        for sign in (-rounding_min, rounding_min)
    )
    low, high = radii_km
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
                _("A height of %(height)s km: crews have orbited at %(low)s–%(high)s km."),
                facts=(fact,),
                height=short(height),
                low=low,
                high=high,
            )
