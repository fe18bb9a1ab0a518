"""The registry of checks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from missions.consistency.subject import Subject
from missions.reasons import Reason

#: Impossible, or at least far beyond every tolerance.
ERROR = "error"
#: Unusual; may be true.
NOTE = "note"

Level = str
Explained = tuple[Level, Reason]


@dataclass(frozen=True)
class Finding:
    """What one check has to say."""

    check: str
    level: Level
    #: The facts that do not go together.
    facts: tuple[str, ...]
    reason: Reason


@dataclass(frozen=True)
class Check:
    id: str
    facts: tuple[str, ...]
    examine: Callable[[Subject], Iterator[Explained]]


CHECKS: dict[str, Check] = {}


def check(identifier: str, *facts: str) -> Callable[[Callable[[Subject], Iterator[Explained]]], Callable]:
    """Register a function as the check with this id, about these facts."""

    def register(examine: Callable[[Subject], Iterator[Explained]]) -> Callable:
        CHECKS[identifier] = Check(identifier, facts, examine)
        return examine

    return register


def findings(subject: Subject) -> list[Finding]:
    """Everything the checks find about a flight, in the order of the checks."""
    return [
        Finding(check.id, level, check.facts, why) for check in CHECKS.values() for level, why in check.examine(subject)
    ]
