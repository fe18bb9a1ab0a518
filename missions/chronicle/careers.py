"""What people have flown altogether: flights, time in space, ages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from missions.chronicle.flights import Biography, State
from missions.chronicle.stays import Stay


@dataclass(frozen=True)
class Career:
    """All stays in space of one person, by launch."""

    person: int
    stays: tuple[Stay, ...]

    @cached_property
    def total(self) -> timedelta:
        """The time in space, or what is certain of it; a flight that has not ended counts nothing yet."""
        return sum((stay.least_duration for stay in self.stays), timedelta())

    @cached_property
    def is_exact(self) -> bool:
        """Whether the total is the whole time, and no more."""
        return all(stay.duration is not None for stay in self.stays)

    @cached_property
    def orbital_flights(self) -> int:
        return sum(stay.is_orbital for stay in self.stays)

    @property
    def is_in_space(self) -> bool:
        return any(stay.is_open for stay in self.stays)

    @cached_property
    def breaks(self) -> list[tuple[timedelta, Stay, Stay]]:
        """The times on Earth between two flights, with the flights, where landing and launch are known to the day."""
        found = []
        for before, after in zip(self.stays, self.stays[1:], strict=False):
            if before.landing and before.landing.day and after.launch and after.launch.day:
                found.append((after.launch.at - before.landing.at, before, after))
        return found


@dataclass(frozen=True, slots=True)
class Age:
    """How old somebody was at a launch: years, and days since the last birthday."""

    years: int
    days: int
    stay: Stay

    @property
    def order(self) -> tuple[int, int]:
        return self.years, self.days


def age_at(born_on: date, on: date) -> tuple[int, int]:
    """Completed years, and the days since the last birthday. Who was born on February 29 has it on March 1."""
    years = on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))
    return years, (on - _birthday(born_on, born_on.year + years)).days


def _birthday(born_on: date, year: int) -> date:
    try:
        return born_on.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def ages(stays: Iterable[Stay], people: Mapping[int, Biography]) -> list[Age]:
    """The ages at launch, youngest first, of published people whose day of birth and day of launch are on record."""
    found = []
    for stay in stays:
        biography, launch = people.get(stay.person), stay.launch
        if biography and biography.is_published and biography.born_on and launch and launch.day:
            found.append(Age(*age_at(biography.born_on, launch.day), stay))
    return sorted(found, key=lambda age: age.order)


def countries_of(stay: Stay, people: Mapping[int, Biography], states: Mapping[int, State]) -> list[int]:
    """The countries that somebody stands for on a flight: whom the person flew for, and the own ones of that time.

    Of two own countries that followed each other only one was there: the one that the person or the ship flew for.
    """
    biography = people.get(stay.person)
    own = biography.countries if biography else ()
    flown_for = (stay.country, stay.flight.country)
    there = [
        country
        for country in own
        if states.get(country, State()).was_there(stay.first.year)
        and (country in flown_for or not any(_follow_each_other(country, other, states) for other in own))
    ]
    return list(dict.fromkeys([*([stay.country] if stay.country else []), *there]))


def _follow_each_other(one: int, other: int, states: Mapping[int, State]) -> bool:
    following = {states[country].successor for country in (one, other) if country in states}
    return one != other and bool(following & {one, other})


def by_time(careers: Iterable[Career]) -> list[Career]:
    return sorted(careers, key=lambda career: (-career.total, career.stays[0].first))


def by_flights(careers: Iterable[Career]) -> list[Career]:
    """The most flights first; of equally many, the longer time."""
    return sorted(careers, key=lambda career: (-len(career.stays), -career.total))


def first_of(stays: Sequence[Stay]) -> list[Stay]:
    """The first stays of all: several where people went up on one ship."""
    return [stay for stay in stays if stay.flight is stays[0].flight]
