"""Checks of the highlights: what people have written must not contradict the record, nor one language another.

They read whole texts, so they run with the checks on all flights and never while a page is made.
"""

from missions.consistency.highlights.registry import TEXT_CHECKS, TextFinding, text_findings

# Importing a module registers its checks.
from missions.consistency.highlights import agreement, contradiction  # noqa: F401 isort: skip

__all__ = ["TEXT_CHECKS", "TextFinding", "text_findings"]
