"""Read proof: every sentence that is generated, every text that somebody has written."""

import json
import sys
from dataclasses import asdict

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _
from tqdm import tqdm

from missions.proofreading import Fault, proofread
from missions.proofreading.texts import all_names, every_text

FAULTS_FOUND = 1


class Command(BaseCommand):
    help = (
        "Print what is wrong with the wording of the texts in every language: leads and openings, highlights, names "
        "and phrases, reasons, the pages about the encyclopedia, the translations of the interface. Exit codes: "
        "0 nothing found, 1 faults found."
    )

    def add_arguments(self, parser):
        parser.add_argument("--format", choices=["text", "json"], default="text")

    def handle(self, *, format, **options):
        count = 0

        def counted():
            nonlocal count
            for text in tqdm(every_text(), desc=_("Reading"), disable=None):
                count += 1
                yield text

        found = list(proofread(counted(), all_names()))
        self.stdout.write(as_json(found, count) if format == "json" else as_text(found, count))
        if found:
            sys.exit(FAULTS_FOUND)


def as_text(found: list[Fault], count: int) -> str:
    summary = _("Texts: %(count)d, faults: %(faults)d") % {"count": count, "faults": len(found)}
    return "\n".join([*map(str, found), summary])


def as_json(found: list[Fault], count: int) -> str:
    faults = [plain(fault) for fault in found]
    return json.dumps({"texts": count, "faults": faults}, ensure_ascii=False, indent=2)


def plain(fault: Fault) -> dict[str, str]:
    text = asdict(fault.text) | {"kind": fault.text.kind.value}
    return {**text, "rule": fault.rule, "hint": fault.hint, "excerpt": fault.excerpt}
