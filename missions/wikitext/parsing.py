"""From wikitext to the blocks of a document. Runs in the child process only."""

import re

import mwparserfromhell
from mwparserfromhell import nodes
from mwparserfromhell.wikicode import Wikicode

from missions.wikitext import rendering
from missions.wikitext.document import Block, Heading, Item, Lines, Paragraph, Table

_BULLET = re.compile(r"[*#:;]+")
#: Tags that only lay out: what stands in them stands in the article.
_WRAPPERS = {"div", "center", "noinclude", "onlyinclude", "includeonly"}


def parse(text: str) -> list[Block]:
    """The blocks of a text, in order."""
    code = mwparserfromhell.parse(text.replace("\r\n", "\n"), skip_style_tags=True)
    blocks: list[Block] = []
    running = ""
    for node in _unwrapped(code):
        block = _own_block(node)
        if block is None:
            running += rendering.text_of(Wikicode([node]))
            continue
        blocks += _prose(running)
        blocks.append(block)
        running = ""
    return blocks + _prose(running)


def _unwrapped(code: Wikicode) -> list[nodes.Node]:
    found: list[nodes.Node] = []
    for node in code.nodes:
        if isinstance(node, nodes.Tag) and str(node.tag).casefold() in _WRAPPERS and node.contents is not None:
            found += _unwrapped(node.contents)
        else:
            found.append(node)
    return found


def _own_block(node: nodes.Node) -> Block | None:
    """The block that a node is by itself; None where it is part of the running text."""
    if isinstance(node, nodes.Template) and rendering.is_box(node):
        return rendering.box_of(node)
    if isinstance(node, nodes.Heading):
        return Heading(node.level, rendering.tidy(rendering.text_of(node.title)))
    if isinstance(node, nodes.Tag) and str(node.tag) == "table":
        return _table(node)
    return None


def _table(tag: nodes.Tag) -> Table:
    """The rows of a table. The first needs no mark of its own: its cells then stand in the table itself."""
    inside = [row for row in tag.contents.nodes if isinstance(row, nodes.Tag) and str(row.tag) == "tr"]
    rows = [_cells(part) for part in (tag, *inside)]
    return Table(tuple(row for row in rows if row))


def _cells(part: nodes.Tag) -> tuple[Lines, ...]:
    """The cells of a row; one that spans columns beside others is repeated in each of them."""
    found = [cell for cell in part.contents.nodes if isinstance(cell, nodes.Tag) and str(cell.tag) in ("td", "th")]
    cells = [cell for cell in found if not _is_caption(cell)]
    if len(cells) == 1:
        return (rendering.lines_of(cells[0].contents),)
    return tuple(lines for cell in cells for lines in [rendering.lines_of(cell.contents)] * _columns_of(cell))


def _columns_of(cell: nodes.Tag) -> int:
    """How many columns a cell spans: somebody who flew both ways has one cell for launch and landing."""
    spans = [str(attribute.value) for attribute in cell.attributes if str(attribute.name).strip() == "colspan"]
    return int(spans[0]) if spans and re.fullmatch(r"[1-9]", spans[0]) else 1


def _is_caption(cell: nodes.Tag) -> bool:
    """The parser takes a table's caption, |+, for a cell."""
    return str(cell.wiki_markup) == "|" and str(cell.contents).startswith("+")


def _prose(running: str) -> list[Block]:
    """List items and paragraphs; lines that follow each other are one paragraph."""
    blocks: list[Block] = []
    open_paragraph: list[str] = []
    for line in [*running.split("\n"), ""]:
        text = rendering.tidy(line)
        bullet = _BULLET.match(text)
        if text and not bullet:
            open_paragraph.append(text)
            continue
        if open_paragraph:
            blocks.append(Paragraph(" ".join(open_paragraph)))
            open_paragraph = []
        if bullet and (item := text[bullet.end() :].strip()):
            blocks.append(Item(item))
    return blocks
