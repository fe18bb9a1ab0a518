"""Records: questions about the whole chronicle, each answered by a short list. Ask them with ``Chronicle.once``."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from missions.chronicle.careers import Age, Career, ages, by_flights, by_time
from missions.chronicle.chronicle import Chronicle
from missions.chronicle.firsts import first_people, first_visits
from missions.chronicle.flights import Flight
from missions.chronicle.launches import Gap, Pad, gaps, pads
from missions.chronicle.stays import Stay
from missions.chronicle.steps import Period, Steps, highest, periods

FEW, SOME, MANY = 5, 10, 15
Break = tuple[timedelta, Stay, Stay]


# People


def known_people(known: Chronicle) -> list[Career]:
    """The careers of people whose own record readers may see; of nobody else is a record told."""
    return [career for person, career in known.careers.items() if known.is_published(person)]


def women(known: Chronicle) -> list[Career]:
    return [career for career in known.once(known_people) if known.people[career.person].sex == "f"]


def most_time(known: Chronicle) -> list[Career]:
    return by_time(known.once(known_people))[:MANY]


def most_time_of_women(known: Chronicle) -> list[Career]:
    return by_time(known.once(women))[:FEW]


def ranks(known: Chronicle) -> dict[int, int]:
    """The place of every published person among all, by time in space; who has equally much has the same place."""
    found: dict[int, int] = {}
    place, before = 0, None
    for number, career in enumerate(by_time(known.once(known_people)), start=1):
        place, before = (place if career.total == before else number), career.total
        found[career.person] = place
    return found


def longest_stays(known: Chronicle) -> list[Stay]:
    return _longest(known.once(known_people), SOME)


def longest_stays_of_women(known: Chronicle) -> list[Stay]:
    return _longest(known.once(women), FEW)


def _longest(careers: Iterable[Career], count: int) -> list[Stay]:
    timed = [(stay.duration, stay) for career in careers for stay in career.stays if stay.duration]
    return [
        stay for _duration, stay in sorted(timed, key=lambda pair: (-pair[0], pair[1].first, pair[1].order))[:count]
    ]


def most_flights(known: Chronicle) -> list[Career]:
    """The people with the most flights, and all who have as many as the last of them: the list cuts no tie."""
    ranked = by_flights(known.once(known_people))
    least = len(ranked[SOME - 1].stays) if len(ranked) >= SOME else 1
    return [career for career in ranked if len(career.stays) >= least]


def youngest(known: Chronicle) -> list[Age]:
    return _once_each(known.once(all_ages))[:SOME]


def oldest(known: Chronicle) -> list[Age]:
    return _once_each(reversed(known.once(all_ages)))[:SOME]


def all_ages(known: Chronicle) -> list[Age]:
    return ages(known.stays, known.people)


def people_of_unknown_age(known: Chronicle) -> int:
    """How many of those who flew have no day of birth on record."""
    return sum(known.people[career.person].born_on is None for career in known.once(known_people))


def _once_each(found: Iterable[Age]) -> list[Age]:
    by_person: dict[int, Age] = {}
    for age in found:
        by_person.setdefault(age.stay.person, age)
    return list(by_person.values())


def longest_breaks(known: Chronicle) -> list[Break]:
    return sorted(_breaks(known), key=lambda found: -found[0])[:FEW]


def shortest_breaks(known: Chronicle) -> list[Break]:
    return sorted(_breaks(known), key=lambda found: found[0])[:FEW]


def _breaks(known: Chronicle) -> list[Break]:
    return [found for career in known.once(known_people) for found in career.breaks]


def first_of_countries(known: Chronicle) -> dict[int, list[Stay]]:
    return first_people(known.stays, known.people, known.countries)


def first_women_of_countries(known: Chronicle) -> dict[int, list[Stay]]:
    return first_people(known.stays, known.people, known.countries, sex="f")


# Flights


def longest_flights(known: Chronicle) -> list[Flight]:
    return sorted(_timed(known), key=lambda flight: -_duration(flight))[:FEW]


def shortest_orbital_flights(known: Chronicle) -> list[Flight]:
    return sorted((f for f in _timed(known) if not f.is_suborbital), key=_duration)[:FEW]


def shortest_suborbital_flights(known: Chronicle) -> list[Flight]:
    return sorted((f for f in _timed(known) if f.is_suborbital), key=_duration)[:FEW]


def _timed(known: Chronicle) -> list[Flight]:
    return [flight for flight in known.flights if flight.reached_space and flight.duration]


def _duration(flight: Flight) -> timedelta:
    return flight.duration or timedelta()


def largest_crews(known: Chronicle) -> list[Flight]:
    """The flights that brought up or down more people than any other."""
    up = max((len(flight.people_up) for flight in known.flights), default=0)
    down = max((len(flight.people_down) for flight in known.flights), default=0)
    most = max(up, down)
    return [flight for flight in known.flights if most in (len(flight.people_up), len(flight.people_down)) and most]


def not_in_space(known: Chronicle) -> list[Flight]:
    """Launches that are on record, but whose crew was not in space."""
    return [flight for flight in known.flights if flight.seats and not flight.reached_space]


def launch_gaps(known: Chronicle) -> list[Gap]:
    """The times between launches, shortest first."""
    return sorted(gaps(known.flights), key=lambda gap: gap.length)


def launch_pads(known: Chronicle) -> list[Pad]:
    return pads(known.flights)


# Numbers over time


def most_in_space(known: Chronicle) -> list[Period]:
    return highest(known.people_in_space)


def most_in_orbit(known: Chronicle) -> list[Period]:
    return highest(known.people_in_orbit)


def most_ships(known: Chronicle) -> list[Period]:
    return highest(known.ships_in_space)


def longest_without_people(known: Chronicle) -> list[Period]:
    """The longest times between two flights in which nobody was in space."""
    empty = [period for period in periods(known.people_in_space) if period.count == 0 and period.length]
    return sorted(empty, key=lambda period: -(period.length or timedelta()))[:FEW]


@dataclass(frozen=True)
class Inhabited:
    """How a station was inhabited: by whom first, by how many at most, for how long altogether."""

    station: int
    first: Flight | None
    most: Period
    time: timedelta
    #: Whether some of it follows from the launch of a ship, because its docking has no time on record.
    is_assumed: bool
    still: bool


def inhabited(known: Chronicle) -> list[Inhabited]:
    """Every station that people were aboard, by its first crew."""
    first = first_visits(known.flights)
    found = [
        Inhabited(
            station,
            first.get(station),
            highest(steps)[0],
            time_with_people(steps, known.now),
            any(segment.assumed for _stay, segment in known.stays_aboard(station)),
            still=steps[-1][1] > 0,
        )
        for station in known.stations
        if (steps := known.people_aboard(station))
    ]
    return sorted(found, key=lambda each: each.first.launch.at if each.first else known.now)


def time_with_people(steps: Steps, now: datetime) -> timedelta:
    """For how long the number was not zero, until now."""
    spans = ((period.until or now) - period.since for period in periods(steps) if period.count)
    return sum(spans, timedelta())
