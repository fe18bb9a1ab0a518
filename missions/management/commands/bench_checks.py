"""Measure the checks on a table of published flights."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from missions.consistency.seeding import contradictions, planted

COLUMNS = "{:<52}{:>8}{:>8}{:>8}"


class Command(BaseCommand):
    help = (
        "Read a table of published flights (a JSON object with rows, see missions/consistency/seeding/rows.py), print "
        "what the checks find in each, then plant errors in the sound ones and print which share is found."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", metavar="FILE", type=Path)

    def handle(self, *, file: Path, **options):
        try:
            rows = json.loads(file.read_text())["rows"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise CommandError(f"{file}: {error}", returncode=2) from error
        found = contradictions(rows)
        for row in rows:
            if found[row["id"]] or row.get("wild"):
                known = ", ".join(row.get("wild", [])) or "–"
                self.stdout.write(f"{row['id']:<24}{known:<28}{', '.join(found[row['id']]) or '–'}")
        self.stdout.write(f"{len(rows)} rows, {sum(map(bool, found.values()))} with findings\n")
        self.stdout.write(COLUMNS.format("planted error", "planted", "found", "error"))
        for share in planted(rows):
            if share.planted:
                shares = (f"{100 * count / share.planted:.0f} %" for count in (share.noticed, share.refused))
                self.stdout.write(COLUMNS.format(share.name, share.planted, *shares))
