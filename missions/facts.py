"""Every fact of every kind of record, once. Fact box, admin, import and catalogue loop over these tables.

A fact's name is the name of its field, or of what is derived from fields; claims use the same names.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from missions import display, models


@dataclass(frozen=True)
class Group:
    """A heading of the fact box."""

    name: str
    label: Promise


def never(record: models.Page) -> bool:
    return False


def always(record: models.Page) -> bool:
    return True


def if_launched(mission: models.Mission) -> bool:
    return mission.kind != models.Kind.NEVER_LAUNCHED


def if_in_orbit(mission: models.Mission) -> bool:
    """Of a flight around the Moon or on a ballistic curve nobody expects an orbit around Earth."""
    return mission.kind == models.Kind.ORBITAL


def if_landed(mission: models.Mission) -> bool:
    """Of a crew that is still up, or of a craft that never came down, nobody expects a landing."""
    return bool(mission.landed_at or mission.landing_place_id or mission.landing_latitude is not None)


def if_landed_safely(mission: models.Mission) -> bool:
    """Where a craft broke up in flight there is no landing site."""
    return if_landed(mission) and mission.outcome != models.Outcome.FATAL


def if_orbits_are_over(mission: models.Mission) -> bool:
    return if_in_orbit(mission) and if_landed(mission)


def if_orbit_told(mission: models.Mission) -> bool:
    """Of a flight that goes on, heights are not what they will be in the end."""
    return if_in_orbit(mission) and not mission.may_be_up


def if_lost(mission: models.Mission) -> bool:
    return mission.came_down_nowhere


def if_docked_to_ships(mission: models.Mission) -> bool:
    """Two ships met, and no station."""
    dockings = mission.dockings.all()
    return bool(dockings) and not any(docking.station for docking in dockings)


def if_to_the_moon(mission: models.Mission) -> bool:
    return mission.kind == models.Kind.LUNAR


def if_on_a_rocket(mission: models.Mission) -> bool:
    """Many a suborbital craft is dropped by an airplane."""
    return mission.kind != models.Kind.SUBORBITAL


def if_dropped(mission: models.Mission) -> bool:
    """It has no rocket but its own: then a runway or an airplane stands where others name a pad."""
    return mission.kind == models.Kind.SUBORBITAL and mission.launch_vehicle_id is None


@dataclass(frozen=True)
class Fact:
    """One line of a fact box.

    ``covers`` names the facts whose claims are its footnotes (its own name is always among them).
    Where a fact is ``expected`` of a record but unknown, the box says "not recorded"; else it is left out.
    ``derived`` facts are calculated from others and say so.
    Facts without ``show`` have no line in the box: another part of the page tells them.
    """

    name: str
    label: Promise
    group: Group
    show: display.Show | None
    unit: str = ""
    covers: tuple[str, ...] = field(default=())
    expected: Callable[[models.Page], bool] = never
    derived: bool = False
    #: Where a record of some kind calls the fact otherwise: whether it does, and the label.
    otherwise: tuple[Callable[[models.Page], bool], Promise] | None = None

    def label_for(self, record: models.Page) -> Promise:
        if self.otherwise and self.otherwise[0](record):
            return self.otherwise[1]
        return self.label

    @property
    def claimed_as(self) -> tuple[str, ...]:
        return (self.name, *self.covers)


MISSION = Group("mission", pgettext_lazy("facts", "Mission"))
FLIGHT = Group("flight", pgettext_lazy("facts", "Flight"))
CREW = Group("crew", _("Crew"))
SERIES = Group("series", _("Before and after"))
MOON = Group("moon", pgettext_lazy("facts", "At the Moon"))
ORBIT = Group("orbit", pgettext_lazy("path", "Orbit"))
ABOUT = Group("about", _("Facts"))

_MISSION_FACTS = (
    Fact("cospar_id", _("COSPAR ID"), MISSION, display.text("cospar_id")),
    Fact("satcat_number", _("SATCAT number"), MISSION, display.text("satcat_number")),
    Fact("program", _("Program"), MISSION, display.linked("program")),
    Fact(
        "spacecraft_type",
        _("Spacecraft"),
        MISSION,
        display.spacecraft,
        covers=("spacecraft_serial", "spacecraft_grau_index", "craft"),
        expected=always,
    ),
    Fact(
        "launch_vehicle",
        _("Rocket"),
        MISSION,
        display.rocket,
        covers=("launch_vehicle_serial", "launch_vehicle_grau_index"),
        expected=if_on_a_rocket,
    ),
    Fact(
        "call_sign",
        _("Call sign"),
        MISSION,
        display.call_sign,
        covers=("call_sign_native", "call_sign_meaning"),
    ),
    Fact(
        "mass_kg",
        _("Launch mass"),
        MISSION,
        display.quantity("mass_kg", "kg", approximate="mass_approximate"),
        unit="kg",
        expected=if_launched,
    ),
    Fact("landing_mass_kg", _("Landing mass"), MISSION, display.quantity("landing_mass_kg", "kg"), unit="kg"),
    Fact("crew_size", _("Crew"), MISSION, display.crew_count, expected=always, derived=True),
    Fact("outcome", _("Outcome"), MISSION, display.choice("outcome")),
    Fact("launched_at", _("Launch"), FLIGHT, display.when("launched_at", "launched_precision"), expected=if_launched),
    Fact(
        "launch_pad",
        _("Launch pad"),
        FLIGHT,
        display.launch_pad,
        expected=if_launched,
        otherwise=(if_dropped, _("Launch site")),
    ),
    Fact(
        "station",
        pgettext_lazy("docked to", "Station"),
        FLIGHT,
        display.stations,
        otherwise=(if_docked_to_ships, _("Docked to")),
    ),
    Fact("docked_at", _("Docking"), FLIGHT, display.docking_moment("docked")),
    Fact("undocked_at", _("Undocking"), FLIGHT, display.docking_moment("undocked")),
    Fact("time_docked", _("Time docked"), FLIGHT, display.time_docked, derived=True),
    Fact(
        "landed_at",
        _("Landing"),
        FLIGHT,
        display.when("landed_at", "landed_precision"),
        expected=if_landed,
        otherwise=(if_lost, _("Loss")),
    ),
    Fact(
        "landing_place",
        _("Landing site"),
        FLIGHT,
        display.landing_place,
        covers=("landing_distance_km", "landing_direction", "landing_latitude", "landing_longitude"),
        expected=if_landed_safely,
    ),
    Fact(
        "duration_s",
        _("Duration"),
        FLIGHT,
        display.length_of_time("duration", "duration_precision"),
        expected=if_landed,
        derived=True,
    ),
    Fact(
        "orbits",
        _("Orbits"),
        FLIGHT,
        display.quantity("orbits", "", approximate="orbits_approximate"),
        expected=if_orbits_are_over,
    ),
    Fact("program_flight_number", _("Flight of the program"), FLIGHT, display.ordinal("program_flight_number")),
    Fact("station_visit_number", _("Visit to the station"), FLIGHT, display.ordinal("station_visit_number")),
    Fact("expedition_number", _("Expedition"), FLIGHT, display.ordinal("expedition_number")),
    Fact(
        "eva_count",
        _("Spacewalks"),
        FLIGHT,
        display.times_outside("eva_count", "eva_duration_s"),
        covers=("eva_duration_s",),
    ),
    Fact("lunar_lander", _("Lunar module"), MOON, display.text("lunar_lander")),
    Fact("moon_passed_at", _("Closest to the Moon"), MOON, display.when("moon_passed_at", "moon_passed_precision")),
    Fact(
        "moon_orbit_entered_at",
        _("Arrival in lunar orbit"),
        MOON,
        display.when("moon_orbit_entered_at", "moon_orbit_entered_precision"),
    ),
    Fact("moon_landed_at", _("Landing on the Moon"), MOON, display.when("moon_landed_at", "moon_landed_precision")),
    Fact(
        "moon_landing_place",
        _("Landing site on the Moon"),
        MOON,
        display.moon_landing_place,
        covers=("moon_latitude", "moon_longitude"),
    ),
    Fact(
        "moon_eva_count",
        _("Walks on the Moon"),
        MOON,
        display.times_outside("moon_eva_count", "moon_eva_duration_s"),
        covers=("moon_eva_duration_s",),
    ),
    Fact(
        "moon_launched_at", _("Launch from the Moon"), MOON, display.when("moon_launched_at", "moon_launched_precision")
    ),
    Fact("moon_stay", _("Stay on the Moon"), MOON, display.length_of_time("moon_stay"), derived=True),
    Fact("moon_orbits", _("Orbits of the Moon"), MOON, display.quantity("moon_orbits", "")),
    Fact(
        "moon_orbit_left_at",
        _("Departure from lunar orbit"),
        MOON,
        display.when("moon_orbit_left_at", "moon_orbit_left_precision"),
    ),
    Fact("perigee_km", _("Perigee"), ORBIT, display.quantity("perigee_km", "km"), unit="km", expected=if_orbit_told),
    Fact("apogee_km", _("Apogee"), ORBIT, display.quantity("apogee_km", "km"), unit="km", expected=if_orbit_told),
    Fact(
        "inclination_deg",
        _("Inclination"),
        ORBIT,
        display.quantity("inclination_deg", "°", least_decimals=1),
        unit="°",
        expected=if_orbit_told,
    ),
    Fact(
        "period_min",
        _("Period"),
        ORBIT,
        display.quantity("period_min", "min", least_decimals=1),
        unit="min",
        expected=if_orbit_told,
    ),
    Fact("crew_up", _("Launch crew"), CREW, None),
    Fact("crew_down", _("Landing crew"), CREW, None),
    Fact("crew_backup", _("Backup crew"), CREW, None),
    Fact("name", _("Name"), SERIES, None),
    Fact("previous_mission", _("Previous mission"), SERIES, None, covers=("previous_mission_name",)),
    Fact("next_mission", _("Next mission"), SERIES, None, covers=("next_mission_name",)),
    Fact("kind", _("Kind of flight"), SERIES, None),
    Fact("country", _("Country"), SERIES, None),
    Fact("highlights", _("Highlights"), SERIES, None),
)

_NATIVE_NAME = Fact("native_name", _("Name in native script"), ABOUT, display.native_name)
_COUNTRY = Fact("country", _("Country"), ABOUT, display.linked("country"))
_GRAU_INDEX = Fact("grau_index", _("GRAU index"), ABOUT, display.text("grau_index"))

#: The facts of each kind of record, in the order of its fact box.
FACTS: dict[type[models.Page], tuple[Fact, ...]] = {
    models.Mission: _MISSION_FACTS,
    models.Person: (
        Fact("full_name", _("Full name"), ABOUT, display.text("full_name")),
        _NATIVE_NAME,
        Fact("born_on", _("Born"), ABOUT, display.on_day("born_on"), expected=always),
        Fact("died_on", _("Died"), ABOUT, display.on_day("died_on")),
        Fact("countries", _("Country"), ABOUT, display.linked_list("countries"), expected=always),
    ),
    models.Station: (
        _NATIVE_NAME,
        Fact("name_meaning", _("Meaning"), ABOUT, display.text("name_meaning")),
        _COUNTRY,
        Fact("cospar_id", _("COSPAR ID"), ABOUT, display.text("cospar_id")),
        Fact("launched_at", _("Launch"), ABOUT, display.when("launched_at", "launched_precision"), expected=always),
        Fact("reentered_at", _("Re-entry"), ABOUT, display.when("reentered_at", "reentered_precision")),
    ),
    models.SpacecraftType: (
        _GRAU_INDEX,
        _COUNTRY,
        Fact("seats", _("Seats"), ABOUT, display.text("seats")),
    ),
    models.LaunchVehicle: (_GRAU_INDEX, _COUNTRY),
    models.LaunchSite: (
        _NATIVE_NAME,
        _COUNTRY,
        Fact("coordinates", _("Coordinates"), ABOUT, display.coordinates, covers=("latitude", "longitude")),
    ),
    models.Program: (_COUNTRY,),
    models.Country: (
        Fact("code", _("Country code"), ABOUT, display.text("code")),
        Fact("founded_year", _("Existed"), ABOUT, display.years("founded_year", "dissolved_year")),
        Fact("successor", _("Followed by"), ABOUT, display.linked("successor")),
    ),
}


def fact(model: type[models.Page], name: str) -> Fact | None:
    """The fact of a kind of record that claims about ``name`` belong to, itself or as a part of it."""
    return next((fact for fact in FACTS[model] if name in fact.claimed_as), None)
