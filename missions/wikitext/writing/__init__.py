"""From facts to the box of an article: what ``dialects`` read is written here, by the same tables of parameters.

For each grammar of ``dialects.readers`` that can be written a language has a function in its ``Style``; it knows how
that Wikipedia sets dates, numbers, units and links. A further language is one more file and one more line here.
"""

from missions.wikitext.writing.de import GERMAN_STYLE
from missions.wikitext.writing.en import ENGLISH_STYLE
from missions.wikitext.writing.style import Style

STYLES: dict[str, Style] = {style.language: style for style in (ENGLISH_STYLE, GERMAN_STYLE)}
