"""Russian names in Latin letters, as German and English write them, and a skeleton that both share.

Rules: Duden and German Wikipedia for ``to_de``, BGN/PCGN as English Wikipedia simplifies it for ``to_en``.
Conventions (Yuri, Sergei, Krikalev) are facts about a person and not rules: they are not guessed here.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

#: Latin letters for one Cyrillic letter, from the letter before, itself and the letter after.
LetterRule = Callable[[str, str, str], str]

STRESS = "\u0301"
_STRESSED = re.compile(rf"([\u0400-\u04ff][\u0300-\u036f]*?){STRESS}")

_VOWELS = "аеёиоуыэюя"
_CONSONANT_SIBILANTS = "жчшщ"
_SAME = {"а": "a", "б": "b", "г": "g", "д": "d", "и": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o"}
_SAME |= {"п": "p", "р": "r", "т": "t", "у": "u", "ф": "f", "ы": "y", "э": "e", "ъ": "", "ь": ""}
_DE = _SAME | {"в": "w", "ж": "sch", "з": "s", "с": "s", "х": "ch", "ц": "z", "ч": "tsch", "ш": "sch"}
_DE |= {"щ": "schtsch", "ю": "ju", "я": "ja"}
_EN = _SAME | {"в": "v", "ж": "zh", "з": "z", "с": "s", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh"}
_EN |= {"щ": "shch", "ю": "yu", "я": "ya"}


def plain(text: str) -> str:
    """The text without stress marks: Дербе́нт is Дербент. й and ё keep their marks, and so does the á of Kármán."""
    return unicodedata.normalize("NFC", _STRESSED.sub(r"\1", unicodedata.normalize("NFD", text)))


def is_cyrillic(text: str) -> bool:
    return any("\u0400" <= letter <= "\u04ff" for letter in text)


def to_de(cyrillic: str) -> str:
    """A Russian name as German writes it. Names of Greek origin keep their x: Alexei, Maxim, but Aksjonow."""
    return _transcribe(re.sub("([Кк])с(?=[аеи])", _greek_x, plain(cyrillic)), _de_letter)


def to_en(cyrillic: str) -> str:
    """A Russian name as English writes it."""
    return re.sub(r"(iy|yy)\b", "y", _transcribe(cyrillic, _en_letter))


def _greek_x(match: re.Match[str]) -> str:
    return "X" if match[1].isupper() else "x"


def _transcribe(cyrillic: str, letter_after: LetterRule) -> str:
    return re.sub(r"[\u0400-\u04ffxX]+", lambda word: _word(word.group(), letter_after), plain(cyrillic))


def _word(word: str, letter_after: LetterRule) -> str:
    small = f" {word.lower()} "
    latin = [letter_after(small[i - 1], small[i], small[i + 1]) for i in range(1, len(word) + 1)]
    return "".join(_with_case(new, old, word) for new, old in zip(latin, word, strict=True))


def _with_case(new: str, old: str, word: str) -> str:
    if old.islower():
        return new
    return new.upper() if word.isupper() and len(word) > 1 else new.capitalize()


def _de_letter(before: str, letter: str, after: str) -> str:
    if letter == "е":
        return "je" if _opens_syllable(before) else "e"
    if letter == "ё":
        return "o" if before in _CONSONANT_SIBILANTS else "jo"
    if letter == "й":
        return _de_short_i(before, after)
    if letter == "с" and before in _VOWELS and after in _VOWELS + "ьъ":
        return "ss"
    if letter in "ио" and before == "ь":
        return "j" + _DE[letter]
    return _DE.get(letter, letter)


def _de_short_i(before: str, after: str) -> str:
    if before in "иы":
        return "" if after == " " else "j"
    return "j" if before == " " or after in _VOWELS else "i"


def _en_letter(before: str, letter: str, after: str) -> str:
    if letter == "е":
        return "ye" if _opens_syllable(before) else "e"
    if letter == "ё":
        return "o" if before in _CONSONANT_SIBILANTS else "yo"
    if letter == "й":
        return "y"
    if letter in "ио" and before == "ь":
        return "y" + _EN[letter]
    return _EN.get(letter, letter)


def _opens_syllable(before: str) -> bool:
    return before in " ьъ" or before in _VOWELS


#: Both languages' letters for one Russian sound, folded to one sign; the longest first.
_FOLDS = tuple(
    (re.compile(pattern), sign)
    for pattern, sign in (
        ("schtsch|shch", "h"),
        ("tsch|sch|skh|sh|zh|ch|kh", "h"),
        ("tz|ts|z|ß", "s"),
        ("x", "ks"),
        ("ck|c|q", "k"),
        ("ph", "f"),
        ("gh", "g"),
        ("w", "v"),
        ("[aeiouyj]", ""),
        (r"(.)\1+", r"\1"),
    )
)


def folded(text: str) -> str:
    """Small letters and digits only, accents and punctuation gone: for names that are spelled the same."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in decomposed if letter.isalnum())


@lru_cache(maxsize=16_384)
def skeleton(name: str) -> str:
    """What a name's German, English and Russian spellings have in common, word by word.

    Wiktor Afanasjew, Viktor Afanasyev and Виктор Афанасьев are all ``vktr fnsv``. Vowels are left out: they are
    where transcriptions differ most. Digits are kept, so Soyuz 11 is not Soyuz 12.
    """
    latin = to_en(name) if is_cyrillic(name) else name
    decomposed = unicodedata.normalize("NFKD", latin).casefold()
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    words = re.split(r"[^\w]+|_", bare)
    return " ".join(filter(None, (_folded_sounds(word) for word in words)))


def _folded_sounds(word: str) -> str:
    letters = "".join(letter for letter in word if letter.isalnum())
    if any(letter.isdigit() for letter in letters):  # a designation such as U2, not a word that is transcribed
        return letters
    for pattern, sign in _FOLDS:
        letters = pattern.sub(sign, letters)
    return letters or word[:1]
