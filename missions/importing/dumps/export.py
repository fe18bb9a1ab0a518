"""The pages of a MediaWiki XML export (export-0.3 to 0.11), each in its newest revision, in memory that stays flat.

``<mediawiki xml:lang> <siteinfo> <page> <title> <ns> <redirect/> <revision> <id> <timestamp> <model> <text>``; what
else there is (contributors, uploads, texts in further slots) is passed over.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, ParseError

from missions.importing.dumps.elements import Elements
from missions.importing.dumps.faults import reason_of
from missions.importing.dumps.unpacking import DumpError, Unpacked
from missions.importing.dumps.wiki import Wiki
from missions.reasons import Reason, reason
from missions.reasons import marked as _
from missions.wikitext.glance import normal_title
from missions.wikitext.limits import LARGEST_BYTES

_ROOT = "/mediawiki"
_NAMESPACE = f"{_ROOT}/siteinfo/namespaces/namespace"
_PAGE, _REVISION = f"{_ROOT}/page", f"{_ROOT}/page/revision"
_TITLE, _NS, _REDIRECT, _TEXT = f"{_PAGE}/title", f"{_PAGE}/ns", f"{_PAGE}/redirect", f"{_REVISION}/text"
#: What <siteinfo> tells → the field of ``Wiki``.
_SITEINFO = {f"{_ROOT}/siteinfo/{name}": name for name in ("sitename", "dbname", "base")}
_DETAILS = {f"{_REVISION}/{name}": name for name in ("id", "timestamp", "model")}
#: How many characters of a text are kept.
_ROOM = dict.fromkeys([_NAMESPACE, _NS, *_DETAILS], 100) | dict.fromkeys([_TITLE, *_SITEINFO], 500)
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
_NUMBER = re.compile(r"\d{1,18}", re.ASCII)


@dataclass(frozen=True)
class Page:
    """An article in its newest revision. ``revision`` and ``timestamp`` (ISO 8601) as far as the export gives them."""

    wiki: Wiki
    title: str
    text: str
    revision: int | None = None
    timestamp: str = ""
    #: Whether the text is longer than what is kept of it.
    is_cut: bool = False

    @property
    def age(self) -> tuple[str, int]:
        return self.timestamp, self.revision or 0


def pages(unpacked: Unpacked) -> Iterator[list[Page]]:
    """The articles, a few at a time and often none, so that the caller can do something else between.

    Raises ``DumpError`` where the export ends too early, is broken or is none; all pages before were delivered.
    """
    target = _Pages()
    parser = DefusedXMLParser(target=target, forbid_dtd=True)
    expat = parser.parser
    try:
        for piece in unpacked.pieces():
            parser.feed(piece)
            target.has_taken(len(piece))
            yield target.ready()
        parser.close()
    except DumpError as error:
        yield target.ready()
        raise DumpError(target.located(error.reason)) from None
    except (DefusedXmlException, ParseError, LookupError, ValueError) as error:
        yield target.ready()
        broken = reason_of(error, byte=max(expat.ErrorByteIndex, expat.CurrentByteIndex, 0))
        raise DumpError(target.located(broken) if target.has_begun else _no_export(broken)) from None
    if not target.seen:
        raise DumpError(reason(_("The dump holds no pages.")))


class _Pages(Elements):
    """Of a page only its newest text so far and the one being read are kept."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = 0
        self.has_begun = self._is_in_page = False
        self._wiki = Wiki()
        self._ready: list[Page] = []
        self._title, self._is_wanted, self._is_redirect = "", False, False
        self._details: dict[str, str] = {}
        self._text, self._is_cut = "", False
        self._newest: Page | None = None

    def ready(self) -> list[Page]:
        ready, self._ready = self._ready, []
        return ready

    def located(self, problem: Reason) -> Reason:
        """A problem, and where in the dump it is."""
        if not self.seen:
            return problem
        where = reason(_("“%(title)s”"), title=self._title) if self._title else reason(_("whose title is unknown"))
        inside = _("%(problem)s That is in page %(number)s, %(title)s; what came before it was read.")
        after = _("%(problem)s That is after page %(number)s, %(title)s; what came before it was read.")
        sentence = inside if self._is_in_page else after
        return reason(sentence, problem=problem, number=self.seen, title=where)

    def room_for(self, path: str) -> int:
        return LARGEST_BYTES * self._is_wanted if path == _TEXT else _ROOM.get(path, 0)

    def opened(self, path: str, attributes: dict[str, str]) -> None:
        if path == _REVISION:
            self._details, self._text, self._is_cut = {}, "", False
        elif path == _PAGE:
            self.seen += 1
            self._is_in_page = True
            self._title, self._newest, self._is_wanted, self._is_redirect = "", None, False, False
        elif path == _REDIRECT:
            self._is_wanted, self._is_redirect = False, True
        elif path == _ROOT:
            self.has_begun = True
            self._wiki.marked_language = attributes.get(_LANGUAGE, "")
        elif not path.startswith(_ROOT + "/"):
            raise DumpError(_no_export(reason(_("It begins with <%(tag)s>."), tag=path[1:40])))

    def closed(self, path: str, text: str, is_cut: bool) -> None:
        if path in _DETAILS:
            self._details[_DETAILS[path]] = text.strip()
        elif path == _TEXT:
            self._text, self._is_cut = text, is_cut
        elif path == _REVISION:
            self._end_of_revision()
        elif path == _PAGE:
            self._ready += [self._newest] if self._newest else []
            self._newest, self._is_in_page = None, False
        elif path == _TITLE:
            self._title = normal_title(text)
            self._is_wanted = bool(self._title) and self._wiki.is_article(self._title)
        elif path == _NS:
            self._is_wanted = text.strip() == "0" and not self._is_redirect
        elif path == _NAMESPACE:
            self._wiki.add_namespace(text)
        elif path in _SITEINFO:
            setattr(self._wiki, _SITEINFO[path], text.strip())

    def _end_of_revision(self) -> None:
        """Exports list revisions from the oldest on, or from the newest; deleted ones have no text."""
        if not (self._is_wanted and self._text) or self._details.get("model", "wikitext") != "wikitext":
            return
        number, timestamp = self._details.get("id", ""), self._details.get("timestamp", "")
        found = Page(
            wiki=self._wiki,
            title=self._title,
            text=self._text,
            revision=int(number) if _NUMBER.fullmatch(number) else None,
            timestamp=timestamp if _is_moment(timestamp) else "",
            is_cut=self._is_cut,
        )
        if self._newest is None or found.age >= self._newest.age:
            self._newest = found


def _no_export(why: Reason) -> Reason:
    return reason(_("This is not a MediaWiki export. %(problem)s"), problem=why)


def _is_moment(timestamp: str) -> bool:
    try:
        return bool(_TIMESTAMP.fullmatch(timestamp) and datetime.fromisoformat(timestamp))
    except ValueError:  # a thirteenth month
        return False
