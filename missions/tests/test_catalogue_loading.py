"""A load brings the files into the database: what is new, what differs, and nothing else."""

import pytest
import reversion
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from reversion.models import Revision

from missions.models import Claim, Country, Docking, FormerSlug, LaunchPad, Mission, Person, Precision, Station
from missions.tests.catalogue_files import MIR, SOYUZ, dumped, loaded, texts, write

pytestmark = pytest.mark.django_db

KIZIM = """\
name.en = "Leonid Kizim"
name.de = "Leonid Kisim"
countries = ["ukraine", "soviet-union"]
"""
SOVIET_UNION = """\
name.en = "Soviet Union"
name.de = "Sowjetunion"
successor = "russia"
"""
FLIGHT = {
    "missions/soyuz-t-15": SOYUZ
    + """\
country = "soviet-union"
launch_pad = "baikonur-lc-1"
launched_at = "1986-03-13T12:33:09Z"
landed_at = "1986-07"
orbits = 1980.5

[[crew]]
person = "leonid-kizim"

[[dockings]]
station = "mir"

[[dockings]]
station = "salyut-7"

[[claims]]
fact = "orbits"
source = "gcat"
value = "1980.5"
""",
    "people/leonid-kizim": KIZIM,
    "countries/soviet-union": SOVIET_UNION,
    "countries/russia": 'name.en = "Russia"\nname.de = "Russland"\n',
    "countries/ukraine": 'name.en = "Ukraine"\nname.de = "Ukraine"\n',
    "sources/gcat": 'title = "GCAT"\n',
    "stations/mir": MIR,
    "stations/salyut-7": 'name.en = "Salyut 7"\nname.de = "Saljut 7"\nslug.de = "saljut-sieben"\n',
    "launch-sites/baikonur": """\
name.en = "Baikonur"
name.de = "Baikonur"

[[pads]]
key = "baikonur-lc-1"
name.en = "LC-1"
name.de = "LC-1"

[[pads.aliases]]
text = "Gagarin’s Start"
""",
}


@pytest.fixture
def flight(tmp_path):
    """Soyuz T-15 and all it refers to, in files and in the database."""
    loaded(tmp_path, FLIGHT)
    return tmp_path


def soyuz() -> Mission:
    return Mission.objects.get(key="soyuz-t-15")


def changed(directory, name: str, old: str, new: str) -> str:
    text = (directory / f"{name}.toml").read_text()
    assert old in text
    return text.replace(old, new)


def test_everything_a_file_says_is_in_the_database(flight):
    mission = soyuz()
    assert (mission.name_en, mission.name_de, mission.slug_en, mission.slug_de) == (
        "Soyuz T-15",
        "Sojus T-15",
        "soyuz-t-15",
        "sojus-t-15",
    )
    assert (mission.landed_at.isoformat(), mission.landed_precision) == ("1986-07-01T00:00:00+00:00", Precision.MONTH)
    assert [docking.station.key for docking in mission.dockings.all()] == ["mir", "salyut-7"]
    assert mission.launch_pad.aliases.get().text == "Gagarin’s Start"
    assert {country.key for country in Person.objects.get().countries.all()} == {"soviet-union", "ukraine"}
    assert Country.objects.get(key="soviet-union").successor.key == "russia"
    assert mission.claims.get().source.key == "gcat"
    assert mission.version == 1


def test_a_second_load_writes_nothing(flight):
    before = list(Mission.objects.values())
    with (
        CaptureQueriesContext(
            connection,
        ) as queries,
        override("de"),
    ):
        done = loaded(flight, {})
    assert (done.created, done.changed, done.unchanged) == ([], {}, len(FLIGHT))
    assert [each["sql"] for each in queries if not each["sql"].startswith(("SELECT", "SAVEPOINT", "RELEASE"))] == []
    assert list(Mission.objects.values()) == before
    assert not Revision.objects.exists()


def test_the_number_of_queries_does_not_hang_on_the_number_of_files(flight):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            loaded(flight, {})
        return len(captured)

    few = queries()
    loaded(flight, {f"stations/station-{n}": f'name.en = "Station {n}"\n' for n in range(30)})
    assert queries() == few


def test_what_differs_is_changed_and_the_rest_is_left_alone(flight):
    docking, mir = Docking.objects.get(order=2), Station.objects.get(key="mir")
    text = changed(flight, "missions/soyuz-t-15", "orbits = 1980.5", "orbits = 1981")
    done = loaded(flight, {"missions/soyuz-t-15": text})
    assert (done.changed, done.unchanged) == ({"missions/soyuz-t-15.toml": ["orbits"]}, len(FLIGHT) - 1)
    assert (soyuz().orbits, soyuz().version) == (1981, 2)
    assert Docking.objects.get(order=2).pk == docking.pk
    assert Station.objects.get(key="mir").updated_at == mir.updated_at


def test_rows_of_a_record_come_and_go_with_their_lines(flight):
    text = changed(flight, "missions/soyuz-t-15", 'station = "salyut-7"', 'station = "mir"\nport.de = "Kwant"')
    text = text.replace('fact = "orbits"', 'fact = "mass_kg"')
    assert loaded(flight, {"missions/soyuz-t-15": text}).changed == {"missions/soyuz-t-15.toml": ["dockings", "claims"]}
    assert [(docking.station.key, docking.port_de) for docking in soyuz().dockings.all()] == [
        ("mir", None),
        ("mir", "Kwant"),
    ]
    assert Claim.objects.get().fact == "mass_kg"


def test_a_line_that_is_gone_is_unknown_now(flight):
    text = changed(flight, "missions/soyuz-t-15", 'launch_pad = "baikonur-lc-1"\n', "")
    loaded(flight, {"missions/soyuz-t-15": text})
    assert soyuz().launch_pad is None


def test_a_record_without_a_file_is_left_alone(flight):
    (flight / "missions/soyuz-t-15.toml").unlink()
    loaded(flight, {})
    assert soyuz().orbits == 1980.5


def test_a_pad_outlives_its_lines(flight):
    text = FLIGHT["launch-sites/baikonur"].partition("\n[[pads]]")[0]
    assert loaded(flight, {"launch-sites/baikonur": text}).changed == {}
    assert LaunchPad.objects.get().site.key == "baikonur"


def test_an_address_that_the_file_leaves_out_stays(flight):
    text = changed(flight, "stations/salyut-7", 'slug.de = "saljut-sieben"\n', "")
    assert loaded(flight, {"stations/salyut-7": text}).changed == {}
    assert Station.objects.get(key="salyut-7").slug_de == "saljut-sieben"


def test_an_address_that_is_given_up_is_remembered(flight):
    loaded(flight, {"stations/salyut-7": FLIGHT["stations/salyut-7"].replace("saljut-sieben", "saljut-7")})
    assert (FormerSlug.objects.get().language, FormerSlug.objects.get().slug) == ("de", "saljut-sieben")
    remembered = '\n[[former_slugs]]\nlanguage = "de"\nslug = "saljut-sieben"\n'
    assert dumped(flight / "out")["stations/salyut-7"].endswith(remembered)
    assert loaded(flight / "out", {}).changed == {}


def test_a_load_of_an_address_given_up_elsewhere(flight):
    text = FLIGHT["stations/salyut-7"].replace("saljut-sieben", "saljut-7")
    loaded(flight, {"stations/salyut-7": text + '\n[[former_slugs]]\nlanguage = "de"\nslug = "saljut-sieben"\n'})
    assert FormerSlug.objects.get().slug == "saljut-sieben"
    assert loaded(flight, {}).changed == {}


def test_ships_that_dock_with_each_other(tmp_path):
    pair = {
        f"missions/soyuz-{own}": f'name.en = "Soyuz {own}"\n[[dockings]]\ntarget_mission = "soyuz-{other}"\n'
        for own, other in ((4, 5), (5, 4))
    }
    loaded(tmp_path, pair)
    assert [str(docking.target) for docking in Docking.objects.order_by("mission__key")] == ["Soyuz 5", "Soyuz 4"]
    assert loaded(tmp_path, {}).changed == {}


class TestEditors:
    @pytest.fixture
    def edited(self, flight):
        """An editor has corrected the orbits in the database."""
        with reversion.create_revision():
            reversion.set_user(get_user_model().objects.create_user("editor"))
            mission = soyuz()
            mission.orbits = 1982
            mission.save()
        return flight

    def test_a_load_keeps_what_an_editor_wrote(self, edited, capsys):
        call_command("load_catalogue", edited)
        assert capsys.readouterr().out.splitlines() == [
            "missions/soyuz-t-15.toml: kept as an editor left it, the file differs in orbits",
            f"0 created, 0 changed, 1 kept, {len(FLIGHT) - 1} unchanged.",
        ]
        assert soyuz().orbits == 1982

    def test_an_import_after_the_editor_does_not_open_the_record(self, edited):
        with reversion.create_revision():
            mission = soyuz()
            mission.satcat_number = 16643
            mission.save()
        assert loaded(edited, {}).changed == {}

    def test_a_load_overwrites_where_it_is_told_to(self, edited, capsys):
        call_command("load_catalogue", edited, overwrite=True)
        assert soyuz().orbits == 1980.5
        text = changed(edited, "missions/soyuz-t-15", "orbits = 1980.5", "orbits = 1981")
        assert loaded(edited, {"missions/soyuz-t-15": text}).changed == {"missions/soyuz-t-15.toml": ["orbits"]}

    def test_a_dump_brings_the_editors_work_into_the_files(self, edited):
        call_command("dump_catalogue", edited, verbosity=0)
        assert "orbits = 1982\n" in texts(edited)["missions/soyuz-t-15"]
        done = loaded(edited, {})
        assert (done.kept, done.unchanged) == ({}, len(FLIGHT))

    def test_only_into_an_empty_database(self, edited, capsys):
        write(edited, {"stations/mir": 'name.en = "Mir!"\n'})
        call_command("load_catalogue", edited, only_empty=True)
        assert capsys.readouterr().out == "The database has missions already; nothing was loaded.\n"
        Mission.objects.all().delete()
        call_command("load_catalogue", edited, only_empty=True)
        assert Station.objects.get(key="mir").name_en == "Mir!"
