"""Dumps that want to do harm, or that went bad on the way: named with the place, and what came before stays."""

import bz2
import gzip
import json
import os
import zlib

import pytest
from django.core.management import CommandError, call_command

from missions.importing.dumps import elements, reading, unpacking
from missions.models import Mission
from missions.tests.dumps import END, SOYUZ_TM_10, Dumps, export, head, page, revision

pytestmark = pytest.mark.django_db

GOOD = page("Soyuz TM-10", SOYUZ_TM_10)
OTHER = page("Soyuz TM-10 in other words", "{{Infobox spaceflight|name=Soyuz TM-9|crew_size=2}}")
WHOLE = head() + GOOD + OTHER + END
NO_EXPORT = "This is not a MediaWiki export. "
IN_PAGE_2 = "That is in page 2, “Soyuz TM-10 in other words”; what came before it was read."


@pytest.fixture
def dumps(tmp_path) -> Dumps:
    return Dumps(tmp_path)


def problems(dumps: Dumps, content: str | bytes, name: str = "enwiki.xml", **options) -> list[str]:
    """What is wrong with a dump, in English; it ends with exit code 1."""
    path = dumps.write(content, name)
    told, code = dumps.run(path, format="json", **options)
    found = json.loads(told)["problems"]
    assert code == 1
    assert all(one["file"].startswith(str(path)) for one in found)
    return [one["message"] for one in found]


def test_a_bomb_of_entities_is_refused_before_it_goes_off(dumps):
    declared = "".join(f'<!ENTITY e{n + 1} "&e{n};&e{n};&e{n};&e{n};">' for n in range(30))
    bomb = f'<!DOCTYPE mediawiki [<!ENTITY e0 "boom">{declared}]>' + WHOLE.replace("A station.", "&e30;")
    assert problems(dumps, bomb) == [
        NO_EXPORT + "A document type is declared at byte 20: no export has one, and it may be a trap."
    ]


def test_nothing_is_fetched_from_elsewhere(dumps):
    told = problems(dumps, '<!DOCTYPE mediawiki SYSTEM "http://127.0.0.1:9/export.dtd">' + WHOLE)
    assert told[0].startswith(NO_EXPORT + "A document type is declared at byte")


@pytest.mark.parametrize(
    ("content", "about"),
    [
        (b"", "The file is empty."),
        (b" \n", NO_EXPORT + "The XML ends too early, at byte 2."),
        (b"{{Infobox spaceflight}}", NO_EXPORT + "Byte 0 is no character that XML allows"),
        (b"<html><body/></html>", NO_EXPORT + "It begins with <html>."),
        (b"7z\xbc\xaf\x27\x1c", "This is a packed file of the kind 7z; please unpack it first."),
        (b"PK\x03\x04", "This is a packed file of the kind zip; please unpack it first."),
        (b"\x89PNG\r\n\x1a\n\0\0", NO_EXPORT + "Byte 0 is no character that XML allows"),
        (gzip.compress(bz2.compress(WHOLE.encode())), "The file is packed twice."),
        ((head() + END).encode(), "The dump holds no pages."),
        (export(GOOD, language="fr").encode(), "The dump is in the language “fr”; articles are read in en, de."),
        (b"<mediawiki>" + GOOD.encode() + b"</mediawiki>", "The dump does not say in which language it is."),
        (export(page("IBM", "A company.")).encode(), "No article about a mission was found; articles in all: 1."),
        (b'<?xml version="1.0" encoding="klingon"?>' + WHOLE.encode(), NO_EXPORT + "The file is in another encoding"),
        (b'<?xml version="1.0" encoding="shift_jis"?>' + WHOLE.encode(), NO_EXPORT + "The file is in another encoding"),
    ],
)  # fmt: skip
def test_what_is_no_dump_is_refused_with_the_reason(dumps, content, about):
    told = problems(dumps, content)
    assert len(told) == 1
    assert told[0].startswith(about)
    assert not Mission.objects.exists()


@pytest.mark.parametrize(
    ("content", "about"),
    [
        (WHOLE[: WHOLE.index("</page>", len(head() + GOOD))], "The XML ends too early, at byte"),
        (WHOLE.replace("crew_size=2", "crew_size=2\0"), "is no character that XML allows"),
        (WHOLE.replace("crew_size=2", "&#0;"), "is no character that XML allows"),
        (WHOLE.replace("crew_size=2", "&crew;"), "is not defined"),
        (WHOLE.replace("}}</text></revision></page>\n</med", "}}</txt></revision></page>\n</med"), "A tag is closed"),
        (WHOLE.replace("crew_size=2", "Jähn").encode("latin-1"), "or none of the file’s encoding"),
        (WHOLE.encode()[:-60] + b"\xff\xfe" * 10, "is no character that XML allows"),
    ],
)
def test_what_came_before_the_damage_stays_imported(dumps, content, about):
    (told,) = problems(dumps, content)
    assert about in told
    assert told.endswith(IN_PAGE_2)
    assert [mission.key for mission in Mission.objects.all()] == ["soyuz-tm-10"]


def test_what_follows_the_end_is_refused_and_all_before_imported(dumps):
    (told,) = problems(dumps, WHOLE + WHOLE)
    assert told.startswith(f"Something follows the end of the export, at byte {len(WHOLE.encode()):,}.")
    assert "That is after page 2" in told
    assert Mission.objects.count() == 2


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress])
def test_packed_files_that_are_cut(dumps, pack):
    # Two streams one after the other, as Wikimedia packs them: the first is whole.
    packed = pack((head() + GOOD).encode()) + pack((OTHER + os.urandom(5000).hex() + END).encode())
    cut = packed[:-100]
    told = problems(dumps, cut, "enwiki.xml.packed")
    assert told[0].startswith(f"The packed file is cut: it ends after {len(cut):,} bytes.")
    assert Mission.objects.filter(key="soyuz-tm-10").exists()


def test_packed_files_that_are_damaged(dumps):
    packed = bytearray(gzip.compress((head() + GOOD + os.urandom(90_000).hex() + END).encode()))
    packed[-8:-4] = bytes(4)  # the checksum
    (told,) = problems(dumps, bytes(packed), "enwiki.xml.gz")
    assert told.startswith("The packed file is damaged near byte")
    assert Mission.objects.count() == 1


def packed_zeros(mib: int) -> bytes:
    """A page of nothing but one letter, a thousand times smaller."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    pieces = [packer.compress((head() + GOOD + "<page><title>Big</title><ns>0</ns><revision><text>").encode())]
    pieces += [packer.compress(b"a" * unpacking.MIB) for _number in range(mib)]
    pieces += [packer.compress(b"</text></revision></page>" + END.encode()), packer.flush()]
    return b"".join(pieces)


def test_a_file_that_unpacks_without_end_is_stopped(dumps):
    assert problems(dumps, packed_zeros(40), "enwiki.xml.gz") == [
        "The file unpacks to more than 200 times its size; --max-ratio allows more. That is in page 2, “Big”; "
        "what came before it was read."
    ]
    assert Mission.objects.count() == 1


def test_the_limits_can_be_set(dumps):
    bomb = packed_zeros(40)
    told = problems(dumps, bomb, "enwiki.xml.gz", max_mib=10)
    assert told[0].startswith("The file unpacks to more than 10 MiB; --max-mib allows more.")
    assert dumps.run(dumps.write(bomb, "enwiki.xml.gz"), max_ratio=2000)[1] == 0


def test_a_packed_file_that_is_itself_too_large_is_refused_at_once(dumps):
    noise = gzip.compress((head() + GOOD + os.urandom(2_000_000).hex() + END).encode())
    (told,) = problems(dumps, noise, max_mib=1)
    assert told == "The file unpacks to more than 1 MiB; --max-mib allows more."
    assert not Mission.objects.exists()


@pytest.mark.parametrize(
    "trap",
    [
        "<a>" * 50,
        "".join(f"<a{number}/>" for number in range(1000)),
        "".join(f'<a xmlns:p{number}="u"/>' for number in range(1000)),
        "<a " + " ".join(f'a{number}="1"' for number in range(1000)) + "/>",
    ],
)
def test_xml_that_fills_the_memory_of_its_parser_is_refused(dumps, trap):
    (told,) = problems(dumps, WHOLE.replace(END, trap + END))
    assert told.startswith("The XML has more kinds of elements, or nests them deeper, than any export.")
    assert Mission.objects.count() == 2


@pytest.mark.parametrize("trap", ["<!--%s-->", '<page a="%s"/>', "<?php %s?>"])
def test_endless_tags_are_refused(dumps, trap, monkeypatch):
    monkeypatch.setattr(elements, "_LONGEST_TAG_MIB", 1)
    (told,) = problems(dumps, WHOLE.replace(END, trap % ("a" * 3_000_000) + END))
    assert told.startswith("A tag or comment is longer than 1 MiB.")
    assert Mission.objects.count() == 2


def test_an_article_of_many_megabytes_is_refused_and_the_others_read(dumps):
    long = page("Soyuz TM-9", "{{Infobox spaceflight|name=Soyuz TM-9|crew_size=2}}" + "x" * 3_000_000)
    assert problems(dumps, head() + long + GOOD + END) == ["The text of the article is larger than 512 KB."]
    assert [mission.key for mission in Mission.objects.all()] == ["soyuz-tm-10"]


def test_long_pages_about_something_else_are_no_problem(dumps):
    assert dumps.run(dumps.write(head() + page("Weather", "rain " * 500_000) + GOOD + END))[1] == 0


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("{{Infobox spaceflight|name=Soyuz TM-9|crew_size=2" + "|" * 400_000 + "}}", "too much time or memory"),
        ("{{Infobox spaceflight|name=Soyuz TM-9}}" + "{{a|" * 100_000, "never closed"),
        ("{{Infobox spaceflight\n|name=Soyuz TM-9\n|crew_size=2", "never closed"),
        ("{{Infobox spaceflight|name=Vostok 3 / Vostok 4|crew_size=2}}", "several missions"),
        ("{{Infobox bemannte Raumfahrtmission|name=Sojus TM-9|crew_anzahl=2}}", "another language than the dump"),
    ],
)
def test_an_article_that_cannot_be_read_is_named_and_the_others_read(dumps, text, about):
    path = dumps.write(head() + page("Bad", text) + GOOD + END)
    told = dumps.report(path)
    assert [one["file"] for one in told["problems"]] == [f"{path}: Bad"]
    assert about in told["problems"][0]["message"]
    assert [mission["slug"] for mission in told["missions"]] == ["soyuz-tm-10"]


def test_strange_dates_titles_and_numbers_do_no_harm(dumps):
    strange = revision(SOYUZ_TM_10, 10**30, timestamp="2024-13-45T99:99:99Z")
    title = "\u202eSoyuz <script>" + "x" * 5000
    assert dumps.run(dumps.write(head() + page(title, strange) + END))[1] == 0
    assert Mission.objects.get().key == "soyuz-tm-10"


def test_more_articles_than_anybody_has_are_refused(dumps):
    (told,) = problems(dumps, WHOLE, max_articles=1)
    assert told.startswith("There are more than 1 articles about missions; --max-articles allows more.")
    assert Mission.objects.count() == 1


def test_endless_problems_are_counted_and_not_listed(dumps, monkeypatch):
    monkeypatch.setattr(reading, "_MOST_PROBLEMS", 2)
    bad = [page(f"Bad {number}", "{{Infobox spaceflight|name=A / B|crew_size=1}}") for number in range(5)]
    told = problems(dumps, export(*bad))
    assert len(told) == 3
    assert told[-1] == "Further problems that are not listed: 3."


def test_a_directory_and_a_file_that_is_missing(dumps, tmp_path):
    told = dumps.report(tmp_path)
    assert told["problems"] == [{"file": str(tmp_path), "message": "This is a directory, not a file."}]
    with pytest.raises(CommandError, match=r"There is no file .*nowhere\.xml") as missing:
        call_command("import_dump", str(tmp_path / "nowhere.xml"))
    assert missing.value.returncode == 2


def test_one_bad_dump_does_not_keep_the_others_out(dumps):
    told = dumps.report(dumps.write("<html/>", "bad.xml"), dumps.english(GOOD))
    assert len(told["problems"]) == 1
    assert [mission["slug"] for mission in told["missions"]] == ["soyuz-tm-10"]


def test_problems_are_told_in_german(dumps):
    told, _code = dumps.run(dumps.write(WHOLE[: WHOLE.index("</page>", len(head() + GOOD))]), language="de")
    assert "Das XML endet zu früh, bei Byte" in told
    assert "Das ist in Seite 2, „Soyuz TM-10 in other words“; was davor steht, wurde gelesen." in told
