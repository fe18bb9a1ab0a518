"""Deutsche Wörter und Zeichen."""

from missions.values.vocabulary import Vocabulary

_MONTHS = ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august"]
_MONTHS += ["september", "oktober", "november", "dezember"]
_ORDINALS = ["erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft"]
_ORDINALS += ["zwölft", "dreizehnt", "vierzehnt", "fünfzehnt", "sechzehnt", "siebzehnt", "achtzehnt", "neunzehnt"]
_ORDINALS += ["zwanzigst"]
_POINTS = {"N": "nörd", "O": "öst", "S": "süd", "W": "west", "NO": "nordöst", "SO": "südöst", "SW": "südwest"}
_POINTS |= {"NW": "nordwest", "NNO": "nordnordöst", "ONO": "ostnordöst", "OSO": "ostsüdöst", "SSO": "südsüdöst"}
_POINTS |= {"SSW": "südsüdwest", "WSW": "westsüdwest", "WNW": "westnordwest", "NNW": "nordnordwest"}

GERMAN = Vocabulary(
    language="de",
    decimal_mark=",",
    group_mark=".",
    quotes='„“”"',
    months={name: i for i, name in enumerate(_MONTHS, 1)}
    | {name[:3]: i for i, name in enumerate(_MONTHS, 1)}
    | {"jänner": 1, "sept": 9, "mrz": 3},
    spans={"tage": 86400, "tagen": 86400, "tag": 86400, "d": 86400}
    | {"stunden": 3600, "stunde": 3600, "std": 3600, "h": 3600}
    | {"minuten": 60, "minute": 60, "min": 60, "m": 60}
    | {"sekunden": 1, "sekunde": 1, "sek": 1, "s": 1},
    units={"kilogramm": "kg", "kilometer": "km", "kilometern": "km", "meilen": "mi", "seemeilen": "nmi"}
    | {"fuß": "ft", "meter": "m", "tonnen": "t", "grad": "°"},
    multiples={"tausend": 10**3, "mio.": 10**6, "mio": 10**6, "million": 10**6, "millionen": 10**6},
    directions={short.casefold(): short.replace("O", "E") for short in _POINTS}
    | {word + "lich": short.replace("O", "E") for short, word in _POINTS.items()},
    about=("~", "≈", "ca.", "circa", "etwa", "rund", "ungefähr", "zirka"),
    near=("nahe", "bei", "in der nähe von", "unweit von"),
    before_direction=("im", "in", "etwa"),
    town_words=("der stadt", "dem dorf", "dem ort"),
    away_from=("von", "entfernt von"),
    planned=("geplant",),
    # Ein Ordnungswort hat vier Endungen: der elfte, des elften, ein elfter, elftes.
    ordinals={word + ending: i for i, word in enumerate(_ORDINALS, 1) for ending in ("e", "en", "er", "es")},
    ordinal_ending=r"\.",
    flight_words=("raumflug", "weltraumflug", "flug"),
    last_words=("und letzter", "und letzte"),
    only_words=("einziger", "einzige"),
    serial_words=("seriennummer", "serien-nr.", "nr."),
    index_words=("grau-index",),
    patronymic_endings=("witsch", "itsch", "owna", "ewna"),
    roles={
        "commander": ("Kommandant", "Kommandantin"),
        "pilot": ("Pilot", "Pilotin"),
        "flight-engineer": ("Bordingenieur", "Bordingenieurin"),
        "research-cosmonaut": ("Forschungskosmonaut", "Forschungskosmonautin"),
        "command-module-pilot": ("Pilot der Kommandokapsel", "Pilotin der Kommandokapsel"),
        "lunar-module-pilot": ("Pilot der Mondlandefähre", "Pilotin der Mondlandefähre"),
        "docking-module-pilot": ("Pilot des Kopplungsmoduls", "Pilotin des Kopplungsmoduls"),
        "mission-specialist": ("Missionsspezialist", "Missionsspezialistin"),
        "payload-specialist": ("Nutzlastspezialist", "Nutzlastspezialistin"),
        "payload-commander": ("Nutzlastkommandant", "Nutzlastkommandantin"),
        "spaceflight-participant": ("Raumflugteilnehmer", "Raumflugteilnehmerin"),
        "scientist": ("Wissenschaftler", "Wissenschaftlerin"),
        "physician": ("Arzt", "Ärztin"),
        "reporter": ("Reporter", "Reporterin"),
    },
    role_synonyms={"weltraumtourist": "spaceflight-participant", "weltraumtouristin": "spaceflight-participant"}
    | {"raumfluggast": "spaceflight-participant"}
    | {"journalist": "reporter", "journalistin": "reporter", "wissenschaftskosmonaut": "research-cosmonaut"},
    sea_words=("ozean", "meer", "golf", "atlantik", "pazifik"),
)
