"""What an import did, as data for programs and as text for people."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import get_language, gettext

from missions.importing.docking_rows import parts_of
from missions.importing.files import Found, Problem
from missions.importing.labels import label, read_text
from missions.importing.match import LANGUAGES
from missions.importing.remembered import iso
from missions.importing.settled import Judged, Settled
from missions.importing.store import Stored
from missions.reasons import marked as _
from missions.typography import quoted
from missions.values import Read

REFUSED = "refused"
#: The label of a field names its unit, which the value names as well: "distance from there (km)".
_UNIT = re.compile(r"\s*\([^()]*\)$")


@dataclass(frozen=True)
class Imported:
    """Everything one call of the importer did."""

    articles: Sequence[Found]
    missions: Sequence[Stored]
    problems: Sequence[Problem]


def as_json(imported: Imported) -> str:
    return json.dumps(as_data(imported), ensure_ascii=False, indent=2)


def as_data(imported: Imported) -> dict[str, Any]:
    return {
        "articles": [
            {
                "file": one.file,
                "language": one.account.language,
                "title": one.account.title,
                "template": one.account.template,
            }
            for one in imported.articles
        ],
        "missions": [mission_data(stored) for stored in imported.missions],
        "problems": [problem_data(one) for one in imported.problems],
    }


def problem_data(problem: Problem) -> dict[str, str]:
    return {"file": problem.file, "message": str(problem.reason)}


def mission_data(stored: Stored) -> dict[str, Any]:
    settlement = stored.settlement
    return {
        "slug": stored.slug,
        "action": stored.action,
        "facts": {one.fact: _fact(one, stored) for one in settlement.facts if not one.part},
        "crew": [
            {
                "person": stored.people.get(member.key, member.key),
                "names": {language: member.names.get(language) for language in LANGUAGES},
                "role": member.role_key or next(iter(member.roles.values()), ""),
                "leg": member.leg,
                "flight_number": member.flight_number,
            }
            for member in settlement.crew
        ],
        "dockings": [_docking(stored, part) for part in parts_of(settlement)],
        "unread": [{"language": one.language, "where": one.where, "printed": one.printed} for one in settlement.unread],
    }


def _fact(settled: Settled, stored: Stored) -> dict[str, Any]:
    read = settled.read or Read(None)
    return {
        "value": _value(settled, stored),
        "unit": read.unit,
        "precision": read.precision,
        "approximate": read.approximate,
        "verdict": settled.verdict,
        "reason": str(settled.reason) if settled.reason else "",
        "claims": [_claim(judged) for judged in settled.claims],
    }


def _claim(judged: Judged) -> dict[str, Any]:
    return {
        "language": judged.claim.language,
        "printed": judged.claim.printed,
        "value": plain_value(judged.claim.read),
        "status": judged.status,
        "reason": str(judged.reason) if judged.reason else "",
    }


def _value(settled: Settled, stored: Stored) -> Any:
    if is_crew(settled):
        keys = str(settled.read.value).split(", ") if settled.read else []
        return [stored.people.get(key, key) for key in keys]
    if settled.texts:
        return next(settled.texts[code] for code in [*LANGUAGES, *settled.texts] if code in settled.texts)
    return plain_value(settled.read) if settled.read else None


def plain_value(read: Read) -> Any:
    """A value as JSON has it: numbers as numbers, moments in ISO 8601 cut to their precision."""
    if isinstance(read.value, datetime):
        return iso(read.value, read.precision)
    if isinstance(read.value, Decimal):
        return int(read.value) if read.value == read.value.to_integral_value() else float(read.value)
    return read.value


def _docking(stored: Stored, part: str) -> dict[str, Any]:
    settlement = stored.settlement

    def told(fact: str) -> Any:
        settled = settlement.fact(fact, part)
        return _value(settled, stored) if settled else None

    return {
        "target": told("station"),
        "port": told("docking_port"),
        "docked_at": told("docked_at"),
        "undocked_at": told("undocked_at"),
    }


#: How the text report calls what was done and what was found.
ACTIONS = {"create": _("created"), "update": _("updated"), "unchanged": _("unchanged")}
VERDICT_WORDS = {
    "agreed": _("sources agree"),
    "single": _("one source"),
    "resolved": _("settled"),
    "disputed": _("disputed"),
    "computed": _("computed"),
    "lost": _("lost"),
    "unresolved": _("not understood"),
}
STATUS_WORDS = {
    "accepted": _("accepted"),
    "alternative": _("alternative"),
    "rejected": _("rejected"),
    "lost": _("lost in the source"),
}


def as_text(imported: Imported) -> str:
    """The report for an editor, in the active language."""
    lines: list[str] = []
    for stored in imported.missions:
        lines += _mission_text(stored)
    for problem in imported.problems:
        lines.append(problem_text(problem))
    return "\n".join(lines)


def problem_text(problem: Problem) -> str:
    return f"{problem.file}: {problem.reason}"


def headline(stored: Stored) -> str:
    name = stored.settlement.fact("name")
    title = (name.texts.get(get_language() or "") if name else "") or stored.slug
    return f"{title}: {gettext(ACTIONS[stored.action])}"


def _mission_text(stored: Stored) -> list[str]:
    settlement = stored.settlement
    lines = [headline(stored)]
    for settled in settlement.facts:
        lines += fact_text(settled, stored)
    if settlement.unread:
        lines.append("  " + gettext(_("Not read:")))
        lines += [f"    [{one.language}] {one.where}: {_short(one.printed)}" for one in settlement.unread]
    return lines


def fact_text(settled: Settled, stored: Stored) -> Iterable[str]:
    named = _UNIT.sub("", label(settled.fact)) + (f" ({settled.part})" if settled.part else "")
    yield f"  {named}: {shown(settled, stored)} ({gettext(VERDICT_WORDS[settled.verdict])})"
    if settled.reason:
        yield f"      {settled.reason}"
    for judged in settled.claims:
        if judged.status != "accepted":
            printed, status = judged.claim.printed, gettext(STATUS_WORDS[judged.status])
            source = judged.claim.language or gettext(_("other source"))
            yield f"      [{source}] {quoted(printed)}: {status}"
            if judged.reason and judged.reason != settled.reason:
                yield f"          {judged.reason}"


def shown(settled: Settled, stored: Stored) -> str:
    """The value of a fact as readers know it; a dash where there is none."""
    if is_crew(settled):
        return ", ".join(_people(settled, stored)) or "–"
    here = settled.texts.get(get_language() or "")
    if settled.texts:
        return here or str(_value(settled, stored))
    return (read_text(settled.fact, settled.read) if settled.read else "") or "–"


def is_crew(settled: Settled) -> bool:
    return settled.fact in ("crew_up", "crew_down", "crew_backup")


def _people(settled: Settled, stored: Stored) -> list[str]:
    """The names of a crew for the reader: in the active language where they are known in it."""
    names = {member.key: member.names for member in stored.settlement.crew}
    keys = str(settled.read.value).split(", ") if settled.read else []
    here = get_language() or ""
    return [names[key].get(here) or next(iter(names[key].values())) for key in keys]


def _short(text: str, longest: int = 100) -> str:
    return text if len(text) <= longest else text[: longest - 1] + "…"
