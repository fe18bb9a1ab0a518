"""The dialects, by language. A further language is one more file and one more line here."""

from missions.wikitext.dialects.de import GERMAN_WIKIPEDIA
from missions.wikitext.dialects.dialect import Dialect
from missions.wikitext.dialects.en import ENGLISH_WIKIPEDIA

DIALECTS: dict[str, Dialect] = {dialect.language: dialect for dialect in (ENGLISH_WIKIPEDIA, GERMAN_WIKIPEDIA)}
