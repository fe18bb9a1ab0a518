"""The only place that writes an import: one transaction and one revision for each mission."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import reversion
from django.db import IntegrityError, transaction
from django.utils.text import slugify

from missions.importing.claim_rows import judgements, rulings, write_claims
from missions.importing.claims import Account
from missions.importing.context import sign_by_meaning, without_bare_regions, without_bare_sites
from missions.importing.crew_rows import write_crew
from missions.importing.docking_rows import write_dockings
from missions.importing.keeping import (
    as_recorded,
    as_ruled,
    judged_alike,
    kept_columns,
    wanted_changes,
    without_old_disputes,
)
from missions.importing.match import Names, mission_of
from missions.importing.reconcile import reconcile
from missions.importing.remembered import accounts_of, states_something
from missions.importing.settled import Settlement
from missions.importing.source_texts import write_texts
from missions.importing.sources import Origin, sources_of
from missions.importing.writing import LANGUAGES, Writer
from missions.models import Claim, LaunchVehicle, Mission, Source, SpacecraftType, Status

#: The mission on record that a settlement is about; None where it is a new one.
Find = Callable[[Settlement], Mission | None]

CREATE, UPDATE, UNCHANGED = "create", "update", "unchanged"


@dataclass(frozen=True)
class Stored:
    """What became of one mission."""

    slug: str
    action: str
    settlement: Settlement
    #: Key within the import → key of the person.
    people: dict[str, str]
    #: What earlier imports had settled.
    before: Settlement | None = None


def store(
    accounts: Sequence[Account],
    names: Names,
    origins: Sequence[Origin] = (),
    *,
    url: str = "",
    find: Find = mission_of,
    draft: bool = False,
    dry_run: bool = False,
) -> Stored:
    """Bring one mission's accounts into the database. With ``dry_run`` everything is done and taken back.

    ``origins``: where each account is from, else ``url`` for all of them. ``find``: says which mission on record it is.
    """
    origins = origins or [Origin(url=url)] * len(accounts)
    try:
        return _store_at_once(accounts, names, origins, find, draft, dry_run)
    except IntegrityError:  # somebody else added the same mission or person meanwhile: now it is there
        return _store_at_once(accounts, names, origins, find, draft, dry_run)


def _store_at_once(
    accounts: Sequence[Account], names: Names, origins: Sequence[Origin], find: Find, draft: bool, dry_run: bool
) -> Stored:
    done = False
    try:
        with transaction.atomic(), reversion.create_revision():
            reversion.set_comment("Imported: " + ", ".join(f"{a.title} ({a.language})" for a in accounts))
            stored = _store(accounts, names, origins, find, draft)
            transaction.set_rollback(dry_run)
        done = not dry_run
    finally:
        if not done:
            names.forget()
    return stored


def _store(accounts: Sequence[Account], names: Names, origins: Sequence[Origin], find: Find, draft: bool) -> Stored:
    accounts = [without_bare_sites(account, names) for account in accounts]
    first_look = reconcile(accounts, names.identify)
    mission = find(first_look)
    if mission:
        mission = Mission.objects.select_for_update().get(pk=mission.pk)
    action = UPDATE if mission else CREATE
    mission = mission or Mission(key=slugify(first_look.key)[:120])
    names.prefer(mission)
    accounts = [without_bare_regions(sign_by_meaning(account, mission), mission, names) for account in accounts]
    writer = Writer(names, frozenset() if draft else frozenset(account.language for account in accounts))
    stored = list(filter(states_something, mission.claims.select_related("source"))) if mission.pk else []
    sources = sources_of(accounts, origins, writer)
    remembered = accounts_of(stored)
    heard, heard_sources, fresh = _together(accounts, sources, remembered, stored)
    before = reconcile(list(remembered.values()), names.identify) if remembered else None
    after = reconcile(heard, names.identify)
    ruled = frozenset(claim.fact for claim in stored if claim.by_hand)
    kept = kept_columns(mission, before, ruled, writer) if mission.pk else []

    writer.change(mission, wanted_changes(mission, after, kept, writer) | _publication(mission, stored, writer))
    _fill_designs(mission, after, writer)
    write_dockings(mission, after, before, ruled, writer)
    seated = {claim.part for claim in stored if claim.fact.startswith("crew_")}
    people = {key: person.key for key, person in write_crew(mission, after, before, seated, writer).items()}
    was = {}
    if before:
        before = as_recorded(before, mission, kept, names.identify)
        was = judgements(before, list(remembered), {m.key: m.person or m.key for m in before.crew})
    after = as_recorded(after, mission, kept, names.identify)
    ruled_before = rulings(stored, was, heard_sources, people)
    after = judged_alike(after, ruled_before, names.identify)
    told = without_old_disputes(as_ruled(after, ruled_before), fresh)
    write_claims(mission, after, heard_sources, fresh, stored, people, was, writer)
    write_texts(mission, accounts, sources)
    if action == UPDATE and not writer.written:
        action = UNCHANGED
    if action == CREATE:
        names.forget_flights()
    slug = next(filter(None, (getattr(mission, f"slug_{language}") for language in LANGUAGES)), mission.key)
    return Stored(slug, action, told, people, before)


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
