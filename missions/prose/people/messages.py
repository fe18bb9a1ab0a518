"""What the first sentences about a person say, before any language has said it."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum

from missions.models import Country, Mission, Person, Role
from missions.prose.messages import Moment
from missions.prose.tense import Tense


class Calling(Enum):
    """What somebody was on board for, as far as it decides the noun."""

    SPACEFARER = "spacefarer"
    PARTICIPANT = "participant"
    #: Of rocket planes, never in orbit.
    PILOT = "pilot"
    #: On flights of minutes, with no task on record.
    ON_BOARD = "on_board"
    BACKUP = "backup"


class Distinction(Enum):
    """In what somebody was the first."""

    OF_ALL = "of_all"
    OF_WOMEN = "of_women"
    OF_COUNTRY = "of_country"
    OF_WOMEN_OF_COUNTRY = "of_women_of_country"


@dataclass(frozen=True)
class Message:
    """One sentence to be: the frame that says it, the facts it is made from, and what fills the frame's slots.

    Everything but the first three is empty where the record does not know it or the frame does not need it.
    """

    frame: str
    facts: tuple[str, ...]
    person: Person
    tense: Tense = Tense.PAST
    #: In the order in which they were flown for.
    countries: tuple[Country, ...] = ()
    #: The keys of the roles of all flights.
    roles: frozenset[str] = frozenset()
    role: Role | None = None
    distinction: Distinction | None = None
    count: int = 0
    ship: Mission | None = None
    #: The ship of the way home, where it is another one.
    ship_home: Mission | None = None
    ships: tuple[Mission, ...] = ()
    when: Moment | None = None
    length: timedelta | None = None
    length_precision: str = ""
    was_killed: bool = False
