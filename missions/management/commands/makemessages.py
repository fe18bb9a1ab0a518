"""Collect the texts to translate, so that the same texts always make the same file.

No line numbers, no date, no line breaks of the machine's own choice, nothing that is no longer used: a change of
``locale/`` shows changed texts and nothing else.
"""

import re
from pathlib import Path

from django.core.management.commands import makemessages

ALWAYS = {"add_location": "file", "no_wrap": True, "no_obsolete": True}
NOT_OURS = [".venv", "var", "node_modules", "tests"]
DATE_OF_COLLECTION = re.compile(r'^"POT-Creation-Date:.*\n', re.MULTILINE)


class Command(makemessages.Command):
    # ``missions.reasons.marked`` marks sentences where Django's own mark cannot be imported.
    xgettext_options = [*makemessages.Command.xgettext_options, "--keyword=marked"]

    def handle(self, *args, **options):
        options.update(ALWAYS, ignore_patterns=[*options["ignore_patterns"], *NOT_OURS])
        super().handle(*args, **options)

    def write_po_file(self, potfile, locale):
        super().write_po_file(potfile, locale)
        catalogue = Path(potfile).parent / locale / "LC_MESSAGES" / f"{self.domain}.po"
        catalogue.write_text(DATE_OF_COLLECTION.sub("", catalogue.read_text()))
