"""What is wrong in English, as this encyclopedia writes it: American, with em dashes and curly quotation marks."""

import re
from collections.abc import Iterator

from missions.proofreading.rules import EVERY, PROSE, SENTENCES, Kind, Rule, rule

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNITS = r"(?:km|kg|m|s|km/s|m/s|kilometers?|meters?|kilograms?|tons?|miles?|pounds?|feet|orbits?|days|hours|minutes)\b"
#: Words written with a vowel and spoken with a consonant.
_SPOKEN_WITH_CONSONANT = r"(?:eu|ewe|one\b|once\b|ub|ug|uk|uni(?!n|m)|ura|uru|us(?:e|a|u|\b)|ut[eio]|u\.s|u-|ure|uf)"
#: Words written with a consonant and spoken with a vowel; letters and numbers that are spelled, unlike NASA.
_SPOKEN_WITH_VOWEL = r"(?:hour|honor|honest|heir|8|11\b|18\b|1[18],\d|11th|18th)"
_SPELLED = r"(?!NASA\b)[AEFHILMNORSX](?:[A-Z\d]|-|\b(?![a-z’']))"
_BRITISH = (
    "aeroplane aluminium amongst analys(?:e|ed|ing) artefact catalysed cancelled cancelling centre centred cheque"
    " colour(?:ed|s|ful)? cosy defence draught enrol fibre flavour fulfil grey harbour honour(?:ed)? instalment"
    " kerb kilometres? labelled labour learnt licence litres? manoeuvr(?:e|es|ed|ing) metres? modelled mould"
    " neighbours? neighbouring offence organis(?:e|ed|ing|ation) ageing practise[ds]? programmes? realis(?:e|ed)"
    " recognis(?:e|ed) sceptic sulphur theatre travelled travelling tyres? whilst behaviour favourite judgement"
    " afterwards towards"
    " pressuris(?:e|ed|ation) stabilis(?:e|ed|ation) utilis(?:e|ed) minimis(?:e|ed) emphasis(?:e|ed) mobilis(?:e|ed)"
)


def _articles(text: str) -> Iterator[tuple[int, int]]:
    """ "a American", "an Soviet": by the sound of the next word, which may be a number or letters that are spelled."""
    for found in re.finditer(r"(?<![\w.’'-])([Aa]n?) (?=[\w“(])[“(]?(\S+)", text):
        article, word = found[1].casefold(), found[2]
        if article != expected_article(word) and not re.fullmatch(r"[^\w]*", word):
            yield found.span()


def expected_article(word: str) -> str:
    spelled = re.match(_SPELLED, word) or re.match(_SPOKEN_WITH_VOWEL, word, re.IGNORECASE)
    if spelled:
        return "an"
    vowel = re.match(r"[aeiouäöü]", word, re.IGNORECASE) and not re.match(_SPOKEN_WITH_CONSONANT, word, re.IGNORECASE)
    letters = re.match(r"[A-Z](?:[A-Z\d]|-|\b)", word)
    return "an" if vowel and not (letters and word[0] == "U") else "a"


RULES = (
    Rule("article", "“a” or “an” by the sound of the next word.", _articles, PROSE | {Kind.NAME, Kind.INTERFACE}),
    rule("comma-after-year", rf"\b(?:{_MONTHS}) \d{{1,2}}, \d{{4}} (?=[a-z])", "A comma closes the date.", PROSE),
    rule("day-before-month", rf"\b\d{{1,2}} (?:{_MONTHS})\b", "The month stands first: December 2, 1990.", PROSE),
    rule("british", rf"\b(?:{'|'.join(_BRITISH.split())})\b", "American spelling.", EVERY, re.IGNORECASE),
    rule("manned", r"\b(?:un)?manned\b|\bmankind\b", "Crewed, uncrewed, humanity.", EVERY, re.IGNORECASE),
    rule("decimal-comma", rf"\d,\d{{1,2}}(?!\d)(?=°| ?{_UNITS}| percent)", "A decimal point: 51.6°.", PROSE),
    rule("ungrouped-number", rf"(?<![\d.,-])[1-9]\d{{3,}}(?= {_UNITS})", "A comma groups thousands: 2,735.", PROSE),
    rule("straight-quotes", r"[\"']", "“…” and ’ are curly.", EVERY),
    rule("german-quotes", r"„|‚|“(?=[\s.,;)]|$)", "English quotation marks: “…”.", PROSE | {Kind.NAME}),
    rule("spaced-dash", r"\S – (?=[a-z])", "An em dash without blanks, or a comma.", PROSE),
    rule(
        "one-of-many", r"(?<![\d.,])1 (?:days|hours|minutes|seconds|orbits|people|flights|times)\b", "One day.", PROSE
    ),
    rule("doubled-word", r"\b(?!(?:had|that)\b)([^\W\d]{2,}) \1\b", "The word stands twice.", EVERY, re.IGNORECASE),
    rule("two-articles", r"\b(?:the|a|an) (?:the|a|an)\b", "One article is enough.", EVERY, re.IGNORECASE),
    rule("serial-and", r"\band [^,;.:()–—]{0,40} and [^,;.:()–—]{0,40} and ", "Three times “and”.", SENTENCES),
)
