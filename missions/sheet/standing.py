"""Where a person or a country stands among all: places and firsts, without any query."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext

from missions import display, typography
from missions.chronicle import records
from missions.chronicle.chronicle import Chronicle
from missions.chronicle.stays import Stay
from missions.display import Piece
from missions.models import Country, Person
from missions.sheet.plate import Cell

#: Places further down say nothing of a person.
LAST_TOLD = 100


def standing(person: Person, known: Chronicle) -> list[Cell]:
    """The place of a person by time in space, where that is known and among the first."""
    career, ranks = known.careers.get(person.pk), known.once(records.ranks)
    if career is None or not career.is_exact or ranks.get(person.pk, LAST_TOLD + 1) > LAST_TOLD:
        return []
    place = Piece(typography.ordinal(ranks[person.pk]))
    detail = gettext("of %(count)s people") % {"count": typography.number(len(ranks))}
    return [Cell(gettext("Rank by time in space"), (place,), detail)]


def first_people(country: Country, known: Chronicle, people: Mapping[int, Person]) -> list[Cell]:
    """The first person and the first woman of a country in space, as far as they are among ``people``."""
    found = (
        (gettext("First person in space"), known.once(records.first_of_countries)),
        (gettext("First woman in space"), known.once(records.first_women_of_countries)),
    )
    cells = [_first(label, first.get(country.pk, ()), people) for label, first in found]
    return [cell for cell in cells if cell]


def _first(label: str, stays: Sequence[Stay], people: Mapping[int, Person]) -> Cell | None:
    """All of them where several were launched together."""
    names: list[Piece] = []
    for stay in stays:
        if stay.person in people:
            names += [Piece(", ")] if names else []
            names.append(display.name_piece(people[stay.person]))
    if not names:
        return None
    launch = stays[0].flight.launch
    return Cell(label, tuple(names), typography.day(launch.at, launch.precision, short=True))
