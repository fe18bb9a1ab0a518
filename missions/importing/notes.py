"""What is being read of an article: its statements, its crews, and what nothing was made of."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from missions.transcription import folded
from missions.values import Said
from missions.values.people import Seat, family_name, seat, unflagged
from missions.wikitext.dialects.dialect import Dialect
from missions.wikitext.dialects.readers import Reader

#: No value of a box is longer; what is, is prose in the wrong place.
_LONGEST_VALUE = 2000
#: No crew was larger than eight; a list of so many is none of a crew.
MOST_SEATS = 40
#: What is said of an orbit, and what it is called where the orbit is around the Moon.
_AROUND_THE_MOON = {
    "perigee_km": "perilune_km",
    "apogee_km": "apolune_km",
    "inclination_deg": "moon_inclination_deg",
    "period_min": "moon_period_min",
}


@dataclass(frozen=True)
class Unread:
    """Words of an article that nothing was made of. They are shown to the editor and never published."""

    language: str
    where: str
    printed: str


class Notes:
    """What has been read so far of an article. The first statement about a fact stays."""

    def __init__(self, dialect: Dialect):
        self.dialect = dialect
        self.said: dict[tuple[str, str], Said] = {}
        self.crew: dict[str, list[Seat]] = {}
        self.unread: list[Unread] = []

    def read(self, reader: Reader, lines: tuple[str, ...], where: str, part: str = "") -> None:
        """Read the lines of one value, unless they are too long to be one."""
        lines = tuple(filter(None, map(unflagged, lines)))
        if sum(map(len, lines)) > _LONGEST_VALUE:
            self.skip(where, " ".join(lines)[:_LONGEST_VALUE] + "…")
        elif lines:
            said = reader(lines, self.dialect.vocabulary)
            self.take((replace(one, part=part or one.part) for one in said), where)

    def take(self, statements: Iterable[Said], where: str) -> None:
        for said in statements:
            if said.read is None:
                self.skip(where, said.printed)
            else:
                self.said.setdefault((said.fact, said.part), said)

    def tell_apart_what_is_about_the_moon(self) -> None:
        """Heights and period of a box whose orbit is around the Moon are not those of an orbit of the Earth."""
        if ("orbit_center", "") in self.said:
            for fact, meant in _AROUND_THE_MOON.items():
                if said := self.said.pop((fact, ""), None):
                    self.said.setdefault((meant, ""), replace(said, fact=meant))

    def skip(self, where: str, printed: str) -> None:
        if printed := unflagged(printed):
            self.unread.append(Unread(self.dialect.language, unflagged(where), printed))

    def sit(self, legs: tuple[str, ...], where: str, printed: str) -> None:
        """Put one line of a crew list into its seats; what an earlier list told of the person is completed."""
        is_full = all(len(self.crew.get(leg, ())) >= MOST_SEATS for leg in legs)
        is_line = len(printed) <= _LONGEST_VALUE and not is_full
        found = seat(printed, self.dialect.vocabulary) if is_line else None
        if found is None:
            self.skip(where, printed)
            return
        for leg in legs:
            seats = self.crew.setdefault(leg, [])
            place = next((place for place, known in enumerate(seats) if _is_same(known, found)), None)
            if place is None and len(seats) >= MOST_SEATS:
                self.skip(where, printed)
            elif place is None:
                seats.append(found)
            else:
                seats[place] = _completed(seats[place], found)


def _is_same(known: Seat, other: Seat) -> bool:
    """Whether two lists of one article name the same person: Gerald P. Carr is Gerald Carr."""
    if not (known.name and other.name) or known.name == other.name:
        return bool(known.name) and known.name == other.name
    families = (folded(family_name(one.name)) for one in (known, other))
    return len({*families}) == 1 and known.name[0] == other.name[0]


def _completed(known: Seat, more: Seat) -> Seat:
    return replace(
        known,
        full_name=known.full_name or more.full_name,
        flight_number=known.flight_number or more.flight_number,
        role=known.role or more.role,
        role_key=known.role_key or more.role_key,
        country=known.country or more.country,
    )
