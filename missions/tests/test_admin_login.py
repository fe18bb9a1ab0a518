"""Guessing passwords ends with a page that says how long to wait."""

import pytest
from django.conf import settings
from django.utils.translation import gettext, override

from missions.tests.admin_forms import editor


@pytest.mark.parametrize("language", [code for code, _name in settings.LANGUAGES])
def test_too_many_wrong_passwords_are_refused_for_a_while(client, db, language):
    guess = {"username": "anna", "password": "wrong"}
    for _number in range(settings.AXES_FAILURE_LIMIT):
        response = client.post("/admin/login/", guess, headers={"accept-language": language})
    with override(language):
        heading = gettext("Too many wrong passwords")
    assert (response.status_code, response.headers["Retry-After"]) == (429, "900")
    assert response.headers["Content-Language"] == language
    assert f"<h1>{heading}</h1>" in response.content.decode()
    assert " style=" not in response.content.decode()


def test_another_account_may_still_log_in(client, db):
    editor(username="owner", password="right")
    for _number in range(settings.AXES_FAILURE_LIMIT):
        client.post("/admin/login/", {"username": "anna", "password": "wrong"})
    assert client.post("/admin/login/", {"username": "owner", "password": "right"}).status_code == 302
