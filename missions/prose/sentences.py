"""Messages said in a language: which module says them, and what comes out."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from django.conf import settings

from missions.display import Piece
from missions.prose.frames import fill, slots

#: Where the modules named like languages stand.
ABOUT_MISSIONS = "missions.prose"
ABOUT_PEOPLE = "missions.prose.people"
ABOUT_THINGS = "missions.prose.things"
PACKAGES = (ABOUT_MISSIONS, ABOUT_PEOPLE, ABOUT_THINGS)

#: Letters of a page's description.
LONGEST_SUMMARY = 300


@dataclass(frozen=True)
class Sentence:
    """One sentence as pieces of text, and the names of the facts that it is made from."""

    pieces: tuple[Piece, ...]
    facts: tuple[str, ...]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def said(messages: Iterable[Any], language: ModuleType) -> list[Sentence]:
    """A paragraph: each message by the frame that it names, each page linked once."""
    return linked_once(render(message, language) for message in messages)


def render(message: Any, language: ModuleType) -> Sentence:
    def filling_of(slot: str):
        return getattr(language, slot)(message)

    return Sentence(fill(language.FRAMES[message.frame], filling_of, language.SETS_OFF_DATES), message.facts)


def linked_once(sentences: Iterable[Sentence]) -> list[Sentence]:
    """The sentences with only the first of several links to one page."""
    seen: set[str] = set()
    result = []
    for sentence in sentences:
        pieces = []
        for piece in sentence.pieces:
            pieces.append(Piece(piece.text, language=piece.language) if piece.url in seen else piece)
            seen |= {piece.url} - {""}
        result.append(Sentence(tuple(pieces), sentence.facts))
    return result


def plain(sentences: Iterable[Sentence]) -> str:
    """The paragraph as plain text, for descriptions and feeds."""
    return " ".join(sentence.text for sentence in sentences).replace("\u00a0", " ")


def summary(sentences: Iterable[Sentence]) -> str:
    """As many of the first sentences as a search engine shows."""
    told = ""
    for sentence in sentences:
        longer = f"{told} {plain([sentence])}".strip()
        if told and len(longer) > LONGEST_SUMMARY:
            break
        told = longer
    return told


@cache
def renderer(package: str, language: str) -> ModuleType | None:
    """The module of a package that says messages in a language, found by the language's code."""
    name = f"{package}.{module_name(language)}"
    return import_module(name) if find_spec(name) else None


def module_name(language: str) -> str:
    return language.replace("-", "_").lower()


def missing(language: str) -> list[str]:
    """What a language still lacks of the frames of the first one, and of the functions that its own frames name."""
    return [lack for package in PACKAGES for lack in missing_in(package, language)]


def missing_in(package: str, language: str) -> list[str]:
    module, example = renderer(package, language), renderer(package, settings.LANGUAGES[0][0])
    if not module:
        return [f"{package.replace('.', '/')}/{module_name(language)}.py"]
    frames = sorted(example.FRAMES.keys() - module.FRAMES.keys())
    functions = set().union(*(slots(frame) for frame in module.FRAMES.values()))
    return [*frames, *sorted(f"{name}()" for name in functions if not callable(getattr(module, name, None)))]
