"""Interrupted imports: what was acknowledged is there, nothing is half there, and the same command goes on."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from missions.tests.dumps import SOJUS_TM_10, SOYUZ_TM_10, Dumps, export, page
from missions.tests.servers import PROJECT

COUNT = 8
#: Of these tables two imports of the same articles leave the same rows.
TOLD = {
    "missions": "select key, name_en, name_de, orbits, launched_at, status_en, status_de from missions_mission",
    "claims": "select m.key, c.fact, c.part, s.key, c.printed, c.value, c.status from missions_claim c "
    "join missions_source s on s.id = c.source_id join missions_mission m on m.id = c.object_id",
    "people": "select key, name_en, name_de from missions_person",
    "seats": "select m.key, p.key, c.leg from missions_crewmember c "
    "join missions_mission m on m.id = c.mission_id join missions_person p on p.id = c.person_id",
    "sources": "select key, url, revision from missions_source",
    "searched": "select kind, record_id from missions_searchentry",
}


class Copy:
    """A database of its own, and the command as somebody starts it."""

    def __init__(self, directory: Path, files: list[Path]):
        self.directory, self.files = directory, files
        self.environment = {**os.environ, "VAR_DIR": str(directory), "DJANGO_SETTINGS_MODULE": "encyclopedia.settings"}

    def start(self, *options: str) -> subprocess.Popen:
        command = [sys.executable, "manage.py", "import_dump", *map(str, self.files), "--ack", *options]
        return subprocess.Popen(
            command, cwd=PROJECT, env=self.environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            start_new_session=True,
        )  # fmt: skip

    def rows(self) -> dict[str, list]:
        with closing(sqlite3.connect(self.directory / "encyclopedia.sqlite3")) as database:
            assert database.execute("pragma integrity_check").fetchall() == [("ok",)]
            return {name: sorted(database.execute(query), key=str) for name, query in TOLD.items()}

    def keys(self) -> set[str]:
        return {row[0] for row in self.rows()["missions"]}


def flight(text: str, number: int) -> str:
    return text.replace("TM-10", f"TM-{number}").replace("-067A", f"-{number:03}A")


@pytest.fixture(scope="module")
def empty(tmp_path_factory) -> Path:
    directory = tmp_path_factory.mktemp("empty")
    environment = {**os.environ, "VAR_DIR": str(directory), "DJANGO_SETTINGS_MODULE": "encyclopedia.settings"}
    environment.pop("DATABASE_URL", None)
    migrate = [sys.executable, "manage.py", "migrate", "--verbosity", "0"]
    subprocess.run(migrate, cwd=PROJECT, env=environment, check=True)
    return directory / "encyclopedia.sqlite3"


@pytest.fixture
def copies(empty, tmp_path, monkeypatch):
    """Makes copies of an empty database beside two dumps."""
    monkeypatch.delenv("DATABASE_URL", raising=False)
    dumps = Dumps(tmp_path)
    english = [page(f"Soyuz TM-{number}", flight(SOYUZ_TM_10, number)) for number in range(1, COUNT + 1)]
    german = [page(f"Sojus TM-{number}", flight(SOJUS_TM_10, number)) for number in range(COUNT, 0, -1)]
    files = [dumps.english(*english), dumps.write(export(*german, language="de"), "dewiki.xml")]

    def copy(name: str) -> Copy:
        directory = tmp_path / name
        directory.mkdir()
        (directory / "encyclopedia.sqlite3").write_bytes(empty.read_bytes())
        return Copy(directory, files)

    return copy


def acknowledged(process: subprocess.Popen, count: int) -> list[str]:
    """The first addresses that the command says are safe."""
    slugs = []
    while len(slugs) < count:
        line = process.stdout.readline()
        assert line, process.stderr.read()
        slugs += [line.removeprefix("ACK ").strip()] if line.startswith("ACK ") else []
    return slugs


def test_killed_imports_lose_nothing_and_go_on(copies):
    undisturbed, killed = copies("undisturbed"), copies("killed")
    whole = undisturbed.start()
    assert len([line for line in whole.communicate()[0].splitlines() if line.startswith("ACK ")]) == COUNT
    expected = undisturbed.rows()
    for count in (1, 3):
        process = killed.start()
        slugs = acknowledged(process, count)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        assert set(slugs) <= killed.keys()
        assert_whole(killed.rows(), expected)
    last = killed.start()
    told, complaints = last.communicate()
    assert last.returncode == 0, complaints
    assert "unchanged" in told
    assert killed.rows() == expected


def assert_whole(rows: dict, expected: dict) -> None:
    """Every mission that is there is there with all of its claims."""
    each = len(expected["claims"]) // COUNT
    assert len(rows["claims"]) == each * len(rows["missions"])
    assert set(rows["missions"]) <= set(expected["missions"])


def test_ctrl_c_finishes_the_mission_and_says_how_to_go_on(copies):
    copy = copies("stopped")
    process = copy.start("--language=de")
    slugs = acknowledged(process, 2)
    os.killpg(process.pid, signal.SIGINT)
    told, complaints = process.communicate()
    slugs += [line.removeprefix("ACK ") for line in told.splitlines() if line.startswith("ACK ")]
    assert process.returncode == 130
    assert f"Nach {len(slugs)} von {COUNT} Missionen angehalten; diese sind in der Datenbank." in complaints
    assert "Traceback" not in complaints
    assert copy.keys() == set(slugs)
    again = copy.start()
    assert len([line for line in again.communicate()[0].splitlines() if line.startswith("ACK ")]) == COUNT
    assert again.returncode == 0
    assert len(copy.keys()) == COUNT
