"""The meaning of one printed value."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from missions.reasons import Reason

Scalar = Decimal | datetime | str

#: From coarse to fine; the position is the rank.
PRECISIONS = ("year", "month", "day", "hour", "minute", "second")


@dataclass(frozen=True)
class Read:
    """A value in our units and how well it is known.

    ``value`` is None where the text says that there is one but not which ("near …" gives no distance), and
    where ``damage`` says that the text was cut: a bare "UTC" is the rest of a time, not an empty field.
    """

    value: Scalar | None
    unit: str = ""
    precision: str = ""
    approximate: bool = False
    damage: Reason | None = None


def lost(damage: Reason) -> Read:
    return Read(None, damage=damage)


def rank(precision: str) -> int:
    """How fine a precision is; a value without one counts as coarsest."""
    return PRECISIONS.index(precision) if precision in PRECISIONS else -1


@dataclass(frozen=True)
class Said:
    """One fact that a text states: its words, and what they mean (None where they are not understood)."""

    fact: str
    printed: str
    read: Read | None
    #: Which of several: the number of a docking. Empty for the first or only one.
    part: str = ""
