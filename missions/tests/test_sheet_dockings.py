"""What the sheet of a mission says of its dockings."""

import pytest
from django.utils.translation import override

from missions import facts
from missions.models import Docking, Mission, Station
from missions.sheet.plate import mission_plate
from missions.tests.records import published, soyuz_tm_11, utc
from missions.tests.test_sheet import box

pytestmark = pytest.mark.django_db


@pytest.fixture
def mission() -> Mission:
    soyuz_tm_11()
    return Mission.objects.for_page().get(key="soyuz-tm-11")


def test_stays_at_a_station_add_up_and_are_no_finer_than_their_times(mission):
    """On March 26, 1991, Soyuz TM-11 changed to the port at the other end of Mir."""
    docking = mission.dockings.get()
    docking.undocked_at, docking.undocked_precision = utc(1991, 3, 26, 10, 12), "minute"
    docking.save()
    Docking.objects.create(
        mission=mission,
        order=2,
        kind="relocation",
        station=docking.station,
        docked_at=utc(1991, 3, 26, 10, 57),
        docked_precision="minute",
        undocked_at=utc(1991, 5, 26, 6, 15, 59),
    )
    mission = Mission.objects.for_page().get(key="soyuz-tm-11")
    with override("en"):
        shown, cells = box(mission), {cell.label: cell.detail for cell in mission_plate(mission)}
        (again,) = facts.fact(Mission, "docked_at").show(mission).details
    assert shown["Time docked"] == "172 d 19 h 33 min"
    assert cells["Station"].replace("\u00a0", " ") == "docked 172 days"
    assert again[-1].text == " (at another port)"


def test_several_dockings_are_told_with_their_partners(mission):
    salyut = published(type(mission.dockings.first().station), "Salyut 7", "Saljut 7")
    Docking.objects.create(mission=mission, station=salyut, order=2, docked_at=utc(1991, 1, 1, 12))
    with override("de"):
        shown = box(Mission.objects.for_page().get(pk=mission.pk))
    assert "Mir, Saljut 7" in shown.values()
    assert "4. Dezember 1990, 09:57:09 UTC (Mir)" in shown.values()


def crew_6() -> Mission:
    """SpaceX Crew-6 moved to another port of the ISS; its dockings are known to the minute."""
    iss = published(Station, "International Space Station", "Internationale Raumstation")
    mission = published(Mission, "SpaceX Crew-6", launched_at=utc(2023, 3, 2, 5, 34, 14))
    stays = [(utc(2023, 3, 3, 6, 40), utc(2023, 5, 6, 11, 23)), (utc(2023, 5, 6, 12, 1), utc(2023, 9, 3, 11, 5))]
    for order, (start, end) in enumerate(stays, start=1):
        known = {"docked_precision": "minute", "undocked_precision": "minute"}
        mission.dockings.create(station=iss, order=order, docked_at=start, undocked_at=end, **known)
    return Mission.objects.for_page().get(pk=mission.pk)


def test_stays_at_one_station_are_summed_and_the_station_not_repeated():
    mission = crew_6()
    with override("de"):
        shown, cells = box(mission), {cell.label: cell.detail.replace("\u00a0", " ") for cell in mission_plate(mission)}
    assert shown["Ankopplung"] == "3. März 2023, 06:40 UTC"
    assert cells["Raumstation"] == "184 Tage angekoppelt"


def test_time_docked_is_told_no_finer_than_it_is_known():
    with override("de"):
        assert box(crew_6())["Angekoppelt"] == "184 d 3 h 47 min"


def test_ships_that_met_are_said_to_have_docked():
    target = published(Mission, "Soyuz 4", "Sojus 4", launched_at=utc(1969, 1, 14, 7, 30))
    mission = published(Mission, "Soyuz 5", "Sojus 5", launched_at=utc(1969, 1, 15, 7, 4, 57))
    mission.dockings.create(target_mission=target, docked_at=utc(1969, 1, 16, 8, 20))
    mission = Mission.objects.for_page().get(pk=mission.pk)
    with override("de"):
        assert box(mission)["Angekoppelt an"] == "Sojus 4"
        assert "Raumstation" not in box(mission)
