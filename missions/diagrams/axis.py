"""A time axis with the empty time cut out: panels to scale, and gaps between them that name their length."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from missions.diagrams.days import Tick, days, months

_DAY = timedelta(days=1)
#: Up to this length nothing is cut out.
_LONGEST_WHOLE = timedelta(days=30)
#: What is left around the moments that matter, in days.
_AROUND = _DAY
#: Time is cut out where nothing happens for longer than this share of what is drawn.
_LEAST_GAP = 1.5
_GAP_WIDTH = 11.0
_MOST_GAPS_WIDTH = 33.0


@dataclass(frozen=True)
class Panel:
    """A stretch of time to scale, in percent of the width."""

    start: datetime
    end: datetime
    x: float
    width: float
    ticks: tuple[Tick, ...] = ()

    def at(self, moment: datetime) -> float:
        return self.x + (moment - self.start) / (self.end - self.start) * self.width


@dataclass(frozen=True)
class Gap:
    """Time that is left out; ``x`` is its middle in percent."""

    x: float
    start: float
    end: float
    days: int


@dataclass(frozen=True)
class Axis:
    panels: tuple[Panel, ...]
    gaps: tuple[Gap, ...]

    def x(self, moment: datetime) -> float:
        """Where a moment is, in percent; one that is cut out is in the middle of its gap."""
        for panel, gap in zip(self.panels, (None, *self.gaps), strict=True):
            if moment < panel.start:
                return round(gap.x, 2) if gap else 0.0
            if moment <= panel.end:
                return round(panel.at(moment), 2)
        return 100.0

    def holds(self, moment: datetime) -> bool:
        return any(panel.start <= moment <= panel.end for panel in self.panels)

    def shows(self, start: datetime, end: datetime | None) -> bool:
        """Whether a span of time reaches into any of the panels."""
        return any(start < panel.end and (end is None or end > panel.start) for panel in self.panels)

    def stretches(self, start: float, end: float) -> Iterable[tuple[float, float, str]]:
        """A horizontal line between two places as pieces: "stay" within panels, "gap-line" across what is cut out."""
        edges: list[tuple[float, float, str]] = []
        for panel, gap in zip(self.panels, (*self.gaps, None), strict=True):
            edges.append((panel.x, panel.x + panel.width, "stay"))
            if gap:
                edges.append((gap.start, gap.end, "gap-line"))
        for a, b, kind in edges:
            left, right = max(a, start), min(b, end)
            if left < right:
                yield round(left, 2), round(right, 2), kind


def cut(moments: Sequence[datetime]) -> Axis:
    """The axis on which every one of these moments has its place."""
    spans = _spans(sorted(moments))
    gap_width = min(_GAP_WIDTH, _MOST_GAPS_WIDTH / max(len(spans) - 1, 1))
    room = 100.0 - gap_width * (len(spans) - 1)
    total = sum((end - start for start, end in spans), timedelta())
    panels: list[Panel] = []
    gaps: list[Gap] = []
    x = 0.0
    for start, end in spans:
        if panels:
            left_out = round((start - panels[-1].end) / _DAY)
            gaps.append(Gap(round(x + gap_width / 2, 2), round(x + 0.6, 2), round(x + gap_width - 0.6, 2), left_out))
            x += gap_width
        panel = Panel(start, end, round(x, 2), round((end - start) / total * room, 2))
        panels.append(Panel(start, end, panel.x, panel.width, _ticks(panel, len(spans))))
        x += panel.width
    return Axis(tuple(panels), tuple(gaps))


def _spans(moments: list[datetime]) -> list[tuple[datetime, datetime]]:
    """The days around the moments, joined where they are near each other."""
    first, last = moments[0] - _AROUND, moments[-1] + _AROUND
    if last - first <= _LONGEST_WHOLE:
        return [(first, last)]
    spans = [(first, moments[0] + _AROUND)]
    for moment in moments[1:]:
        start, end = spans[-1]
        drawn = sum((b - a for a, b in spans), timedelta())
        if moment - end <= max(_LEAST_GAP * drawn, 8 * _DAY):
            spans[-1] = (start, moment + _AROUND)
        else:
            spans.append((moment - _AROUND, moment + _AROUND))
    return spans


def _ticks(panel: Panel, panels: int) -> tuple[Tick, ...]:
    if panel.end - panel.start > _LONGEST_WHOLE:
        return months(panel.at, panel.start, panel.end)
    return days(panel.at, panel.start, panel.end, panels)
