"""Plain text as wikitext: what has a meaning in wikitext is written so that it has none."""

import re
from collections.abc import Iterable

from missions.wikitext.writing.flight import Name

NO_BREAK = "&nbsp;"
NEW_LINE = "<br />"

_ENTITIES = {sign: f"&#{ord(sign)};" for sign in "|{}[]"} | {"<": "&lt;", ">": "&gt;"}
_MEANINGFUL = re.compile(
    r"[|{}\[\]<>]"
    r"|&(?=#?\w{1,32};)"  # would be read as an entity
    r"|(?<=')'"  # bold and italics
    r"|(?<=~~)~|(?<=_)_"  # a signature, a magic word
    r"|^[*#:;=]"  # a list or a heading, where the value begins a line
)
#: What no title of an article may contain.
_NO_TITLE = re.compile(r"[|{}\[\]<>\x00-\x1f]")


def escaped(text: str) -> str:
    """A text that means itself, wherever in wikitext it stands; line breaks and control characters become spaces."""
    printable = "".join(letter if letter.isprintable() or letter == "\u00a0" else " " for letter in text)
    single = re.sub(r"[ \u00a0]+", " ", printable).strip()
    return _MEANINGFUL.sub(lambda match: _ENTITIES.get(match[0]) or f"&#{ord(match[0])};", single)


def link(name: Name) -> str:
    """The name, linked to its article where it has one."""
    if not name.article or _NO_TITLE.search(name.article):
        return escaped(name.text)
    return f"[[{name.text}]]" if name.article == name.text else f"[[{name.article}|{escaped(name.text)}]]"


def italic(wikitext: str) -> str:
    """In italics; an apostrophe at either end would be taken for a mark."""
    return "''" + re.sub(r"^'|'$", "&#39;", wikitext) + "''"


def template(name: str, *arguments: str, **named: str) -> str:
    """A template on one line. An equals sign in an argument would make it a named one; named ones may be empty."""
    parts = [argument.replace("=", "&#61;") for argument in arguments]
    parts += [f"{key}={value}" for key, value in named.items() if value]
    return "{{" + "|".join([name, *parts]) + "}}"


def footnote(name: str, **named: str) -> str:
    """A footnote with a template for citations, in the way in which authors set them."""
    parts = [f"{key}={value}" for key, value in named.items() if value]
    return "<ref>{{" + " |".join([name, *parts]) + "}}</ref>"


def lines(values: Iterable[str]) -> str:
    """Values below each other."""
    return NEW_LINE.join(value for value in values if value)


def no_breaks(wikitext: str) -> str:
    """Held together at the end of a line."""
    return wikitext.replace(" ", NO_BREAK)
