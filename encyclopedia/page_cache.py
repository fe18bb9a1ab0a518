"""Finished pages, kept in memory in front of Django until the content changes.

Public pages are the same for every reader, so a page is made once and then sent as it is, also compressed once for
each coding. What is kept holds for one edition of the content: a change saved by the same process shows at once, one
saved by another process within ``ASK_AGAIN_S``.
"""

import gzip
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Lock

import brotli
from django.db import DatabaseError

MOST_BYTES = 64 * 2**20
#: The edition is asked for again after this time.
ASK_AGAIN_S = 1.0
#: Some pages tell of today: nothing is kept for longer, nor past midnight (UTC).
LONGEST_KEPT_S = 300.0
LONGEST_QUERY = 200
#: Smaller answers are not worth compressing.
LEAST_COMPRESSED = 500

#: Codings by preference, each with how a body is put into it.
CODINGS: dict[str, Callable[[bytes], bytes]] = {
    "br": lambda body: brotli.compress(body, mode=brotli.MODE_TEXT, quality=9),
    "gzip": lambda body: gzip.compress(body, compresslevel=9, mtime=0),
}
_COMPRESSED_TYPES = ("text/", "application/json", "application/atom+xml", "application/xml", "image/svg+xml")

Environ = dict
Headers = list[tuple[str, str]]


@dataclass
class KeptPage:
    """An answer that may be sent again, and its compressed bodies."""

    headers: Headers
    etag: str
    body: bytes
    edition: object
    until: float
    compressed: dict[str, bytes] = field(default_factory=dict)

    @property
    def size(self) -> int:
        return len(self.body) + sum(map(len, self.compressed.values()))

    def in_coding(self, coding: str) -> bytes:
        if coding not in self.compressed:
            self.compressed[coding] = CODINGS[coding](self.body)
        return self.compressed[coding]


class PageCache:
    """A WSGI application around another one. ``edition`` tells which state of the content the database holds."""

    def __init__(self, application, edition: Callable[[], object], most_bytes: int = MOST_BYTES, clock=time.monotonic):
        self.application = application
        self.most_bytes = most_bytes
        self._edition, self._clock = edition, clock
        self._pages: OrderedDict[tuple, KeptPage] = OrderedDict()
        self._size = 0
        self._lock = Lock()
        self._known, self._ask_at = None, 0.0

    def __call__(self, environ: Environ, start_response) -> Iterable[bytes]:
        key = self._key(environ)
        edition = self._current_edition() if key else None
        if edition is None:
            return self.application(environ, start_response)
        page = self._find(key, edition)
        if page is None:
            status, headers, body = self._ask(environ)
            page = self._keep(key, edition, status, headers, body)
            if page is None:
                start_response(status, headers)
                return [body if environ["REQUEST_METHOD"] == "GET" else b""]
        return self._send(page, environ, start_response)

    def forget(self, **_signal) -> None:
        """The content has changed: ask for its edition at the next request."""
        self._ask_at = 0.0

    def _key(self, environ: Environ) -> tuple | None:
        """What an answer depends on; None for what is never kept."""
        path, query = environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")
        is_public = not path.startswith(("/admin/", "/static/"))
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD") or not is_public or len(query) > LONGEST_QUERY:
            return None
        asked_for = ("wsgi.url_scheme", "HTTP_X_FORWARDED_PROTO", "HTTP_HOST")
        return path, query, int(time.time() // 86400), *(environ.get(name) for name in asked_for)

    def _current_edition(self) -> object:
        """None where the database cannot say: then nothing kept is sent."""
        now = self._clock()
        if now >= self._ask_at:
            self._ask_at = now + ASK_AGAIN_S
            try:
                self._known = self._edition()
            except DatabaseError:
                self._known = None
        return self._known

    def _find(self, key: tuple, edition: object) -> KeptPage | None:
        with self._lock:
            page = self._pages.get(key)
            if page is None:
                return None
            if page.edition != edition or self._clock() >= page.until:
                self._drop(key)
                return None
            self._pages.move_to_end(key)
            return page

    def _ask(self, environ: Environ) -> tuple[str, Headers, bytes]:
        """The whole page, neither compressed nor left out because the reader has it."""
        asked = {**environ, "REQUEST_METHOD": "GET"}
        for name in ("HTTP_ACCEPT_ENCODING", "HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE"):
            asked.pop(name, None)
        answer: list = []
        parts = self.application(asked, lambda status, headers, exc_info=None: answer.extend((status, headers)))
        try:
            body = b"".join(parts)
        finally:
            if hasattr(parts, "close"):
                parts.close()
        return answer[0], answer[1], body

    def _keep(self, key: tuple, edition: object, status: str, headers: Headers, body: bytes) -> KeptPage | None:
        """The answer as a page; None where it is not one that everybody may be sent again."""
        named = {name.lower(): value for name, value in headers}
        varies = {word.strip().lower() for word in named.get("vary", "").split(",")} - {"", "accept-encoding"}
        is_public = "public" in named.get("cache-control", "")
        if not status.startswith("200") or not is_public or varies or "set-cookie" in named:
            return None
        etag = named.get("etag", "").removeprefix("W/")
        kept = [(name, value) for name, value in headers if name.lower() not in ("content-length", "etag", "vary")]
        kept += [("Vary", "Accept-Encoding"), *([("ETag", f"W/{etag}")] if etag else [])]
        page = KeptPage(kept, etag, body, edition, self._clock() + LONGEST_KEPT_S)
        with self._lock:
            self._pages[key] = page
            self._size += page.size
            while self._size > self.most_bytes and len(self._pages) > 1:
                self._drop(next(iter(self._pages)))
        return page

    def _drop(self, key: tuple) -> None:
        self._size -= self._pages.pop(key).size

    def _send(self, page: KeptPage, environ: Environ, start_response) -> Iterable[bytes]:
        if page.etag and page.etag in environ.get("HTTP_IF_NONE_MATCH", ""):
            start_response("304 Not Modified", [pair for pair in page.headers if pair[0].lower() != "content-type"])
            return [b""]
        body, headers = page.body, page.headers
        if coding := self._coding(page, environ.get("HTTP_ACCEPT_ENCODING", "")):
            before = page.size
            body = page.in_coding(coding)
            self._size += page.size - before
            headers = [*headers, ("Content-Encoding", coding)]
        start_response("200 OK", [*headers, ("Content-Length", str(len(body)))])
        return [body if environ["REQUEST_METHOD"] == "GET" else b""]

    @staticmethod
    def _coding(page: KeptPage, accepted: str) -> str:
        """The best coding that the reader takes; none for what is small or compressed by its nature."""
        kind = next((value for name, value in page.headers if name.lower() == "content-type"), "")
        if len(page.body) < LEAST_COMPRESSED or not kind.startswith(_COMPRESSED_TYPES):
            return ""
        offers = (part.replace(" ", "").lower().partition(";q=") for part in accepted.split(","))
        taken = {coding for coding, _mark, weight in offers if weight.strip("0.") or not weight}
        return next((coding for coding in CODINGS if coding in taken), "")
