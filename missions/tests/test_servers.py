"""The servers that tests start are real and are gone afterwards."""

import socket

import psycopg
import pytest
from django.core.cache import caches
from django.test import override_settings
from environ import Env

from encyclopedia.port import why_not_free
from missions.tests import servers


def test_port_that_is_taken_is_named():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        listener.listen()
        reason = why_not_free("127.0.0.1", port)
    assert reason.startswith(f"Cannot serve on 127.0.0.1:{port} (")
    assert reason.endswith("Choose another port: make run PORT=8001")


def test_port_that_is_free_has_nothing_against_it():
    assert why_not_free("127.0.0.1", servers.free_port()) == ""


def test_program_that_is_not_installed_is_named():
    with pytest.raises(servers.AbsentError, match="orbital-printer is not installed"):
        servers.program("orbital-printer")


def test_postgresql_answers(postgresql_url):
    with psycopg.connect(postgresql_url.replace("postgres://", "postgresql://")) as connection:
        assert connection.execute("SELECT 'Sojus' COLLATE \"C\" < 'Союз'").fetchone() == (True,)


def test_pages_may_be_kept_in_redis(redis_url):
    with override_settings(CACHES={"default": Env.cache_url_config(redis_url)}):
        caches["default"].set("lead:de", "Sojus TM-11 war eine Raumfahrtmission.", 60)
        assert caches["default"].get("lead:de") == "Sojus TM-11 war eine Raumfahrtmission."
