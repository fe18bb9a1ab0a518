"""The articles that were imported into a record: which box each has, and what its parameters are called."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.text import capfirst, slugify

from missions.models import Claim, Source
from missions.models.sources import SourceKind
from missions.wikitext.dialects.readers import Reader
from missions.wikitext.writing import STYLES
from missions.wikitext.writing.box import Table, holds, value_of
from missions.wikitext.writing.flight import Flight, Told
from missions.wikitext.writing.style import Style


@dataclass(frozen=True)
class Parameter:
    """Where an article tells a fact: a parameter of its box, or a row of its table."""

    name: str
    reader: Reader
    table: Table
    told: Told

    def is_written(self, style: Style) -> bool:
        """Whether we know how such a parameter is written; some are only ever read."""
        return self.reader.grammar in style.writers

    def written(self, style: Style) -> str:
        return value_of(self.told, self.reader, self.table, style)


@dataclass(frozen=True)
class Article:
    """An imported article. ``template`` is the name of its box; empty where it has a table instead."""

    source: Source
    style: Style
    template: str
    table: Mapping[str, Reader]

    def parameter(self, claim: Claim, flight: Flight) -> Parameter | None:
        """Where it tells the fact of a claim; None where that is in its text."""
        true = {name: reader for name, reader in self.table.items() if holds(reader, flight)}
        return self._of_docking(claim, flight) or self._of(claim.fact, true, flight)

    def _of(self, fact: str, table: Table, told: Told) -> Parameter | None:
        """The parameter that is about a fact, else the first that tells it as well."""
        telling = [(name, reader) for name, reader in table.items() if fact in reader.facts]
        telling.sort(key=lambda one: one[1].facts[0] != fact)
        if not telling:
            return None
        name, reader = telling[0]
        return Parameter(name if self.template else capfirst(name), reader, table, told)

    def _of_docking(self, claim: Claim, flight: Flight) -> Parameter | None:
        """A parameter of the box of one docking; the part of a claim is the number of the docking."""
        number = int(claim.part) if claim.part.isdecimal() else 1
        if not self.template or not 0 < number <= len(flight.stays):
            return None
        tables = (nested.parameters for nested in self.style.dialect.nested.values())
        found = (self._of(claim.fact, table, flight.stays[number - 1]) for table in tables)
        return next(filter(None, found), None)


def articles(claims: Iterable[Claim]) -> list[Article]:
    """The imported articles in languages that we write, in the order in which the record needs them.

    An article names its mission; one that does not is about another, and cited for something that it mentions.
    """
    sources = {claim.source_id: claim.source for claim in claims if claim.fact == "name"}
    return [_article(source) for source in sources.values() if _is_written(source)]


def has_article(claims: Iterable[Claim]) -> bool:
    return any(claim.fact == "name" and _is_written(claim.source) for claim in claims)


def _is_written(source: Source) -> bool:
    return source.kind == SourceKind.ENCYCLOPEDIA and source.language in STYLES


def _article(source: Source) -> Article:
    """The importer puts the name of the box into the key of a source; else it is taken to be the box of today."""
    style = STYLES[source.language]
    key = re.sub(r"-\d+$", "", source.key)
    if key.endswith("-table"):
        return Article(source, style, "", style.dialect.rows)
    boxes = style.dialect.boxes
    template = next((name for name in boxes if key.endswith(f"-{slugify(name)}")), style.box)
    return Article(source, style, template, boxes[template])
