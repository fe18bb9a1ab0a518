"""What tells one flight from another, and how much speaks for two descriptions being of one flight."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from missions.importing.claims import Account
from missions.importing.comparing import cut
from missions.importing.flight_names import mission_key
from missions.models import Mission
from missions.reasons import Reason, reason
from missions.reasons import marked as _
from missions.values.read import rank
from missions.wikitext.dialects import DIALECTS

#: A launch in the evening of one zone is one on the next day in another.
_ONE_LAUNCH = timedelta(days=1)
#: Clocks are cut or rounded. No two crews were ever launched in one minute.
_ONE_MOMENT = timedelta(minutes=1)
_NAME, _NUMBER, _DAY, _TIME = _("the name"), _("the COSPAR number"), _("the day of launch"), _("the time of launch")
_LINK = _("the link between the languages")


@dataclass(frozen=True, slots=True)
class Flight:
    """``keys``: its names, as all languages have them in common. ``numbered``: those of a series that we know."""

    keys: frozenset[str]
    numbered: frozenset[str]
    cospar_id: str = ""
    launched_at: datetime | None = None
    precision: str = ""

    @property
    def minutes_of_launch(self) -> list[datetime]:
        """The minute of the launch if it is known so exactly: cut and rounded, as others may print it."""
        if self.launched_at is None or rank(self.precision) < rank("minute"):
            return []
        both = (self.launched_at, self.launched_at + timedelta(seconds=30))
        return sorted({moment.replace(second=0, microsecond=0) for moment in both})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What two descriptions of flights agree on, and what they do not."""

    agree: tuple[str, ...]
    differ: tuple[str, ...]

    @property
    def weight(self) -> int:
        return len(self.agree) - len(self.differ)

    @property
    def is_founded(self) -> bool:
        """On one day several flights can begin: the day alone proposes nothing."""
        return any(what != _DAY for what in self.agree)

    @property
    def speaks_for_it(self) -> Reason:
        return _listed(self.agree)

    @property
    def speaks_against_it(self) -> Reason:
        return _listed(self.differ)


def flight_of_account(account: Account, page: str) -> Flight:
    """``page``: the title of the article, where it is about this flight only."""
    names = [(name, account.language) for name in (account.title, page) if name]
    launch = next((said.read for said in account.said if said.fact == "launched_at" and said.read), None)
    launched_at = launch.value if launch and isinstance(launch.value, datetime) else None
    return _flight(names, account.text("cospar_id"), launched_at, launch.precision if launch else "")


def flight_of_record(mission: Mission) -> Flight:
    names = [(getattr(mission, f"name_{code}") or "", code) for code in DIALECTS]
    names += [(alias.text, code) for alias in mission.aliases.all() for code in DIALECTS]
    return _flight(
        filter(lambda name: name[0], names), mission.cospar_id, mission.launched_at, mission.launched_precision
    )


def _flight(names: Iterable[tuple[str, str]], cospar_id: str, launched_at: datetime | None, precision: str) -> Flight:
    names = list(names)
    keys = frozenset(mission_key(name, language) for name, language in names)
    numbered = frozenset(mission_key(name, code) for name, code in names if DIALECTS[code].series_of(name))
    return Flight(keys, numbered, cospar_id, launched_at, precision)


def weigh(one: Flight, other: Flight, linked: Iterable[bool] = ()) -> Evidence:
    """``linked``: for each link between the languages, whether it leads from one of the articles to the other."""
    links = list(linked)
    verdicts = {
        _NAME: _same_name(one, other),
        _NUMBER: one.cospar_id == other.cospar_id if one.cospar_id and other.cospar_id else None,
        _TIME if _is_same_moment(one, other) else _DAY: _same_day(one, other),
        _LINK: all(links) if links else None,
    }
    return Evidence(
        tuple(what for what, verdict in verdicts.items() if verdict),
        tuple(what for what, verdict in verdicts.items() if verdict is False),
    )


def _same_name(one: Flight, other: Flight) -> bool | None:
    """Only numbers of a series tell flights apart: Freedom 7 may well be Mercury-Redstone 3."""
    if one.keys & other.keys:
        return True
    return False if one.numbered and other.numbered else None


def _is_same_moment(one: Flight, other: Flight) -> bool:
    if not (one.minutes_of_launch and other.minutes_of_launch and one.launched_at and other.launched_at):
        return False
    return abs(one.launched_at - other.launched_at) <= _ONE_MOMENT


def _same_day(one: Flight, other: Flight) -> bool | None:
    if not (one.launched_at and other.launched_at):
        return None
    coarser = min(one.precision, other.precision, key=rank)
    if rank(coarser) >= rank("day"):
        return abs(one.launched_at - other.launched_at) <= _ONE_LAUNCH
    # That two flights were launched in one year says nothing.
    return None if cut(one.launched_at, coarser) == cut(other.launched_at, coarser) else False


def _listed(parts: tuple[str, ...]) -> Reason:
    listed = reason(parts[0]) if parts else reason(_("nothing"))
    for part in parts[1:]:
        listed = reason("%(first)s, %(second)s", first=listed, second=reason(part))
    return listed
