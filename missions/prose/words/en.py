"""Numbers, lengths of time, dates and lists in English sentences."""

from missions import typography
from missions.prose.frames import Filling, joined, text_of
from missions.prose.messages import Moment
from missions.prose.naming import NO_BREAK, date_piece, ends_in, is_full_date, name

_NUMBERS = ["zero", "one", "two", "three", "four", "five", "six"]
_NUMBERS += ["seven", "eight", "nine", "ten", "eleven", "twelve"]
_ORDINALS = ["zeroth", "first", "second", "third", "fourth", "fifth", "sixth"]
_ORDINALS += ["seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"]
#: A letter spoken by its name begins with a vowel: "an H-IIA rocket".
_VOWEL_NAMED_LETTERS = "AEFHILMNORSX"
#: Words written with a vowel and spoken with a consonant: "a Ukrainian", "a European".
_CONSONANT_SOUNDS = ("eu", "one", "ug", "uk", "uni", "uru", "us", "u.s.")
#: Names that end in a common noun take the article: "the Baikonur Cosmodrome", but "Cape Canaveral".
_COMMON_NOUNS = ("station", "cosmodrome", "center", "laboratory", "complex", "range", "site")
_COMMON_NOUNS += ("orbiter", "shuttle", "system")


def in_words(count) -> str:
    """Small whole numbers as words, others in figures."""
    is_small = count == int(count) and count < len(_NUMBERS)
    return _NUMBERS[int(count)] if is_small else typography.number(count)


def ordinal(number: int) -> str:
    return _ORDINALS[number] if number < len(_ORDINALS) else typography.ordinal(number)


def times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count) or f"{in_words(count)}{NO_BREAK}times"


def length(units: list[tuple[int, str]]) -> str:
    """ "175 days, 1 hour and 50 minutes" """
    told = [f"{typography.number(n)}{NO_BREAK}{unit}{'' if n == 1 else 's'}" for n, unit in units if n]
    return text_of(joined(told, ", ", " and "))


def on(moment: Moment) -> Filling:
    """ "on December 2, 1990", "in December 1990" """
    return "on " if is_full_date(moment) else "in ", date_piece(moment)


def listed(items: list[Filling]) -> Filling:
    """ "A, B and C"; semicolons where an item holds a comma or an "and" of its own."""
    is_nested = any(", " in text_of(item) or " and " in text_of(item) for item in items)
    return joined(items, "; ", "; and ") if is_nested and len(items) > 1 else joined(items, ", ", " and ")


def with_article(words: str) -> str:
    """ "an American", "a Soviet" """
    first = words.split()[0]
    is_spelled = len(first.split("-")[0]) < 3 and first[:2].upper() == first[:2]
    if is_spelled:
        has_vowel = first[0] in _VOWEL_NAMED_LETTERS
    else:
        has_vowel = first[0].casefold() in "aeiou" and not first.casefold().startswith(_CONSONANT_SOUNDS)
    return f"{'an' if has_vowel else 'a'} {words}"


def definite_article(record) -> str:
    return "the " if ends_in(str(record), _COMMON_NOUNS) else ""


def named_with_article(record) -> Filling:
    return definite_article(record), name(record)
