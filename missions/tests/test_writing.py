"""How values are written for each Wikipedia, value by value and as whole boxes."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from missions.values import Read
from missions.wikitext.parsing import parse
from missions.wikitext.writing import STYLES
from missions.wikitext.writing.box import box, parameters
from missions.wikitext.writing.flight import Flight, Name, Seat, Stay
from missions.wikitext.writing.markup import escaped, link, template
from missions.wikitext.writing.style import Work


def read(value, unit="", precision="", approximate=False) -> Read:
    return Read(Decimal(str(value)) if isinstance(value, int | float) else value, unit, precision, approximate)


def moment(*parts: int, precision="second") -> Read:
    return Read(datetime(*parts, tzinfo=UTC), precision=precision)


def written(language: str, name: str = "", **flight) -> dict[str, str]:
    """The parameters of a box; given facts as keywords, or ``names``, ``up``, ``stays`` and the like."""
    own = {key: flight.pop(key) for key in ("names", "up", "down", "stays", "country", "path", "noun") if key in flight}
    return dict(parameters(Flight(facts=flight, **own), STYLES[language]))


class TestEnglish:
    def test_soviet_dates_begin_with_the_day_american_ones_with_the_month(self):
        launch = moment(1990, 12, 2, 8, 13, 32)
        assert written("en", launched_at=launch, country="URS") == {
            "launch_date": "{{Start date text|2 December 1990, 08:13:32|timezone=yes}}&nbsp;UTC"
        }
        assert written("en", landed_at=launch, country="USA") == {
            "landing_date": "{{End date text|December 2, 1990, 08:13:32|timezone=yes}}&nbsp;UTC"
        }

    @pytest.mark.parametrize(
        ("precision", "text"),
        [
            ("minute", "{{Start date text|2 December 1990, 08:13|timezone=yes}}&nbsp;UTC"),
            ("hour", "{{Start date text|2 December 1990}}"),
            ("day", "{{Start date text|2 December 1990}}"),
            ("month", "{{Start date text|December 1990}}"),
            ("year", "{{Start date text|1990}}"),
        ],
    )
    def test_moments_are_no_finer_than_they_are_known(self, precision, text):
        launch = moment(1990, 12, 2, 8, 13, precision=precision)
        assert written("en", launched_at=launch) == {"launch_date": text}

    @pytest.mark.parametrize(
        ("seconds", "precision", "text"),
        [
            (15126641, "second", "175&nbsp;days, 1&nbsp;hour, 50&nbsp;minutes, 41&nbsp;seconds"),
            (10800056, "second", "125&nbsp;days, 56&nbsp;seconds"),
            (86400, "minute", "1&nbsp;day, 0&nbsp;minutes"),
            (922, "second", "15&nbsp;minutes, 22&nbsp;seconds"),
        ],
    )
    def test_durations_name_their_units(self, seconds, precision, text):
        assert written("en", duration_s=read(seconds, "s", precision)) == {"mission_duration": text}

    def test_amounts_are_converted(self):
        assert written("en", mass_kg=read(7150, "kg", approximate=True), orbits=read(2735, approximate=True)) == {
            "orbits_completed": "~2,735",
            "launch_mass": "~{{convert|7150|kg|lb}}",
        }

    def test_low_orbits_are_called_so(self):
        orbit = {"perigee_km": read(367, "km"), "apogee_km": read(400, "km"), "period_min": read(92.5, "min")}
        assert written("en", **orbit, inclination_deg=read(51.6, "°"), path="orbital")["orbit_regime"] == (
            "[[Low Earth orbit|Low Earth]]"
        )
        assert "orbit_regime" not in written(
            "en", perigee_km=read(367, "km"), apogee_km=read(40000, "km"), path="orbital"
        )

    def test_suborbital_flights_have_an_apogee_and_no_orbit(self):
        assert written("en", apogee_km=read(187.5, "km"), path="suborbital") == {
            "suborbital_apogee": "{{convert|187.5|km|mi}}",
            "orbit_regime": "[[Sub-orbital spaceflight|Suborbital]]",
        }

    def test_crews_are_told_by_their_ways(self):
        afanasyev, akiyama, sharman = (
            Seat(Name(name, name), identity=name) for name in ("Viktor Afanasyev", "Toyohiro Akiyama", "Helen Sharman")
        )
        landing = moment(1991, 5, 26, 10, 4, 13)
        assert written("en", up=(afanasyev, akiyama), down=(afanasyev, sharman), landed_at=landing) == {
            "crew_size": "2",
            "crew_members": "[[Viktor Afanasyev]]",
            "crew_launching": "[[Toyohiro Akiyama]]",
            "crew_landing": "[[Helen Sharman]]",
            "landing_date": "{{End date text|26 May 1991, 10:04:13|timezone=yes}}&nbsp;UTC",
        }
        assert written("en", up=(), down=(sharman,), landed_at=landing)["crew_size"] == "0 up<br />1 down"
        assert written("en", up=(afanasyev, akiyama))["crew_members"] == (
            "{{Unbulleted list|[[Viktor Afanasyev]]|[[Toyohiro Akiyama]]}}"
        )

    def test_each_docking_has_a_box(self):
        mir, salyut = ({"station": Name(name, name)} for name in ("Mir", "Salyut 7"))
        stays = (
            Stay({"docked_at": moment(1986, 3, 15, 13, 38, 42)}, mir),
            Stay({"docking_port": read("aft"), "undocked_at": moment(1986, 6, 25, 14, 58)}, salyut),
        )
        assert written("en", stays=stays) == {
            "docking": "{{Infobox spaceflight/Dock\n"
            "   | docking_target = [[Mir]]\n"
            "   | docking_type   = dock\n"
            "   | docking_date   = 15 March 1986, 13:38:42&nbsp;UTC\n"
            "}}{{Infobox spaceflight/Dock\n"
            "   | docking_target = [[Salyut 7]]\n"
            "   | docking_type   = dock\n"
            "   | docking_port   = aft\n"
            "   | undocking_date = 25 June 1986, 14:58:00&nbsp;UTC\n"
            "}}"
        }

    @pytest.mark.parametrize(
        ("name", "serial", "text"),
        [
            ("Soyuz TM", "61", "Soyuz TM No.&nbsp;61"),
            ("Crew Dragon", "C206", "Crew Dragon C206"),
            ("Apollo CSM", "CSM-107", "Apollo CSM-107"),
        ],
    )
    def test_craft_are_told_with_their_numbers(self, name, serial, text):
        names = {"spacecraft_type": Name(name, name)}
        assert written("en", names=names, spacecraft_serial=read(serial))["spacecraft"] == text

    def test_landing_places_are_told_as_exactly_as_they_are_known(self):
        place = {"landing_place": Name("Dzhezkazgan", "Jezkazgan")}
        where = {"landing_distance_km": read(61, "km"), "landing_direction": read("SE")}
        assert written("en", names=place, **where) == {
            "landing_site": "{{convert|61|km|mi}} SE of [[Jezkazgan|Dzhezkazgan]]"
        }
        assert written("en", names=place, landing_place_kind=read("town")) == {
            "landing_site": "near [[Jezkazgan|Dzhezkazgan]]"
        }
        point = {"landing_latitude": read(13.3167, "°"), "landing_longitude": read(-169.15, "°")}
        assert written("en", **point) == {"landing_site": "{{coord|13.3167|N|169.15|W|type:event|display=inline}}"}

    def test_program_has_the_name_of_its_article(self):
        assert written("en", names={"program": Name("Soyuz", "Soyuz programme")}) == {
            "programme": "[[Soyuz programme]]"
        }
        assert written("en", names={"program": Name("Crew Dragon", "SpaceX Dragon 2")}) == {
            "programme": "[[SpaceX Dragon 2|Crew Dragon]]"
        }

    def test_works_are_cited(self):
        gcat = Work("GCAT", "https://planet4589.org/", "Jonathan McDowell", retrieved_on=date(2025, 3, 4))
        assert STYLES["en"].cite(gcat) == (
            "<ref>{{Cite web |author=Jonathan McDowell |url=https://planet4589.org/ |title=GCAT "
            "|access-date=4 March 2025}}</ref>"
        )
        assert STYLES["en"].cite(Work("The Cosmos Book")) == "<ref>{{Cite book |title=The Cosmos Book}}</ref>"


class TestGerman:
    def test_dates_and_numbers_are_set_as_german_is(self):
        facts = {"launched_at": moment(1990, 12, 2, 8, 13, 32), "mass_kg": read(119615, "kg")}
        facts |= {"orbits": read(2735, approximate=True), "inclination_deg": read(51.6, "°")}
        assert written("de", **facts, perigee_km=read(367.5, "km")) == {
            "masse": "119.615&nbsp;kg",
            "start": "2. Dezember 1990, 08:13:32&nbsp;[[Koordinierte Weltzeit|UTC]]",
            "orbits": "rund 2735",
            "bahn_neigung": "51,6°",
            "perigäum": "367,5&nbsp;km",
        }

    def test_durations_have_all_units_below_the_largest(self):
        assert written("de", duration_s=read(10800056, "s", "second")) == {
            "dauer": "125&nbsp;d 0&nbsp;h 0&nbsp;min 56&nbsp;s"
        }

    def test_call_sign_has_its_own_letters_its_transcription_and_its_meaning(self):
        signs = {"call_sign_native": read("Маяк"), "call_sign": read("Majak"), "call_sign_language": read("ru")}
        assert written("de", **signs, call_sign_meaning=read("Leuchtfeuer")) == {
            "rufzeichen": "{{lang|ru|Маяк}} (Majak – „Leuchtfeuer“)"
        }

    def test_several_dockings_share_the_parameters_of_one(self):
        iss = {"station": Name("Internationale Raumstation", "Internationale Raumstation")}
        stays = (
            Stay({"docked_at": moment(2024, 9, 29, 21, 30, precision="minute")}, iss),
            Stay({"docked_at": moment(2024, 11, 3, 12, 25, precision="minute"), "docking_port": read("Bug")}, iss),
        )
        assert written("de", stays=stays) == {
            "station": "[[Internationale Raumstation]]",
            "station_andockmodul": "–<br />Bug",
            "station_ankopplung": "29. September 2024, 21:30&nbsp;UTC<br />3. November 2024, 12:25&nbsp;UTC",
        }

    def test_coordinates_are_degrees_minutes_and_seconds(self):
        point = {"landing_latitude": read(13.3167, "°"), "landing_longitude": read(-169.15, "°")}
        assert written("de", **point, landing_region=read("north-pacific-ocean")) == {
            "landeplatz_breitengrad": "13/19/0.12/N",
            "landeplatz_längengrad": "169/9/0/W",
            "landeplatz_region": "XP",
        }

    def test_crew_lines_are_those_of_german_articles(self):
        sharman = Seat(Name("Helen Sharman", "Helen Sharman"), "", 1, "Forschungskosmonautin", "Großbritannien")
        assert STYLES["de"].crew_line(sharman) == (
            "* [[Helen Sharman]] (1.&nbsp;Raumflug), Forschungskosmonautin (Großbritannien)"
        )

    def test_works_are_cited(self):
        gcat = Work("GCAT", "https://planet4589.org/", "Jonathan McDowell", "", "en", date(2025, 3, 4))
        assert STYLES["de"].cite(gcat) == (
            "<ref>{{Internetquelle |autor=Jonathan McDowell |url=https://planet4589.org/ |titel=GCAT |sprache=en "
            "|abruf=2025-03-04}}</ref>"
        )
        # The template asks for the day of the visit.
        assert STYLES["de"].cite(Work("GCAT", "https://planet4589.org/", "Jonathan McDowell", "", "en")) == (
            "<ref>Jonathan McDowell: [https://planet4589.org/ ''GCAT''] (englisch).</ref>"
        )


@pytest.mark.parametrize(
    ("text", "wikitext"),
    [
        ("a|b", "a&#124;b"),
        ("{{x}}", "&#123;&#123;x&#125;&#125;"),
        ("[[x]]", "&#91;&#91;x&#93;&#93;"),
        ("<nowiki>", "&lt;nowiki&gt;"),
        ("Smith & Co", "Smith & Co"),
        ("&nbsp;", "&#38;nbsp;"),
        ("O'Hara", "O'Hara"),
        ("''x''", "'&#39;x'&#39;"),
        ("~~~~", "~~&#126;&#126;"),
        ("__NOTOC__", "_&#95;NOTOC_&#95;"),
        ("* x", "&#42; x"),
        (" a \n\x00 b ", "a b"),
    ],
)
def test_text_that_means_something_in_wikitext_is_escaped(text, wikitext):
    assert escaped(text) == wikitext


def test_equals_signs_are_escaped_in_templates_only():
    assert escaped("a=b") == "a=b"
    assert template("Unbulleted list", escaped("a=b"), "c") == "{{Unbulleted list|a&#61;b|c}}"


def test_title_that_no_article_can_have_is_not_linked():
    assert link(Name("Crew|9", "Crew|9")) == "Crew&#124;9"
    assert link(Name("Mir", "Mir (Raumstation)")) == "[[Mir (Raumstation)|Mir]]"
    assert link(Name("Freedom 7")) == "Freedom 7"


@pytest.mark.parametrize("language", STYLES)
def test_name_cannot_break_the_box(language):
    evil = "}} {{Infobox spaceflight | name = <!-- [[ </nowiki> ''' |launch_mass=1 kg"
    (found,) = parse(box(Flight(facts={"name": read(evil)}), STYLES[language]))
    assert [(field.name, field.lines) for field in found.fields] == [("name", (evil,))]


@pytest.mark.parametrize("language", STYLES)
def test_parameters_are_below_each_other(language):
    lines = box(Flight(facts={"name": read("X"), "duration_s": read(60, "s", "minute")}), STYLES[language]).splitlines()
    assert lines[0] == "{{" + STYLES[language].box
    assert lines[-1] == "}}"
    assert len({line.index("=") for line in lines[1:-1]}) == 1


@pytest.mark.parametrize("language", STYLES)
def test_unknown_facts_are_left_out(language):
    assert written(language) == {}
