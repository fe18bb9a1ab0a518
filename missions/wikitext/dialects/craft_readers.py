"""Readers for the names of craft, rockets and modules, and for call signs."""

import re

from missions.values import Read, Said, Vocabulary
from missions.values.callsigns import call_sign as read_call_sign
from missions.values.craft import design
from missions.wikitext.dialects.readers import OWN_CRAFT, Lines, Reader, joined, states, text
from missions.wikitext.templates import ORBITERS, orbiter_name

_NUMBERS_OF_ORBITERS = {orbiter_name(number): number for number in ORBITERS}
_COMMAND_MODULE = re.compile(r"C(?:S)?M[- ]?(\d{3})\b")

#: What a line of several call signs begins or ends with → how it is told in a record, or which fact it is.
_CRAFT = {"CSM": r"C(?:S)?M|Command module|Kommando(?:modul|kapsel)", "LM": r"LM|Lunar module|Mond(?:lande)?fähre"}
_ELSEWHERE = {
    "call_sign_surface": r"On (?:the )?surface|Auf der Mondoberfläche|Auf dem Mond",
    "call_sign_landing": r"Landing|Rückflug",
}
_OUTBOUND = r"Launch|Hinflug"
_LABEL = "|".join(f"(?P<{name}>{pattern})" for name, pattern in (_CRAFT | _ELSEWHERE | {"outbound": _OUTBOUND}).items())
_LABELLED = re.compile(rf"(?:{_LABEL})\s*:\s*(?P<sign>[^:]+?)(?=\s+(?:{_LABEL.replace('?P<', '?P<_')})\s*:|$)", re.I)
_IN_PARENTHESES = re.compile(rf"(?P<sign>[^(),]+?)\s*\((?:{_LABEL})\),?\s*", re.IGNORECASE)
_OR = re.compile(r",?\s+(?:or|oder)\s+", re.IGNORECASE)


@states("craft", "spacecraft_type", "spacecraft_grau_index", "spacecraft_serial")
def spacecraft(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
    """Type, design number and serial number; a bare name is that of one craft: Resilience, Space Shuttle Columbia."""
    said = spacecraft_design(lines, vocabulary)
    if [one.fact for one in said] != ["spacecraft_type"]:
        return said
    printed, read = said[0].printed, said[0].read
    number = _NUMBERS_OF_ORBITERS.get(str(read.value) if read else "")
    own = [Said("craft", printed, read)]
    return [*own, Said("spacecraft_serial", printed, Read(f"OV-{number}"))] if number else own


@states("spacecraft_type", "spacecraft_grau_index", "spacecraft_serial", "craft")
def spacecraft_design(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
    """The same where a bare name is that of the type."""
    return _designed(lines, vocabulary, ("spacecraft_type", "spacecraft_grau_index", "spacecraft_serial", "craft"))


#: A type that may be printed with its numbers, but is written without them.
spacecraft_type = Reader("text", ("spacecraft_type",), spacecraft_design.read)


@states("launch_vehicle", "launch_vehicle_grau_index", "launch_vehicle_serial")
def rocket(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
    return _designed(lines, vocabulary, ("launch_vehicle", "launch_vehicle_grau_index", "launch_vehicle_serial"))


def _designed(lines: Lines, vocabulary: Vocabulary, facts: tuple[str, ...]) -> list[Said]:
    printed = joined(lines)
    # Several craft have a line each; only serial and design number may have lines of their own.
    numbers = (*vocabulary.serial_words, *vocabulary.index_words)
    continued = [line for line in lines[1:] if line.casefold().lstrip("( ").startswith(numbers)]
    found = design(joined((OWN_CRAFT.sub("", lines[0], count=1), *continued)), vocabulary)
    reads = zip(facts, (found.name, found.grau_index, found.serial, found.own_name), strict=False)
    return [Said(fact, printed, read) for fact, read in reads if read is not None]


@states("craft", "spacecraft_serial")
def orbiter(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
    """An orbiter by its name, with its number: "Columbia (OV-102)"."""
    printed = joined(lines)
    found = re.fullmatch(r"(?P<name>.+?)\s*\(?OV-(?P<number>\d{3})\)?", printed)
    if not found:
        return [Said("craft", printed, Read(printed))]
    # A Dragon is called Endeavour, too.
    name = orbiter_name(found["number"]) or found["name"]
    serial = Read(f"OV-{found['number']}")
    return [Said("craft", printed, Read(name)), Said("spacecraft_serial", printed, serial)]


@states("command_module", "spacecraft_type", "spacecraft_serial")
def command_module(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
    """The command module of an Apollo flight names its craft: CM-107 is the CSM-107 of a record."""
    said = text("command_module")(lines, vocabulary)
    if found := _COMMAND_MODULE.search(joined(lines)):
        said.append(Said("spacecraft_type", joined(lines), Read("Apollo CSM")))
        said.append(Said("spacecraft_serial", joined(lines), Read(f"CSM-{found[1]}")))
    return said


@states("call_sign_native", "call_sign", "call_sign_meaning", *_ELSEWHERE)
def call_sign(lines: Lines, vocabulary: Vocabulary) -> list[Said]:
    """One call sign; of a flight of two craft both with their craft; of two crews that of the launch first."""
    labelled = _labelled(lines)
    if not labelled:
        first, *others = _OR.split(joined(lines), maxsplit=1)
        if len(lines) > 1 and not others:
            return [Said("call_sign", joined(lines), None)]
        return [*_one_sign(first, vocabulary), *(Said("call_sign", other, None) for other in others)]
    said = _one_sign(labelled["outbound"], vocabulary) if "outbound" in labelled else []
    craft = [f"{labelled[name]} ({name})" for name in _CRAFT if name in labelled]
    if craft:
        said.append(Said("call_sign", joined(lines), Read(", ".join(craft))))
    return said + [Said(fact, joined(lines), Read(labelled[fact])) for fact in _ELSEWHERE if fact in labelled]


def _labelled(lines: Lines) -> dict[str, str]:
    """The call signs by what stands before or behind them; empty where anything else is left."""
    found: dict[str, str] = {}
    for line in lines:
        matches = [*_LABELLED.finditer(line)] or [*_IN_PARENTHESES.finditer(line)]
        if sum(len(match.group().strip()) for match in matches) < len(line) - len(matches):
            return {}
        for match in matches:
            label = next(name for name in (*_CRAFT, *_ELSEWHERE, "outbound") if match[name])
            found.setdefault(label, match["sign"].strip(" ,„“”\"'"))
    return found


def _one_sign(printed: str, vocabulary: Vocabulary) -> list[Said]:
    found = read_call_sign(printed, vocabulary) if printed else None
    if found is None:
        return [Said("call_sign", printed, None)] if printed else []
    reads = {"call_sign_native": found.native, "call_sign": found.latin, "call_sign_meaning": found.meaning}
    return [Said(fact, printed, read) for fact, read in reads.items() if read is not None]
