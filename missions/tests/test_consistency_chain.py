"""The checks on all flights: a chain of flights that holds, and one broken link each."""

from dataclasses import replace
from datetime import date

from missions.consistency import Stay
from missions.consistency.chain import CHAIN_CHECKS, Fleet, Flight, Seat
from missions.tests.flights import SOYUZ_TM_10, SOYUZ_TM_11, flight, utc

MANAKOV = Seat("gennadi-manakov", name="Gennadi Manakov", is_commander=True, flight_number=1, born_on=date(1950, 6, 1))
AFANASYEV = Seat(
    "viktor-afanasyev", name="Viktor Afanasyev", is_commander=True, flight_number=1, born_on=date(1948, 12, 31)
)
AKIYAMA = Seat("toyohiro-akiyama", "up", "Toyohiro Akiyama", flight_number=1, born_on=date(1942, 7, 22))
AKIYAMA_HOME = replace(AKIYAMA, leg="down")

TM_10 = Flight(
    "soyuz-tm-10",
    SOYUZ_TM_10,
    "Soyuz TM-10",
    ("Soyuz TM-10", "Sojus TM-10"),
    country="soviet-union",
    call_sign="Вулкан",
    satcat_number=20722,
    next=("Soyuz TM-11",),
    seats=(MANAKOV, AKIYAMA_HOME),
)
TM_11 = Flight(
    "soyuz-tm-11",
    SOYUZ_TM_11,
    "Soyuz TM-11",
    ("Soyuz TM-11", "Sojus TM-11"),
    country="soviet-union",
    call_sign="Дербент",
    satcat_number=20981,
    previous=("Sojus TM-10",),
    seats=(AFANASYEV, AKIYAMA),
)
TM_17 = Flight(
    "soyuz-tm-17",
    flight("1993-07-01 14:32:58", "1994-01-14 08:18:20", cospar_id="1993-043A"),
    "Soyuz TM-17",
    ("Soyuz TM-17",),
)


def says(check: str, *flights: Flight) -> list[str]:
    """What one check says: "Soyuz TM-11 error: …"."""
    found = CHAIN_CHECKS[check].examine(Fleet(flights, now=utc("2026-01-01")))
    return [f"{flight.name} {remark.level}: {remark.reason.said_in('en')}" for flight, remark in found]


def test_a_chain_that_holds():
    for check in CHAIN_CHECKS:
        assert says(check, TM_10, TM_11) == []


def test_every_check_has_a_test_here():
    with open(__file__) as file:
        text = file.read()
    assert [check for check in CHAIN_CHECKS if f'"{check}"' not in text] == []


class TestSequence:
    def test_previous_flight_was_launched_later(self):
        assert says("neighbors-are-in-launch-order", TM_10, replace(TM_11, previous=("Soyuz TM-17",)), TM_17) == [
            "Soyuz TM-11 error: Soyuz TM-17 is named as the flight before, but was launched later, "
            "at 1993-07-01T14:32:58Z."
        ]

    def test_next_flight_was_launched_earlier(self):
        assert says("neighbors-are-in-launch-order", TM_10, replace(TM_11, next=("Soyuz TM-10",))) == [
            "Soyuz TM-11 error: Soyuz TM-10 is named as the flight after, but was launched earlier, "
            "at 1990-08-01T09:32:21Z."
        ]

    def test_the_flight_before_names_another_one(self):
        assert says("neighbors-name-each-other", replace(TM_10, next=("Soyuz TM-17",)), TM_11, TM_17) == [
            "Soyuz TM-11 note: The flight before is Soyuz TM-10, but there Soyuz TM-17 is named as the next one."
        ]

    def test_tma_11_is_not_tm_11(self):
        tma_11 = replace(TM_17, key="soyuz-tma-11", name="Soyuz TMA-11", names=("Soyuz TMA-11",))
        assert says("neighbors-are-in-launch-order", TM_10, TM_11, tma_11) == []

    def test_a_flight_before_itself(self):
        assert says("flight-is-not-its-own-neighbor", replace(TM_11, previous=("Sojus TM-11",))) == [
            "Soyuz TM-11 error: The flight is named as its own neighbor."
        ]


class TestPeople:
    def test_akiyama_lands_without_a_launch(self):
        assert says("who-lands-has-launched", TM_10) == [
            "Soyuz TM-10 note: Toyohiro Akiyama comes down, but nowhere goes up before."
        ]

    def test_it_is_an_error_where_all_flights_are_on_record(self):
        complete = replace(TM_10, program="soyuz", program_is_complete=True)
        assert says("who-lands-has-launched", complete)[0].startswith("Soyuz TM-10 error:")

    def test_akiyama_is_launched_again_without_a_landing(self):
        again = replace(TM_17, seats=(AKIYAMA,))
        assert says("who-lands-has-launched", TM_11, again) == [
            "Soyuz TM-11 note: Toyohiro Akiyama goes up, but nowhere comes down before the launch of Soyuz TM-17."
        ]

    def test_who_was_on_both_ways_came_down_even_if_nobody_noted_when(self):
        unknown = replace(TM_10, subject=replace(SOYUZ_TM_10, landed_at=None), seats=(MANAKOV,))
        assert says("who-lands-has-launched", unknown, replace(TM_17, seats=(MANAKOV,))) == []

    def test_manakov_is_launched_while_he_is_on_mir(self):
        assert says("one-ship-at-a-time", TM_10, replace(TM_11, seats=(MANAKOV,))) == [
            "Soyuz TM-11 error: Gennadi Manakov is launched at 1990-12-02T08:13:32Z, "
            "but is aboard Soyuz TM-10 until 1990-12-10T06:08:12Z."
        ]

    def test_one_person_in_two_seats(self):
        assert says("one-ship-at-a-time", replace(TM_11, seats=(AKIYAMA, AKIYAMA))) == [
            "Soyuz TM-11 error: Toyohiro Akiyama is named twice on this leg of the flight."
        ]

    def test_the_dead_and_the_young_do_not_fly(self):
        dead = replace(AFANASYEV, died_on=date(1990, 1, 1))
        assert says("crew-is-alive", replace(TM_11, seats=(dead,))) == [
            "Soyuz TM-11 error: Viktor Afanasyev is launched on 1990-12-02, but died on 1990-01-01.",
            "Soyuz TM-11 error: Viktor Afanasyev lands on 1991-05-26, but died on 1990-01-01.",
        ]
        young = replace(AFANASYEV, born_on=date(1984, 12, 31))
        assert says("crew-is-alive", replace(TM_11, seats=(young,))) == [
            "Soyuz TM-11 error: Viktor Afanasyev would have been 5.9 years old at launch."
        ]

    def test_the_crew_of_soyuz_11_died_before_its_landing(self):
        soyuz_11 = Flight(
            "soyuz-11",
            flight("1971-06-06 04:55:09", "1971-06-29 23:16:52"),
            outcome="fatal",
            seats=(Seat("georgi-dobrovolski", died_on=date(1971, 6, 29), born_on=date(1928, 6, 1)),),
        )
        assert says("crew-is-alive", soyuz_11) == []


class TestFlightNumbers:
    check = "flight-numbers-follow-launches"

    def test_a_second_flight_is_no_first(self):
        later = replace(TM_17, seats=(MANAKOV,))
        assert says(self.check, TM_10, TM_11, later) == [
            "Soyuz TM-17 error: Flight number 1 of Gennadi Manakov; launches on record until then: 2."
        ]
        assert says("flight-numbers-rise", TM_10, TM_11, later) == [
            "Soyuz TM-17 error: Flight number 1 of Gennadi Manakov, but 1 on Soyuz TM-10 before it."
        ]

    def test_a_number_may_count_a_flight_that_is_not_on_record(self):
        second = replace(AFANASYEV, flight_number=2)
        assert says(self.check, replace(TM_11, seats=(second,))) == [
            "Soyuz TM-11 note: Flight number 2 of Viktor Afanasyev; launches on record until then: 1."
        ]

    def test_an_aborted_flight_may_be_counted_or_not(self):
        aborted = replace(TM_10, subject=replace(SOYUZ_TM_10, kind="aborted"))
        for number in (1, 2):
            later = replace(TM_17, seats=(replace(MANAKOV, flight_number=number),))
            assert says(self.check, aborted, TM_11, later) == []
            assert says("flight-numbers-rise", aborted, later) == []


class TestStations:
    def docked(self, original: Flight, port: str) -> Flight:
        stays = tuple(replace(stay, port=port) for stay in original.subject.stays)
        return replace(original, subject=replace(original.subject, stays=stays))

    def test_two_ships_at_one_port(self):
        assert says("port-is-free", self.docked(TM_10, "aft"), self.docked(TM_11, "forward")) == []
        assert says("port-is-free", self.docked(TM_10, "aft"), self.docked(TM_11, "aft")) == [
            "Soyuz TM-11 error: The port “aft” is taken by Soyuz TM-10 "
            "from 1990-08-03T11:45:44Z to 1990-12-10T02:48:11Z."
        ]

    def counted(self, original: Flight, up: int, down: int, **of_stay) -> Flight:
        stays = tuple(replace(stay, **of_stay) for stay in original.subject.stays)
        return replace(original, subject=replace(original.subject, crew_up=up, crew_down=down, stays=stays))

    def test_akiyama_changes_ships(self):
        assert says("station-head-count", self.counted(TM_10, 2, 3), self.counted(TM_11, 3, 2)) == []

    def test_more_leave_than_came(self):
        assert says("station-head-count", self.counted(TM_10, 2, 3)) == [
            "Soyuz TM-10 note: More people leave the station than were aboard: 1 too many."
        ]

    def test_nobody_stays_on_a_station_that_re_entered(self):
        end = utc("2001-03-23 05:59:00")
        assert says("station-head-count", self.counted(TM_11, 3, 2, station_reentered_at=end)) == [
            "Soyuz TM-11 note: Of those who came to the station, 1 never left it, but it has re-entered."
        ]

    def test_nothing_is_counted_while_a_docking_is_unknown(self):
        unknown = replace(TM_10, subject=replace(SOYUZ_TM_10, crew_down=3, stays=(Stay("Mir"),)))
        assert says("station-head-count", unknown) == []


class TestDesignations:
    def test_one_number_for_two_flights(self):
        copy = replace(TM_11, satcat_number=20722, subject=replace(SOYUZ_TM_11, cospar_id="1990-067A"))
        assert says("designations-are-unique", TM_10, copy) == [
            "Soyuz TM-11 error: 1990-067A is also the number of Soyuz TM-10.",
            "Soyuz TM-11 error: 20722 is also the number of Soyuz TM-10.",
        ]

    def test_numbers_rise_with_the_launches(self):
        swapped = replace(TM_11, subject=replace(SOYUZ_TM_11, cospar_id="1990-017A"))
        assert says("cospar-ids-are-in-launch-order", TM_10, swapped) == [
            "Soyuz TM-11 error: 1990-017A follows 1990-067A of Soyuz TM-10, which was launched before."
        ]

    def test_afanasyev_is_derbent(self):
        later = replace(TM_17, seats=(AFANASYEV,), country="russia", call_sign="Уран")
        assert says("call-sign-is-the-commanders", TM_11, later) == [
            "Soyuz TM-17 note: The call sign is Уран; as commander Viktor Afanasyev had Дербент on another flight."
        ]


class TestCopies:
    def test_orbits_of_the_flight_before(self):
        copy = replace(TM_11, subject=replace(SOYUZ_TM_11, orbits=2125))
        assert says("orbits-are-not-a-neighbors", TM_10, copy) == [
            "Soyuz TM-11 error: 2,125 orbits as for Soyuz TM-10, but that flight took 130 d 20:35:51 "
            "and this one 175 d 01:50:41."
        ]

    def test_soyuz_37_has_the_orbits_of_soyuz_38(self):
        soyuz_37 = flight("1980-07-23 18:33:03", "1980-10-11 09:50:00", orbits=124, spacecraft_type="Soyuz 7K-T")
        soyuz_38 = flight("1980-09-18 19:11:03", "1980-09-26 15:54:27", orbits=124, spacecraft_type="Soyuz 7K-T")
        around = {"perigee_km": 200, "apogee_km": 260, "period_min": 89}
        fleet = [
            Flight("soyuz-37", replace(soyuz_37, **around), "Soyuz 37"),
            Flight("soyuz-38", replace(soyuz_38, **around), "Soyuz 38"),
        ]
        assert [line[:15] for line in says("orbits-are-not-a-neighbors", *fleet)] == ["Soyuz 37 error:"]

    def test_a_landing_of_the_flight_before(self):
        copy = replace(TM_11, subject=replace(SOYUZ_TM_11, landed_at=SOYUZ_TM_10.landed_at))
        assert says("times-are-not-a-neighbors", TM_10, copy) == [
            "Soyuz TM-11 error: 1990-12-10T06:08:12Z is also the time of Soyuz TM-10."
        ]
