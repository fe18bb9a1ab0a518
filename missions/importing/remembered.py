"""What earlier imports stored, told again as accounts: an article that comes alone is weighed against them."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation

from missions.importing.claims import Account
from missions.importing.comparing import NUMBERS
from missions.models import Claim, ClaimStatus
from missions.models.sources import SourceKind
from missions.reasons import Reason, reason
from missions.reasons import marked as _
from missions.values import Read, Said
from missions.values.callsigns import call_sign
from missions.values.moments import find_moment, read_moment
from missions.values.people import Seat, seat
from missions.wikitext.dialects import DIALECTS

#: Dockings are told apart by their numbers; an editor may have typed another word.
DOCKING_FACTS = ("station", "docking_port", "docked_at", "undocked_at")
#: No measured number is longer; 1e999999 is a number for Python only.
_MOST_DIGITS = 20
_LENGTHS = {4: "year", 7: "month", 10: "day", 13: "hour", 16: "minute", 19: "second"}
_MOMENT = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d)?)?Z)?)?)?")


def accounts_of(claims: Iterable[Claim]) -> dict[int, Account]:
    """One account for each source, by the source's primary key, in the order of the stored claims."""
    by_source: dict[int, list[Claim]] = {}
    for claim in filter(states_something, claims):
        by_source.setdefault(claim.source_id, []).append(claim)
    return {source: _account(stored) for source, stored in by_source.items()}


def states_something(claim: Claim) -> bool:
    """Whether a source says a value; of our own words it may be noted that they follow a source."""
    return bool(claim.printed or claim.value)


def _account(claims: list[Claim]) -> Account:
    crew: dict[str, list[Seat]] = {}
    said: list[Said] = []
    for claim in claims:
        if claim.fact.startswith("crew_") and claim.fact != "crew_size":
            if found := _seat(claim):
                crew.setdefault(claim.fact.removeprefix("crew_"), []).append(found)
        elif claim.fact not in DOCKING_FACTS or not claim.part or claim.part.isdecimal():
            said.append(Said(claim.fact, claim.printed, read_back(claim), claim.part))
    title = next((claim.value for claim in claims if claim.fact == "name"), claims[0].source.title)
    seats = {leg: tuple(found) for leg, found in crew.items()}
    # An article about one of the crew names that one; the mission's own article is read with its name.
    is_own = claims[0].source.kind == SourceKind.ENCYCLOPEDIA and any(claim.fact == "name" for claim in claims)
    return Account(claims[0].language, title, "", tuple(said), seats, (), lists_everybody=is_own)


def _seat(claim: Claim) -> Seat | None:
    """The seat with the name that was read then; the claim's part is the person's key."""
    dialect = DIALECTS.get(claim.language)
    read = seat(claim.printed, dialect.vocabulary) if dialect else None
    if not claim.value:
        return read
    if read and read.name == claim.value:
        return replace(read, key=claim.part)
    return Seat(claim.printed, name=claim.value, key=claim.part)


def read_back(claim: Claim) -> Read:
    """What was read from a claim when it was stored."""
    if claim.status == ClaimStatus.LOST:
        return Read(None, damage=_damage(claim))
    value = value_of(claim.fact, claim.value)
    precision = claim.precision or ""
    return Read(value, unit=claim.unit, precision=precision, approximate=claim.approximate)


def _damage(claim: Claim) -> Reason:
    """What is wrong with a lost value: its words are looked at again, for a reason that every language can say."""
    dialect = DIALECTS.get(claim.language)
    read = None
    if dialect and claim.fact.endswith("_at"):
        read = read_moment(find_moment(claim.printed, dialect.vocabulary))
    elif dialect and claim.fact == "call_sign_native":
        found = call_sign(claim.printed, dialect.vocabulary)
        read = found.native if found else None
    return read.damage if read and read.damage else reason(_("The value is cut."))


def value_of(fact: str, text: str) -> Decimal | datetime | str | None:
    if not text:
        return None
    if fact.endswith("_at") and _MOMENT.fullmatch(text):
        bare = text.rstrip("Z")
        try:
            return datetime.fromisoformat(bare + "0001-01-01T00:00:00"[len(bare) :]).replace(tzinfo=UTC)
        except ValueError:  # an editor typed a thirteenth month
            return None
    if fact not in NUMBERS:
        return text
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() and abs(number.adjusted()) <= _MOST_DIGITS else None


def value_text(read: Read) -> str:
    """A value as claims keep it: numbers with a point, moments in ISO 8601 cut to their precision."""
    if isinstance(read.value, datetime):
        return iso(read.value, read.precision)
    if isinstance(read.value, Decimal):
        return f"{read.value:f}"
    return read.value or ""


def iso(moment: datetime, precision: str) -> str:
    """1990-12-02T08:13:32Z, 1990-12-02T08:13Z, 1990-12-02, 1990-12, 1990."""
    length = next((length for length, name in _LENGTHS.items() if name == precision), 19)
    return moment.strftime("%Y-%m-%dT%H:%M:%S")[:length] + ("Z" if length > 10 else "")
