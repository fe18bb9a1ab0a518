"""The course of a flight to scale: free flight and time at a station, with its events as numbered pins.

Horizontal places are percentages of the width, vertical ones pixels: text keeps its size at every width.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from missions import typography
from missions.diagrams.days import Tick, days, hours, months
from missions.diagrams.spans import DOCKED, MOON, SURFACE, Span, spans
from missions.models import Mission, Precision

_DAY = timedelta(days=1)
#: Longer flights show their first and last days enlarged above the whole.
_LONGEST_IN_ONE = 14 * _DAY
#: So many days are enlarged at each end, and at most as many where more happened.
_ENLARGED_DAYS = 3
_MOST_ENLARGED_DAYS = 6
_LEFT_PANEL = (0.0, 46.0)
_RIGHT_PANEL = (54.0, 100.0)
_TOP = 18
_CHIP = 17
_BAR = 12
#: Chips closer than this, in percent of the whole width on a phone, stand below each other.
_CHIP_WIDTH = 6.2


@dataclass(frozen=True)
class Stretch:
    """A part of a bar; its ``state`` is that of a span."""

    x: float
    width: float
    state: str


@dataclass(frozen=True)
class Pin:
    number: int
    x: float
    y: int
    #: Where the chip stands beside its line.
    dx: int


@dataclass(frozen=True)
class Panel:
    """A piece of the flight on its own scale."""

    x: float
    width: float
    stretches: tuple[Stretch, ...]
    pins: tuple[Pin, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True)
class Whole:
    """The whole flight below its enlarged ends; ``joins`` tie each panel to its place.

    ``numbers`` are the events that none of the panels shows, each with its place in percent.
    """

    stretches: tuple[Stretch, ...]
    numbers: tuple[tuple[int, float], ...]
    ticks: tuple[Tick, ...]
    joins: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True)
class Course:
    panels: tuple[Panel, ...]
    whole: Whole | None
    enlarged: str
    duration: str
    docked: str
    around_moon: str
    on_moon: str
    first_day: str
    #: Empty where it is the first.
    last_day: str
    states: frozenset[str]
    #: Pixels from the top: frame, bar, and what is below.
    frame_height: int
    bar_y: int
    whole_y: int
    axis_y: int
    height: int


@dataclass(frozen=True)
class _Scale:
    start: datetime
    end: datetime
    x0: float = 0.0
    x1: float = 100.0

    def __call__(self, moment: datetime) -> float:
        share = (moment - self.start) / (self.end - self.start)
        return round(self.x0 + share * (self.x1 - self.x0), 2)

    def shows(self, moment: datetime) -> bool:
        return self.start <= moment <= self.end


def course(mission: Mission, moments: Sequence[datetime]) -> Course | None:
    """The drawing of a finished flight whose length is known; ``moments`` are its events in order."""
    if mission.duration is None or mission.duration <= timedelta():
        return None
    pieces = spans(mission)
    scales = _scales(mission, moments)
    enlarged = len(scales) > 1
    rows = [_rows(scale, moments) for scale in scales]
    chip_rows = max((row for found in rows for *_pin, row in found), default=0) + 1
    bar_y = _TOP + 4 + chip_rows * _CHIP + 8
    frame = bar_y + _BAR + 8 - _TOP
    whole_y = _TOP + frame + 36
    axis_y = whole_y + _BAR + 14 if enlarged else _TOP + frame
    return Course(
        panels=tuple(_panel(s, pieces, r, len(scales)) for s, r in zip(scales, rows, strict=True)),
        whole=_whole(mission, scales, moments, pieces, (_TOP + frame, whole_y)) if enlarged else None,
        enlarged=typography.number(_factor(mission, scales[0])) if enlarged else "",
        duration=_rough(mission.duration),
        docked=_time_in(pieces, DOCKED),
        around_moon=_time_in(pieces, MOON, SURFACE),
        on_moon=_time_in(pieces, SURFACE),
        first_day=typography.day(mission.launched_at),
        last_day="" if mission.launched_at.date() == mission.landed_at.date() else typography.day(mission.landed_at),
        states=frozenset(piece.state for piece in pieces),
        frame_height=frame,
        bar_y=bar_y,
        whole_y=whole_y,
        axis_y=axis_y,
        height=axis_y + (20 if enlarged else 2),
    )


def _time_in(pieces: Sequence[Span], *states: str) -> str:
    """How long the flight was in one of these states; empty where it never was."""
    total = sum((piece.length for piece in pieces if piece.state in states), timedelta())
    return _rough(total) if total else ""


def _scales(mission: Mission, moments: Sequence[datetime]) -> list[_Scale]:
    """One scale for a short flight; for a long one its first and last days, more of them if much happened there."""
    start, end = mission.launched_at, mission.landed_at
    if end - start <= _LONGEST_IN_ONE:
        return [_Scale(start, end)]
    midnight = start.replace(hour=0, minute=0, second=0, microsecond=0)
    last_midnight = end.replace(hour=0, minute=0, second=0, microsecond=0) + _DAY
    wide = max(_days_needed(moments, midnight, 1), _days_needed(moments, last_midnight, -1)) * _DAY
    return [_Scale(midnight, midnight + wide, *_LEFT_PANEL), _Scale(last_midnight - wide, last_midnight, *_RIGHT_PANEL)]


def _days_needed(moments: Iterable[datetime], edge: datetime, sign: int) -> int:
    """Days from an edge that hold every event within the most that may be enlarged."""
    distances = [(moment - edge) / _DAY * sign for moment in moments]
    within = [int(distance) + 1 for distance in distances if 0 <= distance < _MOST_ENLARGED_DAYS]
    return max(_ENLARGED_DAYS, *within) if within else _ENLARGED_DAYS


def _factor(mission: Mission, scale: _Scale) -> int:
    """How many times larger an enlarged end is than the whole."""
    return round((scale.x1 - scale.x0) / 100 * (_span(mission)[1] - _span(mission)[0]) / (scale.end - scale.start))


def _rows(scale: _Scale, moments: Sequence[datetime]) -> list[tuple[int, float, int]]:
    """The events on a scale as number, place and row: chips that would touch go one row down."""
    placed: list[tuple[int, float, int]] = []
    ends: list[float] = []
    for number, moment in enumerate(moments, start=1):
        if not scale.shows(moment):
            continue
        x = scale(moment)
        row = next((i for i, end in enumerate(ends) if x - end >= _CHIP_WIDTH), len(ends))
        ends[row : row + 1] = [x]
        placed.append((number, x, row))
    return placed


def _panel(scale: _Scale, pieces: Sequence[Span], rows, panels: int) -> Panel:
    width = scale.end - scale.start
    ticks = days(scale, scale.start, scale.end, panels) if width > 2 * _DAY else hours(scale, scale.start, scale.end)
    return Panel(
        x=scale.x0,
        width=scale.x1 - scale.x0,
        stretches=_stretches(scale, pieces),
        pins=tuple(
            Pin(number, x, _TOP + 4 + row * _CHIP, -16 if x > scale.x1 - _CHIP_WIDTH else 0) for number, x, row in rows
        ),
        ticks=ticks,
    )


def _stretches(scale: _Scale, pieces: Sequence[Span]) -> tuple[Stretch, ...]:
    cut = ((max(piece.start, scale.start), min(piece.end, scale.end), piece.state) for piece in pieces)
    return tuple(Stretch(scale(a), round(scale(b) - scale(a), 2), state) for a, b, state in cut if a < b)


def _span(mission: Mission) -> tuple[datetime, datetime]:
    """The time axis of the whole: a little more than the flight on both sides."""
    room = (mission.landed_at - mission.launched_at) / 40
    return mission.launched_at - room, mission.landed_at + room


def _whole(
    mission: Mission, scales: list[_Scale], moments: Sequence[datetime], pieces: Sequence[Span], ends: tuple[int, int]
) -> Whole:
    """``ends`` are where the joins begin and the bar begins, in pixels."""
    whole = _Scale(*_span(mission))
    bottom, bar = ends
    corners = [corner for scale in scales for corner in ((scale.x0, scale.start), (scale.x1, scale.end))]
    joins = [(x, bottom, max(0.0, min(100.0, whole(moment))), bar - 6) for x, moment in corners]
    elsewhere = [(n, m) for n, m in enumerate(moments, start=1) if not any(scale.shows(m) for scale in scales)]
    return Whole(
        stretches=_stretches(whole, pieces),
        numbers=tuple((number, whole(moment)) for number, moment in elsewhere),
        ticks=months(whole, *_span(mission)),
        joins=tuple(joins),
    )


def _rough(value: timedelta) -> str:
    """Days and whole hours, as the sentences count them; minutes of a short flight."""
    if value >= _DAY:
        # Cut like everywhere else: "18 days and 3 hours" in the lead must not be 18 d 4 h here.
        return typography.duration(value, Precision.MINUTE).rsplit(" ", 1)[0]
    return typography.duration(value, Precision.MINUTE)
