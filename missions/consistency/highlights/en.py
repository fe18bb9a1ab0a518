"""How English writes numbers, dates and the facts of a flight within sentences."""

import re
from decimal import Decimal

from missions.consistency.highlights.grammar import MONTH, WEEK, YEAR, Grammar
from missions.values.en import ENGLISH

_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_ONES += ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {word: Decimal(value) for value, word in enumerate(_ONES)}
_VALUES |= {word: Decimal(10 * value) for value, word in enumerate(_TENS, 2)}
_VALUES |= {"twice": Decimal(2), "dozen": Decimal(12), "half a dozen": Decimal(6)}
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = rf"(?P<date>(?:{_MONTHS}) \d{{1,2}})(?![\d–])"
_NUMBER = r"(?P<number>[\d.,]*\d|" + "|".join(_ONES[2:]) + ")"
_SHIP = r"(?:the (?:ship|spacecraft|capsule|orbiter|crew|two|three)|it|they)"
_ABOUT = r"(?:about |almost |nearly |some |only |more than |over )?"

_MORE_UNITS: dict[str, str | float] = {"percent": "%", "tons": "t", "ton": "t", "meter": "m", "kilometer": "km"}
_MORE_UNITS |= {"weeks": WEEK, "week": WEEK, "months": MONTH, "month": MONTH, "years": YEAR, "year": YEAR}

GRAMMAR = Grammar(
    ENGLISH,
    # In "on May 28 and 31 kilometers" the 31 is no day.
    dates=re.compile(
        rf"\b(?P<month>{_MONTHS}) (?P<days>\d{{1,2}}(?!\d|:)"
        rf"(?:(?:, | and | to |–)\d{{1,2}}(?![\d:]| (?:{_MONTHS}|[a-z]+s\b)))*)"
    ),
    words=re.compile(
        rf"(?<![\w-])(?:(?P<tens>{'|'.join(_TENS)})(?:-(?P<ones>{'|'.join(_ONES[1:10])}))?"
        rf"|(?P<word>half a dozen|{'|'.join(_ONES)}|twice|dozen))(?P<hundred> hundred)?(?P<half> and a half)?(?!\w)",
        re.IGNORECASE,
    ),
    values=_VALUES,
    ordinal="st|nd|rd|th",
    more_units=_MORE_UNITS,
    elsewhere=re.compile(
        r"\b(?:planned|scheduled|intended|meant|supposed|would|should|could|was to|were to|had been|instead|postponed"
        r"|delayed|canceled|predecessor|successor|earlier|previous|former|next|later|another|other|than|since|until"
        r"|before|after the|Progress|Dragon|Cygnus|Kvant|Kristall|Priroda|Spektr|Moon|lunar|target|satellite|telescope"
        r"|module|freighter|half|each|every|record)\b",
        re.IGNORECASE,
    ),
    claims={
        "launched_at": (
            re.compile(rf"\b(?:lifted off|was launched|the launch|launched) (?:\w+ )?on {_DATE}"),
            re.compile(rf"\bOn {_DATE},? {_SHIP} (?:was launched|lifted off)"),
        ),
        "landed_at": (
            re.compile(
                rf"\b(?:landed|touched down|splashed down|the landing|the splashdown) (?:\w+ ){{0,3}}?on {_DATE}"
            ),
            re.compile(rf"\bOn {_DATE},? {_SHIP} (?:landed|splashed down)"),
        ),
        "docked_at": (
            re.compile(rf"\b(?:docked|the docking) (?:\w+ ){{0,4}}?on {_DATE}"),
            re.compile(rf"\bOn {_DATE},? {_SHIP} docked"),
        ),
        "undocked_at": (re.compile(rf"\b(?:undocked|the undocking) (?:\w+ ){{0,4}}?on {_DATE}"),),
        "orbits": (re.compile(rf"\b{_NUMBER} (?:orbits|revolutions|times around the Earth)\b"),),
        "duration_d": (
            re.compile(rf"\b(?:flight|mission) (?:of|lasted|took) {_ABOUT}{_NUMBER} days\b"),
            re.compile(rf"\b(?:landed|splashed down|came home|returned) after {_ABOUT}{_NUMBER} days\b"),
            re.compile(rf"\b[Aa]fter {_ABOUT}{_NUMBER} days (?:in space |aloft )?{_SHIP} (?:landed|splashed down)\b"),
        ),
        "crew_size": (re.compile(rf"\bcrew of {_NUMBER}\b"),),
        "perigee_km": (re.compile(rf"\bperigee of {_ABOUT}{_NUMBER} (?:km|kilometers)\b"),),
        "apogee_km": (re.compile(rf"\bapogee of {_ABOUT}{_NUMBER} (?:km|kilometers)\b"),),
        "inclination_deg": (
            re.compile(rf"\b(?:inclination of|inclined by|inclined at) {_ABOUT}{_NUMBER}(?:°| degrees)"),
        ),
    },
)
