"""Flights, seats and dockings as plain data. Other records are told by their primary keys."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from missions.chronicle.moments import Moment, length

#: No stay has been much longer than a year. After an older launch without a landing, the landing is not on record;
#: after a younger one the crew is still up.
LONGEST_STAY = timedelta(days=500)


@dataclass(frozen=True, slots=True)
class Stop:
    """One docking, to a station or to another ship."""

    kind: str
    station: int | None
    ship: int | None
    arrived: Moment | None
    left: Moment | None


@dataclass(frozen=True, slots=True)
class Seat:
    """A person's place on a flight. ``leg``: both, up or down. ``country``: whom the person flew for, if said."""

    person: int
    leg: str
    order: int
    country: int | None
    flight_number: int | None = None

    @property
    def goes_up(self) -> bool:
        return self.leg in ("both", "up")

    @property
    def comes_down(self) -> bool:
        return self.leg in ("both", "down")


@dataclass(frozen=True, slots=True)
class Flight:
    """One flight that has been launched. ``landing`` is None while the ship is up, or where it is not on record."""

    pk: int
    key: str
    kind: str
    outcome: str
    launch: Moment
    landing: Moment | None
    apogee_km: float | None = None
    country: int | None = None
    program: int | None = None
    spacecraft_type: int | None = None
    rocket: int | None = None
    pad: int | None = None
    site: int | None = None
    landing_place: int | None = None
    stops: tuple[Stop, ...] = ()
    seats: tuple[Seat, ...] = ()

    def is_spaceflight_of(self, seat: Seat) -> bool:
        """Whether somebody was in space on it. Of what was shorter than an orbit, if it is counted as a flight there.

        Heights do not decide: some count from 80 km on, others from 100 km.
        """
        if self.is_suborbital:
            return seat.flight_number is not None
        return self.kind in ("orbital", "lunar")

    @property
    def reached_space(self) -> bool:
        return any(self.is_spaceflight_of(seat) for seat in self.seats)

    @property
    def is_suborbital(self) -> bool:
        return self.kind in ("suborbital", "aborted")

    @property
    def ending(self) -> Moment | None:
        """The landing; of a suborbital flight without one at least its day, as it is over within the hour."""
        if self.landing or not self.is_suborbital:
            return self.landing
        return Moment(self.launch.at, "day" if self.launch.is_exact else self.launch.precision)

    @property
    def duration(self) -> timedelta | None:
        """From launch to landing, where both are known to the minute."""
        return length(self.launch, self.landing)

    def is_up(self, now: datetime) -> bool:
        """Whether a crew that went up with it and has not come down is still up."""
        is_over = self.is_suborbital or self.outcome == "fatal" or not self.reached_space
        return not is_over and now - self.launch.at < LONGEST_STAY

    @property
    def people_up(self) -> tuple[int, ...]:
        return tuple(seat.person for seat in self.seats if seat.goes_up)

    @property
    def people_down(self) -> tuple[int, ...]:
        return tuple(seat.person for seat in self.seats if seat.comes_down)


@dataclass(frozen=True, slots=True)
class Biography:
    """What is known of a person. ``is_published``: whether readers may see the person's own record."""

    born_on: date | None = None
    sex: str = ""
    countries: tuple[int, ...] = ()
    is_published: bool = True


@dataclass(frozen=True, slots=True)
class State:
    """The years in which a country was one, None where they are not recorded, and the country that followed on it."""

    founded_year: int | None = None
    dissolved_year: int | None = None
    successor: int | None = None

    def was_there(self, year: int) -> bool:
        return (self.founded_year or 0) <= year <= (self.dissolved_year or year)
