"""What a record says about itself: checks that explain themselves to an editor.

One check is an id, a pure function of a ``Subject``, and a sentence that shows the sum. Checks never block saving,
and the importer asks them as witnesses when sources differ. Tolerances were measured on 85 published boxes.
``chain`` holds the checks that look at many flights at once.
"""

from missions.consistency.checks import CHECKS, ERROR, NOTE, Finding, check, findings
from missions.consistency.subject import Stay, Subject

# Importing a module registers its checks.
from missions.consistency import (  # noqa: F401 isort: skip
    flight,
    stays,
    designation,
    crew,
    orbit,
    orbits,
    ground,
    mass,
    ballistic,
)
from missions.consistency.flags import Flag, doubtful, flags  # isort: skip

__all__ = ["CHECKS", "ERROR", "NOTE", "Finding", "Flag", "Stay", "Subject", "check", "doubtful", "findings", "flags"]
