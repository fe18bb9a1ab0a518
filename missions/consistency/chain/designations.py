"""Numbers and names that are given once: COSPAR IDs, catalog numbers, the call signs of commanders."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from missions.consistency.chain.fleet import Fleet
from missions.consistency.chain.flights import Flight
from missions.consistency.chain.registry import chain_check
from missions.consistency.checks import Remark, error, note
from missions.reasons import marked as _
from missions.transcription import skeleton

#: Launches on one day were numbered as they were noticed.
SAME_DAY = timedelta(days=1)
SOVIET_AND_RUSSIAN = ("soviet-union", "russia")


@chain_check("designations-are-unique", "cospar_id", "satcat_number")
def designations_are_unique(fleet: Fleet) -> Iterator[tuple[Flight, Remark]]:
    """No two flights have the same COSPAR ID or catalog number."""
    for fact, number_of in (
        ("cospar_id", lambda flight: flight.subject.cospar_id),
        ("satcat_number", lambda flight: flight.satcat_number),
    ):
        seen: dict[object, Flight] = {}
        for flight in fleet.flights:
            number = number_of(flight)
            if number and number in seen:
                sentence = _("%(number)s is also the number of %(other)s.")
                yield flight, error(sentence, facts=(fact,), number=str(number), other=seen[number].name)
            seen.setdefault(number, flight)


@chain_check("cospar-ids-are-in-launch-order", "cospar_id", "launched_at")
def cospar_ids_are_in_launch_order(fleet: Fleet) -> Iterator[tuple[Flight, Remark]]:
    """Within a year the numbers rise with the launches."""
    numbered = [flight for flight in fleet.launched if flight.subject.cospar_id[5:8].isdecimal()]
    for before, flight in pairwise(numbered):
        first, second = before.subject.cospar_id, flight.subject.cospar_id
        if not (before.launched_at and flight.launched_at and flight.launched_at - before.launched_at > SAME_DAY):
            continue
        if first[:4] == second[:4] and int(second[5:8]) < int(first[5:8]):
            yield (
                flight,
                error(
                    _("%(cospar)s follows %(earlier)s of %(other)s, which was launched before."),
                    facts=("cospar_id",),
                    cospar=second,
                    earlier=first,
                    other=before.name,
                ),
            )


@chain_check("call-sign-is-the-commanders", "call_sign", "call_sign_native")
def call_sign_is_the_commanders(fleet: Fleet) -> Iterator[tuple[Flight, Remark]]:
    """Soviet and Russian commanders keep their call sign from flight to flight."""
    signs: dict[str, list[tuple[Flight, str]]] = {}
    names = {}
    for flight in fleet.launched:
        commander = next((seat for seat in flight.seats if seat.is_commander and seat.goes_up), None)
        if commander and flight.call_sign and flight.country in SOVIET_AND_RUSSIAN:
            signs.setdefault(commander.person, []).append((flight, flight.call_sign))
            names[commander.person] = commander.name
    for person, used in signs.items():
        usual = Counter(skeleton(sign) for _flight, sign in used).most_common(1)[0][0]
        shown = next(sign for _flight, sign in used if skeleton(sign) == usual)
        for flight, sign in used:
            if skeleton(sign) != usual:
                sentence = _("The call sign is %(sign)s; as commander %(person)s had %(usual)s on another flight.")
                yield flight, note(sentence, sign=sign, person=names[person], usual=shown)
