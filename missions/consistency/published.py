"""What is known of stations and craft as groups: bands that a single flight must lie in."""

from missions.transcription import skeleton

#: Shortest and longest time for one orbit, in minutes, over the years a station was visited.
STATION_PERIODS_MIN = {
    "Mir": (90.9, 92.7),
    "ISS": (91.0, 93.0),
    "International Space Station": (91.0, 93.0),
    "Internationale Raumstation": (91.0, 93.0),
    "Salyut 1": (88.2, 89.9),
    "Salyut 6": (90.5, 92.0),
    "Salyut 7": (90.3, 92.3),
    "Skylab": (93.0, 93.4),
    "Tiangong 1": (91.0, 91.8),
    "Tiangong": (92.0, 92.5),
}

#: Programs whose orbits NASA counted as passes over the launch meridian.
COUNTED_BY_REVOLUTIONS = ("Mercury", "Gemini", "Apollo", "Skylab", "Apollo-Soyuz")

#: Launch masses of the types in kg, over the years they flew.
MASSES_KG = {
    "Vostok": (4700, 4760),
    "Voskhod": (5300, 5700),
    "Soyuz 7K-OK": (6400, 6650),
    "Soyuz 7K-T": (6550, 6900),
    "Soyuz 7K-TM": (6500, 6850),
    "Soyuz T": (6800, 7050),
    "Soyuz TM": (6850, 7260),
    "Soyuz TMA": (7150, 7300),
    "Soyuz TMA-M": (7100, 7300),
    "Soyuz MS": (7050, 7300),
    "Mercury": (1100, 1950),
    "Gemini": (3150, 3900),
    "Space Shuttle": (94000, 125500),
    "Shenzhou": (7600, 8300),
    "Crew Dragon": (11900, 13600),
}

_MASSES = {skeleton(name): band for name, band in MASSES_KG.items()}
_PERIODS = {skeleton(name): band for name, band in STATION_PERIODS_MIN.items()}
_BY_REVOLUTIONS = {skeleton(name) for name in COUNTED_BY_REVOLUTIONS}


def station_period_min(name: str) -> tuple[float, float] | None:
    """The band of a station's period; None for an unknown station."""
    return _PERIODS.get(skeleton(name))


def mass_kg(spacecraft_type: str) -> tuple[float, float] | None:
    """The band of a type's launch mass; None for an unknown type."""
    return _MASSES.get(skeleton(spacecraft_type))


def counts_revolutions(program: str) -> bool:
    return skeleton(program) in _BY_REVOLUTIONS
