"""The only place that writes an import: one transaction and one revision for each mission."""

from collections.abc import Sequence
from dataclasses import dataclass

import reversion
from django.db import IntegrityError, transaction
from django.utils.text import slugify

from missions.importing.claim_rows import write_claims
from missions.importing.claims import Account
from missions.importing.crew_rows import write_crew
from missions.importing.docking_rows import write_dockings
from missions.importing.fields import wanted_changes
from missions.importing.match import Names, mission_of
from missions.importing.reconcile import reconcile
from missions.importing.remembered import accounts_of
from missions.importing.settled import Settlement
from missions.importing.writing import LANGUAGES, Writer
from missions.models import Claim, LaunchVehicle, Mission, Source, SpacecraftType, Status
from missions.models.sources import SourceKind

CREATE, UPDATE, UNCHANGED = "create", "update", "unchanged"


@dataclass(frozen=True)
class Stored:
    """What became of one mission."""

    slug: str
    action: str
    settlement: Settlement
    #: Key within the import → key of the person.
    people: dict[str, str]


def store(
    accounts: Sequence[Account], names: Names, *, url: str = "", draft: bool = False, dry_run: bool = False
) -> Stored:
    """Bring one mission's accounts into the database. With ``dry_run`` everything is done and taken back."""
    try:
        return _store_at_once(accounts, names, url, draft, dry_run)
    except IntegrityError:  # somebody else added the same mission or person meanwhile: now it is there
        return _store_at_once(accounts, names, url, draft, dry_run)


def _store_at_once(accounts: Sequence[Account], names: Names, url: str, draft: bool, dry_run: bool) -> Stored:
    done = False
    try:
        with transaction.atomic(), reversion.create_revision():
            reversion.set_comment("Imported: " + ", ".join(f"{a.title} ({a.language})" for a in accounts))
            stored = _store(accounts, names, url, draft)
            transaction.set_rollback(dry_run)
        done = not dry_run
    finally:
        if not done:
            names.forget()
    return stored


def _store(accounts: Sequence[Account], names: Names, url: str, draft: bool) -> Stored:
    first_look = reconcile(accounts, names.identify)
    mission = mission_of(first_look)
    if mission:
        mission = Mission.objects.select_for_update().get(pk=mission.pk)
    action = UPDATE if mission else CREATE
    mission = mission or Mission(key=slugify(first_look.key)[:120])
    writer = Writer(names, frozenset() if draft else frozenset(account.language for account in accounts))
    stored = list(mission.claims.select_related("source")) if mission.pk else []
    sources = _sources(accounts, url, writer)
    remembered = accounts_of(stored)
    heard, heard_sources, fresh = _together(accounts, sources, remembered, stored)
    before = reconcile(list(remembered.values()), names.identify) if remembered else None
    after = reconcile(heard, names.identify)
    decided = frozenset(claim.fact for claim in stored if claim.by_hand)

    changes = wanted_changes(mission, after, before, decided, writer)
    changes |= _publication(mission, stored, writer)
    if not (mission.pk and not changes):
        writer.change(mission, changes)
    _fill_designs(mission, after, writer)
    write_dockings(mission, after, before, decided, writer)
    seated = {claim.part for claim in stored if claim.fact.startswith("crew_")}
    people = {key: person.key for key, person in write_crew(mission, after, before, seated, writer).items()}
    write_claims(mission, after, heard_sources, fresh, stored, people, writer)
    if action == UPDATE and not writer.written:
        action = UNCHANGED
    slug = next(filter(None, (getattr(mission, f"slug_{language}") for language in LANGUAGES)), mission.key)
    return Stored(slug, action, after, people)


def _together(
    accounts: Sequence[Account], sources: Sequence[Source], remembered: dict[int, Account], stored: Sequence[Claim]
) -> tuple[list[Account], list[Source], frozenset[int]]:
    """What was read now, beside what other sources said before; everybody in the order of their first hearing."""
    new = {source.pk: (source, account) for source, account in zip(sources, accounts, strict=True)}
    old = {claim.source_id: claim.source for claim in stored}
    order = [*old, *(pk for pk in new if pk not in old)]
    heard = [new[pk][1] if pk in new else remembered[pk] for pk in order]
    heard_sources = [new[pk][0] if pk in new else old[pk] for pk in order]
    return heard, heard_sources, frozenset(number for number, pk in enumerate(order) if pk in new)


def _sources(accounts: Sequence[Account], url: str, writer: Writer) -> list[Source]:
    """A source for each article: known again by its language, title and box."""
    found: list[Source] = []
    for account in accounts:
        key = slugify(f"{account.language} {account.title} {account.template or 'table'}")[:110]
        while any(source.key == key for source in found):
            key += "-2"
        source = Source.objects.filter(key=key).first() or Source(
            key=key, kind=SourceKind.ENCYCLOPEDIA, title=account.title[:300], language=account.language
        )
        if source.pk is None:
            source.url = url
            writer.save(source)
        elif url:
            writer.change(source, {"url": url})
        found.append(source)
    return found


def _publication(mission: Mission, stored: Sequence[Claim], writer: Writer) -> dict[str, str]:
    """A new mission, and an imported one that gains an article in a further language, is published in it."""
    if mission.pk and not stored:
        return {}
    heard = {claim.language for claim in stored}
    return {f"status_{language}": Status.PUBLISHED for language in writer.published - heard if language in LANGUAGES}


def _fill_designs(mission: Mission, after: Settlement, writer: Writer) -> None:
    """Design numbers belong to the type, not to the mission."""
    designs: tuple[tuple[SpacecraftType | LaunchVehicle | None, str], ...] = (
        (mission.spacecraft_type, "spacecraft_grau_index"),
        (mission.launch_vehicle, "launch_vehicle_grau_index"),
    )
    for design, fact in designs:
        settled = after.fact(fact)
        if design and settled and settled.read and settled.verdict != "disputed":
            writer.fill(design, {"grau_index": str(settled.read.value)[:20]})
