"""Every page of the admin, of every registered model, in every language; lists with a fixed number of queries."""

import pytest
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from reversion.models import Version

from missions.admin import layout
from missions.admin.record import RecordAdmin
from missions.models import Mission, Person
from missions.tests.admin_forms import inputs, submit
from missions.tests.admin_records import make_mission, make_person, make_world

LANGUAGES = [code for code, _name in settings.LANGUAGES]
MODELS = sorted(admin.site._registry, key=lambda model: model._meta.label)
RECORDS = [model for model in MODELS if isinstance(admin.site._registry[model], RecordAdmin)]


@pytest.fixture
def mission(db) -> Mission:
    return make_world()


@pytest.fixture
def page(admin_client):
    """Opens an address in a language."""

    def opened(address, language="en"):
        return admin_client.get(address, headers={"accept-language": language})

    return opened


def some(model):
    return model._default_manager.first() or make_account(model)


def make_account(model):
    return Group.objects.create(name="some group") if model is Group else User.objects.create_user("someone")


def address(model, name: str, *args) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{name}", args=args)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_every_page_of_every_model_opens(page, mission, model, language):
    record = some(model)
    addresses = [
        address(model, "changelist"),
        address(model, "add"),
        *(address(model, name, record.pk) for name in ("change", "history", "delete")),
        reverse("admin:app_list", args=[model._meta.app_label]),
        reverse("admin:index"),
    ]
    for each in addresses:
        response = page(each, language)
        assert response.status_code == 200, each
        assert response.headers["Content-Language"] == language
        assert " style=" not in response.content.decode(), each


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model._meta.label)
def test_every_record_keeps_its_versions_and_comes_back(admin_client, page, mission, model, language):
    record = some(model)
    submit(admin_client, record)
    first = Version.objects.get_for_object(record).last()
    assert page(address(model, "revision", record.pk, first.pk), language).status_code == 200
    assert page(address(model, "history", record.pk), language).status_code == 200
    assert page(address(model, "recoverlist"), language).status_code == 200


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model._meta.label)
def test_a_form_that_is_sent_back_as_it_came_changes_nothing(admin_client, mission, model):
    record = some(model)
    columns = [field.attname for field in model._meta.fields if field.name not in ("version", "updated_at")]
    before = model.objects.values(*columns).get(pk=record.pk)
    response = submit(admin_client, record)
    assert response.status_code == 302, response.context["errors"]
    assert model.objects.values(*columns).get(pk=record.pk) == before


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model._meta.label)
def test_every_field_is_in_the_form_with_its_languages_side_by_side(page, mission, model):
    form_lines = [
        line
        for _title, options in layout.fieldsets(model, admin.site._registry[model].sections)
        for line in options["fields"]
    ]
    for columns in layout.columns_of(model).values():
        assert tuple(columns) in form_lines
    shown = {name for line in form_lines for name in (line if isinstance(line, tuple) else (line,))}
    plain = {field for field in layout.editable_fields(model) if field not in layout.columns_of(model)}
    assert plain <= shown
    assert "Further facts" not in page(address(model, "change", some(model).pk)).content.decode()


def test_inputs_say_which_language_they_are_in(page, mission):
    fields = page(address(Mission, "change", mission.pk)).context["adminform"].form.fields
    assert {code: fields[f"name_{code}"].widget.attrs["lang"] for code in LANGUAGES} == {"en": "en", "de": "de"}


def test_a_published_record_links_to_its_page_in_each_language(page, mission):
    links = page(address(Mission, "change", mission.pk)).context["pages"]
    assert [(link["code"], link["url"]) for link in links] == [
        ("en", "/en/missions/soyuz-tm-11/"),
        ("de", "/de/missionen/sojus-tm-11/"),
    ]


def test_a_draft_links_to_no_page(page, mission):
    Mission.objects.filter(pk=mission.pk).update(status_de="draft")
    links = page(address(Mission, "change", mission.pk)).context["pages"]
    assert [link["code"] for link in links] == ["en"]


def queries_of(page, path: str) -> int:
    page(path)  # content types and the session are found once
    with CaptureQueriesContext(
        connection,
    ) as queries:
        page(path)
    return len(queries)


@pytest.mark.parametrize("model", RECORDS, ids=lambda model: model._meta.label)
def test_a_list_costs_the_same_whatever_its_length(page, mission, model):
    few = queries_of(page, address(model, "changelist"))
    source = model.objects.get(pk=some(model).pk)
    for number in range(5):
        copy_of(source, number)
    assert queries_of(page, address(model, "changelist")) == few <= 14


def copy_of(source, number: int):
    copy = type(source).objects.get(pk=source.pk)
    copy.pk, copy.key, copy._state.adding = None, f"copy-{number}", True
    for code in LANGUAGES:
        if hasattr(copy, f"slug_{code}"):
            setattr(copy, f"slug_{code}", f"copy-{number}")
    copy.save()


def test_a_form_costs_the_same_whatever_its_crew(page, mission):
    path = address(Mission, "change", mission.pk)
    few = queries_of(page, path)
    for number in range(6):
        mission.crew.create(person=make_person(f"Person {number}", f"Person {number}"), order=number + 2)
    assert queries_of(page, path) == few


# Searching and filtering


def names_found(page, query: str, model=Mission) -> list[str]:
    return [record.name_en for record in page(f"{address(model, 'changelist')}?{query}").context["cl"].result_list]


@pytest.mark.parametrize("query", ["q=Sojus", "q=soyuz+tm", "q=1990-107A", "q=Derbent", "q=Союз", "q=soyuz-tm-11"])
def test_a_mission_is_found_by_any_of_its_names(page, mission, query):
    make_mission("Vostok 1", "Wostok 1", cospar_id="1961-012A", call_sign_en="Kedr", call_sign_de="Kedr")
    assert names_found(page, query) == ["Soyuz TM-11"]


@pytest.mark.parametrize("query", ["q=Wiktor", "q=Afanasyev", "q=Виктор"])
def test_a_person_is_found_by_any_spelling(page, mission, query):
    make_person("Yuri Gagarin", "Juri Gagarin")
    assert names_found(page, query, Person) == ["Viktor Afanasyev"]


@pytest.mark.parametrize("term", ["Wiktor", "Afanasyev"])
def test_search_boxes_of_forms_find_people_in_both_languages(page, mission, term):
    found = page(f"/admin/autocomplete/?term={term}&app_label=missions&model_name=crewmember&field_name=person", "de")
    assert [result["text"] for result in found.json()["results"]] == ["Wiktor Afanasjew"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("decade=1990", ["Soyuz TM-11"]),
        ("decade=1960", ["Vostok 1"]),
        ("status_de=published", ["Soyuz TM-11"]),
        ("status_de=draft", ["Vostok 1"]),
        ("missing_de=highlights", ["Vostok 1"]),
        ("missing_de=any", ["Vostok 1"]),
        ("missing_en=any", []),
        ("missing_de=call_sign", []),
    ],
)
def test_filters_of_missions(page, mission, query, found):
    from datetime import UTC, datetime

    launch = datetime(1961, 4, 12, 6, 7, tzinfo=UTC)
    make_mission("Vostok 1", "Wostok 1", cospar_id="1961-012A", launched_at=launch, highlights_en="One orbit.")
    assert names_found(page, query) == found


def test_missions_are_filtered_by_station_and_program(page, mission):
    make_mission("Vostok 1", "Wostok 1", cospar_id="1961-012A")
    station = mission.dockings.get().station
    assert names_found(page, f"dockings__station__id__exact={station.pk}") == ["Soyuz TM-11"]
    assert names_found(page, f"program__id__exact={mission.program.pk}") == ["Soyuz TM-11"]


def test_a_form_reads_back_what_a_browser_sends(page, mission):
    sent = inputs(page(address(Mission, "change", mission.pk)))
    assert (sent["name_de"], sent["launched_at_1"], sent["crew-0-leg"]) == ("Sojus TM-11", "08:13:32", "both")
