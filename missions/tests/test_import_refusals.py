"""Files that are no missions, and values that no field can hold: refused with a reason, never a traceback."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from missions.models import Mission
from missions.tests.wikitext_files import SOYUZ_TM_11, run, wiki_writer

pytestmark = pytest.mark.django_db
wiki = pytest.fixture(wiki_writer)


def refusal(*files) -> dict:
    """The report of an import that ends with exit code 1."""
    out = StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("import_wikitext", *map(str, files), format="json", stdout=out)
    assert ended.value.code == 1
    return json.loads(out.getvalue())


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("", "empty"),
        ("Prose.", "No mission was found"),
        ("{{Infobox company|name=IBM}}", "No mission was found"),
        ("{{Infobox Raumfahrer|name=Sigmund Jähn}}", "describes a person"),
        ("{{Infobox space station|name=Mir}}", "describes a space station"),
        ("{{Infobox bemannte Raumfahrtmission/Raumstation|name=Mir EO-8}}", "stay of a crew aboard a station"),
        ("{{Infobox spaceflight|name=Expedition 68|departure_craft=Soyuz MS-23}}", "stay of a crew aboard a station"),
        ("{{Infobox spaceflight\n|name = Soyuz 1", "never closed"),
        ("{{Infobox spaceflight|orbits_completed=3}}", "does not name"),
        ("{{Infobox spaceflight|name=Vostok 3 / Vostok 4}}", "several missions"),
        ("{{Infobox spaceflight|name=" + "x" * 200 + "}}", "characters"),
        ("{{a|" * 20_000, "never closed"),
        ("x" * 600_000, "larger than"),
        ("a\0b", "zero bytes"),
        ("{{Infobox spaceflight|name=Soyuz 1}}" * 300, "articles"),
        ("{{Infobox spaceflight|name=Soyuz 1}}" * 50, "articles are about"),
    ],
)
def test_what_is_no_mission_is_refused_with_a_reason(wiki, text, about):
    told = refusal(wiki(text))
    assert about in told["problems"][0]["message"]
    assert told["problems"][0]["file"].endswith("article.wiki")
    assert not Mission.objects.exists()


def test_bytes_that_are_no_text_and_directories_are_refused(tmp_path):
    path = tmp_path / "latin1.wiki"
    path.write_bytes("Jähn".encode("latin-1"))
    told = refusal(path, tmp_path)
    assert "not UTF-8" in told["problems"][0]["message"]
    assert "directory" in told["problems"][1]["message"]


def test_one_bad_file_does_not_keep_the_others_out(wiki):
    told = refusal(wiki("Prose."), SOYUZ_TM_11)
    assert [mission["action"] for mission in told["missions"]] == ["create"]
    assert Mission.objects.count() == 1


@pytest.mark.parametrize(
    "arguments", [["no-such-file.wiki"], [str(SOYUZ_TM_11), "--source", "javascript:alert(1)"], []]
)
def test_wrong_usage_is_told_apart(arguments):
    with pytest.raises(CommandError) as error:
        call_command("import_wikitext", *arguments)
    assert error.value.returncode == 2 or not arguments


@pytest.mark.parametrize(
    "parameters",
    [
        "launch_mass=1" + "0" * 400 + " kg|orbits_completed=999999999999|SATCAT=999999|orbit_inclination=999°",
        "launch_date=31 February 1990|landing_date=9999-99-99 99:99 UTC|mission_duration=99999999999 days",
        "crew_members=<script>alert(1)</script>Bob Evil<br>" + "Very Long " * 80,
        "docking={{Infobox spaceflight/Dock|docking_target=" + "x" * 300 + "|docking_port=" + "y" * 300 + "}}",
        "launch_rocket=" + "R" * 500 + "|launch_site=" + "P" * 300 + " LC1|crew_callsign=" + "c" * 300,
        "crew_callsign=" + "(a" * 5000 + "|launch_site=" + "61 km " * 5000,
        "launch_date=1 January 1900, 00:00 UTC|landing_date=31 December 2200, 23:59 HST",
    ],
)
def test_values_that_no_field_can_hold_stay_claims(wiki, parameters):
    run(wiki("{{Infobox spaceflight|name=Soyuz 99|" + parameters + "}}"))
    assert Mission.objects.get().name_de == "Sojus 99"
