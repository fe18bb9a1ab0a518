"""From a name to the words of its address."""

import unicodedata

from django.utils.formats import get_format
from django.utils.text import slugify


def slug_of(name: str, language: str) -> str:
    """The address of a name as its language spells it: "Südkorea" is ``suedkorea`` in German addresses.

    Returns an empty string for a name without any Latin letter or digit.
    """
    letters = get_format("ADDRESS_LETTERS", language)
    spelled_out = "".join(letters.get(letter, letter) for letter in unicodedata.normalize("NFC", name).lower())
    return slugify(spelled_out)
