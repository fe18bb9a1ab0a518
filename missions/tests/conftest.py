"""What tests share: the catalogue, real servers, a browser.

A test that needs a program which is not installed is skipped and says so; with CI=true it fails.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.management import call_command
from django.db import connection
from pytest_django.plugin import blocking_manager_key

from missions.tests import servers, settings

#: Fixtures by which a test is known to use a database, or a server of its own.
DATABASE_FIXTURES = {"db", "transactional_db", "catalogue"}
SERVER_FIXTURES = {"site", "browser", "postgresql_url", "redis_url"}


def pytest_addoption(parser):
    parser.addoption("--write-golden", action="store_true", help="write the golden pages anew instead of comparing")


def pytest_configure(config):
    config.addinivalue_line("markers", "database: uses the database, so it runs on PostgreSQL too (set by itself)")
    config.addinivalue_line("markers", "server: starts a program of its own, so it runs once only (set by itself)")
    config.addinivalue_line("markers", "browser: needs Chromium (set by itself)")


def pytest_unconfigure():
    settings.directory.cleanup()


def pytest_itemcollected(item):
    """Mark each test with what it needs."""
    fixtures, case = set(item.fixturenames), getattr(item, "cls", None)
    if fixtures & DATABASE_FIXTURES or item.get_closest_marker("django_db") or getattr(case, "databases", None):
        item.add_marker("database")
    if "browser" in fixtures:
        item.add_marker("browser")
    if fixtures & SERVER_FIXTURES:
        item.add_marker("server")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """What needs the whole catalogue comes last: what needs an empty database need not empty it first."""
    items.sort(key=lambda item: "catalogue" in item.fixturenames)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """A database test that did not ask for the catalogue finds an empty database, whatever ran before it.

    No fixture can see to that: the database's own would come first, and its transaction undo the emptying.
    """
    if Catalogue.loaded and "catalogue" not in item.fixturenames and item.get_closest_marker("database"):
        Catalogue.forget(item.config.stash[blocking_manager_key])


class Catalogue:
    """The shipped content in the test database: loaded once for all tests that follow and want it."""

    loaded = False

    @classmethod
    def load(cls, blocker):
        with blocker.unblock():
            if connection.in_atomic_block:
                raise RuntimeError("Ask for the catalogue fixture alone: it brings the database with it.")
            call_command("load_catalogue", verbosity=0)
        cls.loaded = True

    @classmethod
    def forget(cls, blocker):
        with blocker.unblock():
            call_command("flush", verbosity=0, interactive=False)
        cls.loaded = False


@pytest.fixture
def catalogue_loaded(django_db_setup, django_db_blocker) -> None:
    """Comes before ``db``, whose transaction would undo the loading."""
    if not Catalogue.loaded:
        Catalogue.load(django_db_blocker)


@pytest.fixture
def catalogue(catalogue_loaded, db) -> None:
    """The shipped catalogue in the database; what the test changes is undone."""


def _started(server) -> Iterator:
    """A server, or the reason why there is none."""
    try:
        with server() as started:
            yield started
    except servers.AbsentError as absence:
        refuse_to_skip = pytest.fail if os.environ.get("CI") else pytest.skip
        refuse_to_skip(str(absence))


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    yield from _started(servers.redis)


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    yield from _started(servers.postgresql)


@pytest.fixture(scope="session")
def site() -> Iterator[servers.Site]:
    """The encyclopedia, running as ``make run`` runs it."""
    yield from _started(servers.encyclopedia)


@pytest.fixture(scope="module")
def browser() -> Iterator:
    """Debian's Chromium. Nothing of it may be open while Django uses a database: ask for ``site`` beside it."""
    yield from _started(_chromium)


@contextmanager
def _chromium():
    from playwright.sync_api import sync_playwright

    path = servers.chromium()
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=path, args=[*flags, "--disable-sync", "--no-first-run", "--disable-dev-shm-usage"]
        )
        yield chromium
        chromium.close()
