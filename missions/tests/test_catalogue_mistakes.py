"""Whoever contributes a file is told what is wrong with it, where, and nothing is loaded."""

import pytest
from django.core.management import CommandError, call_command

from missions.models import Country, Mission
from missions.tests.catalogue_files import MIR, SOYUZ, mistakes, write

pytestmark = pytest.mark.django_db

#: What stands in the file of Soyuz T-15 below its two names, and what is said of it.
IN_A_MISSION = {
    'perigee = 331\n': '3: perigee: unknown field "perigee"; did you mean perigee_km?',
    'perigee_km = "331"\n': '3: perigee_km: needs a number, not "331"',
    "perigee_km = nan\n": "3: perigee_km: needs a number, not NaN",
    "perigee_km = -331\n": "3: perigee_km: Ensure this value is greater than or equal to 0.",
    "perigee_km = 1e999999999\n": "3: perigee_km: Ensure that there are no more than 9 digits in total.",
    "inclination_deg = 51.61234\n": "3: inclination_deg: Ensure that there are no more than 4 decimal places.",
    "satcat_number = 16643.5\n": "3: satcat_number: needs a whole number, not 16643.5",
    "satcat_number = 99999999999\n": "3: satcat_number: needs a number from 0 to 2147483647, not 99999999999",
    "mass_approximate = 1\n": "3: mass_approximate: needs true or false, not 1",
    "cospar_id = 1986\n": "3: cospar_id: needs a text in quotes, not 1986",
    'cospar_id = "1986-2"\n': "3: cospar_id: A COSPAR ID looks like 1990-107A.",
    'cospar_id = ""\n': "3: cospar_id: is empty; leave the line out",
    'cospar_id = "1986\\u0000"\n': "3: cospar_id: has a character that databases refuse (U+0000)",
    f'[[dockings]]\nport.en = "{"6" * 81}"\n': (
        "4: dockings[1].port.en: Ensure this value has at most 80 characters (it has 81)."
    ),
    'kind = "orbit"\n': '3: kind: unknown value "orbit"; did you mean orbital?',
    'status.en = "public"\n': '3: status.en: unknown value "public"; did you mean published?',
    'call_sign_language = "Russian"\n': '3: call_sign_language: needs a language code such as "de", not "Russian"',
    'call_sign.fr = "Mayak"\n': '3: call_sign.fr: unknown language "fr"; known are en, de',
    'call_sign = "Mayak"\n': '3: call_sign: is said per language, such as call_sign.en = "Mayak"',
    'launched_at = "13 March 1986"\n': (
        '3: launched_at: needs a moment in UTC in quotes, such as "1990-12-02T08:13:32Z" or "1962-08", '
        'not "13 March 1986"'
    ),
    'launched_at = "1986-02-30"\n': '3: launched_at: there is no moment "1986-02-30"',
    "launched_at = 1986-03-13\n": (
        '3: launched_at: needs a moment in UTC in quotes, such as "1990-12-02T08:13:32Z" or "1962-08", not 1986-03-13'
    ),
    'launched_at = "1986-07-16"\nlanded_at = "1986-03-13"\n': "4: landed_at: The landing lies before the launch.",
    'country = "soviet-onion"\n': '3: country: unknown country "soviet-onion"; did you mean soviet-union?',
    "country = 7\n": "3: country: needs a text in quotes, not 7",
    'dockings = "mir"\n': "3: dockings: is a list of tables, each under [[dockings]]",
    '[[dockings]]\nstation = "mir"\n\n[[dockings]]\norder = 1\n': (
        "6: dockings[2]: has the same order as another of the dockings"
    ),
    '[[dockings]]\nstation = "mir"\ntarget_mission = "soyuz-t-15"\n': (
        "3: dockings[1]: A docking has one partner: a station or another ship, not both."
    ),
    '[[crew]]\nleg = "both"\n': "3: crew[1].person: is missing",
    '[[claims]]\nfact = "orbits"\nsource = "pravda"\n': '5: claims[1].source: unknown source "pravda"',
    '[[claims]]\nfact = "orbits"\n\n[[claims]]\nsource = 3\n': (
        "3: claims[1].source: is missing",
        "6: claims[2].fact: is missing",
        "7: claims[2].source: needs a text in quotes, not 3",
    ),
    'highlights.en = """\nname.en = "no key"\n"""\norbit = 1\n': (
        '6: orbit: unknown field "orbit"; did you mean orbits?'
    ),
}  # fmt: skip


@pytest.mark.parametrize("lines", IN_A_MISSION)
def test_a_mistake_in_a_mission(tmp_path, lines):
    files = {"missions/soyuz-t-15": SOYUZ + lines, "stations/mir": MIR, "countries/soviet-union": MIR}
    told = IN_A_MISSION[lines]
    expected = [told] if isinstance(told, str) else list(told)
    assert mistakes(tmp_path, files) == [f"missions/soyuz-t-15.toml:{each}" for each in expected]
    assert not Country.objects.exists()


IN_A_CATALOGUE = {
    "no text": ({"stations/mir": b"name.en = \xff"}, ["stations/mir.toml: is not UTF-8"]),
    "no TOML": (
        {"stations/mir": b"name.en = Mir"},
        ["stations/mir.toml:1: is not TOML: Invalid value (at line 1, column 11)"],
    ),
    "twice": (
        {"stations/mir": b'name.en = "Mir"\nname.en = "Mir"'},
        ["stations/mir.toml: is not TOML: Cannot overwrite a value (at end of document)"],
    ),
    "no name": ({"stations/mir": b""}, ["stations/mir.toml: name: is missing"]),
    "no name in a language": (
        {"stations/mir": b'name.en = "Mir"\nstatus.de = "published"'},
        ["stations/mir.toml:1: name.de: is missing, and status.de is published"],
    ),
    "no key": (
        {"stations/Mir 2": MIR.encode()},
        ["stations/Mir 2.toml: the name of a file is a key: at most 120 letters without accents, digits, hyphens"],
    ),
    "no kind": ({"station/mir": MIR.encode()}, ['station/: unknown kind of record "station"; did you mean stations?']),
    "one address for two": (
        {"stations/mir": MIR.encode(), "stations/mir-2": MIR.encode()},
        [f'stations/mir-2.toml: slug.{code}: "mir" is taken by stations/mir.toml' for code in ("de", "en")],
    ),
    "one pad for two": (
        {
            f"launch-sites/{name}": f'name.en = "{name}"\n[[pads]]\nkey = "lc-1"\nname.en = "LC-1"'.encode()
            for name in ("baikonur", "vostochny")
        },
        ['launch-sites/vostochny.toml:3: pads[1].key: "lc-1" is taken by launch-sites/baikonur.toml'],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", IN_A_CATALOGUE)
def test_a_mistake_in_a_catalogue(tmp_path, case):
    files, told = IN_A_CATALOGUE[case]
    write(tmp_path, dict.fromkeys(files, ""))
    for name, data in files.items():
        (tmp_path / f"{name}.toml").write_bytes(data)
    assert mistakes(tmp_path, {}) == told


def test_a_file_outside_the_folders(tmp_path):
    (tmp_path / "mir.toml").write_text(MIR)
    assert mistakes(tmp_path, {})[0].startswith("mir.toml: stands in no folder of sources, roles, countries")


def test_an_address_that_another_record_of_the_database_has(tmp_path):
    Mission.objects.create(name_en="Soyuz T-15", name_de="Sojus T-15", key="another")
    assert mistakes(tmp_path, {"missions/soyuz-t-15": SOYUZ}) == [
        f'missions/soyuz-t-15.toml: slug.{code}: "{slug}" is taken by another record in the database'
        for code, slug in (("de", "sojus-t-15"), ("en", "soyuz-t-15"))
    ]


def test_all_mistakes_are_told_and_nothing_is_loaded(tmp_path):
    write(tmp_path, {"stations/mir": MIR, "missions/soyuz-t-15": SOYUZ + "orbits = true\nmass_kg = 1.23\n"})
    with pytest.raises(CommandError) as refusal:
        call_command("load_catalogue", tmp_path)
    assert str(refusal.value).splitlines() == [
        "missions/soyuz-t-15.toml:3: orbits: needs a number, not true",
        "missions/soyuz-t-15.toml:4: mass_kg: Ensure that there are no more than 1 decimal place.",
        "Mistakes: 2, in files: 1. Nothing was loaded.",
    ]
    assert refusal.value.returncode == 1
    assert not Mission.objects.exists()


def test_no_directory(tmp_path):
    with pytest.raises(CommandError, match="There is no directory") as refusal:
        call_command("load_catalogue", tmp_path / "nowhere")
    assert refusal.value.returncode == 2
