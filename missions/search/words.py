"""From text to the words of the index.

Both what is indexed and what is asked goes through here: case, accents, umlauts however they are typed, scripts and
punctuation make no difference afterwards.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

from missions.transcription import is_cyrillic, skeleton, to_en

LONGEST_WORD = 40
#: Letters that Unicode does not take apart.
_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "œ": "oe"})
#: An umlaut may be typed as ue or u: both become u.
_TYPED_UMLAUTS = re.compile("([aou])e")
_STEMMERS = {"en": snowballstemmer.stemmer("english"), "de": snowballstemmer.stemmer("german")}


def fold(text: str) -> str:
    """Small Latin letters and digits as far as a text can be written so; punctuation stays, marks go."""
    latin = to_en(text) if is_cyrillic(text) else text
    decomposed = unicodedata.normalize("NFKD", latin.casefold().translate(_LETTERS))
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _TYPED_UMLAUTS.sub(r"\1", bare)


def parts(chunk: str) -> list[str]:
    """The words within something written without spaces: TM-11 is tm and 11."""
    return [word[:LONGEST_WORD] for word in re.findall(r"[^\W_]+", fold(chunk))]


def joined(chunk: str) -> str:
    """Something written without spaces as one word: TM-11 is tm11, 1990-107A is 1990107a."""
    return "".join(re.findall(r"[^\W_]+", fold(chunk)))[:LONGEST_WORD]


@lru_cache(maxsize=10_000)
def words_of(text: str) -> tuple[str, ...]:
    """Every word under which a name is found: its parts, those written together, and the whole as one."""
    return tuple(dict.fromkeys(_words_of(text)))


def _words_of(text: str) -> Iterator[str]:
    for chunk in text.split():
        found = parts(chunk)
        yield from found
        if len(found) > 1:
            yield joined(chunk)
    whole = joined(text)
    if len(text.split()) > 1 and len(whole) < LONGEST_WORD:
        yield whole


@lru_cache(maxsize=50_000)
def stems(word: str) -> frozenset[str]:
    """The word without its endings, by the rules of each language: Raumfluege and Raumflug meet."""
    return frozenset(_TYPED_UMLAUTS.sub(r"\1", stemmer.stemWord(word))[:LONGEST_WORD] for stemmer in _STEMMERS.values())


def sound(word: str) -> str:
    """What Afanasyev and Afanasjew have in common; empty for what is no word, such as a number."""
    return skeleton(word).replace(" ", "") if word.isalpha() else ""
