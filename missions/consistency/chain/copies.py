"""Values that stand where a neighbor's were copied to: boxes are made from the box of the flight before."""

from collections.abc import Iterator
from itertools import pairwise

from missions.consistency.chain.fleet import Fleet
from missions.consistency.chain.flights import Flight
from missions.consistency.chain.registry import chain_check
from missions.consistency.checks import Remark, error
from missions.consistency.figures import short
from missions.consistency.flight import clock
from missions.consistency.hints import copied
from missions.reasons import marked as _

LONGEST_BY_CHANCE_S = 86400
USUAL_PERIOD_MIN = 90


@chain_check("orbits-are-not-a-neighbors", "orbits")
def orbits_are_not_a_neighbors(fleet: Fleet) -> Iterator[tuple[Flight, Remark]]:
    """Two flights of different lengths have different numbers of orbits."""
    for before, flight in _neighbors(fleet):
        if not copied("orbits", flight.subject, before.subject):
            continue
        original, copy = sorted((before, flight), key=_minutes_off)
        yield (
            copy,
            error(
                _("%(orbits)s orbits as for %(other)s, but that flight took %(theirs)s and this one %(ours)s."),
                orbits=short(copy.subject.orbits or 0),
                other=original.name,
                theirs=clock(original.subject.time_aloft_s or 0),
                ours=clock(copy.subject.time_aloft_s or 0),
            ),
        )


def _minutes_off(flight: Flight) -> float:
    """How far the time for one orbit is from what it takes at the heights where crews fly."""
    subject = flight.subject
    return abs((subject.time_aloft_s or 0) / 60 / (subject.orbits or 1) - USUAL_PERIOD_MIN)


@chain_check("times-are-not-a-neighbors", "launched_at", "landed_at", "docked_at", "undocked_at")
def times_are_not_a_neighbors(fleet: Fleet) -> Iterator[tuple[Flight, Remark]]:
    """No two flights of a type are launched, dock or land in the same second, or last equally long."""
    for before, flight in _neighbors(fleet):
        ours, theirs = _moments(flight), _moments(before)
        for fact, moments in ours.items():
            for moment in moments & theirs[fact]:
                sentence = _("%(moment)s is also the time of %(other)s.")
                yield flight, error(sentence, facts=(fact,), moment=moment, other=before.name)
        length = flight.subject.time_aloft_s
        if length and length > LONGEST_BY_CHANCE_S and length == before.subject.time_aloft_s and _to_the_second(flight):
            sentence = _("The flight took %(length)s, exactly as long as %(other)s.")
            yield flight, error(sentence, facts=("landed_at",), length=clock(length), other=before.name)


def _neighbors(fleet: Fleet) -> Iterator[tuple[Flight, Flight]]:
    for series in fleet.by_type.values():
        yield from pairwise(series)


def _moments(flight: Flight) -> dict[str, set]:
    subject = flight.subject
    exact = {
        "launched_at": {subject.launched_at} if subject.launched_precision == "second" else set(),
        "landed_at": {subject.landed_at} if subject.landed_precision == "second" else set(),
        "docked_at": {stay.docked_at for stay in subject.stays if stay.docked_precision == "second"},
        "undocked_at": {stay.undocked_at for stay in subject.stays if stay.undocked_precision == "second"},
    }
    return {fact: moments - {None} for fact, moments in exact.items()}


def _to_the_second(flight: Flight) -> bool:
    return {flight.subject.launched_precision, flight.subject.landed_precision} == {"second"}
