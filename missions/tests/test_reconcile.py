"""Several accounts of one mission become one set of values, each with its reason."""

from datetime import UTC, datetime

import pytest

from missions.importing.claims import account
from missions.importing.comparing import identity
from missions.importing.flight_names import in_every_language, mission_key
from missions.importing.reconcile import reconcile
from missions.importing.settled import Settled, Settlement
from missions.tests.wikitext_files import SOYUZ_T_4, SOYUZ_TM_11
from missions.wikitext.articles import split
from missions.wikitext.parsing import parse


def settle(text: str, identify=identity) -> Settlement:
    return reconcile([account(article) for article in split(parse(text))], identify)


def statuses(settled: Settled) -> list[tuple[str, str, str]]:
    return [(one.claim.language, one.claim.printed, one.status) for one in settled.claims]


def english(reason) -> str:
    return reason.said_in("en")


@pytest.fixture(scope="module")
def tm_11() -> Settlement:
    return settle(SOYUZ_TM_11.read_text())


@pytest.fixture(scope="module")
def t_4() -> Settlement:
    return settle(SOYUZ_T_4.read_text())


def test_the_orbit_count_that_the_flight_allows_is_taken(tm_11):
    orbits = tm_11.fact("orbits")
    assert (orbits.verdict, orbits.read.value, orbits.read.approximate) == ("resolved", 2735, True)
    assert statuses(orbits) == [("en", "~2,735", "accepted"), ("de", "2125", "rejected")]
    assert english(orbits.reason) == "2,125 orbits in 175.08 d would take 118.6 min each; expected 2,720–2,773."


def test_a_lost_launch_is_read_elsewhere_and_confirmed(tm_11):
    launch = tm_11.fact("launched_at")
    assert (launch.verdict, launch.read.value) == ("single", datetime(1990, 12, 2, 8, 13, 32, tzinfo=UTC))
    assert statuses(launch) == [("en", "UTC", "lost"), ("de", "2. Dezember 1990, 08:13:32 UTC", "accepted")]
    assert "175 d 01:50:41 = 1990-12-02T08:13:32Z" in english(launch.reason)


def test_a_cut_line_is_recovered_from_the_other_list(tm_11):
    down = tm_11.fact("crew_down")
    assert down.verdict == "resolved"
    assert ("de", "GB)", "lost") in statuses(down)
    assert "Helen Sharman" in english(down.reason)
    assert [member.key for member in tm_11.crew if member.leg in ("both", "down")] == [
        "viktor-afanasyev",
        "musa-manarov",
        "helen-sharman",
    ]


def test_people_are_the_same_in_both_spellings(tm_11):
    commander = tm_11.crew[0]
    assert commander.names == {"en": "Viktor Afanasyev", "de": "Wiktor Afanasjew"}
    assert commander.full_names == {"de": "Wiktor Michailowitsch Afanasjew"}
    assert (commander.leg, commander.role_key, commander.flight_number) == ("both", "commander", 1)
    assert tm_11.fact("crew_up").verdict == "agreed"


def test_the_backup_crew_has_german_names_only(tm_11):
    backup = [member for member in tm_11.crew if member.leg == "backup"]
    assert [member.names for member in backup] == [
        {"de": "Anatoli Arzebarski"},
        {"de": "Sergei Krikaljow"},
        {"de": "Ryoko Kikuchi"},
    ]


def test_the_lost_spelling_of_the_call_sign_is_read_elsewhere(tm_11):
    native = tm_11.fact("call_sign_native")
    assert (native.verdict, native.read.value) == ("single", "Дербент")
    assert statuses(native)[1] == ("de", "(„Derbent“)", "lost")


def test_two_spellings_of_a_town_agree_and_a_distance_says_more_than_near(tm_11):
    place, distance = tm_11.fact("landing_place"), tm_11.fact("landing_distance_km")
    assert (place.verdict, dict(place.texts)) == ("agreed", {"en": "Dzhezkazgan", "de": "Dsheskasgan"})
    assert (distance.verdict, distance.read.value) == ("resolved", 61)
    assert statuses(distance)[0] == ("en", "near Dzhezkazgan", "alternative")


def test_names_without_a_common_spelling_are_disputed_until_the_database_knows_better(tm_11):
    assert tm_11.fact("launch_pad").verdict == "disputed"
    knowing = settle(SOYUZ_TM_11.read_text(), lambda fact, text, code: "x" if fact == "launch_pad" else text.casefold())
    pad = knowing.fact("launch_pad")
    assert (pad.verdict, pad.read.value) == ("agreed", "Baikonur LC1")
    assert "two names of the same thing" in english(pad.reason)


def test_the_three_ordinals_are_three_facts(tm_11):
    numbers = [tm_11.value(f) for f in ("expedition_number", "station_visit_number", "program_flight_number")]
    assert numbers == [11, 11, 87]


def test_reasons_are_said_in_every_language(tm_11):
    said = tm_11.fact("orbits").reason.said_in("de")
    assert "118,6" in said
    assert "175,08" in said


# The same rules on a flight whose articles are damaged elsewhere, the German one first.


def test_the_duration_that_the_times_give_is_taken(t_4):
    duration = t_4.fact("duration_s")
    assert (duration.verdict, duration.read.value) == ("resolved", 6457043)
    assert ("de", "47d 17h 37m 23s", "rejected") in statuses(duration)


def test_the_period_that_the_heights_give_is_taken(t_4):
    period = t_4.fact("period_min")
    assert (period.verdict, period.read.value) == ("resolved", 91)
    assert english(period.reason) == "An orbit of 299 × 358 km takes 91.1 min, not 19 min."


def test_the_mass_that_its_type_has_is_taken(t_4):
    mass = t_4.fact("mass_kg")
    assert (mass.verdict, mass.read.value) == ("resolved", 6850)


def test_a_dropped_digit_is_found(t_4):
    assert statuses(t_4.fact("orbits")) == [("de", "118", "rejected"), ("en", "~1,182", "accepted")]


def test_damage_is_told_from_either_side(t_4):
    assert ("en", "12:37:34 UTC", "lost") in statuses(t_4.fact("landed_at"))
    assert ("en", "(Photon)", "lost") in statuses(t_4.fact("call_sign_native"))
    assert ("en", "kh (1", "lost") in statuses(t_4.fact("crew_down"))
    assert t_4.fact("crew_down").verdict == "resolved"
    assert t_4.value("landing_distance_km") == 125


# Smaller cases.


def box(**parameters: str) -> str:
    lines = "\n".join(f"| {name} = {value}" for name, value in parameters.items())
    return "{{Infobox spaceflight\n| name = Soyuz 99\n" + lines + "\n}}\n"


def german(**parameters: str) -> str:
    lines = "\n".join(f"| {name} = {value}" for name, value in parameters.items())
    return "{{Infobox bemannte Raumfahrtmission\n| name = Sojus 99\n" + lines + "\n}}\n"


def test_what_nothing_decides_is_disputed_and_keeps_both_claims():
    mass = settle(box(launch_mass="6800 kg") + german(masse="6810 kg")).fact("mass_kg")
    assert (mass.verdict, mass.read.value, mass.reason) == ("disputed", 6800, None)
    assert [status for *_rest, status in statuses(mass)] == ["accepted", "alternative"]


def test_a_missing_launch_is_computed():
    settled = settle(
        box(landing_date="26 May 1991, 10:04:13 UTC", mission_duration="175 days, 1 hour, 50 minutes, 41 seconds")
    )
    launch = settled.fact("launched_at")
    assert (launch.verdict, launch.read.value) == ("computed", datetime(1990, 12, 2, 8, 13, 32, tzinfo=UTC))


def test_a_duration_is_derived_from_the_times():
    duration = settle(box(launch_date="1 May 1990, 10:00 UTC", landing_date="2 May 1990, 11:00 UTC")).fact("duration_s")
    assert (duration.verdict, duration.read.value, duration.read.precision) == ("computed", 90000, "minute")


def test_a_value_that_every_source_lost_is_lost():
    assert settle(german(rufzeichen="(„Derbent“)")).fact("call_sign_native").verdict == "lost"


def test_the_finer_of_two_agreeing_values_is_taken():
    settled = settle(
        box(launch_date="1 May 1990, 10:00 UTC", orbit_inclination="51.64°")
        + german(start="1. Mai 1990, 10:00:26 UTC", bahn_neigung="51,6°")
    )
    assert settled.fact("launched_at").read.precision == "second"
    assert settled.fact("launched_at").verdict == "agreed"
    assert str(settled.value("inclination_deg")) == "51.64"


def test_contradicting_values_are_decided_together():
    settled = settle(
        box(
            launch_date="12 March 1981, 19:00:11 UTC",
            landing_date="26 May 1981, 12:37:34 UTC",
            mission_duration="74 days, 17 hours, 37 minutes, 23 seconds",
        )
        + german(start="12. März 1981, 19:00:11 UTC", landung="26. Juni 1981, 12:37:34 UTC", dauer="75d 17h 37m 23s")
    )
    assert settled.value("landed_at") == datetime(1981, 5, 26, 12, 37, 34, tzinfo=UTC)
    assert settled.value("duration_s") == 6457043


def test_lists_that_name_different_people_are_disputed():
    settled = settle(box(crew_members="[[Ann Onym]]") + german() + "== Besatzung ==\n* Ann Onym\n* Bert Brot\n")
    up = settled.fact("crew_up")
    assert up.verdict == "disputed"
    assert "Bert Brot" in english(up.reason)


@pytest.mark.parametrize(
    ("name", "language", "key"),
    [("Soyuz TM-11", "en", "soyuz-tm-11"), ("Sojus TM-11", "de", "soyuz-tm-11"), ("Fram2", "en", "fram2")],
)
def test_a_flight_has_one_key_in_every_language(name, language, key):
    assert mission_key(name, language) == key


def test_names_of_a_series_follow_in_every_language():
    assert in_every_language({"de": "Wostok 5"}) == {"de": "Wostok 5", "en": "Vostok 5"}
    assert in_every_language({"en": "Fram2"}) == {"en": "Fram2"}


def heights(*boxes: str) -> Settlement:
    return settle("".join("{{Infobox spaceflight|name=Vostok 1|" + box + "}}" for box in boxes))


def test_heights_above_another_radius_of_the_earth_are_no_contradiction():
    told = heights(
        "orbit_periapsis=181 km|orbit_apoapsis=327 km|orbit_period=89.1 min",
        "orbit_periapsis=169 km|orbit_apoapsis=315 km",
    )
    perigee, apogee = told.fact("perigee_km"), told.fact("apogee_km")
    assert (perigee.verdict, perigee.read.value) == ("agreed", 169)
    assert (apogee.verdict, apogee.read.value) == ("agreed", 315)
    assert {status for *_rest, status in statuses(perigee)} == {"accepted"}
    assert english(apogee.reason) == (
        "169 × 315 and 181 × 327 km are one orbit: both heights differ by about 12 km, "
        "as they are measured from two radii of the Earth."
    )


@pytest.mark.parametrize("other", ["169 km|orbit_apoapsis=330 km", "161 km|orbit_apoapsis=307 km", "165 km"])
def test_heights_that_differ_otherwise_stay_a_contradiction(other):
    told = heights("orbit_periapsis=181 km|orbit_apoapsis=327 km", "orbit_periapsis=" + other)
    assert told.fact("perigee_km").verdict == "disputed"


@pytest.mark.parametrize(
    ("parameter", "one", "other", "is_same"),
    [
        ("orbits_completed", "383", "384", True),
        ("orbits_completed", "6", "7", False),
        ("launch_mass", "6565 kg", "6566 kg", True),
        ("launch_mass", "6565 kg", "6790 kg", False),
        ("orbit_period", "91 min", "91.5 min", True),  # cut instead of rounded
        ("orbit_period", "91.0 min", "91.5 min", False),
        ("orbit_inclination", "51.6°", "51.66°", True),
        ("launch_date", "12 July 2001, 09:03:59 UTC", "12 July 2001, 09:04 UTC", True),
        ("launch_date", "12 July 2001, 09:03:10 UTC", "12 July 2001, 09:04 UTC", False),
        ("crew_callsign", "Утёс", "Утес", True),
        ("launch_rocket", "Soyuz-2.1a No. Х15000-045", "Soyuz-2.1a No. Kh15000-045", True),
    ],
)
def test_figures_rounded_in_another_way_are_no_contradiction(parameter, one, other, is_same):
    told = settle("".join("{{Infobox spaceflight|name=X|" + parameter + "=" + value + "}}" for value in (one, other)))
    verdicts = {settled.verdict for settled in told.facts if settled.fact != "name"}
    assert verdicts == ({"agreed"} if is_same else {"disputed"})


def test_of_three_clocks_the_one_in_between_agrees_with_both():
    times = ("29 May 2000, 06:20:18 UTC", "29 May 2000, 06:20:17 UTC", "29 May 2000, 06:20:19 UTC")
    boxes = ("{{Infobox spaceflight|name=X|landing_date=" + time + "}}" for time in times)
    landing = settle("".join(boxes)).fact("landed_at")
    assert (landing.verdict, landing.read.value.second) == ("agreed", 18)
