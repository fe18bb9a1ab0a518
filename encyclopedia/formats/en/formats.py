"""How English pages set dates, numbers and addresses. Letters as in Django's ``date`` filter."""

DATE_FORMAT = "F j, Y"
SHORT_DATE_FORMAT = "N j, Y"
MONTH_DAY_FORMAT = "F j"
SHORT_MONTH_DAY_FORMAT = "N j"
YEAR_MONTH_FORMAT = "F Y"
YEAR_FORMAT = "Y"
TIME_FORMAT = "H:i:s"
HOUR_FORMAT = "H:00"
MINUTE_FORMAT = "H:i"

DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
#: Numbers with at least this many digits are grouped: 2,735.
MINIMUM_GROUPED_DIGITS = 4

QUOTATION_MARKS = "“”"
#: Letters that an address spells out before accents are dropped.
ADDRESS_LETTERS: dict[str, str] = {"ß": "ss", "æ": "ae", "ø": "o", "ł": "l"}
