"""Types of spacecraft, rockets, launch sites, programs, countries: what they are, and their first and last flight."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from missions.models import Country, Kind, LaunchSite, LaunchVehicle, Mission, Page, Precision, Program, SpacecraftType
from missions.prose.messages import Moment
from missions.prose.tense import Tense
from missions.prose.things.messages import Message
from missions.prose.trusted import Phase, phase_of

#: Whose sentence says itself that it counts what is on record.
COUNTED_AS_RECORDED = ("program", "country")

#: What has not flown for so long is told in the past tense.
OUT_OF_USE = timedelta(days=10 * 365.25)

#: What kind of sentence tells the flights of a record.
FRAMES = {
    SpacecraftType: "craft",
    LaunchVehicle: "rocket",
    LaunchSite: "site",
    Program: "program",
    Country: "country",
}
#: A site's country is where it lies, which is no word for whose it is; a country is known by its name.
INTRODUCED = (SpacecraftType, LaunchVehicle, Program)
SHOWN_IN_USE = (SpacecraftType, Program)


def plan(record: Page, missions: Sequence[Mission], now: datetime) -> Iterator[Message]:
    flown = [m for m in missions if m.launched_at and m.kind != Kind.NEVER_LAUNCHED]
    flown = [m for m in flown if phase_of(m, now) != Phase.PLANNED]
    tense = tense_of(flown, now)
    frame = FRAMES[type(record)]
    if isinstance(record, INTRODUCED) and record.country:
        yield introduction(record, frame, flown, tense)
    if flown and not (isinstance(record, Country) and not record.genitive):
        yield flights(record, frame, flown, tense)
    running = tuple(m for m in flown if phase_of(m, now) == Phase.RUNNING)
    if running and isinstance(record, SHOWN_IN_USE):
        yield Message("in_space_now", ("missions",), record, ships=running)


def introduction(record: Page, frame: str, flown: list[Mission], tense: Tense) -> Message:
    seats = getattr(record, "seats", None)
    return Message(
        frame,
        ("name", "country", "missions", *(("seats",) if seats else ())),
        record,
        tense=tense,
        countries=countries_of(record, flown),
        count=seats or 0,
        is_suborbital=bool(flown) and all(m.kind == Kind.SUBORBITAL for m in flown),
    )


def countries_of(record: Page, flown: list[Mission]) -> tuple[Country, ...]:
    """Its own country and those that later flew it: a Soviet and Russian spacecraft."""
    return tuple(dict.fromkeys((record.country, *(m.country for m in flown if m.country))))


def flights(record: Page, frame: str, flown: list[Mission], tense: Tense) -> Message:
    first, last = flown[0], flown[-1]
    is_complete = all(m.program and m.program.is_complete for m in flown)
    return Message(
        f"flights_of_{frame}" if is_complete or frame in COUNTED_AS_RECORDED else f"recorded_flights_of_{frame}",
        ("missions",),
        record,
        tense=tense,
        count=len(flown),
        ship=first,
        when=Moment(first.launched_at, Precision.YEAR),
        last_ship=last if last != first else None,
        until=Moment(last.launched_at, Precision.YEAR) if last != first else None,
        is_complete=is_complete,
    )


def tense_of(flown: list[Mission], now: datetime) -> Tense:
    return Tense.PRESENT if not flown or now - flown[-1].launched_at < OUT_OF_USE else Tense.PAST
