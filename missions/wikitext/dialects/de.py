"""Deutsche Wikipedia: {{Infobox bemannte Raumfahrtmission}} und die allgemeinere {{Infobox Raumfahrtmission}}."""

from missions.values.de import GERMAN
from missions.wikitext.dialects import readers as r
from missions.wikitext.dialects.dialect import BACKUP, BOTH_WAYS, DOWN, UP, Dialect, Sentence

# Datum und Ort teilen sich oft ein Feld.
_launch = r.event("launched_at", r.pad("launch_pad"))
_landing = r.event("landed_at", r.landing_spot)

_CREWED = {
    "name": r.text("name"),
    "nssdc_id": r.cospar("cospar_id"),
    "raumschiff": r.spacecraft_design,
    "shuttle": r.text("craft"),
    "masse": r.amount("mass_kg", "kg"),
    "trägerrakete": r.rocket,
    "rufzeichen": r.call_sign,
    "crew_anzahl": r.crew_size("crew_size"),
    "start": _launch,
    "startplatz": r.pad("launch_pad"),
    "station": r.text("station"),
    "station_andockmodul": r.text("docking_port"),
    "station_ankopplung": r.moment("docked_at"),
    "station_abkopplung": r.moment("undocked_at"),
    "landung": _landing,
    "landeplatz": r.landing_spot,
    "landeplatz_breitengrad": r.angle("landing_latitude"),
    "landeplatz_längengrad": r.angle("landing_longitude"),
    "dauer": r.duration("duration_s"),
    "orbits": r.count("orbits"),
    "mond_orbits": r.marks("kind", "lunar", r"."),
    "aposelen": r.marks("kind", "lunar", r"."),
    "bahn_umlaufzeit": r.period("period_min"),
    "bahn_neigung": r.amount("inclination_deg", "°"),
    "apogäum": r.amount("apogee_km", "km"),
    "perigäum": r.amount("perigee_km", "km"),
    "vorher": r.first_line("previous_mission"),
    "nachher": r.first_line("next_mission"),
}

_GENERAL = _CREWED | {
    "startdatum": _launch,
    "enddatum": _landing,
    "startmasse": r.amount("mass_kg", "kg"),
    "missionsdauer": r.duration("duration_s"),
    "traegerrakete": r.rocket,
    "ankopplung": r.moment("docked_at"),
    "abkopplung": r.moment("undocked_at"),
    "perigaeum": r.amount("perigee_km", "km"),
    "apogaeum": r.amount("apogee_km", "km"),
}

_LAYOUT = {"emblem", "foto", "foto_mannschaft", "bild", "crew_bild"}
_LAYOUT_TAILS = ("", "_grösse", "_beschreibung", "_2", "_beschreibung_2", "breite", "unterschrift")

GERMAN_WIKIPEDIA = Dialect(
    vocabulary=GERMAN,
    boxes={"Infobox bemannte Raumfahrtmission": _CREWED, "Infobox Raumfahrtmission": _GENERAL},
    rows={
        "missionsname": r.text("name"),
        "rufzeichen": r.call_sign,
        "start": _launch,
        "start am": _launch,
        "landung": _landing,
        "landung am": _landing,
        "dauer": r.duration("duration_s"),
        "flugdauer": r.duration("duration_s"),
        "erdumkreisungen": r.count("orbits"),
        "masse": r.amount("mass_kg", "kg"),
        "perigäum": r.amount("perigee_km", "km"),
        "apogäum": r.amount("apogee_km", "km"),
        "bahnneigung": r.amount("inclination_deg", "°"),
        "umlaufzeit": r.period("period_min"),
    },
    crew_parameters={},
    crew_headings={
        "besatzung": BOTH_WAYS,
        "mannschaft": BOTH_WAYS,
        "hauptbesatzung": BOTH_WAYS,
        "startbesatzung": (UP,),
        "startmannschaft": (UP,),
        "landebesatzung": (DOWN,),
        "rückkehrbesatzung": (DOWN,),
        "rückkehrmannschaft": (DOWN,),
        "ersatzbesatzung": (BACKUP,),
        "ersatzmannschaft": (BACKUP,),
    },
    layout=frozenset(part + tail for part in _LAYOUT for tail in _LAYOUT_TAILS),
    apparatus=frozenset({"einzelnachweise", "weblinks", "siehe auch", "literatur", "quellen", "anmerkungen"}),
    sentences=(
        Sentence(
            r"(?P<station_visit_number>{ordinal}) Besuch eines [\w-]{1,30}?-?Raumschiffs (?:bei|an) "
            r"(?:der )?(?:Raumstation )?(?P<station>[A-Z]\w{1,30}(?: \d{1,2})?)",
            ordinals=("station_visit_number",),
        ),
        Sentence(
            r"(?P<program_flight_number>{ordinal}) (?:bemannte[rn]? )?(?:Flug|Raumflug) (?:im|des) "
            r"(?:\w{1,30}en )?(?P<program>[A-Z]\w{1,30}?)-?[Pp]rogramms?\b",
            ordinals=("program_flight_number",),
        ),
        Sentence(
            r"(?P<expedition_number>{ordinal}) (?:Langzeit|Stamm)?(?:[Ee]xpedition|[Bb]esatzung) (?:zur|der) "
            r"(?:Raumstation )?(?P<station>[A-Z]\w{1,30}(?: \d{1,2})?)",
            ordinals=("expedition_number",),
        ),
    ),
    series={
        "soyuz": "Sojus",
        "vostok": "Wostok",
        "voskhod": "Woschod",
        "salyut": "Saljut",
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
