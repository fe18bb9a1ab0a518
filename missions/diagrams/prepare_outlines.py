"""Makes ``outlines.json`` anew from the npm package world-atlas, which carries Natural Earth's outlines.

    npm install world-atlas
    python -m missions.diagrams.prepare_outlines node_modules/world-atlas

Needed only when the outlines change; the file is kept with the code.
"""

import itertools
import json
import sys
from collections import Counter
from collections.abc import Iterable
from math import cos, radians
from pathlib import Path

from missions.diagrams.outlines import FILE

Point = tuple[float, float]

#: By outline: corners that change it by less than the first and islands smaller than the second (square degrees)
#: are left out. ``coarse`` is for the small globe, ``medium`` for maps across oceans.
SIMPLER = {"land_medium": (0.6, 4), "land_coarse": (2.5, 25)}


def arcs_of(topology: dict) -> list[list[Point]]:
    """The lines of a TopoJSON file in degrees: each point is stored as its difference to the one before."""
    (scale_x, scale_y), (move_x, move_y) = topology["transform"]["scale"], topology["transform"]["translate"]
    decoded = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            line.append((x * scale_x + move_x, y * scale_y + move_y))
        decoded.append(line)
    return decoded


def joined(arcs: list[list[Point]], numbers: list[int]) -> list[Point]:
    """The ring made of these arcs; a negative number is an arc walked backwards."""
    ring: list[Point] = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        ring += arc[1:] if ring else arc
    return ring


def rings_of(geometry: dict) -> Iterable[list[int]]:
    """The rings of arcs of every area in a geometry, however deep."""
    for part in geometry.get("geometries", []):
        yield from rings_of(part)
    areas = geometry.get("arcs", [])
    if geometry["type"] == "Polygon":
        yield from areas
    elif geometry["type"] == "MultiPolygon":
        for area in areas:
            yield from area


def simplified(ring: list[Point], least_area: float) -> list[Point]:
    """Without the corners whose triangle is smallest (Visvalingam and Whyatt, 1993)."""
    corners = list(ring)
    while len(corners) > 4:
        areas = [triangle(*corners[i - 1 : i + 2]) for i in range(1, len(corners) - 1)]
        smallest = min(range(len(areas)), key=areas.__getitem__)
        if areas[smallest] >= least_area:
            break
        del corners[smallest + 1]
    return corners


def triangle(a: Point, b: Point, c: Point) -> float:
    """Area in square degrees at the equator: degrees of longitude shrink towards the poles."""
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2 * cos(radians(b[1]))


def area_deg2(ring: list[Point]) -> float:
    doubled = sum(a[0] * b[1] - b[0] * a[1] for a, b in itertools.pairwise(ring))
    return abs(doubled) / 2 * cos(radians(sum(y for _x, y in ring) / len(ring)))


def stored(lines: Iterable[list[Point]]) -> list[list[int]]:
    """Lines as flat lists of hundredths of a degree."""
    return [[round(value * 100) for point in line for value in point] for line in lines]


def prepare(folder: Path) -> dict[str, list[list[int]]]:
    land = json.loads((folder / "land-110m.json").read_text())
    countries = json.loads((folder / "countries-110m.json").read_text())
    rings = [joined(arcs_of(land), numbers) for numbers in rings_of(land["objects"]["land"])]
    uses = Counter(max(n, ~n) for ring in rings_of(countries["objects"]["countries"]) for n in ring)
    lines = arcs_of(countries)
    return {
        "land": stored(rings),
        **{
            name: stored(simplified(ring, corner) for ring in rings if area_deg2(ring) > island)
            for name, (corner, island) in SIMPLER.items()
        },
        "borders": stored(lines[number] for number, count in sorted(uses.items()) if count > 1),
    }


if __name__ == "__main__":
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "land-110m.json").is_file():
        sys.exit("Usage: python -m missions.diagrams.prepare_outlines FOLDER_OF_WORLD_ATLAS")
    FILE.write_text(json.dumps(prepare(Path(sys.argv[1])), separators=(",", ":")) + "\n")
