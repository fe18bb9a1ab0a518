"""From a frame with named slots to the pieces of a sentence.

A frame is a format string, such as ``"{Craft} lifted off {site} {rocket} {when} {aboard}."``. Each slot is filled
by the function of that name; a slot written with a capital begins the sentence. An empty slot takes the blank
before it along. ``{ordinal:, }`` puts a comma before what fills the slot, and nothing where nothing does.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache
from string import Formatter

from missions.display import Piece

#: What a slot function returns: nothing, a text, or several pieces of text.
Filling = str | Piece | tuple["Filling", ...]


@lru_cache(maxsize=256)
def parsed(frame: str) -> tuple[tuple[str, str, str], ...]:
    """The frame as (text, slot after it, what to put before a filled slot)."""
    return tuple((text, slot or "", prefix or "") for text, slot, prefix, _ in Formatter().parse(frame))


def slots(frame: str) -> set[str]:
    """The names of the functions that a frame asks for."""
    return {slot.lower() for _text, slot, _prefix in parsed(frame) if slot}


def fill(frame: str, filling_of: Callable[[str], Filling], set_off_dates: bool = False) -> tuple[Piece, ...]:
    """The pieces of a sentence; ``set_off_dates`` puts a comma after a full date inside of it."""
    pieces: list[Piece] = []
    for text, slot, prefix in parsed(frame):
        filling = list(flat(filling_of(slot.lower()))) if slot else []
        pieces.append(Piece(text if filling or not slot else text.removesuffix(" ")))
        if filling:
            pieces.append(Piece(prefix))
            pieces += [capitalized(filling[0]), *filling[1:]] if slot[0].isupper() else filling
    merged = merge(pieces)
    return tuple(with_dates_set_off(merged) if set_off_dates else merged)


def flat(filling: Filling) -> Iterable[Piece]:
    """The pieces of a filling that hold any text."""
    if isinstance(filling, tuple):
        for part in filling:
            yield from flat(part)
    elif isinstance(filling, Piece):
        yield filling
    elif filling:
        yield Piece(filling)


def capitalized(piece: Piece) -> Piece:
    return replace(piece, text=piece.text[:1].upper() + piece.text[1:])


def merge(pieces: Iterable[Piece]) -> list[Piece]:
    """Neighboring plain texts joined to one."""
    merged: list[Piece] = []
    for piece in pieces:
        if merged and is_plain(piece) and is_plain(merged[-1]):
            merged[-1] = Piece(merged[-1].text + piece.text)
        elif piece.text:
            merged.append(piece)
    return merged


def is_plain(piece: Piece) -> bool:
    return not (piece.url or piece.language or piece.datetime)


def with_dates_set_off(pieces: list[Piece]) -> list[Piece]:
    """ "on December 2, 1990, with": a full date that the sentence goes on after is closed with a comma."""
    for here, following in enumerate(pieces[1:], 1):
        is_full_date = len(pieces[here - 1].datetime) >= len("1990-12-02")
        if is_full_date and following.text.startswith(" "):
            pieces[here] = Piece("," + following.text)
    return pieces


def joined(items: list[Filling], separator: str, last: str) -> Filling:
    """ "A, B and C" """
    head, tail = items[:-1], items[-1:]
    between = tuple(part for item in head for part in (separator, item))[1:]
    return (*between, last, *tail) if head else tuple(tail)


def text_of(filling: Filling) -> str:
    return "".join(piece.text for piece in flat(filling))
