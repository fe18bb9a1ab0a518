"""Which articles are about one flight: by links to each other, COSPAR number, name, time of launch; never by guess."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from missions.importing.dumps.flights import Evidence, Flight, weigh
from missions.importing.dumps.spool import Place
from missions.importing.files import MOST_ABOUT_ONE


@dataclass(frozen=True, slots=True)
class Slip:
    """What is remembered of an article until all are read. ``number``: its place in the order of reading."""

    number: int
    file: str
    site: str
    language: str
    #: The title of the page; the name of the mission in the article's box.
    page: str
    name: str
    template: str
    flight: Flight
    #: Language → the title of the same article there, if the text links to it.
    links: tuple[tuple[str, str], ...]
    place: Place
    #: Which of the page's articles it is, and whether it is the only one: then titles and links are about it.
    part: int
    is_alone: bool
    url: str = ""
    publisher: str = ""
    revision: int | None = None
    #: ISO 8601; empty where the dump does not say.
    revised_on: str = ""

    def links_to(self, other: "Slip") -> bool | None:
        """None where nothing is said about the other's language."""
        title = dict(self.links).get(other.language)
        return None if title is None else title == other.page


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two articles of different wikis that may be about one flight, and what speaks for it."""

    one: Slip
    other: Slip
    evidence: Evidence

    @property
    def ends(self) -> tuple[tuple[Slip, Slip], tuple[Slip, Slip]]:
        return (self.one, self.other), (self.other, self.one)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two articles that have something in common and were not taken for one flight.

    ``is_left_out``: the second one is not imported, because it may well be that flight, or has its name.
    """

    one: Slip
    other: Slip
    evidence: Evidence
    is_left_out: bool


def pair(slips: Sequence[Slip]) -> tuple[list[list[Slip]], list[Doubt]]:
    """The articles of each flight, at most one of each wiki, and what is left to decide for somebody who knows."""
    groups = {slip.number: [slip] for slip in slips}
    proposals = sorted(_proposals(slips), key=lambda proposal: (proposal.one.number, proposal.other.number))
    for proposal in _certain(proposals):
        here, there = groups[proposal.one.number], groups[proposal.other.number]
        if not _sites(here) & _sites(there):
            here.extend(there)
            groups |= {slip.number: here for slip in there}
    distinct, doubts = _without_doubtful(groups, proposals)
    kept, namesakes = _without_namesakes(distinct)
    told = {(doubt.one.number, doubt.other.number) for doubt in namesakes}
    return kept, [*(doubt for doubt in doubts if (doubt.one.number, doubt.other.number) not in told), *namesakes]


def _without_doubtful(
    groups: dict[int, list[Slip]], proposals: Sequence[Proposal]
) -> tuple[list[list[Slip]], list[Doubt]]:
    """Of two that may be one flight the first: a flight that is missing is found sooner than one that is there twice.

    Where more speaks against it than for it, both are kept.
    """
    left_out: set[int] = set()
    doubts = []
    for proposal in proposals:
        if any(there.site in _sites(groups[here.number]) for here, there in proposal.ends):
            continue  # one of them found its partner
        here, there = groups[proposal.one.number], groups[proposal.other.number]
        if proposal.evidence.weight >= 0 and id(here) not in left_out:
            left_out.add(id(there))
        doubts += [Doubt(proposal.one, slip, proposal.evidence, id(there) in left_out) for slip in there]
    distinct = {id(group): group for group in groups.values() if id(group) not in left_out}
    return list(distinct.values()), doubts


def _proposals(slips: Sequence[Slip]) -> Iterator[Proposal]:
    """The pairs that a name, a number, a time of launch or a link speaks for."""
    proposed: set[tuple[int, int]] = set()
    for alike in _alike(slips):
        for one, other in combinations(alike, 2):
            if one.site != other.site and (one.number, other.number) not in proposed:
                proposed.add((one.number, other.number))
                links = [link for link in (one.links_to(other), other.links_to(one)) if link is not None]
                evidence = weigh(one.flight, other.flight, links)
                if evidence.is_founded:
                    yield Proposal(one, other, evidence)


def _alike(slips: Sequence[Slip]) -> Iterator[list[Slip]]:
    """Articles with one name, number or time of launch, or linked to each other; too many alike are not compared."""
    alike: dict[tuple[str, ...], list[Slip]] = {}
    for slip in slips:
        for mark in _marks(slip):
            alike.setdefault(mark, []).append(slip)
    return (found for found in alike.values() if 1 < len(found) <= MOST_ABOUT_ONE)


def _marks(slip: Slip) -> set[tuple[str, ...]]:
    """What articles about one flight may have in common."""
    flight = slip.flight
    marks = {("name", key) for key in flight.keys} | {("page", slip.language, slip.page)}
    marks |= {("page", *link) for link in slip.links}
    marks |= {("launch", minute.isoformat()) for minute in flight.minutes_of_launch}
    return marks | ({("number", flight.cospar_id)} if flight.cospar_id else set())


def _certain(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Those that more speaks for than against, and more than for any other article of the same wiki."""
    rivals: dict[tuple[int, str], list[int]] = {}
    for proposal in proposals:
        for here, there in proposal.ends:
            rivals.setdefault((here.number, there.site), []).append(proposal.evidence.weight)

    def is_certain(proposal: Proposal) -> bool:
        weight = proposal.evidence.weight
        weights = [rivals[here.number, there.site] for here, there in proposal.ends]
        return weight > 0 and all(max(others) == weight and others.count(weight) == 1 for others in weights)

    return sorted(filter(is_certain, proposals), key=lambda proposal: -proposal.evidence.weight)


def _sites(group: Iterable[Slip]) -> set[str]:
    return {slip.site for slip in group}


def _without_namesakes(groups: Sequence[list[Slip]]) -> tuple[list[list[Slip]], list[Doubt]]:
    """Of several flights with one name the first: the others would be written into its record."""
    first_with: dict[str, Slip] = {}
    kept, doubts = [], []
    for group in groups:
        keys = {key: slip for slip in group for key in sorted(slip.flight.keys)}
        taken = next((key for key in keys if key in first_with), None)
        if taken is None:
            kept.append(group)
            first_with |= keys
        else:
            one = first_with[taken]
            doubts += [Doubt(one, other, weigh(one.flight, other.flight), is_left_out=True) for other in group]
    return kept, doubts
