"""Parsing foreign wikitext where it can do no harm: in a child process with limits on time and memory."""

import json
import subprocess
import sys
from pathlib import Path

from missions.reasons import Reason, reason
from missions.reasons import marked as _
from missions.wikitext import limits
from missions.wikitext.document import Block, from_data

#: The directory that ``missions`` is imported from.
_HOME = Path(__file__).resolve().parents[2]
#: The child is stopped by its own CPU limit; this clock is for a machine that is too busy to run it.
_PATIENCE_SECONDS = 20
#: Isolated: neither the environment nor the working directory can put other code into the child.
_PROGRAM = "import runpy, sys; sys.path.insert(0, sys.argv[1]); runpy.run_module('missions.wikitext', None, '__main__')"
_CHILD = [sys.executable, "-I", "-c", _PROGRAM, str(_HOME)]


class RefusedError(Exception):
    """The text was not parsed; ``reason`` says why, in any language."""

    def __init__(self, why: Reason):
        super().__init__(why.sentence)
        self.reason = why


def blocks_of(text: str) -> list[Block]:
    """The blocks of a wikitext. Raises ``RefusedError`` for what is too large, too deep or too slow."""
    if objection := limits.objection(text):
        raise RefusedError(objection)
    try:
        child = subprocess.run(  # noqa: S603 the command is ours; the text is only its input
            _CHILD, input=text.encode(), capture_output=True, timeout=_PATIENCE_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise RefusedError(reason(_("The text takes too long to parse."))) from None
    if child.returncode:
        raise RefusedError(reason(_("The text takes too much time or memory to parse.")))
    return from_data(json.loads(child.stdout))
