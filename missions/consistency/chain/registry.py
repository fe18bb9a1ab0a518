"""The registry of checks on all flights."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from missions.consistency.chain.fleet import Fleet
from missions.consistency.chain.flights import Flight
from missions.consistency.checks import Check, Finding, Remark

CHAIN_CHECKS: dict[str, Check] = {}


@dataclass(frozen=True)
class ChainFinding:
    """What a check on all flights says about one of them."""

    flight: Flight
    finding: Finding


def chain_check(identifier: str, *facts: str) -> Callable[[Callable], Callable]:
    """Register a function as the check on all flights with this id, about these facts."""

    def register(examine: Callable[[Fleet], Iterator[tuple[Flight, Remark]]]) -> Callable:
        CHAIN_CHECKS[identifier] = Check(identifier, facts, facts, examine)
        return examine

    return register


def chain_findings(fleet: Fleet) -> list[ChainFinding]:
    """Everything that these checks find, in the order of the checks."""
    return [
        ChainFinding(flight, check.found(remark))
        for check in CHAIN_CHECKS.values()
        for flight, remark in check.examine(fleet)
    ]
