"""How to cite a page: as text, and for BibTeX and BibLaTeX."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils.translation import get_language, gettext

from missions import typography
from missions.models import Page

#: What means something to TeX.
_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_TEX |= {letter: f"\\{letter}" for letter in "&%$#_{}"}


@dataclass(frozen=True)
class Citation:
    """The parts of a reference to one version of a page."""

    title: str
    work: str
    version: int
    changed_on: date
    address: str

    @property
    def day(self) -> str:
        return typography.day(self.changed_on)


def citation(record: Page) -> Citation:
    return Citation(
        title=str(record),
        work=str(settings.SITE_NAME),
        version=record.version,
        changed_on=record.updated_at.date(),
        address=f"{settings.SITE_URL}{record.get_absolute_url()}?v={record.version}",
    )


def bibtex(record: Page) -> str:
    """An entry that BibLaTeX and BibTeX both read; text in UTF-8, TeX's own signs escaped."""
    cited = citation(record)
    fields = {
        "title": f"{{{_tex(cited.title)}}}",
        "organization": f"{{{_tex(cited.work)}}}",
        "year": str(cited.changed_on.year),
        "note": _tex(gettext("Version %(number)s") % {"number": cited.version}),
        "url": cited.address,
        "urldate": cited.changed_on.isoformat(),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{{record.key}-{get_language()},\n{lines}}}\n"


def _tex(text: str) -> str:
    return "".join(_TEX.get(letter, letter) for letter in text)
