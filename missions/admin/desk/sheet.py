"""Everything that lies on the desk for one mission, with an import on trial or with what was imported before.

An import on trial is done for good inside a transaction that the caller takes back: so the desk shows what the
importer writes, not what a second program believes that it would write.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core import signing
from django.db import transaction

from missions.admin.desk import options, recorded
from missions.admin.desk.options import Option
from missions.admin.desk.rows import Row, rows_of
from missions.importing.claims import Account, Unread
from missions.importing.match import Names, mission_of
from missions.importing.reconcile import reconcile
from missions.importing.store import store
from missions.models import Claim, Mission, SourceText

_SALT = "missions.admin.desk.base"


@dataclass
class Sheet:
    """A mission's rows. ``version`` is the record's before anything was written; 0 for a new mission."""

    mission: Mission
    rows: list[Row]
    names: Names
    version: int = 0
    is_new: bool = False
    is_import: bool = False
    unread: Sequence[Unread] = ()
    #: What the articles say in their own words.
    texts: Sequence[SourceText] = ()
    #: By fact, the fields that the record had before the import.
    before: Mapping[str, dict[str, Any]] = field(default_factory=dict)

    @property
    def base(self) -> str:
        """What the editor is shown, signed: it comes back with the decision."""
        pk = 0 if self.is_new else self.mission.pk
        shown = {row.id: [row.digest, row.recorded] for row in self.rows}
        return signing.dumps([pk, self.version, shown], salt=_SALT, compress=True)


@dataclass(frozen=True)
class Base:
    """What an editor was shown: version and rows, each with its digest and its value."""

    pk: int
    version: int
    rows: Mapping[str, tuple[str, str]]

    @classmethod
    def from_signed(cls, token: str, max_age: int) -> "Base | None":
        try:
            pk, version, rows = signing.loads(token, salt=_SALT, max_age=max_age)
        except signing.BadSignature:
            return None
        return cls(pk, version, rows)

    def is_of(self, sheet: Sheet) -> bool:
        return self.pk == (0 if sheet.is_new else sheet.mission.pk)


def of_claims(pk: int) -> Sheet | None:
    """The desk of a mission that is on record: its claims are the material."""
    names = Names()
    mission = _loaded(pk)
    if mission is None:
        return None
    rows = rows_of(mission, _claims(mission), names)
    return Sheet(mission, rows, names, version=mission.version, texts=_texts(mission))


def of_import(accounts: Sequence[Account], url: str, draft: bool) -> Sheet:
    """The desk of articles that have just been imported, in a transaction of the caller's."""
    names = Names()
    found = mission_of(reconcile(accounts, names.identify))
    old = _loaded(found.pk) if found else None
    old_rows = {row.id: row for row in rows_of(old, _claims(old), names)} if old else {}
    stored = store(accounts, names, url=url, draft=draft)
    pk = found.pk if found else mission_of(stored.settlement).pk
    mission = _loaded(pk)
    sheet = Sheet(mission, rows_of(mission, _claims(mission), names), names, is_new=old is None, is_import=True)
    sheet.unread, sheet.texts = stored.settlement.unread, _texts(mission)
    if old:
        sheet.version, sheet.before = old.version, recorded.values(old)
        for row in sheet.rows:
            _compare(row, old_rows.get(row.id))
    return sheet


def on_trial(accounts: Sequence[Account], url: str, draft: bool) -> Sheet:
    """The same, taken back."""
    with transaction.atomic():
        sheet = of_import(accounts, url, draft)
        transaction.set_rollback(True)
    return sheet


def _compare(row: Row, old: Row | None) -> None:
    """Say what an import changes in a row; what it would replace can be kept."""
    row.is_changed = old is None or row.digest != old.digest
    row.before = old.recorded if old else ""
    if old and row.options and row.recorded != old.recorded and old.recorded and row.fact not in recorded.CREW_LEGS:
        held = _claims_like(row, old)
        row.options.insert(1, Option(options.CURRENT, old.recorded, held))


def _claims_like(row: Row, old: Row) -> tuple[Claim, ...]:
    """The claims that say what the record held before: those that the old row's first choice was made of."""
    kept = {(claim.pk, claim.value) for claim in old.options[0].claims} if old.options else set()
    return tuple(claim for claim in row.claims if (claim.pk, claim.value) in kept)


def _loaded(pk: int) -> Mission | None:
    return Mission.objects.for_page().filter(pk=pk).first()


def _claims(mission: Mission) -> list[Claim]:
    return list(mission.claims.select_related("source"))


def _texts(mission: Mission) -> list[SourceText]:
    return list(mission.source_texts.select_related("source"))
