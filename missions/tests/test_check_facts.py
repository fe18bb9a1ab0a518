"""The commands that check the missions on record, and that measure the checks."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from missions.models import Mission
from missions.tests.records import soyuz_tm_11


def run(*arguments: str) -> tuple[int, str]:
    """The exit code and what was printed."""
    out = StringIO()
    try:
        call_command(*arguments, stdout=out)
    except SystemExit as end:
        return int(end.code or 0), out.getvalue()
    return 0, out.getvalue()


@pytest.fixture
def tm_11(db) -> Mission:
    mission = soyuz_tm_11()
    mission.orbits = 2125
    mission.save()
    return mission


@pytest.mark.parametrize("slug", ["soyuz-tm-11", "sojus-tm-11"])
def test_an_error_is_told_and_ends_with_one(tm_11, slug):
    code, text = run("check_facts", slug, "--language", "en")
    assert code == 1
    assert text.splitlines()[:2] == [
        "Soyuz TM-11 (soyuz-tm-11)",
        "  error: 2,125 orbits in 175.08 d would take 118.6 min each; expected 2,720–2,773. [orbits-match-duration]",
    ]


def test_the_text_is_in_the_wanted_language(tm_11):
    _code, text = run("check_facts", "soyuz-tm-11", "--language", "de")
    assert text.startswith("Sojus TM-11 (soyuz-tm-11)")
    assert "Erdumkreisungen" in text


def test_without_errors_it_ends_with_zero(tm_11):
    code, text = run("check_facts", "soyuz-tm-10", "--language", "en")
    assert (code, text.strip()) == (0, "Missions: 1, errors: 0, notes: 0, accepted: 0")


def test_every_mission_is_checked_where_none_is_named(tm_11):
    code, text = run("check_facts", "--format", "json")
    assert (code, json.loads(text)["missions"]) == (1, 2)


def test_the_report_for_programs(tm_11):
    _code, text = run("check_facts", "soyuz-tm-11", "--format", "json")
    report = json.loads(text)
    assert (report["errors"], report["accepted"]) == (1, 0)
    (finding,) = [one for one in report["findings"] if one["level"] == "error"]
    assert finding["id"] == "orbits-match-duration"
    assert finding["facts"] == ["orbits", "duration_s", "period_min"]
    assert finding["message"]["en"].startswith("2,125 orbits in 175.08 d")
    assert finding["message"]["de"].startswith("2125")
    assert (finding["accepted"], finding["hint"]) == (False, None)


def test_an_unknown_slug_is_a_mistake_of_usage(db):
    with pytest.raises(CommandError) as error:
        run("check_facts", "soyuz-tm-99")
    assert error.value.returncode == 2


# Measuring the checks.

ROWS = [
    {
        "id": "TM-11@en",
        "craft": "Soyuz-TM",
        "site": "Baikonur",
        "launch": "1990-12-02 08:13:32",
        "landing": "1991-05-26 10:04:13",
        "dur": "175 1 50 41",
        "orbits": 2735,
        "perigee": 367,
        "apogee": 400,
        "incl": 51.6,
        "period": 92.2,
        "mass": 7150,
        "crew": 3,
        "crewrows": [3, 3],
        "cospar": "1990-107A",
        "docks": [["Mir", "1990-12-04 09:57:09", "1991-05-26 06:15:59"]],
    },
    {"id": "STS-1@it", "craft": "Shuttle", "perigee": 271, "apogee": 266, "wild": ["perigee<=apogee"]},
]


def test_planted_errors_are_counted(tmp_path):
    table = tmp_path / "rows.json"
    table.write_text(json.dumps({"rows": ROWS}))
    code, text = run("bench_checks", str(table))
    lines = [" ".join(line.split()) for line in text.splitlines()]
    assert code == 0
    assert lines[0] == "STS-1@it perigee<=apogee perigee-below-apogee error"
    assert "perigee and apogee exchanged 1 100 % 100 %" in lines
    assert "docking day + 1 1 0 % 0 %" in lines


def test_a_file_that_is_no_table_is_a_mistake_of_usage(tmp_path):
    with pytest.raises(CommandError) as error:
        run("bench_checks", str(tmp_path / "missing.json"))
    assert error.value.returncode == 2
