"""What is known of stations, craft and sites as groups: bands that a single flight must lie in."""

from datetime import UTC, datetime

Span = tuple[float, float]

#: Shortest and longest time for one orbit, in minutes, over the years a station was visited.
STATION_PERIODS_MIN: dict[str, Span] = {
    "Mir": (90.9, 92.7),
    "ISS": (91.0, 93.0),
    "International Space Station": (91.0, 93.0),
    "Internationale Raumstation": (91.0, 93.0),
    "Salyut 1": (88.2, 89.9),
    "Salyut 3": (88.8, 90.2),
    "Salyut 4": (90.9, 92.2),
    "Salyut 5": (88.8, 90.5),
    "Salyut 6": (90.5, 92.0),
    "Salyut 7": (90.3, 92.3),
    "Skylab": (93.0, 93.4),
    "Tiangong 1": (91.0, 91.8),
    "Tiangong 2": (91.8, 92.5),
    "Tiangong": (91.7, 92.5),
}
#: The ISS was raised to 400 km and more when the shuttle no longer had to reach it.
ISS_RAISED_AT, RAISED_ISS_PERIOD_MIN = datetime(2012, 7, 1, tzinfo=UTC), (92.5, 93.0)

#: Programs and craft whose orbits NASA counted as passes over the launch meridian.
COUNTED_BY_REVOLUTIONS = ("Mercury", "Gemini", "Apollo", "Skylab", "Apollo-Soyuz", "Apollo CSM")

SHUTTLES = ("Space Shuttle", "Space Shuttle Orbiter", "Shuttle", "Orbiter", "Space-Shuttle-Orbiter")

CARRIED_ALOFT = ("X-15", "SpaceShipOne", "SpaceShipTwo")
FURTHER_AMERICAN = ("Crew Dragon", "Starliner", "Orion", "New Shepard", *CARRIED_ALOFT)

#: The inclination of a station's orbit, which whoever docks there flies as well.
_OF_BAIKONUR: Span = (51.4, 51.9)
STATION_INCLINATIONS_DEG: dict[str, Span] = {
    **dict.fromkeys(("Mir", "ISS", "International Space Station", "Internationale Raumstation"), _OF_BAIKONUR),
    **{f"Salyut {number}": _OF_BAIKONUR for number in (1, 3, 4, 5, 6, 7)},
    "Skylab": (49.9, 50.2),
    "Tiangong 1": (42.6, 43.0),
    "Tiangong 2": (42.6, 43.0),
    "Tiangong": (41.2, 41.7),
}

#: Inclinations at which crews were launched, from the least to the greatest: 62° is STS-36, 90° is Fram2.
INCLINATIONS_DEG: dict[str, tuple[Span, ...]] = {
    "Baikonur": ((50.5, 52.0), (64.5, 65.5)),
    "Kennedy Space Center": ((28.3, 57.1), (61.9, 62.1), (89.9, 90.1)),
    "KSC": ((28.3, 57.1), (61.9, 62.1), (89.9, 90.1)),
    "Cape Canaveral": ((28.3, 33.5), (51.4, 51.9)),
    "Jiuquan": ((41.0, 43.0),),
}

#: Those among them that were flown again and again: 50.8° is Soyuz 1, the shuttle had nine.
USUAL_INCLINATIONS_DEG: dict[str, tuple[Span, ...]] = {
    "Baikonur": ((50.7, 50.9), _OF_BAIKONUR, (64.6, 65.2)),
    **dict.fromkeys(
        ("Kennedy Space Center", "KSC"),
        (
            *((28.3, 28.7), (33.7, 34.4), (37.9, 39.1), (40.2, 40.4), (49.4, 50.2)),
            *((51.4, 51.9), (56.3, 57.1), (61.9, 62.1), (89.9, 90.1)),
        ),
    ),
    "Cape Canaveral": ((28.7, 29.0), (31.5, 31.7), (32.4, 32.7), (51.4, 51.9)),
    "Jiuquan": ((41.2, 41.7), (42.3, 43.0)),
}

#: Where craft came down, by latitude: a capsule falls into one region, the shuttle landed on three runways.
_SOYUZ_LANDINGS: tuple[Span, ...] = ((45.5, 52.6),)
LANDING_LATITUDES_DEG: dict[str, tuple[Span, ...]] = {
    **dict.fromkeys(("Vostok", "Vostok 3KA"), ((47.5, 54.0),)),
    **dict.fromkeys(("Voskhod", "Voskhod 3KV", "Voskhod 3KD"), ((51.0, 60.0),)),
    **dict.fromkeys(("Soyuz 7K-OK", "Soyuz 7K-OKS", "Soyuz 7K-T", "Soyuz 7K-TM"), _SOYUZ_LANDINGS),
    **dict.fromkeys(("Soyuz T", "Soyuz TM", "Soyuz TMA", "Soyuz TMA-M", "Soyuz MS"), _SOYUZ_LANDINGS),
    "Mercury": ((19.0, 33.0),),
    "Gemini": ((21.5, 31.0),),
    **dict.fromkeys(("Apollo CSM", "Apollo"), ((21.5, 32.0),)),
    **dict.fromkeys(SHUTTLES, ((28.4, 28.8), (32.8, 33.2), (34.7, 35.1))),
    "Shenzhou": ((40.5, 43.0),),
    "Crew Dragon": ((24.0, 34.0),),
}

#: Command and service module, for a short flight and for Skylab; Apollo 9 without and with its lunar module.
APOLLO_MASSES_KG: tuple[Span, ...] = ((14400, 16700), (19800, 21000), (26700, 26900), (42500, 43500))
WITH_LUNAR_MODULE: Span = (28500, 53000)
#: A few were heavier: for those an editor has accepted the figure.
_SHUTTLE: tuple[Span, ...] = ((94000, 125500),)
MASS_RANGES_KG: dict[str, tuple[Span, ...]] = {
    "Vostok": ((4700, 4760),),
    "Vostok 3KA": ((4700, 4760),),
    "Voskhod": ((5300, 5700),),
    "Voskhod 3KV": ((5300, 5700),),
    "Voskhod 3KD": ((5300, 5700),),
    "Soyuz 7K-OK": ((6400, 6650),),
    "Soyuz 7K-OKS": ((6500, 6900),),
    "Soyuz 7K-T": ((6550, 6900),),
    "Soyuz 7K-TM": ((6500, 6850),),
    "Soyuz T": ((6800, 7050),),
    "Soyuz TM": ((6850, 7260),),
    "Soyuz TMA": ((7150, 7300),),
    "Soyuz TMA-M": ((7100, 7300),),
    "Soyuz MS": ((7050, 7300),),
    "Mercury": ((1100, 2000),),
    "Gemini": ((3150, 3900),),
    "Apollo CSM": APOLLO_MASSES_KG,
    "Apollo": APOLLO_MASSES_KG,
    **dict.fromkeys(SHUTTLES, _SHUTTLE),
    "Shenzhou": ((7600, 8300),),
    "Crew Dragon": ((11900, 13600),),
}

CREWS: dict[str, tuple[int, int]] = {
    "Vostok": (1, 1),
    "Vostok 3KA": (1, 1),
    "Voskhod": (2, 3),
    "Mercury": (1, 1),
    "Gemini": (2, 2),
    "Apollo CSM": (3, 3),
    "Apollo": (3, 3),
    **dict.fromkeys(SHUTTLES, (2, 8)),
    "Soyuz 7K-OKS": (3, 3),
    "Soyuz 7K-T": (2, 3),
    "Soyuz 7K-TM": (2, 2),
    **dict.fromkeys(("Soyuz T", "Soyuz TM", "Soyuz TMA", "Soyuz TMA-M", "Soyuz MS"), (2, 3)),
    "Crew Dragon": (2, 4),
    "Shenzhou": (1, 3),
}

#: Launches that were numbered in a year, about.
_LAUNCHES_SINCE_1961 = (
    *(35, 72, 55, 87, 112, 118, 127, 119, 110, 114),  # 1961–1970
    *(120, 106, 109, 106, 113, 128, 124, 124, 106, 105),  # 1971–1980
    *(123, 121, 127, 129, 121, 103, 110, 116, 101, 116),  # 1981–1990
    *(88, 95, 79, 89, 74, 73, 86, 77, 73, 83),  # 1991–2000
    *(59, 62, 61, 54, 55, 62, 65, 67, 75, 70),  # 2001–2010
    *(80, 75, 78, 89, 83, 83, 86, 112, 97, 104),  # 2011–2020
    *(135, 180, 212, 254, 315),  # 2021–2025
)
LAUNCHES_IN_YEAR = dict(enumerate(_LAUNCHES_SINCE_1961, 1961))
