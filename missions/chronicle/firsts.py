"""Who and what was first: people of a country, flights of a program, with a rocket, from a site, to a station."""

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from missions.chronicle.careers import countries_of
from missions.chronicle.flights import Biography, Flight, State
from missions.chronicle.stays import Stay

#: What flights are told apart by, as attributes of a flight.
SERIES = ("program", "spacecraft_type", "rocket", "site", "country")


def first_flights(flights: Iterable[Flight], series: str) -> dict[int, Flight]:
    """The first crewed launch of each program, type of spacecraft, rocket …; flights must come by launch."""
    found: dict[int, Flight] = {}
    for flight in flights:
        key = attrgetter(series)(flight)
        if key is not None:
            found.setdefault(key, flight)
    return found


def first_visits(flights: Iterable[Flight]) -> dict[int, Flight]:
    """The first crewed ship at each station, by the docking, or by the launch where the docking has no time."""
    found: dict[int, tuple[object, Flight]] = {}
    for flight in flights:
        for stop in flight.stops:
            at = stop.arrived.at if stop.arrived else flight.launch.at
            if stop.station and (stop.station not in found or at < found[stop.station][0]):
                found[stop.station] = (at, flight)
    return {station: flight for station, (_at, flight) in found.items()}


def first_people(
    stays: Iterable[Stay], people: Mapping[int, Biography], states: Mapping[int, State], sex: str = ""
) -> dict[int, list[Stay]]:
    """The first person of each country in space, in the order of the launches; all of them where one ship took several.

    ``sex`` asks for the first woman or man. Only people whose own record is published stand for a country.
    """
    found: dict[int, list[Stay]] = {}
    for stay in stays:
        biography = people.get(stay.person)
        if not biography or not biography.is_published or (sex and biography.sex != sex):
            continue
        for country in countries_of(stay, people, states):
            together = found.setdefault(country, [])
            if not together or together[0].up is stay.up:
                together.append(stay)
    for together in found.values():
        together.sort(key=lambda stay: stay.order)
    return found


def first_stays(stays: Sequence[Stay]) -> list[Stay]:
    """The first stay of every person, in the order given."""
    seen: set[int] = set()
    return [stay for stay in stays if not (stay.person in seen or seen.add(stay.person))]
