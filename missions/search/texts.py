"""What a record is found by, and how much each of its texts tells about it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils.translation import gettext, override

from missions.markup import plain_text
from missions.models import (
    Country,
    LaunchSite,
    LaunchVehicle,
    Mission,
    Named,
    Page,
    Person,
    Program,
    SpacecraftType,
    Station,
)
from missions.models.named import language_codes

# Weights: a name says which record is meant, what it took part in says less, a word in a text least.
NAME, OTHER_NAME, DESIGNATION, CALL_SIGN, TAKES_PART, BELONGS, MENTIONED = 20, 16, 16, 12, 6, 3, 1

Weighted = Iterator[tuple[int, str]]


@dataclass(frozen=True)
class Searched:
    """A kind of record that can be searched for: which rows, with what, and their texts with weights."""

    model: type[Page]
    rows: Callable[[], QuerySet]
    texts: Callable[[Page], Weighted]

    @property
    def kind(self) -> str:
        return self.model._meta.model_name


def _mission(mission: Mission) -> Weighted:
    yield DESIGNATION, mission.cospar_id
    yield DESIGNATION, str(mission.satcat_number or "")
    yield CALL_SIGN, mission.call_sign_native
    for code in language_codes():
        yield CALL_SIGN, getattr(mission, f"call_sign_{code}") or ""
        yield BELONGS, getattr(mission, f"call_sign_meaning_{code}") or ""
        yield MENTIONED, plain_text(getattr(mission, f"highlights_{code}") or "")
    if mission.launched_at:
        yield BELONGS, str(mission.launched_at.year)
    for member in mission.crew.all():
        yield from _of(member.person, TAKES_PART)
    for docking in mission.dockings.all():
        yield from _of(docking.station or docking.target_mission, TAKES_PART)
        for _code, name in docking.other_craft.names if docking.other_craft else ():
            yield TAKES_PART, name
    yield OTHER_NAME, mission.lunar_lander
    yield from _of(mission.moon_landing_place, BELONGS)
    yield from _of(mission.craft, TAKES_PART)
    for related in (mission.program, mission.spacecraft_type, mission.launch_vehicle, mission.country):
        yield from _of(related, BELONGS)
    yield from _of(mission.landing_place, BELONGS)
    yield from _of(mission.launch_pad, BELONGS)
    yield from _of(mission.launch_site, BELONGS)


def _person(person: Person) -> Weighted:
    for code in language_codes():
        yield OTHER_NAME, getattr(person, f"full_name_{code}") or ""
        yield NAME, getattr(person, f"family_name_{code}") or ""
    for country in person.countries.all():
        yield from _of(country, BELONGS)
    for seat in person.seats.all():
        yield from _of(seat.mission, BELONGS)


def _of_a_country(record) -> Weighted:
    yield DESIGNATION, getattr(record, "grau_index", "")
    yield from _of(record.country, BELONGS)


def _country(country: Country) -> Weighted:
    yield DESIGNATION, country.code


def _of(record: Named | None, weight: int) -> Weighted:
    """The names of a related record in all languages."""
    if record:
        for code in language_codes():
            yield weight, getattr(record, f"name_{code}") or ""
        yield weight, getattr(record, "native_name", "")


def _missions() -> QuerySet:
    related = ("country", "program", "spacecraft_type", "craft", "launch_vehicle", "launch_pad__site", "landing_place")
    related += ("moon_landing_place",)
    return Mission.objects.select_related(*related).prefetch_related(
        "crew__person", "dockings__station", "dockings__target_mission"
    )


SEARCHED = (
    Searched(Mission, _missions, _mission),
    Searched(Person, lambda: Person.objects.prefetch_related("countries", "seats__mission"), _person),
    *(
        Searched(model, lambda model=model: model.objects.select_related("country"), _of_a_country)
        for model in (Station, SpacecraftType, LaunchVehicle, LaunchSite, Program)
    ),
    Searched(Country, Country.objects.all, _country),
)


def texts_of(searched: Searched, record: Page) -> Weighted:
    """Every text with its weight, the names first."""
    for code in language_codes():
        yield NAME, getattr(record, f"name_{code}") or ""
        with override(code):
            yield MENTIONED, _kind_word(searched)
    yield OTHER_NAME, getattr(record, "native_name", "")
    for alias in record.aliases.all():
        yield OTHER_NAME, alias.text
    yield from searched.texts(record)


def _kind_word(searched: Searched) -> str:
    """What such a record is called: "Mission", „Raumflug“."""
    more = {Mission: gettext("spaceflight"), Person: gettext("astronaut cosmonaut")}.get(searched.model, "")
    return f"{searched.model._meta.verbose_name} {more}"


def searched_kinds(models: Iterable[type]) -> list[Searched]:
    return [searched for searched in SEARCHED if searched.model in set(models)]
