"""From wikitext to blocks, and from blocks to articles."""

import pytest

from missions.tests.wikitext_files import SOYUZ_TM_11
from missions.wikitext.articles import split
from missions.wikitext.document import Box, Field, Heading, Item, Paragraph, Table, as_data, from_data
from missions.wikitext.parsing import parse


def lines(value: str) -> tuple[str, ...]:
    """The lines of a parameter with this value."""
    box = parse("{{Infobox spaceflight|name=" + value + "}}")[0]
    assert isinstance(box, Box)
    return box.fields[0].lines


def test_a_text_becomes_blocks_in_order():
    text = (
        "{{Infobox spaceflight | name = X}}\n'''X''' flew.\nIt landed.\n\n== Crew ==\n* [[Ann B.|Ann]]\n{|\n|a||b\n|}"
    )
    assert parse(text) == [
        Box("Infobox spaceflight", (Field("name", ("X",)),)),
        Paragraph("X flew. It landed."),
        Heading(2, "Crew"),
        Item("Ann"),
        Table(((("a",), ("b",)),)),
    ]


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("{{convert|7150|kg|lb}}", ("7150 kg",)),
        ("{{convert|4040|lb|kg|order=flip}}", ("4040 lb",)),
        ("{{convert|2739|-|3029|lb|kg}}", ("2739 – 3029 lb",)),
        ("{{convert|NNNN| | |abbr=on}}", ()),
        ("{{Start date text|2 December 1990, 08:13:32|timezone=yes}}&nbsp;UTC", ("2 December 1990, 08:13:32 UTC",)),
        ("{{Start date|1971|06|06|04|55|09|Z|df=y}}", ("1971-06-06 04:55:09 UTC",)),
        ("{{time interval|1 May 1990|2 May 1990|show=dhms}}", ("1 May 1990 – 2 May 1990",)),
        ("{{coord|48|9|N|71|51|E}}", ("48.15° N 71.85° E",)),
        ("{{coord|27.23|N|75.88|W|}}", ("27.23° N 75.88° W",)),
        ("{{Coordinate|NS=48/9/0/N|EW=71/51/0/E}}", ("48.15° N 71.85° E",)),
        ("{{OV|104}}", ("Space Shuttle Atlantis",)),
        ("{{USS|Hornet|CV-12|6}}", ("USS Hornet",)),
        ("{{lang|ru|Сокол}} ({{lang|ru-Latn|Sokol}})", ("Сокол (Sokol)",)),
        ("{{Unbulleted list|one|two}}", ("one", "two")),
        ("{{ubl\n |one\n |two}}", ("one", "two")),
        ("one<br/>two<br>three", ("one", "two", "three")),
        ("X<ref name=a>{{cite web|url=http://x/?a=b}}</ref>", ("X",)),
        ("X<ref name=SF/> <!-- TBD -->", ("X",)),
        ("[[File:a.jpg|120px]]", ()),
        ("[[Low Earth orbit]]al", ("Low Earth orbital",)),
        ("Mir [[de:Mir (Raumstation)]]", ("Mir",)),
        ("[[:de:Mir]] and [[s:de:Mir|a text]]", ("de:Mir and a text",)),
        ("''Mir''{{'s}} port", ("Mir’s port",)),
        ("{{nowrap|[[Titan II]],}} s/n 1", ("Titan II, s/n 1",)),
        ("{{unknown|a|b=c}}{{other|x}}", ("x",)),
    ],
)
def test_a_value_is_what_a_reader_sees(value, printed):
    assert lines(value) == printed


def test_boxes_inside_a_parameter_are_kept_as_boxes():
    dock = "{{Infobox spaceflight/Dock | docking_target = [[Mir]] }}"
    box = parse("{{Infobox spaceflight | docking = " + dock + dock + "}}")[0]
    assert isinstance(box, Box)
    assert [inner.name for inner in box.fields[0].boxes] == ["Infobox spaceflight/Dock"] * 2
    assert box.fields[0].boxes[0].fields == (Field("docking_target", ("Mir",)),)


def test_blocks_survive_the_trip_between_processes():
    blocks = parse(SOYUZ_TM_11.read_text() + "{{Infobox spaceflight|docking={{Infobox spaceflight/Dock|a=b}}}}")
    assert from_data(as_data(blocks)) == blocks


def test_a_file_is_split_into_its_articles():
    english, german = split(parse(SOYUZ_TM_11.read_text()))
    assert (english.language, english.template) == ("en", "")
    assert (german.language, german.template) == ("de", "Infobox bemannte Raumfahrtmission")
    assert Heading(2, "Crew") in english.body
    assert Heading(2, "Besatzung") in german.body
    assert Heading(2, "Besatzung") not in english.body


def test_what_follows_a_box_about_something_else_is_about_that():
    text = "{{Infobox spaceflight|name=X}}\n{{Infobox person|name=Y}}\n== Crew ==\n* Y"
    (article,) = split(parse(text))
    assert article.body == ()


@pytest.mark.parametrize("text", ["", "Prose.", "{{Infobox company|name=IBM}}", "{|\n|Launch:||1911\n|}"])
def test_what_has_no_box_of_a_mission_is_no_article(text):
    assert split(parse(text)) == []
