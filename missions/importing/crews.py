"""One crew out of several lists: who is the same person, who is missing where, whose line was cut."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from missions.importing.claims import Account
from missions.importing.settled import ACCEPTED, ALTERNATIVE, LOST, Claim, Identify, Judged, Member, Settled
from missions.reasons import Reason, reason
from missions.reasons import marked as _
from missions.transcription import skeleton
from missions.values import Read
from missions.values.people import Seat, family_name

LEGS = ("up", "down", "backup")


@dataclass
class _Someone:
    """A person while the lists are being compared."""

    #: (account, leg, place in the list, seat)
    seats: list[tuple[int, str, int, Seat]] = field(default_factory=list)
    identities: set[str] = field(default_factory=set)
    languages: list[str] = field(default_factory=list)

    def sits_in(self, source: int, leg: str) -> bool:
        return any((s, one) == (source, leg) for s, one, _place, _seat in self.seats)

    def sits_at(self, leg: str, place: int) -> bool:
        return any((one, where) == (leg, place) for _s, one, where, _seat in self.seats)


@dataclass(frozen=True)
class Crews:
    members: tuple[Member, ...]
    facts: tuple[Settled, ...]


def settle_crews(accounts: Sequence[Account], identify: Identify) -> Crews:
    """Members in order, and the facts crew_up, crew_down, crew_backup with a claim for each printed line."""
    people = _people(accounts, identify)
    keys = _keys(people, accounts)
    facts = [_settle_leg(leg, accounts, people, keys) for leg in LEGS if any(leg in a.crew for a in accounts)]
    order = {id(someone): number for number, someone in enumerate(_in_order(people), 1)}
    members = [_member(someone, keys[id(someone)], order[id(someone)], accounts) for someone in _in_order(people)]
    return Crews(tuple(members), tuple(facts))


def _people(accounts: Sequence[Account], identify: Identify) -> list[_Someone]:
    """Every person in the lists, each once: by name, else by family name and seat."""
    people: list[_Someone] = []
    for source, account in enumerate(accounts):
        for leg, seats in account.crew.items():
            for place, seat in enumerate(seats):
                if not seat.name:
                    continue
                identity = _identity(seat, account.language, identify)
                someone = _known(people, identity, seat, source, leg, place)
                if someone is None:
                    someone = _Someone()
                    people.append(someone)
                someone.seats.append((source, leg, place, seat))
                someone.identities.add(identity)
                someone.languages.append(account.language)
    return people


def _identity(seat: Seat, language: str, identify: Identify) -> str:
    """Who is meant: by the key or the full name where one of them is known, for namesakes differ in patronymics."""
    names = [name for name in (seat.key, seat.full_name, seat.name) if name]
    found = [identify("person", name, language) for name in names]
    return next((one for one in found if one.startswith("#")), identify("person", seat.key or seat.name, language))


def _known(people: list[_Someone], identity: str, seat: Seat, source: int, leg: str, place: int) -> _Someone | None:
    for someone in people:
        if identity in someone.identities:
            return someone
    family = skeleton(family_name(seat.name))
    for someone in people:
        families = {skeleton(family_name(other.name)) for _s, _leg, _place, other in someone.seats}
        if family in families and someone.sits_at(leg, place) and not someone.sits_in(source, leg):
            return someone
    return None


def _keys(people: list[_Someone], accounts: Sequence[Account]) -> dict[int, str]:
    """A key for each person, from the name in the first language that has one."""
    keys: dict[int, str] = {}
    for someone in people:
        name = someone.seats[0][3].name
        key = "-".join(skeleton_free_words(name))
        while key in keys.values():
            key += "-2"
        keys[id(someone)] = key
    return keys


def skeleton_free_words(name: str) -> list[str]:
    """The words of a name in small letters, for a key: "viktor", "afanasyev"."""
    return "".join(letter if letter.isalnum() else " " for letter in name.casefold()).split()


def _settle_leg(leg: str, accounts: Sequence[Account], people: list[_Someone], keys: dict[int, str]) -> Settled:
    judged: list[Judged] = []
    lost: list[tuple[int, int, Seat]] = []
    speaking = [source for source, account in enumerate(accounts) if leg in account.crew]
    present = {source: {id(s) for s in people if s.sits_in(source, leg)} for source in speaking}
    everybody = {id(someone) for someone in people if any(id(someone) in there for there in present.values())}
    for source in speaking:
        for place, seat in enumerate(accounts[source].crew[leg]):
            if seat.damage:
                lost.append((source, place, seat))
                continue
            sitting = next(s for s in people if any(x is seat for *_rest, x in s.seats))
            differing = _odd_flight_number(sitting, seat)
            status = ALTERNATIVE if differing else ACCEPTED
            judged.append(Judged(_claim(source, accounts, leg, keys[id(sitting)], seat), status, differing))
    recovered = [_recovered(cut, people, present) for cut in lost]
    judged = [_with_reason(one, lost, recovered, keys) for one in judged]
    for (source, _place, seat), someone in zip(lost, recovered, strict=True):
        judged.append(Judged(_claim(source, accounts, leg, seat.printed, seat), LOST, _told(seat, someone)))
    missing = {source: everybody - there for source, there in present.items() if accounts[source].lists_everybody}
    for source, someone in ((cut[0], someone) for cut, someone in zip(lost, recovered, strict=True) if someone):
        missing.get(source, set()).discard(id(someone))
    reasons = [_told(seat, someone) for (_s, _p, seat), someone in zip(lost, recovered, strict=True) if someone]
    verdict = _verdict(speaking, lost, missing, everybody, recovered)
    value = ", ".join(keys[id(someone)] for someone in _in_order(people) if id(someone) in everybody)
    return Settled(
        fact=f"crew_{leg}",
        part="",
        verdict=verdict,
        read=Read(value) if value else None,
        claims=tuple(sorted(judged, key=lambda one: one.claim.source)),
        reason=reasons[0] if reasons else _who_differs(missing, people, accounts) if verdict == "disputed" else None,
    )


def _verdict(
    speaking: list[int],
    lost: Sequence[object],
    missing: dict[int, set[int]],
    everybody: set[int],
    recovered: list[_Someone | None],
) -> str:
    if lost and not everybody:
        return "lost"
    if any(missing.values()) or None in recovered:
        return "disputed" if len(speaking) > 1 else "single"
    if lost:
        return "resolved"
    return "agreed" if len(speaking) > 1 else "single"


def _with_reason(
    judged: Judged, lost: list[tuple[int, int, Seat]], recovered: list[_Someone | None], keys: dict[int, str]
) -> Judged:
    """The claims that name a person whose line is cut elsewhere say so."""
    for (_source, _place, seat), someone in zip(lost, recovered, strict=True):
        if someone and keys[id(someone)] == judged.claim.part and judged.reason is None:
            return replace(judged, reason=_told(seat, someone))
    return judged


def _recovered(cut: tuple[int, int, Seat], people: list[_Someone], present: dict[int, set[int]]) -> _Someone | None:
    """Who sat in a seat whose line was cut: the one person whom another list names and this list does not."""
    source, _place, _seat = cut
    named = set[int]().union(*present.values()) - present[source]
    elsewhere = [someone for someone in people if id(someone) in named]
    return elsewhere[0] if len(elsewhere) == 1 else None


def _told(seat: Seat, someone: _Someone | None) -> Reason | None:
    if someone is None:
        return seat.damage
    return reason(
        _("The line is cut: only “%(rest)s” is left of it. Another source names %(name)s in this seat."),
        rest=seat.printed,
        name=someone.seats[0][3].name,
    )


def _who_differs(missing: dict[int, set[int]], people: list[_Someone], accounts: Sequence[Account]) -> Reason:
    names = sorted({s.seats[0][3].name for s in people for lacking in missing.values() if id(s) in lacking})
    return reason(_("Not every source names %(names)s."), names=", ".join(names))


def _odd_flight_number(someone: _Someone, seat: Seat) -> Reason | None:
    """Where lists give a person different flight numbers, the one most of them give is taken."""
    number = _flight_number(someone)
    if seat.flight_number is None or seat.flight_number == number:
        return None
    return reason(_("Most lists count this as flight %(number)s of this person."), number=number)


def _flight_number(someone: _Someone) -> int | None:
    numbers = [seat.flight_number for *_rest, seat in someone.seats if seat.flight_number]
    return max(numbers, key=numbers.count) if numbers else None


def _claim(source: int, accounts: Sequence[Account], leg: str, part: str, seat: Seat) -> Claim:
    read = Read(seat.name or None, damage=seat.damage)
    return Claim(source, accounts[source].language, f"crew_{leg}", part, seat.printed, read)


def _in_order(people: list[_Someone]) -> list[_Someone]:
    """Those who went up in the order of their list, then those who only came down, then the backups."""

    def rank(someone: _Someone) -> tuple[int, int]:
        legs = {leg: place for _s, leg, place, _seat in reversed(someone.seats)}
        return next((number, legs[leg]) for number, leg in enumerate(LEGS) if leg in legs)

    return sorted(people, key=rank)


def _member(someone: _Someone, key: str, order: int, accounts: Sequence[Account]) -> Member:
    seats = [(accounts[source].language, seat) for source, _leg, _place, seat in someone.seats]
    legs = {leg for _s, leg, _place, _seat in someone.seats}
    leg = "both" if {"up", "down"} <= legs else next(one for one in LEGS if one in legs)
    role_keys = [seat.role_key for _language, seat in seats if seat.role_key]
    return Member(
        key=key,
        names=_first((language, seat.name) for language, seat in seats),
        full_names=_first((language, seat.full_name) for language, seat in seats),
        leg=leg,
        order=order,
        role_key=role_keys[0] if role_keys else "",
        roles=_first((language, seat.role) for language, seat in seats),
        countries=_first((language, seat.country) for language, seat in seats),
        flight_number=_flight_number(someone),
        person=next((seat.key for _language, seat in seats if seat.key), ""),
    )


def _first(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The first text of each language."""
    found: dict[str, str] = {}
    for language, text in pairs:
        if text:
            found.setdefault(language, text)
    return found
