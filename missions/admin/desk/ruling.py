"""What an editor decided, written: the record's value, and what became of every claim."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from missions.admin.decisions import decide
from missions.admin.desk import recorded
from missions.admin.desk.options import BOTH, CURRENT, KEEP, SEAT, UNSEAT, Option
from missions.admin.desk.rows import Row
from missions.importing.fields import COLUMNS
from missions.importing.writing import Writer
from missions.models import Claim, ClaimStatus, CrewMember, Leg, Mission, Person, Station
from missions.models.named import language_codes

#: Language → the editor's words.
Reasons = Mapping[str, str]
Values = Mapping[str, Any]


def rule(mission: Mission, row: Row, option: Option, reasons: Reasons, before: Values, writer: Writer) -> None:
    """Write one decision. ``before``: the fields that the fact had before the import on the desk."""
    if option.id == CURRENT:
        writer.change(mission, before)
    elif option.id in (SEAT, UNSEAT):
        _seat(mission, row, option.id == SEAT, writer)
        mission._prefetched_objects_cache.pop("crew", None)  # the next decision is about the crew as it is now
    elif option.settled:
        _take(mission, row, option, writer)
    others = _status_of_others(option)
    for claim in row.claims:
        if claim.status != ClaimStatus.LOST:
            _judge(claim, ClaimStatus.ACCEPTED if claim in option.claims else others, reasons, writer)


def _status_of_others(option: Option) -> str:
    """What becomes of the values that were not chosen; an empty text leaves them as they are."""
    if option.id == KEEP:
        return ""
    return ClaimStatus.ALTERNATIVE if option.id == BOTH else ClaimStatus.REJECTED


def _judge(claim: Claim, status: str, reasons: Reasons, writer: Writer) -> None:
    """The editor's reason replaces any other, except the sum that already speaks against a rejected value."""
    was_rejected = claim.status == status == ClaimStatus.REJECTED and claim.reason
    if not was_rejected and status:
        for code in language_codes():
            setattr(claim, f"reason_{code}", reasons.get(code) or None)
    claim.status = status or claim.status
    decide(claim)
    writer.save(claim)


def _take(mission: Mission, row: Row, option: Option, writer: Writer) -> None:
    changes = _docking_changes(row, option, writer) if row.fact in recorded.OF_DOCKING else {}
    for column in COLUMNS:
        if column.fact == row.fact and row.fact not in recorded.OF_DOCKING:
            changes |= column.values(mission, option.settled, writer)
    if not changes:
        raise ValidationError(_("The record cannot hold this value of “%(fact)s”.") % {"fact": row.label})
    owner = recorded.docking_of(mission, row.part) if row.fact in recorded.OF_DOCKING else mission
    writer.change(owner, changes)
    owner.clean()


def _docking_changes(row: Row, option: Option, writer: Writer) -> dict[str, Any]:
    if row.fact != "station":
        read = option.settled.read
        return {row.fact: read.value, row.fact.removesuffix("_at") + "_precision": read.precision}
    index = writer.names.of(Station)
    found = next(filter(None, map(index.find, option.settled.texts.values())), None)
    others = {"target_mission_id": None} | {f"target_name_{code}": None for code in language_codes()}
    return {"station_id": found, **others} if found else {}


def _seat(mission: Mission, row: Row, wanted: bool, writer: Writer) -> None:
    """Give somebody a seat on one leg, or take it away; who flies both ways has one row for both."""
    leg = recorded.CREW_LEGS[row.fact]
    legs = {leg} if leg == Leg.BACKUP else {Leg.UP, Leg.DOWN, Leg.BOTH}
    seats = [seat for seat in mission.crew.all() if seat.person.key == row.part and seat.leg in legs]
    if wanted:
        _give_seat(mission, row, leg, seats, writer)
        return
    for seat in seats:
        if seat.leg == Leg.BOTH:
            writer.change(seat, {"leg": Leg.DOWN if leg == Leg.UP else Leg.UP})
        elif seat.leg == leg:
            seat.delete()
            writer.written += 1


def _give_seat(mission: Mission, row: Row, leg: Leg, seats: Sequence[CrewMember], writer: Writer) -> None:
    if seats:
        writer.change(seats[0], {"leg": Leg.BOTH})
        return
    person = Person.objects.filter(key=row.part).first()
    if person is None:
        raise ValidationError(_("“%(name)s” is no person on record.") % {"name": row.part})
    order = max((seat.order for seat in mission.crew.all()), default=0) + 1
    writer.save(CrewMember(mission=mission, person=person, leg=leg, order=min(order, 32767)))
