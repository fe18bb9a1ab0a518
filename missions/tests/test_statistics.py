"""The page of records and firsts."""

import pytest
from django.utils.translation import override

from missions.chronicle import chronicle, records
from missions.models import Country, CrewMember, Mission, Person, SpacecraftType
from missions.sheet.statistics import statistics_sheet
from missions.sheet.statistics.tables import Table
from missions.tests.chronicles import AROUND_DECEMBER_1990, born, chronicle_of, flight
from missions.tests.pages import Seen
from missions.tests.records import person, published, utc

EVERYBODY = {
    name: born("1950-01-01", "f" if name == "sharman" else "m")
    for each in AROUND_DECEMBER_1990
    for name in (*each.people_up, *each.people_down)
}


def told(table: Table) -> list[str]:
    """The rows as a reader reads them."""
    return [
        " | ".join(
            "".join(piece.text for piece in (*cell.text, *cell.detail)).replace("\u00a0", " ") for cell in row.cells
        )
        for row in table.rows
    ]


def test_records_are_questions_answered_once():
    known = chronicle_of(*AROUND_DECEMBER_1990, **EVERYBODY)
    assert known.once(records.most_time) is known.once(records.most_time)
    assert {career.person for career in known.once(records.most_time)[:2]} == {"afanasyev", "manarov"}
    assert [stay.person for stay in known.once(records.longest_stays)[:3]] == ["afanasyev", "manarov", "artsebarsky"]
    assert [stay.person for stay in known.once(records.longest_stays_of_women)] == ["sharman"]


def test_equal_times_share_a_place():
    known = chronicle_of(*AROUND_DECEMBER_1990, **EVERYBODY)
    ranks = known.once(records.ranks)
    assert (ranks["afanasyev"], ranks["manarov"], ranks["artsebarsky"]) == (1, 1, 3)
    assert (ranks["manakov"], ranks["strekalov"]) == (4, 4)


def test_list_of_most_flights_cuts_no_tie():
    flights = [
        flight(
            f"flight-{number}", f"19{60 + number}-01-01T00:00", f"19{60 + number}-01-02T00:00", both=f"p{number % 12}"
        )
        for number in range(12)
    ]
    people = {f"p{number}": born("1930-01-01") for number in range(12)}
    assert len(chronicle_of(*flights, **people).once(records.most_flights)) == 12


def test_youngest_and_oldest_are_named_once_each():
    glenn = [
        flight("mercury-atlas-6", "1962-02-20T14:47:39", "1962-02-20T19:43:02", both="glenn"),
        flight("sts-95", "1998-10-29T19:19:34", "1998-11-07T17:04:00", both="glenn"),
    ]
    known = chronicle_of(*glenn, glenn=born("1921-07-18"), ghost=born(""))
    assert [(age.years, age.stay.flight.key) for age in known.once(records.youngest)] == [(40, "mercury-atlas-6")]
    assert [(age.years, age.stay.flight.key) for age in known.once(records.oldest)] == [(77, "sts-95")]
    assert known.once(records.people_of_unknown_age) == 0


def test_largest_crew_counts_landings_too():
    up = flight("sts-61-a", "1985-10-30T17:00:00", "1985-11-06T17:44:51", both="a b c d e f g h")
    down = flight("sts-71", "1995-06-27T19:32:19", "1995-07-07T14:54:34", both="i j k l m", up="n o", down="p q r")
    small = flight("vostok-1", "1961-04-12T06:07", "1961-04-12T07:55", both="gagarin")
    known = chronicle_of(small, up, down)
    assert [each.key for each in known.once(records.largest_crews)] == ["sts-61-a", "sts-71"]


def test_stations_are_told_by_their_first_crews():
    known = chronicle_of(*AROUND_DECEMBER_1990)
    (mir,) = known.once(records.inhabited)
    assert (mir.station, mir.first.key, mir.most.count, mir.still, mir.is_assumed) == (
        "mir",
        "soyuz-tm-10",
        5,
        False,
        False,
    )


def test_launches_that_did_not_reach_space_are_named():
    challenger = flight("sts-51-l", "1986-01-28T16:38:00", up="scobee", kind="lost", outcome="fatal")
    known = chronicle_of(challenger, *AROUND_DECEMBER_1990)
    assert [each.key for each in known.once(records.not_in_space)] == ["sts-51-l"]


@pytest.mark.django_db
def test_nothing_on_record_is_a_page(client):
    for address in ("/en/statistics/", "/de/statistik/", "/en/years/"):
        page = Seen(client.get(address).content.decode())
        assert page.unbalanced == []
    assert "No mission is on record yet." in Seen(client.get("/en/statistics/").content.decode()).text


@pytest.mark.django_db
def test_tables_name_records_in_the_language_of_the_page(client):
    ussr = published(Country, "Soviet Union", "Sowjetunion")
    gagarin = person("Yuri Gagarin", "Juri Gagarin", born_on=utc(1934, 3, 9))
    gagarin.countries.add(ussr)
    mission = published(
        Mission,
        "Vostok 1",
        "Wostok 1",
        country=ussr,
        spacecraft_type=published(SpacecraftType, "Vostok 3KA", "Wostok 3KA"),
        launched_at=utc(1961, 4, 12, 6, 7),
        landed_at=utc(1961, 4, 12, 7, 55),
    )
    CrewMember.objects.create(mission=mission, person=gagarin)
    with override("de"):
        sections = {section.anchor: section.tables for section in statistics_sheet(chronicle()).sections}
        assert told(sections["time"][0]) == ["Juri Gagarin | 1 | 1 h 48 min 0 s"]
        assert told(sections["ages"][0]) == ["Juri Gagarin" + "Wostok 1 | 12. April 1961 | 27 Jahre, 34 Tage"]
        assert told(sections["countries"][0]) == ["Sowjetunion | Juri Gagarin" + "Wostok 1, 12. April 1961 | –"]
        (kinds,) = sections["first-flights"]
        assert (kinds.caption, kinds.columns[0].label) == ("Raumschiffe", "Raumschiff")
    Person.objects.filter(key="yuri-gagarin").update(status_de="draft")
    text = Seen(client.get("/de/statistik/").content.decode()).text
    assert "Juri Gagarin" not in text
