"""The lead paragraph of a mission: sentences made from its record each time they are read, never stored.

``planner`` decides what is said, without any language; a module named like a language (``en``, ``de``) says it.
A further language is one file with the same ``FRAMES`` and the functions that their slots name.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from django.conf import settings
from django.utils.translation import get_language

from missions.display import Piece
from missions.models import Mission
from missions.prose.frames import fill, slots
from missions.prose.messages import Message
from missions.prose.planner import plan

__all__ = ["Sentence", "lead", "missing", "plain", "renderer"]


@dataclass(frozen=True)
class Sentence:
    """One sentence as pieces of text, and the names of the facts that it is made from."""

    pieces: tuple[Piece, ...]
    facts: tuple[str, ...]

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


def lead(mission: Mission, doubtful: Collection[str] = (), now: datetime | None = None) -> list[Sentence]:
    """The lead paragraph in the active language; empty where that language has no renderer.

    ``doubtful`` names facts to keep silent about. ``planner`` says which related records to fetch along.
    """
    language = renderer(get_language() or settings.LANGUAGE_CODE)
    if not language:
        return []
    return linked_once(render(message, language) for message in plan(mission, doubtful, now))


def plain(sentences: Iterable[Sentence]) -> str:
    """The paragraph as plain text, for descriptions and feeds."""
    return " ".join(sentence.text for sentence in sentences).replace("\u00a0", " ")


def missing(language: str) -> list[str]:
    """What a language still lacks of the frames of the first one, and of the functions that its own frames name."""
    module, example = renderer(language), renderer(settings.LANGUAGES[0][0])
    if not module:
        return [f"missions/prose/{module_name(language)}.py"]
    frames = sorted(example.FRAMES.keys() - module.FRAMES.keys())
    functions = set().union(*(slots(frame) for frame in module.FRAMES.values()))
    return [*frames, *sorted(f"{name}()" for name in functions if not callable(getattr(module, name, None)))]


@cache
def renderer(language: str) -> ModuleType | None:
    """The module that says messages in a language, found by the language's code."""
    name = f"{__name__}.{module_name(language)}"
    return import_module(name) if find_spec(name) else None


def module_name(language: str) -> str:
    return language.replace("-", "_").lower()


def render(message: Message, language: ModuleType) -> Sentence:
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
