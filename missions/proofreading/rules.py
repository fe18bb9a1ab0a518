"""What is wrong in any language."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a text is: not every rule holds for all."""

    #: Sentences made by rule.
    GENERATED = "generated"
    #: Paragraphs somebody has written, as Markdown or as HTML without its tags.
    WRITTEN = "written"
    #: One sentence or more, such as the reason of a claim.
    REMARK = "remark"
    #: A name or a phrase.
    NAME = "name"
    #: What the interface says: labels, headings, whole sentences, with placeholders.
    INTERFACE = "interface"


EVERY = frozenset(Kind)
PROSE = frozenset({Kind.GENERATED, Kind.WRITTEN, Kind.REMARK})
SENTENCES = frozenset({Kind.GENERATED, Kind.REMARK})


@dataclass(frozen=True)
class Text:
    """A text to read; ``where`` names it for a person."""

    where: str
    language: str
    text: str
    kind: Kind


Find = Callable[[str], Iterator[tuple[int, int]]]


@dataclass(frozen=True)
class Rule:
    """One thing that is wrong: an id, where it is in a text, and what to do."""

    id: str
    hint: str
    find: Find
    kinds: frozenset[Kind] = EVERY


def rule(identifier: str, pattern: str, hint: str, kinds: frozenset[Kind] = EVERY, flags: int = 0) -> Rule:
    """A rule that a regular expression finds."""
    compiled = re.compile(pattern, flags)

    def find(text: str) -> Iterator[tuple[int, int]]:
        return (match.span() for match in compiled.finditer(text))

    return Rule(identifier, hint, find, kinds)


def _unbalanced(text: str) -> Iterator[tuple[int, int]]:
    opened: list[int] = []
    for place, letter in enumerate(text):
        if letter == "(":
            opened.append(place)
        elif letter == ")" and not opened:
            yield place, place + 1
        elif letter == ")":
            opened.pop()
    yield from ((place, place + 1) for place in opened)


def _open_ended(text: str) -> Iterator[tuple[int, int]]:
    """A paragraph that ends without a full stop. Headings and items of lists may."""
    for line in re.finditer(r"(?m)^(?![#*|-]|\d+\. ).*\S", text):
        if not re.search(r"[.!?…:](?:[)”“’»]|\]\([^)]*\))*$", line.group()):
            yield line.span()


RULES = (
    rule("missing-value", r"\b(?:None(?! of)|nan|NULL|undefined)\b", "A value is missing.", PROSE | {Kind.NAME}),
    rule("unfilled-slot", r"[{}]|%\(", "A slot was not filled.", PROSE | {Kind.NAME}),
    rule("two-blanks", r"(?<=\S)  +(?=\S)", "One blank is enough."),
    rule("blank-before-mark", r"\s[,;:.!?](?![\w.…])|\s\)|\(\s", "No blank stands here."),
    rule("doubled-mark", r"[,;:]\s*[,;:.]|(?<![.\w])\.\s*\.(?!\.)|(?<=\w)\.\.(?!\.)", "One mark is enough."),
    rule("hyphen-for-dash", r"(?<=[\w)”“.,]) --? (?=\w)|--", "A dash is no hyphen.", PROSE),
    rule("hyphen-for-range", r"\b(?:1[89]|20)\d\d-(?:1[89]|20)\d\d\b", "A range has a dash: 1978–1982.", PROSE),
    rule("no-blank-after-mark", r"[a-zäöüß][,;][A-ZÄÖÜa-zäöü]|[a-zäöüß]{3}\.[A-ZÄÖÜ][a-zäöü]", "A blank is missing."),
    rule("empty-brackets", r"\(\s*\)", "Nothing stands between the brackets."),
    Rule("brackets", "A bracket has no partner.", _unbalanced, PROSE | {Kind.NAME}),
    Rule("full-stop", "The sentence has no end.", _open_ended, SENTENCES | {Kind.WRITTEN}),
    rule("small-beginning", r"^[a-zäöü]", "A sentence begins with a capital.", SENTENCES),
)
