"""Who went up and came down on which ship: one line is one person, the ground below, the station above.

Horizontal places are percentages of the width, vertical ones pixels.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from missions import typography
from missions.chronicle.chronicle import Chronicle
from missions.chronicle.flights import Flight
from missions.chronicle.stays import Stay
from missions.chronicle.whereabouts import Segment, track
from missions.diagrams.axis import Axis, Panel, cut

_TOP = 20
_PITCH, _THIN_PITCH = 32, 16
_BELOW = 22
#: Lines that would lie upon each other are drawn so many pixels apart.
_APART = 4
#: More others than these would hide the crew that the drawing is about.
_MOST_OTHERS = 4
_LABEL_WIDTH = 19.0
_LABEL_ROW = 32


@dataclass(frozen=True)
class Line:
    x1: float
    y1: int
    x2: float
    y2: int
    kind: str


@dataclass(frozen=True)
class Strand:
    """One person's way; ``dx`` moves it aside by pixels."""

    person: int
    name: str
    name_x: float
    name_y: int
    lines: tuple[Line, ...]
    dx: int
    is_own: bool


@dataclass(frozen=True)
class Label:
    """A launch or a landing of a ship, below the ground."""

    x: float
    y: int
    text: str
    day: str
    is_own: bool
    anchor: str


@dataclass(frozen=True)
class Exchange:
    """The drawing, and what it says in words: who came and went how."""

    strands: tuple[Strand, ...]
    panels: tuple[Panel, ...]
    gaps: tuple[tuple[float, str], ...]
    labels: tuple[Label, ...]
    said: tuple[tuple[str, str, str], ...]
    has_other_ships: bool
    has_others: bool
    sky_y: int
    sky_height: int
    ground_y: int
    height: int


@dataclass(frozen=True)
class Names:
    """How the drawing calls people and ships, by their primary keys. ``short`` is what fits below the ground."""

    people: Mapping[int, str]
    ships: Mapping[int, str]
    short: Mapping[int, str]


@dataclass(frozen=True)
class _Way:
    """A stay at the station of the flight, from the ground and back; an end that has not come is None."""

    stay: Stay
    aboard: Segment

    @property
    def moments(self) -> list[datetime]:
        known = (self.stay.launch, self.aboard.start, self.aboard.end, self.stay.landing)
        return [moment.at for moment in known if moment]


def exchange(flight: Flight | None, chronicle: Chronicle, names: Names) -> Exchange | None:
    """The drawing of a flight to one station; None for others, and where a docking is not on record."""
    stays = [stay for stay in chronicle.stays if flight and flight in (stay.up, stay.down)]
    ways = [way for stay in stays if (way := _way(stay))]
    if not ways or len(ways) < len(stays) or len({way.aboard.place.station for way in ways}) > 1:
        return None
    own = sorted(ways, key=lambda way: (way.stay.up is not flight, way.stay.order))
    axis = cut([moment for way in own for moment in way.moments])
    others = _others(own, axis, chronicle)
    thin = _THIN_PITCH * len(others)
    ground = _TOP + thin + _PITCH * len(own) + _BELOW
    strands = [_thin_strand(way, row, axis, ground, names) for row, way in enumerate(others)]
    strands += [_strand(way, row, len(own), thin, axis, ground, flight, names) for row, way in enumerate(own)]
    labels = tuple(_labels(own, flight, axis, ground, names))
    return Exchange(
        strands=tuple(strands),
        panels=axis.panels,
        gaps=tuple((gap.x, typography.days(gap.days)) for gap in axis.gaps),
        labels=labels,
        said=tuple(_said(way, names) for way in own),
        has_other_ships=any(line.kind == "other" for strand in strands for line in strand.lines),
        has_others=bool(others),
        sky_y=_TOP - 8,
        sky_height=thin + _PITCH * len(own) + 4,
        ground_y=ground,
        height=max((label.y for label in labels), default=ground) + 20,
    )


def _way(stay: Stay) -> _Way | None:
    """The stay where it led to one station and its docking times are known; None otherwise."""
    aboard = [segment for segment in track(stay) if segment.place.station]
    if len(aboard) != 1 or aboard[0].assumed or not (stay.launch and aboard[0].start):
        return None
    if not stay.is_open and not (aboard[0].end and stay.landing):
        return None
    return _Way(stay, aboard[0])


def _others(own: Sequence[_Way], axis: Axis, chronicle: Chronicle) -> list[_Way]:
    """Who else was aboard in the days drawn; nobody where there were too many to draw."""
    stays = {way.stay for way in own}
    station = own[0].aboard.place.station
    seen = [
        _Way(stay, segment)
        for stay, segment in chronicle.stays_aboard(station)
        if stay not in stays and segment.start and axis.shows(segment.start.at, segment.end and segment.end.at)
    ]
    return seen if len(seen) <= _MOST_OTHERS and not any(way.aboard.assumed for way in seen) else []


def _strand(way: _Way, row: int, rows: int, thin: int, axis: Axis, ground: int, flight: Flight, names: Names) -> Strand:
    y = _TOP + thin + _PITCH * row + _PITCH // 2
    start, end = axis.x(way.aboard.start.at), axis.x(way.aboard.end.at) if way.aboard.end else 100.0
    lines = [Line(axis.x(way.stay.launch.at), ground, start, y, _ship(way.stay.up, flight))]
    lines += [Line(a, y, b, y, kind) for a, b, kind in axis.stretches(start, end)]
    if way.stay.landing:
        lines.append(Line(end, y, axis.x(way.stay.landing.at), ground, _ship(way.stay.down, flight)))
    return Strand(
        person=way.stay.person,
        name=names.people.get(way.stay.person, ""),
        name_x=round((start + end) / 2, 2),
        name_y=y - 6,
        lines=tuple(lines),
        dx=round((row - (rows - 1) / 2) * _APART),
        is_own=True,
    )


def _thin_strand(way: _Way, row: int, axis: Axis, ground: int, names: Names) -> Strand:
    y = _TOP + _THIN_PITCH * row + _THIN_PITCH // 2
    stay, lines = way.stay, []
    start = axis.x(way.aboard.start.at)
    end = axis.x(way.aboard.end.at) if way.aboard.end else 100.0
    if stay.launch and axis.holds(stay.launch.at):
        lines.append(Line(axis.x(stay.launch.at), ground, start, y, "thin-line"))
    lines += [Line(a, y, b, y, "thin-line") for a, b, kind in axis.stretches(start, end) if kind == "stay"]
    if stay.landing and axis.holds(stay.landing.at):
        lines.append(Line(end, y, axis.x(stay.landing.at), ground, "thin-line"))
    longest = max((line for line in lines if line.y1 == line.y2), key=lambda line: line.x2 - line.x1, default=None)
    middle = (longest.x1 + longest.x2) / 2 if longest else start
    name = names.people.get(stay.person, "")
    return Strand(stay.person, name, round(middle, 2), y - 3, tuple(lines), -_APART, False)


def _ship(ship: Flight | None, flight: Flight) -> str:
    return "own" if ship is flight else "other"


def _labels(own: Iterable[_Way], flight: Flight, axis: Axis, ground: int, names: Names) -> Iterable[Label]:
    """Launches and landings of the ships, those that would touch one row lower."""
    found: dict[tuple[str, int], datetime] = {}
    for way in own:
        found[("↑", way.stay.up.pk)] = way.stay.launch.at
        if way.stay.landing and way.stay.down:
            found[("↓", way.stay.down.pk)] = way.stay.landing.at
    ends: list[float] = []
    for (arrow, ship), at in sorted(found.items(), key=lambda each: each[1]):
        x = axis.x(at)
        row = next((number for number, end in enumerate(ends) if x - end >= _LABEL_WIDTH), len(ends))
        ends[row : row + 1] = [x]
        yield Label(
            x,
            ground + 20 + row * _LABEL_ROW,
            f"{arrow}{typography.NO_BREAK}{names.short.get(ship, '')}",
            _day(at, flight.launch.at.year),
            ship == flight.pk,
            "start" if x < 8 else "end" if x > 92 else "middle",
        )


def _day(at: datetime, year: int) -> str:
    """A day, with its year where that is not the year of the launch."""
    return typography.day_of_year(at, short=True) if at.year == year else typography.day(at, short=True)


def _said(way: _Way, names: Names) -> tuple[str, str, str]:
    """The person and the ships up and down; the latter empty while still up."""
    down = names.ships.get(way.stay.down.pk, "") if way.stay.down and way.stay.landing else ""
    return names.people.get(way.stay.person, ""), names.ships.get(way.stay.up.pk, ""), down
