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

_PERIODS = {skeleton(name): band for name, band in STATION_PERIODS_MIN.items()}
_BY_REVOLUTIONS = {skeleton(name) for name in COUNTED_BY_REVOLUTIONS}


def station_period_min(name: str) -> tuple[float, float] | None:
    """The band of a station's period; None for an unknown station."""
    return _PERIODS.get(skeleton(name))


def counts_revolutions(program: str) -> bool:
    return skeleton(program) in _BY_REVOLUTIONS
