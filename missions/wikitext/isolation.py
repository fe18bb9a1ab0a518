"""Parsing foreign wikitext where it can do no harm: in a child process with limits on time and memory."""

import json
import subprocess
import sys
from pathlib import Path
from threading import Timer
from typing import IO, cast

from missions.reasons import Reason, reason
from missions.reasons import marked as _
from missions.wikitext import limits
from missions.wikitext.document import Block, from_data
from missions.wikitext.pipe import receive, send

#: The directory that ``missions`` is imported from.
_HOME = Path(__file__).resolve().parents[2]
#: The child is stopped by its own CPU limit; this clock is for a machine that is too busy to run it.
_PATIENCE_SECONDS = 20
#: A child's memory is in pieces after so many texts.
_TEXTS_OF_A_CHILD = 200
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
    with Parser() as parser:
        return parser.blocks_of(text)


class Parser:
    """Parses one text after the other. The child starts with the first, and anew after one that was too much."""

    def __init__(self) -> None:
        self._child: subprocess.Popen[bytes] | None = None
        self._texts_left = 0

    def __enter__(self) -> "Parser":
        return self

    def __exit__(self, *failure: object) -> None:
        self._stop()

    def blocks_of(self, text: str) -> list[Block]:
        """The blocks of a wikitext. Raises ``RefusedError`` for what is too large, too deep or too slow."""
        if objection := limits.objection(text):
            raise RefusedError(objection)
        return from_data(json.loads(self._answer(text.encode()))) if text else []

    def _answer(self, text: bytes) -> bytes:
        child = self._running()
        late = Timer(_PATIENCE_SECONDS, child.kill)
        late.start()
        try:
            send(cast(IO[bytes], child.stdin), text)
            answer = receive(cast(IO[bytes], child.stdout))
        except BrokenPipeError:
            answer = b""
        is_late = not late.is_alive()
        late.cancel()
        if is_late or not answer:
            self._stop()
        if answer:
            return answer
        tired = _("The text takes too long to parse.")
        raise RefusedError(reason(tired if is_late else _("The text takes too much time or memory to parse.")))

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or not self._texts_left:
            self._stop()
            # A session of its own: Ctrl-C is for the parent, which may want to finish what it has begun.
            self._child = subprocess.Popen(  # noqa: S603 the command is ours; the text is only its input
                _CHILD,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
            self._texts_left = _TEXTS_OF_A_CHILD
        self._texts_left -= 1
        return self._child

    def _stop(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.communicate()
