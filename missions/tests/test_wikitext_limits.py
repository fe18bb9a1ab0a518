"""Hostile wikitext is refused with a reason, quickly, and does no harm."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from missions.wikitext import isolation
from missions.wikitext.document import Paragraph
from missions.wikitext.isolation import Parser, RefusedError, blocks_of
from missions.wikitext.limits import DEEPEST_NESTING, LARGEST_BYTES, MOST_UNCLOSED, depth, objection


@pytest.mark.parametrize(
    ("text", "deepest", "unclosed"),
    [
        ("{{a|{{b}}}}", 2, 0),
        ("{{a|{{b", 2, 2),
        ("[[a|{{b]]", 2, 1),
        ("{|\n|a\n|}", 1, 0),
        ("<ref name=a /><br><b>x</b>", 0, 0),
        ("}} ]] |}", 0, 0),
    ],
)
def test_depth_and_what_is_left_open(text, deepest, unclosed):
    assert depth(text) == (deepest, unclosed)


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("x" * (LARGEST_BYTES + 1), "larger than"),
        ("a\0b", "zero bytes"),
        ("{{a|" * (MOST_UNCLOSED + 1), "never closed"),
        ("<b a={{c|" * 5000, "never closed"),
        ("{{{a|{{b|" * 5000, "never closed"),
        ("{" * 200_000, "never closed"),
        ("{{a|" * (DEEPEST_NESTING + 1) + "}}" * (DEEPEST_NESTING + 1), "nested"),
    ],
)
def test_too_much_is_refused_before_it_is_parsed(text, about):
    started = time.process_time()
    assert about in objection(text).sentence
    assert time.process_time() - started < 0.5


def test_an_ordinary_article_is_not_refused():
    assert objection("{{Infobox spaceflight|name=X}} '''X''' <br> [[Mir]]<ref>a</ref>" * 100) is None


@given(st.text(alphabet="{}[]|<>/a \n", max_size=300))
def test_looking_a_text_over_never_fails(text):
    deepest, unclosed = depth(text)
    assert deepest >= 0
    assert unclosed >= 0


def test_parsing_happens_in_a_child_and_comes_back_as_blocks():
    assert blocks_of("'''Mir''' – Мир") == [Paragraph("Mir – Мир")]


@pytest.mark.parametrize("text", ["\n:" * 200_000, "<!--" * 100_000, "{{Infobox spaceflight" + "|" * 400_000 + "}}"])
def test_what_takes_too_long_is_stopped(text):
    with pytest.raises(RefusedError) as refused:
        blocks_of(text)
    assert "too much time or memory" in refused.value.reason.sentence


def test_a_child_that_does_not_answer_is_given_up(monkeypatch):
    monkeypatch.setattr(isolation, "_PATIENCE_SECONDS", 0.001)
    with pytest.raises(RefusedError) as refused:
        blocks_of("Mir")
    assert "too long" in refused.value.reason.sentence


def test_one_child_parses_many_texts():
    with Parser() as parser:
        started = time.perf_counter()
        for number in range(50):
            assert parser.blocks_of(f"'''Mir''' {number}") == [Paragraph(f"Mir {number}")]
        assert parser.blocks_of("") == []
    assert time.perf_counter() - started < 2, "starting a child takes longer than parsing an article"


def test_a_text_that_is_stopped_does_not_harm_the_next():
    with Parser() as parser:
        assert parser.blocks_of("Mir")
        for hostile in ("<!--" * 100_000, "{{a|" * 100_000):
            with pytest.raises(RefusedError):
                parser.blocks_of(hostile)
            assert parser.blocks_of("Mir") == [Paragraph("Mir")]


def test_a_child_is_replaced_after_many_texts(monkeypatch):
    monkeypatch.setattr(isolation, "_TEXTS_OF_A_CHILD", 2)
    children = set()
    with Parser() as parser:
        for _number in range(5):
            parser.blocks_of("Mir")
            children.add(parser._child.pid)
    assert len(children) == 3


def test_a_child_that_was_killed_between_two_texts_is_a_refusal_and_no_more():
    with Parser() as parser:
        parser.blocks_of("Mir")
        parser._child.kill()
        parser._child.wait()
        with pytest.raises(RefusedError):
            parser.blocks_of("Mir")
        assert parser.blocks_of("Mir") == [Paragraph("Mir")]
