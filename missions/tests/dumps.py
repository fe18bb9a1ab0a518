"""Exports of wikis for tests, with articles that are short and tell the truth, and the import as tests call it."""

import json
from io import StringIO
from pathlib import Path
from xml.sax.saxutils import escape

from django.core.management import call_command

_HEAD = """<mediawiki xmlns="http://www.mediawiki.org/xml/export-{version}/" version="{version}" xml:lang="{language}">
  <siteinfo>
    <sitename>Wikipedia</sitename>
    <dbname>{language}wiki</dbname>
    <base>https://{language}.wikipedia.org/wiki/Main_Page</base>
    <namespaces><namespace key="0" /><namespace key="1">Talk</namespace></namespaces>
  </siteinfo>
"""
END = "</mediawiki>\n"

#: What the English and the German article have in their boxes.
SOYUZ_TM_10 = """{{Infobox spaceflight
| name = Soyuz TM-10
| COSPAR_ID = 1990-067A
| orbits_completed = 2,052
| crew_size = 2 up<br/>3 down
| crew_members = [[Gennadi Manakov]]<br/>[[Gennady Strekalov]]
| crew_landing = [[Toyohiro Akiyama]]
| launch_date = 1 August 1990, 09:32:21&nbsp;UTC
| landing_date = 10 December 1990, 06:08:12&nbsp;UTC
}}"""
SOJUS_TM_10 = """{{Infobox bemannte Raumfahrtmission
| name = Sojus TM-10
| nssdc_id = 1990-067A
| crew_anzahl = 2
| start = 1. August 1990, 09:32:21 UTC
| landung = 10. Dezember 1990, 06:08:12 UTC
| orbits = 2125
}}"""


def head(language: str = "en", version: str = "0.11") -> str:
    return _HEAD.format(language=language, version=version)


def revision(text: str, number: int = 1, timestamp: str = "2024-05-01T12:00:00Z", more: str = "") -> str:
    return (
        f"<revision><id>{number}</id><timestamp>{timestamp}</timestamp><contributor><id>7</id></contributor>{more}"
        f'<model>wikitext</model><text xml:space="preserve">{escape(text)}</text></revision>'
    )


def page(title: str, *revisions: str, ns: str = "<ns>0</ns>", more: str = "") -> str:
    """A page with revisions, or with a text as its only one."""
    written = [one if one.startswith("<revision>") else revision(one) for one in revisions]
    return f"<page><title>{escape(title)}</title>{ns}<id>3</id>{more}{''.join(written)}</page>\n"


def export(*pages: str, language: str = "en", version: str = "0.11") -> str:
    return head(language, version) + "".join(pages) + END


class Dumps:
    """Dumps in a directory, and what importing them says."""

    def __init__(self, directory: Path):
        self.directory = directory

    def write(self, content: str | bytes, name: str = "enwiki.xml") -> Path:
        path = self.directory / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def english(self, *pages: str) -> Path:
        return self.write(export(*pages), "enwiki.xml")

    def german(self, *pages: str) -> Path:
        return self.write(export(*pages, language="de"), "dewiki.xml")

    def run(self, *files: Path, **options) -> tuple[str, int]:
        """What is printed, and the exit code."""
        out = StringIO()
        try:
            call_command("import_dump", *map(str, files), stdout=out, verbosity=0, **options)
        except SystemExit as ended:
            return out.getvalue(), int(ended.code)
        return out.getvalue(), 0

    def report(self, *files: Path, **options) -> dict:
        return json.loads(self.run(*files, format="json", **options)[0])

    def actions(self, *files: Path, **options) -> dict[str, str]:
        return {one["slug"]: one["action"] for one in self.report(*files, **options)["missions"]}
