"""What orbits obey. Plain numbers in and out, the unit in every name."""

from math import pi, sqrt

#: WGS 84. Published heights come from orbital elements and are above the equator: of 51 published orbits with
#: period and heights, 31 agree to 0.05 min with this radius, 2 with the mean radius of 6371 km.
EARTH_RADIUS_KM = 6378.137
#: Gravitational parameter of the Earth, km³/s² (WGS 84).
EARTH_GM = 398600.4418
#: One turn of the Earth against the stars.
SIDEREAL_DAY_MIN = 1436.07
#: Mean radius and gravitational parameter of the Moon.
MOON_RADIUS_KM = 1737.4
MOON_GM = 4902.8


def orbital_period_min(perigee_km: float, apogee_km: float) -> float:
    """Time for one revolution, from heights above the equator (Kepler's third law)."""
    semi_major_axis_km = EARTH_RADIUS_KM + (perigee_km + apogee_km) / 2
    return 2 * pi * sqrt(semi_major_axis_km**3 / EARTH_GM) / 60


def semi_major_axis_km(period_min: float) -> float:
    """Half the long axis of an orbit with this period (Kepler's third law)."""
    return float((EARTH_GM * (period_min * 60 / (2 * pi)) ** 2) ** (1 / 3))


def implied_earth_radius_km(perigee_km: float, apogee_km: float, period_min: float) -> float:
    """The radius of the Earth that would make heights and period agree; far from the true one, they do not."""
    return semi_major_axis_km(period_min) - (perigee_km + apogee_km) / 2


def orbits_flown(duration_min: float, period_min: float) -> float:
    """Times around the Earth against the stars, as Soviet, Russian, Chinese and Shuttle flights are counted."""
    return duration_min / period_min


def revolutions_flown(duration_min: float, period_min: float) -> float:
    """Passes over the meridian of the launch, as NASA counted until 1975: the Earth turns along below."""
    return duration_min / period_min - duration_min / SIDEREAL_DAY_MIN


def lunar_period_min(perilune_km: float, apolune_km: float) -> float:
    """Time for one revolution around the Moon."""
    semi_major_axis = MOON_RADIUS_KM + (perilune_km + apolune_km) / 2
    return 2 * pi * sqrt(semi_major_axis**3 / MOON_GM) / 60
