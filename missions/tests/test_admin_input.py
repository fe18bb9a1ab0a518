"""Nothing that is typed or sent ends in an error page, and no number is read as another than was meant."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.utils.translation import override

from missions.admin.numbers import plain_number
from missions.models import Mission, Source
from missions.tests.admin_forms import change_address, errors, inputs, submit
from missions.tests.admin_records import make_mission, make_person, make_world


@pytest.fixture
def mission(db) -> Mission:
    return make_world()


@pytest.fixture
def speaking(admin_client):
    """The admin in a language."""

    def client(language: str):
        admin_client.defaults["HTTP_ACCEPT_LANGUAGE"] = language
        return admin_client

    return client


@pytest.mark.parametrize(
    ("typed", "language", "number"),
    [
        ("51,6", "de", "51.6"),
        ("51.6", "de", "51.6"),
        ("9,999", "de", "9.999"),
        ("9.999", "en", "9.999"),
        ("51.6", "en", "51.6"),
        ("51,6", "en", "51.6"),
        ("0.001", "de", "0.001"),
        ("−12,5", "de", "-12.5"),
        (" 12345 ", "de", "12345"),
    ],
)
def test_numbers_are_read_as_they_are_meant(typed, language, number):
    with override(language):
        assert plain_number(typed) == number


@pytest.mark.parametrize(
    ("typed", "language"),
    [("9.999", "de"), ("9,999", "en"), ("1.234,5", "de"), ("1 234", "de"), ("1e3", "en"), ("NaN", "en"), ("٣", "en")],
)
def test_numbers_that_could_be_read_in_two_ways_are_refused(typed, language):
    with override(language), pytest.raises(ValidationError):
        plain_number(typed)


@pytest.mark.parametrize(("typed", "language"), [("51,6", "de"), ("51.6", "de"), ("51.6", "en")])
def test_an_inclination_is_stored_as_typed(speaking, mission, typed, language):
    assert submit(speaking(language), mission, inclination_deg=typed).status_code == 302
    mission.refresh_from_db()
    assert mission.inclination_deg == Decimal("51.6")


@pytest.mark.parametrize(("field", "typed"), [("perigee_km", "9.999"), ("satcat_number", "9.000"), ("orbits", "1.000")])
def test_a_german_editor_is_asked_what_a_point_means(speaking, mission, field, typed):
    response = submit(speaking("de"), mission, **{field: typed})
    assert field in response.context["adminform"].form.errors
    assert inputs(response)[field] == typed


def test_a_number_is_shown_as_it_may_be_typed(speaking, mission):
    Mission.objects.update(inclination_deg=Decimal("51.6000"), perigee_km=Decimal("12000"))
    shown = inputs(speaking("de").get(change_address(mission)))
    assert (shown["inclination_deg"], shown["perigee_km"]) == ("51,6", "12000")


def test_an_address_that_is_taken_is_refused_at_the_field_of_its_language(admin_client, mission):
    other = make_mission("Soyuz TM-10", "Sojus TM-10", cospar_id="1990-067A")
    form = submit(admin_client, other, slug_de="sojus-tm-11").context["adminform"].form
    assert form.errors == {"slug_de": ["Another record has this already. Please choose a different one."]}


def test_a_person_cannot_sit_in_two_seats(admin_client, mission):
    shown = inputs(admin_client.get(change_address(mission)))
    twin = {f"crew-1-{name}": shown[f"crew-0-{name}"] for name in ("person", "leg", "role", "order")}
    response = submit(admin_client, mission, shown, **{**twin, "crew-TOTAL_FORMS": "2"})
    assert response.status_code == 200
    assert mission.crew.count() == 1


@pytest.mark.parametrize("rows", ["aliases", "claims"])
def test_a_row_that_is_there_already_is_refused(admin_client, mission, rows):
    shown = inputs(admin_client.get(change_address(mission)))
    prefix = next(name.removesuffix("-0-id") for name in shown if name.endswith("-0-id") and rows[:3] in name)
    twin = {
        name.replace("-0-", "-1-"): value
        for name, value in shown.items()
        if name.startswith(f"{prefix}-0-") and not name.endswith(("-id", "-base"))
    }
    response = submit(admin_client, mission, shown, **{**twin, f"{prefix}-TOTAL_FORMS": "2"})
    assert any("is listed twice" in error for error in errors(response))
    assert getattr(mission, rows).count() == 1


BAD_VALUES = ["x" * 5000, "\x00<script>", "-1", "99999999999999999999999", "9" * 4500]
FIELDS = [
    "name_en",
    "status_de",
    "cospar_id",
    "satcat_number",
    "program",
    "perigee_km",
    "launched_at_0",
    "kind",
    "base",
    "crew-0-person",
    "crew-0-id",
    "crew-0-base",
    "crew-INITIAL_FORMS",
]


@pytest.mark.parametrize("field", FIELDS)
def test_no_value_breaks_the_form(admin_client, mission, field):
    shown = inputs(admin_client.get(change_address(mission)))
    for value in BAD_VALUES:
        assert submit(admin_client, mission, shown, **{field: value}).status_code in (200, 302)


@pytest.mark.parametrize("rows", ["-1", "x", "99999999"])
def test_no_number_of_rows_keeps_the_server_busy(admin_client, mission, rows):
    response = submit(admin_client, mission, **{"crew-TOTAL_FORMS": rows})
    assert response.status_code in (200, 302)
    if response.status_code == 200:
        assert len(response.context["inline_admin_formsets"][0].formset.forms) <= 400


@pytest.mark.parametrize(
    "base",
    [
        "null",
        "[]",
        '{"values": 1}',
        '{"values": {"program": {}}}',
        '{"values": {"program": [1], "launched_at": 5, "perigee_km": "x", "kind": [1], "name_en": 3}}',
        '{"values": {"launched_at": "2024-99-99", "satcat_number": "x", "program": "x", "mass_approximate": "x"}}',
        "[" * 100_000,
    ],
)
def test_no_forged_base_breaks_the_form(admin_client, mission, base):
    response = submit(admin_client, mission, base=base, **{"crew-0-base": base, "name_en": "Changed"})
    assert response.status_code in (200, 302)


def test_a_form_without_its_base_saves_nothing(admin_client, mission):
    response = submit(admin_client, mission, base="", name_en="Changed")
    assert errors(response) == ["This form is incomplete. Please load the page again."]


QUERIES = [
    "decade=abc",
    "decade=99999999999",
    "status_de=x",
    "missing_de=x",
    "missing_de=name%27",
    "program__id__exact=abc",
    "dockings__station__id__exact=99999999999999999999999",
    "launched_at__year=abc",
    "launched_at__year=99999",
    "launched_at__year=1990&launched_at__month=13",
    "launched_at__year=9999",
    "launched_at__year=9999&launched_at__month=12",
    "kind__exact=%00",
    "q=%00",
    "q=%22",
    "q=" + "x" * 3000,
    "p=abc",
    "p=99999",
    "o=abc.1.-99",
    "all=",
    "nonsense=1",
    "id__gt=x",
    "e=1",
]


@pytest.mark.parametrize("query", QUERIES)
def test_no_query_breaks_a_list(admin_client, mission, query):
    response = admin_client.get(f"/admin/missions/mission/?{query}", follow=True)
    assert response.status_code in (200, 400)


PLACES = [
    "abc/change/",
    "99999999999999999999999/change/",
    "0/change/",
    "abc/history/",
    "1/history/?p=abc",
    "abc/delete/",
    "abc/history/1/",
    "1/history/99999999999999999999999/",
    "recover/99999999999999999999999/",
    "recover/?p=-1",
    "_5F/change/",
    "1/change/?_to_field=name",
    "add/?program=abc&launched_at=x&countries=a",
]


@pytest.mark.parametrize("place", PLACES)
def test_no_address_breaks_the_admin(admin_client, mission, place):
    for method in (admin_client.get, admin_client.post):
        assert method(f"/admin/missions/mission/{place}", follow=True).status_code < 500


@pytest.mark.parametrize("query", ["", "term=x&app_label=missions&model_name=crewmember&field_name=key", "term=%00"])
def test_no_query_breaks_a_search_box(admin_client, mission, query):
    assert admin_client.get(f"/admin/autocomplete/?{query}").status_code < 500


def test_markup_is_shown_and_not_obeyed(admin_client, mission):
    nasty = "<script>alert(1)</script>"
    person = make_person(nasty, nasty)
    Source.objects.update(title=nasty)
    submit(admin_client, person)
    submit(admin_client, person, full_name_en=nasty)
    for page in ("change", "history", "delete"):
        assert nasty not in admin_client.get(change_address(person, page)).content.decode()
