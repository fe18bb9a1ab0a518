"""Long commands say how far they are, and stop when they are asked to."""

import os
import signal
from io import StringIO

import pytest

from missions.management import progress
from missions.management.progress import Progress
from missions.management.stopping import Stop


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("number", "exit_code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_asks_once_and_then_insists(number, exit_code):
    usual = signal.getsignal(number)
    with Stop() as stop:
        assert not stop.asked
        os.kill(os.getpid(), number)
        assert stop.asked
        assert stop.exit_code == exit_code
        assert signal.getsignal(number) == usual
    assert signal.getsignal(number) == usual


def test_without_a_signal_nothing_changes():
    usual = signal.getsignal(signal.SIGTERM)
    with Stop() as stop:
        assert signal.getsignal(signal.SIGTERM) != usual
    assert not stop.asked
    assert signal.getsignal(signal.SIGTERM) == usual


def test_in_a_log_there_is_a_line_now_and_then(monkeypatch):
    times = iter([0, 3, 11, 12, 15, 16])
    monkeypatch.setattr(progress, "monotonic", lambda: next(times))
    log = StringIO()
    with Progress(log) as shown:
        for done in (10, 20):
            shown.show("Reading", done, 200)
        shown.show("Writing", 0, 0)
    assert log.getvalue().splitlines() == ["Reading", "Reading: 10 %", "Writing"]


def test_on_a_terminal_there_is_a_bar_for_each_stretch():
    terminal = Terminal()
    with Progress(terminal) as shown:
        shown.show("Reading", 3_000_000, 4_000_000, "B")
        shown.show("Writing", 1, 3)
        shown.show("Writing", 3, 3)
    told = terminal.getvalue()
    assert "3.00M/4.00M" in told
    assert "Writing: 100%" in told
