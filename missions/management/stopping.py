"""Ctrl-C and SIGTERM as a question: a command ends where it can, and at once only when asked again."""

import signal
import threading
from types import FrameType

#: What a shell calls a program that was ended by a signal: this and the signal's number.
ENDED_BY_SIGNAL = 128


class Stop:
    """``asked`` becomes true with the first signal; after that the signals do again what they did before."""

    def __init__(self) -> None:
        self.signal = 0
        self._usual: dict[int, object] = {}

    @property
    def asked(self) -> bool:
        return self.signal != 0

    @property
    def exit_code(self) -> int:
        return ENDED_BY_SIGNAL + self.signal

    def __enter__(self) -> "Stop":
        if threading.current_thread() is threading.main_thread():
            for number in (signal.SIGINT, signal.SIGTERM):
                self._usual[number] = signal.signal(number, self._ask)
        return self

    def __exit__(self, *failure: object) -> None:
        for number, usual in self._usual.items():
            signal.signal(number, usual)
        self._usual.clear()

    def _ask(self, number: int, frame: FrameType | None) -> None:
        self.signal = number
        self.__exit__()
