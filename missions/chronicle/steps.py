"""Numbers that rise and fall with time, as lists of (moment, count): from that moment on there were so many."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

Span = tuple[datetime, datetime | None]
Steps = list[tuple[datetime, int]]


def steps(spans: Iterable[Span]) -> Steps:
    """How many of the spans hold at each time. A span without an end goes on.

    Spans that begin and end at the same moment cancel each other: a list names only moments at which the number
    changes. Before the first of them it is none.
    """
    changes: dict[datetime, int] = {}
    for start, end in spans:
        changes[start] = changes.get(start, 0) + 1
        if end is not None:
            changes[end] = changes.get(end, 0) - 1
    count, found = 0, []
    for at in sorted(changes):
        if changes[at]:
            count += changes[at]
            found.append((at, count))
    return found


@dataclass(frozen=True, slots=True)
class Period:
    """A time during which a number did not change; ``until`` is None where it still holds."""

    count: int
    since: datetime
    until: datetime | None

    @property
    def length(self) -> timedelta | None:
        return self.until - self.since if self.until else None


def periods(found: Sequence[tuple[datetime, int]]) -> list[Period]:
    """The steps with their ends."""
    closed = [Period(count, at, following) for (at, count), (following, _count) in pairwise(found)]
    return [*closed, *(Period(count, at, None) for at, count in found[-1:])]


def highest(found: Sequence[tuple[datetime, int]]) -> list[Period]:
    """The periods in which the number was at its highest."""
    most = max((count for _at, count in found), default=0)
    return [period for period in periods(found) if period.count == most and most]


def unbroken_since(found: Sequence[tuple[datetime, int]]) -> datetime | None:
    """The moment since which the number has never been zero; None where it is zero now."""
    since = None
    for at, count in found:
        since = None if count == 0 else since or at
    return since
