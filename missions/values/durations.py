"""Lengths of time, in seconds."""

import re
from datetime import datetime
from decimal import Decimal
from itertools import pairwise

from missions.values.moments import moment
from missions.values.numbers import decimal, number_pattern, without_about
from missions.values.read import Read, rank
from missions.values.vocabulary import Vocabulary

_PRECISION_OF_SPAN = {86400: "day", 3600: "hour", 60: "minute", 1: "second"}
#: Between the two moments of a printed interval.
INTERVAL = " – "


def duration(text: str, vocabulary: Vocabulary) -> Read | None:
    """Seconds, from "175 days 01 hours 50 minutes 41 seconds", "175d 1h 50m 41s" or two moments.

    The precision is the smallest unit that is named.
    """
    if INTERVAL in text:
        return _interval(text, vocabulary)
    bare, approximate = without_about(text.strip(), vocabulary)
    words = "|".join(sorted(map(re.escape, vocabulary.spans), key=len, reverse=True))
    part = re.compile(rf"{number_pattern(vocabulary)}\s*({words})\b\.?", re.IGNORECASE)
    found = [(decimal(number, vocabulary), vocabulary.spans[word.casefold()]) for number, word in part.findall(bare)]
    rest = re.sub(r"\b(?:and|und)\b|[\s,]+", "", part.sub("", re.sub(r"\([^()]*\)$", "", bare)))
    if rest or not found or not _descending([span for _, span in found]):
        return None
    seconds = sum((number * span for number, span in found if number is not None), Decimal(0))
    return Read(_plain(seconds), unit="s", precision=_PRECISION_OF_SPAN[found[-1][1]], approximate=approximate)


def _plain(seconds: Decimal) -> Decimal:
    """Whole seconds without a point: 1.5 hours are 5400 and not 5400.0."""
    return seconds.quantize(Decimal(1)) if seconds == seconds.to_integral_value() else seconds


def _descending(spans: list[int]) -> bool:
    """Days before hours before minutes, each once: anything else is two durations in one text."""
    return all(later < earlier for earlier, later in pairwise(spans))


def _interval(text: str, vocabulary: Vocabulary) -> Read | None:
    """The time between two moments, as {{time interval}} prints it."""
    start, end = (moment(part, vocabulary) for part in text.split(INTERVAL, 1))
    if not (start and end and isinstance(start.value, datetime) and isinstance(end.value, datetime)):
        return None
    coarsest = min(start.precision, end.precision, key=rank)
    if coarsest not in ("minute", "second"):
        return None
    seconds = Decimal(int((end.value - start.value).total_seconds()))
    return Read(seconds, unit="s", precision=coarsest) if seconds >= 0 else None
