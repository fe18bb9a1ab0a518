"""What has changed on a page since the version that somebody cited."""

import json
from dataclasses import dataclass

from reversion.models import Version

from missions import facts
from missions.models import Page


@dataclass(frozen=True)
class Change:
    """A fact that reads otherwise now; an empty text was not recorded."""

    label: str
    then: str
    now: str


@dataclass(frozen=True)
class Cited:
    """An earlier version of a page. ``is_kept`` where the history still has it, and so knows the changes."""

    number: int
    is_kept: bool
    changes: tuple[Change, ...] = ()


def cited_version(record: Page, asked: str) -> Cited | None:
    """The earlier version that ``?v=`` asks for; None where it is the present one, or no version at all."""
    if not (asked.isascii() and asked.isdigit()) or not 0 < int(asked[:6]) < record.version:
        return None
    number = int(asked[:6])
    for version in Version.objects.get_for_object(record):
        stored = json.loads(version.serialized_data)[0]["fields"]
        if stored.get("version") == number:
            return Cited(number, True, tuple(_changes(_as_stored(record, stored), record)))
    return Cited(number, False)


def _as_stored(record: Page, stored: dict) -> Page:
    """The record with the values of that version; its crew and dockings stay those of today."""
    fields = [field for field in record._meta.concrete_fields if field.name in stored]
    then = type(record)(pk=record.pk, key=record.key)
    for field in fields:
        setattr(then, field.attname, field.to_python(stored[field.name]))
    return then


def _changes(then: Page, now: Page):
    for fact in facts.FACTS[type(now)]:
        if fact.show and (before := _text(fact, then)) != (after := _text(fact, now)):
            yield Change(str(fact.label), before, after)


def _text(fact: facts.Fact, record: Page) -> str:
    shown = fact.show(record)
    return shown.text if shown else ""
