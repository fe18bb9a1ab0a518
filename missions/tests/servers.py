"""Real servers for tests, each in a temporary directory on a free port, gone when the test is over.

``python -m missions.tests.servers postgresql -- COMMAND…`` runs a command with DATABASE_URL set to a new PostgreSQL.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

PROJECT = Path(__file__).resolve().parent.parent.parent
START_SECONDS = 60
NOTHING_COLLECTED = 5  # pytest's answer when a selection leaves no test


class AbsentError(Exception):
    """A program that a test needs is not installed on this machine."""


@dataclass(frozen=True)
class Site:
    """The encyclopedia as a reader gets it: its own processes, database and hashed static files."""

    url: str
    environment: dict[str, str]

    def manage(self, *arguments: str, **environment: str) -> str:
        """Run ``manage.py`` beside the running site."""
        return _run([sys.executable, "manage.py", *arguments], env={**self.environment, **environment}, cwd=PROJECT)


def program(*names: str, where: str = "") -> str:
    """The path of the first of these programs that is installed; ``where`` adds directories, as a pattern."""
    directories = sorted(map(str, Path("/").glob(where.lstrip("/"))), reverse=True) if where else []
    for name in names:
        if found := shutil.which(name, path=os.pathsep.join([*directories, os.environ.get("PATH", os.defpath)])):
            return found
    raise AbsentError(f"{names[0]} is not installed")


def chromium() -> str:
    return program("chromium", "chromium-browser", "google-chrome")


@contextmanager
def postgresql() -> Iterator[str]:
    """An empty PostgreSQL, as DATABASE_URL. It trades the safety of its data for speed."""
    initdb = program("initdb", where="/usr/lib/postgresql/*/bin")
    postgres = str(Path(initdb).with_name("postgres"))
    user = _unprivileged_user()
    port = free_port()
    with _directory(user) as directory:
        _run([initdb, "--pgdata", directory, "--username=postgres", "--auth=trust", "--encoding=UTF8",
              "--locale=C.UTF-8", "--no-sync"], user=user, cwd=directory)  # fmt: skip
        settings = {"port": port, "listen_addresses": "127.0.0.1", "unix_socket_directories": "", "fsync": "off",
                    "synchronous_commit": "off", "full_page_writes": "off"}  # fmt: skip
        command = [postgres, "-D", directory, *(f"--{name}={value}" for name, value in settings.items())]
        with _process(command, lambda: _answers(port), user=user, cwd=directory):
            yield f"postgres://postgres@127.0.0.1:{port}/postgres"


@contextmanager
def redis() -> Iterator[str]:
    """An empty Redis that keeps nothing, as CACHE_URL."""
    server, port = program("redis-server"), free_port()
    with _directory() as directory:
        command = [server, "--port", str(port), "--bind", "127.0.0.1", "--save", "", "--dir", directory]
        with _process(command, lambda: _answers(port)):
            yield f"redis://127.0.0.1:{port}/0"


@contextmanager
def encyclopedia(**environment: str) -> Iterator[Site]:
    """The whole product as ``make run`` serves it, with the shipped catalogue."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with _directory() as directory:
        unset = ("DATABASE_URL", "CACHE_URL", "DEBUG", "PRODUCTION", "DJANGO_SETTINGS_MODULE")
        inherited = {name: value for name, value in os.environ.items() if name not in unset}
        site = Site(url, {**inherited, "VAR_DIR": directory, "SITE_URL": url, **environment})
        site.manage("migrate", "--verbosity=0")
        site.manage("load_catalogue")
        site.manage("collectstatic", "--noinput", "--verbosity=0")
        granian = [sys.executable, "-m", "granian", "--interface=wsgi", "--host=127.0.0.1", f"--port={port}",
                   "--no-ws", "--log-level=warning", "encyclopedia.wsgi:application"]  # fmt: skip
        with _process(granian, lambda: _answers(port) and urlopen(f"{url}/en/"), env=site.environment, cwd=PROJECT):
            yield site


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@contextmanager
def _process(command: list[str], ready: Callable[[], object], **options) -> Iterator[None]:
    """A process that is running while the block runs. What it prints is shown only if it does not start."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, **options)
        try:
            deadline = time.monotonic() + START_SECONDS
            while not ready():
                if process.poll() is not None or time.monotonic() > deadline:
                    output.seek(0)
                    raise RuntimeError(f"{command[0]} did not start:\n{output.read().decode(errors='replace')}")
                time.sleep(0.05)
            yield
        finally:
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


@contextmanager
def _directory(user: str | None = None) -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="encyclopedia-", ignore_cleanup_errors=True) as directory:
        if user:
            shutil.chown(directory, user)
        yield directory


def _unprivileged_user() -> str | None:
    """Who runs PostgreSQL, which refuses to run as root; nobody else where we are not root."""
    if os.geteuid() != 0:
        return None
    known = {line.split(":")[0] for line in Path("/etc/passwd").read_text().splitlines()}
    return "postgres" if "postgres" in known else "nobody"


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def _run(command: list[str], **options) -> str:
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def _main(arguments: list[str]) -> int:
    # Whoever ends us ends our servers with us.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended from outside"))
    separator = arguments.index("--")
    command = arguments[separator + 1 :]
    try:
        with postgresql() as url:
            print("Database tests on PostgreSQL", flush=True)
            code = subprocess.run(command, env={**os.environ, "DATABASE_URL": url}).returncode
    except AbsentError as absence:
        print(f"{absence}: the database tests run on SQLite only")
        return 1 if os.environ.get("CI") else 0
    return 0 if code == NOTHING_COLLECTED else code


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
