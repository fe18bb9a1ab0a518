"""Deutsche Wikipedia: {{Infobox bemannte Raumfahrtmission}} und die allgemeinere {{Infobox Raumfahrtmission}}."""

from missions.values.de import GERMAN
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
    Sentence,
)

# Datum und Ort teilen sich oft ein Feld.
_launch = r.event("launched_at", r.pad("launch_pad"))
_landing = r.event("landed_at", r.landing_spot)

_to_the_moon = r.marks("kind", "lunar", r".")

#: In der Reihenfolge, in der die Vorlage sie zeigt.
_CREWED = {
    "name": r.text("name"),
    "nssdc_id": r.cospar("cospar_id"),
    "raumschiff": c.spacecraft_design,
    "shuttle": c.orbiter,
    "kommando_modul": c.command_module,
    "service_modul": r.text("service_module").written_as("service_module"),
    "masse": r.masses("mass_kg", "landing_mass_kg", "Landung"),
    "trägerrakete": c.rocket,
    "rufzeichen": c.call_sign,
    "crew_anzahl": r.crew_size("crew_size"),
    "start": _launch,
    "startplatz": r.pad("launch_pad"),
    "station": r.each(r.text("station")),
    "station_andockmodul": r.each(r.text("docking_port")),
    "station_ankopplung": r.each(r.moment("docked_at")),
    "station_abkopplung": r.each(r.moment("undocked_at")),
    "station_dauer": r.duration("time_docked_s"),
    "landung": _landing,
    "landeplatz": r.landing_spot,
    "landeplatz_breitengrad": r.angle("landing_latitude"),
    "landeplatz_längengrad": r.angle("landing_longitude").written_as("longitude"),
    "dauer": r.duration("duration_s"),
    "orbits": r.orbits("orbits", "suborbital"),
    "mond_orbits": r.all_of(r.count("moon_orbits"), _to_the_moon),
    "mond_landung": r.all_of(r.moment("moon_landed_at"), _to_the_moon),
    "aposelen": r.all_of(r.amount("apolune_km", "km"), _to_the_moon),
    "periselen": r.all_of(r.amount("perilune_km", "km"), _to_the_moon),
    "bahn_umlaufzeit": r.period("period_min"),
    "bahn_neigung": r.amount("inclination_deg", "°"),
    "apogäum": r.amount("apogee_km", "km"),
    "perigäum": r.amount("perigee_km", "km"),
    "vorher": r.first_line("previous_mission"),
    "nachher": r.first_line("next_mission"),
    "bahn_höhe": r.heights("altitude_km"),
    # Für Programme gedacht; gilt, wo das Feld für Leser fehlt.
    "earthstart": r.slashed("launched_at"),
    "earthdown": r.slashed("landed_at"),
    # Wofür der Datensatz kein Feld hat.
    "shuttle_nr": r.count("craft_flight_number"),
    "mondlande_modul": r.text("lunar_module"),
    "eva_anzahl": r.count("eva_count"),
    "eva_dauer": r.total_duration("eva_duration_s"),
    "mond_landeplatz": r.text("moon_landing_place"),
    "mond_start": r.moment("moon_launched_at"),
    "moondown": r.slashed("moon_landed_at"),
    "moonstart": r.slashed("moon_launched_at"),
    "time_mond_orbits": r.duration("moon_orbits_duration_s"),
    "mond_aufenthalt": r.duration("moon_stay_s"),
    "mond_eva_länge": r.total_duration("moon_eva_duration_s"),
    "mond_umlaufzeit": r.period("moon_period_min"),
    "mond_neigung": r.amount("moon_inclination_deg", "°"),
    "hinflug_mission": r.first_line("outbound_mission"),
    "rückflug_mission": r.first_line("return_mission"),
    "vorher_unbemannt": r.first_line("previous_uncrewed_mission"),
    "nachher_unbemannt": r.first_line("next_uncrewed_mission"),
    "bergungsschiff": r.text("recovery_ship"),
    "strecke": r.amount("distance_km", "km"),
    "nutzlast": r.payload("payload_mass_kg", "payload"),
    "max_beschleunigung": r.text("max_acceleration"),
    "max_geschwindigkeit": r.text("max_speed"),
}

_GENERAL = _CREWED | {
    "typ": r.text("mission_type"),
    "organisation": r.text("operator"),
    "land": r.text("country"),
    "norad_scn_id": r.catalog_number("satcat_number"),
    "leermasse": r.amount("dry_mass_kg", "kg"),
    "bahn_hoehe": r.heights("altitude_km"),
    "exzentrizitaet": r.count("eccentricity"),
    "kosys": r.all_of(r.marks("kind", "lunar", r"^selen"), r.marks("orbit_center", "Moon", r"^selen")),
    "instrumente": r.text("payload"),
    "rettungsschiff": r.text("rescue_ship"),
    # Die Bahn um einen anderen Himmelskörper: bei bemannten Flügen der Mond.
    "objektferne": r.amount("apolune_km", "km"),
    "objektnaehe": r.amount("perilune_km", "km"),
    "startdatum": _launch,
    "enddatum": _landing,
    "startmasse": r.amount("mass_kg", "kg"),
    "missionsdauer": r.duration("duration_s"),
    "traegerrakete": c.rocket,
    "ankopplung": r.each(r.moment("docked_at")),
    "abkopplung": r.each(r.moment("undocked_at")),
    "perigaeum": r.amount("perigee_km", "km"),
    "apogaeum": r.amount("apogee_km", "km"),
}

_LAYOUT = {"emblem", "foto", "foto_mannschaft", "bild", "crew_bild"}
_LAYOUT_TAILS = ("", "_grösse", "_beschreibung", "_2", "_beschreibung_2", "breite", "unterschrift")

_OF_PROBES = "nur bei Sonden und Satelliten ohne Besatzung"
_OF_THE_TYPE = "gehört zum Typ des Raumschiffs, nicht zu einem Flug"
_IGNORED = {
    "landeplatz_region": "Kürzel für Landkarten, das aus den Koordinaten folgt",
    "status_missionsdaten": "Stand der Angaben eines laufenden Fluges",
    **dict.fromkeys(
        ("status", "phase", "verlauf", "erste_position", "aktuelle_position"), "Stand eines laufenden Fluges"
    ),
    **dict.fromkeys(("mars_landung", "marsdown", "zielobjekt"), _OF_PROBES),
    **dict.fromkeys(("bandbreite", "eirp", "transponder", "satellitenbus", "stabilisation"), _OF_PROBES),
    **dict.fromkeys(
        ("hersteller", "abmessungen", "volumen", "module", "antriebssystem", "energieleistung"), _OF_THE_TYPE
    ),
    **dict.fromkeys(
        ("kosys2", "bahn_hoehe2", "bahn_neigung2", "bahn_umlaufzeit2", "exzentrizitaet2"),
        "Der Datensatz beschreibt eine Umlaufbahn; die zweite steht im Text",
    ),
}

GERMAN_WIKIPEDIA = Dialect(
    vocabulary=GERMAN,
    boxes={"Infobox bemannte Raumfahrtmission": _CREWED, "Infobox Raumfahrtmission": _GENERAL},
    rows={
        "missionsname": r.text("name"),
        "rufzeichen": c.call_sign,
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
        "hauptmannschaft": BOTH_WAYS,
        "startbesatzung": (UP,),
        "startmannschaft": (UP,),
        "hinflug": (UP,),
        "beim start": (UP,),
        "landebesatzung": (DOWN,),
        "rückkehrbesatzung": (DOWN,),
        "rückkehrmannschaft": (DOWN,),
        "landemannschaft": (DOWN,),
        "rückflug": (DOWN,),
        "bei der landung": (DOWN,),
        "ersatzbesatzung": (BACKUP,),
        "ersatzmannschaft": (BACKUP,),
        "reservemannschaft": (BACKUP,),
    },
    crew_columns={
        **dict.fromkeys(("besatzung", "mannschaft", "hauptbesatzung", "hauptmannschaft", "name"), BOTH_WAYS),
        **dict.fromkeys(("astronaut", "kosmonaut", "raumfahrer"), BOTH_WAYS),
        **dict.fromkeys(("start", "hinflug", "startbesatzung", "startmannschaft"), (UP,)),
        **dict.fromkeys(("landung", "rückflug", "rückkehrbesatzung", "rückkehrmannschaft", "landebesatzung"), (DOWN,)),
        **dict.fromkeys(("ersatzbesatzung", "ersatzmannschaft", "ersatz"), (BACKUP,)),
    },
    seat_columns=frozenset({"funktion", "position", "rolle", "sitz"}),
    crew_words=frozenset({"besatzung", "mannschaft", "crew", "kosmonauten", "astronauten", "raumfahrer"}),
    other_crew_words=frozenset({"unterstützung", "geplante", "ursprüngliche", "bodenmannschaft", "rettung"}),
    layout=frozenset(part + tail for part in _LAYOUT for tail in _LAYOUT_TAILS),
    ignored=_IGNORED,
    others={
        "infobox raumfahrer": PERSON,
        "infobox raumstation": STATION,
        "infobox bemannte raumfahrtmission/raumstation": STAY,
    },
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
