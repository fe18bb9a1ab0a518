"""How English pages set dates, numbers and addresses. Letters as in Django's ``date`` filter."""

DATE_FORMAT = "F j, Y"
SHORT_DATE_FORMAT = "N j, Y"
MONTH_DAY_FORMAT = "F j"
SHORT_MONTH_DAY_FORMAT = "N j"
SHORT_MONTH_FORMAT = "N"
YEAR_MONTH_FORMAT = "F Y"
YEAR_FORMAT = "Y"
TIME_FORMAT = "H:i:s"
HOUR_FORMAT = "g a"
MINUTE_FORMAT = "H:i"

DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
#: Numbers with at least this many digits are grouped: 2,735.
MINIMUM_GROUPED_DIGITS = 4

#: Crews are listed by the names of everyday use: Viktor Afanasyev.
FULL_NAMES_IN_CREWS = False

#: How services that share pages name the language.
LOCALE_WITH_TERRITORY = "en_US"

QUOTATION_MARKS = "“”"
#: Letters that an address spells out before accents are dropped.
ADDRESS_LETTERS: dict[str, str] = {"ß": "ss", "æ": "ae", "ø": "o", "ł": "l"}


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th, 87th."""
    tail = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"
