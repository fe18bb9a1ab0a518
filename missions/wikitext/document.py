"""What a wikitext file holds, without its markup: a list of blocks that survives the trip between processes."""

from dataclasses import asdict, dataclass
from typing import Any

#: Templates that draw a table from named parameters: a crew with its seats.
CREW_BOXES = frozenset({"spaceflight crew"})

#: Stands before and behind the country that a flag shows: "⚑JPN⚑ Toyohiro Akiyama".
FLAG = "\u2691"

#: The lines of a value: markup gone, one line for each <br/> or list item.
Lines = tuple[str, ...]


@dataclass(frozen=True)
class Field:
    """One parameter of a box: its lines, and the boxes nested in it."""

    name: str
    lines: Lines
    boxes: tuple["Box", ...] = ()


@dataclass(frozen=True)
class Box:
    """A template with named parameters, such as {{Infobox spaceflight}}."""

    name: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Table:
    """A table as rows of cells."""

    rows: tuple[tuple[Lines, ...], ...]


@dataclass(frozen=True)
class Heading:
    level: int
    text: str


@dataclass(frozen=True)
class Item:
    """One item of a bullet list."""

    text: str


@dataclass(frozen=True)
class Paragraph:
    text: str


Block = Box | Table | Heading | Item | Paragraph
_KINDS = {kind.__name__: kind for kind in (Table, Heading, Item, Paragraph)}


def as_data(blocks: list[Block]) -> list[dict[str, Any]]:
    """The blocks as JSON can write them."""
    return [{"kind": type(block).__name__, **asdict(block)} for block in blocks]


def from_data(data: list[dict[str, Any]]) -> list[Block]:
    """The blocks that ``as_data`` wrote."""
    return [_block(dict(entry)) for entry in data]


def _block(entry: dict[str, Any]) -> Block:
    kind = entry.pop("kind")
    if kind == "Box":
        return _box(entry)
    if kind == "Table":
        return Table(tuple(tuple(tuple(cell) for cell in row) for row in entry["rows"]))
    return _KINDS[kind](**entry)


def _box(entry: dict[str, Any]) -> Box:
    fields = (
        Field(field["name"], tuple(field["lines"]), tuple(_box(box) for box in field["boxes"]))
        for field in entry["fields"]
    )
    return Box(entry["name"], tuple(fields))
