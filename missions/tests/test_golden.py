"""Whole pages as readers get them, kept in ``golden/``: a review sees what changes for readers.

After a wanted change: ``make golden``, then read the difference. The numbers of queries are kept in the table below.
"""

import re
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from missions.tests.pages import LANGUAGES, addresses_of, page_names, spread

GOLDEN = Path(__file__).resolve().parent / "golden"
KEPT = {
    "soyuz-tm-11.en.html": "/en/missions/soyuz-tm-11/",
    "soyuz-tm-11.de.html": "/de/missionen/sojus-tm-11/",
}
#: When the version on the page was made: in linked data, and as a day in the reference to the page.
LOADED = re.compile(
    r'(?<="dateModified":")[^"]+|(?<=</cite>, version 1 of )\w+ \d+, \d+|(?<=</cite>, Version 1 vom )\d+\. \w+ \d+'
)
#: Queries of each page without any cache, whatever the number of records. Fewer is better; more needs a reason.
QUERIES = {
    "about": 0,
    "calendar": 0,
    "country-detail": 10,  # whose people flew on the flights of others: they are listed with those
    "country-list": 1,
    "home": 7,
    "in-space": 4,
    "in-space-day": 4,
    "launch-site-detail": 7,
    "launch-site-list": 1,
    "mission-detail": 8,
    "mission-list": 10,
    "mission-patch": 5,
    "on-this-day": 4,
    "person-detail": 4,
    "person-list": 5,
    "program-detail": 5,
    "program-list": 1,
    "rocket-detail": 5,
    "rocket-list": 1,
    "search": 0,
    "spacecraft-detail": 5,
    "spacecraft-list": 1,
    "station-detail": 5,
    "station-list": 1,
    "statistics": 10,
    "year-detail": 7,
    "year-list": 1,
}


@pytest.mark.parametrize(("kept", "address"), KEPT.items())
def test_page_is_the_one_that_was_reviewed(catalogue, client, request, kept, address):
    page = client.get(address).content.decode()
    if request.config.getoption("--write-golden"):
        GOLDEN.mkdir(exist_ok=True)
        (GOLDEN / kept).write_text(readable(page))
    assert readable(page) == (GOLDEN / kept).read_text(), "if this change is wanted: make golden"


def readable(page: str) -> str:
    """Without the blank lines and indentation that templates leave, and without the moment the catalogue was loaded."""
    lines = "\n".join(line.strip() for line in page.splitlines() if line.strip()) + "\n"
    return LOADED.sub("[moment of loading]", lines)


@pytest.mark.parametrize("name", page_names())
def test_page_asks_the_database_no_more_than_known(catalogue, name):
    """The same in every language, for the record of many that needs the most."""
    some = {language: {*spread(addresses_of(name, language), 10), *KEPT.values()} for language in LANGUAGES}
    most = {
        language: max(queries_of(address) for address in addresses_of(name, language) if address in some[language])
        for language in LANGUAGES
    }
    assert most == dict.fromkeys(LANGUAGES, QUERIES.get(name))


def queries_of(address: str) -> int:
    client = Client()
    client.get(address)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_every_page_that_is_counted_exists():
    assert set(QUERIES) <= set(page_names())
