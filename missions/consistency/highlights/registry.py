"""The registry of checks on the highlights of one flight."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from missions.consistency.chain.flights import Flight
from missions.consistency.checks import Check, Finding, Remark
from missions.reasons import Reason

FACT = "highlights"

TEXT_CHECKS: dict[str, Check] = {}


@dataclass(frozen=True)
class TextRemark:
    """What a check says of a text, and what to do about it."""

    remark: Remark
    hint: Reason


@dataclass(frozen=True)
class TextFinding:
    finding: Finding
    hint: Reason


def text_check(identifier: str) -> Callable[[Callable], Callable]:
    """Register a function as the check of highlights with this id."""

    def register(examine: Callable[[Flight], Iterator[TextRemark]]) -> Callable:
        TEXT_CHECKS[identifier] = Check(identifier, (FACT,), (FACT,), examine)
        return examine

    return register


def text_findings(flight: Flight) -> list[TextFinding]:
    """Everything that these checks find in the highlights of a flight, in the order of the checks."""
    if not flight.highlights:
        return []
    return [
        TextFinding(check.found(said.remark), said.hint)
        for check in TEXT_CHECKS.values()
        for said in check.examine(flight)
    ]
