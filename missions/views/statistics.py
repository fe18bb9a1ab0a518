"""The page of records and firsts."""

from django.http import HttpRequest, HttpResponse

from missions.chronicle import chronicle
from missions.sheet.statistics import statistics_sheet
from missions.views.pages import render_page, view_address


def statistics(request: HttpRequest) -> HttpResponse:
    context = {"sheet": statistics_sheet(chronicle())}
    return render_page(request, "statistics/statistics.html", context, view_address("statistics"))
