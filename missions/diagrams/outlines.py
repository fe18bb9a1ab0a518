"""Where land is: outlines from Natural Earth (public domain), prepared by ``prepare_outlines``."""

import json
from functools import cache
from pathlib import Path

from missions.diagrams.sphere import Vector, vector

FILE = Path(__file__).with_name("outlines.json")


@cache
def outlines(name: str) -> tuple[list[Vector], ...]:
    """Lines on the globe: ``land``, ``land_medium`` and ``land_coarse`` are closed rings, ever simpler;
    ``borders`` are open lines between countries.
    """
    stored = json.loads(FILE.read_text("utf-8"))[name]
    return tuple([vector(x / 100, y / 100) for x, y in zip(line[::2], line[1::2], strict=True)] for line in stored)
