"""What an imported article would have to change to agree with the record, ready to be put into the article."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import get_language, gettext, override

from missions import facts
from missions.exporting.articles import Article, articles
from missions.exporting.citing import citation
from missions.exporting.telling import flight_of
from missions.models import Claim, ClaimStatus, Mission
from missions.sheet.neighbours import records_around
from missions.wikitext.writing.flight import Flight, Seat
from missions.wikitext.writing.markup import escaped

_CREWS = {"crew_up": "up", "crew_down": "down", "crew_backup": "backup"}


@dataclass(frozen=True)
class Place:
    """Where in an article something is told, and what should stand there."""

    #: Name of the parameter; empty where it is a list or the text of the article.
    parameter: str
    wikitext: str
    #: Which docking it is about.
    number: int = 1


@dataclass(frozen=True)
class Correction:
    """One parameter in which an article differs from the record."""

    parameter: str
    #: What it is about, for readers.
    label: str
    prints: tuple[str, ...]
    wikitext: str
    reasons: tuple[str, ...]
    #: A footnote that cites who says so.
    citation: str
    #: Which of several dockings.
    number: int = 1


@dataclass(frozen=True)
class Patch:
    """One article with all its corrections; ``agreeing``: how many of its statements the record shares."""

    article: Article
    corrections: tuple[Correction, ...]
    agreeing: int


def patches(mission: Mission, claims: Sequence[Claim]) -> list[Patch]:
    """Every imported article, those in the reader's language first. Needs a mission of ``for_wikitext()``; one query.

    ``claims``: all claims about the mission, with their sources. Reasons are in the active language, everything that
    goes into an article is in the article's.
    """
    around = records_around(mission)
    found = []
    for article in sorted(articles(claims), key=lambda article: article.style.language != get_language()):
        with override(article.style.language):
            flight = flight_of(mission, article.style, around)
        own = [claim for claim in claims if claim.source_id == article.source.pk]
        found.append(_patch(mission, article, flight, own, claims))
    return found


def _patch(mission: Mission, article: Article, flight: Flight, own: Sequence[Claim], claims: Sequence[Claim]) -> Patch:
    differing = [claim for claim in own if claim.status != ClaimStatus.ACCEPTED]
    places = [(_place(mission, article, flight, claim, own), claim) for claim in differing]
    grouped: dict[Place, list[Claim]] = {}
    for place, claim in places:
        grouped.setdefault(place, []).append(claim)
    corrections = tuple(_correction(mission, article, place, members, claims) for place, members in grouped.items())
    return Patch(article, corrections, len(own) - len(differing))


def _correction(
    mission: Mission, article: Article, place: Place, members: Sequence[Claim], claims: Iterable[Claim]
) -> Correction:
    fact = facts.fact(Mission, members[0].fact)
    names = {claim.fact for claim in members}
    supporting = [claim for claim in claims if claim.fact in names and claim.status == ClaimStatus.ACCEPTED]
    return Correction(
        parameter=place.parameter,
        label=str(fact.label) if fact else members[0].fact,
        prints=_each_once(claim.printed for claim in members),
        wikitext=place.wikitext,
        reasons=_each_once(claim.reason for claim in members) or (gettext("The record holds another value."),),
        citation=citation(mission, article, supporting),
        number=place.number,
    )


def _each_once(texts: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _place(mission: Mission, article: Article, flight: Flight, claim: Claim, own: Iterable[Claim]) -> Place:
    if claim.fact in _CREWS:
        return _place_of_crew(article, flight, claim, own)
    parameter = article.parameter(claim, flight)
    if parameter and parameter.is_written(article.style):
        number = int(claim.part) if claim.part.isdecimal() else 1
        return Place(parameter.name, parameter.written(article.style), number)
    return Place(parameter.name if parameter else "", _in_words(mission, article, claim))


def _in_words(mission: Mission, article: Article, claim: Claim) -> str:
    """The value as the article's text would print it; empty where the record holds none."""
    fact = facts.fact(Mission, claim.fact)
    if not fact or not fact.show:
        return ""
    with override(article.style.language):
        shown = fact.show(mission)
    return escaped(shown.text) if shown else ""


def _place_of_crew(article: Article, flight: Flight, claim: Claim, own: Iterable[Claim]) -> Place:
    """The seats of a crew list that are wrong or cut: in the box where it has such lists, else as lines of a list."""
    leg = _CREWS[claim.fact]
    seats: tuple[Seat, ...] = getattr(flight, leg)
    named = {other.part for other in own if other.fact == claim.fact}
    wanted = [seat for seat in seats if seat.identity == claim.part] or [s for s in seats if s.identity not in named]
    lists = article.style.dialect.crew_parameters if article.template else {}
    written = {name: value for rows in article.style.after.values() for name, value in rows(flight)} if lists else {}
    for name, legs in lists.items():
        if leg in legs and any(seat.name.text in written.get(name, "") for seat in wanted):
            return Place(name, written[name])
    return Place("", "\n".join(article.style.crew_line(seat) for seat in wanted))
