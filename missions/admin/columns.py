"""Columns of lists."""

from django.conf import settings
from django.contrib import admin
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from missions.admin.filters import LanguageTitle
from missions.models import Precision

#: How a day is set that is known to this precision; finer ones are set as a day.
DAY_FORMATS = {Precision.YEAR: "YEAR_FORMAT", Precision.MONTH: "YEAR_MONTH_FORMAT"}


def name_columns() -> list:
    """The name in each language."""
    return [_name_column(code, language) for code, language in settings.LANGUAGES]


def status_columns() -> list:
    """Draft or published, in each language."""
    return [_status_column(code, language) for code, language in settings.LANGUAGES]


def _name_column(code: str, language: str):
    @admin.display(description=language, ordering=f"name_{code}", empty_value="–")
    def name(record):
        return getattr(record, f"name_{code}")

    return name


def _status_column(code: str, language: str):
    @admin.display(description=LanguageTitle(_("status (%(language)s)"), language), ordering=f"status_{code}")
    def status(record):
        return getattr(record, f"get_status_{code}_display")()

    return status


@admin.display(description=_("launch"), ordering="launched_at")
def launched(record):
    """The day of the launch, no finer than it is known."""
    if record.launched_at is None:
        return None
    return date_format(record.launched_at, DAY_FORMATS.get(record.launched_precision, "DATE_FORMAT"))
