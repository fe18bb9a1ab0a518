"""The source that an article is in the database: found again, or made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urlsplit

from django.db.models import QuerySet
from django.utils.text import slugify

from missions.importing.claims import Account
from missions.importing.source_texts import license_at
from missions.importing.writing import Writer
from missions.models import Mission, Source
from missions.models.sources import SourceKind


@dataclass(frozen=True)
class Origin:
    """Where an article was found. What is not known is empty; ``title``: of the page, where that is not the mission's.

    ``links``: language → the title of the same article there. ``revision``: the wiki's number of this state of it.
    """

    url: str = ""
    title: str = ""
    publisher: str = ""
    revision: int | None = None
    revised_on: date | None = None
    links: Mapping[str, str] = field(default_factory=dict)


def sources_of(accounts: Sequence[Account], origins: Sequence[Origin], writer: Writer) -> list[Source]:
    """A source for each article: known again by its address, or by its language, title and box."""
    found: list[Source] = []
    for account, origin in zip(accounts, origins, strict=True):
        source = _at_its_address(account, origin, found) or _with_its_key(account, origin, found)
        if source.pk is None:
            writer.save(source)
        elif origin.url:
            writer.change(source, {"url": origin.url})
        _note_version(source, origin)
        found.append(source)
    return found


def stated_by(sources: QuerySet[Source]) -> Mission | None:
    """The mission that these sources state facts of; None where there are several, or none."""
    missions = Mission.objects.filter(claims__source__in=sources).order_by("pk").distinct()[:2]
    return missions[0] if len(missions) == 1 else None


def articles_at(url: str, language: str) -> QuerySet[Source]:
    return Source.objects.filter(url=url, language=language)


def _at_its_address(account: Account, origin: Origin, taken: Sequence[Source]) -> Source | None:
    there = articles_at(origin.url, account.language).order_by("pk").first() if origin.url else None
    return there if there not in taken else None


def _with_its_key(account: Account, origin: Origin, taken: Sequence[Source]) -> Source:
    """The source with the key that an article gets, made if there is none."""
    key = slugify(f"{account.language} {account.title} {account.template or 'table'}")[:110]
    while source := Source.objects.filter(key=key).first():
        if source not in taken and _may_be_one_site(source.url, origin.url):
            return source
        key += "-2"
    return Source(
        key=key,
        kind=SourceKind.ENCYCLOPEDIA,
        title=(origin.title or account.title)[:300],
        language=account.language,
        publisher=origin.publisher[:200],
        url=origin.url,
        licence=license_at(origin.url),
    )


def _may_be_one_site(one: str, other: str) -> bool:
    """The articles of two wikis are two sources, even under one title. Where one address is unknown, who can tell?"""
    return not (one and other) or urlsplit(one).hostname == urlsplit(other).hostname


def _note_version(source: Source, origin: Origin) -> None:
    """Which version of the article was read last. That it is another one is by itself no change of the mission."""
    version = (origin.revision, origin.revised_on)
    if origin.revision and (source.revision, source.revised_on) != version:
        source.revision, source.revised_on = version
        source.save()
