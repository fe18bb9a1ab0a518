"""The first, second … spaceflight of a person."""

from collections.abc import Iterator
from datetime import datetime
from itertools import pairwise

from missions.consistency.chain.fleet import Fleet
from missions.consistency.chain.flights import Flight, Seat
from missions.consistency.chain.registry import chain_check
from missions.consistency.checks import Remark, error, remark
from missions.consistency.figures import span
from missions.reasons import marked as _

#: Flights that every list counts; others count those below orbit and those that were aborted as well.
ALWAYS_COUNTED = ("orbital", "lunar")


@chain_check("flight-numbers-follow-launches", "flight_number")
def flight_numbers_follow_launches(fleet: Fleet) -> Iterator[tuple[Flight, Remark]]:
    """The number of a person's flight is the number of launches until then."""
    for seats in fleet.seats_of.values():
        for flight, seat in seats:
            until = _until(flight, seat)
            if seat.flight_number is None or until is None:
                continue
            flown = [one for one, theirs in seats if theirs.goes_up and one.launched_at and one.launched_at <= until]
            fewest = sum(one.subject.kind in ALWAYS_COUNTED for one in flown)
            if seat.flight_number < fewest or seat.flight_number > len(flown):
                yield flight, _off(fleet, seat, seat.flight_number < fewest, span(fewest, len(flown)))


def _until(flight: Flight, seat: Seat) -> datetime | None:
    """The moment up to which launches count: for those who only come down, the landing."""
    return flight.launched_at if seat.goes_up else flight.landed_at or flight.launched_at


def _off(fleet: Fleet, seat: Seat, is_too_low: bool, launches: str) -> Remark:
    """Too high a number may also mean that a flight is not on record."""
    sentence = _("Flight number %(number)s of %(person)s; launches on record until then: %(count)s.")
    figures = {"number": seat.flight_number, "person": seat.name, "count": launches}
    found = remark(fleet.is_complete or is_too_low, sentence, **figures)
    return Remark(found.level, found.reason, ("flight_number",), seat.person)


@chain_check("flight-numbers-rise", "flight_number")
def flight_numbers_rise(fleet: Fleet) -> Iterator[tuple[Flight, Remark]]:
    """A later launch has a higher number; flights that not every list counts may share one with the next."""
    for seats in fleet.seats_of.values():
        launches = ((flight, seat) for flight, seat in seats if seat.goes_up and flight.launched_at)
        for (before, earlier), (flight, seat) in pairwise(launches):
            first, second = earlier.flight_number, seat.flight_number
            is_counted = before.subject.kind in ALWAYS_COUNTED
            if first and second and (second < first or (second == first and is_counted)):
                yield (
                    flight,
                    error(
                        _("Flight number %(number)s of %(person)s, but %(earlier)s on %(other)s before it."),
                        part=seat.person,
                        number=second,
                        person=seat.name,
                        earlier=first,
                        other=before.name,
                    ),
                )
