"""Craft and crews that were lost, and crews that survived an abort."""

from collections.abc import Iterator
from datetime import date, timedelta

from missions.models import Kind, Outcome, Person
from missions.prose.messages import Message, Moment
from missions.prose.trusted import LONGEST_FLIGHT, TrustedRecord, day_of


def losses(record: TrustedRecord) -> Iterator[Message]:
    if record.mission.kind == Kind.LOST:
        yield loss_of_the_craft(record)
    if record.outcome == Outcome.FATAL:
        yield deaths(record)
    elif record.mission.kind == Kind.ABORTED and record.outcome == Outcome.FAILURE:
        yield record.say("survived", ("kind", "outcome"))


def loss_of_the_craft(record: TrustedRecord) -> Message:
    at = day_of_deaths(record)
    moment = record.on_day(at) if at else record.landing
    if moment is None:
        return record.say("loss", ("kind",))
    facts = ("kind", "crew_up" if at else "landed_at")
    if moment.same_day:
        return record.say("loss_on_the_day_of_launch", (*facts, "launched_at"))
    return record.say("loss_on_a_day", facts, when=moment)


def deaths(record: TrustedRecord) -> Message:
    """Who died: those whose day of death falls on the flight, or the whole crew where no such day is known."""
    crew = tuple(seat.person for seat in record.crew)
    victims = tuple(person for person in crew if died_on_the_flight(person, record)) or crew
    on = day_of_deaths(record) if record.mission.kind == Kind.NEVER_LAUNCHED else None
    return record.say(
        "deaths_on_a_day" if on else "deaths" if victims == crew else "deaths_of_some",
        ("outcome", "crew_up") if crew else ("outcome",),
        people=victims,
        named_before=True,
        when=Moment(on) if on else None,
    )


def day_of_deaths(record: TrustedRecord) -> date | None:
    """The day on which the whole crew died, where it is one day and belongs to the flight."""
    days = {seat.person.died_on for seat in record.crew}
    together = record.outcome == Outcome.FATAL and len(days) == 1 and None not in days
    if not together or not all(died_on_the_flight(seat.person, record) for seat in record.crew):
        return None
    return days.pop()


def died_on_the_flight(person: Person, record: TrustedRecord) -> bool:
    if not person.died_on:
        return False
    if record.mission.kind == Kind.NEVER_LAUNCHED:
        return True
    if record.landed_at:
        # A day of death is a local one.
        return abs(person.died_on - day_of(record.landed_at)) <= timedelta(days=1)
    if record.launched_at:
        return timedelta(days=-1) <= person.died_on - day_of(record.launched_at) <= LONGEST_FLIGHT
    return False
