"""English Wikipedia: {{Infobox spaceflight}} of today, {{Infobox Space mission}} until 2012, tables before 2006."""

from missions.values.en import ENGLISH
from missions.wikitext.dialects import readers as r
from missions.wikitext.dialects.dialect import BACKUP, BOTH_WAYS, DOWN, UP, Dialect, Sentence

_program = r.first_line("program", "programme", "program", "project")
_launch = r.event("launched_at", r.pad("launch_pad"))
_landing = r.event("landed_at", r.landing_spot)

_SPACEFLIGHT = {
    "name": r.text("name"),
    "cospar_id": r.cospar("cospar_id"),
    "satcat": r.catalog_number("satcat_number"),
    "mission_duration": r.duration("duration_s"),
    "orbits_completed": r.count("orbits"),
    "orbit(s)_completed": r.count("orbits"),
    "suborbital_apogee": r.all_of(r.amount("apogee_km", "km"), r.marks("kind", "suborbital", r".")),
    "apsis": r.marks("kind", "lunar", r"^selene"),
    "spacecraft_type": r.text("spacecraft_type"),
    "spacecraft": r.spacecraft,
    "launch_mass": r.amount("mass_kg", "kg"),
    "landing_mass": r.amount("landing_mass_kg", "kg"),
    "launch_date": r.moment("launched_at"),
    "launch_rocket": r.rocket,
    "launch_site": r.pad("launch_pad"),
    "landing_date": r.moment("landed_at"),
    "landing_site": r.landing_spot,
    "crew_size": r.crew_size("crew_size"),
    "crew_callsign": r.call_sign,
    "orbit_periapsis": r.amount("perigee_km", "km"),
    "orbit_apoapsis": r.amount("apogee_km", "km"),
    "orbit_inclination": r.amount("inclination_deg", "°"),
    "orbit_period": r.period("period_min"),
    "previous_mission": r.first_line("previous_mission"),
    "next_mission": r.first_line("next_mission"),
    "programme": _program,
}

_SPACE_MISSION = {
    "mission_name": r.text("name"),
    "spacecraft_name": r.spacecraft,
    "booster": r.rocket,
    "sign": r.call_sign,
    "callsign": r.call_sign,
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
    "inclination": r.amount("inclination_deg", "°"),
    "period": r.period("period_min"),
    "mass": r.amount("mass_kg", "kg"),
    "previous": r.first_line("previous_mission"),
    "previous_mission": r.first_line("previous_mission"),
    "next": r.first_line("next_mission"),
    "next_mission": r.first_line("next_mission"),
}

#: Rows of the tables of 2003 to 2006, and the labelled lists beside them.
_ROWS = {
    "mission name": r.text("name"),
    "call sign": r.call_sign,
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

ENGLISH_WIKIPEDIA = Dialect(
    vocabulary=ENGLISH,
    boxes={"Infobox spaceflight": _SPACEFLIGHT, "Infobox Space mission": _SPACE_MISSION},
    rows=_ROWS,
    crew_parameters={"crew_members": BOTH_WAYS, "crew_launching": (UP,), "crew_landing": (DOWN,)},
    crew_headings={
        "crew": BOTH_WAYS,
        "launched": (UP,),
        "launching crew": (UP,),
        "launch crew": (UP,),
        "landed": (DOWN,),
        "landing crew": (DOWN,),
        "backup": (BACKUP,),
        "backup crew": (BACKUP,),
    },
    docking_box="infobox spaceflight/dock",
    docking_parameters={
        "docking_target": r.text("station"),
        "docking_port": r.text("docking_port"),
        "docking_date": r.moment("docked_at"),
        "undocking_date": r.moment("undocked_at"),
    },
    layout=frozenset(part + tail for part in _LAYOUT for tail in ("", "_size", "_caption", "_alt", "_upright")),
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
