"""What articles know of the missions: which facts all of them state, which only one, which none."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from missions import facts
from missions.models import Claim, ClaimStatus, Mission
from missions.models.named import language_codes
from missions.models.sources import SourceKind

ALL, NONE = "all", "none"


def only(language: str) -> str:
    return f"only-{language}"


def kinds() -> list[tuple[str, str]]:
    """The kinds of knowledge, with what they are called."""
    return [
        (ALL, _("Every language")),
        *((only(code), _("Only %(language)s") % {"language": _name_of(code)}) for code in language_codes()),
        (NONE, _("No article")),
    ]


def _name_of(code: str) -> str:
    return get_language_info(code)["name_translated"]


def asked() -> list[facts.Fact]:
    """The facts that an article can state: not those that are our own words or always calculated."""
    return [fact for fact in facts.FACTS[Mission] if fact.name not in ("highlights", "time_docked")]


@dataclass
class Knowledge:
    """By fact and mission: the languages whose articles state it. One query, however many missions there are."""

    missions: set[int] = field(default_factory=set)
    by_fact: dict[facts.Fact, dict[int, set[str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, missions: Iterable[int] | None = None) -> "Knowledge":
        knowledge = cls()
        for pk, fact, language in _stated(missions):
            knowledge.missions.add(pk)
            if known := facts.fact(Mission, fact):
                knowledge.by_fact.setdefault(known, {}).setdefault(pk, set()).add(language)
        return knowledge

    @property
    def stated_facts(self) -> list[facts.Fact]:
        """The facts that any article states, in the order of the fact box."""
        return [fact for fact in asked() if fact in self.by_fact]

    def kind(self, fact: facts.Fact, pk: int) -> str:
        languages = self.by_fact.get(fact, {}).get(pk, set())
        if not languages:
            return NONE
        return ALL if languages == set(language_codes()) else only(min(languages))

    def missions_of(self, fact: facts.Fact, kind: str) -> list[int]:
        return [pk for pk in self.missions if self.kind(fact, pk) == kind]

    def counts(self, fact: facts.Fact) -> dict[str, int]:
        found = {kind: 0 for kind, _label in kinds()}
        for pk in self.missions:
            found[self.kind(fact, pk)] += 1
        return found


def _stated(missions: Iterable[int] | None):
    claims = Claim.objects.filter(
        content_type=ContentType.objects.get_for_model(Mission),
        source__kind=SourceKind.ENCYCLOPEDIA,
        language__in=language_codes(),
    ).exclude(status=ClaimStatus.LOST)
    if missions is not None:
        claims = claims.filter(object_id__in=missions)
    return claims.order_by().values_list("object_id", "fact", "language").distinct()
