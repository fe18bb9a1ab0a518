"""Parsing foreign wikitext where it can do no harm: in a child process with limits on time and memory."""

import json
import subprocess
import sys
from pathlib import Path

from missions.reasons import Reason, marked as _, reason
from missions.wikitext import limits
from missions.wikitext.document import Block, from_data

#: The directory that ``missions`` is imported from.
_HOME = Path(__file__).resolve().parents[2]
#: The child is stopped by its own CPU limit; this clock is for a machine that is too busy to run it.
_PATIENCE_SECONDS = 20
_SEPARATE = [sys.executable, "-I", "-c", "import sys, runpy; sys.path.insert(0, sys.argv[1]); "
             "runpy.run_module('missions.wikitext', run_name='__main__')"]


class Refused(Exception):
    """The text was not parsed; ``reason`` says why, in any language."""

    def __init__(self, why: Reason):
        super().__init__(why.sentence)
        self.reason = why


def blocks_of(text: str) -> list[Block]:
    """The blocks of a wikitext. Raises ``Refused`` for what is too large, too deep or too slow."""
    if objection := limits.objection(text):
        raise Refused(objection)
    try:
        child = subprocess.run(
            [*_SEPARATE, str(_HOME)], input=text.encode(), capture_output=True, timeout=_PATIENCE_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise Refused(reason(_("The text takes too long to parse."))) from None
    if child.returncode:
        raise Refused(reason(_("The text takes too much time or memory to parse.")))
    return from_data(json.loads(child.stdout))
