"""From nodes of the parse tree to plain text."""

import re
from collections.abc import Callable
from typing import Any

from mwparserfromhell import nodes
from mwparserfromhell.wikicode import Wikicode

from missions.wikitext import templates
from missions.wikitext.document import CREW_BOXES, Box, Field, Lines

#: Tags whose content is not part of the value.
SILENT_TAGS = {"ref", "gallery", "imagemap", "timeline", "references", "math", "noinclude", "style", "script"}
#: Links that show a picture or sort the page instead of naming something.
_NOT_TEXT = re.compile(r":?\s*(?:file|image|datei|bild|category|kategorie)\s*:", re.IGNORECASE)
#: [[de:Sojus TM-11]] stands in the margin of the page; with a colon before it, or with words, it is a link in the text.
_OTHER_LANGUAGE = re.compile(r"\s*[a-z]{2,3}(?:-[a-z]{2,10})?\s*:")
_QUOTES = re.compile(r"'{2,5}")
_LABELLED_BOX = "infobox"


def text_of(code: Wikicode) -> str:
    """The text that a reader sees, with line breaks; list items begin with their bullet."""
    return "".join(_node_text(node) for node in code.nodes)


def lines_of(code: Wikicode) -> Lines:
    """The lines of a value: one for each <br/>, list item or line of the source, bullets and blanks removed."""
    return split_lines(text_of(code))


def split_lines(text: str) -> Lines:
    tidied = (tidy(line.strip().lstrip("*#:;")) for line in text.split("\n"))
    return tuple(line for line in tidied if line)


def tidy(text: str) -> str:
    """With single ordinary spaces, and none at the ends."""
    return re.sub(r"\s+", " ", text).strip()


def box_of(template: nodes.Template) -> Box:
    """A template as a box; boxes nested in its parameters are kept as boxes."""
    fields = (
        Field(tidy(text_of(parameter.name)), lines_of(parameter.value), nested_boxes(parameter.value))
        for parameter in template.params
    )
    return Box(name_of(template), tuple(fields))


def nested_boxes(code: Wikicode) -> tuple[Box, ...]:
    templates_inside = [node for node in code.nodes if isinstance(node, nodes.Template)]
    return tuple(box_of(template) for template in templates_inside if is_box(template))


def is_box(template: nodes.Template) -> bool:
    """Boxes stand on their own and have named parameters; other templates are part of a sentence or value."""
    name = name_of(template).casefold()
    return name.startswith(_LABELLED_BOX) or name in CREW_BOXES


def name_of(template: nodes.Template) -> str:
    return tidy(re.sub(r"<!--.*?-->", "", str(template.name), flags=re.DOTALL).replace("_", " "))


def _node_text(node: nodes.Node) -> str:
    if isinstance(node, nodes.Text):
        # Marks of bold and italics. Quotes that are written as entities are quotes.
        return _QUOTES.sub("", str(node.value))
    printer = _PRINTERS.get(type(node))
    return printer(node) if printer else ""


def _link(node: nodes.Wikilink) -> str:
    if _NOT_TEXT.match(str(node.title)) or (node.text is None and _OTHER_LANGUAGE.match(str(node.title))):
        return ""
    return text_of(node.text) if node.text is not None else str(node.title).lstrip(":")


def _external_link(node: nodes.ExternalLink) -> str:
    return text_of(node.title) if node.title is not None else ""


def _template(node: nodes.Template) -> str:
    if is_box(node):
        return ""
    arguments = {tidy(text_of(parameter.name)): text_of(parameter.value).strip() for parameter in node.params}
    return templates.printed(name_of(node), arguments)


def _tag(node: nodes.Tag) -> str:
    tag = str(node.tag).strip().casefold()
    if node.wiki_markup and tag in ("li", "dt", "dd"):
        return str(node.wiki_markup)
    if tag in ("br", "hr"):
        return "\n"
    if tag in SILENT_TAGS or node.contents is None:
        return ""
    inside = text_of(node.contents)
    return f"\n{inside}" if tag in ("li", "p", "div", "tr") else inside


def _entity(node: nodes.HTMLEntity) -> str:
    try:
        return str(node.normalize())
    except ValueError:
        return ""


def _argument(node: nodes.Argument) -> str:
    return text_of(node.default) if node.default is not None else ""


_PRINTERS: dict[type[nodes.Node], Callable[[Any], str]] = {
    nodes.Argument: _argument,
    nodes.ExternalLink: _external_link,
    nodes.HTMLEntity: _entity,
    nodes.Tag: _tag,
    nodes.Template: _template,
    nodes.Wikilink: _link,
}
