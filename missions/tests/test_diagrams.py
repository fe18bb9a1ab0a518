"""What the drawings of a flight say, and when they are left out."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils.translation import override

from missions.diagrams.course import course
from missions.diagrams.ground import ground
from missions.diagrams.orbit import orbit
from missions.models import Docking, Mission
from missions.sheet.events import events
from missions.tests.records import soyuz_tm_11, utc

pytestmark = pytest.mark.django_db


@pytest.fixture
def mission():
    return Mission.objects.for_page().get(pk=soyuz_tm_11().pk)


def plain(text: str) -> str:
    """With ordinary spaces."""
    return text.replace("\u00a0", " ")


def drawn(mission: Mission):
    return course(mission, [event.at for event in events(mission)])


def test_the_course_of_soyuz_tm_11(mission):
    with override("en"):
        course = drawn(mission)
    first, last = course.panels
    assert [(part.state, part.x) for part in first.stretches] == [("free", 5.26), ("docked", 37.03)]
    assert [part.state for part in last.stretches] == ["docked", "free"]
    assert [(pin.number, pin.x) for pin in (*first.pins, *last.pins)] == [
        (1, 5.26),
        (2, 37.03),
        (3, 88.67),
        (4, 91.1),
    ]
    # Undocking and landing are four hours apart: their chips stand below each other.
    assert last.pins[1].y > last.pins[0].y
    assert [plain(course.duration), plain(course.docked)] == ["175 d 1 h", "172 d 20 h"]
    assert [tick.label for tick in course.whole.ticks] == ["Dec.", "Jan.", "Feb.", "March", "April", "May"]
    assert sum(part.width for part in course.whole.stretches) == pytest.approx(100 / 1.05, abs=0.1)


def test_events_between_the_enlarged_ends_are_numbered_on_the_whole(mission):
    Docking.objects.create(
        mission=mission,
        kind="relocation",
        order=2,
        docked_at=utc(1991, 3, 26, 10, 0),
        undocked_at=utc(1991, 3, 26, 9, 0),
    )
    whole = drawn(Mission.objects.for_page().get(pk=mission.pk)).whole
    assert [number for number, _x in whole.numbers] == [3, 4]
    assert all(60 < x < 70 for _number, x in whole.numbers)


def test_a_short_flight_has_one_scale(mission):
    mission.landed_at = mission.launched_at + timedelta(minutes=15, seconds=22)
    mission.dockings.all().delete()
    mission = Mission.objects.for_page().get(pk=mission.pk)
    mission.landed_at = mission.launched_at + timedelta(minutes=15, seconds=22)
    with override("de"):
        course = drawn(mission)
    assert course.whole is None
    assert [(part.x, part.width, part.state) for part in course.panels[0].stretches] == [(0, 100, "free")]
    assert [plain(tick.label) for tick in course.panels[0].ticks] == ["0 min", "5 min", "10 min", ""]


def test_a_docking_without_its_end_is_not_guessed(mission):
    Docking.objects.update(undocked_at=None)
    course = drawn(Mission.objects.for_page().get(pk=mission.pk))
    assert course.states == {"flight"}
    assert course.docked == ""


@pytest.mark.parametrize("change", [{"landed_at": None}, {"landed_precision": "day"}])
def test_no_course_without_a_length(mission, change):
    Mission.objects.update(**change)
    assert drawn(Mission.objects.for_page().get(pk=mission.pk)) is None


def test_the_orbit_in_the_numbers_of_the_language(mission):
    with override("de"):
        found = orbit(mission)
    assert [plain(found.perigee), plain(found.apogee), found.inclination] == ["367 km", "400 km", "51,6°"]
    assert found.globe


@pytest.mark.parametrize(
    "change",
    [{"perigee_km": None}, {"apogee_km": Decimal("370000")}, {"kind": "lunar"}, {"kind": "suborbital"}],
)
def test_no_orbit_where_it_cannot_be_drawn(mission, change):
    for field, value in change.items():
        setattr(mission, field, value)
    assert orbit(mission) is None


def test_a_doubtful_height_is_not_drawn(mission):
    assert orbit(mission, {"perigee_km"}) is None
    assert orbit(mission, {"inclination_deg"}).globe is None


def test_a_retrograde_orbit_reaches_its_supplement(mission):
    mission.inclination_deg = Decimal("98.2")
    with override("en"):
        assert orbit(mission).farthest == "81.8°"


def test_the_map_of_soyuz_tm_11(mission):
    with override("de"):
        found = ground(mission)
    assert plain(found.distance) == "410 km"
    assert found.landing.derived
    assert not found.launch.derived
    assert [plain(piece.text) for piece in found.landing.printed] == ["47,4° N, 68,3° O"]
    assert found.town.name == "Dsheskasgan"
    assert found.launch.side == "e"
    assert found.landing.side == ""


def test_given_coordinates_win_over_the_town(mission):
    mission.landing_latitude, mission.landing_longitude = Decimal("47.5"), Decimal("68.1")
    with override("en"):
        found = ground(mission)
    assert not found.landing.derived
    assert [plain(piece.text) for piece in found.landing.printed] == ["47.5° N, 68.1° E"]


def test_a_landing_at_the_launch_site_is_one_place(mission):
    mission.landing_latitude, mission.landing_longitude = Decimal("45.95"), Decimal("63.3")
    found = ground(mission)
    assert found.same
    assert found.distance == ""


def test_no_map_without_a_place(mission):
    mission.landing_place = None
    assert ground(mission) is None
    mission = Mission.objects.for_page().get(pk=mission.pk)
    assert ground(mission, {"landing_direction"}) is None


def test_a_flight_still_under_way_has_no_course_and_no_map(mission):
    mission.landed_at, mission.landing_place = None, None
    assert drawn(mission) is None
    assert ground(mission) is None
    assert mission.launched_at == utc(1990, 12, 2, 8, 13, 32)
