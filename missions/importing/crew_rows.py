"""The crew in the database: people found or made, seats filled; an editor's seats stay as they are."""

from collections.abc import Collection

from missions.importing.settled import Member, Settlement
from missions.importing.writing import LANGUAGES, LONGEST_NAME, Writer
from missions.models import Country, CrewMember, Mission, Person, Role, Status
from missions.values.people import family_name
from missions.wikitext.dialects import DIALECTS


def write_crew(
    mission: Mission, after: Settlement, before: Settlement | None, claimed: Collection[str], writer: Writer
) -> dict[str, Person]:
    """Seat everybody; returns each member's person. ``claimed``: keys of people that stored claims already seat."""
    earlier = {}
    for member in before.crew if before else ():
        if person := _known_person(member, writer):
            earlier[person.pk] = member.leg
    people: dict[str, Person] = {}
    for member in after.crew:
        person = _person(member, writer)
        if person is not None:
            people[member.key] = person
            _seat(mission, member, person, earlier.get(person.pk), person.key in claimed, writer)
    return people


def _known_person(member: Member, writer: Writer) -> Person | None:
    index = writer.names.of(Person)
    texts = [
        member.person,
        *member.full_names.values(),
        *member.names.values(),
    ]  # namesakes differ in their patronymics
    pk = next(filter(None, map(index.find, texts)), None)
    return Person.objects.get(pk=pk) if pk else None


def _person(member: Member, writer: Writer) -> Person | None:
    """The person, made where the database has none, with names in the languages that give one."""
    person = _known_person(member, writer) or Person()
    if any(len(name) > LONGEST_NAME for name in (*member.names.values(), *member.full_names.values())):
        return None
    names = {language: name for language, name in member.names.items() if language in LANGUAGES}
    texts = {f"name_{language}": name for language, name in names.items()}
    texts |= {f"full_name_{code}": name for code, name in member.full_names.items() if code in names}
    families = {f"family_name_{language}": family_name(name) for language, name in names.items()}
    if not (person.pk or names):
        return None
    for language in names:
        if language in writer.published and not getattr(person, f"name_{language}"):
            setattr(person, f"status_{language}", Status.PUBLISHED)
    if writer.fill(person, texts | families):
        for field in texts:  # what the next run will find in the database; a family name alone means nobody
            writer.names.of(Person).add(person.pk, getattr(person, field))
    return person


def _seat(
    mission: Mission, member: Member, person: Person, earlier_leg: str | None, claimed: bool, writer: Writer
) -> None:
    rows = list(CrewMember.objects.filter(mission=mission, person=person)) if mission.pk else []
    if not rows:
        if not claimed:  # a seat that was imported once and is gone was taken out by an editor
            writer.save(CrewMember(mission=mission, person=person, leg=member.leg, **_details(mission, member, writer)))
        return
    row = next((row for row in rows if row.leg == member.leg), rows[0])
    if len(rows) == 1 and row.leg == earlier_leg != member.leg:
        writer.change(row, {"leg": member.leg})
    details = _details(mission, member, writer)
    details.pop("order")
    writer.fill(row, details)


def _details(mission: Mission, member: Member, writer: Writer) -> dict:
    return {
        "order": member.order,
        "role": _role(member, writer),
        "flight_number": member.flight_number,
        "country": _country(mission, member, writer),
    }


def _country(mission: Mission, member: Member, writer: Writer) -> Country | None:
    """Whom somebody flew for, where it is not the country of the flight.

    Lists put many things behind a name, Tokyo Broadcasting System as well: a country is one that is known.
    """
    index = writer.names.of(Country)
    found = next(filter(None, map(index.find, member.countries.values())), None)
    home = mission.country_id or (mission.program.country_id if mission.program else None)
    return Country.objects.get(pk=found) if found and found != home else None


def _role(member: Member, writer: Writer) -> Role | None:
    """The role, in the words of every language: they are vocabulary and no statement of a source."""
    if not member.role_key:
        return None
    found = Role.objects.filter(key=member.role_key).first()
    if found:
        return found
    role = Role(key=member.role_key)
    for language in LANGUAGES:
        words = DIALECTS[language].vocabulary.roles.get(member.role_key) if language in DIALECTS else None
        if words:
            setattr(role, f"name_{language}", words[0])
            setattr(role, f"name_feminine_{language}", words[1] if words[1] != words[0] else None)
    writer.save(role)
    return role
