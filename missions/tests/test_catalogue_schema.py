"""The files can say everything that the models hold, and every key is found on its line."""

import pytest
from django.apps import apps
from django.conf import settings

from missions.catalogue.columns import Moment, Translated
from missions.catalogue.lines import line_of, lines_of
from missions.catalogue.schema import KINDS, UNWRITTEN, Table, table_of
from missions.models import Mission, Named, Source
from missions.models.named import language_codes

#: Models whose rows stand in the file of a record.
PARTS = {"Alias", "Claim", "CrewMember", "Docking", "FormerSlug", "LaunchPad"}
#: Models that hold nothing to write down.
NO_CONTENT = {"Edition", "SearchEntry", "SearchPosting", "SearchStale", "SearchWord", "SourceText"}


def tables(table: Table):
    """The table, and those of its parts."""
    yield table
    for part in table.parts.values():
        yield from tables(table_of(part.model, part))


def test_every_model_has_its_place():
    kinds = {kind.model.__name__ for kind in KINDS}
    assert {model.__name__ for model in apps.get_app_config("missions").get_models()} == kinds | PARTS | NO_CONTENT


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_every_field_is_written(kind):
    named = {field.name for field in kind.model._meta.fields} - UNWRITTEN
    named -= {f"{name}_{code}" for name in named for code in language_codes()}
    named -= {f"{name.removesuffix('_at')}_precision" for name in named if name.endswith("_at")}
    assert set(table_of(kind.model).columns) == named


def test_every_record_can_have_other_names_and_claims():
    assert {name for kind in KINDS if issubclass(kind.model, Named) for name in table_of(kind.model).parts} == {
        "aliases",
        "claims",
        "crew",
        "dockings",
        "former_slugs",
        "pads",
    }
    assert table_of(Source).parts == {}


def test_texts_have_the_languages_of_the_settings():
    translated = [
        column for kind in KINDS for table in tables(table_of(kind.model)) for column in table.columns.values()
    ]
    languages = {tuple(column.columns) for column in translated if isinstance(column, Translated)}
    assert languages == {tuple(code for code, _name in settings.LANGUAGES)}


def test_a_moment_is_one_column_with_its_precision():
    columns = table_of(Mission).columns
    assert isinstance(columns["launched_at"], Moment)
    assert "launched_precision" not in columns


TEXT = '''\
name.en = "Mir"
name.de = "Mir"
"slug" = {en = "mir"}
highlights.en = """
fact = "no key"
"""

[status]
en = "draft"

[[pads]]
key = "a"

[[pads]]
key = "b"
[[pads.aliases]]
text = "c"
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 1),
        (("name", "de"), 2),
        (("slug", "en"), 3),
        (("highlights", "en"), 4),
        (("status", "en"), 9),
        (("pads", 0, "key"), 12),
        (("pads", 1), 14),
        (("pads", 1, "aliases", 0, "text"), 17),
        (("pads", 1, "aliases", 0, "language"), 16),
        (("pads", 1, "site"), 14),
        (("orbits",), 0),
        ((), 0),
    ],
)
def test_the_line_of_a_key(path, line):
    assert line_of(path, lines_of(TEXT)) == line
