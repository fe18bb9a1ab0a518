"""Lines and areas as the ``d`` of an SVG path, in whole units and as few characters as possible."""

from collections.abc import Callable, Iterable
from itertools import groupby

from missions.diagrams.sphere import Point


def path(points: Iterable[Point], closed: bool = False) -> str:
    """A path through points; what falls on the same unit is left out. Empty where nothing is left to see."""
    rounded = [(round(x), round(y)) for x, y in points]
    corners = [rounded[i] for i in range(len(rounded)) if i == 0 or rounded[i] != rounded[i - 1]]
    if len(corners) < (3 if closed else 2):
        return ""
    (x, y), rest = corners[0], corners[1:]
    drawn = [f"M{x} {y}"]
    for to_x, to_y in rest:
        right, down = to_x - x, to_y - y
        # A minus sign separates by itself.
        drawn.append(f"{'l' if len(drawn) == 1 else '' if right < 0 else ' '}{right}{'' if down < 0 else ' '}{down}")
        x, y = to_x, to_y
    return "".join(drawn) + ("z" if closed else "")


def clip_area(points: list[Point], width: float, height: float) -> list[Point]:
    """What of an area lies in the window from (0, 0) to (width, height); Sutherland and Hodgman."""
    for axis, limit, sign in ((0, 0, 1), (0, width, -1), (1, 0, 1), (1, height, -1)):
        kept: list[Point] = []
        for a, b in zip([points[-1], *points[:-1]] if points else [], points, strict=True):
            a_in, b_in = sign * (a[axis] - limit) >= 0, sign * (b[axis] - limit) >= 0
            if a_in != b_in:
                share = (limit - a[axis]) / (b[axis] - a[axis])
                kept.append((a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])))
            if b_in:
                kept.append(b)
        points = kept
    return points


def runs(points: Iterable, keep: Callable) -> list[list]:
    """The stretches of a line whose points are all to be kept; a single point is no stretch."""
    found = ([*stretch] for kept, stretch in groupby(points, keep) if kept)
    return [stretch for stretch in found if len(stretch) > 1]
