"""Deutsche Wikipedia."""

_TYPES_OF_SOYUZ = ("7k-ok", "7k-oks", "7k-t", "7k-tm", "t", "tm", "tma", "tma-m", "ms")
_PACIFIC = ("pacific-ocean", "north-pacific-ocean", "south-pacific-ocean", "central-pacific-ocean")
_ATLANTIC = ("atlantic-ocean", "north-atlantic-ocean")

ARTICLES = {
    "spacecraft_type": {
        **{f"soyuz-{kind}": "Sojus (Raumschiff)" for kind in _TYPES_OF_SOYUZ},
        "apollo-csm": "Apollo (Raumschiff)",
        "gemini": "Gemini-Programm",
        "mercury": "Mercury-Programm",
        "orion": "Orion (Raumschiff)",
        "shenzhou": "Shenzhou (Raumschiff)",
        "space-shuttle-orbiter": "Space Shuttle",
        "starliner": "CST-100 Starliner",
        "voskhod-3kd": "Woschod (Raumschiff)",
        "voskhod-3kv": "Woschod (Raumschiff)",
        "vostok-3ka": "Wostok (Raumschiff)",
        "x-15": "North American X-15",
    },
    "craft": {
        "atlantis": "Atlantis (Raumfähre)",
        "challenger": "Challenger (Raumfähre)",
        "columbia": "Columbia (Raumfähre)",
        "discovery": "Discovery (Raumfähre)",
        "endeavour": "Endeavour (Raumfähre)",
        "vss-unity": "VSS Unity",
        # Kapseln haben keinen Artikel neben dem ihres Fluges oder ihres Typs.
        **dict.fromkeys(("aurora-7", "faith-7", "freedom-7", "friendship-7", "liberty-bell-7", "sigma-7"), ""),
        **dict.fromkeys(("dragon-endeavour", "dragon-endurance", "dragon-freedom", "dragon-grace"), ""),
        **dict.fromkeys(("dragon-resilience", "calypso", "integrity", "rss-first-step", "rss-karman-line"), ""),
    },
    "launch_vehicle": {
        **dict.fromkeys(("soyuz-11a511", "soyuz-u", "soyuz-u2", "soyuz-fg"), "Sojus (Rakete)"),
        "atlas-lv-3b": "Atlas (Rakete)",
        "mercury-redstone": "Mercury-Redstone Launch Vehicle",
        "soyuz-2-1a": "Sojus-2",
        "titan-ii-glv": "Titan (Rakete)",
        "voskhod-11a57": "Woschod (Rakete)",
        "vostok-k": "Wostok (Rakete)",
    },
    "launch_site": {
        "cape-canaveral": "Cape Canaveral Space Force Station",
        "mojave": "Mojave Air and Space Port",
    },
    "launch_pad": {},
    "landing_place": {
        **dict.fromkeys(_PACIFIC, "Pazifischer Ozean"),
        **dict.fromkeys(_ATLANTIC, "Atlantischer Ozean"),
        "arkalyk": "Arqalyq",
        "dzhezkazgan": "Schesqasghan",
        "karaganda": "Qaraghandy",
        "karazhal": "Qaraschal",
        "kazakh-steppe": "Kasachensteppe",
        "kokchetav": "Kökschetau",
        "kustanay": "Qostanai",
        "mojave": "Mojave Air and Space Port",
        "siziwang-banner": "Dörbed-Banner",
        "tselinograd": "Astana",
    },
    "station": {"mir": "Mir (Raumstation)", "tiangong": "Chinesische Raumstation"},
    "mission": {"apollo-soyuz": "Apollo-Sojus-Test-Projekt"},
    "person": {},
}

#: Kürzel für Vorlage:Coordinate: Länder nach ihrem Kürzel, Meere nach dem Schlüssel des Ortes.
REGIONS = {"CHN": "CN", "KAZ": "KZ", "RUS": "RU", "USA": "US"}
REGIONS |= dict.fromkeys(_PACIFIC, "XP") | dict.fromkeys(_ATLANTIC, "XA")
REGIONS |= {"caribbean-sea": "XA", "gulf-of-mexico": "XA"}
