"""Checks about the Earth below: what inclination a site allows, and where an orbit comes down."""

from collections.abc import Iterator

from missions.consistency import published
from missions.consistency.checks import Remark, check, error
from missions.consistency.subject import Subject
from missions.reasons import marked as _

#: How far a craft can land beside the path of its orbit: capsules fall, the shuttle glided.
CROSS_RANGE_DEG, SHUTTLE_CROSS_RANGE_DEG = 1.0, 8.0
SITE_MARGIN_DEG = 0.35


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
    windows = published.inclinations_deg(subject.site)
    inclination = subject.inclination_deg
    if inclination is None or not windows or not subject.is_orbital:
        return
    if not any(low <= inclination <= high for low, high in windows):
        yield error(
            _("No crew was launched from there at an inclination of %(inclination)s°, but at %(windows)s."),
            inclination=inclination,
            windows=published.Windows(windows),
        )


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
