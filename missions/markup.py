"""From Markdown to HTML that is safe to show: the one module that marks strings as safe."""

import json
from functools import lru_cache

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown_it import MarkdownIt

#: A deliberately small subset: what a section of an encyclopedia needs, and no images or raw HTML.
_markdown = MarkdownIt("zero", {"html": False}).enable(
    ["heading", "list", "emphasis", "link", "entity", "escape", "blockquote", "newline"]
)
_TAGS = {"p", "h3", "h4", "ul", "ol", "li", "em", "strong", "a", "blockquote", "br"}


@lru_cache(maxsize=512)
def html_of(markdown: str) -> SafeString:
    """Markdown as clean HTML. Headings move down to stand below the section's own ``<h2>``.

    Links lead to http and https addresses and to places on this site only.
    """
    tokens = _markdown.parse(markdown)
    for token in tokens:
        if token.type in ("heading_open", "heading_close"):
            token.tag = "h3" if token.tag in ("h1", "h2") else "h4"
    rendered = _markdown.renderer.render(tokens, _markdown.options, {})
    return mark_safe(
        nh3.clean(
            rendered, tags=_TAGS, attributes={"a": {"href"}, "*": set()}, url_schemes={"http", "https"}, link_rel=None
        )
    )


#: What could end a script element or begin a comment in it.
_ESCAPES = {ord(letter): f"\\u{ord(letter):04X}" for letter in "<>&\u2028\u2029"}


def linked_data(data: dict) -> SafeString:
    """Structured data as a block that browsers do not run, whatever its texts contain."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')


def plain_text(markdown: str) -> str:
    """The words of a Markdown text, without its signs and addresses."""
    inline = (token for token in _markdown.parse(markdown) if token.type == "inline")
    return " ".join(child.content for token in inline for child in token.children or () if child.content)
