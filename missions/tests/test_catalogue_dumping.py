"""A dump writes the database into files: the same bytes for the same records."""

import pytest
from django.core.management import CommandError, call_command

from missions.models import Mission, Station
from missions.tests.catalogue_files import dumped, loaded, texts

pytestmark = pytest.mark.django_db

MIR = """\
name.en = "Mir"
name.de = "Mir"
slug.en = "mir"
slug.de = "mir"
status.en = "published"
name_meaning.de = "„Frieden“, „Welt“"
native_name = "Мир"
native_language = "ru"
launched_at = "1986-02-19"

[[aliases]]
text = "DOS-7"
kind = "code"

[[aliases]]
text = "Станция «Мир»"
language = "ru"
kind = "name"
"""


def ordered_as_the_model(text: str) -> str:
    """The same lines; native names stand before their meaning in the model."""
    lines = text.splitlines(keepends=True)
    return "".join([*lines[:5], *lines[6:8], lines[5], *lines[8:]])


def test_a_file_as_it_is_written(tmp_path):
    loaded(tmp_path / "in", {"stations/mir": MIR})
    assert dumped(tmp_path / "out") == {"stations/mir": ordered_as_the_model(MIR)}


def test_a_second_dump_touches_no_file(tmp_path, capsys):
    loaded(tmp_path / "in", {"stations/mir": MIR})
    call_command("dump_catalogue", tmp_path / "out")
    written_at = (tmp_path / "out/stations/mir.toml").stat().st_mtime_ns
    call_command("dump_catalogue", tmp_path / "out")
    assert capsys.readouterr().out.splitlines() == [
        "1 written, 0 unchanged, 0 removed.",
        "0 written, 1 unchanged, 0 removed.",
    ]
    assert (tmp_path / "out/stations/mir.toml").stat().st_mtime_ns == written_at


def test_files_of_records_that_are_gone_are_removed(tmp_path):
    loaded(tmp_path / "in", {"stations/mir": MIR, "stations/skylab": 'name.en = "Skylab"\n'})
    dumped(tmp_path / "out")
    (tmp_path / "out/stations/notes.txt").write_text("mine")
    Station.objects.get(key="skylab").delete()
    assert list(dumped(tmp_path / "out")) == ["stations/mir"]
    assert (tmp_path / "out/stations/notes.txt").exists()


def test_in_a_directory_of_somebody_else_nothing_is_removed(tmp_path):
    (tmp_path / "stations").mkdir()
    (tmp_path / "stations/mine.toml").write_text("")
    call_command("dump_catalogue", tmp_path, verbosity=0)
    assert texts(tmp_path) == {"stations/mine": ""}
    assert not (tmp_path / ".catalogue").exists()


def test_a_file_is_no_directory(tmp_path):
    (tmp_path / "out").write_text("")
    with pytest.raises(CommandError, match="is not a directory") as refusal:
        call_command("dump_catalogue", tmp_path / "out")
    assert refusal.value.returncode == 2


def test_ends_of_lines_of_a_browser_are_written_as_ends_of_lines(tmp_path):
    Mission.objects.create(name_en="Soyuz T-15", highlights_en="One line.\r\n\r\nAnother.")
    text = dumped(tmp_path)["missions/soyuz-t-15"]
    assert text.endswith('highlights.en = """\nOne line.\n\nAnother."""\n')
    assert loaded(tmp_path, {}).changed == {}
