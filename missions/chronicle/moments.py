"""Moments as they are known: to the second, to the day, or to the year only. All are UTC."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

#: To the minute is exact: nothing here is told more finely than that.
EXACT = frozenset({"second", "minute"})
_ONE_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time and the smallest unit of it that is known; what is finer in ``at`` means nothing."""

    at: datetime
    precision: str = "second"

    @property
    def is_exact(self) -> bool:
        return self.precision in EXACT

    @property
    def first(self) -> datetime:
        """The first instant that it may mean."""
        if self.precision in EXACT:
            return self.at
        month = 1 if self.precision == "year" else self.at.month
        day = 1 if self.precision in ("year", "month") else self.at.day
        hour = self.at.hour if self.precision == "hour" else 0
        return self.at.replace(month=month, day=day, hour=hour, minute=0, second=0, microsecond=0)

    @property
    def last(self) -> datetime:
        """The last second that it may mean."""
        first = self.first
        if self.precision in EXACT:
            return first
        if self.precision == "year":
            following = first.replace(year=first.year + 1)
        elif self.precision == "month":
            following = (first + timedelta(days=31)).replace(day=1)
        else:
            following = first + (timedelta(hours=1) if self.precision == "hour" else timedelta(days=1))
        return following - _ONE_SECOND

    @property
    def day(self) -> date | None:
        """Its UTC day; None where only the month or the year is known."""
        return None if self.precision in ("month", "year") else self.at.date()


def length(start: Moment | None, end: Moment | None) -> timedelta | None:
    """The time between two moments that are known to the minute."""
    return end.at - start.at if start and end and start.is_exact and end.is_exact else None


def least_length(start: Moment | None, end: Moment | None) -> timedelta:
    """The time that lies between two moments at least, however imprecisely they are known; none where one is not."""
    return max(end.first - start.last, timedelta()) if start and end else timedelta()
