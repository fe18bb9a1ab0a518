"""Einleitungen auf Deutsch. Kein Name wird gebeugt: Was sich beugt, steht davor."""

from missions import typography
from missions.models import Kind, PlaceKind, Sex, Station
from missions.prose import lengths
from missions.prose.frames import Filling, joined
from missions.prose.messages import Member, Message
from missions.prose.naming import (
    NO_BREAK,
    date_piece,
    ends_in,
    family_name,
    grouped,
    is_borrowed,
    is_full_date,
    name,
    phrase,
    role_noun,
    unlinked_name,
    without_words_last,
)
from missions.prose.words.de import ARTICLES, PRONOUNS, in_words, is_word, length, listed, on, plural
from missions.prose.words.de import ordinal as ordinal_word

FRAMES = {
    "introduction": "{Mission} war {flight} {destination}{ordinal}.",
    "introduction_running": "{Mission} ist {flight} {destination}{ordinal}.",
    "introduction_planned": "{Mission} ist {flight} {destination}.",
    "introduction_aborted": "{Mission} war {flight}, der beim Start abgebrochen wurde.",
    "introduction_aborted_on_the_way": (
        "{Mission} war {flight}, der {destination} führen sollte und beim Start abgebrochen wurde."
    ),
    "introduction_never_launched": "{Mission} war {flight} {destination}, der nicht stattfand.",
    "launch": "{Craft} startete {when} {rocket} {site}{aboard:; }.",
    "launch_planned": "{Craft} soll {when} {rocket} {site} starten{expected:; }.",
    "aboard": "{Aboard}.",
    "intended": "Als Besatzung {were} {members} vorgesehen.",
    "docking": "{When} koppelte {it} {target} an{stayed:, }.",
    "docking_next": "Von dort flog {it} weiter und koppelte {when} {target} an{stayed:, }.",
    "docking_again": "{When} koppelte {it} wieder {target} an{stayed:, }.",
    "docked_since": "Seit {date} ist {it} {target} angekoppelt.",
    "docking_failed": "Ein Versuch, {when} {target} anzukoppeln, misslang.",
    "docking_failed_repeatedly": "Mehrere Versuche, {target} anzukoppeln, misslangen.",
    "moon_flyby": "{When} umflog {it} den Mond.",
    "moon_orbit": "{When} schwenkte {it} in eine Umlaufbahn um den Mond ein{stayed:; }.",
    "moon_landing": "{When} {landed} {people} {lander} {on_the_moon} auf dem Mond{stayed:, }{meanwhile:, }.",
    "altitude": "{It} erreichte eine Höhe von {altitude}.",
    "altitude_and_landing": "{It} erreichte eine Höhe von {altitude} und {landed} {place} {bearing}.",
    "landing": "{When} {landed} {it} {place} {bearing}.",
    "landing_timed": "{After} {landed} {it} {when} {place}{bearing:, }.",
    "landing_undated": "{After} {landed} {it} {place} {bearing}.",
    "landing_somewhere": "{It} {landed} {place} {bearing}.",
    "return": "{When} kehrte {it} zur Erde zurück{place:, }{bearing:, }.",
    "return_timed": "{After} kehrte {it} {when} zur Erde zurück{place:, }{bearing:, }.",
    "return_undated": "{After} kehrte {it} zur Erde zurück{place:, }{bearing:, }.",
    "return_somewhere": "{It} kehrte zur Erde zurück{place:, }{bearing:, }.",
    "end": "{When} endete der Flug.",
    "end_timed": "{After} endete der Flug {when}.",
    "end_undated": "{After} endete der Flug.",
    "loss": "{It} ging verloren.",
    "loss_on_a_day": "{When} ging {it} verloren.",
    "loss_on_the_day_of_launch": "{It} ging noch am Tag des Starts verloren.",
    "deaths": "{Everyone} {came} ums Leben.",
    "deaths_on_a_day": "{When} {came} {everyone} ums Leben.",
    "deaths_of_some": "{People} {came} ums Leben.",
    "survived": "Die Besatzung überlebte.",
    "returned": "{People} {turned} mit {ship} zurück.",
    "returned_earlier": "{People} {were} schon mit {ship} zurückgekehrt.",
    "returned_later": "{People} {turned} erst später mit {ship} zurück.",
    "came_home_on_this": "{People} {were} mit {ship} gestartet und {turned} mit {mission} zurück.",
}
SETS_OFF_DATES = False

_DEFAULT_NOUN = ("Raumschiff", "n")
_ARTICLES_OF_PEOPLE = {Sex.MALE: "der", Sex.FEMALE: "die"}
_SPACEFARERS = {Sex.MALE: "Raumfahrer", Sex.FEMALE: "Raumfahrerin"}
_DIRECTIONS = {"N": "nördlich", "E": "östlich", "S": "südlich", "W": "westlich"}
_DIRECTION_STEMS = {"N": "nord", "E": "ost", "S": "süd", "W": "west"}
_FLIGHTS = {Kind.SUBORBITAL: "bemannter suborbitaler Raumflug"}
_PLANNED = ("introduction_planned", "introduction_never_launched")
#: „im Atlantik“, „in der Karibik“: Bei Meeren wäre der Artikel geraten, also sagt nur das Verb, dass es eines war.
_PLACES = {PlaceKind.TOWN: "bei ", PlaceKind.REGION: "in der Region ", PlaceKind.AIRFIELD: "auf dem Landeplatz "}
#: Namen, die mit einem männlichen oder sächlichen Wort beginnen: „vom Kosmodrom Baikonur“.
_SITE_NOUNS = ("Kosmodrom", "Raumfahrtzentrum", "Raumfahrtbahnhof", "Weltraumbahnhof", "Weltraumzentrum")


# Der Flug und das Raumschiff


def mission(message: Message) -> Filling:
    return unlinked_name(message.mission)


def flight(message: Message) -> str:
    """„ein bemannter Raumflug der Sowjetunion“"""
    planned = "geplanter" if message.frame in _PLANNED else ""
    kind = _FLIGHTS.get(message.mission.kind, "bemannter Raumflug")
    genitive = message.country.genitive_de if message.country else ""
    return " ".join(filter(None, ("ein", planned, kind, genitive)))


def destination(message: Message) -> Filling:
    if message.mission.kind == Kind.LUNAR:
        return "zum Mond"
    if len(message.stations) > 1:
        return "zu den Raumstationen ", joined([name(station) for station in message.stations], ", ", " und ")
    return tuple(_to_station(station) for station in message.stations)


def _to_station(station) -> Filling:
    if station.phrase_to_de:
        return phrase(station.phrase_to_de, station)
    # „zur Raumstation Internationale Raumstation“ sagt niemand; wie sich der Name beugt, wäre geraten.
    return "zu einer Raumstation" if _says_station(station) else ("zur Raumstation ", name(station))


def _says_station(station) -> bool:
    return "station" in str(station).casefold()


def ordinal(message: Message) -> Filling:
    """„und der elfte Flug im Sojus-Programm“; aus einem geliehenen Namen wird kein deutsches Wort."""
    program, number = message.program, message.program_flight_number
    if not program or is_borrowed(program):
        return ""
    # Nach einer Liste von Stationen setzte ein „und“ die Liste fort.
    link = ", der" if len(message.stations) > 1 else " und der"
    return f"{link} {ordinal_word(number)} Flug im ", _program_noun(program)


def _program_noun(program) -> Filling:
    """„Space-Shuttle-Programm“: durchgekoppelt."""
    if ends_in(str(program), ["programm", "projekt"]):
        return name(program)
    return phrase(f"{str(program).replace(' ', '-')}-Programm", program)


def _noun_and_gender(message: Message) -> tuple[str, str]:
    kind = message.spacecraft_type
    return (kind.noun_de, kind.noun_gender_de) if kind and kind.noun_de and kind.noun_gender_de else _DEFAULT_NOUN


def craft(message: Message) -> Filling:
    """„die Raumfähre Challenger“"""
    return _the_noun(message), (" ", name(message.craft)) if message.craft else ""


def _the_noun(message: Message) -> str:
    noun, gender = _noun_and_gender(message)
    return f"{ARTICLES[gender]} {noun}"


def it(message: Message) -> str:
    """Das Fürwort, wo es nicht auch jemanden von der Besatzung meinen könnte."""
    is_clear = message.follows_craft and (_noun_and_gender(message)[1] == "n" or not message.follows_people)
    return _pronoun(message) if is_clear else _the_noun(message)


def _pronoun(message: Message) -> str:
    return PRONOUNS[_noun_and_gender(message)[1]]


# Start und Besatzung


def site(message: Message) -> Filling:
    if not message.site:
        return ""
    if message.site.phrase_from_de:
        return phrase(message.site.phrase_from_de, message.site)
    return "vom " if str(message.site).startswith(_SITE_NOUNS) else "vom Startplatz ", name(message.site)


def rocket(message: Message) -> Filling:
    if not message.rocket:
        return ""
    if message.rocket.phrase_with_de:
        return phrase(message.rocket.phrase_with_de, message.rocket)
    return "mit einer Trägerrakete vom Typ ", name(message.rocket)


def aboard(message: Message) -> Filling:
    if message.crew_size:
        return "an Bord war ", _large_crew(message)
    return (f"an Bord {were(message)} ", members(message)) if message.crew else ""


def expected(message: Message) -> Filling:
    """Die vorgesehene Besatzung eines geplanten Flugs."""
    if message.crew_size:
        return "vorgesehen ist ", _large_crew(message)
    verb = "sind" if len(message.crew) > 1 else "ist"
    return (f"als Besatzung {verb} ", members(message), " vorgesehen") if message.crew else ""


def _large_crew(message: Message) -> Filling:
    """„eine siebenköpfige Besatzung unter dem Kommando von …“: ohne ein Wort für alle Geschlechter."""
    size = message.crew_size
    led = (" unter dem Kommando von ", name(message.commander.person)) if message.commander else ""
    guests = (", darunter ", members(message)) if message.crew else ""
    crew = (
        f"eine {in_words(size)}köpfige Besatzung" if is_word(size) else f"eine Besatzung aus {size}{NO_BREAK}Personen"
    )
    return crew, led, guests


def members(message: Message) -> Filling:
    """Wo auf „der Kommandant A“ noch „B und C“ ohne Wort folgten, wären auch sie Kommandanten: „sowie B und C“."""
    parts = without_words_last(message.crew, _description)
    lists = [listed([_named(group) for group in grouped(part, _likeness)]) for part in parts if part]
    return joined(lists, ", ", " sowie ")


def _likeness(member: Member) -> tuple | None:
    """Gleiche Aufgabe, gleiches Geschlecht, gleiches Land, und ein Wort, dessen Mehrzahl feststeht."""
    noun = _noun_of(member)
    return (noun, member.person.sex, member.country) if noun and plural(noun) else None


def _named(group: list[Member]) -> Filling:
    """„der Pilot A“, „die deutschen Nutzlastspezialisten A und B“"""
    if len(group) == 1:
        return _description(group[0]), name(group[0].person)
    adjective = _adjective(group[0])
    described = f"die {f'{adjective}en ' if adjective else ''}{plural(_noun_of(group[0]))} "
    return described, listed([name(member.person) for member in group])


def _description(member: Member) -> str:
    """„der japanische Forschungskosmonaut“; ohne bekanntes Geschlecht nichts."""
    noun, adjective = _noun_of(member), _adjective(member)
    return f"{_ARTICLES_OF_PEOPLE[member.person.sex]} {f'{adjective}e ' if adjective else ''}{noun} " if noun else ""


def _adjective(member: Member) -> str:
    return (member.country and member.country.adjective_de) or ""


def _noun_of(member: Member) -> str:
    """Die Aufgabe, bei Gästen ohne Aufgabe „Raumfahrer“; ohne bekanntes Geschlecht nichts."""
    sex = member.person.sex
    if sex not in _ARTICLES_OF_PEOPLE:
        return ""
    return role_noun(member.role, member.person) or (_SPACEFARERS[sex] if _adjective(member) else "")


def were(message: Message) -> str:
    return "waren" if len(message.crew or message.people) > 1 else "war"


# Kopplung


def target(message: Message) -> Filling:
    if not isinstance(message.target, Station):
        kind = "die Mondlandefähre " if str(message.target) == message.mission.lunar_lander else ""
        return "an ", kind, name(message.target)
    if message.target.phrase_docked_de:
        return phrase(message.target.phrase_docked_de, message.target)
    return "an die Station" if _says_station(message.target) else ("an die Raumstation ", name(message.target))


def stayed(message: Message) -> str:
    """„wo es 172 Tage und 20 Stunden blieb“"""
    if not message.stay:
        return ""
    if message.frame == "moon_landing":
        return f"wo sie {length(lengths.of_stay(message.stay))} blieben"
    if message.frame == "moon_orbit":
        return f"dort blieb {_pronoun(message)} {length(lengths.of_stay(message.stay))}"
    at_a_ship = message.target and not isinstance(message.target, Station)
    verb = "angekoppelt blieb" if at_a_ship else "blieb"
    return f"wo {_pronoun(message)} {length(lengths.of_stay(message.stay))} {verb}"


# Am Mond


def lander(message: Message) -> str:
    return f"mit der Mondlandefähre {message.lander}" if message.lander else ""


def meanwhile(message: Message) -> Filling:
    """„während Collins den Mond umkreiste“"""
    if not message.others:
        return ""
    verb = "umkreisten" if len(message.others) > 1 else "umkreiste"
    return "während ", others(message), f" den Mond {verb}"


def others(message: Message) -> Filling:
    return listed([family_name(person, message.mission) for person in message.others])


def on_the_moon(message: Message) -> Filling:
    """„im Mare Tranquillitatis“"""
    return (message.place.phrase_in_de or ("bei ", name(message.place))) if message.place else ""


# Landung


def landed(message: Message) -> str:
    if message.frame == "moon_landing":
        return "landeten" if len(message.people) > 1 else "landete"
    return "wasserte" if message.place and message.place.kind == PlaceKind.SEA else "landete"


def place(message: Message) -> Filling:
    """„im Pazifischen Ozean“, „bei Arkalyk“"""
    if not message.place or message.direction:
        return ""
    before = _PLACES.get(message.place.kind)
    return message.place.phrase_in_de or ((before, name(message.place)) if before else "")


def bearing(message: Message) -> Filling:
    """„61 km südöstlich von Dsheskasgan“"""
    if not message.direction:
        return ""
    distance = typography.number(message.distance_km)
    return f"{distance}{NO_BREAK}km {_direction_word(message.direction)} von ", name(message.place)


def _direction_word(direction: str) -> str:
    *before, last = direction
    return "".join(_DIRECTION_STEMS[letter] for letter in before) + _DIRECTIONS[last]


def after(message: Message) -> str:
    """„nach 48 Erdumkreisungen in 2 Tagen, 22 Stunden und 50 Minuten“"""
    parts = [_orbits(message), _flight_length(message)]
    return "nach " + " in ".join(filter(None, parts)) if any(parts) else ""


def _orbits(message: Message) -> str:
    count = message.orbits
    if not count:
        return ""
    about = "rund " if message.orbits_approximate else ""
    if count == 1:
        return f"{about}einer{NO_BREAK}Erdumkreisung"
    return f"{about}{in_words(count)}{NO_BREAK}Erdumkreisungen"


def _flight_length(message: Message) -> str:
    if not message.duration:
        return ""
    return length(lengths.of_flight(message.duration, message.mission.duration_precision), dative=True)


def altitude(message: Message) -> str:
    return f"{typography.number(message.altitude_km)}{NO_BREAK}km"


# Menschen und andere Schiffe


def people(message: Message) -> Filling:
    named = [family_name(p, message.mission) if message.named_before else name(p) for p in message.people]
    return listed(named)


def everyone(message: Message) -> Filling:
    if len(message.people) == 1:
        return family_name(message.people[0], message.mission)
    sizes = {0: "die Besatzung", 2: "beide Besatzungsmitglieder"}
    count = len(message.people)
    return sizes.get(count) or f"alle {in_words(count)} Besatzungsmitglieder"


def came(message: Message) -> str:
    return "kamen" if len(message.people) > 1 else "kam"


def turned(message: Message) -> str:
    return "kehrten" if len(message.people) > 1 else "kehrte"


def ship(message: Message) -> Filling:
    return name(message.ship)


# Daten


def date(message: Message) -> Filling:
    """Nach „seit“: „dem 4. Dezember 1990“, „Dezember 1990“."""
    return "dem " if is_full_date(message.when) else "", date_piece(message.when)


def when(message: Message) -> Filling:
    """„am 2. Dezember 1990“, „am selben Tag (UTC)“"""
    if not message.when:
        return ""
    return "am selben Tag (UTC)" if message.when.same_day else on(message.when)
