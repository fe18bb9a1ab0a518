"""The list of years and the page of one year."""

from django.http import Http404, HttpRequest, HttpResponse

from missions.chronicle import chronicle
from missions.sheet.years import year_sheet, years
from missions.views.pages import render_page, view_address


def year_list(request: HttpRequest) -> HttpResponse:
    context = {"years": years(chronicle())}
    return render_page(request, "years/year_list.html", context, view_address("year-list"))


def year_detail(request: HttpRequest, year: int) -> HttpResponse:
    """A year from the first launch on record to now; any other is no page."""
    known = chronicle()
    if year not in known.years:
        raise Http404
    around = {"before": year - 1, "after": year + 1}
    context = {
        "year": year,
        "sheet": year_sheet(year, known),
        **{name: each for name, each in around.items() if each in known.years},
    }
    return render_page(request, "years/year_detail.html", context, view_address("year-detail", year))
