"""Checks about the Earth below: what inclination a site allows, and where an orbit comes down."""

from collections.abc import Iterator, Sequence

from missions.consistency import published
from missions.consistency.checks import Remark, check, error, note, remark
from missions.consistency.subject import Subject
from missions.consistency.tables import Span
from missions.reasons import marked as _

#: How far a craft can land beside the path of its orbit: capsules fall, the shuttle glided.
CROSS_RANGE_DEG, SHUTTLE_CROSS_RANGE_DEG = 1.0, 8.0
SITE_MARGIN_DEG = 0.35
#: So far beside a station's plane an inclination may just be that of the way there, or badly rounded.
PLANES_APART_DEG = 1.0


@check("inclination-reaches-site", "inclination_deg")
def inclination_reaches_site(subject: Subject) -> Iterator[Remark]:
    """An orbit is tilted at least as far as its launch site lies from the equator."""
    if subject.inclination_deg is None or subject.site_latitude is None or not subject.is_orbital:
        return
    if subject.inclination_deg < abs(subject.site_latitude) - SITE_MARGIN_DEG:
        yield error(
            _("An inclination of %(inclination)s° cannot be reached from a latitude of %(latitude)s°."),
            inclination=subject.inclination_deg,
            latitude=subject.site_latitude,
        )


@check("inclination-is-flown-from-site", "inclination_deg", "launch_pad", doubts=("inclination_deg",))
def inclination_is_flown_from_site(subject: Subject) -> Iterator[Remark]:
    """From each site crews are launched in few directions, over empty land or sea."""
    inclination = subject.inclination_deg
    if inclination is None or not subject.is_orbital:
        return
    flown, usual = published.inclinations_deg(subject.site), published.usual_inclinations_deg(subject.site)
    if flown and not _lies_in(flown, inclination):
        yield error(
            _("No crew was launched from there at an inclination of %(inclination)s°, but at %(windows)s."),
            inclination=inclination,
            windows=published.Windows(flown),
        )
    elif usual and not _lies_in(usual, inclination) and not next(inclination_is_the_stations(subject), None):
        yield note(
            _("An inclination of %(inclination)s° is unusual there; crews were launched at %(windows)s."),
            inclination=inclination,
            windows=published.Windows(usual),
        )


def _lies_in(windows: Sequence[Span], number: float) -> bool:
    return any(low <= number <= high for low, high in windows)


@check("inclination-is-the-stations", "inclination_deg", "station", doubts=("inclination_deg",))
def inclination_is_the_stations(subject: Subject) -> Iterator[Remark]:
    """Who docks with a station flies in the plane of its orbit: to change it takes more fuel than a ship has."""
    inclination = subject.inclination_deg
    if inclination is None or not subject.is_orbital or next(inclination_reaches_site(subject), None):
        return
    flown = published.inclinations_deg(subject.site)
    if flown and not _lies_in(flown, inclination):
        return
    for station in dict.fromkeys(stay.station for stay in subject.stays):
        span = published.station_inclination_deg(station)
        if span is None or _lies_in((span,), inclination):
            continue
        off = min(abs(inclination - end) for end in span)
        yield remark(
            off > PLANES_APART_DEG,
            _("An orbit inclined by %(inclination)s° does not lead to a station at %(windows)s."),
            inclination=inclination,
            windows=published.Windows((span,)),
        )
        return


@check("orbit-passes-landing-place", "landing_latitude", "inclination_deg", doubts=("landing_latitude",))
def orbit_passes_landing_place(subject: Subject) -> Iterator[Remark]:
    """An orbit never passes further north or south than it is tilted."""
    latitude, inclination = subject.landing_latitude, subject.inclination_deg
    if latitude is None or inclination is None or not subject.is_orbital:
        return
    is_shuttle = published.is_shuttle(subject.spacecraft_type)
    reach = min(inclination, 180 - inclination) + (SHUTTLE_CROSS_RANGE_DEG if is_shuttle else CROSS_RANGE_DEG)
    if abs(latitude) > reach:
        yield error(
            _("An orbit inclined by %(inclination)s° does not pass a landing place at a latitude of %(latitude)s°."),
            inclination=inclination,
            latitude=latitude,
        )


@check("landing-is-where-such-craft-land", "landing_latitude", "spacecraft_type", doubts=("landing_latitude",))
def landing_is_where_such_craft_land(subject: Subject) -> Iterator[Remark]:
    """Capsules come down in one region, orbiters on a runway; only an emergency leads elsewhere."""
    latitude, usual = subject.landing_latitude, published.landing_latitudes_deg(subject.spacecraft_type)
    if latitude is None or not usual or not subject.is_orbital or _lies_in(usual, latitude):
        return
    if not next(orbit_passes_landing_place(subject), None):
        yield note(
            _("Craft of this type have landed at latitudes of %(windows)s, not at %(latitude)s°."),
            windows=published.Windows(usual),
            latitude=latitude,
        )
