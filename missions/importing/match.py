"""Which record of the database a printed name means: by its names in every language, its own script and its aliases."""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q

from missions.importing import comparing
from missions.importing.flight_names import mission_key
from missions.importing.settled import Settlement
from missions.models import (
    Alias,
    Country,
    Craft,
    LaunchPad,
    LaunchSite,
    LaunchVehicle,
    Mission,
    Person,
    Place,
    Program,
    SpacecraftType,
    Station,
)
from missions.transcription import folded, plain, skeleton

LANGUAGES = [code for code, _name in settings.LANGUAGES]

#: Facts whose value is a record of its own.
NOUNS: dict[str, type[models.Model]] = {
    "program": Program,
    "spacecraft_type": SpacecraftType,
    "craft": Craft,
    "launch_vehicle": LaunchVehicle,
    "launch_pad": LaunchPad,
    "launch_site": LaunchSite,
    "landing_place": Place,
    "moon_landing_place": Place,
    "station": Station,
    "person": Person,
    "country": Country,
}
#: Columns that name a record, besides its key and its name in each language.
_TRANSLATED_NAMES = {Person: ("full_name",)}
_PLAIN_NAMES = {Person: ("native_name",), Place: ("native_name",), Station: ("native_name",)}
_PLAIN_NAMES |= {SpacecraftType: ("grau_index",), LaunchVehicle: ("grau_index",), Country: ("code",)}
#: Codes such as USA and URS are not spoken as words, so nothing sounds like them.
_LONGEST_CODE = 3


class Index:
    """The names of all records of a model: exact spellings first, then what transcriptions share.

    Where several have a name, ``preferred`` decides: those that the mission in question holds already.
    """

    def __init__(self, model: type[models.Model]):
        self.exact: dict[str, list[int]] = {}
        self.sounds: dict[str, set[int]] = {}
        self.preferred: frozenset[int] = frozenset()
        for pk, names in _names_of(model):
            for name in names:
                self.add(pk, name)
        self.is_as_stored = True

    def add(self, pk: int, name: str) -> None:
        self.is_as_stored = False
        self.exact.setdefault(folded(plain(name)), []).append(pk)
        if not (name.isupper() and len(name) <= _LONGEST_CODE):
            self.sounds.setdefault(skeleton(name).replace(" ", ""), set()).add(pk)

    def find(self, name: str) -> int | None:
        """The record with this name; None where there is none, or where several sound like it."""
        if not folded(name):
            return None
        if exact := self.exact.get(folded(plain(name))):
            return next((pk for pk in exact if pk in self.preferred), exact[0])
        sounding = self.sounds.get(skeleton(name).replace(" ", ""), set())
        if len(sounding) > 1:
            sounding = sounding & self.preferred
        return next(iter(sounding)) if len(sounding) == 1 else None


class Names:
    """What the database knows things by. Loaded once for each model, kept up to date by whoever adds records."""

    def __init__(self) -> None:
        self._indexes: dict[type[models.Model], Index] = {}
        self._flights: dict[str, int | None] = {}

    def of(self, model: type[models.Model]) -> Index:
        if model not in self._indexes:
            self._indexes[model] = Index(model)
        return self._indexes[model]

    def prefer(self, mission: Mission) -> None:
        """Of namesakes mean those that this mission has: one Endeavour was an orbiter, another is a capsule."""
        crew = mission.crew.values_list("person_id", flat=True) if mission.pk else []
        held = {Craft: [mission.craft_id], Person: crew}
        for model, keys in held.items():
            self.of(model).preferred = frozenset(keys) - {None}

    def forget(self) -> None:
        """What was added has been taken back: where something was, the database is read anew."""
        self._indexes = {model: index for model, index in self._indexes.items() if index.is_as_stored}
        self._flights.clear()

    def forget_flights(self) -> None:
        """A mission was added: names that meant nothing may mean it now."""
        self._flights.clear()

    def _flight(self, name: str, language: str) -> int | None:
        """A flight that the database knows by this name or another: Freedom 7 is Mercury-Redstone 3."""
        key = mission_key(name, language)
        if key not in self._flights:
            self._flights[key] = mission_named(name) or _by_alias([name])
        return self._flights[key]

    def find(self, fact: str, name: str) -> int | None:
        return self.of(NOUNS[fact]).find(name)

    def identify(self, fact: str, text: str, language: str) -> str:
        """What identifies the thing: the record where there is one, else the skeleton of the name."""
        if fact in comparing.FLIGHTS:
            pk = self._flight(text, language)
        else:
            pk = self.find(fact, text) if fact in NOUNS else None
        return f"#{pk}" if pk else comparing.identity(fact, text, language)


def mission_of(settlement: Settlement) -> Mission | None:
    """The mission that a settlement is about: by name, by another name, or by COSPAR number and day of launch."""
    name = settlement.fact("name")
    texts = dict(name.texts) if name else {}
    same_name = Q(key=settlement.key)
    for language, text in texts.items():
        same_name |= Q(**{f"name_{language}__iexact": text})
    if found := Mission.objects.filter(same_name).order_by("pk").first():
        return found
    alias = _by_alias(texts.values())
    return Mission.objects.filter(pk=alias).first() if alias else _same_launch(settlement)


def _by_alias(names: Iterable[str]) -> int | None:
    kind = ContentType.objects.get_for_model(Mission)
    aliases = Alias.objects.filter(content_type=kind, text__in=list(names)).order_by("pk")
    return aliases.values_list("object_id", flat=True).first()


def _same_launch(settlement: Settlement) -> Mission | None:
    cospar_id, launched_at = settlement.value("cospar_id"), settlement.value("launched_at")
    if not (cospar_id and launched_at):
        return None
    return Mission.objects.filter(cospar_id=cospar_id, launched_at__date=launched_at.date()).order_by("pk").first()


def mission_named(name: str) -> int | None:
    """The other ship of a docking."""
    wanted = Q(key__in={mission_key(name, language) for language in LANGUAGES})
    for language in LANGUAGES:
        wanted |= Q(**{f"name_{language}__iexact": name})
    return Mission.objects.filter(wanted).order_by("pk").values_list("pk", flat=True).first()


def _names_of(model: type[models.Model]) -> Iterable[tuple[int, list[str]]]:
    translated = ("name", *_TRANSLATED_NAMES.get(model, ()))
    columns = [f"{field}_{language}" for field in translated for language in LANGUAGES]
    columns += ["key", *_PLAIN_NAMES.get(model, ())]
    sites = _site_names() if model is LaunchPad else {}
    aliases = _aliases_of(model)
    rows = model._default_manager.order_by("pk").values("pk", *columns, *(["site_id"] if sites else []))
    for row in rows:
        names = [*filter(None, (row[column] for column in columns)), *aliases.get(row["pk"], [])]
        names += [f"{site} {name}" for site in sites.get(row.get("site_id"), []) for name in names]
        yield row["pk"], names


def _site_names() -> dict[int, list[str]]:
    """The names of launch sites: "Baikonur LC1" is the pad LC-1 of the site Baikonur."""
    return dict(_names_of(LaunchSite))


def _aliases_of(model: type[models.Model]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    kind = ContentType.objects.get_for_model(model)
    for pk, text in Alias.objects.filter(content_type=kind).order_by("pk").values_list("object_id", "text"):
        found.setdefault(pk, []).append(text)
    return found
