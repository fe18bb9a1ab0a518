"""Numbers as an editor types them, never read as something else than was meant.

Browsers and Django disagree on "9.999": a German editor means nearly ten thousand or nearly ten. Where a number can
be read in two ways it is refused with a question instead of being stored wrongly.
"""

import re
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import get_format
from django.utils.translation import gettext_lazy as _

PLAIN = re.compile(r"[+-]?\d{1,20}([.,]\d{1,20})?", re.ASCII)
GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")


def plain_number(text: str) -> str:
    """What an editor typed, as Python writes it: "51,6" and "51.6" are 51.6, "9.999" is nothing in German."""
    typed = text.strip().replace("\N{MINUS SIGN}", "-")
    if not PLAIN.fullmatch(typed):
        raise ValidationError(_("Enter one number, without a separator of thousands."), code="invalid")
    if GROUPED.fullmatch(typed) and get_format("DECIMAL_SEPARATOR") not in typed:
        raise ValidationError(
            _("“%(typed)s” can be read in two ways. Write %(thousands)s or %(decimals)s."),
            code="ambiguous",
            params={
                "typed": typed,
                "thousands": re.sub(r"[.,]", "", typed),
                "decimals": re.sub(r"[.,]", get_format("DECIMAL_SEPARATOR"), typed),
            },
        )
    return typed.replace(",", ".")


def shown_number(value: Decimal) -> str:
    """A number as an editor of the active language types it, without the zeros that a database appends."""
    return f"{value.normalize():f}".replace(".", get_format("DECIMAL_SEPARATOR"))


class MeasuredField(forms.DecimalField):
    """A measured number with the decimal sign of the editor's language; a point is understood as well."""

    widget = forms.TextInput(attrs={"inputmode": "decimal", "class": "number"})

    def to_python(self, value):
        if isinstance(value, str) and value.strip():
            value = plain_number(value)
        return super().to_python(value)

    def prepare_value(self, value):
        return shown_number(value) if isinstance(value, Decimal) else value


class CountField(forms.IntegerField):
    """A whole number. Django reads "9.000" as nine; here it is refused."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "class": "number"})

    def to_python(self, value):
        if isinstance(value, str) and value.strip() and not re.fullmatch(r"\s*[+-]?\d{1,18}\s*", value, re.ASCII):
            raise ValidationError(_("Enter a whole number, digits only."), code="invalid")
        return super().to_python(value)
