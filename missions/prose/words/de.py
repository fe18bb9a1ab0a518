"""Zahlen, Zeitspannen, Daten und Aufzählungen in deutschen Sätzen."""

from missions import typography
from missions.models import Mission
from missions.prose.frames import Filling, joined, text_of
from missions.prose.messages import Moment
from missions.prose.naming import NO_BREAK, date_piece, is_full_date, name

_NUMBERS = ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs"]
_NUMBERS += ["sieben", "acht", "neun", "zehn", "elf", "zwölf"]
_ORDINALS = ["nullte", "erste", "zweite", "dritte", "vierte", "fünfte", "sechste"]
_ORDINALS += ["siebte", "achte", "neunte", "zehnte", "elfte", "zwölfte"]
#: Nominativ und Dativ: „172 Tage“, „nach 172 Tagen“.
_UNITS = {
    "day": ("Tag", "Tage", "Tagen"),
    "hour": ("Stunde", "Stunden", "Stunden"),
    "minute": ("Minute", "Minuten", "Minuten"),
    "second": ("Sekunde", "Sekunden", "Sekunden"),
}
#: Wie Wörter für Menschen in der Mehrzahl enden: Pilotin, Raumfahrer, Bordingenieur, Spezialist …
_PLURALS = {"in": "nen", "er": "", "eur": "e", "ist": "en", "ot": "en", "aut": "en", "ant": "en", "ent": "en"}
ARTICLES = {"m": "der", "f": "die", "n": "das"}
INDEFINITE_ARTICLES = {"m": "ein", "f": "eine", "n": "ein"}
PRONOUNS = {"m": "er", "f": "sie", "n": "es"}


def in_words(count) -> str:
    """Kleine Zahlen als Wort: „sieben“, auch als Wortanfang („siebenköpfig“); „ein“ bleibt ungebeugt."""
    is_small = count == int(count) and count < len(_NUMBERS)
    return _NUMBERS[int(count)] if is_small else typography.number(count)


def is_word(count) -> bool:
    return count == int(count) and count < len(_NUMBERS)


def ordinal(number: int) -> str:
    return _ORDINALS[number] if number < len(_ORDINALS) else typography.ordinal(number)


def times(count: int) -> str:
    """„einmal“, „zwölfmal“, „33-mal“, das auf einer Zeile bleibt."""
    return f"{in_words(count)}mal" if is_word(count) else f"{in_words(count)}{typography.NO_BREAK_HYPHEN}mal"


def length(units: list[tuple[int, str]], dative: bool = False) -> str:
    """„175 Tage, 1 Stunde und 50 Minuten“"""
    form = 2 if dative else 1
    told = [f"{typography.number(n)}{NO_BREAK}{_UNITS[unit][0 if n == 1 else form]}" for n, unit in units if n]
    return text_of(joined(told, ", ", " und "))


def plural(noun: str) -> str:
    """„Piloten der Raumfähre“, „Bordingenieurinnen“; leer, wo keine Regel die Mehrzahl kennt."""
    first, blank, rest = noun.partition(" ")
    ending = next((plural for singular, plural in _PLURALS.items() if first.endswith(singular)), None)
    return "" if ending is None else f"{first}{ending}{blank}{rest}"


def on(moment: Moment) -> Filling:
    """„am 2. Dezember 1990“, „im Dezember 1990“, „im Jahr 1990“"""
    if is_full_date(moment):
        return "am ", date_piece(moment)
    return "im Jahr " if moment.precision == "year" else "im ", date_piece(moment)


def on_or_year(moment: Moment | None) -> Filling:
    """Ein Jahr allein steht ohne „im Jahr“: „zum ersten Mal flog er 1990“."""
    if not moment:
        return ""
    return date_piece(moment) if moment.precision == "year" else on(moment)


def with_ship(mission: Mission) -> Filling:
    """„mit Sojus TM-2“; was „X-15-Flug 90“ heißt, ist selbst der Flug."""
    return "beim " if "-Flug" in str(mission) else "mit ", name(mission)


def listed(items: list[Filling]) -> Filling:
    """„A, B und C“; „sowie“, wo ein Glied schon ein „und“ enthält."""
    has_and = any(" und " in text_of(item) for item in items)
    return joined(items, ", ", " sowie " if has_and else " und ")
