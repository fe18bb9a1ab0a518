"""What is said of a flight at the Moon: the landing, or else the orbit, or else the way around it."""

from collections.abc import Iterator

from missions.prose.messages import Message
from missions.prose.trusted import Phase, TrustedRecord

#: Who stays in lunar orbit while the others land.
STAYS_IN_ORBIT = "command-module-pilot"


def moon(record: TrustedRecord) -> Iterator[Message]:
    if record.phase != Phase.PAST:
        return
    if record.moon_landed_at and (landers := _landers(record)):
        yield _landing(record, landers)
    elif record.moon_orbit_entered_at:
        yield record.say(
            "moon_orbit",
            _known(record, "moon_orbit_entered_at", "moon_orbit_left_at"),
            when=record.on_day(record.moon_orbit_entered_at, record.moon_orbit_entered_precision),
            stay=record.moon_orbit_stay,
        )
    elif record.moon_passed_at:
        when = record.on_day(record.moon_passed_at, record.moon_passed_precision)
        yield record.say("moon_flyby", ("moon_passed_at",), when=when)


def _landing(record: TrustedRecord, landers: list) -> Message:
    above = [seat.person for seat in record.crew if seat not in landers]
    return record.say(
        "moon_landing",
        _known(record, "moon_landed_at", "crew_up", "lunar_lander", "moon_landing_place", "moon_launched_at"),
        when=record.on_day(record.moon_landed_at, record.moon_landed_precision),
        people=tuple(seat.person for seat in landers),
        named_before=True,
        others=tuple(above),
        lander=record.lunar_lander or "",
        place=record.moon_landing_place,
        stay=record.moon_stay,
    )


def _landers(record: TrustedRecord) -> list:
    """Who went down to the surface; nobody can be named where one of the crew has no known role."""
    if not all(seat.role for seat in record.crew):
        return []
    landers = [seat for seat in record.crew if seat.role.key != STAYS_IN_ORBIT]
    return landers if len(landers) > 1 else []


def _known(record: TrustedRecord, *facts: str) -> tuple[str, ...]:
    return tuple(fact for fact in facts if getattr(record, fact))
