"""A first look at foreign wikitext in linear time: what would be too much for the parser is refused here.

Measured with mwparserfromhell 0.7: ``{{a|`` repeated over 16 KB takes 5 s and grows with the square of the length;
``{{{{{{…`` runs out of stack from 4 KB; 2 MB of ``\\n:`` takes 35 s and 1.5 GiB.
"""

import re

from missions.reasons import Reason, reason
from missions.reasons import marked as _

LARGEST_BYTES = 512 * 1024
DEEPEST_NESTING = 30
MOST_UNCLOSED = 25

#: Tags that never have a closing partner, or need none.
_SINGLE = r"(?:br|hr|wbr|img|li|p|td|tr|th|dd|dt|references)\b"
#: What opens and closes in wikitext. Runs of braces count by pairs.
_MARK = re.compile(
    r"\{\{|\}\}|\[\[|\]\]|\{\||\|\}|"
    rf"<[a-z][^<>]{{0,500}}?/>|<(?!{_SINGLE})[a-z]|</(?!{_SINGLE})[a-z]",
    re.IGNORECASE,
)
_OPENERS = {"{{": "}}", "[[": "]]", "{|": "|}"}
_CLOSERS = frozenset(_OPENERS.values())


def objection(text: str) -> Reason | None:
    """Why the text is not worth parsing; None where nothing speaks against it."""
    if len(text.encode()) > LARGEST_BYTES:
        return reason(_("The file is larger than %(limit)s KB."), limit=LARGEST_BYTES // 1024)
    if "\0" in text:
        return reason(_("The file is not text: it holds zero bytes."))
    deepest, unclosed = depth(text)
    if unclosed > MOST_UNCLOSED:
        return reason(
            _("%(count)s brackets or tags are opened and never closed; up to %(limit)s are accepted."),
            count=unclosed,
            limit=MOST_UNCLOSED,
        )
    if deepest > DEEPEST_NESTING:
        return reason(
            _("Brackets are nested %(depth)s deep; up to %(limit)s are accepted."),
            depth=deepest,
            limit=DEEPEST_NESTING,
        )
    return None


def depth(text: str) -> tuple[int, int]:
    """The deepest nesting of brackets, and how many brackets and tags are left open."""
    waiting: list[str] = []
    deepest = unclosed = tags = 0
    for match in _MARK.finditer(text):
        mark = match.group()
        if mark in _OPENERS:
            waiting.append(_OPENERS[mark])
            deepest = max(deepest, len(waiting))
        elif mark in _CLOSERS:
            if mark in waiting[-MOST_UNCLOSED:]:
                while waiting.pop() != mark:
                    unclosed += 1
        elif not mark.endswith("/>"):
            tags += -1 if mark.startswith("</") else 1
    return deepest, unclosed + len(waiting) + max(tags, 0)
