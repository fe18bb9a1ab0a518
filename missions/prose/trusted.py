"""The record as far as sentences may use it."""

from datetime import date, datetime, timedelta
from enum import Enum

from missions.models import Kind, Mission
from missions.models.mission import LONGEST_FLIGHT
from missions.models.precision import Precision
from missions.prose.messages import Message, Moment

#: Frames whose subject is the craft begin with these words: the next sentence may say "it".
ABOUT_THE_CRAFT = ("launch", "docking", "docked", "moon_flyby", "moon_orbit", "altitude", "landing", "return_", "loss")

_TO_THE_DAY = {Precision.SECOND, Precision.MINUTE, Precision.HOUR, Precision.DAY}


class Phase(Enum):
    """Where a flight stands: it decides the tense."""

    PLANNED = "planned"
    RUNNING = "running"
    PAST = "past"


def phase_of(mission: Mission, now: datetime) -> Phase:
    launched_at, landed_at = mission.launched_at, mission.landed_at
    is_over = mission.outcome or mission.kind in (Kind.ABORTED, Kind.LOST, Kind.NEVER_LAUNCHED)
    if is_over or not launched_at or (landed_at and landed_at <= now):
        return Phase.PAST
    if last_day(launched_at, mission.launched_precision) > now:
        return Phase.PLANNED
    return Phase.RUNNING if landed_at or now - launched_at < LONGEST_FLIGHT else Phase.PAST


def last_day(moment: datetime, precision: str) -> datetime:
    """The latest that an imprecise moment may mean: a launch "in August" is not over before September."""
    lengths = {Precision.YEAR: 365, Precision.MONTH: 30, Precision.DAY: 1}
    return moment + timedelta(days=lengths.get(Precision(precision), 0))


class TrustedRecord:
    """A mission whose doubted facts are unknown. Its attributes are those of the mission.

    ``say`` makes its messages, one after the other.
    """

    def __init__(self, mission: Mission, doubtful: frozenset[str], now: datetime):
        self.mission = mission
        self.doubtful = doubtful
        self.now = now
        self.phase = phase_of(mission, now)
        self.before: Message | None = None

    def __getattr__(self, fact: str):
        return None if fact in self.doubtful else getattr(self.mission, fact)

    def say(self, frame: str, facts: tuple[str, ...], **values) -> Message:
        """The next message, knowing the words for its craft and what the one before it was about."""
        before = self.before
        self.before = Message(
            frame,
            facts,
            self.mission,
            spacecraft_type=self.spacecraft_type,
            craft=self.craft,
            follows_craft=bool(before and before.frame.startswith(ABOUT_THE_CRAFT)),
            follows_people=bool(before and (before.crew or before.people or before.crew_size)),
            **values,
        )
        return self.before

    @property
    def crew(self) -> list:
        """Who went up; of a mission that brought people home only, nobody."""
        return self.crew_up or []

    @property
    def launch_site(self):
        return self.launch_pad.site if self.launch_pad else None

    @property
    def duration(self) -> timedelta | None:
        return self.mission.duration if self.launched_at and self.landed_at else None

    @property
    def moon_stay(self) -> timedelta | None:
        return self.mission.moon_stay if self.moon_landed_at and self.moon_launched_at else None

    @property
    def moon_orbit_stay(self) -> timedelta | None:
        return self.mission.moon_orbit_stay if self.moon_orbit_entered_at and self.moon_orbit_left_at else None

    @property
    def launch(self) -> Moment | None:
        return Moment(self.launched_at, self.mission.launched_precision) if self.launched_at else None

    @property
    def landing(self) -> Moment | None:
        return self.on_day(self.landed_at, self.mission.landed_precision)

    def on_day(self, at: datetime | date | None, precision: str = Precision.DAY) -> Moment | None:
        """A moment of the flight, which may be the day of its launch."""
        if not at:
            return None
        launch = self.launch
        days_known = launch and {launch.precision, precision} <= _TO_THE_DAY
        return Moment(at, precision, same_day=bool(days_known and day_of(at) == day_of(launch.at)))


def day_of(at: datetime | date) -> date:
    return at.date() if isinstance(at, datetime) else at
