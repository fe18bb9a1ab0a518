"""Moments and days as the files write them: ISO 8601, cut to what is known.

``1990-12-02T08:13:32Z`` is known to the second, ``1990-12-02T08:13Z`` to the minute, ``1962-08`` to the month.
"""

import re
from datetime import UTC, date, datetime

from missions.catalogue.problems import UnreadableError, shown
from missions.models import Precision

#: From fine to coarse: how a moment of this precision is printed.
FORMS = {
    Precision.SECOND: "%Y-%m-%dT%H:%M:%SZ",
    Precision.MINUTE: "%Y-%m-%dT%H:%MZ",
    Precision.HOUR: "%Y-%m-%dT%HZ",
    Precision.DAY: "%Y-%m-%d",
    Precision.MONTH: "%Y-%m",
    Precision.YEAR: "%Y",
}
#: strptime alone would also take "1990-2-5".
_SHAPES = {
    precision: re.compile(re.sub(r"%[mdHMS]", r"\\d\\d", form.replace("%Y", r"\d{4}")))
    for precision, form in FORMS.items()
}
_DAY = _SHAPES[Precision.DAY]


def moment_text(moment: datetime, precision: str) -> str:
    moment = moment.astimezone(UTC)
    # strftime prints the year 999 without its zero on some systems.
    return moment.strftime(FORMS[Precision(precision)].replace("%Y", f"{moment.year:04}"))


def read_moment(text: object) -> tuple[datetime, str]:
    """The moment and its precision."""
    for precision, shape in _SHAPES.items():
        if isinstance(text, str) and shape.fullmatch(text):
            try:
                return datetime.strptime(text, FORMS[precision]).replace(tzinfo=UTC), precision.value
            except ValueError:
                raise UnreadableError(f'there is no moment "{text}"') from None
    example = 'in quotes, such as "1990-12-02T08:13:32Z" or "1962-08"'
    raise UnreadableError(f"needs a moment in UTC {example}, not {shown(text)}")


def read_day(text: object) -> date:
    if isinstance(text, str) and _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise UnreadableError(f'there is no day "{text}"') from None
    raise UnreadableError(f'needs a day in quotes, such as "1963-05-30", not {shown(text)}')
