"""Every text there is to read: made by rule, written by people, said by the interface."""

import gettext
import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.db.models import Model
from django.utils.html import strip_tags
from django.utils.translation import override
from modeltranslation.translator import translator

from missions import prose
from missions.chronicle import chronicle
from missions.models import (
    Claim,
    Country,
    LaunchSite,
    LaunchVehicle,
    Mission,
    Person,
    Program,
    Role,
    SpacecraftType,
    Station,
)
from missions.models.named import Named, language_codes
from missions.proofreading.names import Names
from missions.proofreading.rules import Kind, Text

#: How a mission is found from what an opening is about.
_MISSIONS_OF = {
    Station: "dockings__station",
    Program: "program",
    SpacecraftType: "spacecraft_type",
    LaunchVehicle: "launch_vehicle",
    LaunchSite: "launch_pad__site",
    Country: "country",
}
#: Texts of records that are paragraphs, and those that are sentences; all others are names and phrases.
_WRITTEN = {"highlights"}
_REMARKS = {"reason"}
#: Parts of addresses and the words of sources are no texts of ours.
_LEFT_OUT = {"slug", "status", "title", "quote", "text", "author", "publisher"}


def every_text() -> Iterator[Text]:
    yield from generated()
    yield from written()
    yield from pages()
    yield from interface()


def generated() -> Iterator[Text]:
    """Leads and openings, in every language."""
    missions = list(Mission.objects.for_page().order_by("key"))
    people = list(Person.objects.for_page().order_by("key"))
    for language in language_codes():
        with override(language):
            for mission in missions:
                yield from _sentences(mission, prose.lead(mission), language)
            for person in people:
                yield from _sentences(person, prose.opening(person, known=chronicle()), language)
    for model, path in _MISSIONS_OF.items():
        for record in model.objects.for_page().order_by("key"):
            yield from _openings(record, path)


def _openings(record: Named, path: str) -> Iterator[Text]:
    flown = Mission.objects.filter(**{path: record}).distinct().by_launch().for_list()
    missions = list(flown.select_related("country", "program"))
    for language in language_codes():
        with override(language):
            yield from _sentences(record, prose.opening(record, missions), language)


def _sentences(record: Named, sentences: Iterable[prose.Sentence], language: str) -> Iterator[Text]:
    for sentence in sentences:
        yield Text(_where(record), language, sentence.text, Kind.GENERATED)


def written() -> Iterator[Text]:
    """Names, phrases, highlights and reasons, in every language that has them."""
    for model in translator.get_registered_models(abstract=False):
        if model._meta.proxy or model not in apps.get_app_config("missions").get_models():
            continue
        fields = [name for name in translator.get_options_for_model(model).all_fields if name not in _LEFT_OUT]
        columns = [f"{field}_{language}" for field in fields for language in language_codes()]
        if not columns:
            continue
        records = (
            model.objects.order_by("pk").prefetch_related("record") if model is Claim else model.objects.order_by("pk")
        )
        for record in records:
            for field in fields:
                yield from _texts_of(record, field)


def _texts_of(record: Model, field: str) -> Iterator[Text]:
    kind = Kind.WRITTEN if field in _WRITTEN else Kind.REMARK if field in _REMARKS else Kind.NAME
    for language in language_codes():
        if text := getattr(record, f"{field}_{language}"):
            yield Text(f"{_where(record)} {field}", language, text, kind)


def _where(record: Model) -> str:
    if isinstance(record, Claim):
        return f"{_where(record.record)} {record.fact}" if record.record else "claim"
    return f"{record._meta.model_name} {getattr(record, 'key', record.pk)}"


def pages() -> Iterator[Text]:
    """What the encyclopedia says about itself: one template per language."""
    folder = Path(settings.TEMPLATES[0]["DIRS"][0]) / "site" / "about"
    for language in language_codes():
        path = folder / f"{language}.html"
        if path.exists():
            for paragraph in re.findall(r"<(?:p|li|h2)\b[^>]*>(.*?)</(?:p|li|h2)>", path.read_text(), re.DOTALL):
                text = re.sub(r"\{[{%].*?[%}]\}", "…", unescape(strip_tags(paragraph)), flags=re.DOTALL)
                yield Text(f"page about ({path.name})", language, " ".join(text.split()), Kind.INTERFACE)


def interface() -> Iterator[Text]:
    """The labels and sentences of pages and forms: as they stand in the code, and translated."""
    source = settings.LANGUAGE_CODE
    for language in language_codes():
        compiled = Path(settings.LOCALE_PATHS[0]) / language / "LC_MESSAGES" / "django.mo"
        if not compiled.exists():
            continue
        with compiled.open("rb") as file:
            catalogue = gettext.GNUTranslations(file)
        for original, translated in catalogue._catalog.items():
            msgid = (original[0] if isinstance(original, tuple) else original).rpartition("\x04")[2]
            if msgid:
                yield Text(f"text “{msgid[:40]}”", source, msgid, Kind.INTERFACE)
                yield Text(f"text “{msgid[:40]}”", language, translated, Kind.INTERFACE)


def all_names() -> Names:
    """The names of all records in each language, family names of people and the words that series are named by."""
    found = []
    for model in apps.get_app_config("missions").get_models():
        # The words for roles are no names.
        if (
            not issubclass(model, Named)
            or model is Role
            or "name" not in translator.get_options_for_model(model).all_fields
        ):
            continue
        fields = ("name", "family_name") if model is Person else ("name",)
        for record in model.objects.all():
            for field in fields:
                names = {code: text for code in language_codes() if (text := getattr(record, f"{field}_{code}"))}
                found += [names, _first_words(names)] if model in (Mission, Station, Program) else [names]
    return Names(found)


def _first_words(names: dict[str, str]) -> dict[str, str]:
    """What a series is called: "Soyuz", "Sojus"."""
    return {language: re.split(r"[\s–-]", name)[0] for language, name in names.items()}
