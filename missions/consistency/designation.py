"""Checks about the COSPAR ID: year, number of the launch in that year, letter."""

import re
from collections.abc import Iterator

from missions.consistency.checks import Remark, check, error
from missions.consistency.subject import EXACT, Subject
from missions.consistency.tables import LAUNCHES_IN_YEAR
from missions.reasons import marked as _

_LAUNCHED = re.compile(r"([0-9]{4})-([0-9]{3})[A-Z]{1,3}")
#: Launches that did not reach orbit have a letter before the number: 2018-F01.
_FAILED = re.compile(r"[0-9]{4}-[A-Z][0-9]{2}")
#: Launches come in bunches: so many off the steady pace, and this share of the year's launches, is usual.
LAUNCHES_OFF, SHARE_OFF = 8, 0.09


@check("cospar-year-is-launch-year", "cospar_id", "launched_at", doubts=("cospar_id",))
def cospar_year_is_launch_year(subject: Subject) -> Iterator[Remark]:
    """COSPAR numbers begin with the year of the launch."""
    found = re.match(r"[0-9]{4}", subject.cospar_id)
    if found and subject.launched_at and int(found.group()) != subject.launched_at.year:
        yield error(
            _("%(cospar)s names another year than the launch in %(year)s."),
            cospar=subject.cospar_id,
            year=str(subject.launched_at.year),
        )


@check("cospar-id-has-its-form", "cospar_id")
def cospar_id_has_its_form(subject: Subject) -> Iterator[Remark]:
    """What reached orbit has a number and a letter; what did not has none, or one of the list of failures."""
    designation = subject.cospar_id
    if not designation:
        return
    if subject.kind in ("orbital", "lunar"):
        if not _LAUNCHED.fullmatch(designation):
            yield error(_("%(cospar)s does not have the form of a COSPAR ID, such as 1990-107A."), cospar=designation)
    elif not _FAILED.fullmatch(designation):
        yield error(_("A flight that did not reach orbit has no COSPAR ID like %(cospar)s."), cospar=designation)


@check("cospar-number-fits-day", "cospar_id", "launched_at", doubts=("cospar_id",))
def cospar_number_fits_day(subject: Subject) -> Iterator[Remark]:
    """Launches are numbered through the year: number 107 is not yet reached in March."""
    found = _LAUNCHED.fullmatch(subject.cospar_id)
    launched = subject.launched_at
    if not (found and launched and subject.launched_precision in EXACT | {"day", ""}):
        return
    in_year = LAUNCHES_IN_YEAR.get(launched.year)
    if in_year is None or int(found.group(1)) != launched.year:
        return
    day = launched.timetuple().tm_yday
    expected, number = in_year * day / 366, int(found.group(2))
    margin = LAUNCHES_OFF + SHARE_OFF * in_year
    if abs(number - expected) > margin:
        yield error(
            _("Launch number %(number)s of a year with %(total)s launches; on day %(day)s expected %(low)s–%(high)s."),
            number=number,
            total=in_year,
            day=day,
            low=max(1, round(expected - margin)),
            high=round(expected + margin),
        )
