"""How far a long command has come: a bar on a terminal, now and then a line elsewhere."""

import sys
from time import monotonic
from typing import TextIO

from tqdm import tqdm

#: Between two lines in a log.
_SECONDS = 10


class Progress:
    """Stretches of work one after the other, each counted in steps or, with the unit "B", in bytes."""

    def __init__(self, stream: TextIO | None = None):
        self._stream = stream or sys.stderr
        self._what = ""
        self._told_at = 0.0
        self._bar: tqdm | None = None

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *failure: object) -> None:
        self._end_bar()

    def show(self, what: str, done: int, total: int, unit: str = "") -> None:
        """So much of it is done; another ``what`` begins another stretch."""
        if what != self._what:
            self._begin(what, total, unit)
        if self._bar is not None:
            self._bar.update(done - self._bar.n)
        elif monotonic() - self._told_at >= _SECONDS:
            self._tell(f"{what}: {100 * done // total} %" if total else what)

    def make_way(self) -> None:
        """Something else is about to be written to the terminal; the bar comes back with the next step."""
        if self._bar is not None:
            self._bar.clear()

    def _begin(self, what: str, total: int, unit: str) -> None:
        self._end_bar()
        self._what = what
        if self._stream.isatty():
            self._bar = tqdm(desc=what, total=total or None, unit=unit, unit_scale=unit == "B", file=self._stream)
        else:
            self._tell(what)

    def _end_bar(self) -> None:
        if self._bar is not None:
            self._bar.close()
        self._bar = None

    def _tell(self, line: str) -> None:
        self._told_at = monotonic()
        print(line, file=self._stream, flush=True)
