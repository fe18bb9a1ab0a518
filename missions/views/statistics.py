"""The page of records and firsts."""

from django.http import HttpRequest, HttpResponse

from missions.chronicle import chronicle
from missions.diagrams.steps import step_chart
from missions.sheet.statistics import statistics_sheet
from missions.views.pages import render_page, view_address


def statistics(request: HttpRequest) -> HttpResponse:
    known = chronicle()
    context = {"sheet": statistics_sheet(known), "people_in_space": step_chart(known.people_in_space, known.now)}
    return render_page(request, "statistics/statistics.html", context, view_address("statistics"))
