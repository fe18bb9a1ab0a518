"""The checks as witnesses: which of several values goes with everything else that is known."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from itertools import product
from math import prod
from typing import Any

from missions.consistency import CHECKS, ERROR, Finding, Stay, Subject, findings
from missions.reasons import Reason
from missions.values import Read

#: (fact, part)
Key = tuple[str, str]
Values = Mapping[Key, Read]
#: The number of the value that holds, and for the others what speaks against them.
Decision = tuple[int, dict[int, Reason]]

#: So many combinations of disputed values are tried at once; beyond that each fact is decided by itself.
MOST_WORLDS = 256

_NUMBERS = ["duration_s", "orbits", "perigee_km", "apogee_km", "inclination_deg", "period_min", "mass_kg"]
_NUMBERS += ["landing_latitude"]
_TEXTS = ["kind", "program", "spacecraft_type", "cospar_id"]


def subject_of(values: Values, crew_up: int = 0, crew_down: int = 0) -> Subject:
    """What the checks see of these values."""
    plain = {fact: read.value for (fact, part), read in values.items() if not part}
    numbers: dict[str, Any] = {fact: float(value) for fact in _NUMBERS if isinstance(value := plain.get(fact), Decimal)}
    texts: dict[str, Any] = {fact: value for fact in _TEXTS if isinstance(value := plain.get(fact), str)}
    moments: dict[str, Any] = {
        fact: value for fact in ("launched_at", "landed_at") if isinstance(value := plain.get(fact), datetime)
    }
    size = plain.get("crew_size")
    period = values.get(("period_min", ""))
    return Subject(
        **numbers,
        **texts,
        **moments,
        launched_precision=_precision(values, "launched_at"),
        landed_precision=_precision(values, "landed_at"),
        duration_precision=_precision(values, "duration_s"),
        period_rounding_min=_rounding(period) if period else 0.05,
        crew_size=int(size) if isinstance(size, Decimal) else None,
        crew_up=crew_up,
        crew_down=crew_down,
        stays=_stays(values),
    )


def _precision(values: Values, fact: str) -> str:
    read = values.get((fact, ""))
    return read.precision if read else ""


def _rounding(read: Read) -> float:
    """Half a unit of the last digit that was printed."""
    exponent = read.value.as_tuple().exponent if isinstance(read.value, Decimal) else -1
    return 0.5 * 10.0 ** (exponent if isinstance(exponent, int) else -1)


def _stays(values: Values) -> tuple[Stay, ...]:
    facts = ("station", "docked_at", "undocked_at")
    parts = sorted({part for fact, part in values if fact in facts}, key=lambda part: int(part or 1))
    return tuple(_stay(values, part) for part in parts)


def _stay(values: Values, part: str) -> Stay:
    station, docked, undocked = (
        read.value if (read := values.get((fact, part))) else None for fact in ("station", "docked_at", "undocked_at")
    )
    return Stay(
        station if isinstance(station, str) else "",
        docked if isinstance(docked, datetime) else None,
        undocked if isinstance(undocked, datetime) else None,
    )


def decide(known: Values, disputed: Mapping[Key, list[Read]], crew_up: int, crew_down: int) -> dict[Key, Decision]:
    """For each fact the checks can decide: the number of the value that holds, and why each other one does not.

    A value holds when it is part of every combination of the disputed values that contradicts the checks least.
    """
    heard = {fact for check in CHECKS.values() for fact in check.facts}
    open_facts = [key for key in disputed if key[0] in heard]
    if prod(len(disputed[key]) for key in open_facts) > MOST_WORLDS:
        decisions: dict[Key, Decision] = {}
        for key in open_facts:
            decisions |= _decide_together(known, {key: disputed[key]}, crew_up, crew_down)
        return decisions
    return _decide_together(known, {key: disputed[key] for key in open_facts}, crew_up, crew_down)


def _decide_together(
    known: Values, disputed: Mapping[Key, list[Read]], crew_up: int, crew_down: int
) -> dict[Key, Decision]:
    keys = list(disputed)

    def found_in(choice: tuple[int, ...]) -> list[Finding]:
        world = dict(known) | {key: disputed[key][number] for key, number in zip(keys, choice, strict=True)}
        return findings(subject_of(world, crew_up, crew_down))

    choices = list(product(*(range(len(disputed[key])) for key in keys)))
    heard = {choice: found_in(choice) for choice in choices}
    least = min(map(_weight, heard.values()), default=(0, 0))
    winners = [choice for choice in choices if _weight(heard[choice]) == least]
    decisions: dict[Key, Decision] = {}
    for position, key in enumerate(keys):
        holding = {choice[position] for choice in winners}
        if len(holding) != 1:
            continue
        number = holding.pop()
        others = [other for other in range(len(disputed[key])) if other != number]
        reasons = {other: _against(winners[0], position, other, heard) for other in others}
        decisions[key] = (number, {other: why for other, why in reasons.items() if why})
    return decisions


def _weight(found: list[Finding]) -> tuple[int, int]:
    errors = sum(finding.level == ERROR for finding in found)
    return errors, len(found) - errors


def _against(
    winner: tuple[int, ...], position: int, other: int, heard: Mapping[tuple[int, ...], list[Finding]]
) -> Reason | None:
    """What the checks say when only this value is exchanged."""
    exchanged = (*winner[:position], other, *winner[position + 1 :])
    before = set(heard[winner])
    return next((finding.reason for finding in heard[exchanged] if finding not in before), None)
