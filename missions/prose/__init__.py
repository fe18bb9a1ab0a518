"""Sentences about a record, made from it each time they are read, never stored.

The planners (``planner`` for missions, ``people``, ``things``) decide what is said, without any language; a module
named like a language (``en``, ``de``) says it. A further language is such a file beside each of the three, with the
same ``FRAMES`` and the functions that their slots name, and one in ``words``.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from django.conf import settings
from django.utils import timezone
from django.utils.translation import get_language

from missions.chronicle.chronicle import Chronicle
from missions.models import Mission, Page, Person
from missions.prose import people, things
from missions.prose.planner import plan
from missions.prose.sentences import (
    ABOUT_MISSIONS,
    ABOUT_PEOPLE,
    ABOUT_THINGS,
    Sentence,
    missing,
    plain,
    renderer,
    said,
    summary,
)

__all__ = ["Sentence", "lead", "missing", "opening", "plain", "summary"]


def lead(mission: Mission, doubtful: Collection[str] = (), now: datetime | None = None) -> list[Sentence]:
    """The lead paragraph in the active language; empty where that language has no renderer.

    ``doubtful`` names facts to keep silent about. ``planner`` says which related records to fetch along.
    """
    language = renderer(ABOUT_MISSIONS, get_language() or settings.LANGUAGE_CODE)
    return said(plan(mission, doubtful, now), language) if language else []


def opening(
    record: Page,
    missions: Sequence[Mission] = (),
    now: datetime | None = None,
    known: Chronicle | None = None,
) -> list[Sentence]:
    """The first sentences about anything but a mission, in the active language.

    Needs a person of ``for_page()``; of anything else its published missions by launch, of ``for_list()`` with
    country and program. ``known`` knows of people who was the first.
    """
    is_person = isinstance(record, Person)
    language = renderer(ABOUT_PEOPLE if is_person else ABOUT_THINGS, get_language() or settings.LANGUAGE_CODE)
    if not language:
        return []
    now = now or timezone.now()
    return said(people.plan(record, now, known) if is_person else things.plan(record, missions, now), language)
