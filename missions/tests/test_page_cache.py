"""Finished pages in front of Django: who gets them, for how long, and in which coding."""

import gzip

import brotli
import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import DatabaseError, transaction
from django.test import RequestFactory

from encyclopedia.page_cache import LONGEST_KEPT_S, PageCache
from missions.models.edition import current_edition, renewed
from missions.tests.records import soyuz_tm_11

PUBLIC = [("Content-Type", "text/html"), ("Cache-Control", "public, max-age=0"), ("ETag", '"abc"')]


class Site:
    """A site of one page, that counts how often it was made."""

    def __init__(self, status="200 OK", headers=PUBLIC, body=b"<p>page</p>" * 100):
        self.made, self.status, self.headers, self.body = 0, status, headers, body
        self.edition, self.now = "first", 0.0
        self.cache = PageCache(self, lambda: self.edition, clock=lambda: self.now)

    def __call__(self, environ, start_response):
        assert "HTTP_ACCEPT_ENCODING" not in environ or environ["PATH_INFO"].startswith("/admin/")
        self.made += 1
        start_response(self.status, list(self.headers))
        return [self.body]

    def get(self, path="/en/", method="GET", **headers):
        return ask(self.cache, path, method, **headers)


def ask(application, path, method="GET", **headers):
    answer = {}

    def start_response(status, sent, exc_info=None):
        answer.update(status=status, headers={name.lower(): value for name, value in sent})

    environ = RequestFactory().generic(method, path, **headers).environ
    return answer, b"".join(application(environ, start_response))


def test_a_page_is_made_once():
    site = Site()
    assert site.get()[1] == site.get()[1] == site.body
    assert site.made == 1


def test_a_new_edition_shows_at_once_in_its_own_process():
    site = Site()
    site.get()
    site.edition, site.body = "second", b"new"
    assert site.get()[1] != b"new"
    site.cache.forget()
    assert site.get()[1] == b"new"


def test_a_new_edition_shows_soon_in_other_processes():
    site = Site()
    site.get()
    site.edition, site.body, site.now = "second", b"new", 1.1
    assert site.get()[1] == b"new"


def test_nothing_is_kept_for_long():
    site = Site()
    site.get()
    site.now = LONGEST_KEPT_S + 1
    site.get()
    assert site.made == 2


@pytest.mark.parametrize(
    ("accepted", "coding", "expand"),
    [
        ("gzip, deflate, br", "br", brotli.decompress),
        ("gzip", "gzip", gzip.decompress),
        ("br;q=0, gzip;q=0.5", "gzip", gzip.decompress),
        ("identity", None, bytes),
        ("", None, bytes),
    ],
)
def test_the_body_comes_in_a_coding_that_is_taken(accepted, coding, expand):
    site = Site()
    answer, body = site.get(HTTP_ACCEPT_ENCODING=accepted)
    assert answer["headers"].get("content-encoding") == coding
    assert answer["headers"]["vary"] == "Accept-Encoding"
    assert int(answer["headers"]["content-length"]) == len(body)
    assert expand(body) == site.body


def test_who_has_the_page_is_told_so():
    site = Site()
    answer, body = site.get(HTTP_IF_NONE_MATCH='W/"abc"')
    assert (answer["status"], body) == ("304 Not Modified", b"")
    assert answer["headers"]["etag"] == 'W/"abc"'
    assert site.get(HTTP_IF_NONE_MATCH='"other"')[0]["status"] == "200 OK"


def test_a_head_request_has_no_body():
    site = Site()
    answer, body = site.get(method="HEAD")
    assert (answer["status"], body) == ("200 OK", b"")
    assert int(answer["headers"]["content-length"]) == len(site.body)


@pytest.mark.parametrize(
    "site",
    [
        Site(status="404 Not Found"),
        Site(status="302 Found"),
        Site(headers=[("Content-Type", "text/html"), ("Cache-Control", "no-store")]),
        Site(headers=[*PUBLIC, ("Set-Cookie", "a=b")]),
        Site(headers=[*PUBLIC, ("Vary", "Accept-Language")]),
    ],
)
def test_what_is_not_for_everybody_is_not_kept(site):
    assert site.get()[1] == site.body
    site.get()
    assert site.made == 2


@pytest.mark.parametrize(("path", "method"), [("/admin/", "GET"), ("/en/", "POST"), ("/en/?q=" + "x" * 300, "GET")])
def test_some_requests_are_never_answered_from_memory(path, method):
    site = Site()
    site.get(path, method)
    site.get(path, method)
    assert site.made == 2


def test_hosts_queries_and_schemes_have_pages_of_their_own():
    site = Site()
    for asked in ({}, {"HTTP_HOST": "other"}, {"HTTP_X_FORWARDED_PROTO": "https"}, {"QUERY_STRING": "a=1"}):
        site.get(**asked)
    assert site.made == 4


def test_without_the_database_nothing_kept_is_sent():
    def broken():
        raise DatabaseError

    site = Site()
    site.cache = PageCache(site, broken)
    environ = {"HTTP_ACCEPT_ENCODING": ""}
    environ.pop("HTTP_ACCEPT_ENCODING")
    site.get()
    site.get()
    assert site.made == 2


def test_memory_is_bounded_and_the_oldest_go_first():
    site = Site(body=b"x" * 1000)
    site.cache.most_bytes = 3500
    for number in range(10):
        site.get(f"/en/{number}/")
    site.made = 0
    site.get("/en/9/")
    assert site.made == 0
    site.get("/en/0/")
    assert site.made == 1


@pytest.mark.django_db(transaction=True)
def test_an_edit_shows_at_once():
    mission = soyuz_tm_11()
    cache = PageCache(WSGIHandler(), current_edition)
    renewed.connect(cache.forget)
    try:
        before = ask(cache, "/en/missions/soyuz-tm-11/")[1].decode()
        assert "7,150" in before
        with transaction.atomic():
            mission.mass_kg = 7151
            mission.save()
        assert "7,151" in ask(cache, "/en/missions/soyuz-tm-11/")[1].decode()
    finally:
        renewed.disconnect(cache.forget)
