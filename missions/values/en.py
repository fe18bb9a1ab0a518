"""English words and marks."""

from missions.values.vocabulary import Vocabulary

_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august"]
_MONTHS += ["september", "october", "november", "december"]
_ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_ORDINALS += ["eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth"]
_ORDINALS += ["eighteenth", "nineteenth", "twentieth"]
_POINTS = {"n": "north", "e": "east", "s": "south", "w": "west", "ne": "northeast", "se": "southeast"}
_POINTS |= {"sw": "southwest", "nw": "northwest", "nne": "north-northeast", "ene": "east-northeast"}
_POINTS |= {"ese": "east-southeast", "sse": "south-southeast", "ssw": "south-southwest"}
_POINTS |= {"wsw": "west-southwest", "wnw": "west-northwest", "nnw": "north-northwest"}

ENGLISH = Vocabulary(
    language="en",
    decimal_mark=".",
    group_mark=",",
    quotes="“”\"'",
    months={name: i for i, name in enumerate(_MONTHS, 1)}
    | {name[:3]: i for i, name in enumerate(_MONTHS, 1)}
    | {"sept": 9},
    spans={"days": 86400, "day": 86400, "d": 86400, "hours": 3600, "hour": 3600, "hrs": 3600, "hr": 3600, "h": 3600}
    | {"minutes": 60, "minute": 60, "mins": 60, "min": 60, "m": 60}
    | {"seconds": 1, "second": 1, "secs": 1, "sec": 1, "s": 1},
    units={"kilograms": "kg", "kilogram": "kg", "pounds": "lb", "pound": "lb", "lbs": "lb", "tonnes": "t"}
    | {"kilometers": "km", "kilometres": "km", "kilometer": "km", "kilometre": "km", "miles": "mi", "mile": "mi"}
    | {"statute miles": "mi", "nautical miles": "nmi", "nautical mile": "nmi", "feet": "ft", "foot": "ft"}
    | {"meters": "m", "metres": "m", "degrees": "°", "degree": "°", "deg": "°"},
    multiples={"thousand": 10**3, "million": 10**6},
    directions={short: short.upper() for short in _POINTS}
    | {word: short.upper() for short, word in _POINTS.items()}
    | {"north-east": "NE", "south-east": "SE", "south-west": "SW", "north-west": "NW"},
    about=("~", "≈", "about", "approximately", "approx.", "around", "circa", "c.", "ca."),
    near=("near", "close to", "in the vicinity of"),
    before_direction=("at the", "of the", "to the", "in the", "at", "the"),
    town_words=("the town of", "the city of", "the village of"),
    away_from=("of", "from"),
    planned=("planned", "scheduled"),
    ordinals={word: i for i, word in enumerate(_ORDINALS, 1)},
    ordinal_ending=r"(?:st|nd|rd|th)",
    flight_words=("spaceflight", "space flight", "flight"),
    last_words=("and last", "and final"),
    only_words=("only",),
    serial_words=("serial number", "no.", "number", "s/n", "#"),
    index_words=("grau index",),
    patronymic_endings=("ovich", "evich", "ievich", "yevich", "ich", "ovna", "evna", "yevna"),
    roles={
        "commander": ("commander", "commander"),
        "pilot": ("pilot", "pilot"),
        "flight-engineer": ("flight engineer", "flight engineer"),
        "research-cosmonaut": ("research cosmonaut", "research cosmonaut"),
        "command-module-pilot": ("command module pilot", "command module pilot"),
        "lunar-module-pilot": ("lunar module pilot", "lunar module pilot"),
        "docking-module-pilot": ("docking module pilot", "docking module pilot"),
        "mission-specialist": ("mission specialist", "mission specialist"),
        "payload-specialist": ("payload specialist", "payload specialist"),
        "payload-commander": ("payload commander", "payload commander"),
        "spaceflight-participant": ("spaceflight participant", "spaceflight participant"),
        "scientist": ("scientist", "scientist"),
        "physician": ("physician", "physician"),
        "reporter": ("reporter", "reporter"),
    },
    role_synonyms={"cdr": "commander", "plt": "pilot", "fe": "flight-engineer", "bi": "flight-engineer"}
    | {"cmp": "command-module-pilot", "lmp": "lunar-module-pilot", "dmp": "docking-module-pilot"}
    | {"ms": "mission-specialist", "ps": "payload-specialist", "sfp": "spaceflight-participant"}
    | {"payload commander": "payload-commander", "engineer": "flight-engineer", "science pilot": "scientist"}
    | {"space tourist": "spaceflight-participant", "doctor": "physician", "journalist": "reporter"},
    sea_words=("ocean", "sea", "gulf", "atlantic", "pacific"),
)
