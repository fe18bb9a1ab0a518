"""All missions on record, checked each by itself and all together."""

from collections.abc import Iterable

from missions.consistency.accepting import acceptance
from missions.consistency.chain import Fleet, Flight, chain_findings
from missions.consistency.flags import Flag, flags
from missions.consistency.highlights import text_findings
from missions.models import Mission


def load() -> Fleet:
    """All missions, with a fixed number of queries."""
    missions = Mission.objects.select_related(
        "country", "program", "spacecraft_type", "launch_pad__site", "landing_place"
    )
    return Fleet.of(
        missions.prefetch_related(
            "claims", "crew__person", "crew__role", "dockings__station", "dockings__target_mission"
        )
    )


def survey(fleet: Fleet, chosen: Iterable[Flight] | None = None) -> list[Flag]:
    """What the checks say about the chosen flights (all, where none are named), mission by mission."""
    together: dict[str, list[Flag]] = {}
    for one in chain_findings(fleet):
        mission = one.flight.mission
        accepted = acceptance(mission, one.flight.subject, one.finding, mission.claims.all())
        together.setdefault(one.flight.key, []).append(Flag(mission, one.finding, accepted=accepted))
    return [
        flag
        for flight in (fleet.flights if chosen is None else chosen)
        for flag in (
            *flags(flight.mission, neighbors=fleet.neighbors(flight)),
            *together.get(flight.key, ()),
            *_of_texts(flight),
        )
    ]


def _of_texts(flight: Flight) -> list[Flag]:
    return [Flag(flight.mission, one.finding, one.hint) for one in text_findings(flight)]
