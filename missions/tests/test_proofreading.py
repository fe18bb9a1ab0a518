"""Proofreading: what each rule finds, what it lets pass, and that no text of the catalogue has a fault."""

import io
import json

import pytest
from django.core.management import call_command

from missions.proofreading import Names, Text, faults, proofread
from missions.proofreading.rules import Kind
from missions.proofreading.texts import all_names, every_text
from missions.tests.prose_records import read, soyuz_tm_11

#: Rule, language, a text with the fault, the same text as it should be.
EXAMPLES = [
    ("missing-value", "en", "It landed on None.", "None of the four had flown before."),
    ("unfilled-slot", "de", "Das Schiff {landed} am Montag.", "Das Schiff landete am Montag."),
    ("two-blanks", "en", "It  landed.", "It landed."),
    ("blank-before-mark", "de", "Es landete .", "Es landete – so hieß es –, bevor es dunkel wurde."),
    ("doubled-mark", "en", "It landed,, near Arkalyk.", "Jr. and Sr. flew … and landed."),
    ("doubled-mark", "de", "Es landete..", "Es landete …"),
    ("hyphen-for-dash", "de", "Es flog - so hieß es - weiter.", "Ein Vor- und ein Nachteil."),
    ("hyphen-for-range", "en", "It flew 1978-1982 twice.", "It flew 1978–1982 twice as 1990-107A."),
    ("no-blank-after-mark", "en", "It flew,it landed.", "It weighed 7,150 kg."),
    ("empty-brackets", "de", "Saljut () flog.", "Saljut (7) flog."),
    ("brackets", "en", "It flew (twice.", "It flew (twice)."),
    ("full-stop", "en", "It flew", "It flew (see [Mir](/en/stations/mir/))."),
    ("small-beginning", "en", "it flew.", "It flew."),
    ("article", "en", "It was a American ship.", "It was an American ship."),
    ("article", "en", "It was an Ukrainian ship.", "It was a Ukrainian ship on an 8-day flight with an MS ship."),
    ("article", "en", "An European ship flew.", "A European ship flew an SM-65 with a U.S. crew and a NASA pilot."),
    ("comma-after-year", "en", "On May 26, 1991 it landed.", "On May 26, 1991, it landed in May 1991 again."),
    ("day-before-month", "en", "On 26 May it landed.", "On May 26 it landed."),
    ("british", "en", "The programme was cancelled.", "The program of Endeavour was canceled."),
    ("manned", "en", "It was an unmanned ship.", "It was an uncrewed ship."),
    ("decimal-comma", "en", "It flew at 51,6° of inclination.", "It flew at 51.6° with 7,150 kg."),
    ("ungrouped-number", "en", "It flew 2125 orbits.", "In 1990 it flew 2,125 orbits."),
    ("straight-quotes", "en", "It was called 'Mir'.", "It was called “Mir”, Sharman’s station."),
    ("german-quotes", "en", "It was called „Mir“.", "It was called “Mir”."),
    ("spaced-dash", "en", "It flew – as planned – on.", "It flew—as planned—on."),
    ("one-of-many", "en", "It took 1 days.", "It took 1 day and 21 days."),
    ("doubled-word", "en", "It flew over the the sea.", "Grissom had had no such mark."),
    ("two-articles", "en", "It was a the ship.", "It was a ship."),
    ("dative", "de", "Nach 175 Tage landete es.", "Nach 175 Tagen landete es; 175 Tage vergingen."),
    ("dative", "de", "Seit rund drei Jahre flog es.", "Vor drei Jahren flog es."),
    ("number-after-year", "de", "Es landete 1991 61 km von Orsk.", "Es landete 1991, 61 km von Orsk."),
    ("one-of-many", "de", "Es dauerte 1 Tage.", "Es dauerte 1 Tag und 21 Tage."),
    (
        "article-of-station",
        "de",
        "Sie flogen zur Saljut 7.",
        "Sie flogen zur Raumstation Saljut 7.",
    ),
    ("point-in-thousands", "de", "Es wog 7.150 kg.", "Es wog 7150 kg und flog 12.345 km am 2. Mai."),
    ("ungrouped-number", "de", "Es flog 12345 km.", "Es flog 12.345 km."),
    ("decimal-point", "de", "Es flog mit 51.6° Neigung.", "Es flog mit 51,6° auf einer Sojus-2.1a."),
    ("straight-quotes", "de", 'Es hieß "Mir".', "Es hieß „Mir“."),
    ("english-quotes", "de", "Es hieß “Mir”.", "Es hieß „Mir“ und flog."),
    ("english-genitive", "de", "Das war Sharman’s Flug.", "Das war Sharmans Flug von Gagarin’s Start."),
    ("em-dash", "de", "Es flog—wie geplant—weiter.", "Es flog – wie geplant – weiter."),
    ("english-month", "de", "Am 2. December flog es.", "Am 2. Dezember und im Mai flog es."),
    ("ordinal-day", "de", "Am 2 Dezember flog es.", "Am 2. Dezember flog es."),
    ("old-spelling", "de", "Es hieß, daß es flog.", "Es hieß, dass es flog."),
    ("open-compound", "de", "Das Sojus Programm begann.", "Das Sojus-Programm begann."),
    (
        "doubled-word",
        "de",
        "Es flog über die die Station.",
        "Die Crew, die die Luft und für die die Kälte reichte.",
    ),
    ("two-articles", "de", "Es war die eine Station.", "Es war die Station, für die ein Schiff flog."),
    ("strong-after-article", "de", "Der erster Pilot flog.", "Der erste Pilot flog, er war ein erster."),
    ("abbreviation", "de", "Es flog z.B. weiter.", "Es flog z. B. weiter."),
]


def rules_in(text: str, language: str, kind: Kind = Kind.WRITTEN) -> set[str]:
    return {fault.rule for fault in faults(Text("here", language, text, kind))}


@pytest.mark.parametrize(("rule", "language", "wrong", "right"), EXAMPLES)
def test_rule_finds_the_fault_and_nothing_else(rule, language, wrong, right):
    kind = Kind.REMARK if rule == "small-beginning" else Kind.WRITTEN
    assert rule in rules_in(wrong, language, kind)
    assert rules_in(right, language, kind) == set()


def test_double_und_in_one_measure():
    found = rules_in("Nach 2 Tagen und 50 Minuten und 48 Umläufen landete es.", "de", Kind.GENERATED)
    assert found == {"two-und"}
    assert rules_in("A und B starteten und kehrten nach 2 Tagen und 50 Minuten zurück.", "de", Kind.GENERATED) == set()


def test_every_language_has_rules():
    assert rules_in("It was a unmanned ship.", "en") == {"article", "manned"}
    assert rules_in("Nach 3 Tage .", "de") == {"dative", "blank-before-mark"}
    assert rules_in("Il vola  bien.", "fr") == {"two-blanks"}


def test_words_of_a_source_are_its_own():
    assert rules_in("The line is cut: only “GB)” is left of it.", "en", Kind.REMARK) == set()
    assert rules_in("The line is cut: only GB) is left of it.", "en", Kind.REMARK) == {"brackets"}


def test_names_of_another_language():
    names = Names(
        [
            {"en": "Viktor Afanasyev", "de": "Wiktor Afanasjew"},
            {"en": "Afanasyev", "de": "Afanasjew"},
            {"en": "Soyuz", "de": "Sojus"},
            {"en": "Altai Mountains", "de": "Altai"},
            {"en": "Mexico", "de": "Mexiko"},
        ]
    )

    def foreign(text: str, language: str) -> list[str]:
        found = faults(Text("here", language, text, Kind.WRITTEN), names)
        return [fault.hint for fault in found if fault.rule == "foreign-name"]

    assert foreign("Afanasjew flew on Soyuz TM-11.", "en") == ["in this language: Afanasyev"]
    assert foreign("Afanasjew flog mit Soyuz TM-11.", "de") == ["in this language: Sojus"]
    assert foreign("It landed in the Altai Mountains.", "en") == []
    assert foreign("Es landete in New Mexico, die Presse schrieb „Soyuz“.", "de") == []
    assert foreign("[Akiyama](/de/soyuz-tm-11/) flog.", "de") == []


@pytest.mark.django_db
def test_texts_of_a_record_are_read_in_every_language():
    mission = soyuz_tm_11(highlights_en="It was a unmanned ship.", highlights_de="Nach 3 Tage landete es.")
    read(mission)
    found = {(fault.text.where, fault.text.language, fault.rule) for fault in proofread(every_text(), all_names())}
    assert ("mission soyuz-tm-11 highlights", "en", "manned") in found
    assert ("mission soyuz-tm-11 highlights", "de", "dative") in found
    assert not [each for each in found if each[0] == "mission soyuz-tm-11"]


@pytest.mark.django_db
def test_command_tells_the_faults():
    soyuz_tm_11(highlights_en="It was a unmanned ship.")
    out = io.StringIO()
    with pytest.raises(SystemExit):
        call_command("check_texts", "--format", "json", stdout=out)
    report = json.loads(out.getvalue())
    faults = [fault for fault in report["faults"] if fault["where"] == "mission soyuz-tm-11 highlights"]
    assert {fault["rule"] for fault in faults} == {"article", "manned"}
    assert report["texts"] > 100


def test_no_text_of_the_catalogue_has_a_fault(catalogue):
    """Every sentence about every record, and every word that people wrote, in every language."""
    assert [str(fault) for fault in proofread(every_text(), all_names())] == []
