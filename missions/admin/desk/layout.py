"""How a sheet is laid out: what asks for a look first, the rest folded, both grouped like the fact box."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.conf import settings
from django.utils.translation import gettext as _

from missions.admin.desk.forms import DecisionForm
from missions.admin.desk.rows import OTHERS, Row
from missions.admin.desk.sheet import Sheet

SHORT = 240


@dataclass(frozen=True)
class Part:
    """Some of the rows, under one heading."""

    title: str
    groups: list
    count: int
    is_folded: bool = False


def layout_of(sheet: Sheet, form: DecisionForm | None) -> dict:
    """Everything that the template of the desk draws."""
    columns = [(code, name) for code, name in settings.LANGUAGES]
    columns.append((OTHERS, _("Other sources")))
    used = {code for row in sheet.rows for code, cells in row.columns if cells}
    shown = [(code, name) for code, name in columns if code in used or code != OTHERS]
    return {
        "columns": shown,
        "parts": _parts(sheet, form, [code for code, _name in shown]),
        "lost": [(row, cell) for row in sheet.rows for _code, cells in row.columns for cell in cells if cell.is_lost],
        "unread": [(one, _shortened(one.printed)) for one in sheet.unread],
        "texts": [(source, list(texts)) for source, texts in groupby(sheet.texts, key=lambda text: text.source)],
        "has_computed": any(row.computed for row in sheet.rows),
    }


def _parts(sheet: Sheet, form: DecisionForm | None, columns: list[str]) -> list[Part]:
    is_again = sheet.is_import and not sheet.is_new
    first = [row for row in sheet.rows if row.was_shown or _comes_first(row, is_again, form)]
    rest = [row for row in sheet.rows if row not in first]
    titles = (
        (_("Changed since the last import"), _("Unchanged"))
        if is_again
        else (_("To be looked at"), _("Nothing to decide"))
    )
    parts = [Part(titles[0], _groups(first, form, columns), len(first))]
    return [*parts, Part(titles[1], _groups(rest, form, columns), len(rest), is_folded=not sheet.is_new)]


def _comes_first(row: Row, is_again: bool, form: DecisionForm | None) -> bool:
    """At a second import what it changes; else what sources do not agree on. Wherever something was typed, too."""
    if form is not None and form.is_bound and row.options and form.shown(row)["is_open"]:
        return True
    return row.is_changed if is_again else row.needs_a_look


def _groups(rows: Iterable[Row], form: DecisionForm | None, columns: list[str]) -> list:
    by_group = groupby(rows, key=lambda row: row.group)
    return [(group.label, [_shown(row, form, columns) for row in found]) for group, found in by_group]


def _shown(row: Row, form: DecisionForm | None, columns: list[str]) -> dict:
    cells = dict(row.columns)
    choice = form.shown(row) if form is not None and row.options else None
    return {"row": row, "cells": [(code, cells[code]) for code in columns], "choice": choice}


def _shortened(text: str) -> str:
    return text if len(text) <= SHORT else text[: SHORT - 1] + "…"
