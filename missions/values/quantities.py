"""Masses, heights, angles and periods, in our units."""

import re
from decimal import ROUND_HALF_UP, Decimal

from missions.values.durations import duration
from missions.values.numbers import decimal, number_pattern, without_about
from missions.values.read import Read
from missions.values.vocabulary import Vocabulary

#: (printed unit, our unit) → factor. Exact by definition of the international foot, mile and pound.
FACTORS = {
    ("kg", "kg"): Decimal(1),
    ("lb", "kg"): Decimal("0.45359237"),
    ("t", "kg"): Decimal(1000),
    ("km", "km"): Decimal(1),
    ("m", "km"): Decimal("0.001"),
    ("mi", "km"): Decimal("1.609344"),
    ("nmi", "km"): Decimal("1.852"),
    ("ft", "km"): Decimal("0.0003048"),
    ("°", "°"): Decimal(1),
}
_MINUTE_S = 60


def quantity(text: str, unit: str, vocabulary: Vocabulary) -> Read | None:
    """A number with its unit, turned into ``unit``; a conversion or remark in parentheses may follow.

    A number without a unit is not read: 4040 may be pounds.
    """
    bare, approximate = without_about(text.strip(), vocabulary)
    match = re.match(number_pattern(vocabulary) + r"\s*([^\d(;,–]*?)\s*(?:\(.*)?$", bare)
    value = decimal(match[1], vocabulary) if match else None
    if match is None or value is None:
        return None
    multiple, printed_unit = _multiple(match[2].casefold().strip(), vocabulary)
    factor = FACTORS.get((vocabulary.units.get(printed_unit, printed_unit), unit))
    if factor is None:
        return None
    if multiple != 1:  # whoever writes 6.6 million has rounded
        value, approximate = (value * multiple).normalize() + 0, True
    own = _in_our_unit(bare[match.end(2) :], unit, vocabulary) if factor != 1 else None
    return Read(own or _converted(value, factor, unit), unit=unit, approximate=approximate)


def _multiple(words: str, vocabulary: Vocabulary) -> tuple[int, str]:
    """What a word before the unit multiplies by, and the unit: "mio. km" is a million kilometres."""
    first, _space, rest = words.partition(" ")
    return (vocabulary.multiples[first], rest.strip()) if rest and first in vocabulary.multiples else (1, words)


def period(text: str, vocabulary: Vocabulary) -> Read | None:
    """The time for one orbit in minutes: "92.2 min", "2 hours", "93 minutes, 10 seconds"."""
    bare, approximate = without_about(text.strip(), vocabulary)
    if exact := re.fullmatch(number_pattern(vocabulary) + r"\s*([a-z]+)\.?", bare, re.IGNORECASE):
        printed = decimal(exact[1], vocabulary) if vocabulary.spans.get(exact[2].casefold()) == _MINUTE_S else None
        if printed is not None:  # with the places that are printed: 91.0 says more than 91
            return Read(printed, unit="min", approximate=approximate)
    time = duration(bare, vocabulary)
    if time is None or not isinstance(time.value, Decimal):
        return None
    minutes = time.value / 60
    return Read(minutes.quantize(Decimal("0.001")).normalize() + 0, unit="min", approximate=approximate)


def _in_our_unit(remark: str, unit: str, vocabulary: Vocabulary) -> Decimal | None:
    """The source's own conversion: 101.2 nautical miles (116.5 statute miles, 187.5 km)."""
    found = re.search(number_pattern(vocabulary) + rf"\s*{re.escape(unit)}\b", remark)
    return decimal(found[1], vocabulary) if found else None


def _converted(value: Decimal, factor: Decimal, unit: str) -> Decimal:
    """The product, with no more places than the printed number justifies: whole kilograms, tenths of a kilometre."""
    if factor == 1:
        return value
    exponent = value.as_tuple().exponent
    whole = unit == "kg" and isinstance(exponent, int) and exponent >= 0
    return (value * factor).quantize(Decimal(1) if whole else Decimal("0.1"), ROUND_HALF_UP)
