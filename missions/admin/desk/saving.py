"""Saving what was decided on the desk: once, in one transaction and one revision, or not at all."""

from collections.abc import Callable
from dataclasses import dataclass, field

import reversion
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from missions.admin.desk import ruling
from missions.admin.desk.forms import DecisionForm
from missions.admin.desk.options import CURRENT
from missions.admin.desk.rows import Row
from missions.admin.desk.sheet import Base, Sheet
from missions.importing.writing import Writer
from missions.models import Mission


@dataclass
class Outcome:
    """What became of a decision. ``form`` holds what is wrong with it; ``conflicts`` what others changed meanwhile."""

    sheet: Sheet
    form: DecisionForm
    conflicts: list[Row] = field(default_factory=list)
    is_saved: bool = False


class _NothingIsSavedError(Exception):
    """Takes back everything that the transaction has written."""


def save(model_admin, request, base: Base, lay_out: Callable[[], Sheet]) -> Outcome:
    """Lay everything out again as it is now, and write what was decided if it still rests on what was shown."""
    outcome = None
    try:
        with transaction.atomic():
            _hold(model_admin, base.pk)
            with reversion.create_revision():
                reversion.set_user(request.user)
                sheet = lay_out()
                outcome = Outcome(sheet, DecisionForm(sheet.rows, request.POST))
                _decide(outcome, base)
                reversion.set_comment(_comment(outcome))
    except _NothingIsSavedError:
        return outcome
    outcome.is_saved = True
    model_admin.log_change(request, outcome.sheet.mission, _comment(outcome))
    return outcome


def _hold(model_admin, pk: int) -> None:
    """Hold the record until the end, and keep it in the history as it was where a program has changed it."""
    mission = Mission.objects.select_for_update().filter(pk=pk).first() if pk else None
    if mission is not None:
        model_admin.keep_if_unknown(mission)


def _decide(outcome: Outcome, base: Base) -> None:
    sheet, form = outcome.sheet, outcome.form
    is_valid = form.is_valid()
    outcome.conflicts = _conflicts(sheet, form, base)
    if outcome.conflicts or not is_valid:
        raise _NothingIsSavedError
    decided = form.decided()
    try:
        for row in decided:
            _rule(sheet, row, form)
    except ValidationError as error:
        form.add_error(None, error)
        raise _NothingIsSavedError from None
    if decided:
        sheet.mission.save()  # counts the version: whoever has the record's form open is told
        reversion.add_to_revision(sheet.mission)


def _rule(sheet: Sheet, row: Row, form: DecisionForm) -> None:
    writer = Writer(sheet.names, frozenset())
    option = form.chosen(row)
    before = sheet.before.get(row.fact, {}) if option.id == CURRENT else {}
    ruling.rule(sheet.mission, row, option, form.reasons(row), before, writer)


def _conflicts(sheet: Sheet, form: DecisionForm, base: Base) -> list[Row]:
    """The rows that are no longer as they were shown, among those that would be written.

    An import writes all of them; a decision about claims on record only what it is about, so that two editors may
    decide about different facts of one mission.
    """
    rows = sheet.rows if sheet.is_import else _touched(form)
    found = []
    for row in rows:
        digest, text = base.rows.get(row.id, ("", ""))
        if digest != row.digest:
            row.was_shown = text or "–"
            found.append(row)
    return found


def _touched(form: DecisionForm) -> list[Row]:
    """The rows for which something other than “keep” was sent, valid or not."""
    return [row for row in form.rows if form.shown(row)["is_open"]]


def _comment(outcome: Outcome) -> str:
    sheet = outcome.sheet
    decided = [row.label for row in outcome.form.decided()]
    told = [_("Imported at the desk.")] if sheet.is_import else []
    if decided:
        told.append(_("Decided: %(facts)s.") % {"facts": get_text_list(decided, _("and"))})
    return " ".join(told) or _("Nothing was decided.")
