"""Names of flights across languages: Soyuz TM-11 and Sojus TM-11 are one flight of one series."""

import re

from missions.wikitext.dialects import DIALECTS


def mission_key(name: str, language: str) -> str:
    """What a flight's name has in common in all languages: ``soyuz-tm-11``."""
    dialect = DIALECTS.get(language)
    found = dialect.series_of(name) if dialect else None
    spelled = f"{found[0]}{found[1]}" if found else name
    return re.sub(r"[\W_]+", "-", spelled.casefold()).strip("-")


def spelled_in(name: str, language: str, wanted: str) -> str:
    """A flight's name in another language; empty where its series is unknown."""
    if language == wanted:
        return name
    found = DIALECTS[language].series_of(name) if language in DIALECTS else None
    series = DIALECTS[wanted].series if wanted in DIALECTS else None
    return f"{series[found[0]]}{found[1]}" if found and series and found[0] in series else ""


def in_every_language(texts: dict[str, str]) -> dict[str, str]:
    """The names that are given, and those in other languages that follow from them."""
    complete = dict(texts)
    for wanted in DIALECTS:
        for language, name in texts.items():
            if wanted not in complete and (spelled := spelled_in(name, language, wanted)):
                complete[wanted] = spelled
    return complete
