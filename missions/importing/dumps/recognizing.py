"""Which mission on record the articles of a dump are about, and whether they were read before."""

from collections.abc import Sequence
from datetime import timedelta

from missions.importing.dumps.flights import Evidence, flight_of_record, weigh
from missions.importing.dumps.pairing import Slip
from missions.importing.match import LANGUAGES, mission_named, mission_of
from missions.importing.settled import Settlement
from missions.importing.sources import articles_at, stated_by
from missions.models import Mission, Source
from missions.models.sources import SourceKind
from missions.reasons import Reason, reason
from missions.reasons import marked as _


class DoubtError(Exception):
    """The articles may be about a mission on record, and may not; ``reason`` says what speaks for and against it."""

    def __init__(self, why: Reason):
        super().__init__(why.sentence)
        self.reason = why


def slugs_on_record(url: str, language: str, revision: int | None) -> list[str]:
    """The addresses of the missions for which this version of an article was read already, or a newer one."""
    if not (url and revision):
        return []
    read = articles_at(url, language).filter(revision__gte=revision)
    return [slug_of(mission) for mission in Mission.objects.filter(claims__source__in=read).order_by("pk").distinct()]


def slug_of(mission: Mission) -> str:
    return next(filter(None, (getattr(mission, f"slug_{code}") for code in LANGUAGES)), mission.key)


def find(slips: Sequence[Slip], settlement: Settlement) -> Mission | None:
    """The mission on record: by what the articles say, by their titles, by earlier imports of them or their links.

    Raises ``DoubtError`` where as much speaks against it as for it. Where more does, and it has another name, it is
    another one.
    """
    known = next(filter(None, (stated_by(articles_at(slip.url, slip.language)) for slip in slips if slip.url)), None)
    named = mission_of(settlement) or _titled(slips)
    found = named or known or _linked(slips) or _launched_with(slips)
    if found is None or found == known:
        return found
    for slip in slips:
        evidence = weigh(slip.flight, flight_of_record(found))
        if evidence.differ and evidence.weight < 0 and not named:
            return None
        if evidence.differ and evidence.weight <= 0:
            raise DoubtError(_doubt(slip, found, evidence))
    return found


def is_on_record(names: Sequence[str]) -> bool:
    """Whether a mission has one of these names."""
    return any(mission_named(name) for name in names)


def _titled(slips: Sequence[Slip]) -> Mission | None:
    pk = next(filter(None, (mission_named(slip.page) for slip in slips if slip.is_alone)), None)
    return Mission.objects.get(pk=pk) if pk else None


def _linked(slips: Sequence[Slip]) -> Mission | None:
    """By the article in another language, where that was imported before."""
    articles = Source.objects.filter(kind=SourceKind.ENCYCLOPEDIA)
    links = [link for slip in slips for link in slip.links]
    found = (stated_by(articles.filter(language=language, title=title)) for language, title in links)
    return next(filter(None, found), None)


def _launched_with(slips: Sequence[Slip]) -> Mission | None:
    """By the minute of the launch."""
    exact = Mission.objects.filter(launched_precision__in=("minute", "second")).order_by("pk")
    minutes = [minute for slip in slips for minute in slip.flight.minutes_of_launch]
    found = (exact.filter(launched_at__range=(minute, minute + timedelta(seconds=59))).first() for minute in minutes)
    return next(filter(None, found), None)


def _doubt(slip: Slip, mission: Mission, evidence: Evidence) -> Reason:
    sentence = _(
        "“%(name)s” may be the mission %(mission)s, which is on record, and was left out. "
        "For their being one: %(agree)s; against it: %(differ)s."
    )
    return reason(
        sentence,
        name=slip.name,
        mission=slug_of(mission),
        agree=evidence.speaks_for_it,
        differ=evidence.speaks_against_it,
    )
