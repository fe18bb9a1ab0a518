"""One line of a crew list: who, the how-manieth flight, in which role, for which country."""

import re
from dataclasses import dataclass

from missions.reasons import Reason, reason
from missions.reasons import marked as _
from missions.values.vocabulary import Vocabulary
from missions.wikitext.document import FLAG

#: What follows the name: a parenthesis, or a remark after a comma or a dash.
_DASH = re.compile(r"\s+[-–—]\s+")
_SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "Sr", "II", "III"})
_PARENTHESIS = re.compile(r"\(([^()]*)\)")
_FLAGGED = re.compile(rf"{FLAG}([^{FLAG}]*?){FLAG}\s*")


@dataclass(frozen=True)
class Seat:
    """A person on a crew list, as printed and as read. ``name`` is empty where the line is damaged."""

    printed: str
    name: str = ""
    full_name: str = ""
    flight_number: int | None = None
    role: str = ""
    role_key: str = ""
    country: str = ""
    damage: Reason | None = None
    #: What identifies the person, where that is known better than by name.
    key: str = ""


def seat(text: str, vocabulary: Vocabulary) -> Seat | None:
    """Such as "Toyohiro Akiyama (1), Reporter - Japan", "Mussa Manarow (2. Raumflug), Bordingenieur", "Helen Sharman".

    None where the line is no person; a line whose beginning was cut off is a damaged seat.
    """
    flags = _FLAGGED.findall(text)
    printed = unflagged(text).strip()
    remarks = [found.strip() for found in _PARENTHESIS.findall(printed)]
    bare = _PARENTHESIS.sub(" ", printed)
    if ")" in bare or "(" in bare:
        return Seat(printed, damage=reason(_("The line is cut: only “%(rest)s” is left of it."), rest=printed))
    role_before, bare = _role_before(bare, vocabulary)
    head, *dashed = _DASH.split(bare)
    name, *after_comma = [part.strip() for part in head.split(",")]
    if after_comma and after_comma[0] in _SUFFIXES:
        name = f"{name} {after_comma.pop(0)}"
    name = re.sub(r"\s+", " ", name)
    if not _is_name(name):
        return None
    flight_numbers = [number for remark in remarks if (number := flight_number(remark, vocabulary))]
    others = [remark for remark in remarks if not flight_number(remark, vocabulary)]
    remarks = [remark.strip() for remark in (*after_comma, *dashed, *others) if remark.strip()]
    role = role_before or next((remark for remark in remarks if vocabulary.role_key(remark)), "")
    country = next((remark for remark in remarks if remark != role and _is_name(remark)), "")
    return Seat(
        printed,
        name=everyday_name(name, vocabulary),
        full_name=name if everyday_name(name, vocabulary) != name else "",
        flight_number=flight_numbers[0] if flight_numbers else None,
        role=role,
        role_key=vocabulary.role_key(role),
        country=next(iter(flags), "") or country,
    )


def unflagged(text: str) -> str:
    """The text without flags."""
    return _FLAGGED.sub("", text)


def _role_before(text: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """A role before a colon, and what follows it: "Commander: Viktor Afanasyev"."""
    role, colon, rest = text.partition(":")
    return (role.strip(), rest.strip()) if colon and vocabulary.role_key(role.strip()) else ("", text)


def flight_number(remark: str, vocabulary: Vocabulary) -> int | None:
    """The person's how-manieth flight: "1", "2. Raumflug", "third and last spaceflight", "only spaceflight"."""
    flights = "|".join(map(re.escape, vocabulary.flight_words))
    last = "|".join(map(re.escape, vocabulary.last_words))
    found = re.fullmatch(
        rf"(?P<word>[^\W\d]+|(?P<number>\d{{1,2}}){vocabulary.ordinal_ending}?)"
        rf"(?:\s+(?:{last}))?(?P<flight>\s*\b(?:{flights}))?",
        remark,
        re.IGNORECASE,
    )
    if not found or not (found["flight"] or remark.isdecimal()):
        return None
    if found["number"]:
        return int(found["number"])
    word = found["word"].casefold()
    return 1 if word in vocabulary.only_words else vocabulary.ordinals.get(word)


def everyday_name(name: str, vocabulary: Vocabulary) -> str:
    """The name without its patronymic: Wiktor Michailowitsch Afanasjew is Wiktor Afanasjew."""
    given, *middle, family = name.split(" ") if " " in name else ("", name)
    kept = [word for word in middle if not word.casefold().endswith(vocabulary.patronymic_endings)]
    return " ".join(filter(None, (given, *kept, family)))


def family_name(name: str) -> str:
    """The last word of a name, with the particles that belong to it."""
    words = name.split(" ")
    start = len(words) - 1
    if words[start] in _SUFFIXES and start > 1:
        start -= 1
    while start > 1 and words[start - 1] in ("van", "von", "de", "di", "den", "der", "El", "Al"):
        start -= 1
    return " ".join(words[start:])


def _is_name(text: str) -> bool:
    """Words that begin with a letter, not too many of them, and not all small."""
    words = text.split()
    return 0 < len(words) <= 6 and text[0].isalpha() and text != text.lower() and not re.search(r"[\d:=|{}\[\]]", text)
