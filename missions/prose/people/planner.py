"""Who somebody is, and what that person has flown."""

from collections.abc import Iterator
from datetime import datetime

from missions.chronicle.chronicle import Chronicle
from missions.models import Kind, Person, Precision
from missions.prose.messages import Moment
from missions.prose.people.careers import Career
from missions.prose.people.messages import Calling, Message
from missions.prose.tense import Tense
from missions.sheet.journeys import Journey, total

LIFE = ("name", "born_on", "died_on", "sex")


def plan(person: Person, now: datetime, known: Chronicle | None = None) -> Iterator[Message]:
    career = Career(person, now, known)
    if not career.seats:
        return
    if career.calling == Calling.BACKUP:
        yield backup(career)
    elif career.calling == Calling.ON_BOARD:
        yield from flights_of_minutes(career)
    else:
        yield from spacefarer(career)
    yield from misfortunes(career)
    if career.planned:
        yield flight_of(career, "assigned", career.planned)


def backup(career: Career) -> Message:
    ships = tuple(dict.fromkeys(seat.mission for seat in career.seats))
    return told(career, "backup", ships=ships)


def told(career: Career, frame: str, **values) -> Message:
    """A sentence that says who somebody is."""
    person = career.person
    known = [fact for fact in LIFE if getattr(person, fact)] + (["countries"] if career.countries else [])
    return Message(
        frame,
        (*known, "seats"),
        person,
        tense=career.tense,
        countries=career.countries,
        roles=career.roles,
        count=values.pop("count", len(career.spaceflights)),
        distinction=career.distinction,
        **values,
    )


# On board for minutes


def flights_of_minutes(career: Career) -> Iterator[Message]:
    if not career.spaceflights:
        yield told(career, "crew_of", ship=career.flown_seats[0].mission)
        return
    first = career.spaceflights[0]
    several = len(career.spaceflights) > 1
    yield told(career, "on_board_often" if several else "on_board", ship=first.up, when=launch_of(first))
    if first.duration and not several:
        yield Message(
            "flight_length", ("seats",), career.person, length=first.duration, length_precision=first.precision
        )


# In orbit and beyond, or at the controls of a rocket plane


def spacefarer(career: Career) -> Iterator[Message]:
    yield introduction(career)
    if career.present:
        yield flight_of(career, "flight", career.present)
        if career.spaceflights[0] != career.present:
            yield flights(career, "flights")
    elif len(career.spaceflights) == 1 and career.calling != Calling.PILOT:
        yield flight_of(career, "flight", career.spaceflights[0])
    elif career.spaceflights and career.calling != Calling.PILOT:
        yield flights(career, "flights_counted" if has_told_distinction(career) else "flights")


def introduction(career: Career) -> Message:
    """Whom a sentence needs no noun for is told by the flights alone."""
    frame = frame_of_introduction(career)
    first = career.spaceflights[0] if career.spaceflights else None
    role = next((seat.role for seat in career.flown_seats if seat.role), None)
    return told(
        career,
        frame,
        role=role,
        ship=first.up if first else career.flown_seats[0].mission,
        when=launch_of(first) if first else None,
    )


def frame_of_introduction(career: Career) -> str:
    if career.calling == Calling.PARTICIPANT or not career.person.sex:
        return without_noun(career)
    is_open = "_open" if career.tense == Tense.OPEN else ""
    if not career.spaceflights:
        return "crew_of" if is_open else "pilot" if career.calling == Calling.PILOT else "introduction"
    if career.calling == Calling.PILOT:
        return "pilot_flown" + is_open
    if career.distinction:
        return "introduction_first" + is_open
    return "introduction_in_space" if career.present else "introduction_flown" + is_open


def without_noun(career: Career) -> str:
    if not career.spaceflights:
        return "crew_of"
    if career.present:
        return "is_in_space"
    return "flew_first" if has_told_distinction(career) else "flew"


def has_told_distinction(career: Career) -> bool:
    return bool(career.distinction and not career.present)


def flight_of(career: Career, frame: str, journey: Journey) -> Message:
    """One flight: launch, length, and the ship of the way home."""
    is_fatal = career.fatal in (journey.up, journey.down) and career.fatal is not None
    is_over = journey != career.present and not is_fatal
    home = journey.down if journey.down != journey.up else None
    return Message(
        frame,
        ("seats",),
        career.person,
        ship=journey.up or journey.down,
        when=launch_of(journey),
        ship_home=home if is_over else None,
        length=journey.duration if is_over else None,
        length_precision=journey.precision if journey.duration else "",
        was_killed=is_fatal,
    )


def flights(career: Career, frame: str) -> Message:
    """Several flights: how many, the first, and the time of all together where every one is known."""
    first = career.spaceflights[0]
    in_all = None if career.present else total(career.spaceflights)
    exact = all(j.precision == Precision.SECOND for j in career.spaceflights) if in_all else False
    return Message(
        frame,
        ("seats",),
        career.person,
        tense=career.tense,
        count=len(career.spaceflights),
        ship=first.up or first.down,
        when=year_of(first),
        length=in_all,
        length_precision=Precision.SECOND if exact else Precision.MINUTE,
    )


def launch_of(journey: Journey) -> Moment | None:
    ship = journey.up
    return Moment(ship.launched_at, ship.launched_precision) if ship and ship.launched_at else None


def year_of(journey: Journey) -> Moment | None:
    launch = launch_of(journey)
    return Moment(launch.at, Precision.YEAR) if launch else None


# Aborts, and flights that nobody came home from


def misfortunes(career: Career) -> Iterator[Message]:
    for journey in career.aborted():
        yield Message("aborted", ("seats",), career.person, ship=journey.up, when=year_of(journey))
    for seat in career.flown_seats:
        if seat.mission.kind == Kind.NEVER_LAUNCHED:
            on = Moment(career.person.died_on) if career.fatal == seat.mission else None
            facts = ("seats", "died_on") if on else ("seats",)
            yield Message("never_launched", facts, career.person, ship=seat.mission, when=on)
        elif career.fatal == seat.mission and not is_told_as_only_flight(career):
            yield Message("killed", ("seats", "died_on"), career.person, ship=seat.mission)


def is_told_as_only_flight(career: Career) -> bool:
    if career.calling in (Calling.PILOT, Calling.ON_BOARD) or len(career.spaceflights) != 1:
        return False
    only = career.spaceflights[0]
    return career.fatal in (only.up, only.down)
