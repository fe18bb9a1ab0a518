"""Who and what was at a station: one ship at a port, and as many people as came and did not leave."""

from collections.abc import Iterator
from itertools import combinations, groupby

from missions.consistency import published
from missions.consistency.chain.fleet import Fleet
from missions.consistency.chain.flights import Flight
from missions.consistency.chain.registry import chain_check
from missions.consistency.checks import Remark, error, note
from missions.consistency.subject import Stay
from missions.reasons import marked as _
from missions.transcription import skeleton

#: Mir with a shuttle and two Soyuz, the ISS with a shuttle and two Soyuz: thirteen people.
MOST_ABOARD = 13


@chain_check("port-is-free", "docking_port", "docked_at", "undocked_at")
def port_is_free(fleet: Fleet) -> Iterator[tuple[Flight, Remark]]:
    """A port takes one ship at a time."""
    by_port: dict[tuple[str, str], list[tuple[Flight, Stay]]] = {}
    for flight in fleet.launched:
        for stay in flight.subject.stays:
            if stay.port and stay.docked_at and stay.undocked_at:
                by_port.setdefault((stay.station, skeleton(stay.port)), []).append((flight, stay))
    for stays in by_port.values():
        for (first, theirs), (second, ours) in combinations(stays, 2):
            if first is not second and _overlap(theirs, ours):
                yield (
                    second,
                    error(
                        _("The port “%(port)s” is taken by %(other)s from %(docked)s to %(undocked)s."),
                        port=ours.port,
                        other=first.name,
                        docked=theirs.docked_at,
                        undocked=theirs.undocked_at,
                    ),
                )


def _overlap(theirs: Stay, ours: Stay) -> bool:
    if not (theirs.docked_at and theirs.undocked_at and ours.docked_at and ours.undocked_at):
        return False
    return theirs.docked_at < ours.undocked_at and ours.docked_at < theirs.undocked_at


@chain_check("station-head-count", "crew_up", "crew_down", "docked_at", "undocked_at")
def station_head_count(fleet: Fleet) -> Iterator[tuple[Flight, Remark]]:
    """People aboard a station are those who came less those who left: never fewer than none."""
    for station, comings in _comings(fleet).items():
        if any(at is None for at, *_rest in comings):
            continue
        aboard = 0
        for _at, flight, change in sorted(comings, key=lambda one: one[0]):
            aboard += change
            if aboard < 0:
                sentence = _("More people leave the station than were aboard: %(count)s too many.")
                yield flight, note(sentence, facts=("crew_down",), count=-aboard)
                aboard = 0
            elif aboard > MOST_ABOARD:
                sentence = _("%(count)s people aboard after the docking; there were never more than %(most)s.")
                yield flight, note(sentence, facts=("crew_up",), count=aboard, most=MOST_ABOARD)
        if aboard and station in _reentered(fleet):
            sentence = _("Of those who came to the station, %(count)s never left it, but it has re-entered.")
            yield max(comings, key=lambda one: one[0])[1], note(sentence, facts=("crew_down",), count=aboard)


def _comings(fleet: Fleet) -> dict[str, list]:
    """Per station the moments at which its head count changed, the flight, and by how many."""
    comings: dict[str, list] = {}
    for flight in fleet.launched:
        visits = [list(stays) for _station, stays in groupby(flight.subject.stays, key=lambda stay: stay.station)]
        up, down = flight.subject.crew_up, flight.subject.crew_down
        for number, stays in enumerate(visits):
            is_last = number == len(visits) - 1
            if published.station_period_min(stays[0].station) is None or not flight.is_over(fleet.now):
                continue
            at_station = comings.setdefault(stays[0].station, [])
            at_station.append((stays[0].docked_at, flight, up))
            at_station.append((stays[-1].undocked_at, flight, -(down if is_last else up)))
    return comings


def _reentered(fleet: Fleet) -> set[str]:
    return {stay.station for flight in fleet.launched for stay in flight.subject.stays if stay.station_reentered_at}
