"""Ordinal numbers in running text: 11th, eleventh, 87., elfte."""

import re

from missions.values.vocabulary import Vocabulary


def ordinal_pattern(vocabulary: Vocabulary) -> str:
    """A regular expression, without groups, for an ordinal."""
    words = "|".join(sorted(map(re.escape, vocabulary.ordinals), key=len, reverse=True))
    return rf"(?:\d{{1,3}}{vocabulary.ordinal_ending}|(?:{words})\b)"


def ordinal(text: str, vocabulary: Vocabulary) -> int | None:
    """The number of an ordinal that is the whole text."""
    if match := re.fullmatch(rf"(\d{{1,3}}){vocabulary.ordinal_ending}", text, re.IGNORECASE):
        return int(match[1])
    return vocabulary.ordinals.get(text.casefold())
