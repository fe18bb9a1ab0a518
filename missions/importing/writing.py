"""Writing records only where something differs, and counting what was written."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models

from missions.importing.match import NOUNS, Names
from missions.models import LaunchPad, LaunchSite, Status

LANGUAGES = [code for code, _name in settings.LANGUAGES]
#: Longer names are no names; keys and addresses are made from them.
LONGEST_NAME = 100


class Writer:
    """Everything one mission's import writes goes through here. ``published``: the languages to publish in."""

    def __init__(self, names: Names, published: frozenset[str]):
        self.names = names
        self.published = published
        self.written = 0

    def save(self, record: models.Model) -> None:
        record.save()
        self.written += 1

    def fill(self, record: models.Model, values: Mapping[str, Any]) -> bool:
        """Put values into fields that are empty, and say whether any was."""
        empty = {field: value for field, value in values.items() if value and not getattr(record, field)}
        return self.change(record, empty)

    def change(self, record: models.Model, values: Mapping[str, Any]) -> bool:
        """Put values into fields, save if any differs, and say whether one did."""
        differing = {field: value for field, value in values.items() if getattr(record, field) != value}
        for field, value in differing.items():
            setattr(record, field, value)
        if differing:
            self.save(record)
        return bool(differing)

    def noun(self, fact: str, texts: Mapping[str, str], **values: Any) -> models.Model | None:
        """The record that a name means, made if the database has none; the names are those that sources give."""
        model = NOUNS[fact]
        index = self.names.of(model)
        found = next(filter(None, map(index.find, texts.values())), None)
        if found:
            return model._default_manager.get(pk=found)
        texts = _printable(texts)
        if not texts:
            return None
        record = model(**{f"name_{language}": text for language, text in texts.items()}, **values)
        for language in texts:
            if language in self.published and hasattr(record, f"status_{language}"):
                setattr(record, f"status_{language}", Status.PUBLISHED)
        self.save(record)
        for text in (record.key, *texts.values()):
            index.add(record.pk, text)
        return record

    def pad(self, texts: Mapping[str, str], split: Mapping[str, tuple[str, str]]) -> models.Model | None:
        """A launch pad. A new one needs a site: "Baikonur LC1" names both, "Gagarin's Start" alone does not."""
        found = next(filter(None, map(self.names.of(LaunchPad).find, texts.values())), None)
        if found:
            return LaunchPad.objects.get(pk=found)
        if not split:
            return None
        site = self._site({language: site for language, (site, _pad) in split.items()})
        if site is None:
            return None
        return self.noun("launch_pad", {language: pad for language, (_site, pad) in split.items()}, site=site)

    def _site(self, texts: Mapping[str, str]) -> models.Model | None:
        index = self.names.of(LaunchSite)
        found = next(filter(None, map(index.find, texts.values())), None)
        if found:
            return LaunchSite.objects.get(pk=found)
        texts = _printable(texts)
        if not texts:
            return None
        statuses = {f"status_{language}": Status.PUBLISHED for language in texts if language in self.published}
        site = LaunchSite(**{f"name_{language}": text for language, text in texts.items()}, **statuses)
        self.save(site)
        for text in texts.values():
            index.add(site.pk, text)
        return site


def _printable(texts: Mapping[str, str]) -> dict[str, str]:
    """The names that a new record can have: those in our languages; a database's own language is unknown."""
    return {code: text for code, text in texts.items() if code in LANGUAGES and text and len(text) <= LONGEST_NAME}


def cleaned(record: models.Model, field: str, value: Any) -> Any:
    """The value as the field keeps it; None where the field cannot: too long, too large, out of form."""
    column = record._meta.get_field(field)
    if isinstance(column, models.DecimalField):
        value = round(value, column.decimal_places)
    try:
        return column.clean(value, record)
    except ValidationError:
        return None
