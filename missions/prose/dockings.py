"""What is said of a flight's dockings: first arrival, going on to another station, coming back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from missions.models import Docking, DockingKind, Kind
from missions.prose.messages import Message
from missions.prose.trusted import Phase, TrustedRecord


@dataclass(frozen=True)
class Visit:
    """All dockings in a row with one station or ship: ports may change in between."""

    dockings: tuple[Docking, ...]

    @property
    def first(self) -> Docking:
        return self.dockings[0]

    @property
    def last(self) -> Docking:
        return self.dockings[-1]

    @property
    def failed(self) -> bool:
        return self.first.kind == DockingKind.FAILED

    @property
    def stay(self) -> timedelta | None:
        """From docking to undocking, where the ship changed ports at most."""
        if any(docking.kind != DockingKind.RELOCATION for docking in self.dockings[1:]):
            return None
        if not (self.first.time_docked and self.last.time_docked):
            return None
        return self.last.undocked_at - self.first.docked_at


def visits(record: TrustedRecord) -> list[Visit]:
    dockings = [docking for docking in record.mission.dockings.all() if docking.target and not is_side_show(docking)]
    groups = groupby(dockings, key=lambda docking: (docking.target, docking.kind == DockingKind.FAILED))
    return [Visit(tuple(group)) for _target, group in groups]


def is_side_show(docking: Docking) -> bool:
    """Who flies to the Moon docks to the lunar module again and again, and a satellite is held by an arm."""
    of_no_record = docking.other_craft is not None
    return of_no_record and (docking.mission.kind == Kind.LUNAR or docking.kind == DockingKind.BERTHING)


def dockings(record: TrustedRecord) -> Iterator[Message]:
    # An aborted flight reached none of the stations on its list.
    if (
        record.doubtful & {"station", "docked_at"}
        or record.phase == Phase.PLANNED
        or record.mission.kind == Kind.ABORTED
    ):
        return
    told: list[Visit] = []
    for visit in visits(record):
        if visit.failed:
            yield failure(visit, record)
        elif visit.first.docked_at:
            yield arrival(visit, told, record)
            told.append(visit)


def failure(visit: Visit, record: TrustedRecord) -> Message:
    several = len(visit.dockings) > 1
    at = None if several else record.on_day(visit.first.docked_at, visit.first.docked_precision)
    frame = "docking_failed_repeatedly" if several else "docking_failed"
    facts = ("station", "docked_at") if at else ("station",)
    return record.say(frame, facts, target=visit.first.target, when=at)


def arrival(visit: Visit, told: list[Visit], record: TrustedRecord) -> Message:
    stay = None if "undocked_at" in record.doubtful else visit.stay
    targets_before = [earlier.first.target for earlier in told]
    if is_docked_now(visit, record):
        frame = "docked_since"
    elif visit.first.target in targets_before:
        frame = "docking_again"
    elif targets_before:
        frame = "docking_next"
    else:
        frame = "docking"
    return record.say(
        frame,
        ("station", "docked_at", *(("undocked_at",) if stay else ())),
        target=visit.first.target,
        when=record.on_day(visit.first.docked_at, visit.first.docked_precision),
        stay=stay,
    )


def is_docked_now(visit: Visit, record: TrustedRecord) -> bool:
    left = visit.last.undocked_at
    return record.phase == Phase.RUNNING and (not left or left > record.now)
