"""What goes over the wire when the encyclopedia is served as ``make run`` serves it."""

import gzip
import re
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import brotli
import pytest

TM_11 = "/en/missions/soyuz-tm-11/"


@pytest.fixture
def get(site):
    """The answer to an address: status, headers, body."""

    def get(path, **headers):
        request = Request(site.url + path, headers={name.replace("_", "-"): text for name, text in headers.items()})
        try:
            with urlopen(request) as answer:
                return answer.status, answer.headers, answer.read()
        except HTTPError as answer:
            return answer.code, answer.headers, answer.read()

    return get


def style_sheet(get) -> str:
    return re.search(r'href="(/static/css/site[^"]*\.css)"', get(TM_11)[2].decode()).group(1)


def test_site_is_healthy(get):
    status, headers, body = get("/healthz")
    assert (status, body) == (200, b"ok\n")
    assert "no-store" in headers["Cache-Control"]


def test_pages_without_a_sign_of_their_own_have_one(get):
    status, headers, _body = get("/favicon.ico")
    assert (status, headers["Content-Type"]) == (200, "image/svg+xml")


def test_page_is_sent_compressed(get):
    _status, headers, body = get(TM_11, Accept_Encoding="gzip")
    assert headers["Content-Encoding"] == "gzip"
    assert len(body) < 16_000
    assert gzip.decompress(body) == get(TM_11)[2]


def test_static_file_has_its_hash_in_its_name_and_is_kept_for_ever(get):
    address = style_sheet(get)
    status, headers, _body = get(address)
    assert re.fullmatch(r"/static/css/site\.[0-9a-f]{12}\.css", address)
    assert status == 200
    assert "immutable" in headers["Cache-Control"]


@pytest.mark.parametrize(("coding", "expand"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_static_file_is_sent_compressed(get, coding, expand):
    address = style_sheet(get)
    _status, headers, body = get(address, Accept_Encoding=coding)
    assert headers["Content-Encoding"] == coding
    assert expand(body) == get(address)[2]


def test_page_that_was_read_before_is_not_sent_again(get):
    _status, headers, _body = get(TM_11)
    status, _headers, body = get(TM_11, If_None_Match=headers["ETag"])
    assert (status, body) == (304, b"")


def test_static_files_carry_the_headers_too(get):
    headers = get(style_sheet(get))[1]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "default-src 'none'" in headers["Content-Security-Policy"]


def test_other_hosts_are_refused(get):
    assert get("/en/", Host="evil.example")[0] == 400


def test_address_of_the_site_is_not_the_callers_word(get):
    body = get(TM_11, X_Forwarded_Host="evil.example", X_Forwarded_Proto="https")[2]
    assert b"evil.example" not in body
