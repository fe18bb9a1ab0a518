"""Checks about the mass of the craft."""

from collections.abc import Iterator

from missions.consistency import published
from missions.consistency.checks import Remark, check, error, remark
from missions.consistency.figures import measured, short
from missions.consistency.subject import Subject
from missions.reasons import marked as _

#: Up to this share beyond what has flown, a craft may just be the lightest or heaviest of its type.
UNUSUAL_SHARE = 0.1


@check("mass-is-of-its-type", "mass_kg", "spacecraft_type", doubts=("mass_kg",))
def mass_is_of_its_type(subject: Subject) -> Iterator[Remark]:
    """Craft of one type weigh much the same."""
    ranges = published.mass_ranges_kg(subject.spacecraft_type, subject.kind)
    mass = subject.mass_kg
    if mass is None or not ranges or any(low <= mass <= high for low, high in ranges):
        return
    is_near = any(low * (1 - UNUSUAL_SHARE) <= mass <= high * (1 + UNUSUAL_SHARE) for low, high in ranges)
    low, high = min(ranges, key=lambda span: min(abs(mass - span[0]), abs(mass - span[1])))
    yield remark(
        not is_near,
        _("A mass of %(mass)s kg: craft of this type weigh %(low)s–%(high)s kg."),
        mass=short(mass),
        low=low,
        high=high,
    )


@check("landing-mass-below-launch-mass", "landing_mass_kg", "mass_kg")
def landing_mass_below_launch_mass(subject: Subject) -> Iterator[Remark]:
    """What lands is a part of what was launched."""
    mass, landing_mass = subject.mass_kg, subject.landing_mass_kg
    if mass and landing_mass and measured(mass, landing_mass) and landing_mass > mass:
        yield error(
            _("The craft cannot land with %(landing)s kg after a launch with %(launch)s kg."),
            landing=short(landing_mass),
            launch=short(mass),
        )
