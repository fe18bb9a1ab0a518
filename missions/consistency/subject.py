"""What the checks look at: the numbers and moments of one flight, wherever they come from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from missions.consistency.figures import rounding

EXACT = frozenset({"second", "minute"})
_LENGTHS = {"hour": timedelta(hours=1), "day": timedelta(days=1)}
_LENGTHS |= {"month": timedelta(days=31), "year": timedelta(days=366)}


@dataclass(frozen=True)
class Stay:
    """One docking; an unknown moment is None. Of another ship ``station`` is empty or names it."""

    station: str = ""
    docked_at: datetime | None = None
    undocked_at: datetime | None = None
    docked_precision: str = ""
    undocked_precision: str = ""
    port: str = ""
    station_launched_at: datetime | None = None
    station_reentered_at: datetime | None = None

    @classmethod
    def of(cls, docking: Any) -> "Stay":
        partner, station = docking.target, docking.station
        return cls(
            partner.key if partner else "",
            docking.docked_at,
            docking.undocked_at,
            docking.docked_precision,
            docking.undocked_precision,
            docking.port_en or "",
            station.launched_at if station else None,
            latest(station.reentered_at, station.reentered_precision) if station else None,
        )


@dataclass(frozen=True)
class Subject:
    """A flight in plain numbers: of a record, or of the values an import is choosing between.

    Units are in the names; what is unknown is None or empty. ``program``, ``spacecraft_type``, ``site`` and the
    stations are names or keys in any language: checks compare their skeletons.
    """

    kind: str = "orbital"
    program: str = ""
    spacecraft_type: str = ""
    cospar_id: str = ""
    launched_at: datetime | None = None
    launched_precision: str = ""
    landed_at: datetime | None = None
    landed_precision: str = ""
    #: A duration that a source states; the record's own follows from its times.
    duration_s: float | None = None
    duration_precision: str = ""
    orbits: float | None = None
    orbits_convention: str = ""
    perigee_km: float | None = None
    apogee_km: float | None = None
    inclination_deg: float | None = None
    period_min: float | None = None
    #: Half a unit of the period's last printed digit.
    period_rounding_min: float = 0.05
    mass_kg: float | None = None
    landing_mass_kg: float | None = None
    landing_latitude: float | None = None
    site: str = ""
    site_latitude: float | None = None
    #: The number of crew members that a source states, and those who are named.
    crew_size: int | None = None
    crew_up: int = 0
    crew_down: int = 0
    seats: int | None = None
    stays: tuple[Stay, ...] = ()

    @classmethod
    def of(cls, mission: Any, claims: Iterable[Any] = ()) -> "Subject":
        """Of a record: nothing is asked of the database that ``Mission.objects.for_page()`` has fetched.

        Of the claims, what the record does not hold itself: the stated duration.
        """
        pad, craft = mission.launch_pad, mission.spacecraft_type
        numbers: dict[str, Any] = {name: _number(getattr(mission, name)) for name in _NUMBERS}
        texts: dict[str, Any] = {name: getattr(mission, name) for name in _TEXTS}
        stated = next((c for c in claims if c.fact == "duration_s" and c.status == "accepted" and c.value), None)
        return cls(
            **numbers,
            **texts,
            program=mission.program.key if mission.program else "",
            spacecraft_type=craft.key if craft else "",
            duration_s=_number(stated.value) if stated else None,
            duration_precision=stated.precision if stated else "",
            period_rounding_min=rounding(mission.period_min),
            site=pad.site.key if pad else "",
            site_latitude=_number(pad.latitude if pad.latitude is not None else pad.site.latitude) if pad else None,
            crew_up=len(mission.crew_up),
            crew_down=len(mission.crew_down),
            seats=craft.seats if craft else None,
            stays=tuple(Stay.of(docking) for docking in mission.dockings.all() if docking.kind != "failed"),
        )

    @property
    def is_orbital(self) -> bool:
        return self.kind == "orbital"

    @property
    def times_are_exact(self) -> bool:
        return bool(self.launched_at and self.landed_at) and {self.launched_precision, self.landed_precision} <= EXACT

    @property
    def time_aloft_s(self) -> float | None:
        """Landing minus launch where both are known to the minute, else the stated duration."""
        if self.launched_at and self.landed_at and self.times_are_exact:
            return (self.landed_at - self.launched_at).total_seconds()
        return self.duration_s


_NUMBERS = [
    *("orbits", "perigee_km", "apogee_km", "inclination_deg", "period_min"),
    *("mass_kg", "landing_mass_kg", "landing_latitude"),
]
_TEXTS = [
    *("kind", "cospar_id", "orbits_convention"),
    *("launched_at", "launched_precision", "landed_at", "landed_precision"),
]


def latest(moment: datetime | None, precision: str) -> datetime | None:
    """The last instant that an inexact moment may mean."""
    try:
        return moment + _LENGTHS.get(precision, timedelta()) if moment else None
    except OverflowError:
        return moment


def _number(value: Any) -> float | None:
    try:
        return None if value is None else float(value)
    except (TypeError, ValueError):
        return None
