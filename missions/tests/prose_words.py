"""The words that sentences need, as an editor writes them: only what no rule would get right."""

from missions.models import (
    Country,
    Craft,
    LaunchSite,
    LaunchVehicle,
    Place,
    Program,
    Role,
    SpacecraftType,
    Station,
)

#: Records by model and key: English and German texts of the fields, then what is the same in both.
WORDS = {
    Country: {
        "urs": (
            {"name": "Soviet Union", "adjective": "Soviet"},
            {"name": "Sowjetunion", "genitive": "der Sowjetunion"},
        ),
        "rus": ({"name": "Russia", "adjective": "Russian"}, {"name": "Russland", "genitive": "Russlands"}),
        "usa": (
            {"name": "United States", "adjective": "American"},
            {"name": "USA", "adjective": "US-amerikanisch", "genitive": "der USA"},
        ),
        "chn": ({"name": "China", "adjective": "Chinese"}, {"name": "China", "genitive": "Chinas"}),
        "jpn": (
            {"name": "Japan", "adjective": "Japanese", "genitive": "of Japan"},
            {"name": "Japan", "adjective": "japanisch"},
        ),
        "frg": ({"name": "West Germany", "adjective": "West German"}, {"name": "BRD", "adjective": "westdeutsch"}),
    },
    Program: {
        "space-shuttle": ({"name": "Space Shuttle"}, {"name": "Space Shuttle"}),
    },
    SpacecraftType: {
        "soyuz": (
            {"name": "Soyuz", "noun": "spacecraft"},
            {"name": "Sojus", "noun": "Raumschiff", "noun_gender": "n"},
        ),
        "space-shuttle": (
            {"name": "Space Shuttle", "noun": "orbiter"},
            {"name": "Space Shuttle", "noun": "Raumfähre", "noun_gender": "f"},
        ),
        "mercury": (
            {"name": "Mercury", "noun": "capsule"},
            {"name": "Mercury", "noun": "Kapsel", "noun_gender": "f"},
        ),
    },
    LaunchVehicle: {
        "soyuz-u2": (
            {"name": "Soyuz-U2", "phrase_with": "on a Soyuz-U2 rocket"},
            {"name": "Sojus-U2", "phrase_with": "mit einer Sojus-U2-Rakete"},
        ),
        "soyuz": (
            {"name": "Soyuz", "phrase_with": "on a Soyuz rocket"},
            {"name": "Sojus", "phrase_with": "mit einer Sojus-Rakete"},
        ),
        "soyuz-fg": ({"name": "Soyuz-FG"}, {"name": "Sojus-FG"}),
        "saturn-v": (
            {"name": "Saturn V", "phrase_with": "on a Saturn V"},
            {"name": "Saturn V", "phrase_with": "mit einer Saturn V"},
        ),
        "space-shuttle": ({"name": "Space Shuttle"}, {"name": "Space Shuttle"}),
        "redstone": ({"name": "Redstone"}, {"name": "Redstone", "phrase_with": "mit einer Redstone-Rakete"}),
        "long-march-2f": (
            {"name": "Long March 2F"},
            {"name": "Langer Marsch 2F", "phrase_with": "mit einer Rakete vom Typ Langer Marsch 2F"},
        ),
        "falcon-9": (
            {"name": "Falcon 9", "phrase_with": "on a Falcon 9"},
            {"name": "Falcon 9", "phrase_with": "mit einer Falcon 9"},
        ),
        "vostok-k": (
            {"name": "Vostok-K"},
            {"name": "Wostok-K", "phrase_with": "mit einer Wostok-K-Rakete"},
        ),
    },
    LaunchSite: {
        "baikonur": (
            {"name": "Baikonur Cosmodrome", "phrase_from": "from the Baikonur Cosmodrome"},
            {"name": "Kosmodrom Baikonur", "phrase_from": "vom Kosmodrom Baikonur"},
        ),
        "ksc": (
            {"name": "Kennedy Space Center"},
            {"name": "Kennedy Space Center", "phrase_from": "vom Kennedy Space Center"},
        ),
        "cape-canaveral": (
            {"name": "Cape Canaveral"},
            {"name": "Cape Canaveral", "phrase_from": "von Cape Canaveral"},
        ),
        "jiuquan": ({"name": "Jiuquan Satellite Launch Center"}, {"name": "Kosmodrom Jiuquan"}),
    },
    Station: {
        "mir": (
            {"name": "Mir", "phrase_to": "to the space station Mir", "phrase_docked": "with Mir"},
            {"name": "Mir", "phrase_to": "zur Raumstation Mir", "phrase_docked": "an die Mir"},
        ),
        "salyut-7": ({"name": "Salyut 7"}, {"name": "Saljut 7", "phrase_docked": "an Saljut 7"}),
        "salyut-3": ({"name": "Salyut 3"}, {"name": "Saljut 3", "phrase_docked": "an Saljut 3"}),
        "iss": (
            {
                "name": "International Space Station",
                "phrase_to": "to the International Space Station (ISS)",
                "phrase_docked": "with the ISS",
            },
            {
                "name": "Internationale Raumstation",
                "phrase_to": "zur Internationalen Raumstation (ISS)",
                "phrase_docked": "an die ISS",
            },
        ),
    },
    Place: {
        "dzhezkazgan": ({"name": "Dzhezkazgan"}, {"name": "Dsheskasgan"}),
        "arkalyk": ({"name": "Arkalyk"}, {"name": "Arkalyk"}),
        "orsk": ({"name": "Orsk"}, {"name": "Orsk"}),
        "mare-tranquillitatis": (
            {"name": "Sea of Tranquility", "phrase_in": "in the Sea of Tranquility"},
            {"name": "Mare Tranquillitatis", "phrase_in": "im Mare Tranquillitatis"},
            {"kind": "region"},
        ),
        "pacific": (
            {"name": "Pacific Ocean"},
            {"name": "Pazifischer Ozean", "phrase_in": "im Pazifischen Ozean"},
            {"kind": "sea"},
        ),
        "atlantic": (
            {"name": "Atlantic Ocean"},
            {"name": "Atlantischer Ozean", "phrase_in": "im Atlantischen Ozean"},
            {"kind": "sea"},
        ),
        "gulf-of-mexico": (
            {"name": "Gulf of Mexico"},
            {"name": "Golf von Mexiko", "phrase_in": "im Golf von Mexiko"},
            {"kind": "sea"},
        ),
        "inner-mongolia": (
            {"name": "Inner Mongolia"},
            {"name": "Innere Mongolei", "phrase_in": "in der Inneren Mongolei"},
            {"kind": "region"},
        ),
        "altai": ({"name": "Altai", "phrase_in": "in the Altai region"}, {"name": "Altai"}, {"kind": "region"}),
        "edwards": (
            {"name": "Edwards Air Force Base"},
            {"name": "Edwards Air Force Base", "phrase_in": "auf der Edwards Air Force Base"},
            {"kind": "airfield"},
        ),
    },
    Craft: {
        "challenger": ({"name": "Challenger"}, {"name": "Challenger"}, {"spacecraft_type": "space-shuttle"}),
        "columbia": ({"name": "Columbia"}, {"name": "Columbia"}, {"spacecraft_type": "space-shuttle"}),
    },
    Role: {
        "commander": ({"name": "commander"}, {"name": "Kommandant", "name_feminine": "Kommandantin"}),
        "flight-engineer": ({"name": "flight engineer"}, {"name": "Bordingenieur", "name_feminine": "Bordingenieurin"}),
        "research-cosmonaut": (
            {"name": "research cosmonaut"},
            {"name": "Forschungskosmonaut", "name_feminine": "Forschungskosmonautin"},
        ),
        "cosmonaut": ({"name": "cosmonaut"}, {"name": "Kosmonaut", "name_feminine": "Kosmonautin"}),
        "astronaut": ({"name": "astronaut"}, {"name": "Astronaut", "name_feminine": "Astronautin"}),
        "pilot": ({"name": "pilot"}, {"name": "Pilot", "name_feminine": "Pilotin"}),
        "spaceflight-participant": ({"name": "spaceflight participant"}, {"name": "Raumflugteilnehmer"}),
        "payload-specialist": ({"name": "payload specialist"}, {"name": "Nutzlastspezialist"}),
        "command-module-pilot": ({"name": "command module pilot"}, {"name": "Pilot der Kommandokapsel"}),
        "lunar-module-pilot": ({"name": "lunar module pilot"}, {"name": "Pilot der Mondlandefähre"}),
        "joint-operations-commander": (
            {"name": "joint operations commander"},
            {"name": "Kommandant für gemeinsame Operationen"},
        ),
    },
}
