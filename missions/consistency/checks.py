"""The registry of checks on one flight."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from missions.consistency.subject import Subject
from missions.reasons import Reason, reason

#: Impossible, or at least far beyond every tolerance.
ERROR = "error"
#: Unusual; may be true.
NOTE = "note"

Level = str


@dataclass(frozen=True)
class Remark:
    """What a check says. ``facts`` where they are fewer than those of the check."""

    level: Level
    reason: Reason
    facts: tuple[str, ...] = ()
    part: str = ""


@dataclass(frozen=True)
class Finding:
    """What one check has to say."""

    check: str
    level: Level
    #: The facts that do not go together.
    facts: tuple[str, ...]
    reason: Reason
    #: Those among them that may be wrong; the others are only compared with.
    doubts: tuple[str, ...] = ()
    #: Which of several, as claims name it: the person of a crew.
    part: str = ""


@dataclass(frozen=True)
class Check:
    id: str
    facts: tuple[str, ...]
    doubts: tuple[str, ...]
    examine: Callable[[Any], Iterator[Any]]

    def found(self, remark: Remark) -> Finding:
        facts = remark.facts or self.facts
        return Finding(self.id, remark.level, facts, remark.reason, remark.facts or self.doubts, remark.part)


CHECKS: dict[str, Check] = {}


def check(identifier: str, *facts: str, doubts: tuple[str, ...] = ()) -> Callable[[Callable], Callable]:
    """Register a function as the check with this id, about these facts."""

    def register(examine: Callable[[Subject], Iterator[Remark]]) -> Callable:
        CHECKS[identifier] = Check(identifier, facts, doubts or facts, examine)
        return examine

    return register


def findings(subject: Subject) -> list[Finding]:
    """Everything the checks find about a flight, in the order of the checks."""
    return [check.found(remark) for check in CHECKS.values() for remark in check.examine(subject)]


def error(sentence: str, facts: tuple[str, ...] = (), part: str = "", **figures: Any) -> Remark:
    return Remark(ERROR, reason(sentence, **figures), facts, part)


def note(sentence: str, facts: tuple[str, ...] = (), part: str = "", **figures: Any) -> Remark:
    return Remark(NOTE, reason(sentence, **figures), facts, part)


def remark(is_error: bool, sentence: str, **figures: Any) -> Remark:
    """An error or a note, as the figures have it."""
    return (error if is_error else note)(sentence, **figures)
