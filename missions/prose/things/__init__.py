"""The first sentences about stations, craft, rockets, launch sites, programs and countries.

The planners know no language; ``en`` and ``de`` say what they plan. They ask the database nothing that the record's
page has not fetched anyway.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from missions.models import Mission, Page, Station
from missions.prose.things import fleets, stations
from missions.prose.things.messages import Message


def plan(record: Page, missions: Sequence[Mission], now: datetime) -> Iterator[Message]:
    """The messages about a record; none where it knows too little."""
    planner = stations if isinstance(record, Station) else fleets
    return planner.plan(record, missions, now)
