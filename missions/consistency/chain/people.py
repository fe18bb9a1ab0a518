"""Where people were: up once, down once, in one ship at a time, and alive."""

from collections.abc import Iterator
from datetime import date, timedelta

from missions.consistency.chain.fleet import Fleet
from missions.consistency.chain.flights import Flight, Seat
from missions.consistency.chain.registry import chain_check
from missions.consistency.checks import Remark, error, remark
from missions.reasons import marked as _

#: Oliver Daemen was 18 when he flew.
YOUNGEST_YEARS = 18
ONE_DAY = timedelta(days=1)


@chain_check("who-lands-has-launched", "crew_up", "crew_down")
def who_lands_has_launched(fleet: Fleet) -> Iterator[tuple[Flight, Remark]]:
    """Everybody who comes down went up before, and comes down once for each time."""
    for seats in fleet.seats_of.values():
        aloft: Flight | None = None
        for flight, seat, is_launch in _journeys(seats):
            if is_launch:
                if aloft is not None and aloft.is_over(fleet.now) and not aloft.was_lost:
                    yield (
                        aloft,
                        _about(
                            fleet.is_complete,
                            seat,
                            "crew_up",
                            _("%(person)s goes up, but nowhere comes down before the launch of %(other)s."),
                            flight,
                        ),
                    )
                aloft = flight
            else:
                if aloft is None:
                    yield (
                        flight,
                        _about(
                            fleet.is_complete,
                            seat,
                            "crew_down",
                            _("%(person)s comes down, but nowhere goes up before."),
                        ),
                    )
                aloft = None


def _journeys(seats: list[tuple[Flight, Seat]]) -> list[tuple[Flight, Seat, bool]]:
    """The launches and landings of a person, in their order; those without a time are left out."""
    ups = [(flight.launched_at, flight, seat, True) for flight, seat in seats if seat.goes_up]
    downs = [(flight.came_down_at, flight, seat, False) for flight, seat in seats if seat.comes_down]
    events = [event for event in (*ups, *downs) if event[0]]
    events.sort(key=lambda event: (event[0], not event[3]))
    return [(flight, seat, is_launch) for _at, flight, seat, is_launch in events]


def _about(is_error: bool, seat: Seat, fact: str, sentence: str, other: Flight | None = None) -> Remark:
    found = remark(is_error, sentence, person=seat.name, **({"other": other.name} if other else {}))
    return Remark(found.level, found.reason, (fact,), seat.person)


@chain_check("one-ship-at-a-time", "crew_up")
def one_ship_at_a_time(fleet: Fleet) -> Iterator[tuple[Flight, Remark]]:
    """Nobody is launched while aloft in another ship, or twice on one flight."""
    for seats in fleet.seats_of.values():
        yield from _twice_aboard(seats)
        for flight, seat in seats:
            for other, theirs in seats:
                if seat.leg == "both" and theirs.goes_up and _is_launched_during(flight, other):
                    yield (
                        other,
                        error(
                            _("%(person)s is launched at %(launched)s, but is aboard %(other)s until %(landed)s."),
                            facts=("crew_up",),
                            part=seat.person,
                            person=seat.name,
                            launched=other.launched_at,
                            other=flight.name,
                            landed=flight.landed_at,
                        ),
                    )


def _is_launched_during(flight: Flight, other: Flight) -> bool:
    if other is flight or not (flight.launched_at and flight.landed_at and other.launched_at):
        return False
    return flight.launched_at < other.launched_at < flight.landed_at


def _twice_aboard(seats: list[tuple[Flight, Seat]]) -> Iterator[tuple[Flight, Remark]]:
    seen: set[tuple[str, str]] = set()
    for flight, seat in seats:
        for way, fact in ((seat.goes_up, "crew_up"), (seat.comes_down, "crew_down")):
            if way and (flight.key, fact) in seen:
                sentence = _("%(person)s is named twice on this leg of the flight.")
                yield flight, error(sentence, facts=(fact,), part=seat.person, person=seat.name)
            if way:
                seen.add((flight.key, fact))


@chain_check("crew-is-alive", "crew_up", "crew_down", "launched_at")
def crew_is_alive(fleet: Fleet) -> Iterator[tuple[Flight, Remark]]:
    """Nobody flies before growing up or after death."""
    for flight in fleet.launched:
        for seat in flight.seats:
            if seat.goes_up and flight.launched_at:
                yield from ((flight, found) for found in _age(seat, flight.launched_at.date()))
            landed = flight.landed_at.date() if flight.landed_at else None
            if seat.died_on and landed and landed > seat.died_on + ONE_DAY and not flight.was_lost:
                yield (
                    flight,
                    error(
                        _("%(person)s lands on %(day)s, but died on %(died)s."),
                        facts=("crew_down",),
                        part=seat.person,
                        person=seat.name,
                        day=landed.isoformat(),
                        died=seat.died_on.isoformat(),
                    ),
                )


def _age(seat: Seat, launched: date) -> Iterator[Remark]:
    if seat.died_on and launched > seat.died_on:
        sentence = _("%(person)s is launched on %(day)s, but died on %(died)s.")
        figures = {"day": launched.isoformat(), "died": seat.died_on.isoformat()}
        yield error(sentence, facts=("crew_up",), part=seat.person, person=seat.name, **figures)
    years = (launched - seat.born_on).days / 365.25 if seat.born_on else YOUNGEST_YEARS
    if years < YOUNGEST_YEARS:
        sentence = _("%(person)s would have been %(years)s years old at launch.")
        yield error(sentence, facts=("crew_up",), part=seat.person, person=seat.name, years=round(years, 1))
