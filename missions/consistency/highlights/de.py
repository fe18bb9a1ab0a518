"""Wie das Deutsche Zahlen, Daten und die Angaben eines Flugs in Sätzen schreibt."""

import re
from decimal import Decimal

from missions.consistency.highlights.grammar import MONTH, WEEK, YEAR, Grammar
from missions.values.de import GERMAN

_ONES = ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]
_ONES += ["dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"]
_TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
_VALUES = {word: Decimal(value) for value, word in enumerate(_ONES)}
_VALUES |= {word: Decimal(10 * value) for value, word in enumerate(_TENS, 2)}
_PHRASES = ["ein halbes dutzend", "halbes dutzend", "anderthalb", "eineinhalb", "dutzend"]
_VALUES |= {"dutzend": Decimal(12), "anderthalb": Decimal("1.5"), "eineinhalb": Decimal("1.5")}
_VALUES |= {"ein halbes dutzend": Decimal(6), "halbes dutzend": Decimal(6)}
_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_DATE = rf"(?P<date>\d{{1,2}}\. (?:{_MONTHS}))"
_NUMBER = r"(?P<number>[\d.,]*\d|" + "|".join(_ONES[2:]) + ")"
_ABOUT = r"(?:rund |etwa |fast |knapp |nur |gut |mehr als |über )?"
#: Hinter einem Zahlwort im selben Wort: dreimal, dreifach, dreiköpfig, dreitägig …
_ENDINGS = r"mal(?:ig\w*)?|fach\w*|(?:köpf|täg|stünd|wöch|jähr|minüt|monat|teil|sitz|stuf|gescho)\w*|er\b|en\b"
_SHIP = r"(?:das Raumschiff|die Besatzung|die Kapsel|die Raumfähre|die beiden|die drei|es|sie)"

_MORE_UNITS: dict[str, str | float] = {
    "prozent": "%",
    "tonne": "t",
    "metern": "m",
    "kilometer": "km",
    "kilogramm": "kg",
}
_MORE_UNITS |= {"wochen": WEEK, "woche": WEEK, "monate": MONTH, "monaten": MONTH, "monat": MONTH}
_MORE_UNITS |= {"jahre": YEAR, "jahren": YEAR, "jahr": YEAR}

GRAMMAR = Grammar(
    GERMAN,
    dates=re.compile(rf"\b(?P<days>\d{{1,2}}\.(?:(?:, | und | bis (?:zum )?|–)\d{{1,2}}\.)*) (?P<month>{_MONTHS})\b"),
    words=re.compile(
        rf"(?<![\w-])(?:(?P<ones>{'|'.join(_ONES[1:10])})und(?P<tens>{'|'.join(_TENS)})"
        rf"|(?P<word>{'|'.join([*_PHRASES, *_TENS, *reversed(_ONES)])})"
        rf"(?P<half>einhalb)?)(?P<hundred>hundert)?(?:{_ENDINGS})?(?!\w)",
        re.IGNORECASE,
    ),
    values=_VALUES,
    ordinal=r"\.(?=[\s,;)–])",
    more_units=_MORE_UNITS,
    elsewhere=re.compile(
        r"\b(?:geplant\w*|vorgesehen\w*|sollte\w*|hätte\w*|wäre\w*|würde\w*|könnte\w*|war\w* \w+ gestartet|stattdessen"
        r"|verschoben\w*|abgesagt\w*|Vorgänger\w*|Nachfolger\w*|früher\w*|vorig\w*|nächste\w*|später\w*|andere\w*|als"
        r"|seit|bis|vor|nachdem|Progress|Dragon|Cygnus|Kwant|Kristall|Priroda|Spektr|Mond\w*|Ziel\w*|Satellit\w*"
        r"|Teleskop\w*|Modul\w*|Frachter\w*|halb\w*|je|jede\w*|Rekord\w*)\b"
    ),
    claims={
        "launched_at": (
            re.compile(rf"\b(?:startete\w*|der Start|gestartet) (?:\w+ )?am {_DATE}"),
            re.compile(rf"\bAm {_DATE} (?:startete\w*|hob\w*) {_SHIP}"),
        ),
        "landed_at": (
            re.compile(
                rf"\b(?:landete\w*|wasserte\w*|setzte auf|die Landung|die Wasserung) (?:\w+ ){{0,3}}?am {_DATE}"
            ),
            re.compile(rf"\bAm {_DATE} (?:landete\w*|wasserte\w*) {_SHIP}"),
        ),
        "docked_at": (
            re.compile(rf"\b(?:koppelte\w*|die Kopplung|die Ankopplung) (?:\w+ ){{0,4}}?am {_DATE}"),
            re.compile(rf"\bAm {_DATE} koppelte\w* {_SHIP} [^.;]*\ban\b"),
        ),
        "undocked_at": (re.compile(rf"\b(?:die Abkopplung|abgekoppelt) (?:\w+ ){{0,4}}?am {_DATE}"),),
        "orbits": (re.compile(rf"\b{_NUMBER} (?:Erdumkreisungen|Umkreisungen|Erdumläufen?|Umläufen?)\b"),),
        "duration_d": (
            re.compile(rf"\b(?:Flug|Mission) (?:von|dauerte) {_ABOUT}{_NUMBER} Tagen?\b"),
            re.compile(rf"\b(?:landete\w*|wasserte\w*|kehrte\w*) nach {_ABOUT}{_NUMBER} Tagen\b"),
            re.compile(rf"\b[Nn]ach {_ABOUT}{_NUMBER} Tagen (?:im All )?(?:landete\w*|wasserte\w*) {_SHIP}"),
        ),
        "crew_size": (
            re.compile(rf"\b(?P<number>{'|'.join(_ONES[2:])})köpfige\w* (?:Besatzung|Mannschaft)\b"),
            re.compile(rf"\bBesatzung von {_NUMBER}\b"),
        ),
        "perigee_km": (re.compile(rf"\bPerigäum (?:von|bei|in) {_ABOUT}{_NUMBER} (?:km|Kilometern?)\b"),),
        "apogee_km": (re.compile(rf"\bApogäum (?:von|bei|in) {_ABOUT}{_NUMBER} (?:km|Kilometern?)\b"),),
        "inclination_deg": (
            re.compile(rf"\b(?:Bahnneigung von|Neigung von|geneigt um|um) {_ABOUT}{_NUMBER}(?:°| Grad)(?= geneigt|\b)"),
        ),
    },
)
