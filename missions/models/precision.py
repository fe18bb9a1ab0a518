"""How exactly a moment is known."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Precision(models.TextChoices):
    """The smallest unit of a moment that its source states; what is finer in the stored value means nothing."""

    SECOND = "second", _("to the second")
    MINUTE = "minute", _("to the minute")
    HOUR = "hour", _("to the hour")
    DAY = "day", _("to the day")
    MONTH = "month", _("to the month")
    YEAR = "year", _("to the year")


def precision_field() -> models.CharField:
    """The companion of a moment's field: ``launched_precision`` says how exactly ``launched_at`` is known."""
    return models.CharField(
        _("precision"),
        max_length=6,
        choices=Precision,
        default=Precision.SECOND,
        help_text=_("How exactly the time is known; only that much is shown."),
    )
