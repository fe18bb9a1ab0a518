"""The German texts: complete, compiled, and set as German is set."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from django.conf import settings

from missions.tests.servers import PROJECT, AbsentError, program

CATALOGUES = {
    code: settings.LOCALE_PATHS[0] / code / "LC_MESSAGES" / "django.po"
    for code, _name in settings.LANGUAGES
    if code != settings.LANGUAGE_CODE
}
PLACEHOLDER = re.compile(r"%\((\w+)\)|%[sd]|\{(\w*)\}")


@pytest.fixture(params=CATALOGUES.values(), ids=CATALOGUES)
def catalogue_file(request) -> polib.POFile:
    return polib.pofile(str(request.param))


@pytest.fixture
def german_texts() -> list[str]:
    return [text for entry in polib.pofile(str(CATALOGUES["de"])) for text in texts(entry)]


def texts(entry: polib.POEntry) -> list[str]:
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def test_every_text_is_translated(catalogue_file):
    assert [entry.msgid for entry in catalogue_file if not all(texts(entry))] == []


def test_no_translation_is_a_guess(catalogue_file):
    assert [entry.msgid for entry in catalogue_file.fuzzy_entries()] == []


def test_nothing_is_kept_that_is_no_longer_used(catalogue_file):
    assert [entry.msgid for entry in catalogue_file.obsolete_entries()] == []


def test_compiled_file_says_the_same(catalogue_file):
    def content(entries):
        return {(entry.msgctxt, entry.msgid): texts(entry) for entry in entries}

    compiled = polib.mofile(catalogue_file.fpath.removesuffix(".po") + ".mo")
    assert content(compiled) == content(catalogue_file), "run `make messages`"


def test_values_are_filled_in_under_the_same_names(catalogue_file):
    def names(text):
        return sorted(match.group() for match in PLACEHOLDER.finditer(text))

    wrong = [
        (entry.msgid, text)
        for entry in catalogue_file
        for text in texts(entry)
        if names(text) not in (names(entry.msgid), names(entry.msgid_plural or entry.msgid))
    ]
    assert wrong == []


def test_collecting_the_texts_finds_nothing_new(tmp_path):
    try:
        program("xgettext")
    except AbsentError as absence:
        skip_unless_ci(str(absence))
    for name in ("encyclopedia", "missions", "templates", "static"):
        shutil.copytree(PROJECT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "manage.py", tmp_path)
    languages = [f"--locale={code}" for code in CATALOGUES]
    subprocess.run([sys.executable, "manage.py", "makemessages", *languages], cwd=tmp_path, check=True, text=True)
    for kept in CATALOGUES.values():
        collected = tmp_path / kept.relative_to(PROJECT)
        assert collected.read_text() == kept.read_text(), "run `make messages`"


def skip_unless_ci(reason: str) -> None:
    import os

    (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)


# German as it is set


def found(pattern: str, german: list[str]) -> list[str]:
    return [text for text in german if re.search(pattern, re.sub(r"<[^>]*>", "", text))]


def test_quotation_marks_are_german(german_texts):
    assert found(r'"|”', german_texts) == []
    assert [text for text in german_texts if text.count("„") != text.count("“")] == []


def test_apostrophes_are_curved(german_texts):
    assert found(r"\w'\w", german_texts) == []


def test_ranges_have_a_dash(german_texts):
    cospar_id = r"\d{4}-\d{3}[A-Z]"
    assert found(rf"(?!{cospar_id})\b\d+-\d| - ", german_texts) == []


def test_three_points_are_one_sign(german_texts):
    assert found(r"\.\.\.", german_texts) == []


def test_units_stand_apart_from_their_numbers(german_texts):
    assert found(r"(\d|%\(\w+\)[sd])(km|kg|min|°C)\b", german_texts) == []


def test_english_quotation_marks_are_english():
    """The texts in the code are the English texts, and set just as carefully."""
    english = [entry.msgid for entry in polib.pofile(str(next(iter(CATALOGUES.values()))))]
    assert found(r"\.\.\.|\s-\s", english) == []


def test_every_file_is_where_the_settings_look_for_it():
    assert [str(path) for path in CATALOGUES.values() if not Path(path).is_file()] == []
