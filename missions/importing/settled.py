"""What reconciling leaves: for each fact one value or none, and what became of every claim."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from missions.importing.claims import Unread
from missions.reasons import Reason
from missions.values import Read

ACCEPTED, ALTERNATIVE, REJECTED, LOST = "accepted", "alternative", "rejected", "lost"

#: How a value came about. ``agreed``: several sources, one value. ``single``: one source. ``resolved``: they differ
#: and the record decides. ``disputed``: they differ and nothing decides. ``computed``: it follows from other values.
#: ``lost``: only damage is left. ``unresolved``: stated, but not understood.
VERDICTS = ("agreed", "single", "resolved", "disputed", "computed", "lost", "unresolved")

#: What identifies a thing: (fact, its name, language of the name) → the same text for the same thing.
Identify = Callable[[str, str, str], str]


@dataclass(frozen=True)
class Claim:
    """One source's statement. ``source`` is the number of the account it is from."""

    source: int
    language: str
    fact: str
    part: str
    printed: str
    read: Read


@dataclass(frozen=True)
class Judged:
    """A claim and what became of it."""

    claim: Claim
    status: str
    reason: Reason | None = None


@dataclass(frozen=True)
class Settled:
    """A fact after all sources were heard."""

    fact: str
    part: str
    verdict: str
    #: The value that goes into the record; None where there is none.
    read: Read | None
    claims: tuple[Judged, ...] = ()
    reason: Reason | None = None
    #: For names and words: how each language spells the value.
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Member:
    """One person of the crew, as all sources together give it."""

    #: Identifies the person within this import and in ``Claim.part``.
    key: str
    names: Mapping[str, str]
    full_names: Mapping[str, str]
    leg: str
    order: int
    role_key: str = ""
    #: Language → the role as printed, where its key is unknown.
    roles: Mapping[str, str] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    flight_number: int | None = None
    #: The key of the person in the database, where an earlier import knew it.
    person: str = ""


@dataclass(frozen=True)
class Settlement:
    """One mission, reconciled."""

    key: str
    facts: tuple[Settled, ...]
    crew: tuple[Member, ...]
    unread: tuple[Unread, ...]

    def fact(self, fact: str, part: str = "") -> Settled | None:
        return next((settled for settled in self.facts if (settled.fact, settled.part) == (fact, part)), None)

    def value(self, fact: str, part: str = ""):
        settled = self.fact(fact, part)
        return settled.read.value if settled and settled.read else None
