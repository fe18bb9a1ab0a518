"""Which flight comes before and after which."""

from collections.abc import Iterator

from missions.consistency.chain.fleet import Fleet
from missions.consistency.chain.flights import Flight
from missions.consistency.chain.registry import chain_check
from missions.consistency.checks import Remark, error, note
from missions.reasons import marked as _


@chain_check("neighbors-are-in-launch-order", "previous_mission", "next_mission")
def neighbors_are_in_launch_order(fleet: Fleet) -> Iterator[tuple[Flight, Remark]]:
    """The previous flight was launched before, the next one after."""
    for flight in fleet.launched:
        for fact, other in (("previous_mission", flight.previous), ("next_mission", flight.next)):
            found = fleet.named(other)
            if found is None or found is flight or not found.launched_at or not flight.launched_at:
                continue
            is_earlier = found.launched_at < flight.launched_at
            if is_earlier != (fact == "previous_mission") and found.launched_at != flight.launched_at:
                sentence = (
                    _("%(other)s is named as the flight before, but was launched later, at %(launched)s.")
                    if fact == "previous_mission"
                    else _("%(other)s is named as the flight after, but was launched earlier, at %(launched)s.")
                )
                yield flight, error(sentence, facts=(fact,), other=found.name, launched=found.launched_at)


@chain_check("neighbors-name-each-other", "previous_mission", "next_mission")
def neighbors_name_each_other(fleet: Fleet) -> Iterator[tuple[Flight, Remark]]:
    """The flight after the one before is this one."""
    for flight in fleet.flights:
        before, after = fleet.named(flight.previous), fleet.named(flight.next)
        if before and before.next and (theirs := fleet.named(before.next)) not in (None, flight):
            yield (
                flight,
                note(
                    _("The flight before is %(other)s, but there %(theirs)s is named as the next one."),
                    facts=("previous_mission",),
                    other=before.name,
                    theirs=theirs.name if theirs else "",
                ),
            )
        if after and after.previous and (theirs := fleet.named(after.previous)) not in (None, flight):
            yield (
                flight,
                note(
                    _("The flight after is %(other)s, but there %(theirs)s is named as the previous one."),
                    facts=("next_mission",),
                    other=after.name,
                    theirs=theirs.name if theirs else "",
                ),
            )


@chain_check("flight-is-not-its-own-neighbor", "previous_mission", "next_mission")
def flight_is_not_its_own_neighbor(fleet: Fleet) -> Iterator[tuple[Flight, Remark]]:
    """No flight comes before or after itself."""
    for flight in fleet.flights:
        for fact, names in (("previous_mission", flight.previous), ("next_mission", flight.next)):
            if names and fleet.named(names) is flight:
                yield flight, error(_("The flight is named as its own neighbor."), facts=(fact,))
