"""Where a flight came down: a distance and a direction from a town, a sea, coordinates."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from missions.values.numbers import number_pattern
from missions.values.quantities import quantity
from missions.values.read import Read
from missions.values.vocabulary import Vocabulary

_DEGREES = re.compile(r"(\d{1,3}(?:\.\d{1,12})?)°\s*([NS])[,;]?\s*(\d{1,3}(?:\.\d{1,12})?)°\s*([EOW])\b")
_WHOLE_IN_PARENTHESES = re.compile(r"^\(([^()]*)\)$")


@dataclass(frozen=True)
class Spot:
    """A landing place; what is not said is None."""

    place: Read | None = None
    distance: Read | None = None
    direction: Read | None = None
    latitude: Read | None = None
    longitude: Read | None = None


def spot(text: str, vocabulary: Vocabulary) -> Spot:
    """Such as "61 km SE of X", "near X", "South Pacific Ocean (15.78° S 165.15° W)"."""
    latitude, longitude, words = coordinates(text)
    place, distance, direction = _relative(words, vocabulary)
    return Spot(place, distance, direction, latitude, longitude)


def coordinates(text: str) -> tuple[Read | None, Read | None, str]:
    """Latitude, longitude (north and east positive), and the text without them."""
    match = _DEGREES.search(text)
    if not match:
        return None, None, text
    latitude = _signed(match[1], match[2] == "S", limit=90)
    longitude = _signed(match[3], match[4] == "W", limit=180)
    rest = re.sub(r"\(\s*\)", "", text[: match.start()] + text[match.end() :]).strip(" ,;")
    return (latitude, longitude, rest) if latitude and longitude else (None, None, rest)


def _signed(digits: str, negative: bool, limit: int) -> Read | None:
    value = Decimal(digits).quantize(Decimal("0.00001")).normalize() + 0
    return Read(-value if negative else value, unit="°") if value <= limit else None


def _relative(words: str, vocabulary: Vocabulary) -> tuple[Read | None, Read | None, Read | None]:
    """Place, distance and direction. "Near" says that there is a distance but not which."""
    text = _WHOLE_IN_PARENTHESES.sub(r"\1", words.strip(" ,.")).rstrip("?")
    for near in vocabulary.near:
        if text.casefold().startswith(near + " "):
            return _place(text[len(near) :], vocabulary), Read(None, unit="km", approximate=True), None
    for start in (0, *(match.end() for match in re.finditer(r",\s*", text))):
        if match := _far_from(vocabulary).match(text[start:]):
            distance = quantity(match["distance"], "km", vocabulary) if match["direction"] else None
            return _place(match["place"], vocabulary), distance, _direction(match["direction"], vocabulary)
    match = _toward(vocabulary).match(text)
    if match and not (sea := _sea(match["place"], vocabulary)):
        return _place(match["place"], vocabulary), None, _direction(match["direction"], vocabulary)
    return _place(sea if match else text, vocabulary), None, None


def _direction(word: str | None, vocabulary: Vocabulary) -> Read | None:
    return Read(vocabulary.directions[word.casefold()]) if word else None


def _sea(text: str, vocabulary: Vocabulary) -> str:
    """The sea of "Midway Island, Pacific Ocean": ships and capsules are found in it, not off the island."""
    parts = [part.strip() for part in text.split(",")]
    return next((part for part in parts[1:] if set(part.casefold().split()) & set(vocabulary.sea_words)), "")


def _far_from(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A distance, a direction or none, and a place: "155 km at the northwest of Karaganda", "80 km from Arkalyk"."""
    away, between = _any_of(vocabulary.away_from), _any_of(vocabulary.before_direction)
    distance = rf"(?P<distance>[^\d,]{{0,15}}{number_pattern(vocabulary)}\s*[a-zA-Z]+)(?:\s*\([^()]*\))?"
    # "125 km E Dzhezkazgan" is understood without the little word.
    toward = rf"(?:(?:{between})\s+)?(?P<direction>{_any_of(vocabulary.directions)})\s+(?:(?:{away})\s+)?"
    return re.compile(rf"{distance}\s*(?:{toward}|(?:{away})\s+)(?P<place>\D.*)", re.IGNORECASE)


def _toward(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A direction without a distance; "E Street" is none."""
    away = _any_of(vocabulary.away_from)
    return re.compile(rf"(?P<direction>{_any_of(vocabulary.directions)})\s+(?:{away})\s+(?P<place>.+)", re.IGNORECASE)


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


def _place(text: str, vocabulary: Vocabulary) -> Read | None:
    """The first name of the text: "Kazakh Steppe, Kazakhstan" is the steppe, "Pacific Ocean near Samoa" the ocean."""
    aside = rf"(?:{_any_of(vocabulary.directions)})\s+(?:{_any_of(vocabulary.away_from)})"
    bare = re.sub(r"\s*\([^()]*\)|\s+(?:Runway|Landebahn)\s+\d+\w?", "", text)
    bare = re.sub(rf"^\s*(?:{_any_of(vocabulary.town_words)})\s+", "", bare, flags=re.IGNORECASE)
    ends = rf"[,;]|\s(?:{_any_of(vocabulary.near)})\s|\s{aside}\s|\s[-–]\s|\s\w{{2}}\s\d"
    name = re.split(ends, bare, maxsplit=1, flags=re.IGNORECASE)[0].strip(" .")
    return Read(name) if re.search(r"[^\W\d_]", name) else None


_PAD = re.compile(
    r"(?P<site>[^\W\d_][^\d,]*?),?\s+(?P<pad>(?:(?:LC|SLC|Site|Pad|Platz|Rampe|Startrampe|Launch Complex)[\s-]?)?"
    r"\d\w*(?:/\d+)?|(?:LC|SLC)-?\d\w*)"
)


def split_pad(text: str) -> tuple[str, str] | None:
    """Site and pad of "Baikonur LC1", "Baikonur, Site 1/5", "Kennedy, LC-39A"; None for a name such as a hall's."""
    match = _PAD.fullmatch(text.strip())
    return (match["site"].strip(" ,"), match["pad"]) if match else None
