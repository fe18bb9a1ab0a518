"""Measure the pages: what they cost to make and to send."""

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import brotli
from django.contrib.staticfiles import finders
from django.core.handlers.wsgi import WSGIHandler
from django.core.management.base import BaseCommand, CommandError
from django.core.signals import request_finished, request_started
from django.db import close_old_connections, connection
from django.test import Client, RequestFactory, override_settings
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from encyclopedia.bundles import BUNDLE
from encyclopedia.page_cache import PageCache
from missions.models import Mission, current_edition

COLUMNS = "{:<34}{:>9}{:>9}{:>9}{:>10}{:>9}{:>9}"


class Command(BaseCommand):
    help = (
        "Print for the home page, the list of missions and one mission, in every language: milliseconds of time and "
        "of processor for one rendering (the median, no page kept from before), database queries, and bytes as they "
        "are, with gzip and with brotli. The last lines add the style sheet, for a first visit."
    )

    def add_arguments(self, parser):
        parser.add_argument("--mission", default="soyuz-tm-11", help="key of the mission (default: soyuz-tm-11)")
        parser.add_argument("--times", type=int, default=100, help="renderings of each page (default: 100)")

    def handle(self, *, mission: str, times: int, **options):
        record = Mission.objects.filter(key=mission).first()
        if record is None:
            raise CommandError(f"There is no mission with the key {mission}.", returncode=2)
        self.stdout.write(COLUMNS.format("page", "ms", "ms CPU", "queries", "bytes", "gzip", "brotli"))
        with override_settings(ALLOWED_HOSTS=["testserver"], SECURE_SSL_REDIRECT=False):
            client = Client()
            for language in record.published_languages():
                with override(language):
                    addresses = [reverse("home"), reverse("mission-list"), record.get_absolute_url()]
                for address in addresses:
                    self.stdout.write(row(address, client, times))
                self.stdout.write(kept_row(addresses[-1], times))
                self.stdout.write(first_visit(f"{addresses[-1]} + style sheet", client.get(addresses[-1]).content))


def row(address: str, client: Client, times: int) -> str:
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        content = client.get(address).content
        query_count = len(queries)
    elapsed, processor = [], []
    for _ in range(times):
        time_before, processor_before = perf_counter(), process_time()
        client.get(address)
        elapsed.append(perf_counter() - time_before)
        processor.append(process_time() - processor_before)
    milliseconds = (f"{median(values) * 1000:.2f}" for values in (elapsed, processor))
    return COLUMNS.format(address, *milliseconds, query_count, *sizes(content))


def kept_row(address: str, times: int) -> str:
    """The cost of a page that the page cache has kept, in brotli as browsers ask for it."""
    cache = PageCache(WSGIHandler(), current_edition)
    environ = RequestFactory().get(address, HTTP_ACCEPT_ENCODING="br").environ
    with connection_kept():
        answers = [cache(dict(environ), lambda status, headers, exc_info=None: None) for _ in range(2)]
        time_before, processor_before = perf_counter(), process_time()
        for _ in range(times):
            cache(dict(environ), lambda status, headers, exc_info=None: None)
    each = (
        f"{spent / times * 1000:.3f}" for spent in (perf_counter() - time_before, process_time() - processor_before)
    )
    return COLUMNS.format(f"{address}, kept", *each, "", "", "", len(b"".join(answers[-1])))


@contextmanager
def connection_kept() -> Iterator[None]:
    """Without the end of a request closing the database's connection, as Django's test client does it."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in signals:
            signal.connect(close_old_connections)


def first_visit(label: str, content: bytes) -> str:
    """What one page and the style sheet weigh together."""
    style_sheet = Path(finders.find(BUNDLE)).read_bytes()
    both = (page + sheet for page, sheet in zip(sizes(content), sizes(style_sheet), strict=True))
    return COLUMNS.format(label, "", "", "", *both)


def sizes(content: bytes) -> tuple[int, int, int]:
    """Length as it is, with gzip, with brotli."""
    return len(content), len(gzip.compress(content)), len(brotli.compress(content))
