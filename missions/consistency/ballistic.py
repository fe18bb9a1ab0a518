"""Checks about flights that reached no orbit: suborbital, aborted, lost on ascent, never launched."""

from collections.abc import Iterator
from math import sqrt

from missions.consistency import published
from missions.consistency.checks import Remark, check, error, note
from missions.consistency.figures import measured, short
from missions.consistency.flight import clock
from missions.consistency.subject import Subject
from missions.reasons import marked as _

SUBORBITAL_APOGEES_KM = (80, 200)
#: From ignition or release; of craft under a carrier aircraft also from its take-off.
SUBORBITAL_MIN, LONGEST_WITH_CARRIER_MIN = (5, 30), 120
LONGEST_ABORT_MIN = 60
MOON_AND_EARTH = ("orbital", "lunar")
#: Acceleration of free fall at a height of 100 km.
FALL_M_S2 = 9.5


@check("no-orbit-without-reaching-it", "orbits", "perigee_km", "period_min", "station")
def no_orbit_without_reaching_it(subject: Subject) -> Iterator[Remark]:
    """What came down at once, or never left, has no perigee, no period and no docking."""
    if subject.kind in MOON_AND_EARTH or subject.kind == "lost":
        return
    stated = {"orbits": subject.orbits, "perigee_km": subject.perigee_km, "period_min": subject.period_min}
    stated["station"] = len(subject.stays)
    # A Mercury capsule's ellipse has a perigee far below the ground; a book may print a zero.
    facts = tuple(fact for fact, value in stated.items() if value and value > 0)
    if facts:
        yield error(_("A flight that did not reach orbit cannot have these values."), facts=facts)


@check("lost-flight-has-no-landing", "landed_at", "station", "orbits")
def lost_flight_has_no_landing(subject: Subject) -> Iterator[Remark]:
    """Of a flight that was lost on the way up, orbit and dockings can only have been planned."""
    if subject.kind != "lost" or (subject.time_aloft_s or 0) > LONGEST_ABORT_MIN * 60:
        return
    if subject.stays or subject.orbits:
        yield error(_("The flight was lost on the way up: orbits and dockings were only planned."))


@check("suborbital-heights-are-flown", "apogee_km")
def suborbital_heights_are_flown(subject: Subject) -> Iterator[Remark]:
    """Flights to the edge of space reach 80 to 200 km."""
    apogee = subject.apogee_km
    low, high = SUBORBITAL_APOGEES_KM if subject.kind == "suborbital" else (0, SUBORBITAL_APOGEES_KM[1])
    if apogee is not None and subject.kind in ("suborbital", "aborted") and not low <= apogee <= high:
        yield error(
            _("A height of %(height)s km: suborbital flights reach %(low)s–%(high)s km."),
            height=short(apogee),
            low=low,
            high=high,
        )


@check("suborbital-flight-is-short", "launched_at", "landed_at", "duration_s")
def suborbital_flight_is_short(subject: Subject) -> Iterator[Remark]:
    """Who flies to the edge of space is back within the half hour."""
    longest = {"suborbital": LONGEST_WITH_CARRIER_MIN, "aborted": LONGEST_ABORT_MIN}.get(subject.kind)
    aloft = subject.time_aloft_s
    if longest is None or aloft is None:
        return
    shortest, usual = SUBORBITAL_MIN
    if aloft < shortest * 60 or aloft > longest * 60:
        yield error(_("A flight of %(aloft)s cannot have been suborbital."), aloft=clock(aloft))
    elif aloft > usual * 60 and not published.is_carried_aloft(subject.spacecraft_type):
        yield note(_("A flight of %(aloft)s is long for a suborbital flight."), aloft=clock(aloft))


@check("fall-takes-its-time", "apogee_km", "launched_at", "landed_at", doubts=("apogee_km",))
def fall_takes_its_time(subject: Subject) -> Iterator[Remark]:
    """To rise to a height without thrust and to fall back takes a time that no parachute shortens."""
    apogee, aloft = subject.apogee_km, subject.time_aloft_s
    if subject.kind not in ("suborbital", "aborted") or not (apogee and aloft and measured(apogee, aloft)):
        return
    fall_s = 2 * sqrt(2 * apogee * 1000 / FALL_M_S2)
    if aloft < fall_s:
        yield error(
            _("To rise to %(apogee)s km and to fall back takes at least %(fall)s, the flight took %(aloft)s."),
            apogee=short(apogee),
            fall=clock(fall_s),
            aloft=clock(aloft),
        )
