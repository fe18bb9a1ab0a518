"""How good the checks are: errors are planted in sound flights, and those that are found are counted."""

from collections.abc import Iterable
from dataclasses import dataclass

from missions.consistency.checks import ERROR, findings
from missions.consistency.seeding.errors import plants
from missions.consistency.seeding.rows import Row, subject_of_row
from missions.consistency.subject import Subject

__all__ = ["Share", "contradictions", "planted", "subject_of_row"]


@dataclass(frozen=True)
class Share:
    """How many of the errors of one sort were found, and how many of them as errors."""

    name: str
    planted: int
    noticed: int
    refused: int


def contradictions(rows: Iterable[Row]) -> dict[str, list[str]]:
    """What the checks find in the rows as they are: id of the row, then "check level"."""
    return {row["id"]: [f"{one.check} {one.level}" for one in findings(subject_of_row(row))] for row in rows}


def planted(rows: Iterable[Row]) -> list[Share]:
    """For every sort of error: how many of those planted in the sound rows are found."""
    sound = [subject for row in rows if not findings(subject := subject_of_row(row))]
    return [_share(name, [wrong for one in sound for wrong in plant(one)]) for name, plant in plants(sound).items()]


def _share(name: str, wrong: list[Subject]) -> Share:
    levels = [{one.level for one in findings(subject)} for subject in wrong]
    return Share(name, len(wrong), sum(map(bool, levels)), sum(ERROR in found for found in levels))
