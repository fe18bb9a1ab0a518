"""Wie deutsche Seiten Daten, Zahlen und Adressen setzen. Buchstaben wie in Djangos Filter ``date``."""

DATE_FORMAT = "j. F Y"
SHORT_DATE_FORMAT = "j. N Y"
MONTH_DAY_FORMAT = "j. F"
SHORT_MONTH_DAY_FORMAT = "j. N"
SHORT_MONTH_FORMAT = "N"
YEAR_MONTH_FORMAT = "F Y"
YEAR_FORMAT = "Y"
TIME_FORMAT = "H:i:s"
HOUR_FORMAT = "G \\U\\h\\r"
MINUTE_FORMAT = "H:i"

DECIMAL_SEPARATOR = ","
THOUSAND_SEPARATOR = "."
#: Vierstellige Zahlen bleiben ohne Punkt: 2735, aber 12.345.
MINIMUM_GROUPED_DIGITS = 5

#: Besatzungslisten nennen Vatersnamen: Wiktor Michailowitsch Afanasjew.
FULL_NAMES_IN_CREWS = True

#: Wie Dienste, die Seiten teilen, die Sprache nennen.
LOCALE_WITH_TERRITORY = "de_DE"

QUOTATION_MARKS = "„“"
#: Buchstaben, die eine Adresse ausschreibt, bevor Akzente wegfallen.
ADDRESS_LETTERS: dict[str, str] = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "ł": "l"}


def ordinal(number: int) -> str:
    """1., 2., 11., 87."""
    return f"{number}."
