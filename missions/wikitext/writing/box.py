"""A flight as the box of an article: parameters in the order of the dialect's table, unknown ones left out."""

from collections.abc import Mapping

from missions.wikitext.dialects.dialect import Nested
from missions.wikitext.dialects.readers import Reader
from missions.wikitext.writing.flight import Flight, Told
from missions.wikitext.writing.style import Style

Table = Mapping[str, Reader]


def box(flight: Flight, style: Style) -> str:
    """The whole box, ready to be put into an article."""
    return laid_out(style.box, parameters(flight, style)) + "\n"


def parameters(flight: Flight, style: Style) -> list[tuple[str, str]]:
    """What the box says: names of parameters and their values as wikitext."""
    table = style.dialect.boxes[style.box]
    written: set[str] = set()
    rows: list[tuple[str, str]] = []
    for name, reader in table.items():
        is_new = holds(reader, flight) and not written.intersection(reader.facts[:1])
        if is_new and (value := value_of(flight, reader, table, style)):
            rows.append((name, value))
            written.update(reader.facts[:1])
        rows += style.after[reader.grammar](flight) if reader.grammar in style.after else ()
    return rows


def holds(reader: Reader, flight: Flight) -> bool:
    """Whether what the mere presence of a parameter says is true of the flight: suborbital_apogee."""
    return not reader.facts or all(fact != "kind" or value == flight.path for fact, value in reader.marks)


def value_of(told: Told, reader: Reader, table: Table, style: Style) -> str:
    """The value of one parameter; empty where nothing is known, or where the parameter is only ever read."""
    writer = style.writers.get(reader.grammar)
    return writer(told, own_facts(reader, table)) if writer else ""


def own_facts(reader: Reader, table: Table) -> tuple[str, ...]:
    """The facts that a parameter is there for: of its further ones those to which no other parameter is given."""
    elsewhere = {other.facts[0] for other in table.values() if other.facts and other is not reader}
    return tuple(fact for place, fact in enumerate(reader.facts) if not place or fact not in elsewhere)


def nested_box(name: str, told: Told, nested: Nested, style: Style, **second: str) -> str:
    """A box in the box, such as one docking. ``second``: what comes after its first parameter."""
    first, *rows = [
        (key, value_of(told, reader, nested.parameters, style)) for key, reader in nested.parameters.items()
    ]
    return laid_out(name, [(key, value) for key, value in (first, *second.items(), *rows) if value], indent="   ")


def laid_out(name: str, rows: list[tuple[str, str]], indent: str = "") -> str:
    """One parameter a line, the values below each other."""
    width = max((len(key) for key, _value in rows), default=0)
    lines = (f"{indent}| {key:<{width}} = {value}" for key, value in rows)
    return "\n".join(["{{" + name, *lines, "}}"])
