"""One flight as the checks on all flights see it: plain data, with its crew."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from missions.consistency.accepting import names_of, texts_by_language, texts_of
from missions.consistency.subject import Subject, latest

LONGEST_FLIGHT = timedelta(days=500)


@dataclass(frozen=True)
class Seat:
    """One person on one flight. ``name`` is whatever prints as the person's name."""

    person: str
    leg: str = "both"
    name: Any = ""
    is_commander: bool = False
    flight_number: int | None = None
    born_on: date | None = None
    died_on: date | None = None

    @property
    def goes_up(self) -> bool:
        return self.leg in ("up", "both")

    @property
    def comes_down(self) -> bool:
        return self.leg in ("down", "both")

    @classmethod
    def of(cls, member: Any) -> "Seat":
        person = member.person
        is_commander = bool(member.role and member.role.key == "commander")
        return cls(person.key, member.leg, person, is_commander, member.flight_number, person.born_on, person.died_on)


@dataclass(frozen=True)
class Flight:
    """One flight. ``name`` is whatever prints as its name, ``names`` are its names in every language."""

    key: str
    subject: Subject
    name: Any = ""
    names: tuple[str, ...] = ()
    program: str = ""
    #: Whether all flights of its program are on record.
    program_is_complete: bool = False
    outcome: str = ""
    country: str = ""
    call_sign: str = ""
    satcat_number: int | None = None
    #: What the record says comes before and after, in every language.
    previous: tuple[str, ...] = ()
    next: tuple[str, ...] = ()
    seats: tuple[Seat, ...] = ()
    #: Other ships that it was docked to, as keys.
    ships: tuple[str, ...] = ()
    #: What people have written about it, by language.
    highlights: Mapping[str, str] = field(default_factory=dict, compare=False)
    mission: Any = field(default=None, compare=False)

    @classmethod
    def of(cls, mission: Any, claims: Iterable[Any] = ()) -> "Flight":
        program = mission.program
        return cls(
            mission.key,
            Subject.of(mission, claims),
            name=mission,
            names=tuple(names_of(mission)),
            program=program.key if program else "",
            program_is_complete=bool(program and program.is_complete),
            outcome=mission.outcome,
            country=mission.country.key if mission.country else "",
            call_sign=mission.call_sign_native or next(iter(texts_of(mission, "call_sign")), ""),
            satcat_number=mission.satcat_number,
            previous=tuple(texts_of(mission, "previous_mission_name")),
            next=tuple(texts_of(mission, "next_mission_name")),
            seats=tuple(Seat.of(member) for member in mission.crew.all() if member.leg != "backup"),
            ships=tuple(docking.target_mission.key for docking in mission.dockings.all() if docking.target_mission),
            highlights=texts_by_language(mission, "highlights"),
            mission=mission,
        )

    @property
    def launched_at(self) -> datetime | None:
        return self.subject.launched_at

    @property
    def landed_at(self) -> datetime | None:
        return self.subject.landed_at

    @property
    def came_down_at(self) -> datetime | None:
        """The last instant that the landing may mean, never before the launch; where it is unknown, the launch."""
        landed = latest(self.landed_at, self.subject.landed_precision)
        return max(landed, self.launched_at) if landed and self.launched_at else landed or self.launched_at

    @property
    def was_lost(self) -> bool:
        return self.outcome == "fatal" or self.subject.kind == "lost"

    def is_over(self, now: datetime) -> bool:
        launched = self.launched_at
        return bool(launched and (self.landed_at or launched + LONGEST_FLIGHT < now))
