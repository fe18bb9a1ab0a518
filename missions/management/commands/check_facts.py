"""Ask the checks what they think of the missions on record."""

import json
import sys
from collections.abc import Iterable

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext as _
from tqdm import tqdm

from missions.consistency.chain import Fleet
from missions.consistency.flags import Flag
from missions.consistency.survey import load, survey
from missions.models import Mission
from missions.reasons import Reason

ERRORS_FOUND, USAGE = 1, 2
LANGUAGES = [code for code, _name in settings.LANGUAGES]


class Command(BaseCommand):
    help = (
        "Print what the checks find in the missions on record: each finding with the sum that shows it and its likely "
        "cause. Without a slug, all missions are checked. Values that an editor has accepted with a reason are listed "
        "as accepted. Exit codes: 0 no error, 1 a check finds an error, 2 usage."
    )

    def add_arguments(self, parser):
        parser.add_argument("slugs", nargs="*", metavar="SLUG", help="slug in any language, or key, of a mission")
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument("--language", choices=LANGUAGES, help="language of the text")

    def handle(self, *, slugs, format, language, **options):
        with translation.override(language or translation.get_language() or settings.LANGUAGE_CODE):
            wanted = keys_of(slugs)
            fleet = load()
            found = self._examined(fleet, wanted)
            count = len(wanted) if wanted else len(fleet.flights)
            self.stdout.write(as_json(found, count) if format == "json" else as_text(found, count))
        if any(flag.is_error for flag in found):
            sys.exit(ERRORS_FOUND)

    def _examined(self, fleet: Fleet, wanted: set[str]) -> list[Flag]:
        chosen = [flight for flight in fleet.flights if not wanted or flight.key in wanted]
        return survey(fleet, tqdm(chosen, desc=_("Checking"), disable=None if len(chosen) > 3 else True))


def keys_of(slugs: Iterable[str]) -> set[str]:
    keys = set()
    for slug in slugs:
        by_slug = Q(key=slug)
        for code in LANGUAGES:
            by_slug |= Q(**{f"slug_{code}": slug})
        key = Mission.objects.filter(by_slug).values_list("key", flat=True).first()
        if key is None:
            raise CommandError(_("There is no mission %(slug)s.") % {"slug": slug}, returncode=USAGE)
        keys.add(key)
    return keys


def summary(flags: list[Flag]) -> dict[str, int]:
    errors = sum(flag.is_error for flag in flags)
    accepted = sum(flag.accepted is not None for flag in flags)
    return {"errors": errors, "notes": len(flags) - errors - accepted, "accepted": accepted}


def as_text(flags: list[Flag], count: int) -> str:
    lines = []
    headed = None
    for flag in flags:
        if flag.mission.key != headed:
            headed = flag.mission.key
            lines.append(f"{flag.mission} ({headed})")
        lines.append(f"  {level_of(flag)}: {flag.finding.reason} [{flag.finding.check}]")
        if flag.accepted is not None:
            lines.append(f"    {_('Reason')}: {reason_in(flag.accepted, translation.get_language())}")
        elif flag.hint:
            lines.append(f"    {flag.hint}")
    counts = {"count": count, **summary(flags)}
    lines.append(_("Missions: %(count)d, errors: %(errors)d, notes: %(notes)d, accepted: %(accepted)d") % counts)
    return "\n".join(lines)


def level_of(flag: Flag) -> str:
    if flag.accepted is not None:
        return _("accepted")
    return _("error") if flag.is_error else _("note")


def as_json(flags: list[Flag], count: int) -> str:
    found = {"missions": count, **summary(flags), "findings": [plain(flag) for flag in flags]}
    return json.dumps(found, ensure_ascii=False, indent=2)


def plain(flag: Flag) -> dict:
    finding = flag.finding
    return {
        "mission": flag.mission.key,
        "id": finding.check,
        "level": finding.level,
        "facts": list(finding.facts),
        "part": finding.part,
        "message": in_every_language(finding.reason),
        "hint": in_every_language(flag.hint),
        "accepted": flag.accepted is not None,
        "reason": {code: reason_in(flag.accepted, code) for code in LANGUAGES} if flag.accepted else None,
    }


def in_every_language(reason: Reason | None) -> dict[str, str] | None:
    return {code: reason.said_in(code) for code in LANGUAGES} if reason else None


def reason_in(claim, language: str) -> str:
    reasons = [getattr(claim, f"reason_{code}") for code in (language, *LANGUAGES)]
    return next(filter(None, reasons), "")
