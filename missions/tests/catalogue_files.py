"""Small catalogues for tests: files from texts, records back as texts."""

from pathlib import Path

from missions.catalogue.dumping import MARKER, dump
from missions.catalogue.loading import Loaded, load

MIR = """\
name.en = "Mir"
name.de = "Mir"
"""
SOYUZ = """\
name.en = "Soyuz T-15"
name.de = "Sojus T-15"
"""


def write(directory: Path, files: dict[str, str]) -> Path:
    """A catalogue directory with these files, each named like ``missions/soyuz-t-15``."""
    for name, text in files.items():
        path = directory / f"{name}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return directory


def loaded(directory: Path, files: dict[str, str], **options) -> Loaded:
    """Load these files; they must be without mistakes."""
    done = load(write(directory, files), **options)
    assert [str(problem) for problem in done.problems] == []
    return done


def mistakes(directory: Path, files: dict[str, str]) -> list[str]:
    return [str(problem) for problem in load(write(directory, files)).problems]


def texts(directory: Path) -> dict[str, str]:
    """The files of a catalogue directory."""
    return {
        str(path.relative_to(directory).with_suffix("")): path.read_bytes().decode()
        for path in sorted(directory.glob("*/*.toml"))
    }


def dumped(directory: Path) -> dict[str, str]:
    """What the database holds, as files."""
    dump(directory)
    assert (directory / MARKER).exists()
    return texts(directory)
