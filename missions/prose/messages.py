"""What a lead paragraph says, before any language has said it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from missions.models import (
    Country,
    Craft,
    LaunchSite,
    LaunchVehicle,
    Mission,
    Person,
    Place,
    Program,
    Role,
    SpacecraftType,
    Station,
)
from missions.models.precision import Precision
from missions.models.stations import OtherCraft

#: A larger crew is told by its size and its commander; everyone is in the list of the crew.
LARGEST_LISTED_CREW = 4


@dataclass(frozen=True)
class Moment:
    """A date; ``same_day`` where it is the day of the launch that was told before."""

    at: datetime | date
    precision: str = Precision.DAY
    same_day: bool = False


@dataclass(frozen=True)
class Member:
    """Someone on board; ``country`` only where it is not the country of the flight."""

    person: Person
    role: Role | None = None
    country: Country | None = None


@dataclass(frozen=True)
class Message:
    """One sentence to be: the frame that says it, the facts it is made from, and what fills the frame's slots.

    Everything but the frame is empty where the record does not know it.
    """

    frame: str
    facts: tuple[str, ...]
    mission: Mission
    spacecraft_type: SpacecraftType | None = None
    craft: Craft | None = None
    #: What the sentence before this one was about, for pronouns.
    follows_craft: bool = False
    follows_people: bool = False
    country: Country | None = None
    program: Program | None = None
    program_flight_number: int | None = None
    stations: tuple[Station, ...] = ()
    when: Moment | None = None
    site: LaunchSite | None = None
    rocket: LaunchVehicle | None = None
    crew: tuple[Member, ...] = ()
    #: A large crew is told by its size, its commander and its guests.
    crew_size: int = 0
    commander: Member | None = None
    target: Station | Mission | OtherCraft | None = None
    stay: timedelta | None = None
    place: Place | None = None
    distance_km: Decimal | None = None
    direction: str = ""
    duration: timedelta | None = None
    orbits: Decimal | None = None
    orbits_approximate: bool = False
    altitude_km: Decimal | None = None
    #: People of whom something is told after the launch; ``named_before`` where the launch has named them.
    people: tuple[Person, ...] = ()
    named_before: bool = False
    #: Of a landing on the Moon: the name of the lunar module, and who stayed in orbit.
    lander: str = ""
    others: tuple[Person, ...] = ()
    #: The ship that they went up or came down on instead of this one.
    ship: Mission | None = None
