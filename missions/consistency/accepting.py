"""What editors have accepted: a claim marked by hand as accepted, with a reason, silences a finding about its value.

Only about exactly that value: when the record changes, the finding speaks again.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from missions.consistency.checks import Finding
from missions.consistency.subject import Subject

_OF_STAYS = ("docked_at", "undocked_at")
_OF_CREW = {"crew_up": ("up", "both"), "crew_down": ("down", "both")}


def acceptance(mission: Any, subject: Subject, finding: Finding, claims: Iterable[Any]) -> Any | None:
    """The claim with which an editor has accepted what a finding doubts."""
    for claim in claims:
        if claim.fact not in finding.doubts or not (
            claim.by_hand and claim.status == "accepted" and texts_of(claim, "reason")
        ):
            continue
        if finding.part and claim.part != finding.part:
            continue
        if any(is_said(claim.value, value) for value in values_of(mission, subject, claim.fact, claim.part)):
            return claim
    return None


def values_of(mission: Any, subject: Subject, fact: str, part: str = "") -> list[Any]:
    """What the record holds of a fact: several values of what there is several times."""
    if fact == "duration_s":
        return [subject.duration_s]
    if fact in _OF_STAYS:
        return [getattr(docking, fact) for docking in mission.dockings.all()]
    if fact == "station":
        return [docking.target for docking in mission.dockings.all()]
    if fact in _OF_CREW or fact == "flight_number":
        members = [member for member in mission.crew.all() if member.person.key == part]
        if fact == "flight_number":
            return [member.flight_number for member in members]
        return [name for member in members if member.leg in _OF_CREW[fact] for name in names_of(member.person)]
    if fact in ("previous_mission", "next_mission"):
        return texts_of(mission, f"{fact}_name")
    return [getattr(mission, fact, None)]


def is_said(text: str, value: Any) -> bool:
    """Whether a claim's value, as it was read, is this one."""
    if value is None or value == "" or not text:
        return False
    if isinstance(value, int | float | Decimal):
        return _is_number(text, Decimal(str(value)))
    if isinstance(value, datetime):
        return _is_moment(text, value)
    if isinstance(value, date):
        return text == value.isoformat()
    return text in names_of(value) if hasattr(value, "key") else text == str(value)


def names_of(record: Any) -> list[str]:
    return [record.key, *texts_of(record, "name")]


def texts_of(record: Any, field: str) -> list[str]:
    """A translated text in every language that has it."""
    return list(texts_by_language(record, field).values())


def texts_by_language(record: Any, field: str) -> dict[str, str]:
    columns = [column for column in record._meta.fields if hasattr(column, "translated_field")]
    texts = {
        column.language: getattr(record, column.name) for column in columns if column.translated_field.name == field
    }
    return {language: text for language, text in texts.items() if text}


def _is_number(text: str, number: Decimal) -> bool:
    try:
        return Decimal(text) == number
    except InvalidOperation:
        return False


def _is_moment(text: str, moment: datetime) -> bool:
    """Claims are cut to their precision: 1990-12-02T08:13Z says 08:13:32 as well."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S").startswith(text.rstrip("Z"))
