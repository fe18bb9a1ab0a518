"""What an export says: its pages in their newest versions, whatever its schema, in memory that stays flat."""

import subprocess
import sys
from pathlib import Path

import pytest

from missions.importing.dumps.export import Page, pages
from missions.importing.dumps.unpacking import DumpError, Limits, Unpacked
from missions.importing.dumps.wiki import Wiki
from missions.tests.dumps import END, export, head, page, revision
from missions.tests.servers import PROJECT

SCHEMAS = ["0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "0.10", "0.11"]


@pytest.fixture
def read(tmp_path):
    def read(xml: str) -> list[Page]:
        path = tmp_path / "dump.xml"
        path.write_text(xml)
        with Unpacked(path, Limits()) as unpacked:
            return [page for some in pages(unpacked) for page in some]

    return read


@pytest.mark.parametrize("version", SCHEMAS)
def test_every_schema_is_read(read, version):
    (found,) = read(export(page("Soyuz 1", revision("Text", 7)), version=version))
    assert (found.title, found.text, found.revision, found.timestamp) == ("Soyuz 1", "Text", 7, "2024-05-01T12:00:00Z")
    assert (found.wiki.language, found.wiki.sitename) == ("en", "Wikipedia")
    assert found.wiki.address_of(found.title) == "https://en.wikipedia.org/wiki/Soyuz_1"


def test_exports_without_a_namespace_are_read_as_well(read):
    xml = '<mediawiki xml:lang="de"><page><title>Sojus 1</title><revision><text>T</text></revision></page></mediawiki>'
    (found,) = read(xml)
    assert (found.title, found.revision, found.timestamp, found.wiki.language) == ("Sojus 1", None, "", "de")


@pytest.mark.parametrize("order", [[1, 2, 3], [3, 2, 1], [2, 3, 1]])
def test_the_newest_version_counts_in_whatever_order(read, order):
    versions = {
        1: revision("oldest", 30, "2004-01-01T00:00:00Z"),
        2: revision("older", 10, "2010-01-01T00:00:00Z"),
        3: revision("newest", 20, "2024-01-01T00:00:00Z"),
    }
    assert [one.text for one in read(export(page("A", *(versions[number] for number in order))))] == ["newest"]


def test_of_two_versions_of_one_second_the_higher_number_is_newer(read):
    assert read(export(page("A", revision("second", 8), revision("first", 7))))[0].text == "second"


def test_deleted_versions_and_other_models_are_passed_over(read):
    deleted = '<revision><id>9</id><timestamp>2025-01-01T00:00:00Z</timestamp><text deleted="deleted"/></revision>'
    data = deleted.replace('<text deleted="deleted"/>', "<model>json</model><text>{}</text>")
    assert read(export(page("A", revision("text", 1), deleted, data)))[0].text == "text"


def test_texts_in_further_slots_are_not_the_article(read):
    slot = "<content><role>mediainfo</role><model>wikibase</model><text>slot</text></content>"
    assert read(export(page("A", revision("text", more=slot))))[0].text == "text"


def test_redirects_and_other_namespaces_are_passed_over(read):
    xml = export(
        page("Soyuz1", revision("#REDIRECT [[Soyuz 1]]"), more='<redirect title="Soyuz 1" />'),
        page("Talk:Soyuz 1", revision("Talk"), ns="<ns>1</ns>"),
        page("Soyuz 1", revision("Text")),
    )
    assert [one.title for one in read(xml)] == ["Soyuz 1"]


def test_without_a_number_the_title_tells_the_namespace(read):
    xml = export(page("Talk:A", "Talk", ns=""), page("Kosmos: B", "Text", ns=""), version="0.3")
    assert [one.title for one in read(xml)] == ["Kosmos: B"]


def test_uploads_and_logs_are_passed_over(read):
    upload = "<upload><timestamp>2024-01-01T00:00:00Z</timestamp><text>no</text></upload>"
    xml = head() + "<logitem><id>1</id><text>no</text></logitem>" + page("A", "text", more=upload) + END
    assert [one.text for one in read(xml)] == ["text"]


@pytest.mark.parametrize(
    ("wiki", "language"),
    [
        (Wiki(marked_language="de-AT"), "de"),
        (Wiki(dbname="dewiki"), "de"),
        (Wiki(dbname="dewikipedia"), "de"),
        (Wiki(base="https://de.wikipedia.org/wiki/Wikipedia:Hauptseite"), "de"),
    ],
)
def test_the_language_is_found_wherever_it_is_told(wiki, language):
    assert wiki.language == language


@pytest.mark.parametrize("wiki", [Wiki(), Wiki(marked_language="fr"), Wiki(dbname="x", base="http://[")])
def test_other_languages_are_refused(wiki):
    with pytest.raises(DumpError):
        _ = wiki.language


@pytest.mark.parametrize(
    ("base", "address"),
    [
        ("https://en.wikipedia.org/wiki/Main_Page", "https://en.wikipedia.org/wiki/Apollo%E2%80%93Soyuz_(1975)"),
        ("http://en.wikipedia.org/wiki/Main_Page", "https://en.wikipedia.org/wiki/Apollo%E2%80%93Soyuz_(1975)"),
        ("http://wiki.example.org/Home", "http://wiki.example.org/Apollo%E2%80%93Soyuz_(1975)"),
        ("javascript:alert(1)//Main", ""),
        ("Main_Page", ""),
        ("", ""),
    ],
)
def test_addresses_of_pages(base, address):
    assert Wiki(base=base).address_of("Apollo–Soyuz (1975)") == address


MEASURE = """
import resource, sys
sys.path.insert(0, sys.argv[1])
from missions.importing.dumps.export import pages
from missions.tests.dumps import END, head

class Generated:
    def pieces(self):
        megabytes = int(sys.argv[3])
        begin, repeated, end = PARTS[sys.argv[2]]
        yield (head() + begin).encode()
        piece = repeated.encode()
        for number in range(megabytes * 1_000_000 // len(piece)):
            yield piece
        yield (end + END).encode()

TEXT = "Ten ordinary words that stand in every article of this wiki. " * 100
VERSION = f"<revision><id>1</id><timestamp>2024-05-01T12:00:00Z</timestamp><text>{TEXT}</text></revision>"
PARTS = {
    "pages": ("", f"<page><title>A</title><ns>0</ns>{VERSION}</page>", ""),
    "versions": ("<page><title>A</title><ns>0</ns>", VERSION, "</page>"),
    "text": ("<page><title>A</title><ns>0</ns><revision><text>", TEXT, "</text></revision></page>"),
    "other namespace": ("<page><title>A</title><ns>1</ns><revision><text>", TEXT, "</text></revision></page>"),
    "title": ("<page><title>", TEXT, "</title></page>"),
}
found = sum(len(some) for some in pages(Generated()))
print(found, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


@pytest.mark.parametrize("kind", ["pages", "versions", "text", "other namespace", "title"])
def test_memory_does_not_grow_with_the_dump(kind):
    """Ten times as many megabytes take no more of them."""
    small, large = (measured(kind, megabytes) for megabytes in (3, 30))
    assert large - small <= 4


def measured(kind: str, megabytes: int) -> int:
    """The most memory, in MiB, that reading a dump of this size takes."""
    command = [sys.executable, "-c", MEASURE, str(PROJECT), kind, str(megabytes)]
    told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path("/"))
    return int(told.stdout.split()[1])
