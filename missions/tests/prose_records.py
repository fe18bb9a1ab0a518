"""Real flights as lead paragraphs meet them, with the words that sentences need."""

from datetime import date
from decimal import Decimal

from missions.models import (
    Country,
    Craft,
    CrewMember,
    Docking,
    LaunchPad,
    LaunchSite,
    LaunchVehicle,
    Mission,
    Person,
    Place,
    Program,
    Role,
    SpacecraftType,
    Station,
)
from missions.tests.prose_words import WORDS
from missions.tests.records import utc

#: Which fields of a flight name a record by its key.
KEYS = {
    "country": Country,
    "program": Program,
    "spacecraft_type": SpacecraftType,
    "craft": Craft,
    "launch_vehicle": LaunchVehicle,
    "landing_place": Place,
    "moon_landing_place": Place,
}


def known(model, key: str):
    """The record with this key, made when it is first asked for."""
    if found := model.objects.filter(key=key).first():
        return found
    english, german, *same = WORDS[model][key]
    fields = {f"{name}_en": text for name, text in english.items()}
    fields |= {f"{name}_de": text for name, text in german.items()}
    if hasattr(model, "slug"):
        fields |= {"status_en": "published", "status_de": "published"}
    for name, value in (same[0] if same else {}).items():
        fields[name] = known(KEYS[name], value) if name in KEYS else value
    return model.objects.create(key=key, **fields)


def pad(site: str) -> LaunchPad:
    found = LaunchPad.objects.filter(key=f"{site}-pad").first()
    return found or LaunchPad.objects.create(
        key=f"{site}-pad", name_en="Pad", name_de="Rampe", site=known(LaunchSite, site)
    )


def flight(name_en: str, name_de: str = "", site: str = "", crew=(), dockings=(), **fields) -> Mission:
    """A flight; seats are (person, role, more fields), dockings (station, docked, undocked)."""
    for name, model in KEYS.items():
        if key := fields.get(name):
            fields[name] = known(model, key)
    mission = Mission.objects.create(
        name_en=name_en,
        name_de=name_de or name_en,
        status_en="published",
        status_de="published",
        launch_pad=pad(site) if site else None,
        **fields,
    )
    for order, (who, role, more) in enumerate(crew, 1):
        seat(mission, who, role, order=order, **more)
    for order, (station, docked_at, undocked_at) in enumerate(dockings, 1):
        target = {"station": known(Station, station)} if isinstance(station, str) else {"target_mission": station}
        Docking.objects.create(mission=mission, order=order, docked_at=docked_at, undocked_at=undocked_at, **target)
    return mission


def seat(mission: Mission, who: Person, role: str = "", country: str = "", **more) -> CrewMember:
    return CrewMember.objects.create(
        mission=mission,
        person=who,
        role=known(Role, role) if role else None,
        country=known(Country, country) if country else None,
        **more,
    )


def person(name_en: str, name_de: str = "", sex: str = "m", family: tuple[str, str] | None = None, **more) -> Person:
    german = name_de or name_en
    if found := Person.objects.filter(name_en=name_en).first():
        return found
    family_en, family_de = family or (name_en.rsplit(" ", 1)[-1], german.rsplit(" ", 1)[-1])
    return Person.objects.create(
        name_en=name_en,
        name_de=german,
        family_name_en=family_en,
        family_name_de=family_de,
        sex=sex,
        status_en="published",
        status_de="published",
        **more,
    )


def read(mission: Mission) -> Mission:
    """The flight as a page gets it."""
    return Mission.objects.for_page().get(pk=mission.pk)


# The ten flights of the golden texts


def soyuz_tm_11(**fields) -> Mission:
    """Akiyama goes up and comes home on Soyuz TM-10; Sharman has come up on Soyuz TM-12."""
    akiyama, sharman = person("Toyohiro Akiyama"), person("Helen Sharman", sex="f")
    values = {
        "country": "urs",
        "spacecraft_type": "soyuz",
        "launch_vehicle": "soyuz-u2",
        "site": "baikonur",
        "launched_at": utc(1990, 12, 2, 8, 13, 32),
        "landed_at": utc(1991, 5, 26, 10, 4, 13),
        "landing_place": "dzhezkazgan",
        "landing_distance_km": 61,
        "landing_direction": "SE",
        "orbits": 2735,
        "orbits_approximate": True,
    }
    mission = flight(
        "Soyuz TM-11",
        "Sojus TM-11",
        crew=[
            (person("Viktor Afanasyev", "Wiktor Afanasjew"), "commander", {}),
            (person("Musa Manarov", "Mussa Manarow"), "flight-engineer", {}),
            (akiyama, "research-cosmonaut", {"country": "jpn", "leg": "up"}),
            (sharman, "", {"leg": "down"}),
        ],
        dockings=[("mir", utc(1990, 12, 4, 9, 57, 9), utc(1991, 5, 26, 6, 15, 59))],
        **values | fields,
    )
    tm_10 = flight(
        "Soyuz TM-10", "Sojus TM-10", launched_at=utc(1990, 8, 1, 9, 32, 21), landed_at=utc(1990, 12, 10, 6, 8, 12)
    )
    tm_12 = flight(
        "Soyuz TM-12", "Sojus TM-12", launched_at=utc(1991, 5, 18, 12, 50, 28), landed_at=utc(1991, 10, 10, 4, 12, 18)
    )
    seat(tm_10, akiyama, leg="down")
    seat(tm_12, sharman, leg="up")
    return mission


def apollo_11(**fields) -> Mission:
    """Its moments at the Moon as far as sentences tell them; some can be left out by naming them with None."""
    at_the_moon = {
        "lunar_lander": "Eagle",
        "moon_orbit_entered_at": utc(1969, 7, 19, 17, 21, 50),
        "moon_landed_at": utc(1969, 7, 20, 20, 17, 40),
        "moon_landing_place": "mare-tranquillitatis",
        "moon_launched_at": utc(1969, 7, 21, 17, 54),
        "moon_orbit_left_at": utc(1969, 7, 22, 4, 55, 42),
    }
    return flight(
        "Apollo 11",
        kind="lunar",
        country="usa",
        launch_vehicle="saturn-v",
        site="ksc",
        launched_at=utc(1969, 7, 16, 13, 32),
        landed_at=utc(1969, 7, 24, 16, 50, 35),
        landing_place="pacific",
        orbits=30,
        crew=[
            (person("Neil Armstrong"), "commander", {}),
            (person("Michael Collins"), "command-module-pilot", {}),
            (person("Buzz Aldrin"), "lunar-module-pilot", {}),
        ],
        **at_the_moon | fields,
    )


def sts_51_l() -> Mission:
    died = {"died_on": date(1986, 1, 28)}
    names = [
        "Michael Smith",
        "Ellison Onizuka",
        "Judith Resnik",
        "Ronald McNair",
        "Gregory Jarvis",
        "Christa McAuliffe",
    ]
    women = {"Judith Resnik", "Christa McAuliffe"}
    return flight(
        "STS-51-L",
        kind="lost",
        outcome="fatal",
        country="usa",
        program="space-shuttle",
        program_flight_number=25,
        spacecraft_type="space-shuttle",
        craft="challenger",
        launch_vehicle="space-shuttle",
        site="ksc",
        launched_at=utc(1986, 1, 28, 16, 38),
        crew=[
            (person("Francis Scobee", **died), "commander", {}),
            *((person(name, sex="f" if name in women else "m", **died), "", {}) for name in names),
        ],
    )


def soyuz_1() -> Mission:
    return flight(
        "Soyuz 1",
        "Sojus 1",
        outcome="fatal",
        country="urs",
        spacecraft_type="soyuz",
        launch_vehicle="soyuz",
        site="baikonur",
        launched_at=utc(1967, 4, 23, 0, 35),
        landed_at=utc(1967, 4, 24, 3, 22, 52),
        landing_place="orsk",
        landing_distance_km=65,
        landing_direction="E",
        orbits=18,
        crew=[(person("Vladimir Komarov", "Wladimir Komarow", died_on=date(1967, 4, 24)), "cosmonaut", {})],
    )


def mercury_redstone_3() -> Mission:
    return flight(
        "Mercury-Redstone 3",
        kind="suborbital",
        outcome="success",
        country="usa",
        spacecraft_type="mercury",
        launch_vehicle="redstone",
        site="cape-canaveral",
        launched_at=utc(1961, 5, 5, 14, 34, 13),
        landed_at=utc(1961, 5, 5, 14, 49, 35),
        landing_place="atlantic",
        apogee_km=Decimal("187.5"),
        crew=[(person("Alan Shepard"), "astronaut", {})],
    )


def soyuz_ms_10() -> Mission:
    return flight(
        "Soyuz MS-10",
        "Sojus MS-10",
        kind="aborted",
        outcome="failure",
        country="rus",
        spacecraft_type="soyuz",
        launch_vehicle="soyuz-fg",
        site="baikonur",
        launched_at=utc(2018, 10, 11, 8, 40, 15),
        landed_at=utc(2018, 10, 11, 8, 59, 56),
        landing_place="dzhezkazgan",
        landing_distance_km=32,
        landing_direction="SE",
        apogee_km=93,
        crew=[
            (person("Aleksey Ovchinin", "Alexei Owtschinin"), "commander", {}),
            (person("Nick Hague"), "flight-engineer", {"country": "usa"}),
        ],
        dockings=[("iss", None, None)],
    )


def shenzhou_5() -> Mission:
    return flight(
        "Shenzhou 5",
        country="chn",
        launch_vehicle="long-march-2f",
        site="jiuquan",
        launched_at=utc(2003, 10, 15, 1, 0, 3),
        landed_at=utc(2003, 10, 15, 22, 22, 48),
        landing_place="inner-mongolia",
        orbits=14,
        crew=[(person("Yang Liwei", family=("Yang", "Yang")), "astronaut", {})],
    )


def crew_dragon_demo_2() -> Mission:
    return flight(
        "Crew Dragon Demo-2",
        country="usa",
        launch_vehicle="falcon-9",
        site="ksc",
        launched_at=utc(2020, 5, 30, 19, 22, 45),
        landed_at=utc(2020, 8, 2, 18, 48, 6),
        landing_place="gulf-of-mexico",
        crew=[
            (person("Doug Hurley"), "commander", {}),
            (person("Bob Behnken"), "joint-operations-commander", {}),
        ],
        dockings=[("iss", utc(2020, 5, 31, 14, 16), utc(2020, 8, 1, 23, 35))],
    )


def vostok_6() -> Mission:
    return flight(
        "Vostok 6",
        "Wostok 6",
        country="urs",
        launch_vehicle="vostok-k",
        site="baikonur",
        launched_at=utc(1963, 6, 16, 9, 29, 52),
        landed_at=utc(1963, 6, 19, 8, 20),
        landed_precision="minute",
        landing_place="altai",
        orbits=48,
        crew=[(person("Valentina Tereshkova", "Walentina Tereschkowa", sex="f"), "cosmonaut", {})],
    )


def soyuz_t_15() -> Mission:
    return flight(
        "Soyuz T-15",
        "Sojus T-15",
        country="urs",
        spacecraft_type="soyuz",
        launch_vehicle="soyuz-u2",
        site="baikonur",
        launched_at=utc(1986, 3, 13, 12, 33, 9),
        landed_at=utc(1986, 7, 16, 12, 34, 5),
        landing_place="arkalyk",
        landing_distance_km=55,
        landing_direction="NE",
        crew=[
            (person("Leonid Kizim", "Leonid Kisim"), "commander", {}),
            (person("Vladimir Solovyov", "Wladimir Solowjow"), "flight-engineer", {}),
        ],
        dockings=[
            ("mir", utc(1986, 3, 15, 13, 38, 42), utc(1986, 5, 5, 12, 12, 9)),
            ("salyut-7", utc(1986, 5, 6, 16, 57, 52), utc(1986, 6, 25, 14, 58)),
            ("mir", utc(1986, 6, 26, 19, 46, 7), utc(1986, 7, 16, 9, 9, 50)),
        ],
    )


TEN_FLIGHTS = (
    soyuz_tm_11,
    apollo_11,
    sts_51_l,
    soyuz_1,
    mercury_redstone_3,
    soyuz_ms_10,
    shenzhou_5,
    crew_dragon_demo_2,
    vostok_6,
    soyuz_t_15,
)
