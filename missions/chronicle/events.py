"""What happened on which day: launches, dockings, undockings, landings, by the UTC date."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from missions.chronicle.flights import Flight, Stop
from missions.chronicle.moments import Moment

LAUNCH, LANDING, END = "launch", "landing", "end"
DOCKING, UNDOCKING = "docking", "undocking"
#: In this order where moments are equal, or known to the day only.
_ORDER = (LAUNCH, DOCKING, UNDOCKING, LANDING, END)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a flight. ``stop``: what it docked to, or left."""

    kind: str
    flight: Flight
    moment: Moment
    stop: Stop | None = None


def events_of(flight: Flight) -> Iterator[Event]:
    """As far as their moments are on record. A ship that broke up in flight has an end, and no landing."""
    yield Event(LAUNCH, flight, flight.launch)
    for stop in flight.stops:
        if stop.arrived:
            yield Event(DOCKING, flight, stop.arrived, stop)
        if stop.left:
            yield Event(UNDOCKING, flight, stop.left, stop)
    if flight.landing:
        broke_up = flight.outcome == "fatal" and flight.landing_place is None
        yield Event(END if broke_up else LANDING, flight, flight.landing)


class Days:
    """All events by their days. Those known to the month or the year only have none."""

    def __init__(self, flights: Iterable[Flight]):
        self._by_day: dict[date, list[Event]] = defaultdict(list)
        self._calendar: dict[tuple[int, int], list[Event]] = defaultdict(list)
        events = [event for event in _once_each(flights) if event.moment.day]
        for event in sorted(events, key=lambda event: (event.moment.at, _ORDER.index(event.kind))):
            day = event.moment.at.date()
            self._by_day[day].append(event)
            self._calendar[day.month, day.day].append(event)
        self.days = sorted(self._by_day)

    def on(self, day: date) -> list[Event]:
        return self._by_day.get(day, [])

    def each_year(self, month: int, day: int) -> list[Event]:
        """The events of this day of the calendar in all years, in their order."""
        return self._calendar.get((month, day), [])

    def in_year(self, year: int) -> list[Event]:
        first, last = bisect_left(self.days, date(year, 1, 1)), bisect_right(self.days, date(year, 12, 31))
        return [event for day in self.days[first:last] for event in self._by_day[day]]

    def before(self, day: date) -> date | None:
        """The last day before this one on which something happened."""
        place = bisect_left(self.days, day)
        return self.days[place - 1] if place else None

    def after(self, day: date) -> date | None:
        """The first day after this one on which something happened."""
        place = bisect_right(self.days, day)
        return self.days[place] if place < len(self.days) else None


def _once_each(flights: Iterable[Flight]) -> Iterator[Event]:
    """Two ships that docked to each other both have it on record: it is told of the one launched first."""
    told = set()
    for flight in flights:
        for event in events_of(flight):
            if event.stop and event.stop.ship:
                between = (frozenset((flight.pk, event.stop.ship)), event.kind, event.moment.at)
                if between in told:
                    continue
                told.add(between)
            yield event
