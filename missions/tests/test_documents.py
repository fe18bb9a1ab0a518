"""The documents say what is true: what they name exists, and what exists is named."""

import re

import pytest
from django.core.management import get_commands

from missions.tests.servers import PROJECT

README, CONTRIBUTING, MAKEFILE, SETTINGS = (
    (PROJECT / name).read_text() for name in ("README.md", "CONTRIBUTING.md", "Makefile", "encyclopedia/settings.py")
)
DOCUMENTS = {"README.md": README, "CONTRIBUTING.md": CONTRIBUTING}
TARGETS = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))


def test_settings_in_the_readme_are_those_that_are_read():
    read = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', SETTINGS))
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE)) == read


@pytest.mark.parametrize("name", DOCUMENTS)
def test_make_targets_in_the_documents_exist(name):
    assert set(re.findall(r"\bmake ([a-z]+)(?=\W)", without_prose(DOCUMENTS[name]))) <= TARGETS


def test_every_make_target_explains_itself():
    explained = set(re.findall(r"^([a-z]+):.*## \S", MAKEFILE, re.MULTILINE))
    public = set(re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE).group(1).split())
    assert explained == public == TARGETS


@pytest.mark.parametrize("name", DOCUMENTS)
def test_commands_in_the_documents_exist(name):
    named = set(re.findall(r"(?:manage\.py |`)(\w+_\w+)\b(?= |`)", DOCUMENTS[name]))
    commands = {word for word in named if re.match(r"(import|load|dump|check|bench)_", word)}
    assert commands <= set(get_commands())
    assert commands


@pytest.mark.parametrize("name", DOCUMENTS)
def test_files_in_the_documents_exist(name):
    patterns = re.findall(r"`((?:missions|encyclopedia|templates|static)/[\w./-]*\w/?)`", DOCUMENTS[name])
    patterns += re.findall(r"\]\((?!http)([\w./-]+)\)", DOCUMENTS[name])
    missing = [path for path in patterns if "xx" not in path and not (PROJECT / path).exists()]
    assert missing == []


def test_readme_is_read_in_one_sitting():
    assert len(README.splitlines()) < 120


def test_changelog_keeps_a_list_of_what_is_not_released_yet():
    assert "\n## [Unreleased]\n" in (PROJECT / "CHANGELOG.md").read_text()


def without_prose(document: str) -> str:
    """Only what is set as code: "make a virtual environment" names no target."""
    return "\n".join(
        block + span + "\n" for block, span in re.findall(r"```sh\n(.*?)```|`([^`\n]+)`", document, re.DOTALL)
    )
