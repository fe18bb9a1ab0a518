"""How a sentence names a record: linked, unbroken, and marked where another language lends the name."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from django.utils.translation import get_language

from missions import typography
from missions.display import Piece, name_piece
from missions.models import Mission, Person, Role, Sex
from missions.models.named import Named
from missions.models.precision import Precision
from missions.prose.messages import Member, Moment

NO_BREAK = "\u00a0"


def unbroken(name: str) -> str:
    """ "Soyuz TM-11" in one line: no break before a part of a name that holds a digit."""
    return re.sub(r" (?=\S*\d)", NO_BREAK, name)


def name(record: Named) -> Piece:
    piece = name_piece(record)
    return replace(piece, text=unbroken(piece.text))


def unlinked_name(record: Named) -> Piece:
    text, language = record.text_and_language("name")
    return Piece(unbroken(text or record.key), language="" if language == get_language() else language)


def family_name(person: Person, mission: Mission) -> Piece:
    """The family name of someone named before; the whole name where it is unknown or two of the crew share it."""
    field = f"family_name_{get_language()}"
    family = getattr(person, field)
    sharing = {seat.person_id for seat in mission.crew.all() if getattr(seat.person, field) == family}
    return Piece(family) if family and sharing <= {person.pk} else unlinked_name(person)


def role_noun(role: Role | None, person: Person) -> str:
    """The role as the reader's language says it of this person; empty where that language has no word for it."""
    language = get_language()
    masculine = getattr(role, f"name_{language}") if role else ""
    feminine = getattr(role, f"name_feminine_{language}") if masculine and person.sex == Sex.FEMALE else ""
    return feminine or masculine or ""


def without_words_last(
    crew: Sequence[Member], words_of: Callable[[Member], str]
) -> tuple[Sequence[Member], Sequence[Member]]:
    """A crew in two lists; the second, mostly empty, of those who would seem to share the words of one before them."""
    described = [bool(words_of(member)) for member in crew]
    if not any(before and not here for before, here in pairwise(described[:-1])):
        return crew, ()
    return (
        [member for member, has_words in zip(crew, described, strict=True) if has_words],
        [member for member, has_words in zip(crew, described, strict=True) if not has_words],
    )


def grouped(crew: Sequence[Member], likeness: Callable[[Member], object]) -> list[list[Member]]:
    """Those of a crew who follow each other and are told alike, together; who is like nobody (None) stands alone."""
    groups: list[list[Member]] = []
    for member in crew:
        like = likeness(member)
        if groups and like is not None and like == likeness(groups[-1][-1]):
            groups[-1].append(member)
        else:
            groups.append([member])
    return groups


def phrase(stored: str, record: Named) -> tuple[str | Piece, ...]:
    """A stored phrase with the link on the record's name in it.

    The name's last word is linked whole ("Sojus-U2-Rakete"). Where the phrase inflects the name or shortens it,
    the link begins with the first capital letter: "zur Internationalen Raumstation".
    """
    piece = name_piece(record)
    start = stored.find(piece.text)
    if start < 0:
        start, end = next((i for i, letter in enumerate(stored) if letter.isupper()), 0), len(stored)
    else:
        end = re.compile(r"[\w-]*").match(stored, start + len(piece.text)).end()
    linked = Piece(unbroken(stored[start:end]), piece.url, keep_together=bool(piece.url))
    return unbroken(stored[:start]), linked, unbroken(stored[end:])


def date_piece(moment: Moment) -> Piece:
    """A date, never finer than it is known; day and month stay in one line."""
    text = typography.day(moment.at, moment.precision)
    if is_full_date(moment):
        text = text.replace(" ", NO_BREAK, 1)
    return Piece(text, datetime=typography.html_date(moment.at, moment.precision))


def is_full_date(moment: Moment) -> bool:
    return moment.precision not in (Precision.MONTH, Precision.YEAR)


def is_borrowed(record: Named) -> bool:
    """Whether another language lends the name: then no word may be built from it."""
    return record.text_and_language("name")[1] != get_language()


def ends_in(name: str, words: Iterable[str]) -> bool:
    return name.casefold().endswith(tuple(words))
