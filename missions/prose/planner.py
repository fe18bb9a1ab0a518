"""What is said of a mission, in which order: the same in every language.

A sentence is planned only where all its facts are known. Nothing here queries the database when the mission comes
with what ``NEEDS_RELATED`` and ``NEEDS_PREFETCHED`` name, as ``Mission.objects.for_page()`` brings it.
"""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime

from django.utils import timezone

from missions.models import CrewMember, Kind, LaunchVehicle, Mission, Outcome, PlaceKind, Station
from missions.models.named import language_codes
from missions.prose.dockings import dockings
from missions.prose.exchange import exchange
from missions.prose.losses import losses
from missions.prose.messages import LARGEST_LISTED_CREW, Member, Message
from missions.prose.moon import moon
from missions.prose.trusted import Phase, TrustedRecord

NEEDS_RELATED = (
    "country",
    "program",
    "spacecraft_type",
    "craft",
    "launch_vehicle",
    "launch_pad__site",
    "landing_place",
    "moon_landing_place",
)
NEEDS_PREFETCHED = (
    "crew__person__seats__mission",
    "crew__role",
    "crew__country",
    "dockings__station",
    "dockings__target_mission",
)

#: Of a larger crew those from elsewhere are named, unless it is an international one.
MOST_GUESTS_NAMED = 2
COMMANDER = "commander"
PARTICIPANT = "spaceflight-participant"


def plan(mission: Mission, doubtful: Collection[str] = (), now: datetime | None = None) -> list[Message]:
    """The messages of a lead paragraph. ``doubtful`` names facts that are told as if they were unknown."""
    record = TrustedRecord(mission, frozenset(doubtful), now or timezone.now())
    parts = (introduction, launch, dockings, moon, ending, losses, exchange)
    return [message for part in parts for message in part(record)]


# Introduction


def introduction(record: TrustedRecord) -> Iterator[Message]:
    stations = stations_of(record)
    program = record.program if tells_number(record) else None
    facts = {
        "name": record.mission,
        "kind": record.mission.kind,
        "country": record.country,
        "station": stations,
        "program": program,
        "program_flight_number": program and record.program_flight_number,
    }
    yield record.say(
        introduction_frame(record, stations),
        known(facts),
        country=record.country,
        stations=stations,
        program=program,
        program_flight_number=facts["program_flight_number"],
    )


def introduction_frame(record: TrustedRecord, stations: Iterable[Station]) -> str:
    if record.mission.kind == Kind.NEVER_LAUNCHED:
        return "introduction_never_launched"
    if record.mission.kind == Kind.ABORTED:
        return "introduction_aborted_on_the_way" if stations else "introduction_aborted"
    return "introduction" if record.phase == Phase.PAST else f"introduction_{record.phase.value}"


def tells_number(record: TrustedRecord) -> bool:
    flown = record.mission.kind not in (Kind.NEVER_LAUNCHED, Kind.ABORTED) and record.phase != Phase.PLANNED
    return bool(flown and record.program and record.program_flight_number)


def stations_of(record: TrustedRecord) -> tuple[Station, ...]:
    """The stations that were the aim of the flight, also where the docking failed."""
    if "station" in record.doubtful:
        return ()
    return tuple(dict.fromkeys(docking.station for docking in record.mission.dockings.all() if docking.station))


def known(facts: dict[str, object]) -> tuple[str, ...]:
    return tuple(name for name, value in facts.items() if value)


# Launch


def launch(record: TrustedRecord) -> Iterator[Message]:
    crew = tuple(member_of(seat, record) for seat in record.crew)
    if record.mission.kind == Kind.NEVER_LAUNCHED:
        if crew:
            yield record.say("intended", ("crew_up",), crew=crew)
        return
    rocket = record.launch_vehicle if names_more_than_the_craft(record) else None
    facts = {"launched_at": record.launch, "launch_pad": record.launch_site, "launch_vehicle": rocket}
    if not any(facts.values()):
        yield from aboard(record, crew)
        return
    # Of those who did not come back everyone is named, in a sentence of their own where they are many.
    named_apart = len(crew) > LARGEST_LISTED_CREW and record.outcome == Outcome.FATAL
    told = () if named_apart else crew
    yield record.say(
        "launch_planned" if record.phase == Phase.PLANNED else "launch",
        known({**facts, "crew_up": told, "spacecraft_type": record.spacecraft_type, "craft": record.craft}),
        when=record.launch,
        site=record.launch_site,
        rocket=rocket,
        **crew_told(told),
    )
    if named_apart:
        yield from aboard(record, crew)


def aboard(record: TrustedRecord, crew: tuple[Member, ...]) -> Iterator[Message]:
    """Who was on board, everyone by name; roles only where the list stays short."""
    if crew and record.phase != Phase.PLANNED:
        listed = crew if len(crew) <= LARGEST_LISTED_CREW else tuple(Member(member.person) for member in crew)
        yield record.say("aboard", ("crew_up",), crew=listed)


def member_of(seat: CrewMember, record: TrustedRecord) -> Member:
    is_guest = seat.country_id and seat.country_id != record.mission.country_id
    return Member(seat.person, seat.role, seat.country if is_guest else None)


def crew_told(crew: tuple[Member, ...]) -> dict:
    """A small crew member by member; a large one by size, commander and guests."""
    if len(crew) <= LARGEST_LISTED_CREW:
        return {"crew": tuple(Member(member.person) for member in crew) if are_all_passengers(crew) else crew}
    commander = next((member for member in crew if member.role and member.role.key == COMMANDER), None)
    guests = tuple(member for member in crew if member.country and member != commander)
    return {
        "crew_size": len(crew),
        "commander": commander,
        "crew": guests if len(guests) <= MOST_GUESTS_NAMED else (),
    }


def are_all_passengers(crew: tuple[Member, ...]) -> bool:
    """Then the names are enough: one word for all of them would be said of each."""
    return len(crew) > 1 and all(member.role and member.role.key == PARTICIPANT for member in crew)


def names_more_than_the_craft(record: TrustedRecord) -> bool:
    """The Space Shuttle is rocket, craft and program in one: a sentence names it once.

    The Soyuz rocket shares a name too, but has a phrase of its own.
    """
    rocket = record.launch_vehicle
    same = {named.key for named in (record.spacecraft_type, record.program) if named}
    return bool(rocket and (rocket.key not in same or has_phrase(rocket)))


def has_phrase(rocket: LaunchVehicle) -> bool:
    """Whether any language has words for it: then all of them tell it."""
    return any(getattr(rocket, f"phrase_with_{code}") for code in language_codes())


# Ending


def ending(record: TrustedRecord) -> Iterator[Message]:
    if record.phase != Phase.PAST or record.mission.kind in (Kind.NEVER_LAUNCHED, Kind.LOST):
        return
    is_brief = record.mission.kind in (Kind.SUBORBITAL, Kind.ABORTED)
    told = landing_told(record, is_brief)
    frame = frame_of_ending(record, told)
    if is_brief and record.apogee_km:
        if frame == "landing_somewhere":
            # A place alone is no sentence of its own.
            facts = ("apogee_km", *landing_facts(told))
            yield record.say("altitude_and_landing", facts, altitude_km=record.apogee_km, **told)
            return
        yield record.say("altitude", ("apogee_km",), altitude_km=record.apogee_km)
    if frame:
        yield record.say(frame, landing_facts(told), **told)


def landing_told(record: TrustedRecord, is_brief: bool) -> dict:
    return {
        "duration": record.duration,
        # A flight of minutes needs no second date.
        "when": None if is_brief and record.landing and record.landing.same_day else record.landing,
        **place_told(record),
        **({} if is_brief else orbits_told(record)),
    }


def frame_of_ending(record: TrustedRecord, told: dict) -> str:
    """Empty where too little is known."""
    manner = manner_of_telling(told)
    return "" if manner is None else way_of_ending(record) + manner


def way_of_ending(record: TrustedRecord) -> str:
    """A craft that brought its crew home dead is not said to have landed; one that came down nowhere, to be back."""
    if record.outcome != Outcome.FATAL:
        return "landing"
    return "end" if record.mission.came_down_nowhere else "return"


def manner_of_telling(told: dict) -> str | None:
    """The ending of the name of the frame that has a place for all that is known; None where that is too little."""
    if told["duration"] or "orbits" in told:
        return "_timed" if told["when"] else "_undated"
    if told["when"]:
        return ""
    return "_somewhere" if told["place"] else None


def landing_facts(told: dict) -> tuple[str, ...]:
    return known(
        {
            "landed_at": told["when"] or told["duration"],
            "launched_at": told["duration"],
            "landing_place": told["place"],
            "landing_distance_km": told.get("distance_km"),
            "landing_direction": told.get("direction"),
            "orbits": told.get("orbits"),
        }
    )


def place_told(record: TrustedRecord) -> dict:
    """The place alone, or with distance and direction where both are known."""
    place, distance, direction = record.landing_place, record.landing_distance_km, record.landing_direction
    if not place or distance is None or not direction or place.kind == PlaceKind.SEA:
        return {"place": place}
    return {"place": place, "distance_km": distance, "direction": direction}


def orbits_told(record: TrustedRecord) -> dict:
    """Orbits of Earth, at least one; of a flight to the Moon the number alone does not say what was orbited."""
    if not record.orbits or record.orbits < 1 or record.mission.kind == Kind.LUNAR:
        return {}
    return {"orbits": record.orbits, "orbits_approximate": record.mission.orbits_approximate}
