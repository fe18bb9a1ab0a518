"""The chronicle of the content as it is now, kept in each process for as long as that holds."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock
from uuid import UUID

from django.utils import timezone
from django.utils.translation import get_language

from missions.chronicle.chronicle import Chronicle
from missions.chronicle.loading import Clock, load
from missions.models import current_edition
from missions.models.edition import NOT_ASKED
from missions.models.named import language_codes

#: What was written past Django, by hand in the database, is seen after this time.
LONGEST_KEPT = timedelta(hours=1)


@dataclass(frozen=True)
class _Kept:
    edition: UUID | None
    until: datetime
    chronicles: dict[str, Chronicle]


_kept: _Kept | None = None
_lock = Lock()


def chronicle(language: str | None = None, edition: UUID | None = NOT_ASKED) -> Chronicle:
    """What readers of a language (the active one by default) may know; one query where nothing has changed.

    ``edition`` is the token that a record of ``with_edition()`` has brought along: then it is none. After a change,
    or when the next planned moment has come, six more queries compute it anew, once in each process.
    """
    global _kept
    wanted, now = current_edition(edition), timezone.now()
    kept = _kept
    if not _holds(kept, wanted, now):
        with _lock:  # one thread computes, the others wait for it
            kept = _kept if _holds(_kept, wanted, now) else _computed(wanted, now)
            _kept = kept
    return kept.chronicles[language or get_language()]


def _holds(kept: _Kept | None, edition: UUID | None, now: datetime) -> bool:
    return kept is not None and kept.edition == edition and now < kept.until


def _computed(edition: UUID | None, now: datetime) -> _Kept:
    clock = Clock(now)
    contents = load(language_codes(), clock)
    until = min(now + LONGEST_KEPT, clock.next_at or datetime.max.replace(tzinfo=now.tzinfo))
    made = {
        id(content): Chronicle(content.flights, content.people, content.countries, now) for content in contents.values()
    }
    return _Kept(edition, until, {code: made[id(content)] for code, content in contents.items()})
