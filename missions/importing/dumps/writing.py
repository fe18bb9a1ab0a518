"""The flights of a dump into the database, one transaction each."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from django.db import DatabaseError, OperationalError

from missions.importing.dumps.pairing import Doubt, Slip
from missions.importing.dumps.recognizing import DoubtError, find
from missions.importing.dumps.spool import Spool
from missions.importing.files import Problem
from missions.importing.match import LANGUAGES, Names
from missions.importing.sources import Origin
from missions.importing.store import Stored, store
from missions.reasons import marked as _
from missions.reasons import reason


def write(
    groups: Sequence[list[Slip]], spool: Spool, *, draft: bool = False, dry_run: bool = False
) -> Iterator[Stored | Problem]:
    """What became of each group of articles, after the commit. Raises ``OperationalError`` where the database fails."""
    names = Names()
    for group in groups:
        slips = sorted(group, key=lambda slip: (LANGUAGES.index(slip.language), slip.number))
        accounts = [spool.account_at(slip.place, slip.part) for slip in slips]
        origins = [_origin(slip) for slip in slips]
        try:
            yield store(accounts, names, origins, find=partial(find, slips), draft=draft, dry_run=dry_run)
        except DoubtError as doubt:
            yield Problem(where(slips[0]), doubt.reason)
        except OperationalError:  # the disk is full, the server is gone: the next mission would fare no better
            raise
        except DatabaseError as error:
            yield Problem(where(slips[0]), reason(_("The database refused: %(error)s"), error=error))


def problem_of(doubt: Doubt) -> Problem:
    """A doubt in words."""
    left_out = _(
        "“%(other)s” may be the same mission as “%(one)s” (%(file)s), and was left out. "
        "For their being one: %(agree)s; against it: %(differ)s."
    )
    kept = _(
        "“%(other)s” was taken for another mission than “%(one)s” (%(file)s). "
        "For their being one: %(agree)s; against it: %(differ)s."
    )
    why = reason(
        left_out if doubt.is_left_out else kept,
        one=doubt.one.page,
        other=doubt.other.page,
        file=doubt.one.file,
        agree=doubt.evidence.speaks_for_it,
        differ=doubt.evidence.speaks_against_it,
    )
    return Problem(where(doubt.other), why)


def where(slip: Slip) -> str:
    return f"{slip.file}: {slip.page}"


def _origin(slip: Slip) -> Origin:
    return Origin(
        url=slip.url,
        title=slip.page if slip.is_alone else "",
        publisher=slip.publisher,
        revision=slip.revision,
        revised_on=date.fromisoformat(slip.revised_on) if slip.revised_on else None,
    )
