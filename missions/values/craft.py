"""Names of spacecraft and rockets with their design numbers and serial numbers."""

import re
from dataclasses import dataclass

from missions.values.read import Read
from missions.values.vocabulary import Vocabulary

#: Designation of the Soviet artillery directorate: 11F732, 8K72K, 11A511U2.
_GRAU = re.compile(r"\b(\d{1,2}[AFKMPS]\d{2,3}[A-Z]{0,3}\d{0,2})\b")
#: Serial numbers that are printed without a word for it: Saturn SA-507, Redstone MR-7.
_BARE_SERIAL = re.compile(
    r"[\s(](?:SC(?=\d))?"
    r"((?:SA|AS|AV|MR|CSM|LM)-?\d{1,5}|NS\d|Y\d{1,3}|[^\W\d]{1,2}\d{5}-\d{2,3}"
    r"|B\d{4}(?:[.-]\d{1,3})?|\d{2,3}-?D|(?<=SC)\d{1,3})\)?$"
)
#: Which of several of a type: Block I, Block 5 is part of a rocket's name.
_VARIANT = re.compile(r",\s*Block\s\w+$")


#: Serial numbers that stand out wherever they are: Crew Dragon C206 Endeavour.
_OWN_SERIAL = re.compile(r"(?<![\w-])(C\d{3}|OV-\d{3}|CM-\d{3})(?![\w.-])")


@dataclass(frozen=True)
class Design:
    """What a text says about a type of craft or rocket."""

    name: Read | None = None
    grau_index: Read | None = None
    serial: Read | None = None
    #: The name of this one craft, which follows its serial number or stands in quotation marks.
    own_name: Read | None = None


def design(text: str, vocabulary: Vocabulary) -> Design:
    """Such as "Sojus 7K-ST (GRAU-Index 11F732) Seriennummer 61" in its three parts."""
    text = _VARIANT.sub("", re.sub(r",\s*[Ff]light\s.*$", "", text))
    text, grau_index = _taken(text, _index_pattern(vocabulary))
    text, own_name = _taken(text, _quoted_pattern(vocabulary))
    if own_name is None:
        text, own_name = _own_name(text, _serial_pattern(vocabulary), _OWN_SERIAL)
    text, serial = _taken(text, _serial_pattern(vocabulary))
    if serial is None:
        text, serial = _taken(text, _OWN_SERIAL)
    if grau_index is None:
        text, grau_index = _taken(text, _GRAU)
    if serial is None:
        text, serial = _taken(text, _BARE_SERIAL)
    name = re.sub(r"\s*\([^()]*\)", "", text)
    name = re.sub(r"\s+", " ", name).strip(" ,;")
    return Design(Read(name) if name else None, grau_index, serial, own_name)


def _own_name(text: str, *patterns: re.Pattern[str]) -> tuple[str, Read | None]:
    """What follows a serial number with a type before it: "Mercury No. 7 Freedom 7"; and the text without it."""
    for pattern in patterns:
        if (match := pattern.search(text)) and text[: match.start()].strip():
            name = text[match.end() :].strip()
            return (text[: match.end()], Read(name)) if name[:1].isalpha() else (text, None)
    return text, None


def _taken(text: str, pattern: re.Pattern[str]) -> tuple[str, Read | None]:
    match = pattern.search(text)
    if not match:
        return text, None
    return text[: match.start()] + " " + text[match.end() :], Read(match[1].strip())


def _index_pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    words = "|".join(map(re.escape, vocabulary.index_words))
    return re.compile(rf"\(?\b(?:{words}):?\s*([0-9A-Z]{{3,12}})\)?", re.IGNORECASE)


def _quoted_pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    marks = re.escape(vocabulary.quotes)
    return re.compile(rf"(?<=[\w)])\s+[{marks}]([^{marks}]+)[{marks}]$")


def _serial_pattern(vocabulary: Vocabulary) -> re.Pattern[str]:
    words = "|".join(map(re.escape, vocabulary.serial_words))
    return re.compile(rf"(?<!\w)(?:{words}):?\s*#?((?:[A-Z][a-z]? (?=\d))?\w[\w/.-]{{0,20}})", re.IGNORECASE)
