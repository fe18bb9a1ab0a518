"""The list of missions and the page of one mission."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext

from missions import prose
from missions.chronicle import chronicle
from missions.consistency import doubtful
from missions.diagrams.course import course
from missions.diagrams.ground import ground
from missions.diagrams.length import length
from missions.diagrams.orbit import orbit
from missions.models import Mission
from missions.sheet.company import company, others
from missions.sheet.crew import backup_rows, crew_rows
from missions.sheet.events import events
from missions.sheet.exchange import crew_exchange
from missions.sheet.heading import call_sign_gloss, crumb, description, highlights
from missions.sheet.infobox import infobox
from missions.sheet.lists import by_year, mission_rows
from missions.sheet.neighbours import neighbours, records_around
from missions.sheet.plate import mission_plate
from missions.sheet.provenance import Provenance
from missions.views.filters import BY_LAUNCH, MissionFilter
from missions.views.pages import find_page, numbered_page, render_page, render_record, view_address
from missions.views.wikitext import wikipedia_links


def mission_list(request: HttpRequest) -> HttpResponse:
    """All missions, or those that the filter leaves, by year or in the chosen order."""
    filtered = MissionFilter(request.GET, Mission.objects.published().for_list(), request=request)
    chosen = filtered.chosen()
    page = numbered_page(request, filtered.found())
    by_launch = chosen.get("sort", "") in BY_LAUNCH
    context = {
        "page": page,
        "years": by_year(page.object_list) if by_launch else [],
        "rows": [] if by_launch else mission_rows(page.object_list),
        "count": page.paginator.count,
        "form": filtered.form,
        "chosen": chosen,
        "narrowed": chosen.keys() - {"sort"},
    }
    return render_page(request, "missions/mission_list.html", context, view_address("mission-list"), query=chosen)


def mission_detail(request: HttpRequest, slug: str) -> HttpResponse:
    mission = find_page(Mission, slug)
    if isinstance(mission, HttpResponse):
        return mission
    provenance = Provenance.of(mission)
    known = chronicle(edition=mission.edition)
    doubts = doubtful(mission, provenance.claims)
    moments = events(mission)
    in_company = others(mission, known)
    around = records_around(mission, in_company.keys)
    context = {
        "mission": mission,
        "title": mission.text_and_language("name"),
        "crumb": crumb(mission),
        "call_sign_gloss": call_sign_gloss(mission),
        "description": description(mission),
        "highlights": highlights(mission),
        "lead": prose.lead(mission, doubts),
        "plate": mission_plate(mission),
        "crew": crew_rows(mission, provenance),
        "exchange": crew_exchange(mission, known),
        "exchange_station": next((str(d.station) for d in mission.dockings.all() if d.station), ""),
        "backup": backup_rows(mission, provenance),
        "events": moments,
        "course": course(mission, [moment.at for moment in moments]),
        "length": length(known.flight.get(mission.pk), known),
        "orbit": orbit(mission, doubts),
        "ground": ground(mission, doubts),
        "infobox": infobox(mission, provenance),
        "company": company(mission, known, in_company, around),
        "neighbours": neighbours(mission, around),
        "provenance": provenance,
        "highlight_notes": provenance.footnotes(("highlights",)),
        "wikipedia": wikipedia_links(mission, provenance.claims),
    }
    context["above"] = (gettext("Missions"), reverse("mission-list"))
    return render_record(request, "missions/mission_detail.html", mission, context)
