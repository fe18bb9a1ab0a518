"""What inline templates print. Each entry: name of the template → function of its arguments.

A template that is not listed prints its first argument where it has just one, and nothing otherwise.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation

from missions.wikitext.document import FLAG

#: Positional arguments in order under "1", "2" …, named ones under their name; all plain text.
Arguments = Mapping[str, str]
Printer = Callable[[Arguments], str]

ORBITERS = {"099": "Challenger", "101": "Enterprise", "102": "Columbia", "103": "Discovery"}
ORBITERS |= {"104": "Atlantis", "105": "Endeavour"}


_COUNTRY_CODE = re.compile(r"[A-Z]{3}")
_LONGEST_COUNTRY = 60


def positional(arguments: Arguments) -> list[str]:
    return [arguments[key] for key in sorted((k for k in arguments if k.isdigit()), key=int)]


def _argument(number: int) -> Printer:
    return lambda arguments: arguments.get(str(number), "")


def _nothing(arguments: Arguments) -> str:
    return ""


def _lines(arguments: Arguments) -> str:
    return "\n".join(positional(arguments))


#: {{convert|6.6|e6km}} prints millions of kilometers.
_EXPONENTS = {"3": "thousand ", "6": "million "}
_EXPONENT = re.compile(r"^e([36])(?=[a-z])")


def _measure(arguments: Arguments) -> str:
    """{{convert|7150|kg|lb}}: the number and unit that were typed, not the conversion. Ranges are kept as ranges."""
    value, *rest = [*positional(arguments), ""]
    rest = [_EXPONENT.sub(lambda unit: _EXPONENTS[unit[1]], unit, count=1) for unit in rest]
    if not re.fullmatch(r"[\d.,]+", value):
        return ""
    if len(rest) > 2 and rest[0] in ("-", "–", "to", "and"):
        return f"{value} – {rest[1]} {rest[2]}"
    return f"{value} {rest[0]}".strip()


def _moment(arguments: Arguments) -> str:
    """{{Start date|1971|06|06|04|55|09|Z}} in ISO order; {{Start date text|…}} has it as text already."""
    parts = [part for part in positional(arguments) if part]
    if not parts or not parts[0].isdigit():
        return parts[0] if parts else ""
    date = "-".join(f"{int(part):02d}" for part in parts[:3] if part.isdigit())
    clock = ":".join(f"{int(part):02d}" for part in parts[3:6] if part.isdigit())
    zone = next((part for part in parts[3:7] if not part.isdigit()), "")
    return " ".join(filter(None, (date, clock, "UTC" if zone.upper() == "Z" else zone)))


def _coordinates(arguments: Arguments) -> str:
    """{{coord|48|9|N|71|51|E}} and {{coord|27.23|N|75.88|W}} as "48.15° N 71.85° E"."""
    parts: list[str] = []
    numbers: list[Decimal] = []
    for argument in positional(arguments):
        if argument in ("N", "S", "E", "W") and numbers:
            parts.append(f"{_degrees(numbers)}° {argument}")
            numbers = []
        else:
            try:
                numbers.append(Decimal(argument))
            except InvalidOperation:
                break
    if not parts and len(numbers) >= 2 and all(abs(number) <= 180 for number in numbers[:2]):
        parts = [f"{abs(numbers[0])}° {'NS'[numbers[0] < 0]}", f"{abs(numbers[1])}° {'EW'[numbers[1] < 0]}"]
    return " ".join(parts) if len(parts) == 2 else ""


def _degrees(numbers: list[Decimal]) -> Decimal:
    degrees = sum((number / 60**power for power, number in enumerate(numbers)), Decimal(0))
    return degrees.quantize(Decimal("0.00001")).normalize() + 0


def _german_coordinates(arguments: Arguments) -> str:
    """{{Coordinate|NS=48/9/0/N|EW=71/51/0/E}}."""
    parts = f"{arguments.get('NS', '')}/{arguments.get('EW', '')}".replace("O", "E").split("/")
    return _coordinates({str(i): part for i, part in enumerate(filter(None, parts), 1)})


def _ship(prefix: str) -> Printer:
    return lambda arguments: f"{prefix} {arguments.get('1', '')}".strip()


def orbiter_name(number: str) -> str:
    """ "102" is Space Shuttle Columbia; empty for unknown numbers."""
    return f"Space Shuttle {ORBITERS[number]}" if number in ORBITERS else ""


def _orbiter(arguments: Arguments) -> str:
    return orbiter_name(arguments.get("1", ""))


def _flag(arguments: Arguments) -> str:
    """A flag, between two signs: crew lists name the country of a person by it."""
    country = arguments.get("1", "").strip()
    return f"{FLAG}{country}{FLAG} " if 0 < len(country) <= _LONGEST_COUNTRY else ""


def _interval(arguments: Arguments) -> str:
    """{{time interval|start|end}} prints the time between; both ends are kept, so that it can be worked out."""
    return f"{arguments.get('1', '')} – {arguments.get('2', '')}"


PRINTERS: dict[str, Printer] = {
    **dict.fromkeys(["convert", "cvt"], _measure),
    **dict.fromkeys(["start date", "end date", "start-date", "end-date"], _moment),
    **dict.fromkeys(["start date text", "end date text", "start date and age", "dts"], _moment),
    **dict.fromkeys(["coord", "coords"], _coordinates),
    **dict.fromkeys(["unbulleted list", "ubl", "ublist", "ubt", "plainlist", "flatlist", "hlist"], _lines),
    **dict.fromkeys(["bulleted list", "collapsible list", "br separated entries"], _lines),
    **dict.fromkeys(["nowrap", "small", "nobold", "nobr", "abbr", "cospar", "formatnum", "nts", "val"], _argument(1)),
    **dict.fromkeys(["flag", "flagcountry", "ill", "interlanguage link", "rus", "rus", "ius"], _argument(1)),
    **dict.fromkeys(["lang", "langx", "lang-ru", "transl", "transliteration"], _argument(2)),
    **dict.fromkeys(["time interval", "age in days"], _interval),
    **dict.fromkeys(["nbsp", "space", "spaces", "snd", "spaced ndash"], lambda arguments: " "),
    **dict.fromkeys(["'", "'s"], lambda arguments: "’s"),
    **dict.fromkeys(["efn", "sfn", "r", "rp", "refn", "citation needed", "cn"], _nothing),
    **dict.fromkeys(["flagicon", "flag icon", "flagdeco", "flagicon image"], _flag),
    **dict.fromkeys(["cite web", "cite book", "cite news", "internetquelle", "literatur"], _nothing),
    "'": lambda arguments: "’",
    "nbhyph": lambda arguments: "-",
    "coordinate": _german_coordinates,
    "comv": _argument(2),
    "lunar coords and quad cat": _nothing,
    "mv": _ship("MV"),
    "ov": _orbiter,
    "uss": _ship("USS"),
}


def printed(name: str, arguments: Arguments) -> str:
    """What a template prints."""
    name = name.strip().replace("_", " ")
    printer = PRINTERS.get(name.casefold())
    if printer:
        return printer(arguments)
    if _COUNTRY_CODE.fullmatch(name) and arguments.get("1", "#") == "#":  # {{JPN|#}} in German
        return _flag({"1": name})
    return arguments["1"] if set(arguments) == {"1"} else ""
