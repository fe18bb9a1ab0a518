"""A number that rises and falls with time, drawn as steps: people in space, people aboard a station.

The shape is drawn in a box of its own that is stretched to the width; places of labels are percentages.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from missions.chronicle.steps import Steps
from missions.diagrams.days import Tick

#: The box of the shape: units from the first to the last moment.
WIDTH = 1000
_HEIGHT = 140
_TOP = 14
_EVERY_YEARS = (1, 2, 5, 10, 20)
_MOST_YEARS_LABELED, _ON_A_PHONE = 14, 6
_EVERY_COUNT = (1, 2, 5, 10)
_MOST_LINES = 5


@dataclass(frozen=True)
class StepChart:
    """The area as a path in a box of ``WIDTH`` by ``most``, one unit a person, turned upside down by the template."""

    area: str
    most: int
    most_at: datetime
    ticks: tuple[Tick, ...]
    #: Counts with a line of their own, each with its y in pixels.
    lines: tuple[tuple[int, float], ...]
    top: int = _TOP
    height: int = _HEIGHT

    @property
    def ground_y(self) -> int:
        return self.top + self.height


def step_chart(steps: Steps, until: datetime) -> StepChart | None:
    """The chart from the first step to ``until``; None where there is nothing to draw."""
    if not steps or until <= steps[0][0]:
        return None
    start = steps[0][0]
    most_at, most = max(steps, key=lambda step: step[1])
    every = next((step for step in _EVERY_COUNT if most / step <= _MOST_LINES), _EVERY_COUNT[-1])
    return StepChart(
        area=_area(_in_units(steps, start, until), most),
        most=most,
        most_at=most_at,
        ticks=_years(start, until),
        lines=tuple((count, round(_TOP + _HEIGHT * (1 - count / most), 1)) for count in range(0, most + 1, every)),
    )


def _in_units(steps: Sequence[tuple[datetime, int]], start: datetime, until: datetime) -> list[tuple[int, int]]:
    """One count for each unit in which it changes: the highest that it reached there, then what it stayed at."""
    highest: dict[int, int] = {}
    stayed: dict[int, int] = {}
    for at, count in steps:
        x = min(WIDTH, round((at - start) / (until - start) * WIDTH))
        highest[x] = max(count, highest.get(x, 0))
        stayed[x] = count
    after = {x + 1: count for x, count in stayed.items() if count != highest[x] and x < WIDTH}
    return sorted({**after, **highest}.items())


def _area(points: list[tuple[int, int]], most: int) -> str:
    """Steps with a floor: right, up or down, right …; y grows downwards from ``most``."""
    drawn = [f"M{points[0][0]} {most}"]
    for (x, count), following in zip(points, [*points[1:], (WIDTH, 0)], strict=True):
        drawn.append(f"V{most - count}H{max(x, following[0])}")
    return "".join(drawn) + f"V{most}z"


def _years(start: datetime, until: datetime) -> tuple[Tick, ...]:
    """New Years, as many as can be told apart; every second one only where there is room."""
    years = range(start.year + 1, until.year + 1)
    every = next((step for step in _EVERY_YEARS if len(years) / step <= _MOST_YEARS_LABELED), _EVERY_YEARS[-1])
    shown = [year for year in years if year % every == 0]
    often = -(-len(shown) // _ON_A_PHONE) or 1
    places = [(datetime(year, 1, 1, tzinfo=UTC) - start) / (until - start) * 100 for year in shown]
    return tuple(
        Tick(round(x, 2), str(year) if x < 95 else "", wide=number % often > 0)
        for number, (year, x) in enumerate(zip(shown, places, strict=True))
    )
