"""Real flights, built small: the records that tests of pages and drawings start from."""

from datetime import UTC, date, datetime
from decimal import Decimal

from missions.models import (
    Country,
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
    Source,
    SpacecraftType,
    Station,
)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


def published(model, name_en: str, name_de: str | None = None, **fields):
    """A record with a page in both languages."""
    return model.objects.create(
        name_en=name_en, name_de=name_de or name_en, status_en="published", status_de="published", **fields
    )


def person(name_en: str, name_de: str | None = None, sex: str = "m", **fields) -> Person:
    fields.setdefault("family_name_en", name_en.rsplit(" ", 1)[-1])
    fields.setdefault("family_name_de", (name_de or name_en).rsplit(" ", 1)[-1])
    return published(Person, name_en, name_de, sex=sex, **fields)


def soyuz_tm_10(program: Program) -> Mission:
    return published(
        Mission,
        "Soyuz TM-10",
        "Sojus TM-10",
        program=program,
        launched_at=utc(1990, 8, 1, 9, 32, 21),
        landed_at=utc(1990, 12, 10, 6, 8, 12),
    )


def soyuz_tm_11() -> Mission:
    """Soyuz TM-11 with its crews, its docking, and Akiyama's way home on Soyuz TM-10."""
    soviet_union = published(Country, "Soviet Union", "Sowjetunion", code="URS", founded_year=1922, dissolved_year=1991)
    program = published(Program, "Soyuz", "Sojus", country=soviet_union)
    site = published(LaunchSite, "Baikonur Cosmodrome", "Kosmodrom Baikonur", country=soviet_union)
    pad = LaunchPad.objects.create(
        name_en="Baikonur LC-1", name_de="Baikonur LC-1", site=site, latitude="45.92028", longitude="63.34222"
    )
    pad.aliases.create(text="Gagarin’s Start", language="en", kind="name")
    mission = published(
        Mission,
        "Soyuz TM-11",
        "Sojus TM-11",
        country=soviet_union,
        cospar_id="1990-107A",
        satcat_number=20981,
        program=program,
        program_flight_number=87,
        station_visit_number=11,
        previous_mission_name_en="Soyuz TM-10",
        previous_mission_name_de="Sojus TM-10",
        next_mission_name_en="Soyuz TM-12",
        next_mission_name_de="Sojus TM-12",
        spacecraft_type=published(SpacecraftType, "Soyuz TM", "Sojus TM", grau_index="11F732"),
        spacecraft_serial="61",
        launch_vehicle=published(LaunchVehicle, "Soyuz-U2", "Sojus-U2", grau_index="11A511U2"),
        launch_pad=pad,
        launched_at=utc(1990, 12, 2, 8, 13, 32),
        landed_at=utc(1991, 5, 26, 10, 4, 13),
        landing_place=Place.objects.create(
            name_en="Dzhezkazgan", name_de="Dsheskasgan", latitude="47.78333", longitude="67.71667"
        ),
        landing_distance_km=61,
        landing_direction="SE",
        orbits=2735,
        orbits_approximate=True,
        mass_kg=7150,
        perigee_km=367,
        apogee_km=400,
        inclination_deg=Decimal("51.6"),
        period_min=Decimal("92.2"),
        call_sign_native="Дербент",
        call_sign_language="ru",
        call_sign_en="Derbent",
        call_sign_de="Derbent",
        highlights_en="The first *commercial* flight.",
        highlights_de="Der erste *kommerzielle* Raumflug.",
    )
    mir = published(Station, "Mir", native_name="Мир", native_language="ru", launched_at=utc(1986, 2, 19, 21, 28, 23))
    Docking.objects.create(
        mission=mission,
        station=mir,
        docked_at=utc(1990, 12, 4, 9, 57, 9),
        undocked_at=utc(1991, 5, 26, 6, 15, 59),
    )
    _crew_of_tm_11(mission, soyuz_tm_10(program))
    _claims_of_tm_11(mission)
    return Mission.objects.get(pk=mission.pk)


def _crew_of_tm_11(mission: Mission, soyuz_tm_10: Mission) -> None:
    commander = Role.objects.create(name_en="commander", name_de="Kommandant", name_feminine_de="Kommandantin")
    reporter = Role.objects.create(name_en="reporter", name_de="Reporter", name_feminine_de="Reporterin")
    japan = published(Country, "Japan")
    afanasyev = person(
        "Viktor Afanasyev",
        "Wiktor Afanasjew",
        full_name_de="Wiktor Michailowitsch Afanasjew",
        native_name="Виктор Афанасьев",
        native_language="ru",
        born_on=date(1948, 12, 31),
    )
    akiyama = person("Toyohiro Akiyama")
    sharman = person("Helen Sharman", sex="f")
    kikuchi = person("Ryoko Kikuchi", sex="f")
    seats = [
        (afanasyev, "both", commander, None),
        (akiyama, "up", reporter, japan),
        (sharman, "down", None, published(Country, "United Kingdom", "Vereinigtes Königreich")),
        (kikuchi, "backup", reporter, japan),
    ]
    for order, (who, leg, role, country) in enumerate(seats, 1):
        CrewMember.objects.create(
            mission=mission,
            person=who,
            leg=leg,
            role=role,
            country=country,
            order=order,
            flight_number=None if leg == "backup" else 1,
        )
    CrewMember.objects.create(mission=soyuz_tm_10, person=akiyama, leg="down", role=reporter, flight_number=1)


def _claims_of_tm_11(mission: Mission) -> None:
    english = Source.objects.create(key="enwiki", title="Soyuz TM-11", publisher="Wikipedia", language="en")
    german = Source.objects.create(key="dewiki", title="Sojus TM-11", publisher="Wikipedia", language="de")
    claims = [
        ("orbits", english, "~2,735", "2735", "accepted", "Agrees with a period of 92.2 min."),
        ("orbits", german, "2125", "2125", "rejected", "2,125 orbits in 175.08 d would take 118.6 min each."),
        ("launched_at", english, "UTC", "", "lost", "A zone alone is no time."),
        ("launched_at", german, "2. Dezember 1990, 08:13:32 UTC", "1990-12-02T08:13:32Z", "accepted", ""),
        ("mass_kg", english, "7150 kg", "7150", "accepted", ""),
        ("mass_kg", german, "7150 kg", "7150", "accepted", ""),
    ]
    for order, (fact, source, printed, value, status, reason) in enumerate(claims):
        mission.claims.create(
            fact=fact,
            source=source,
            language=source.language,
            printed=printed,
            value=value,
            approximate=printed.startswith("~"),
            unit="kg" if fact == "mass_kg" else "",
            status=status,
            reason_en=reason,
            reason_de=reason and f"Auf Deutsch: {reason}",
            order=order,
        )


def soyuz_tm_11_with_articles() -> Mission:
    """The same with its two sources as imported articles: such an article names its mission."""
    mission = soyuz_tm_11()
    for source in Source.objects.all():
        source.kind = "encyclopedia"
        source.save()
        mission.claims.create(fact="name", source=source, language=source.language, value=source.title)
    return mission
