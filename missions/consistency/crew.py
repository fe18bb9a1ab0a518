"""Checks about the crew of one flight: as many as are named, and no more than there are seats."""

from collections.abc import Iterator

from missions.consistency import published
from missions.consistency.checks import Remark, check, error
from missions.consistency.figures import span
from missions.consistency.subject import Subject
from missions.reasons import marked as _


@check("crew-size-matches-names", "crew_size", "crew_up", "crew_down")
def crew_size_matches_names(subject: Subject) -> Iterator[Remark]:
    """The number of crew members is the number of those who are named."""
    named = {number for number in (subject.crew_up, subject.crew_down) if number}
    if subject.crew_size and named and subject.crew_size not in named:
        yield error(
            _("%(size)s crew members are stated, %(up)s are named at launch and %(down)s at landing."),
            size=subject.crew_size,
            up=subject.crew_up,
            down=subject.crew_down,
        )


@check("crew-fits-seats", "crew_size", "crew_up", "crew_down", "spacecraft_type", doubts=("crew_size",))
def crew_fits_seats(subject: Subject) -> Iterator[Remark]:
    """A craft carries at least its pilots and at most as many as it has seats."""
    fewest, most = published.crew_range(subject.spacecraft_type) or (1, subject.seats)
    if most is None:
        return
    most = max(most, subject.seats or 0)
    counts = {"crew_size": subject.crew_size, "crew_up": subject.crew_up, "crew_down": subject.crew_down}
    for fact, count in counts.items():
        if count and not fewest <= count <= most:
            yield error(
                _("A crew of %(count)s in a craft that flies with %(usual)s."),
                facts=(fact,),
                count=count,
                usual=span(fewest, most),
            )
