"""Parts of addresses that are days and years: what is none is no address."""

from datetime import date


class DayConverter:
    """1990-12-05"""

    regex = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date | str) -> str:
        return str(value)


class CalendarDayConverter:
    """12-05, a day of every year: month and day, February 29 included."""

    regex = r"[0-9]{2}-[0-9]{2}"
    LEAP_YEAR = 2000

    def to_python(self, value: str) -> date:
        """The day in a leap year."""
        return date.fromisoformat(f"{self.LEAP_YEAR}-{value}")

    def to_url(self, value: date | str) -> str:
        return value if isinstance(value, str) else f"{value:%m-%d}"


class YearConverter:
    """1990"""

    regex = r"[0-9]{4}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int | str) -> str:
        return str(value)
