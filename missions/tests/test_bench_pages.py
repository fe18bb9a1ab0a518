"""The measuring command names every page it measures; how fast they are is no test."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from missions.management.commands.bench_pages import sizes


def test_each_page_has_its_line(catalogue):
    output = StringIO()
    call_command("bench_pages", times=2, stdout=output)
    lines = output.getvalue().splitlines()
    assert lines[0].split() == ["page", "ms", "ms", "CPU", "queries", "bytes", "gzip", "brotli"]
    assert [line.split()[0] for line in lines[1:4]] == ["/en/", "/en/missions/", "/en/missions/soyuz-tm-11/"]
    assert all(int(line.split()[3]) > 0 for line in lines[1:4]), "queries are counted"
    assert lines[4].split()[1] == "kept"
    assert [line.split()[0] for line in lines[6:9]] == ["/de/", "/de/missionen/", "/de/missionen/sojus-tm-11/"]


@pytest.mark.django_db
def test_mission_that_is_not_on_record_is_named():
    with pytest.raises(CommandError, match="There is no mission with the key apollo-99"):
        call_command("bench_pages", mission="apollo-99")


def test_compressed_sizes_are_smaller():
    plain, gzipped, brotlied = sizes(b"Derbent " * 100)
    assert plain == 800
    assert brotlied < gzipped < plain
