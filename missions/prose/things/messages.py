"""What the first sentences about a station, a craft, a rocket … say, before any language has said it."""

from dataclasses import dataclass

from missions.models import Country, Mission, Page, Person
from missions.prose.messages import Moment
from missions.prose.tense import Tense


@dataclass(frozen=True)
class Message:
    """One sentence to be: the frame that says it, the facts it is made from, and what fills the frame's slots.

    Everything but the first three is empty where the record does not know it or the frame does not need it.
    """

    frame: str
    facts: tuple[str, ...]
    subject: Page
    tense: Tense = Tense.PAST
    countries: tuple[Country, ...] = ()
    #: Of flights, or of seats.
    count: int = 0
    ship: Mission | None = None
    when: Moment | None = None
    #: The last of several flights, of which ``ship`` is the first.
    last_ship: Mission | None = None
    until: Moment | None = None
    ships: tuple[Mission, ...] = ()
    people: tuple[Person, ...] = ()
    people_count: int = 0
    #: Whether every flight of the programs it belongs to is on record.
    is_complete: bool = False
    is_suborbital: bool = False

    @property
    def is_one_year(self) -> bool:
        """Whether the first and the last flight fall in one year."""
        return bool(self.when and self.until and self.when.at.year == self.until.at.year)
