"""Who was in space on a day: aboard which station or ship, with whom, for how long by then; and what happened."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from django.utils.translation import gettext

from missions import typography
from missions.chronicle.chronicle import Chronicle
from missions.chronicle.flights import Flight
from missions.chronicle.stays import Stay
from missions.chronicle.whereabouts import Place, Segment, place_on, track
from missions.display import Piece
from missions.models import Mission, Person, Station
from missions.models.named import Named
from missions.sheet.happenings import Happening, happenings, wanted
from missions.sheet.names import Names
from missions.sheet.plate import Cell

#: Where the people of no station are told: in a ship of their own, or back on Earth on the same day.
_IN_SHIPS, _LANDED = "ships", "landed"


@dataclass(frozen=True)
class Row:
    """People who came up together. ``day_of_flight``: 1 on the day of their launch; empty where that is unknown."""

    ship: Piece
    people: tuple[Piece, ...]
    day_of_flight: str


@dataclass(frozen=True)
class Group:
    """People in one place."""

    place: Piece
    count: int
    rows: list[Row]


@dataclass(frozen=True)
class DaySheet:
    """``assumed``: ships whose docking or undocking has no time on record; ``ends_on``: the last day on record where
    the day lies after it.
    """

    day: date
    count: int
    groups: list[Group]
    happenings: list[Happening]
    assumed: list[Piece]
    ends_on: date | None

    @property
    def plate(self) -> list[Cell]:
        cells = [Cell(gettext("People in space"), (Piece(typography.number(self.count)),))]
        return [*cells, *(Cell(group.place.text, (Piece(typography.number(group.count)),)) for group in self.groups)]


@dataclass(frozen=True)
class Placed:
    """Somebody's stay, and where the day ended for that person."""

    stay: Stay
    segment: Segment | None
    has_landed: bool

    @property
    def where(self) -> Place | str:
        if self.has_landed:
            return _LANDED
        place = self.segment.place if self.segment else None
        return place if place and place.station else _IN_SHIPS


def day_sheet(day: date, known: Chronicle) -> DaySheet:
    """At most three queries: the names of missions, people and stations."""
    placed, events = placed_on(day, known), known.days.on(day)
    keys = wanted(events)
    add_names_of(placed, keys)
    names = Names.of(keys)
    last = known.days.days[-1] if known.days.days else None
    return DaySheet(
        day=day,
        count=len(placed),
        groups=groups(placed, day, names),
        happenings=happenings(events, names),
        assumed=[names.mission(pk) for pk in _assumed(placed)],
        ends_on=last if last and last < day else None,
    )


def placed_on(day: date, known: Chronicle) -> list[Placed]:
    return [_placed(stay, day) for stay in known.in_space_on(day)]


def _placed(stay: Stay, day: date) -> Placed:
    end_of_day = datetime.combine(day, time.max, UTC)
    landing = stay.landing
    return Placed(stay, place_on(track(stay), end_of_day), bool(landing and landing.day == day))


def add_names_of(placed: Iterable[Placed], keys: dict[type[Named], set[int | None]]) -> None:
    """The records that the groups name, to those that are wanted already."""
    keys[Mission] |= {each.stay.flight.pk for each in placed}
    keys[Person] |= {each.stay.person for each in placed}
    keys[Station] |= {each.segment.place.station for each in placed if each.segment}


def groups(placed: Iterable[Placed], day: date, names: Names) -> list[Group]:
    """Stations, the fullest first; then those in ships of their own; then those who landed."""
    by_place: dict[Place | str, list[Stay]] = defaultdict(list)
    for each in placed:
        by_place[each.where].append(each.stay)
    stations = sorted((place for place in by_place if isinstance(place, Place)), key=lambda at: -len(by_place[at]))
    found = [_group(names.station(place.station), by_place[place], day, names) for place in stations]
    titles = {_IN_SHIPS: gettext("In their ships"), _LANDED: gettext("Landed on this day")}
    return found + [_group(Piece(titles[at]), by_place[at], day, names) for at in titles if at in by_place]


def _group(place: Piece, stays: list[Stay], day: date, names: Names) -> Group:
    by_ship: dict[int, list[Stay]] = defaultdict(list)
    for stay in stays:
        by_ship[stay.flight.pk].append(stay)
    return Group(place, len(stays), [_row(together, day, names) for together in by_ship.values()])


def _row(together: list[Stay], day: date, names: Names) -> Row:
    launch = together[0].launch
    number = (day - launch.day).days + 1 if launch and launch.day else None
    return Row(
        ship=names.mission(together[0].up.pk) if together[0].up else Piece("–"),
        people=tuple(names.person(stay.person) for stay in together),
        day_of_flight=typography.number(number) if number else "",
    )


def _assumed(placed: Iterable[Placed]) -> list[int]:
    """The ships by which somebody is told aboard a station although no time says so."""
    stays = [each.stay for each in placed if each.segment and each.segment.assumed and not each.has_landed]
    ships = {flight.pk: flight for stay in stays for flight in (stay.up, stay.down) if flight}
    return [pk for pk, flight in ships.items() if _lacks_a_time(flight)]


def _lacks_a_time(flight: Flight) -> bool:
    return any(stop.station and not (stop.arrived and stop.left) for stop in flight.stops)
