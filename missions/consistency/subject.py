"""What the checks look at: the numbers and moments of one flight, wherever they come from."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Stay:
    """One docking; an unknown moment is None."""

    station: str = ""
    docked_at: datetime | None = None
    undocked_at: datetime | None = None


@dataclass(frozen=True)
class Subject:
    """A flight in plain numbers: of a record, or of the values an import is choosing between.

    Units are in the names; what is unknown is None or empty. ``program``, ``spacecraft_type`` and the stations are
    names or keys in any language: checks compare their skeletons.
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
    perigee_km: float | None = None
    apogee_km: float | None = None
    inclination_deg: float | None = None
    period_min: float | None = None
    #: Half a unit of the period's last printed digit.
    period_rounding_min: float = 0.05
    mass_kg: float | None = None
    landing_latitude: float | None = None
    site_latitude: float | None = None
    #: The number of crew members that a source states, and those who are named.
    crew_size: int | None = None
    crew_up: int = 0
    crew_down: int = 0
    stays: tuple[Stay, ...] = ()

    @property
    def is_orbital(self) -> bool:
        return self.kind == "orbital"

    @property
    def time_aloft_s(self) -> float | None:
        """Landing minus launch where both are known to the minute, else the stated duration."""
        exact = {"second", "minute"}
        if self.launched_at and self.landed_at and {self.launched_precision, self.landed_precision} <= exact:
            return (self.landed_at - self.launched_at).total_seconds()
        return self.duration_s
