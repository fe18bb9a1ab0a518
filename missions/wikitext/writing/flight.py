"""What a box is written from: the facts of one flight, with names in one language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from missions.values import Read


@dataclass(frozen=True)
class Name:
    """What a thing is called, and the title of its article; where that is empty nothing is linked."""

    text: str
    article: str = ""


@dataclass(frozen=True)
class Told:
    """Facts by their names: values, and names of things that have articles of their own. What is unknown is absent."""

    facts: Mapping[str, Read] = field(default_factory=dict)
    names: Mapping[str, Name] = field(default_factory=dict)
    #: Code of the country that flew it.
    country: str = ""

    def text(self, fact: str) -> str:
        """A fact that is a text or a whole number; empty where it is unknown."""
        read = self.facts.get(fact)
        return "" if read is None or read.value is None else str(read.value)

    def number(self, fact: str) -> Decimal | None:
        read = self.facts.get(fact)
        return read.value if read and isinstance(read.value, Decimal) else None


@dataclass(frozen=True)
class Stay(Told):
    """One docking: station, docking_port, docked_at, undocked_at."""

    is_berthing: bool = False


@dataclass(frozen=True)
class Seat:
    """A member of the crew, as crew lists tell of one. ``identity`` tells namesakes apart."""

    name: Name
    identity: str = ""
    flight_number: int | None = None
    role: str = ""
    country: str = ""


@dataclass(frozen=True)
class Flight(Told):
    """One mission. Besides facts: who flew, where it docked, and what decides how a Wikipedia writes about it."""

    up: tuple[Seat, ...] = ()
    down: tuple[Seat, ...] = ()
    backup: tuple[Seat, ...] = ()
    stays: tuple[Stay, ...] = ()
    #: ``orbital``, ``suborbital`` or ``lunar``; empty where the craft never got that far.
    path: str = ""
    #: What such a craft is called, as the record says it: spacecraft, capsule, orbiter.
    noun: str = ""
