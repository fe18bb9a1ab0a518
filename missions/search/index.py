"""Writing the index: what changes is marked within its own transaction and indexed right after the commit."""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import DatabaseError, models, transaction
from django.db.models.signals import m2m_changed, post_delete, post_save

from missions.models import Alias, CrewMember, Docking, Mission, Named, Page, Person
from missions.models.search import SearchEntry, SearchPosting, SearchStale, SearchWord
from missions.search.texts import MENTIONED, SEARCHED, Searched, texts_of
from missions.search.words import sound, stems, words_of

logger = logging.getLogger(__name__)

#: Records written at a time.
BATCH = 200
#: What is made from the records and is no content itself.
TABLES = (SearchEntry, SearchPosting, SearchStale, SearchWord)
KINDS = {searched.model: searched for searched in SEARCHED}

Progress = Callable[..., Iterable]

_postponing: ContextVar[bool] = ContextVar("postponing", default=False)


def rebuild(progress: Progress = lambda steps, **_options: steps) -> int:
    """Index everything anew and return the number of records."""
    count = 0
    with transaction.atomic():
        SearchPosting.objects.all().delete()
        SearchEntry.objects.all().delete()
        SearchWord.objects.all().delete()
        SearchStale.objects.all().delete()
        for searched in SEARCHED:
            keys = list(searched.model.objects.order_by("pk").values_list("pk", flat=True))
            batches = [keys[start : start + BATCH] for start in range(0, len(keys), BATCH)]
            for batch in progress(batches, desc=searched.kind):
                _index(searched, batch)
            count += len(keys)
    return count


def index_stale() -> int:
    """Index what has changed, and return the number of records; safe to call from several processes at once."""
    done = 0
    for searched in SEARCHED:
        stale = SearchStale.objects.filter(kind=searched.kind)
        while keys := list(stale.order_by("record_id").values_list("record_id", flat=True)[:BATCH]):
            with transaction.atomic():
                # Those marked again from now on are done once more.
                stale.filter(record_id__in=keys).delete()
                SearchEntry.objects.filter(kind=searched.kind, record_id__in=keys).delete()
                _index(searched, keys)
            done += len(keys)
    return done


def _index(searched: Searched, keys: list[int]) -> None:
    rows = searched.rows().prefetch_related("aliases").filter(pk__in=keys)
    weights = {row.pk: weights_of(searched, row) for row in rows}
    texts = {text for words in weights.values() for text in words}
    SearchWord.objects.bulk_create(
        [SearchWord(text=text, sound=sound(text)) for text in sorted(texts)], ignore_conflicts=True, batch_size=BATCH
    )
    words = dict(_in_batches(sorted(texts)))
    SearchEntry.objects.bulk_create(
        [SearchEntry(kind=searched.kind, record_id=key) for key in weights], ignore_conflicts=True
    )
    entries = SearchEntry.objects.filter(kind=searched.kind, record_id__in=keys)
    SearchPosting.objects.bulk_create(
        [
            SearchPosting(entry_id=entry, word_id=words[text], weight=weight)
            for record, entry in entries.values_list("record_id", "pk")
            for text, weight in weights.get(record, {}).items()
        ],
        ignore_conflicts=True,
        batch_size=1000,
    )


def _in_batches(texts: list[str]) -> Iterable[tuple[str, int]]:
    for start in range(0, len(texts), BATCH):
        yield from SearchWord.objects.filter(text__in=texts[start : start + BATCH]).values_list("text", "pk")


def weights_of(searched: Searched, record: Page) -> dict[str, int]:
    """The words of a record, each with the greatest weight that any of its texts gives it."""
    weights: dict[str, int] = {}
    for weight, text in texts_of(searched, record):
        for word in words_of(text):
            # Of running text, the stems are what is looked for.
            for form in stems(word) | {word} if weight == MENTIONED else {word}:
                weights[form] = max(weights.get(form, 0), weight)
    return weights


def watch() -> None:
    """Mark records as soon as they or what they are found by change."""
    for model in (*KINDS, CrewMember, Docking, Alias):
        for signal in (post_save, post_delete):
            signal.connect(_changed, sender=model, dispatch_uid=f"search {signal} {model.__name__}")
    m2m_changed.connect(_countries_changed, sender=Person.countries.through, dispatch_uid="search countries")


def _changed(sender: type, instance, created: bool = False, raw: bool = False, **_signal) -> None:
    mark(_found_by(instance), with_missions=not created)


def _found_by(instance) -> list[Named]:
    """The records whose words an instance is a part of."""
    if isinstance(instance, CrewMember):
        return [instance.mission, instance.person]
    if isinstance(instance, Docking):
        return [instance.mission]
    if isinstance(instance, Alias):
        return [instance.record] if isinstance(instance.record, Page) else []
    return [instance]


def _countries_changed(sender: type, instance, action: str, **_signal) -> None:
    if action.startswith("post") and isinstance(instance, Person):
        mark([instance])


def mark(records: Iterable[models.Model], with_missions: bool = False) -> None:
    """Note that these records, and the missions that name them, have to be indexed again."""
    stale = {(KINDS[type(record)].kind, record.pk) for record in records if type(record) in KINDS and record.pk}
    if with_missions:
        stale |= {("mission", key) for record in records for key in _missions_naming(record)}
    if not stale:
        return
    SearchStale.objects.bulk_create(
        [SearchStale(kind=kind, record_id=key) for kind, key in sorted(stale)], ignore_conflicts=True
    )
    transaction.on_commit(_after_commit)


#: How a mission names a record, by the record's model.
_NAMED_BY = {
    "person": "crew__person",
    "station": "dockings__station",
    "program": "program",
    "spacecrafttype": "spacecraft_type",
    "launchvehicle": "launch_vehicle",
    "launchsite": "launch_pad__site",
    "country": "country",
}


def _missions_naming(record: models.Model) -> Iterable[int]:
    path = _NAMED_BY.get(record._meta.model_name)
    return Mission.objects.filter(**{path: record.pk}).values_list("pk", flat=True).distinct() if path else ()


@contextmanager
def postponed() -> Iterator[None]:
    """While many records are written one after the other, they are indexed at the end: together it takes a fraction.

    Whoever is killed in between leaves the marks behind, and the next change takes them along.
    """
    _postponing.set(True)
    try:
        yield
    finally:
        _postponing.set(False)
        _after_commit()


def _after_commit() -> None:
    if _postponing.get():
        return
    try:
        # One transaction may have asked for this many times; the first time does it all.
        if SearchStale.objects.exists():
            index_stale()
    except DatabaseError:
        # Nothing is lost: the marks stay, and the next change takes them along.
        logger.exception("The search index waits for the next change.")
