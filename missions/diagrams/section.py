"""The layer between ground and orbit, heights and the curve of the Earth at one scale."""

from dataclasses import dataclass
from math import sqrt

from missions import typography

#: Mean radius: what a drawing of the Earth shows.
EARTH_KM = 6371
#: Where space begins by the rule of the Fédération Aéronautique Internationale.
EDGE_OF_SPACE_KM = 100

# In units of the drawing.
WIDTH, HEIGHT, GROUND = 312, 176, 140
_TALLEST = 110
_FINEST_KM_PER_UNIT = 4
#: Labels on the ruler keep this distance.
_LABEL_HEIGHT = 13
_STEPS_KM = (50, 100, 200, 500, 1000)


@dataclass(frozen=True)
class Mark:
    """A text beside a height; ``y`` is where it stands, ``at`` the height itself."""

    text: str
    y: float
    at: float


@dataclass(frozen=True)
class Section:
    """The layer between ground and orbit. All numbers are units of the drawing."""

    earth: str
    band: str
    curves: tuple[str, ...]
    ground: str
    edge_of_space: str
    #: Left out where the orbit begins close above that height.
    edge_label_y: int | None
    ship_y: float
    ruler: str
    heights: tuple[Mark, ...]
    scale: tuple[Mark, ...]


def section(perigee_km: float, apogee_km: float) -> Section:
    """The curve of the Earth and the layer that the orbit keeps to, heights and widths at one scale."""
    km_per_unit = max(_FINEST_KM_PER_UNIT, apogee_km / _TALLEST)

    def radius(height_km: float) -> float:
        return (EARTH_KM + height_km) / km_per_unit

    def rim(height_km: float) -> float:
        """How far down a curve is at the sides of the drawing."""
        r = radius(height_km)
        return GROUND + radius(0) - sqrt(r * r - WIDTH**2 / 4)

    def curve(height_km: float) -> str:
        y, r = f"{rim(height_km):.1f}", f"{radius(height_km):.1f}"
        return f"M0 {y}A{r} {r} 0 0 1 {WIDTH} {y}"

    low, high = f"{rim(perigee_km):.1f}", f"{radius(perigee_km):.1f}"
    curves = (curve(apogee_km), curve(perigee_km)) if apogee_km > perigee_km else (curve(apogee_km),)
    return Section(
        earth=f"{curve(0)}V{HEIGHT}H0z",
        band=f"{curve(apogee_km)}V{low}A{high} {high} 0 0 0 0 {low}z",
        curves=curves,
        ground=curve(0),
        edge_of_space=curve(EDGE_OF_SPACE_KM),
        edge_label_y=(
            round(GROUND - EDGE_OF_SPACE_KM / km_per_unit - 5)
            if perigee_km - EDGE_OF_SPACE_KM > 1.5 * _LABEL_HEIGHT * km_per_unit
            else None
        ),
        ship_y=round(GROUND - (perigee_km + apogee_km) / 2 / km_per_unit, 1),
        ruler=_ruler(apogee_km, km_per_unit, rim),
        heights=(marks := _heights(perigee_km, apogee_km, rim)),
        scale=_scale(apogee_km, km_per_unit, rim, marks),
    )


def _step_km(km_per_unit: float) -> int:
    return next((step for step in _STEPS_KM if step / km_per_unit >= 20), _STEPS_KM[-1])


def _ruler(apogee_km: float, km_per_unit: float, rim) -> str:
    left, step = WIDTH + 8, _step_km(km_per_unit)
    ticks = (f"M{left} {rim(km):.1f}h{4 if km % step else 8}" for km in range(0, int(apogee_km) + 1, step // 5))
    return f"M{left} {rim(0):.1f}V{rim(apogee_km):.1f}" + "".join(ticks)


def _heights(perigee_km: float, apogee_km: float, rim) -> tuple[Mark, ...]:
    """Apogee and perigee beside the ruler, moved apart where they would touch."""
    apart = max(0.0, _LABEL_HEIGHT - (rim(perigee_km) - rim(apogee_km))) / 2
    upper, lower = rim(apogee_km), rim(perigee_km)
    return (
        Mark(typography.number(round(apogee_km)), round(upper - apart, 1), round(upper, 1)),
        Mark(typography.number(round(perigee_km)), round(lower + apart, 1), round(lower, 1)),
    )


def _scale(apogee_km: float, km_per_unit: float, rim, heights: tuple[Mark, ...]) -> tuple[Mark, ...]:
    marks = []
    for km in range(0, int(apogee_km), _step_km(km_per_unit)):
        y = rim(km)
        if all(abs(y - mark.y) >= _LABEL_HEIGHT for mark in heights):
            unit = f"{typography.NO_BREAK}km" if km == 0 else ""
            marks.append(Mark(typography.number(km) + unit, round(y, 1), round(y, 1)))
    return tuple(marks)
