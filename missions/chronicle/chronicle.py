"""The chronicle: who was where when, from the first launch on record to now."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Any, TypeVar

from missions.chronicle.careers import Career
from missions.chronicle.events import Days
from missions.chronicle.firsts import first_stays
from missions.chronicle.flights import Biography, Flight, Seat, State
from missions.chronicle.stays import Stay, stays_of
from missions.chronicle.steps import Span, Steps, steps
from missions.chronicle.whereabouts import Segment, track

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)

T = TypeVar("T")


class Chronicle:
    """What follows from the launches, landings, crews and dockings on record.

    Everything is computed when it is first asked for, and then kept. Records are told by their primary keys.
    """

    def __init__(
        self,
        flights: Sequence[Flight],
        people: Mapping[int, Biography] | None = None,
        countries: Mapping[int, State] | None = None,
        now: datetime | None = None,
    ):
        """``flights`` must come by launch, and have been launched by ``now``."""
        self.flights = tuple(flights)
        self.people = people or {}
        self.countries = countries or {}
        self.now = now or datetime.now(UTC)
        self._answers: dict[Callable, Any] = {}

    def once(self, question: Callable[["Chronicle"], T]) -> T:
        """The answer to a question about the whole chronicle, computed the first time it is asked."""
        if question not in self._answers:
            self._answers[question] = question(self)
        return self._answers[question]

    # Flights

    @cached_property
    def flight(self) -> dict[int, Flight]:
        """Flights by their primary keys."""
        return {flight.pk: flight for flight in self.flights}

    @cached_property
    def days(self) -> Days:
        return Days(self.flights)

    @property
    def first_day(self) -> date | None:
        """The day of the first launch on record."""
        return self.flights[0].launch.first.date() if self.flights else None

    def launched_on(self, day: date) -> list[Flight]:
        return [event.flight for event in self.days.on(day) if event.kind == "launch"]

    def launched_in(self, year: int) -> Sequence[Flight]:
        first, following = (bisect_left(self._launches, datetime(each, 1, 1, tzinfo=UTC)) for each in (year, year + 1))
        return self.flights[first:following]

    @cached_property
    def _launches(self) -> list[datetime]:
        return [flight.launch.at for flight in self.flights]

    def in_flight_with(self, flight: Flight) -> list[Flight]:
        """Other ships that were in space at the same time for certain, by launch."""
        span = self._span(flight)
        if span is None:
            return []
        start, end = span
        last = bisect_right(self._launches, end or self.now)
        found = (other for other in self.flights[self._first_that_may_last_until(start) : last] if other is not flight)
        return [other for other in found if (theirs := self._span(other)) and _overlap(theirs, span)]

    def _span(self, flight: Flight) -> Span | None:
        """From when until when a ship was in space for certain; None where that is no time at all."""
        if flight.landing is None:
            return (flight.launch.last, None) if flight.is_up(self.now) else None
        start, end = flight.launch.last, flight.landing.first
        return (start, end) if start < end and flight.reached_space else None

    def _first_that_may_last_until(self, at: datetime) -> int:
        return bisect_left(self._launches, at - self._longest_flight)

    @cached_property
    def _longest_flight(self) -> timedelta:
        """No ship was up for longer than this; one that is still up, since its launch."""
        spans = [span for flight in self.flights if (span := self._span(flight))]
        return max(((end or self.now) - start for start, end in spans), default=timedelta()) + _DAY

    # People

    @cached_property
    def stays(self) -> tuple[Stay, ...]:
        """Every person's stays in space, by launch; on one ship in the order of its crew."""
        seats: dict[int, list[tuple[Flight, Seat]]] = defaultdict(list)
        for flight in self.flights:
            for seat in flight.seats:
                if flight.is_spaceflight_of(seat):
                    seats[seat.person].append((flight, seat))
        found = [stay for own in seats.values() for stay in stays_of(own, self.now)]
        return tuple(sorted(found, key=lambda stay: (stay.first, stay.flight.key, stay.order)))

    @cached_property
    def careers(self) -> dict[int, Career]:
        """The career of every person who has been in space."""
        own: dict[int, list[Stay]] = defaultdict(list)
        for stay in self.stays:
            own[stay.person].append(stay)
        return {person: Career(person, tuple(stays)) for person, stays in own.items()}

    def is_published(self, person: int) -> bool:
        """Whether readers may see a person's own record."""
        return person in self.people and self.people[person].is_published

    def in_space_on(self, day: date) -> list[Stay]:
        """Who was in space at some time of a UTC day, as far as is known; by launch."""
        start = datetime.combine(day, time(), UTC)
        return self._between(start, start + _DAY - _SECOND)

    def in_space_at(self, at: datetime) -> list[Stay]:
        """Who may have been in space at a moment, by launch."""
        return self._between(at, at)

    def _between(self, start: datetime, end: datetime) -> list[Stay]:
        first, last = bisect_left(self._starts, start - self._longest_stay), bisect_right(self._starts, end)
        return [stay for stay in self.stays[first:last] if stay.last is None or stay.last >= start]

    @cached_property
    def _starts(self) -> list[datetime]:
        return [stay.first for stay in self.stays]

    @cached_property
    def _longest_stay(self) -> timedelta:
        return max(((stay.last or self.now) - stay.first for stay in self.stays), default=timedelta()) + _DAY

    def newcomers_in(self, year: int) -> list[Stay]:
        """The first stays in space of those who were launched for the first time in a year, by launch."""
        return self._newcomers.get(year, [])

    @cached_property
    def _newcomers(self) -> dict[int, list[Stay]]:
        by_year: dict[int, list[Stay]] = defaultdict(list)
        for stay in first_stays(self.stays):
            by_year[stay.first.year].append(stay)
        return dict(by_year)

    def born_on(self, month: int, day: int) -> list[tuple[int, date]]:
        """The people who flew in space and were born on this day of the calendar, with their birth, oldest first."""
        return self._birthdays.get((month, day), [])

    @cached_property
    def _birthdays(self) -> dict[tuple[int, int], list[tuple[int, date]]]:
        found: dict[tuple[int, int], list[tuple[int, date]]] = defaultdict(list)
        for person in self.careers:
            biography = self.people.get(person)
            if biography and biography.is_published and biography.born_on:
                found[biography.born_on.month, biography.born_on.day].append((person, biography.born_on))
        return {day: sorted(born, key=lambda pair: pair[1]) for day, born in found.items()}

    # Numbers over time

    @property
    def years(self) -> range:
        """From the year of the first launch on record to the one that is running."""
        return range(self.first_day.year, self.now.year + 1) if self.first_day else range(0)

    def most_in(self, year: int) -> int:
        """The most people who were in space at one time of a year."""
        first, following = (datetime(each, 1, 1, tzinfo=UTC) for each in (year, year + 1))
        start, end = (bisect_left(self.people_in_space, (at, 0)) for at in (first, following))
        when_it_began = self.people_in_space[start - 1 : start] if start else []
        return max((count for _at, count in (*when_it_began, *self.people_in_space[start:end])), default=0)

    @cached_property
    def people_in_space(self) -> Steps:
        """The number of people in space as (moment, count): so many from that moment on, until the next one.

        Certain presence only: where a launch or a landing is known to the day, its day does not count.
        """
        return steps(_certain(self.stays))

    @cached_property
    def people_in_orbit(self) -> Steps:
        """The same without suborbital flights."""
        return steps(_certain(stay for stay in self.stays if stay.is_orbital))

    @cached_property
    def ships_in_space(self) -> Steps:
        """The number of crewed ships in space, docked ones included, in the same form."""
        return steps(span for flight in self.flights if (span := self._span(flight)))

    def people_aboard(self, station: int) -> Steps:
        """The number of people aboard a station, with the crews of docked ships, in the same form."""
        return self._steps_aboard.get(station, [])

    @property
    def stations(self) -> list[int]:
        """The stations that people have been aboard."""
        return list(self._stays_aboard)

    def stays_aboard(self, station: int) -> list[tuple[Stay, Segment]]:
        """Who was aboard a station and when, by arrival; times that are only ``assumed`` say so."""
        return self._stays_aboard.get(station, [])

    @cached_property
    def _stays_aboard(self) -> dict[int, list[tuple[Stay, Segment]]]:
        found: dict[int, list[tuple[Stay, Segment]]] = defaultdict(list)
        for stay in self.stays:
            for segment in track(stay):
                if segment.place.station is not None:
                    found[segment.place.station].append((stay, segment))
        return {station: sorted(pairs, key=_arrival) for station, pairs in found.items()}

    @cached_property
    def _steps_aboard(self) -> dict[int, Steps]:
        return {
            station: steps(span for stay, segment in pairs if (span := _certain_segment(segment, stay)))
            for station, pairs in self._stays_aboard.items()
        }


def _arrival(pair: tuple[Stay, Segment]) -> datetime:
    stay, segment = pair
    return segment.start.first if segment.start else stay.first


def _certain(stays: Iterable[Stay]) -> Iterable[Span]:
    return (span for stay in stays if (span := stay.certain))


def _certain_segment(segment: Segment, stay: Stay) -> Span | None:
    """A segment without an end goes on only where the person is still up."""
    if segment.end is None and not stay.is_open:
        return None
    return segment.certain


def _overlap(one: Span, other: Span) -> bool:
    return (other[1] is None or one[0] < other[1]) and (one[1] is None or other[0] < one[1])
