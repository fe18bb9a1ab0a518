"""What a record says about itself: checks that explain themselves to an editor.

One check is an id, a pure function of a ``Subject``, and a sentence that shows the sum. Checks never block saving,
and the importer asks them as witnesses when sources differ. Tolerances were measured on 85 published boxes.
"""

from missions.consistency.checks import CHECKS, ERROR, NOTE, Finding, check, findings
from missions.consistency.subject import Stay, Subject

# Importing a module registers its checks.
from missions.consistency import flight, orbit  # noqa: F401 isort: skip

__all__ = ["CHECKS", "ERROR", "NOTE", "Finding", "Stay", "Subject", "check", "findings"]
