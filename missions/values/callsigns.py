"""Radio call signs: the word in its own script, in Latin letters, and what it means."""

import re
from dataclasses import dataclass

from missions.reasons import marked as _
from missions.reasons import reason
from missions.transcription import is_cyrillic, plain
from missions.values.read import Read, lost
from missions.values.vocabulary import Vocabulary

#: The sign, its Latin letters or meaning in parentheses, and the meaning behind a dash.
_SIGN = re.compile(r"(?P<head>[^()]*?)\s*(?:\((?P<inside>[^()]*)\)?)?(?P<tail>(?:\s+[-–—]\s*|[-–—]\s+)[^()]+)?")


@dataclass(frozen=True)
class CallSign:
    """A call sign as printed; what is not said is None."""

    native: Read | None = None
    latin: Read | None = None
    meaning: Read | None = None


def call_sign(text: str, vocabulary: Vocabulary) -> CallSign | None:
    """Such as "Дербе́нт (Derbent)", "Ястреб (Yastreb – “Hawk”)", "Mayak (Beacon)", "Freedom 7".

    Parentheses with nothing before them are the rest of a call sign whose own spelling was lost.
    """
    match = _SIGN.fullmatch(plain(text).strip())
    if not match or not (match["head"] or match["inside"]):
        return None
    head, parts = match["head"].strip(), _parts((match["inside"] or "") + (match["tail"] or ""), vocabulary)
    if not head:
        cut = lost(reason(_("Nothing stands before the parentheses: the original spelling is missing.")))
        return CallSign(cut, *_latin_and_meaning(parts))
    if is_cyrillic(head):
        return CallSign(Read(head), *_latin_and_meaning(parts))
    name = _unquoted(head, vocabulary)
    meanings = [word for word, _quoted in parts if word.casefold() != name.casefold()]
    return CallSign(None, Read(name), Read(meanings[0]) if len(meanings) == 1 else None)


def _latin_and_meaning(parts: list[tuple[str, bool]]) -> tuple[Read | None, Read | None]:
    """The first part is the transcription, even where it is printed in quotation marks; the next the meaning."""
    words = [word for word, _quoted in parts if not is_cyrillic(word)]
    latin = Read(words[0]) if words else None
    meaning = Read(words[1]) if len(words) > 1 and words[1].casefold() != words[0].casefold() else None
    return latin, meaning


def _parts(inside: str, vocabulary: Vocabulary) -> list[tuple[str, bool]]:
    """The words in the parentheses and whether each is quoted; remarks of more than three words are no names."""
    pieces = [piece.strip() for piece in re.split(r"\s+[-–—]\s*|[-–—]\s+|[,;/]\s*", inside) if piece.strip()]
    named = [(_unquoted(piece, vocabulary), piece != _unquoted(piece, vocabulary)) for piece in pieces]
    return [(word, quoted) for word, quoted in named if word and len(word.split()) <= 3]


def _unquoted(text: str, vocabulary: Vocabulary) -> str:
    return text.strip(vocabulary.quotes + " ")
