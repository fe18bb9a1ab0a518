"""From the blocks of a file to the articles in it. A file may hold several, in several languages."""

from dataclasses import dataclass

from missions.reasons import Reason, reason
from missions.wikitext.dialects import DIALECTS
from missions.wikitext.dialects.dialect import Dialect
from missions.wikitext.document import CREW_BOXES, Block, Box, Field, Table

#: A table is a mission's box when so many of its rows have a label that the dialect knows.
ROWS_OF_A_BOX = 3


@dataclass(frozen=True)
class Article:
    """A mission's article: its box, as parameters or rows, and what stands around it."""

    dialect: Dialect
    #: The name of the box; empty for a table.
    template: str
    fields: tuple[Field, ...]
    body: tuple[Block, ...]

    @property
    def language(self) -> str:
        return self.dialect.language


def split(blocks: list[Block]) -> list[Article]:
    """The articles in order. Each begins with its box; what precedes the first box belongs to the first.

    A box about something else ends an article: what follows it is about that.
    """
    articles: list[Article] = []
    body: list[Block] = []
    head: tuple[Dialect, str, tuple[Field, ...]] | None = None
    elsewhere = False
    for block in blocks:
        if found := recognise(block):
            if head:
                articles.append(Article(*head, tuple(body)))
                body = []
            head, elsewhere = found, False
        elif isinstance(block, Box) and block.name.casefold() not in CREW_BOXES:
            elsewhere = True
        elif not elsewhere:
            body.append(block)
    return [*articles, Article(*head, tuple(body))] if head else articles


def recognise(block: Block) -> tuple[Dialect, str, tuple[Field, ...]] | None:
    """The dialect that knows this block as the box of a mission, the box's name and its fields."""
    for dialect in DIALECTS.values():
        if isinstance(block, Box) and dialect.box(block.name):
            return dialect, block.name, block.fields
        if isinstance(block, Table):
            rows = tuple(Field(label_of(row[0]), row[1]) for row in block.rows if len(row) == 2)
            if sum(row.name.casefold() in dialect.rows for row in rows) >= ROWS_OF_A_BOX:
                return dialect, "", rows
    return None


def about_something_else(blocks: list[Block]) -> Reason | None:
    """What the first box is about that is known, but not as a mission's."""
    for box in (block for block in blocks if isinstance(block, Box)):
        for dialect in DIALECTS.values():
            if sentence := dialect.others.get(box.name.casefold()):
                return reason(sentence, box=box.name)
    return None


def label_of(cell: tuple[str, ...]) -> str:
    return " ".join(cell).rstrip(":").strip()


def known_boxes() -> list[str]:
    """The names of the boxes that are read, for messages."""
    return sorted(name for dialect in DIALECTS.values() for name in dialect.boxes)
