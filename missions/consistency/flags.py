"""What the checks say about a record: each finding with its likely cause, and whether an editor accepted the value."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from missions.consistency.accepting import acceptance
from missions.consistency.checks import ERROR, Finding, findings
from missions.consistency.hints import Neighbor, hint
from missions.consistency.subject import Subject
from missions.reasons import Reason


@dataclass(frozen=True)
class Flag:
    """A finding about a record."""

    mission: Any
    finding: Finding
    hint: Reason | None = None
    #: The claim with which an editor has accepted the value.
    accepted: Any | None = None

    @property
    def is_error(self) -> bool:
        return self.finding.level == ERROR and self.accepted is None


def flags(mission: Any, claims: Iterable[Any] | None = None, neighbors: Iterable[Neighbor] = ()) -> list[Flag]:
    """What the checks on one flight say. ``claims``: those about the mission, where they are at hand."""
    claims = list(mission.claims.all() if claims is None else claims)
    subject = Subject.of(mission, claims)
    return [
        Flag(mission, finding, hint(subject, finding, neighbors), acceptance(mission, subject, finding, claims))
        for finding in findings(subject)
    ]


def doubtful(mission: Any, claims: Iterable[Any] | None = None) -> set[str]:
    """The facts that an error speaks against and that no editor has accepted.

    Asks the database nothing that ``Mission.objects.for_page()`` has fetched; where an error is found and ``claims``
    are neither given nor prefetched, one query looks for an editor's word.
    """
    subject = Subject.of(mission)
    errors = [finding for finding in findings(subject) if finding.level == ERROR]
    if not errors:
        return set()
    known = list(mission.claims.all() if claims is None else claims)
    open_errors = [finding for finding in errors if not acceptance(mission, subject, finding, known)]
    return {fact for finding in open_errors for fact in finding.doubts}
