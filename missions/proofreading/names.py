"""Names as one language writes them, in a text of another: "Afanasjew" in English, "Soyuz" in German."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

#: Shorter words are too often something else.
SHORTEST = 4
#: Words of a source stand as they are, and so do addresses and the texts of links.
_LEFT_OUT = re.compile(r"“[^”]*”|„[^“]*“|«[^»]*»|\]\([^)]*\)|https?://\S+|`[^`]*`")


@dataclass(frozen=True)
class Foreign:
    """A name of another language: where it is, and what it is in the language of the text."""

    span: tuple[int, int]
    own: str


class Names:
    """The names of one thing in each language, for many things: ``{"en": "Viktor Afanasyev", "de": "Wiktor …"}``."""

    def __init__(self, names: Iterable[Mapping[str, str]]):
        self._own: dict[str, set[str]] = {}
        self._foreign: dict[str, dict[str, str]] = {}
        known = [dict(each) for each in names]
        for each in known:
            for language, name in each.items():
                self._own.setdefault(language, set()).add(name)
        for each in known:
            for language, own in each.items():
                for other, name in each.items():
                    if other != language and name != own and self._is_telling(name, language):
                        self._foreign.setdefault(language, {})[name] = own
        self._patterns = {language: self._pattern(language, found) for language, found in self._foreign.items()}

    def _pattern(self, language: str, foreign: Iterable[str]) -> re.Pattern[str]:
        """Own names that hold a foreign one are passed over: "Altai Mountains" is English."""
        found = set(foreign)
        longer = {own for own in self._own.get(language, ()) if any(name in own for name in found & {*_parts(own)})}
        return _any_of(found | longer)

    def _is_telling(self, name: str, language: str) -> bool:
        """Whether a name of another language can be nothing in this one."""
        return len(name) >= SHORTEST and name not in self._own.get(language, ())

    def foreign_in(self, text: str, language: str) -> Iterator[Foreign]:
        pattern = self._patterns.get(language)
        if not pattern:
            return
        readable = _LEFT_OUT.sub(lambda left: " " * len(left.group()), text)
        for found in pattern.finditer(readable):
            if found.group() in self._foreign[language]:
                yield Foreign(found.span(), self._foreign[language][found.group()])


def _parts(name: str) -> Iterator[str]:
    """Every run of words in a name that is not the whole of it."""
    words = name.split()
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            if end - start < len(words):
                yield " ".join(words[start:end])


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?<!New )(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w’])")
