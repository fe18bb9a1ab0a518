"""What the sheet of a mission says."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.translation import override

from missions import facts
from missions.models import Claim, CrewMember, LaunchPad, LaunchSite, Mission, Source
from missions.sheet import heading
from missions.sheet.crew import backup_rows, crew_rows, exchange_summary
from missions.sheet.events import events
from missions.sheet.infobox import infobox
from missions.sheet.journeys import journeys, total
from missions.sheet.neighbours import neighbours
from missions.sheet.plate import mission_plate, person_plate
from missions.sheet.provenance import Provenance, value_as_read
from missions.tests.records import person, published, soyuz_tm_11, utc

pytestmark = pytest.mark.django_db


@pytest.fixture
def mission() -> Mission:
    soyuz_tm_11()
    return Mission.objects.for_page().get(key="soyuz-tm-11")


def box(mission: Mission) -> dict[str, str]:
    """The fact box as a reader reads it."""
    sections = infobox(mission, Provenance.of(mission))
    rows = [row for section in sections for row in section.rows]
    return {row.label: row.shown.text.replace("\u00a0", " ") if row.shown else "?" for row in rows}


def test_english_fact_box(mission):
    with override("en"):
        shown = box(mission)
    assert shown == {
        "COSPAR ID": "1990-107A",
        "SATCAT number": "20981",
        "Program": "Soyuz",
        "Spacecraft": "Soyuz TM No. 61",
        "Rocket": "Soyuz-U2",
        "Call sign": "Дербент (Derbent)",
        "Launch mass": "7,150 kg",
        "Crew": "2 up, 2 down",
        "Launch": "December 2, 1990, 08:13:32 UTC",
        "Launch pad": "Baikonur LC-1",
        "Station": "Mir",
        "Docking": "December 4, 1990, 09:57:09 UTC",
        "Undocking": "May 26, 1991, 06:15:59 UTC",
        "Time docked": "172 d 20 h 18 min 50 s",
        "Landing": "May 26, 1991, 10:04:13 UTC",
        "Landing site": "61 km SE of Dzhezkazgan",
        "Duration": "175 d 1 h 50 min 41 s",
        "Orbits": "≈ 2,735",
        "Flight of the program": "87th",
        "Visit to the station": "11th",
        "Perigee": "367 km",
        "Apogee": "400 km",
        "Inclination": "51.6°",
        "Period": "92.2 min",
    }


def test_german_fact_box_says_the_same_in_german(mission):
    with override("de"):
        shown = list(box(mission).values())
    assert "≈ 2735" in shown
    assert "7150 kg" in shown
    assert "2. Dezember 1990, 08:13:32 UTC" in shown
    assert "61 km SO von Dsheskasgan" in shown
    assert "51,6°" in shown
    assert "92,2 min" in shown


def test_unknown_facts_say_so_or_are_left_out():
    empty = published(Mission, "Vostok 1", "Wostok 1")
    with override("en"):
        shown = box(Mission.objects.for_page().get(pk=empty.pk))
    assert shown["Launch"] == shown["Perigee"] == shown["Crew"] == "?"
    assert "Call sign" not in shown
    assert "Docking" not in shown
    assert not any("0" in value or "None" in value for value in shown.values())


def test_nobody_expects_an_orbit_around_earth_of_every_flight():
    suborbital = published(Mission, "Mercury-Redstone 3", kind="suborbital")
    with override("en"):
        shown = box(Mission.objects.for_page().get(pk=suborbital.pk))
    assert shown["Launch"] == "?"
    assert "Orbits" not in shown
    assert "Perigee" not in shown


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, set()),
        ({"landed_at": utc(2003, 2, 1)}, {"Landing", "Landing site", "Duration", "Orbits"}),
        ({"landed_at": utc(2003, 2, 1), "outcome": "fatal"}, {"Loss", "Duration", "Orbits"}),
    ],
    ids=["still up or lost", "landed", "broke up"],
)
def test_nobody_expects_to_read_of_a_landing_that_was_none(fields, expected):
    mission = published(Mission, "STS-107", launched_at=utc(2003, 1, 16), **fields)
    with override("en"):
        shown = box(Mission.objects.for_page().get(pk=mission.pk))
    assert shown.keys() & {"Landing", "Loss", "Landing site", "Duration", "Orbits"} == expected


def test_every_fact_of_every_kind_of_record_has_one_name():
    for table in facts.FACTS.values():
        names = [name for fact in table for name in fact.claimed_as]
        assert len(names) == len(set(names))


def test_every_stored_fact_names_a_field():
    """A fact that is neither a field nor derived would never be filled."""
    composed = {"station", "docked_at", "undocked_at", "crew_up", "crew_down", "crew_backup", "previous_mission"}
    composed |= {"next_mission", "coordinates"}
    for model, table in facts.FACTS.items():
        fields = {field.name for field in model._meta.get_fields()}
        for fact in table:
            assert fact.derived or fact.name in fields | composed, (model, fact.name)


def test_footnotes_number_the_sources_that_are_accepted(mission):
    with override("en"):
        rows = {row.fact.name: row for section in infobox(mission, Provenance.of(mission)) for row in section.rows}
    assert [note.number for note in rows["orbits"].footnotes] == [1]
    assert [note.number for note in rows["launched_at"].footnotes] == [2]
    assert [note.number for note in rows["mass_kg"].footnotes] == [1, 2]
    assert rows["orbits"].question.disagree
    assert not rows["launched_at"].question.disagree
    assert rows["mass_kg"].question is None


def test_question_shows_every_value_and_why(mission):
    with override("de"):
        questions = {q.fact.name: q for q in Provenance.of(mission).questions}
        orbits = questions["orbits"]
        assert [(w.value, w.printed, w.status) for w in orbits.witnesses] == [
            ("≈ 2735", "~2,735", "accepted"),
            ("2125", "2125", "rejected"),
        ]
        assert orbits.summary == "2125: Auf Deutsch: 2,125 orbits in 175.08 d would take 118.6 min each."
        launch = questions["launched_at"]
        assert launch.value == "2. Dezember 1990, 08:13:32\u00a0UTC"
        assert [w.status for w in launch.witnesses] == ["accepted", "lost"]


def test_craft_dropped_by_an_airplane_has_no_pad():
    site = published(LaunchSite, "Mojave Air & Space Port")
    runway = LaunchPad.objects.create(
        key="mojave-runway-30", name_en="Mojave runway 30", name_de="Startbahn 30 in Mojave", site=site
    )
    flight = published(
        Mission, "VSS Unity VP-03", kind="suborbital", launch_pad=runway, launched_at=utc(2018, 12, 13, 15)
    )
    with override("de"):
        assert box(Mission.objects.for_page().get(pk=flight.pk))["Startplatz"] == "Startbahn 30 in Mojave"


def test_where_nothing_is_recorded_no_sources_disagree(client):
    """Of Shenzhou 13 one source gives a launch mass, and it cannot be right."""
    flight = published(Mission, "Shenzhou 13", launched_at=utc(2021, 10, 15, 16, 23, 56))
    gcat = Source.objects.create(key="gcat", title="General Catalog")
    flight.claims.create(source=gcat, fact="mass_kg", value="9924", unit="kg", status="rejected")
    page = client.get("/en/missions/shenzhou-13/").content.decode()
    assert 'href="#why-mass_kg">values not accepted</a>' in page
    assert "sources disagree" not in page


def test_crew_exchange_is_read_off_both_ships(mission):
    with override("en"):
        rows = {row.name.text: row for row in crew_rows(mission, Provenance.of(mission))}
        assert exchange_summary(mission) == "one seat exchanged"
    afanasyev, akiyama, sharman = (rows[n] for n in ("Viktor Afanasyev", "Toyohiro Akiyama", "Helen Sharman"))
    assert (afanasyev.up.is_this, afanasyev.down.is_this) == (True, True)
    assert afanasyev.role == "Commander"
    assert (akiyama.up.name.text, akiyama.down.name.text, akiyama.down.is_this) == ("TM-11", "TM-10", False)
    assert akiyama.down.name.url == "/en/missions/soyuz-tm-10/"
    assert akiyama.time_in_space.replace("\u00a0", " ") == "7 d 21 h 54 min 40 s"
    # Her ship up is not on record here: unknown, not guessed.
    assert (sharman.up, sharman.time_in_space) == (None, "")


def test_german_crew_has_full_names_and_forms_for_women(mission):
    with override("de"):
        provenance = Provenance.of(mission)
        assert crew_rows(mission, provenance)[0].name.text == "Wiktor Michailowitsch Afanasjew"
        sharman = crew_rows(mission, provenance)[2]
        assert (sharman.name.text, sharman.role) == ("Helen Sharman", "")
        (kikuchi,) = backup_rows(mission, provenance)
        assert (kikuchi.name.text, kikuchi.role, kikuchi.country.text) == ("Ryoko Kikuchi", "Reporterin", "Japan")


def test_course_of_the_flight_is_in_order_and_counted_from_launch(mission):
    with override("en"):
        course = [(e.label, e.moment.text, e.since_launch.replace("\u00a0", " ")) for e in events(mission)]
    assert course == [
        ("Launch", "Dec. 2, 1990, 08:13:32", "0"),
        ("Docking", "Dec. 4, 1990, 09:57:09", "2 d 1 h 43 min 37 s"),
        ("Undocking", "May 26, 1991, 06:15:59", "174 d 22 h 2 min 27 s"),
        ("Landing", "May 26, 1991, 10:04:13", "175 d 1 h 50 min 41 s"),
    ]


def test_neighbours_are_names_until_they_are_records(mission):
    with override("de"):
        program, overall = neighbours(mission)
    assert program.previous.name.url == "/de/missionen/sojus-tm-10/"
    assert (program.next.name.text, program.next.name.url) == ("Sojus TM-12", "")
    assert (overall.previous.name.text, overall.next) == ("Sojus TM-10", None)


def test_neighbours_of_a_complete_program_are_counted(mission):
    mission.program.is_complete = True
    mission.program.save()
    mission.next_mission_name_en = "Apollo 11"
    mission.save()
    with override("en"):
        program, _overall = neighbours(Mission.objects.for_page().get(pk=mission.pk))
    assert program.previous.name.text == "Soyuz TM-10"
    assert program.next is None


def test_drafts_are_no_neighbours(mission):
    Mission.objects.filter(key="soyuz-tm-10").update(status_en="draft")
    with override("en"):
        (program,) = neighbours(Mission.objects.for_page().get(pk=mission.pk))
    assert (program.previous.name.text, program.previous.name.url) == ("Soyuz TM-10", "")


def test_flight_that_was_never_launched_is_none_of_a_person():
    gus = person("Gus Grissom")
    gemini = published(Mission, "Gemini 3", launched_at=utc(1965, 3, 23, 14, 24), landed_at=utc(1965, 3, 23, 19, 16))
    for mission in (gemini, published(Mission, "Apollo 1", kind="never_launched")):
        CrewMember.objects.create(mission=mission, person=gus)
    with override("en"):
        cells = {cell.label: cell.value[0].text for cell in person_plate(gus, journeys(gus.seats.all()))}
    assert cells["Flights on record"] == "1"
    assert cells["Time in space"].replace("\u00a0", " ") == "4 h 52 min 0 s"


def test_plate_and_heading(mission):
    with override("en"):
        cells = {
            c.label: ("".join(p.text for p in c.value), c.detail.replace("\u00a0", " ")) for c in mission_plate(mission)
        }
        crumb = "".join(piece.text for piece in heading.crumb(mission))
        description = heading.description(mission)
    assert cells["Launch"] == ("Dec. 2, 1990", "08:13:32 UTC")
    assert cells["Duration"] == ("175 days", "1 h 50 min 41 s")
    assert cells["Crew"] == ("2 ↑ 2 ↓", "one seat exchanged")
    assert cells["Station"] == ("Mir", "docked 172 days")
    assert crumb == "Soyuz, 87th flight · Mir, 11th visit"
    assert "December 2, 1990, 08:13:32 UTC" in description


def test_crew_that_came_back_whole_with_others_is_said_to_be_exchanged():
    flight = published(Mission, "Soyuz TM-34", launched_at=utc(2002, 4, 25, 6, 26, 35))
    names = ("Yuri Gidzenko", "up"), ("Roberto Vittori", "up"), ("Sergei Zalyotin", "down"), ("Frank De Winne", "down")
    for name, leg in names:
        CrewMember.objects.create(mission=flight, person=person(name), leg=leg)
    with override("en"):
        assert exchange_summary(Mission.objects.for_page().get(pk=flight.pk)) == "whole crew exchanged"


def test_crew_of_which_some_stayed_is_not_said_to_be_another():
    """Two came down on Soyuz TM-28: its commander, and a visitor who had come later; on TM-26 a visitor joined."""
    for name, seats, said in (
        ("Soyuz TM-28", {"Gennady Padalka": "both", "Sergei Avdeyev": "up", "Yuri Baturin": "up", "Ivan Bella": "down"},
         "crew partly exchanged"),
        ("Soyuz TM-26", {"Anatoly Solovyev": "both", "Pavel Vinogradov": "both", "Léopold Eyharts": "down"}, ""),
        ("Soyuz T-5", {"Anatoly Berezovoy": "up", "Leonid Popov": "down", "Svetlana Savitskaya": "down"},
         "different crews up and down"),
    ):  # fmt: skip
        flight = published(Mission, name)
        for who, leg in seats.items():
            CrewMember.objects.create(mission=flight, person=person(who), leg=leg)
        with override("en"):
            assert exchange_summary(Mission.objects.for_page().get(pk=flight.pk)) == said


def test_duration_is_read_no_finer_than_it_was_printed():
    """English Wikipedia prints "187d 20h 42m" for Soyuz TMA-15."""
    claim = Claim(fact="duration_s", value="16231320", unit="s", precision="minute")
    with override("en"):
        assert value_as_read(claim).replace("\u00a0", " ") == "187 d 20 h 42 min"


def test_text_missing_in_a_language_is_borrowed_and_marked():
    stranger = person("Ryoko Kikuchi")
    type(stranger).objects.filter(pk=stranger.pk).update(name_de=None, status_de="draft")
    stranger.refresh_from_db()
    with override("de"):
        assert stranger.text_and_language("name") == ("Ryoko Kikuchi", "en")
        assert stranger.get_absolute_url() != ""
        assert not stranger.is_published()


def test_journeys_pair_each_launch_with_the_next_landing():
    """Sergei Krikalev went up on TM-12 and came home on TM-13 after two expeditions."""
    krikalev = person("Sergei Krikalev", "Sergei Krikaljow")
    flights = [
        ("Soyuz TM-7", utc(1988, 11, 26, 15, 49, 34), utc(1989, 4, 27, 2, 57, 58), "both"),
        ("Soyuz TM-12", utc(1991, 5, 18, 12, 50, 28), utc(1991, 10, 10, 4, 12, 18), "up"),
        ("Soyuz TM-13", utc(1991, 10, 2, 5, 59, 38), utc(1992, 3, 25, 8, 51, 22), "down"),
        ("Soyuz TM-11", utc(1990, 12, 2, 8, 13, 32), utc(1991, 5, 26, 10, 4, 13), "backup"),
    ]
    for name, launched_at, landed_at, leg in flights:
        mission = published(Mission, name, launched_at=launched_at, landed_at=landed_at)
        CrewMember.objects.create(mission=mission, person=krikalev, leg=leg)
    found = journeys(krikalev.seats.select_related("mission"))
    assert [(j.up.key, j.down.key) for j in found] == [("soyuz-tm-7", "soyuz-tm-7"), ("soyuz-tm-12", "soyuz-tm-13")]
    assert found[1].duration.days == 311
    assert total(found).days == 463


def test_flight_that_goes_on_is_expected_no_orbit_yet():
    launched = timezone.now() - timedelta(days=30)
    running = published(Mission, "SpaceX Crew-13", launched_at=launched)
    with override("en"):
        shown = box(Mission.objects.for_page().get(pk=running.pk))
    assert "Perigee" not in shown
    assert "Orbits" not in shown
    assert shown["Launch pad"] == "?"


def test_lost_craft_did_not_land():
    """The last moment of STS-107 is that of its loss."""
    lost = published(
        Mission, "STS-107", launched_at=utc(2003, 1, 16, 15, 39), landed_at=utc(2003, 2, 1, 14), outcome="fatal"
    )
    mission = Mission.objects.for_page().get(pk=lost.pk)
    with override("de"):
        assert [event.label for event in events(mission)] == ["Start", "Verlust des Raumschiffs"]
        assert [cell.label for cell in mission_plate(mission)][:2] == ["Start", "Verlust"]
        assert "Landung" not in box(mission)
        assert box(mission)["Verlust"] == "1. Februar 2003, 14:00:00 UTC"
