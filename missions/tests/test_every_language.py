"""What a language needs, one function for each thing; and the proof that a further language needs nothing else."""

import ast
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from django.conf import settings

from missions.tests.servers import PROJECT

LANGUAGES = [code for code, _name in settings.LANGUAGES]
MODEL = settings.LANGUAGE_CODE
FORMATS = "encyclopedia/formats/{}/formats.py"
MESSAGES = "encyclopedia/locale/{}/LC_MESSAGES/django.po"
PROSE = "missions/prose/{}.py"
PEOPLE = "missions/prose/people/{}.py"
THINGS = "missions/prose/things/{}.py"
WORDS = "missions/prose/words/{}.py"
ABOUT = "templates/site/about/{}.html"
VOCABULARY = "missions/values/{}.py"
DIALECT = "missions/wikitext/dialects/{}.py"
WRITING = "missions/wikitext/writing/{}.py"
ARTICLES = "missions/wikitext/writing/articles/{}.py"
ERROR_PAGE = "templates/500.html"


def formats(project: Path, language: str) -> str:
    """How dates, numbers and addresses are set."""
    return names_missing_in(project, FORMATS, language)


def messages(project: Path, language: str) -> str:
    """The translated labels; those of the language that the code is written in stand in the code."""
    path = project / MESSAGES.format(language)
    if language == MODEL:
        return ""
    if not path.with_suffix(".mo").exists():
        return f"no {path.relative_to(project).with_suffix('.mo')}"
    missing = polib.pofile(str(path)).untranslated_entries()
    return f"{len(missing)} texts without a translation in {path.relative_to(project)}" if missing else ""


def prose(project: Path, language: str) -> str:
    """The sentences of lead paragraphs."""
    return names_missing_in(project, PROSE, language)


def openings(project: Path, language: str) -> str:
    """The first sentences about people and things, and the words of all sentences; their slots differ by language."""
    files = (pattern.format(language) for pattern in (PEOPLE, THINGS, WORDS))
    return ", ".join(f"no {file}" for file in files if not (project / file).exists())


def about(project: Path, language: str) -> str:
    """What the encyclopedia says about itself."""
    return "" if (project / ABOUT.format(language)).exists() else f"no {ABOUT.format(language)}"


def vocabulary(project: Path, language: str) -> str:
    """The words that printed values are read with."""
    return "" if (project / VOCABULARY.format(language)).exists() else f"no {VOCABULARY.format(language)}"


def dialect(project: Path, language: str) -> str:
    """The parameters and headings that articles use."""
    return "" if (project / DIALECT.format(language)).exists() else f"no {DIALECT.format(language)}"


def writing(project: Path, language: str) -> str:
    """How infoboxes are written, and the titles of articles."""
    files = (WRITING.format(language), ARTICLES.format(language))
    return ", ".join(f"no {file}" for file in files if not (project / file).exists())


def error_page(project: Path, language: str) -> str:
    """The page for when something broke holds all languages: nothing can be asked any more."""
    says = re.search(rf'lang="{language}"', (project / ERROR_PAGE).read_text())
    return "" if says else f'no lang="{language}" in {ERROR_PAGE}'


NEEDS = [formats, messages, prose, openings, about, vocabulary, dialect, writing, error_page]


def lacks(project: Path, language: str) -> list[str]:
    """What a language still needs, in words."""
    return [lack for need in NEEDS if (lack := need(project, language))]


def names_missing_in(project: Path, pattern: str, language: str) -> str:
    """What the file of ``settings.LANGUAGE_CODE`` defines and that of another language does not."""
    path = project / pattern.format(language)
    if not path.exists():
        return f"no {path.relative_to(project)}"
    missing = names_in(project / pattern.format(MODEL)) - names_in(path)
    return f"{', '.join(sorted(missing))} missing in {path.relative_to(project)}" if missing else ""


def names_in(path: Path) -> set[str]:
    """The public names that a module defines."""
    names = set()
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return {name for name in names if not name.startswith("_")}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("need", NEEDS)
def test_language_has_all_it_needs(need, language):
    assert need(PROJECT, language) == ""


def test_what_a_new_language_lacks_is_named():
    assert lacks(PROJECT, "fr") == [
        "no encyclopedia/formats/fr/formats.py",
        "no encyclopedia/locale/fr/LC_MESSAGES/django.mo",
        "no missions/prose/fr.py",
        "no missions/prose/people/fr.py, no missions/prose/things/fr.py, no missions/prose/words/fr.py",
        "no templates/site/about/fr.html",
        "no missions/values/fr.py",
        "no missions/wikitext/dialects/fr.py",
        "no missions/wikitext/writing/fr.py, no missions/wikitext/writing/articles/fr.py",
        'no lang="fr" in templates/500.html',
    ]


# French, added as CONTRIBUTING.md says


@pytest.fixture(scope="module")
def french_project(tmp_path_factory) -> Path:
    """A copy of this project with a third language: one line of settings, the files of the list, a migration."""
    copy = tmp_path_factory.mktemp("french") / "project"
    copy.mkdir()
    for name in ("encyclopedia", "missions", "templates", "static"):
        shutil.copytree(PROJECT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__", "tests"))
    shutil.copy(PROJECT / "manage.py", copy)
    rewrite(copy / "encyclopedia/settings.py", '("de", "Deutsch")]', '("de", "Deutsch"), ("fr", "Français")]')
    write_french_files(copy)
    manage(copy, "makemigrations", "missions", "--name", "french")
    manage(copy, "migrate", "--verbosity=0")
    manage(copy, "load_catalogue", "--verbosity=0")
    return copy


def write_french_files(project: Path) -> None:
    """English words stand in for French ones: what matters is where they are looked for."""
    for pattern in (FORMATS, PROSE, PEOPLE, THINGS, WORDS, ABOUT, VOCABULARY, DIALECT, WRITING, ARTICLES):
        source, target = project / pattern.format(MODEL), project / pattern.format("fr")
        target.parent.mkdir(exist_ok=True)
        target.write_text(source.read_text().replace('language="en"', 'language="fr"'))
    (project / FORMATS.format("fr")).with_name("__init__.py").touch()
    catalogue = polib.pofile(str(project / MESSAGES.format("de")))
    for entry in catalogue:
        if entry.msgid_plural:
            entry.msgstr_plural = {0: entry.msgid, 1: entry.msgid_plural}
        else:
            entry.msgstr = entry.msgid
    catalogue.metadata |= {"Language": "fr", "Plural-Forms": "nplurals=2; plural=(n > 1);"}
    target = project / MESSAGES.format("fr")
    target.parent.mkdir(parents=True)
    catalogue.save(str(target))
    catalogue.save_as_mofile(str(target.with_suffix(".mo")))
    rewrite(project / ERROR_PAGE, "</body>", '<p lang="fr">Une erreur est survenue.</p></body>')


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert old in text, path
    path.write_text(text.replace(old, new))


def manage(project: Path, *arguments: str) -> str:
    environment = {name: value for name, value in os.environ.items() if name in ("PATH", "DATABASE_URL")}
    done = subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=project,
        env={**environment, "VAR_DIR": str(project / "var"), "DEBUG": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


VISIT = """
from django.contrib.auth.models import User
from django.test import Client
from missions.models import Mission
mission = Mission.objects.get(key="soyuz-tm-11")
mission.name_fr, mission.slug_fr, mission.status_fr = "Soyouz TM-11", "soyouz-tm-11", "published"
mission.save()
reader, editor = Client(headers={"Host": "127.0.0.1"}), Client(headers={"Host": "127.0.0.1"})
editor.force_login(User.objects.create_superuser("editor"), "django.contrib.auth.backends.ModelBackend")
page = reader.get("/fr/missions/soyouz-tm-11/")
print("STATUS", page.status_code)
print(page.content.decode())
print("ENGLISH")
print(reader.get("/en/missions/soyuz-tm-11/").content.decode())
print("FORM")
print(editor.get(f"/admin/missions/mission/{mission.pk}/change/").content.decode())
"""


@pytest.fixture(scope="module")
def visited(french_project) -> dict[str, str]:
    """The French page, the English page and the editor's form of Soyuz TM-11."""
    output = manage(french_project, "shell", "-v0", "-c", VISIT)
    french, _, rest = output.partition("ENGLISH\n")
    english, _, form = rest.partition("FORM\n")
    return {"french": french, "english": english, "form": form}


class TestFrench:
    def test_nothing_is_missing(self, french_project):
        assert lacks(french_project, "fr") == []

    def test_the_migration_only_adds(self, french_project):
        text = next((french_project / "missions/migrations").glob("*_french.py")).read_text()
        assert "AddField" in text
        assert set(re.findall(r"migrations\.([A-Z]\w+)\(", text)) <= {"AddField", "Migration"}

    def test_page_opens_in_french(self, visited):
        assert visited["french"].startswith("STATUS 200")
        assert '<html lang="fr">' in visited["french"]
        assert "Soyouz TM-11" in visited["french"]

    def test_other_pages_name_the_french_one(self, visited):
        assert re.search(r'hreflang="fr" href="[^"]*/fr/missions/soyouz-tm-11/"', visited["english"])

    def test_editors_find_a_third_column(self, visited):
        names = re.findall(r'name="(name_\w\w)"', visited["form"])
        assert sorted(set(names)) == ["name_de", "name_en", "name_fr"]
