"""The pages of days: who was in space, and what happened on a day of the calendar."""

from datetime import date, timedelta
from itertools import groupby

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from missions.chronicle import Chronicle, chronicle
from missions.sheet.anniversaries import anniversaries
from missions.sheet.days import day_sheet
from missions.views.converters import CalendarDayConverter
from missions.views.pages import render_page, view_address

_ONE_DAY = timedelta(days=1)


class DayForm(forms.Form):
    """A day in the notation of the reader's language, or as browsers send it: 1990-12-05."""

    date = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))


def in_space(request: HttpRequest) -> HttpResponse:
    """Who is in space today (UTC); ``?date=`` leads to another day."""
    form = DayForm(request.GET) if "date" in request.GET else None
    if form and form.is_valid():
        return HttpResponseRedirect(reverse("in-space-day", args=[form.cleaned_data["date"]]))
    response = _day_page(request, today(), view_address("in-space"), is_today=True, is_no_date=form is not None)
    if form:
        response.status_code = 400
    return response


def in_space_day(request: HttpRequest, day: date) -> HttpResponse:
    return _day_page(request, day, view_address("in-space-day", day))


def _day_page(request: HttpRequest, day: date, address_in, **context) -> HttpResponse:
    """The page of a day from the first launch on record to today; else what to say instead, with status 404."""
    known = chronicle()
    context |= {"day": day, "first_day": known.first_day, "today": today()}
    is_told = known.first_day is not None and known.first_day <= day <= today()
    if is_told:
        context |= {"sheet": day_sheet(day, known), "around": _around(day, known)}
    response = render_page(request, "days/in_space.html", context, address_in)
    if not is_told and not context.get("is_today"):
        response.status_code = 404
    return response


def _around(day: date, known: Chronicle) -> dict[str, date | None]:
    """The days before and after, and the nearest ones on which something happened."""
    return {
        "before": day - _ONE_DAY if day > known.first_day else None,
        "after": day + _ONE_DAY if day < today() else None,
        "event_before": known.days.before(day),
        "event_after": known.days.after(day),
    }


def today() -> date:
    return timezone.now().date()


def calendar(request: HttpRequest) -> HttpResponse:
    """All days of the calendar; needs no query."""
    context = {"months": months(), "today": today()}
    return render_page(request, "days/calendar.html", context, view_address("calendar"))


def months() -> list[list[date]]:
    """The days of a leap year, by month."""
    first = date(CalendarDayConverter.LEAP_YEAR, 1, 1)
    days = [first + number * _ONE_DAY for number in range(366)]
    return [list(of_month) for _month, of_month in groupby(days, key=lambda day: day.month)]


def on_this_day(request: HttpRequest, day: date) -> HttpResponse:
    """What happened on this day of the calendar in all years (UTC)."""
    leap_year = CalendarDayConverter.LEAP_YEAR
    before, after = ((day + step).replace(year=leap_year) for step in (-_ONE_DAY, _ONE_DAY))
    context = {"day": day, "told": anniversaries(day, chronicle()), "before": before, "after": after}
    address_in = view_address("on-this-day", CalendarDayConverter().to_url(day))
    return render_page(request, "days/on_this_day.html", context, address_in)
