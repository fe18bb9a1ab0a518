"""Wikitext files for tests of the import, and the import itself as tests call it."""

import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

from django.core.management import call_command

FIXTURES = Path(__file__).parent / "fixtures"
#: An English table and a German box, damaged as such articles are found.
SOYUZ_TM_11 = FIXTURES / "soyuz_tm_11.wiki"
#: The German article first, and other values wrong or cut, on purpose.
SOYUZ_T_4 = FIXTURES / "soyuz_t_4_damaged.wiki"


def article(path: Path, begin: str, end: str | None = None) -> str:
    """A part of a file, from one text to before another."""
    text = path.read_text()
    start = text.index(begin)
    return text[start : text.index(end, start) if end else None]


#: The articles of the first file by themselves.
ENGLISH = article(SOYUZ_TM_11, "{|", "{{Infobox")
GERMAN = article(SOYUZ_TM_11, "{{Infobox")


def wiki_writer(tmp_path: Path) -> Callable[..., Path]:
    """Writes a wikitext file and gives its path; a fixture of the tests that need files of their own."""

    def write(text: str, name: str = "article.wiki") -> Path:
        path = tmp_path / name
        path.write_text(text)
        return path

    return write


def run(*files, **options) -> str:
    out = StringIO()
    call_command("import_wikitext", *map(str, files), stdout=out, **options)
    return out.getvalue()


def report(*files, **options) -> dict:
    return json.loads(run(*files, format="json", **options))
