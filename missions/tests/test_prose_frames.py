"""Frames, and what fills them."""

import pytest

from missions.display import Piece
from missions.prose.frames import fill, joined, slots, text_of
from missions.prose.words.en import with_article

MIR = Piece("Mir", "/en/stations/mir/")
DATE = Piece("December 2, 1990", datetime="1990-12-02")


def filled(frame: str, set_off_dates: bool = False, **fillings) -> str:
    return text_of(fill(frame, fillings.__getitem__, set_off_dates))


def test_slots_of_a_frame():
    assert slots("{It} docked {target}{stayed:, }.") == {"it", "target", "stayed"}


def test_empty_slot_takes_its_blank_along():
    assert filled("{Craft} lifted off {site} {when}.", craft="the capsule", site="", when="today") == (
        "The capsule lifted off today."
    )


def test_prefix_appears_only_with_its_slot():
    assert filled("It landed{place:, }.", place="near Arkalyk") == "It landed, near Arkalyk."
    assert filled("It landed{place:, }.", place="") == "It landed."


def test_capital_slot_keeps_link():
    assert fill("{Target}.", lambda _slot: MIR) == (MIR, Piece("."))


def test_full_date_is_set_off_only_within_a_sentence():
    assert filled("On {date} it flew.", True, date=DATE) == "On December 2, 1990, it flew."
    assert filled("It flew on {date}.", True, date=DATE) == "It flew on December 2, 1990."
    assert filled("It flew in {date} again.", True, date=Piece("1990", datetime="1990")) == "It flew in 1990 again."


def test_braces_in_a_name_are_a_name():
    assert filled("{Mission} flew.", mission="{it} 1") == "{it} 1 flew."


@pytest.mark.parametrize(
    ("items", "text"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")]
)
def test_joined(items, text):
    assert text_of(joined(items, ", ", " and ")) == text


@pytest.mark.parametrize(
    ("article", "words"),
    [
        ("an", ["American flight", "Italian flight", "Uzbek flight", "H-IIA rocket", "N1 rocket", "R-7 rocket"]),
        (
            "a",
            ["Soviet flight", "Ukrainian flight", "US flight", "Uruguayan flight", "European flight", "Titan rocket"],
        ),
    ],
)
def test_article_follows_the_sound(article, words):
    assert [with_article(name) for name in words] == [f"{article} {name}" for name in words]
