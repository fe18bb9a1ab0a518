"""How the code is laid out: imports point left only, files stay short, names say what a module knows."""

import ast
import re
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent.parent
MISSIONS = PROJECT / "missions"

#: From left to right: a module may import its own layer and those before it.
LAYERS = [
    ("plain Python", ["physics", "reasons", "wikitext", "values", "transcription"]),
    (
        "the record",
        ["addresses", "models", "querysets", "translation", "facts", "display", "typography", "markup"],
    ),
    (
        "what the record says",
        [
            "chronicle",
            "consistency",
            "importing",
            "exporting",
            "prose",
            "proofreading",
            "diagrams",
            "search",
            "catalogue",
            "record",
            "sheet",
        ],
    ),
    ("where people meet it", ["views", "admin", "api", "feeds", "sitemaps", "templatetags", "management"]),
]
#: Django's own entry points: they tie the layers together, or stand outside of them.
OUTSIDE = {"apps", "migrations", "tests", "__init__", "access"}
SHUNNED_NAMES = {"utils", "util", "helpers", "helper", "services", "service", "misc", "common", "tools"}
LONGEST_FILE = 400


def python_files() -> list[Path]:
    return [path for path in tracked_files() if path.suffix == ".py" and "migrations" not in path.parts]


def tracked_files() -> list[Path]:
    """What git keeps or would keep; everything but the ignored where this is no checkout."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"], cwd=PROJECT, capture_output=True, text=True
    )
    if listing.returncode == 0:
        return [PROJECT / line for line in listing.stdout.splitlines() if (PROJECT / line).is_file()]
    ignored = {".venv", "var", "__pycache__", ".git"}
    return [path for path in PROJECT.rglob("*") if path.is_file() and not ignored & set(path.parts)]


def area_of(module: str) -> str:
    """The part of the app a dotted name is in: ``missions.values.de`` is in ``values``."""
    parts = module.split(".")
    return parts[1] if parts[0] == "missions" and len(parts) > 1 else ""


def imports_of(path: Path) -> set[str]:
    """The dotted names of what a file imports, wherever in the file."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def rank(area: str) -> int | None:
    return next((number for number, (_name, areas) in enumerate(LAYERS) if area in areas), None)


def files_of_areas() -> list[Path]:
    return [path for path in python_files() if MISSIONS in path.parents and "tests" not in path.parts]


def test_every_module_has_its_place_in_the_layers():
    areas = {area_of(".".join(path.relative_to(PROJECT).with_suffix("").parts)) for path in files_of_areas()}
    placed = {area for _name, areas in LAYERS for area in areas} | OUTSIDE
    assert areas <= placed, "Name the layer of these in missions/tests/test_structure.py"


def test_imports_point_left_only():
    wrong = []
    for path in files_of_areas():
        name = path.relative_to(PROJECT).with_suffix("")
        here = rank(area_of(".".join(name.parts)))
        for imported in imports_of(path):
            there = rank(area_of(imported))
            if here is not None and there is not None and there > here:
                wrong.append(f"{name} imports {imported}")
    assert not wrong


def test_plain_python_knows_no_database_and_no_pages():
    wrong = [
        f"{path.relative_to(PROJECT)} imports {name}"
        for path in files_of_areas()
        if rank(area_of(".".join(path.relative_to(PROJECT).with_suffix("").parts))) == 0
        for name in imports_of(path)
        # Their sentences to editors are translated; gettext needs no settings until it is asked.
        if name.split(".")[0] in ("django", "modeltranslation") and not name.startswith("django.utils")
    ]
    assert not wrong


@pytest.mark.parametrize("package", ["importing/claims.py", "importing/reconcile.py"])
def test_claims_are_read_and_settled_without_a_database(package):
    assert not [name for name in imports_of(MISSIONS / package) if name.startswith(("django.db", "missions.models"))]


def test_no_file_is_too_long_to_read():
    lengths = {str(path.relative_to(PROJECT)): len(path.read_text().splitlines()) for path in python_files()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_modules_are_named_for_what_they_know():
    assert [str(path.relative_to(PROJECT)) for path in python_files() if path.stem in SHUNNED_NAMES] == []


def test_nothing_names_a_directory_of_one_machine():
    """Such a path works for its writer alone. (The slashes are built here so that this file does not match.)"""
    # Within an address, a word stands before the slash.
    homes = re.compile("|".join(rf"(?<!\w)/{home}/" for home in ("work", "farm", "home", "Users", "root")))
    texts = {".py", ".html", ".toml", ".md", ".css", ".js", ".po", ".txt", ".json", ""}
    found = [
        f"{path.relative_to(PROJECT)}: {match.group()}"
        for path in tracked_files()
        if path.suffix in texts and (match := homes.search(path.read_text(errors="replace")))
    ]
    assert found == []
