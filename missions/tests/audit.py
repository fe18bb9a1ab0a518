"""Every kind of page in every language, measured by Lighthouse, axe and the Nu HTML checker: ``make audit``.

``python -m missions.tests.audit [KIND…]`` serves the encyclopedia as ``make run`` does, prints one table and what is
wrong, and answers 1 unless every score is 100 and nothing is found. A kind is a name of the URLconf: mission-detail.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from missions.tests import servers
from missions.tests.auditors import Auditors, Lighthouse

#: The records whose pages stand for those of their kind; the first record does where none of these is of the kind.
TYPICAL = ["soyuz-tm-11", "mir", "toyohiro-akiyama", "soviet-union", "soyuz-tm", "soyuz-u2", "baikonur", "soyuz"]
#: What a page is asked for, where it says little unasked.
QUESTIONS = {"search": "?q=tm11"}
COLUMNS = "{:<20}{:<4}{:<17}{:<17}{:>5}{:>5}{:>9}{:>10}"


@dataclass
class Audited:
    """A page and all that was found on it."""

    kind: str
    language: str
    address: str
    phone: Lighthouse | None = None
    desk: Lighthouse | None = None
    axe: list[str] = field(default_factory=list)
    nu: list[str] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        by_form = (("phone", self.phone), ("desk", self.desk))
        return [f"{name}: {fault}" for name, found in by_form if found for fault in found.faults] + self.axe + self.nu

    @property
    def is_perfect(self) -> bool:
        forms = [form for form in (self.phone, self.desk) if form]
        return not self.axe and not self.nu and all(form.is_perfect for form in forms)

    def row(self) -> str:
        phone, desk = (form.told if form else "–" for form in (self.phone, self.desk))
        carried, requests = (self.phone.bytes, self.phone.requests) if self.phone else ("–", "–")
        return COLUMNS.format(
            self.kind, self.language, phone, desk, len(self.axe), len(self.nu), carried, requests
        ).rstrip()


def found_pages(kinds: list[str]) -> Iterator[Audited]:
    """One page of each kind in each language, or of these kinds alone."""
    from missions.tests import pages  # reads the settings, which a server has just decided

    if unknown := set(kinds) - set(pages.page_names()):
        raise SystemExit(f"No such kind of page: {', '.join(sorted(unknown))}. There are: {pages.page_names()}")
    for kind in kinds or pages.page_names():
        for language in pages.LANGUAGES:
            if addresses := typical(kind, language):
                yield Audited(kind, language, addresses + QUESTIONS.get(kind, ""))


def typical(kind: str, language: str) -> str:
    """The address of a page that stands for its kind; nothing where there is none."""
    from django.urls import reverse
    from django.utils.translation import override

    from missions.tests import pages

    if model := pages.model_of(kind):
        records = model.objects.published()
    elif kind in pages.BESIDE:
        records = pages.BESIDE[kind]().distinct()
    else:
        return next(iter(pages.addresses_of(kind, language)), "")
    with override(language):
        known = {record.key: record for record in records.filter(key__in=TYPICAL)}
        record = next((known[key] for key in TYPICAL if key in known), None) or records.first()
        if record is None:
            return ""
        return reverse(kind, args=[record.slug])


def audit(kinds: list[str]) -> int:
    say = lambda text: print(text, file=sys.stderr, flush=True)  # noqa: E731
    auditors = Auditors.ready(say)
    say("Serving the encyclopedia …")
    with servers.encyclopedia() as site, tempfile.TemporaryDirectory() as directory:
        os.environ.update(
            {name: site.environment[name] for name in ("VAR_DIR", "SITE_URL")},
            DJANGO_SETTINGS_MODULE="encyclopedia.settings",
        )
        import django

        django.setup()
        pages = list(found_pages(kinds))
        finished: list[Audited] = []
        try:
            auditors.check_markup(site.url, pages, directory)
            auditors.check_access(site.url, pages)
            for number, page in enumerate(pages, 1):
                say(f"{number}/{len(pages)} {page.address}")
                page.phone = auditors.measure(site.url + page.address, desk=False)
                page.desk = auditors.measure(site.url + page.address, desk=True)
                finished.append(page)
        except KeyboardInterrupt:
            say(f"Stopped: {len(finished)} of {len(pages)} pages measured.")
            report(pages)
            return 130
    report(pages)
    return 0 if all(page.is_perfect for page in pages) else 1


def report(pages: list[Audited]) -> None:
    print(COLUMNS.format("page", "", "phone", "desk", "axe", "Nu", "bytes", "requests"))
    for page in pages:
        print(page.row())
    print("phone, desk: Lighthouse’s performance/accessibility/best practices/SEO (*: the page asks not to be indexed,")
    print("which is not counted against it); bytes and requests: a phone’s first view, the icon included.")
    for page in pages:
        for fault in page.faults:
            print(f"{page.address}: {fault}")


def main() -> int:
    try:
        return audit(sys.argv[1:])
    except servers.AbsentError as absence:
        print(f"{absence}. The audit needs Node.js 18 with npm, Java 17 and Chromium.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
