"""The settings: production refuses to start unsafely, and every answer carries the headers that protect readers."""

import os
import stat
import subprocess
import sys

import pytest
from django.conf import settings
from django.db.models import QuerySet
from django.test import Client

from missions.tests.servers import PROJECT

PRODUCTION = {
    "PRODUCTION": "1",
    "SECRET_KEY": "kX3-uYz0Qm9LrT5vBn2WcE8hJd4FgA7sPoI6yUe1RtMlKqZxCvNbHwGfDa",
    "ALLOWED_HOSTS": "spaceflight.example.org",
    "SITE_URL": "https://spaceflight.example.org",
}


def manage(tmp_path, *arguments, **environment):
    """Run ``manage.py`` with this environment only."""
    env = {"PATH": os.environ["PATH"], "VAR_DIR": str(tmp_path / "var"), **environment}
    return subprocess.run(
        [sys.executable, "manage.py", *arguments], cwd=PROJECT, env=env, capture_output=True, text=True
    )


# Starting


@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"SECRET_KEY": ""}, "SECRET_KEY must be set, with at least 50 random characters"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY must be set, with at least 50 random characters"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS must name the hosts that are served, without *"),
        ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS must name the hosts that are served, without *"),
        ({"SITE_URL": ""}, "SITE_URL must be the public address, beginning with https://"),
        ({"SITE_URL": "http://spaceflight.example.org"}, "SITE_URL must be the public address"),
        ({"DEBUG": "1"}, "DEBUG must be off"),
    ],
)
def test_production_refuses_to_start_and_says_what_is_missing(tmp_path, changes, complaint):
    result = manage(tmp_path, "check", **{**PRODUCTION, **changes})
    assert result.returncode != 0
    assert complaint in result.stderr


def test_production_names_everything_that_is_missing_at_once(tmp_path):
    result = manage(tmp_path, "check", PRODUCTION="1")
    assert [word for word in ("SECRET_KEY", "ALLOWED_HOSTS", "SITE_URL") if word not in result.stderr] == []


def test_production_passes_the_deployment_checks(tmp_path):
    result = manage(tmp_path, "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert result.returncode == 0, result.stderr
    assert "no issues" in result.stdout


def test_any_host_is_accepted_in_development_only(tmp_path):
    assert "ALLOWED_HOSTS=*" in manage(tmp_path, "check", ALLOWED_HOSTS="*").stderr
    assert manage(tmp_path, "check", ALLOWED_HOSTS="*", DEBUG="1").returncode == 0


def test_secret_key_is_made_once_and_readable_by_its_owner_only(tmp_path):
    path = tmp_path / "var" / "secret_key"
    manage(tmp_path, "check")
    first = path.read_text()
    manage(tmp_path, "check")
    assert path.read_text() == first
    assert len(first) >= 50
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_databases_and_caches_are_named_by_the_environment(tmp_path):
    question = "from django.conf import settings as s; print(s.DATABASES['default']['HOST'], s.CACHES['default'])"
    result = manage(
        tmp_path, "shell", "-v0", "-c", question, DATABASE_URL="postgres://u:p@db/e", CACHE_URL="redis://cache:6379/1"
    )
    assert result.stdout.startswith("db ")
    assert "redis://cache:6379/1" in result.stdout


def test_migrations_are_complete(tmp_path):
    result = manage(tmp_path, "makemigrations", "--check", "--dry-run")
    assert (result.returncode, result.stdout.strip()) == (0, "No changes detected")


# Headers

EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
POLICY = {
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
}
#: One address for each kind of answer.
ANSWERS = [
    (200, "/en/", {}),
    (200, "/de/", {}),
    (200, "/en/missions/soyuz-tm-11/", {}),
    (200, "/healthz", {}),
    (200, "/robots.txt", {}),
    (200, "/sitemap.xml", {}),
    (200, "/admin/login/", {}),
    (200, "/static/admin/css/base.css", {}),
    (301, "/en/missions/sojus-tm-11/", {}),
    (302, "/", {}),
    (302, "/admin/", {}),
    (400, "/en/", {"headers": {"Host": "evil.example"}}),
    (404, "/en/missions/apollo-99/", {}),
    (404, "/de/gibt-es-nicht/", {}),
    (404, "/nowhere", {}),
    (405, "/en/", {"method": "DELETE"}),
]


@pytest.mark.parametrize(("status", "path", "options"), ANSWERS)
def test_headers_on_every_kind_of_answer(catalogue, status, path, options):
    response = Client().generic(options.get("method", "GET"), path, headers=options.get("headers", {}))
    assert response.status_code == status
    assert_protected(response)


def test_headers_on_not_modified(catalogue, client):
    first = client.get("/en/missions/soyuz-tm-11/")
    response = client.get("/en/missions/soyuz-tm-11/", headers={"If-None-Match": first["ETag"]})
    assert (response.status_code, response.content) == (304, b"")
    assert_protected(response)


def test_headers_on_server_error(catalogue, monkeypatch):
    """A page that breaks answers 500 in words, with every header, and shows nothing of the machine."""

    def broken(*args):
        raise RuntimeError("the-innermost-secret")

    monkeypatch.setattr(QuerySet, "_fetch_all", broken)
    response = Client(raise_request_exception=False).get("/de/missionen/")
    assert response.status_code == 500
    assert b"the-innermost-secret" not in response.content
    assert b"Traceback" not in response.content
    assert_protected(response)


def assert_protected(response):
    assert {name: response.get(name) for name in EVERYWHERE} == EVERYWHERE
    assert {part.strip() for part in response["Content-Security-Policy"].split(";")} >= POLICY
    assert "unsafe" not in response["Content-Security-Policy"]
    assert "geolocation=()" in response["Permissions-Policy"]


def test_browsers_stay_with_https_in_production(tmp_path):
    question = (
        "from django.test import Client; r = Client().get('/healthz', secure=True, "
        "headers={'Host': 'spaceflight.example.org'}); print(r.status_code, r.get('Strict-Transport-Security'))"
    )
    result = manage(tmp_path, "shell", "-v0", "-c", question, **PRODUCTION)
    assert result.stdout.strip() == "200 max-age=63072000; includeSubDomains; preload", result.stderr


# What caches may keep


def test_root_asks_once_for_the_language(client, db):
    german = client.get("/", headers={"Accept-Language": "de-AT,de;q=0.9,en;q=0.5"})
    english = client.get("/", headers={"Accept-Language": "fr"})
    assert (german.status_code, german["Location"]) == (302, "/de/")
    assert (english.status_code, english["Location"]) == (302, "/en/")
    assert "Accept-Language" in german["Vary"]


@pytest.mark.parametrize("path", ["/en/", "/de/missionen/", "/en/missions/soyuz-tm-11/", "/de/missionen/sojus-tm-11/"])
def test_pages_are_the_same_for_everybody(catalogue, path):
    plain = Client().get(path)
    dressed = Client(headers={"Accept-Language": "de", "Cookie": "django_language=de; theme=dark"}).get(path)
    assert plain.content == dressed.content
    assert not plain.cookies
    assert not {"cookie", "accept-language"} & {word.strip().lower() for word in plain.get("Vary", "").split(",")}


def test_sessions_of_editors_end_after_a_working_day():
    assert settings.SESSION_COOKIE_AGE == 8 * 60 * 60
