"""Where people were: aboard a ship on its own, or aboard a station that their ship, or another one, was docked to.

A ship at a station is a part of it: its crew is counted aboard the station. Moving a ship from one port to another
is no departure. Where it is not on record when a ship docked or undocked, its crew is counted aboard from its launch
or until its landing, and the segment says that this is ``assumed``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from missions.chronicle.flights import Flight
from missions.chronicle.moments import Moment
from missions.chronicle.stays import Stay


@dataclass(frozen=True, slots=True)
class Place:
    """A station, or a ship on its own."""

    station: int | None = None
    ship: int | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a flight or of a stay in one place. An end that is not known, or has not come, is None."""

    place: Place
    start: Moment | None
    end: Moment | None
    assumed: bool = False

    @property
    def certain(self) -> tuple[datetime, datetime | None] | None:
        """From when until when at least; None where the start is not known or no time is left."""
        if self.start is None:
            return None
        start, end = self.start.last, self.end.first if self.end else None
        return (start, end) if end is None or end > start else None


def visits(flight: Flight) -> list[Segment]:
    """A flight's times at stations, as far as they are recorded; those after moves between ports are joined."""
    found: list[Segment] = []
    for stop in flight.stops:
        if stop.station is None:
            continue
        place = Place(station=stop.station)
        if stop.kind == "relocation" and found and found[-1].place == place:
            found[-1] = replace(found[-1], end=stop.left)
        else:
            found.append(Segment(place, stop.arrived, stop.left))
    return found


def path(flight: Flight) -> list[Segment]:
    """The places of a ship from launch to landing."""
    ship = Place(ship=flight.pk)
    found: list[Segment] = []
    since: Moment | None = flight.launch
    stops = visits(flight)
    for number, visit in enumerate(stops):
        following = stops[number + 1].start if number + 1 < len(stops) else flight.ending
        start, end = visit.start or since, visit.end or following
        found += [Segment(ship, since, start), replace(visit, start=start, end=end, assumed=_is_assumed(visit, end))]
        since = end
    if since is not None:  # else it has not left its last station yet
        found.append(Segment(ship, since, flight.ending))
    return [segment for segment in found if segment.start is None or segment.start != segment.end]


def _is_assumed(visit: Segment, end: Moment | None) -> bool:
    return visit.start is None or (visit.end is None and end is not None)


def track(stay: Stay) -> list[Segment]:
    """The places of a person, in order.

    Who changes ships is aboard the station from the arrival of the first ship to the departure of the second one.
    Where only one of the two ships is on record, it says when the person came, or when the person left.
    """
    up, down = stay.up, stay.down
    if up is down and up:
        return path(up)
    way_up, way_down = path(up) if up else [], path(down) if down else []
    common = _stations(way_up) & _stations(way_down) if up and down else _stations([*way_up, *way_down])
    before, came = _until(way_up, common)
    left, after = _since(way_down, {came.place.station} if came else common)
    told = came or left
    if told is None:
        return _across(up, down) if up and down else [*before, *after]
    start, end = came.start if came else None, left.end if left else None
    return [*before, Segment(told.place, start, end, _any_assumed(came, left)), *after]


def _stations(way: Sequence[Segment]) -> set[int | None]:
    return {segment.place.station for segment in way} - {None}


def _until(way: Sequence[Segment], stations: set[int | None]) -> tuple[Sequence[Segment], Segment | None]:
    """The way to the first of the stations, and the time there."""
    for number, segment in enumerate(way):
        if segment.place.station in stations:
            return way[:number], segment
    return way, None


def _since(way: Sequence[Segment], stations: set[int | None]) -> tuple[Segment | None, Sequence[Segment]]:
    """The last time at one of the stations, and the way from there."""
    for number in reversed(range(len(way))):
        if way[number].place.station in stations:
            return way[number], way[number + 1 :]
    return None, way


def _any_assumed(*segments: Segment | None) -> bool:
    return any(segment.assumed for segment in segments if segment)


def _across(up: Flight, down: Flight) -> list[Segment]:
    """From one ship into the other, where they were docked to each other or their meeting is not on record.

    Whoever changes ships is aboard the first one until the two part.
    """
    parted = next((stop.left for stop in up.stops if stop.ship == down.pk), None)
    parted = parted or next((stop.left for stop in down.stops if stop.ship == up.pk), None)
    if parted:
        return [Segment(Place(ship=up.pk), up.launch, parted), Segment(Place(ship=down.pk), parted, down.ending)]
    station = next((segment for segment in reversed((*path(up), *path(down))) if segment.place.station), None)
    place = station.place if station else Place(ship=down.pk)
    return [Segment(place, up.launch, down.ending, assumed=True)]


def place_on(segments: Sequence[Segment], until: datetime) -> Segment | None:
    """The last of the segments that may have begun by then."""
    begun = [segment for segment in segments if segment.start is None or segment.start.first <= until]
    return begun[-1] if begun else None
