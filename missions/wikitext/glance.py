"""What a quick look at a page tells before it is parsed: whether it may be about a mission, and its other languages.

Of the pages of a wiki a few in a million are about missions. Looking for them takes 0.1 s per 10 MB.
"""

import re

from missions.wikitext.articles import ROWS_OF_A_BOX, known_boxes
from missions.wikitext.dialects import DIALECTS

_COMMENT = r"\s*+(?:<!--[^>]{0,200}-->\s*+)?+"
_NAMES = "|".join(re.escape(name).replace(r"\ ", "[ _]++") for name in known_boxes())
_BOX = re.compile(rf"\{{\{{{_COMMENT}(?:{_NAMES})\s*+[|}}<]", re.IGNORECASE)
_LABELS = frozenset(label for dialect in DIALECTS.values() for label in dialect.rows)
#: The beginning of a cell, where tables of 2003 have their labels: |'''Launch:'''||
_CELL = re.compile(r"[|!]\s*+'*+\s*+([^|!:'\n]{3,40})")
#: [[de:Sojus TM-11]]; with a colon before the language it is a link in the text, with # one to a part of a page.
_LANGUAGE_LINK = re.compile(rf"\[\[\s*+({'|'.join(DIALECTS)})\s*+:\s*+([^\[\]|#\n]{{1,255}})\]\]")


def has_box(text: str) -> bool:
    """Whether the box of a mission stands in the text, be it in a comment."""
    return _BOX.search(text) is not None


def may_hold_mission(text: str) -> bool:
    """Whether it is worth parsing the text: there is the box of a mission, or a table with its labels."""
    return has_box(text) or ("{|" in text and len(_labels_in(text)) >= ROWS_OF_A_BOX)


def other_languages(text: str) -> dict[str, str]:
    """The titles of the same article in other languages; without those that the text names twice."""
    found: dict[str, set[str]] = {}
    for language, title in _LANGUAGE_LINK.findall(text):
        found.setdefault(language, set()).add(normal_title(title))
    return {language: titles.pop() for language, titles in found.items() if len(titles) == 1}


def normal_title(title: str) -> str:
    """The title as the wiki itself writes it: spaces for underscores, a capital first."""
    spaced = " ".join(title.replace("_", " ").split())
    return spaced[:1].upper() + spaced[1:]


def _labels_in(text: str) -> set[str]:
    return {cell.strip().casefold() for cell in _CELL.findall(text)} & _LABELS
