"""Was im Deutschen falsch ist, so wie diese Enzyklopädie es setzt."""

import re

from missions.proofreading.rules import EVERY, PROSE, Kind, rule

_MONTHS = "January|February|March|June|July|October|December|Januar|Februar|März|April|Mai|Juni|Juli|August"
_MONTHS += "|September|Oktober|November|Dezember"
_ENGLISH_MONTHS = "January|February|March|June|July|October|December"
_NUMBERS = r"(?:\d[\d.,]*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|wenige|einige|mehrere)"
_DATIVE = r"(?:[Nn]ach|[Ss]eit|[Mm]it|[Vv]on|[Bb]ei|[Aa]us|[Vv]or)"
_UNITS = r"(?:°|%|(?: (?:km|kg|m|s|Grad|Prozent|Kilometern?|Metern?|Kilogramm|Tonnen|Millionen|Minuten|Stunden)\b))"
#: Nicht gleich nach Komma oder „und“, auch nicht mit einem Verhältniswort dazwischen: Dort ist „die“ ein Fürwort.
_IN_CLAUSE = r"(?<!, )" + "".join(rf"(?<!(?:,|d) \w{{{length}}} )" for length in range(2, 9))
#: Namen, die ohne Artikel stehen.
_NAMES = r"(?:Saljut|Tiangong|Skylab)"
_ALONE = r"(?:Sojus|Apollo|Gemini|Mercury|Mir|Wostok|Woschod|Shenzhou|Saljut|Space Shuttle|Shuttle|Progress|Dragon)"

RULES = (
    rule(
        "dative",
        rf"\b{_DATIVE} (?:rund |etwa |fast |knapp )?{_NUMBERS} (?:Tage|Monate|Jahre)\b(?! alt)",
        "Dativ: nach 175 Tagen.",
        PROSE,
    ),
    rule("two-und", r"\bund \d[^,;.]{0,40} und \d", "Zweimal „und“ in einer Angabe.", frozenset({Kind.GENERATED})),
    rule("number-after-year", r"\b(?:19|20)\d\d \d", "Nach der Jahreszahl steht ein Komma.", PROSE),
    rule(
        "one-of-many",
        r"(?<![\d.,])1 (?:Tage|Tagen|Stunden|Minuten|Sekunden|Erdumkreisungen|Flüge|Menschen)\b",
        "1 Tag, 1 Stunde.",
        PROSE,
    ),
    rule(
        "article-of-station",
        rf"\b(?:der|die|das|dem|den|zur|zum|vom|beim) {_NAMES}(?: \d)?(?![\w-])",
        "Saljut, Tiangong und Skylab haben keinen Artikel.",
        PROSE | {Kind.NAME},
    ),
    rule(
        "point-in-thousands", r"(?<![\d.,])[1-9]\.\d{3}(?![\d.,]\d|\d|[.-]\w)", "Vierstellig ohne Punkt: 2735.", PROSE
    ),
    rule("ungrouped-number", rf"(?<![\d.,-])[1-9]\d{{4,}}(?={_UNITS})", "Ab fünf Stellen mit Punkt: 12.345.", PROSE),
    rule("decimal-point", rf"(?<![\w.-])\d+\.\d{{1,2}}(?={_UNITS})", "Dezimalkomma: 51,6°.", PROSE),
    rule("straight-quotes", r"[\"']", "Anführungszeichen: „…“, Apostroph: ’.", EVERY),
    rule("english-quotes", r"”|(?<![\w.,!?…)’])“(?=\w)", "Deutsche Anführungszeichen: „…“.", EVERY),
    rule("english-genitive", r"\b[A-ZÄÖÜ]\w+’s\b(?! Start)", "Kein Apostroph vor dem s.", PROSE),
    rule("em-dash", r"—", "Gedankenstrich: – mit Leerzeichen.", EVERY),
    rule("english-month", rf"\b(?:{_ENGLISH_MONTHS})\b", "Monat auf Deutsch.", PROSE | {Kind.INTERFACE}),
    rule("ordinal-day", rf"\b[Aa]m \d{{1,2}} (?:{_MONTHS})", "Nach dem Tag steht ein Punkt: 2. Dezember.", PROSE),
    rule(
        "old-spelling",
        r"\b(?:da|mu|wu|hä|bewu|Schlu|Abschlu|Einflu|Anschlu|Ru)ß(?:te|t|land|e)?\b",
        "ss nach kurzem Vokal.",
    ),
    rule(
        "open-compound",
        rf"\b{_ALONE} (?:Programm|Rakete|Mission|Missionen|Raumschiff|Kapsel|Station|Flug|Besatzung|Start)\b",
        "Durchgekoppelt: Sojus-Programm.",
        PROSE | {Kind.NAME, Kind.INTERFACE},
    ),
    rule(
        "doubled-word",
        rf"\b(?!(?:die|der|das|dem|den|sie)\b)([^\W\d]{{2,}}) \1\b|{_IN_CLAUSE}\b(die|der|das|dem|den|sie) \2\b",
        "Das Wort steht zweimal.",
        EVERY,
        re.IGNORECASE,
    ),
    rule(
        "two-articles",
        rf"{_IN_CLAUSE}\b(?:der|die|das|ein|eine|dem|den) (?:ein|eine|einem|einen)\b",
        "Ein Artikel genügt.",
        PROSE,
    ),
    rule(
        "strong-after-article", r"\b[Dd]er (?:erster|zweiter|dritter|leitender)\b", "Schwach gebeugt: der erste.", EVERY
    ),
    rule("abbreviation", r"\b(?:z\.B\.|u\.a\.|d\.h\.|i\.d\.R\.)", "Mit Leerzeichen: z. B.", EVERY),
)
