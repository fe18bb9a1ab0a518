"""In what somebody was the first, as the chronicle knows it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from missions.chronicle import records
from missions.chronicle.chronicle import Chronicle
from missions.chronicle.stays import Stay
from missions.models import Country, Person, Sex
from missions.prose.people.messages import Distinction


def distinction(person: Person, countries: Sequence[Country], known: Chronicle) -> Distinction | None:
    """The greatest; of several who went up together nobody was the first."""
    return next(_distinctions(person, countries, known), None)


def _distinctions(person: Person, countries: Sequence[Country], known: Chronicle) -> Iterator[Distinction]:
    if _is_alone(person, known.once(_first)):
        yield Distinction.OF_ALL
    if person.sex == Sex.FEMALE and _is_alone(person, known.once(_first_women)):
        yield Distinction.OF_WOMEN
    if len(countries) != 1:
        return
    if _is_alone(person, _first_of(countries[0], known.once(records.first_of_countries), known)):
        yield Distinction.OF_COUNTRY
    women = known.once(records.first_women_of_countries)
    if person.sex == Sex.FEMALE and _is_alone(person, _first_of(countries[0], women, known)):
        yield Distinction.OF_WOMEN_OF_COUNTRY


def _first_of(country: Country, firsts: Mapping[int, Sequence[Stay]], known: Chronicle) -> list[Stay]:
    """The first people of a country and of those that it followed on: Russia's was a citizen of the Soviet Union."""
    followed = (key for key, state in known.countries.items() if state.successor == country.pk)
    found = [stay for key in (country.pk, *followed) for stay in firsts.get(key, ())]
    return _together(sorted(found, key=lambda stay: stay.first))


def _is_alone(person: Person, stays: Sequence[Stay]) -> bool:
    return [stay.person for stay in stays] == [person.pk]


def _first(known: Chronicle) -> list[Stay]:
    return _together(known.stays)


def _first_women(known: Chronicle) -> list[Stay]:
    return _together(stay for stay in known.stays if (who := known.people.get(stay.person)) and who.sex == Sex.FEMALE)


def _together(stays: Iterable[Stay]) -> list[Stay]:
    """The first stay and those that began with it."""
    found = list(stays)
    return [stay for stay in found if stay.flight is found[0].flight]
