"""A few records for the editors' tests: two ships at Mir, and the people who changed places."""

from datetime import UTC, datetime
from decimal import Decimal

from missions import models


def make_person(name_en: str, name_de: str, **facts) -> models.Person:
    return models.Person.objects.create(name_en=name_en, name_de=name_de, **facts)


def make_mission(name_en: str = "Soyuz TM-11", name_de: str = "Sojus TM-11", **facts) -> models.Mission:
    """Soyuz TM-11 as far as the tests need it."""
    facts = {
        "cospar_id": "1990-107A",
        "launched_at": datetime(1990, 12, 2, 8, 13, 32, tzinfo=UTC),
        "perigee_km": Decimal("367"),
        "call_sign_en": "Derbent",
        "call_sign_de": "Derbent",
        **facts,
    }
    return models.Mission.objects.create(name_en=name_en, name_de=name_de, **facts)


def make_world() -> models.Mission:
    """A record of every kind, around one published mission with crew, docking, other name and claim."""
    country = models.Country.objects.create(name_en="Soviet Union", name_de="Sowjetunion")
    program = models.Program.objects.create(name_en="Soyuz", name_de="Sojus", country=country)
    spacecraft = models.SpacecraftType.objects.create(name_en="Soyuz TM", name_de="Sojus TM", country=country)
    craft = models.Craft.objects.create(name_en="Number 61", name_de="Nummer 61", spacecraft_type=spacecraft)
    rocket = models.LaunchVehicle.objects.create(name_en="Soyuz-U2", name_de="Sojus-U2", country=country)
    site = models.LaunchSite.objects.create(name_en="Baikonur", name_de="Baikonur", country=country)
    pad = models.LaunchPad.objects.create(name_en="Gagarin's Start", name_de="Gagarin-Startrampe", site=site)
    place = models.Place.objects.create(name_en="Dzhezkazgan", name_de="Dscheskasgan", country=country)
    station = models.Station.objects.create(name_en="Mir", name_de="Mir", country=country)
    role = models.Role.objects.create(name_en="Commander", name_de="Kommandant", order=1)
    person = make_person("Viktor Afanasyev", "Wiktor Afanasjew", native_name="Виктор Афанасьев")
    person.countries.add(country)
    mission = make_mission(
        status_en="published",
        status_de="published",
        program=program,
        country=country,
        spacecraft_type=spacecraft,
        craft=craft,
        launch_vehicle=rocket,
        launch_pad=pad,
        landing_place=place,
    )
    mission.crew.create(person=person, role=role)
    mission.dockings.create(station=station, port_en="front", port_de="vorn")
    mission.aliases.create(text="Союз ТМ-11", language="ru")
    source = models.Source.objects.create(key="enwiki", title="Soyuz TM-11", language="en")
    mission.claims.create(fact="perigee_km", source=source, printed="367 km", value="367", unit="km")
    return mission
