"""English Wikipedia: {{Infobox spaceflight}} of today, {{Infobox Space mission}} until 2012, tables before 2006."""

from missions.values.en import ENGLISH
from missions.wikitext.dialects import craft_readers as c
from missions.wikitext.dialects import readers as r
from missions.wikitext.dialects.dialect import (
    BACKUP,
    BOTH_WAYS,
    DOWN,
    PERSON,
    STATION,
    STAY,
    UP,
    Dialect,
    Nested,
    Sentence,
)

_program = r.first_line("program", "programme", "program", "project")
_launch = r.event("launched_at", r.pad("launch_pad"))
_landing = r.event("landed_at", r.landing_spot)

_around_moon = r.all_of(r.marks("kind", "lunar", r"^selen"), r.marks("orbit_center", "Moon", r"^selen"))

#: In the order of the template's documentation, and with its capitals.
_SPACEFLIGHT = {
    "name": r.text("name"),
    "COSPAR_ID": r.cospar("cospar_id"),
    "SATCAT": r.catalog_number("satcat_number"),
    "mission_duration": r.duration("duration_s"),
    "orbits_completed": r.count("orbits"),
    "orbit(s)_completed": r.count("orbits"),
    "suborbital_apogee": r.all_of(r.amount("apogee_km", "km"), r.marks("kind", "suborbital", r".")),
    "spacecraft": c.spacecraft.yielding(),
    "spacecraft_type": c.spacecraft_type,
    "launch_mass": r.amount("mass_kg", "kg"),
    "landing_mass": r.amount("landing_mass_kg", "kg"),
    "crew_size": r.crew_size("crew_size"),
    "crew_callsign": c.call_sign,
    "launch_date": r.moment("launched_at"),
    "launch_rocket": c.rocket,
    "launch_site": r.pad("launch_pad"),
    "landing_date": r.moment("landed_at"),
    "landing_site": r.landing_spot,
    "orbit_reference": _around_moon.written_as("orbit_reference"),
    "orbit_regime": r.marks("kind", "suborbital", r"^sub-?orbital").written_as("orbit_regime"),
    "orbit_periapsis": r.amount("perigee_km", "km"),
    "orbit_apoapsis": r.amount("apogee_km", "km"),
    "orbit_inclination": r.amount("inclination_deg", "°"),
    "orbit_period": r.period("period_min"),
    "apsis": _around_moon.written_as("apsis"),
    "programme": _program,
    "previous_mission": r.first_line("previous_mission"),
    "next_mission": r.first_line("next_mission"),
    # What the record has no field for.
    "names_list": r.text("other_names"),
    "mission_type": r.text("mission_type"),
    "operator": r.text("operator"),
    "harvard_designation": r.text("harvard_designation"),
    "distance_travelled": r.amount("distance_km", "km"),
    "suborbital_range": r.amount("suborbital_range_km", "km"),
    "dry_mass": r.amount("dry_mass_kg", "kg"),
    "payload_mass": r.amount("payload_mass_kg", "kg"),
    "payload_items": r.text("payload"),
    "instruments": r.text("payload"),
    "cargo_mass": r.amount("cargo_mass_kg", "kg"),
    "cargo_mass_press": r.amount("pressurized_cargo_mass_kg", "kg"),
    "arrival_craft": r.text("arrival_craft"),
    "departure_craft": r.text("departure_craft"),
    "crew_expedition": r.text("expeditions"),
    "crew_evas": r.count("eva_count"),
    "crew_eva_duration": r.total_duration("eva_duration_s"),
    "crew_eva_time": r.total_duration("eva_duration_s"),
    "deployment_from": r.text("deployed_from"),
    "deployment_date": r.moment("deployed_at"),
    "destroyed": r.moment("destroyed_at"),
    "recovery_by": r.text("recovery_ship"),
    "recovery_date": r.moment("recovered_at"),
    "orbit_epoch": r.moment("orbit_measured_at"),
    "orbit_eccentricity": r.count("eccentricity"),
    "programme2": r.first_line("further_program", "programme", "program", "project"),
    "previous_mission2": r.first_line("further_previous_mission"),
    "next_mission2": r.first_line("further_next_mission"),
}

_SPACE_MISSION = {
    "mission_name": r.text("name"),
    "spacecraft_name": c.spacecraft,
    "shuttle": r.text("craft"),
    "shuttle_name": r.text("craft"),
    "command_module": c.command_module,
    "booster": c.rocket,
    "sign": c.call_sign,
    "callsign": c.call_sign,
    "crew_members": r.crew_size("crew_size"),
    "crew_size": r.crew_size("crew_size"),
    "launch_pad": r.pad("launch_pad"),
    "launch": _launch,
    "launch_date": _launch,
    "landing": _landing,
    "landing_site": r.landing_spot,
    "duration": r.duration("duration_s"),
    "mission_duration": r.duration("duration_s"),
    "orbits": r.count("orbits"),
    "perigee": r.amount("perigee_km", "km"),
    "apogee": r.amount("apogee_km", "km"),
    "altitude": r.heights("altitude_km"),
    "inclination": r.amount("inclination_deg", "°"),
    "period": r.period("period_min"),
    "mass": r.amount("mass_kg", "kg"),
    "previous": r.first_line("previous_mission"),
    "previous_mission": r.first_line("previous_mission"),
    "next": r.first_line("next_mission"),
    "next_mission": r.first_line("next_mission"),
    # What the record has no field for.
    "distance": r.amount("distance_km", "km"),
    "distance_traveled": r.amount("distance_km", "km"),
    "begin_spacewalk": r.moment("eva_began_at"),
    "spacewalk_begin": r.moment("eva_began_at"),
    "end_spacewalk": r.moment("eva_ended_at"),
    "spacewalk_end": r.moment("eva_ended_at"),
    "service_module": r.text("service_module"),
    "lunar_module": r.text("lunar_module"),
    "lunar_rover": r.text("lunar_rover"),
    "lunar_landing": r.all_of(r.moment("moon_landed_at"), r.marks("kind", "lunar", r".")),
    "lunar_eva_duration": r.total_duration("moon_eva_duration_s"),
    "lunar_surface_time": r.duration("moon_stay_s"),
    "lunar_sample_mass": r.amount("sample_mass_kg", "kg"),
    "time_lunar_orbits": r.duration("moon_orbits_duration_s"),
    "cmp_eva_duration": r.total_duration("eva_duration_s"),
    # As the box was called by in other articles: words put together.
    "numberofcrew": r.crew_size("crew_size"),
    "launchdate": _launch,
    "launchvehicle": r.text("arrival_craft"),
    "landingdate": _landing,
    "landingvehicle": r.text("departure_craft"),
    "landingsite": r.landing_spot,
    "stationvisitlength": r.duration("time_docked_s"),
    "stationevalength": r.total_duration("eva_duration_s"),
}
# {{Infobox Space mission}} with Name, Duration, Distance, Mass …
_SPACE_MISSION["name"] = _SPACE_MISSION["mission_name"]

#: Rows of the tables of 2003 to 2006, and the labelled lists beside them.
_ROWS = {
    "mission name": r.text("name"),
    "call sign": c.call_sign,
    "number of crew members": r.crew_size("crew_size"),
    "number of crew": r.crew_size("crew_size"),
    "launch": _launch,
    "landing": _landing,
    "duration": r.duration("duration_s"),
    "number of orbits": r.count("orbits"),
    "mass": r.amount("mass_kg", "kg"),
    "perigee": r.amount("perigee_km", "km"),
    "apogee": r.amount("apogee_km", "km"),
    "inclination": r.amount("inclination_deg", "°"),
    "period": r.period("period_min"),
}

_LAYOUT = {"image", "insignia", "crew_photo"}
_LAYOUT_TAILS = ("", "_size", "_caption", "_alt", "_upright")

_OF_THE_TYPE = "belongs to the type of spacecraft and not to one flight"
_OF_SATELLITES = "tells of satellites and probes without a crew"
_IGNORED = {
    **dict.fromkeys(("manufacturer", "dimensions", "power", "spacecraft_bus"), _OF_THE_TYPE),
    **dict.fromkeys(("bol_mass", "entered_service", "disposal_type", "deactivated", "last_contact"), _OF_SATELLITES),
    "decay_date": _OF_SATELLITES,
    "website": "is an address and no fact",
    "launch_contractor": "belongs to the rocket and not to one flight",
    **dict.fromkeys(("space_station", "start_date", "end_date", "docking_port"), "tells of a stay aboard a station"),
}

_MOON_ORBITER = {
    "arrival_date": r.moment("moon_orbit_entered_at"),
    "departure_date": r.moment("moon_orbit_left_at"),
    "orbits": r.count("moon_orbits"),
    "periapsis": r.amount("perilune_km", "km"),
    "apoapsis": r.amount("apolune_km", "km"),
}
_MOON_LANDER = {
    "arrival_date": r.moment("moon_landed_at"),
    "departure_date": r.moment("moon_launched_at"),
    "location": r.first_line("moon_landing_place"),
    "sample_mass": r.amount("sample_mass_kg", "kg"),
    "surface_evas": r.count("moon_eva_count"),
    "surface_eva_time": r.total_duration("moon_eva_duration_s"),
}
_MOON_FLYBY = {"arrival_date": r.moment("moon_passed_at"), "distance": r.amount("moon_distance_km", "km")}

ENGLISH_WIKIPEDIA = Dialect(
    vocabulary=ENGLISH,
    boxes={"Infobox spaceflight": _SPACEFLIGHT, "Infobox Space mission": _SPACE_MISSION},
    rows=_ROWS,
    crew_parameters={"crew_members": BOTH_WAYS, "crew_launching": (UP,), "crew_landing": (DOWN,)},
    crew_headings={
        "crew": BOTH_WAYS,
        "main crew": BOTH_WAYS,
        "prime crew": BOTH_WAYS,
        "primary crew": BOTH_WAYS,
        "launched and landed": BOTH_WAYS,
        "launched": (UP,),
        "launching crew": (UP,),
        "launch crew": (UP,),
        "landed": (DOWN,),
        "landing crew": (DOWN,),
        "returned": (DOWN,),
        "returning crew": (DOWN,),
        "backup": (BACKUP,),
        "backup crew": (BACKUP,),
        "back-up crew": (BACKUP,),
        "reserve crew": (BACKUP,),
    },
    crew_columns={
        **dict.fromkeys(("crew", "crew member", "astronaut", "cosmonaut", "taikonaut", "name"), BOTH_WAYS),
        **dict.fromkeys(("prime crew", "prime crew member", "main crew"), BOTH_WAYS),
        **{f"launching {who}": (UP,) for who in ("crew", "crew member", "astronaut", "cosmonaut", "taikonaut")},
        **{f"landing {who}": (DOWN,) for who in ("crew", "crew member", "astronaut", "cosmonaut", "taikonaut")},
        **dict.fromkeys(("backup", "backup crew", "backup crew member", "reserve crew"), (BACKUP,)),
    },
    seat_columns=frozenset({"position", "seat", "role"}),
    crew_words=frozenset({"crew", "crews", "cosmonauts", "astronauts", "taikonauts"}),
    other_crew_words=frozenset({"support", "original", "planned", "ground", "recovery", "rescue", "assignments"}),
    nested={
        "infobox spaceflight/dock": Nested(
            parameters={
                "docking_target": r.text("station"),
                "docking_port": r.text("docking_port"),
                "docking_date": r.moment("docked_at"),
                "undocking_date": r.moment("undocked_at"),
                "time_docked": r.duration("time_docked_s"),
            },
            ignored=frozenset({"docking_type"}),
        ),
        "infobox spaceflight/ip": Nested(
            parameters={"object": r.marks("kind", "lunar", r"moon|lunar")},
            by_type={"orbiter": _MOON_ORBITER, "lander": _MOON_LANDER, "flyby": _MOON_FLYBY},
            about=r"moon|lunar",
            ignored=frozenset({"type", "component", "apsis"}),
        ),
    },
    layout=frozenset(part + tail for part in _LAYOUT for tail in _LAYOUT_TAILS) | {"crew_caption", "crewcaption"},
    ignored=_IGNORED,
    others={
        "infobox astronaut": PERSON,
        "infobox space station": STATION,
        "infobox space expedition": STAY,
        "infobox space station module": STATION,
    },
    apparatus=frozenset({"references", "external links", "see also", "notes", "sources"}),
    sentences=(
        Sentence(
            r"(?P<expedition_number>{ordinal}) (?:long-duration )?expedition to (?:the )?(?:space station )?"
            r"(?P<station>[A-Z]\w{1,30}(?: \d{1,2})?)",
            ordinals=("expedition_number",),
        ),
        Sentence(
            r"(?P<station_visit_number>{ordinal}) (?:visit|flight|mission) (?:of|by) a \w{1,30} (?:spacecraft|ship) "
            r"(?:to|at) (?:the )?(?:space station )?(?P<station>[A-Z]\w{1,30}(?: \d{1,2})?)",
            ordinals=("station_visit_number",),
        ),
        Sentence(
            r"(?P<program_flight_number>{ordinal}) (?:crewed )?(?:flight|mission|spaceflight) (?:in|of) the "
            r"(?:Soviet |Russian |American )?(?P<program>[A-Z]\w{1,30}) program(?:me)?\b",
            ordinals=("program_flight_number",),
        ),
    ),
    series={
        "soyuz": "Soyuz",
        "vostok": "Vostok",
        "voskhod": "Voskhod",
        "salyut": "Salyut",
        "progress": "Progress",
        "kosmos": "Kosmos",
        "shenzhou": "Shenzhou",
        "mercury": "Mercury",
        "gemini": "Gemini",
        "apollo": "Apollo",
        "skylab": "Skylab",
        "sts": "STS",
        "spacex-crew": "SpaceX Crew",
    },
)
