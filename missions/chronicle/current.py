"""The chronicle of the content as it is now, kept in each process for as long as that holds."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from uuid import UUID

from django.utils import timezone
from django.utils.translation import get_language

from missions.chronicle.chronicle import Chronicle
from missions.chronicle.loading import load
from missions.models import current_edition
from missions.models.edition import NOT_ASKED

#: What was written past Django, by hand in the database, is seen after this time.
LONGEST_KEPT = timedelta(hours=1)


@dataclass(frozen=True)
class _Kept:
    edition: UUID | None
    until: datetime
    chronicle: Chronicle


_kept: dict[str, _Kept] = {}
_lock = Lock()


def chronicle(language: str | None = None, edition: UUID | None = NOT_ASKED) -> Chronicle:
    """What readers of a language (the active one by default) may know; one query where nothing has changed.

    ``edition`` is the token that a record of ``with_edition()`` has brought along: then it is none. After a change,
    or when the next planned moment has come, six more queries compute it anew, once in each process.
    """
    language = language or get_language()
    wanted, now = current_edition(edition), timezone.now()
    if holds := _holding(language, wanted, now):
        return holds.chronicle
    with _lock:  # one thread computes, the others wait for it
        holds = _holding(language, wanted, now) or _computed(language, wanted, now)
    return holds.chronicle


def _holding(language: str, edition: UUID | None, now: datetime) -> _Kept | None:
    kept = _kept.get(language)
    return kept if kept and kept.edition == edition and now < kept.until else None


def _computed(language: str, edition: UUID | None, now: datetime) -> _Kept:
    content = load(language, now)
    until = min(now + LONGEST_KEPT, content.next_at or datetime.max.replace(tzinfo=now.tzinfo))
    found = Chronicle(content.flights, content.people, content.countries, now)
    _kept[language] = kept = _Kept(edition, until, found)
    return kept
