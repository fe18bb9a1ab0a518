"""The course of a flight: its moments in order, each with the time since launch."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext

from missions import display, typography
from missions.display import Piece
from missions.models import DockingKind, Mission, Precision

_EXACT = {Precision.SECOND, Precision.MINUTE}


@dataclass(frozen=True)
class Event:
    at: datetime
    label: str
    where: tuple[Piece, ...]
    moment: Piece
    since_launch: str


@dataclass(frozen=True)
class _Moment:
    at: datetime
    precision: str
    label: str
    where: tuple[Piece, ...]


def events(mission: Mission) -> list[Event]:
    """Launch, dockings, what happened at the Moon, and landing, as far as they are known, in the order of time."""
    moments = sorted(_moments(mission), key=lambda moment: moment.at)
    return [
        Event(
            at=moment.at,
            label=moment.label,
            where=moment.where,
            moment=Piece(
                typography.moment_in_column(moment.at, moment.precision),
                datetime=typography.html_datetime(moment.at, moment.precision),
            ),
            since_launch=_since_launch(mission, moment),
        )
        for moment in moments
    ]


def _moments(mission: Mission):
    if mission.launched_at:
        site = mission.launch_site
        where = (display.name_piece(site),) if site else ()
        yield _Moment(mission.launched_at, mission.launched_precision, gettext("Launch"), where)
    for docking in mission.dockings.all():
        where = (display.name_piece(docking.target),) if docking.target else ()
        arrival, departure = docking_labels(docking.kind)
        if docking.docked_at:
            yield _Moment(docking.docked_at, docking.docked_precision, arrival, where)
        if docking.undocked_at:
            yield _Moment(docking.undocked_at, docking.undocked_precision, departure, where)
    yield from _at_the_moon(mission)
    if mission.landed_at:
        shown = display.landing_place(mission)
        where = shown.pieces if shown and mission.landing_place else ()
        label = gettext("Loss of the craft") if mission.came_down_nowhere else gettext("Landing")
        yield _Moment(mission.landed_at, mission.landed_precision, label, where)


def _at_the_moon(mission: Mission):
    lander = (Piece(mission.lunar_lander),) if mission.lunar_lander else ()
    place = display.moon_landing_place(mission)
    where = place.pieces if place and mission.moon_landing_place else lander
    for name, label, beside in (
        ("moon_passed", gettext("Closest to the Moon"), ()),
        ("moon_orbit_entered", gettext("Arrival in lunar orbit"), ()),
        ("moon_landed", gettext("Landing on the Moon"), where),
        ("moon_launched", gettext("Launch from the Moon"), lander),
        ("moon_orbit_left", gettext("Departure from lunar orbit"), ()),
    ):
        if at := getattr(mission, f"{name}_at"):
            yield _Moment(at, getattr(mission, f"{name}_precision"), label, beside)


def docking_labels(kind: str) -> tuple[str, str]:
    """What the beginning and the end of a docking of this kind are called."""
    if kind == DockingKind.RELOCATION:
        return gettext("Docking at another port"), gettext("Undocking")
    if kind == DockingKind.BERTHING:
        return gettext("Berthing"), gettext("Release")
    if kind == DockingKind.FAILED:
        return gettext("Failed docking"), gettext("Departure")
    return gettext("Docking"), gettext("Undocking")


def _since_launch(mission: Mission, moment: _Moment) -> str:
    if not mission.launched_at or not {mission.launched_precision, moment.precision} <= _EXACT:
        return ""
    elapsed = moment.at - mission.launched_at
    if not elapsed:
        return "0"
    both_seconds = mission.launched_precision == moment.precision == Precision.SECOND
    return typography.duration(elapsed, Precision.SECOND if both_seconds else Precision.MINUTE)
