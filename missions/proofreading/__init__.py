"""Proofreading of every text: what the rules write, what people write, what the interface says.

``rules`` holds what is wrong in any language, a module named like a language what is wrong in that one; ``names``
finds the names of another language; ``texts`` collects what there is to read.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from missions.proofreading.names import Names
from missions.proofreading.rules import PROSE, RULES, Kind, Rule, Text

__all__ = ["Fault", "Names", "Text", "faults", "proofread"]

#: What stands in quotation marks.
QUOTED = re.compile(r"“[^“”]*”|„[^„“]*“")


@dataclass(frozen=True)
class Fault:
    """What is wrong with a text: which rule says so, and the words around it."""

    text: Text
    rule: str
    hint: str
    excerpt: str

    def __str__(self) -> str:
        return f"{self.text.where} [{self.text.language}] {self.rule}: …{self.excerpt}… {self.hint}"


def proofread(texts: Iterable[Text], names: Names | None = None) -> Iterator[Fault]:
    """The faults of all texts, text by text."""
    for text in texts:
        yield from faults(text, names)


def faults(text: Text, names: Names | None = None) -> Iterator[Fault]:
    readable = readable_part(text)
    for rule in (*RULES, *rules_of(text.language)):
        if text.kind in rule.kinds:
            for start, end in rule.find(readable):
                yield Fault(text, rule.id, rule.hint, excerpt(readable, start, end))
    if names and text.kind in PROSE:
        for found in names.foreign_in(readable, text.language):
            yield Fault(text, "foreign-name", f"in this language: {found.own}", excerpt(readable, *found.span))


def readable_part(text: Text) -> str:
    """The text without what is no text of ours: elements of HTML, and in remarks the words of a source."""
    readable = text.text.replace("\u00a0", " ")
    if text.kind == Kind.INTERFACE:
        return re.sub(r"<[^<>]*>", "…", readable)
    return QUOTED.sub("…", readable) if text.kind == Kind.REMARK else readable


@cache
def rules_of(language: str) -> tuple[Rule, ...]:
    """The rules of a language; none where nobody has written any yet."""
    module = f"{__name__}.{language.replace('-', '_').lower()}"
    return import_module(module).RULES if find_spec(module) else ()


def excerpt(text: str, start: int, end: int) -> str:
    return " ".join(text[max(0, start - 30) : end + 30].split())
