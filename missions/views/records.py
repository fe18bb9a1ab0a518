"""The pages of everything beside missions: people, stations, spacecraft, rockets, sites, programs, countries."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from missions import prose
from missions.chronicle import chronicle
from missions.diagrams.steps import step_chart
from missions.display import name_piece, other_names
from missions.models import Country, LaunchSite, Page, Person, Station
from missions.querysets import visible
from missions.sheet.citation import bibtex
from missions.sheet.infobox import infobox
from missions.sheet.lists import mission_rows
from missions.sheet.people import PersonRow, backup_missions, flights, keys_in_alphabet, people_rows
from missions.sheet.plate import person_plate, station_plate
from missions.sheet.provenance import Provenance
from missions.sheet.standing import first_people, standing
from missions.views.kinds import Kind, kind_of
from missions.views.pages import find_page, numbered_page, render_page, render_record, view_address


def record_list(request: HttpRequest, kind: Kind) -> HttpResponse:
    context = {"kind": kind, "records": kind.records_in_order()}
    return render_page(request, "records/record_list.html", context, view_address(kind.list_view))


def person_list(request: HttpRequest) -> HttpResponse:
    kind = kind_of(Person)
    page = numbered_page(request, keys_in_alphabet(Person.objects.published()))
    people = Person.objects.for_list().in_bulk(page.object_list)
    context = {"kind": kind, "page": page, "people": people_rows(people[key] for key in page.object_list)}
    return render_page(request, "records/person_list.html", context, view_address(kind.list_view))


def record_detail(request: HttpRequest, kind: Kind, slug: str) -> HttpResponse:
    record = find_page(kind.model, slug)
    if isinstance(record, HttpResponse):
        return record
    provenance = Provenance.of(record)
    missions = kind.missions_of(record).for_list().select_related("country", "program")
    lead = prose.opening(record, missions)
    rows = mission_rows(missions)
    context = {
        "kind": kind,
        "above": _index_of(kind),
        "record": record,
        "lead": lead,
        "description": prose.summary(lead),
        "infobox": infobox(record, provenance),
        "missions": rows,
        # The ships of a station went there, and those of some rockets and programs to none.
        "hide_station": kind.model is Station or not any(row.stations for row in rows),
        "provenance": provenance,
        **MORE.get(kind.model, lambda record, missions: {})(record, missions),
    }
    return render_record(request, "records/record_detail.html", record, context)


def person_detail(request: HttpRequest, slug: str) -> HttpResponse:
    person = find_page(Person, slug)
    if isinstance(person, HttpResponse):
        return person
    provenance = Provenance.of(person)
    found = flights(person)
    known = chronicle(edition=person.edition)
    lead = prose.opening(person, known=known)
    context = {
        "kind": kind_of(Person),
        "above": _index_of(kind_of(Person)),
        "record": person,
        "lead": lead,
        "description": prose.summary(lead),
        "plate": [*person_plate(person, found.journeys), *standing(person, known)],
        "infobox": infobox(person, provenance),
        "flights": found.rows,
        "backups": backup_missions(person),
        "provenance": provenance,
    }
    return render_record(request, "records/person_detail.html", person, context)


def record_bib(request: HttpRequest, model: type[Page], slug: str) -> HttpResponse:
    """The page as an entry of a bibliography."""
    record = find_page(model, slug)
    if isinstance(record, HttpResponse):
        return record
    return HttpResponse(bibtex(record), content_type="application/x-bibtex; charset=utf-8")


def _index_of(kind: Kind) -> tuple[str, str]:
    return str(kind.title), reverse(kind.list_view)


def _about_country(country: Country, missions) -> dict:
    published = country.people.filter(visible())
    keys, people = keys_in_alphabet(published), published.in_bulk()
    stations = country.stations.filter(visible()).by_launch()
    return {
        "plate": first_people(country, chronicle(edition=country.edition), people),
        "people": [name_piece(people[key]) for key in keys],
        "guests": [] if missions else _with_their_flights(keys),
        "stations": stations,
    }


def _with_their_flights(keys: list[int]) -> list[PersonRow]:
    """The people of a country whose own flights are none: they flew on those of others."""
    people = Person.objects.for_list().in_bulk(keys)
    return people_rows(people[key] for key in keys)


def _about_station(station: Station, missions) -> dict:
    known = chronicle(edition=station.edition)
    return {
        "plate": station_plate(station, len(missions)),
        "people_aboard": step_chart(known.people_aboard(station.pk), station.reentered_at or known.now),
    }


def _about_site(site: LaunchSite, missions) -> dict:
    return {"pads": [(pad, other_names(pad)) for pad in site.pads.all()]}


#: What the pages of some kinds of records show beyond facts and missions.
MORE = {Country: _about_country, Station: _about_station, LaunchSite: _about_site}
