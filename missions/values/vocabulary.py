"""The words and marks of one language that values are printed with."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Vocabulary:
    """Keys of the mappings are lower case, as they are looked up; the printed text keeps its case."""

    language: str
    decimal_mark: str
    group_mark: str
    quotes: str
    months: Mapping[str, int]
    #: Word → seconds.
    spans: Mapping[str, int]
    #: Word → our symbol for the unit.
    units: Mapping[str, str]
    #: Words between a number and its unit → what they multiply it by: 6,6 *Mio.* km.
    multiples: Mapping[str, int]
    #: Word → compass point ("SE").
    directions: Mapping[str, str]
    #: Signs and words for "about".
    about: tuple[str, ...]
    #: Words before a place that give neither distance nor direction.
    near: tuple[str, ...]
    #: Words between a distance and a direction: 155 km *at the* northwest of …
    before_direction: tuple[str, ...]
    #: Words before the name of a town: the town of …
    town_words: tuple[str, ...]
    #: The word between a direction and a place: 61 km SE *of* …
    away_from: tuple[str, ...]
    #: What a missing value is announced with: planned, not yet flown.
    planned: tuple[str, ...]
    #: Written-out ordinals → number.
    ordinals: Mapping[str, int]
    #: The ordinal's ending behind digits, as a regular expression: 11th, 87.
    ordinal_ending: str
    #: Words that say that a number in parentheses counts spaceflights.
    flight_words: tuple[str, ...]
    #: What may follow an ordinal: second *and last* spaceflight.
    last_words: tuple[str, ...]
    #: Of somebody who flew once.
    only_words: tuple[str, ...]
    serial_words: tuple[str, ...]
    index_words: tuple[str, ...]
    patronymic_endings: tuple[str, ...]
    #: Key of a role → the word for a man, the word for a woman.
    roles: Mapping[str, tuple[str, str]]
    #: Other words for these roles → key.
    role_synonyms: Mapping[str, str] = field(default_factory=dict)
    #: Words of a sea or ocean.
    sea_words: tuple[str, ...] = ()

    def role_key(self, word: str) -> str:
        """The key of the role that a word names; empty where the word is unknown."""
        small = re.sub(r"[\s-]*#?\d$", "", word.casefold())  # Mission Specialist 1
        for key, words in self.roles.items():
            if small in (form.casefold() for form in words):
                return key
        return self.role_synonyms.get(small, "")
