"""What state a flight was in when: free, docked, in orbit around the Moon, on its surface."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from missions.models import DockingKind, Kind, Mission, Precision

#: Where the states cannot be told apart the whole flight is just that.
FLIGHT = "flight"
FREE, DOCKED = "free", "docked"
#: In orbit around the Moon with everybody aboard, or with some of them on its surface.
MOON, SURFACE = "moon", "surface"
_EXACT = {Precision.SECOND, Precision.MINUTE}


@dataclass(frozen=True)
class Span:
    start: datetime
    end: datetime
    state: str

    @property
    def length(self) -> timedelta:
        return self.end - self.start


def spans(mission: Mission) -> tuple[Span, ...]:
    """The flight from launch to landing, both known, piece by piece."""
    if mission.kind == Kind.LUNAR:
        return _to_the_moon(mission)
    stays = _stays(mission)
    if stays is None:
        return (Span(mission.launched_at, mission.landed_at, FLIGHT),)
    edges = [mission.launched_at, *(moment for stay in stays for moment in stay), mission.landed_at]
    return _between(edges, [FREE, *[DOCKED, FREE] * len(stays)])


def _to_the_moon(mission: Mission) -> tuple[Span, ...]:
    """Of the dockings on the way none is a stay: the ship carries its lunar module along."""
    if mission.moon_orbit_stay is None:
        return (Span(mission.launched_at, mission.landed_at, FREE),)
    around = [mission.moon_orbit_entered_at, mission.moon_orbit_left_at]
    if mission.moon_stay is None:
        return _between([mission.launched_at, *around, mission.landed_at], [FREE, MOON, FREE])
    down = [mission.moon_landed_at, mission.moon_launched_at]
    edges = [mission.launched_at, around[0], *down, around[1], mission.landed_at]
    return _between(edges, [FREE, MOON, SURFACE, MOON, FREE])


def _between(edges: list[datetime], states: list[str]) -> tuple[Span, ...]:
    return tuple(Span(start, end, state) for (start, end), state in zip(pairwise(edges), states, strict=True))


def _stays(mission: Mission) -> list[tuple[datetime, datetime]] | None:
    """When it was docked; None where a docking lacks one of its times."""
    dockings = [d for d in mission.dockings.all() if d.kind != DockingKind.FAILED]
    known = [(d.docked_at, d.undocked_at) for d in dockings if d.docked_at and d.undocked_at]
    exact = all({d.docked_precision, d.undocked_precision} <= _EXACT for d in dockings)
    if len(known) < len(dockings) or not exact:
        return None
    inside = all(mission.launched_at <= start < end <= mission.landed_at for start, end in known)
    return sorted(known) if inside else None
