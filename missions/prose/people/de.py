"""Die ersten Sätze über Personen auf Deutsch. Kein Name wird gebeugt."""

from missions.models import Person, Sex
from missions.prose import lengths
from missions.prose.frames import Filling
from missions.prose.messages import Moment
from missions.prose.naming import NO_BREAK, date_piece, name, role_noun, unlinked_name
from missions.prose.people.messages import Distinction, Message
from missions.prose.tense import Tense
from missions.prose.words import de as words

FRAMES = {
    "introduction": "{Person} {was} {spacefarer}.",
    "introduction_flown": "{Person} {was} {spacefarer}, {who_flew}.",
    "introduction_flown_open": "{Person}, {spacefarer}, flog {times} in den Weltraum.",
    "introduction_first": "{Person} {was} {spacefarer} {and_was} {distinction}.",
    "introduction_first_open": "{Person}, {spacefarer}, war {distinction}.",
    "introduction_in_space": "{Person} ist {spacefarer}, {who} sich zum {ordinal} Mal im Weltraum befindet.",
    "pilot": "{Person} {was} {pilot}.",
    "pilot_flown": "{Person} {was} {pilot}, {who} {suborbital_flights}.",
    "pilot_flown_open": "{Person}, {pilot}, {made_flights}.",
    "flew": "{Person} {flew} {as_participant} {times} {into_space}.",
    "flew_first": "{Person} {flew} {as_participant} {times} {into_space}, {as_first}.",
    "is_in_space": "{Person} befindet sich {as_participant} zum {ordinal} Mal im Weltraum.",
    "crew_of": "{Person} gehörte zur Besatzung von {ship}.",
    "on_board": "{Person} war {when} beim suborbitalen Raumflug {ship} an Bord.",
    "on_board_often": "{Person} war bei {number} suborbitalen Raumflügen an Bord, zuerst {when} bei {ship}.",
    "backup": "{Person} gehörte {as_member} zur Ersatzmannschaft von {ships} und flog nicht in den Weltraum.",
    "flight": "{He} startete {when} {with_ship} {ending}.",
    "flights": "Zum ersten Mal {started} {he} {when} {with_ship}{in_all:; }.",
    "flights_counted": "{He} {flew} {times} {into_space}, zuerst {when} {with_ship}{in_all:; }.",
    "flight_length": "Der Flug dauerte {length}.",
    "aborted": "{When} überlebte {he} den Startabbruch von {ship}.",
    "killed": "{He} kam {on_flight} ums Leben.",
    "never_launched": "{He} gehörte zur Besatzung von {ship}, einem Flug, der nicht stattfand{killed:, }.",
    "assigned": "{He} soll {when} {with_ship} fliegen.",
}
SETS_OFF_DATES = False

#: Wie ein Land nennt, wen es in den Weltraum schickt; alle anderen sind Raumfahrer.
_COSMONAUTS = {Sex.MALE: "Kosmonaut", Sex.FEMALE: "Kosmonautin"}
_ASTRONAUTS = {Sex.MALE: "Astronaut", Sex.FEMALE: "Astronautin"}
_NOUNS = {"URS": _COSMONAUTS, "RUS": _COSMONAUTS, "KAZ": _COSMONAUTS, "USA": _ASTRONAUTS}
_SPACEFARERS = {Sex.MALE: "Raumfahrer", Sex.FEMALE: "Raumfahrerin"}
_PILOTS = {Sex.MALE: "Pilot", Sex.FEMALE: "Pilotin"}
_PRONOUNS = {Sex.MALE: "er", Sex.FEMALE: "sie"}
_RELATIVES = {Sex.MALE: "der", Sex.FEMALE: "die"}
_DISTINCTIONS = {
    Distinction.OF_ALL: ("der erste Mensch", False),
    Distinction.OF_WOMEN: ("die erste Frau", False),
    Distinction.OF_COUNTRY: ("der erste Mensch", True),
    Distinction.OF_WOMEN_OF_COUNTRY: ("die erste Frau", True),
}


def person(message: Message) -> Filling:
    """„Helen Sharman (* 30. Mai 1963)“"""
    return unlinked_name(message.person), _lifetime(message.person)


def _lifetime(someone: Person) -> Filling:
    signs = ((f"*{NO_BREAK}", someone.born_on), (f"†{NO_BREAK}", someone.died_on))
    dates = [(sign, date_piece(Moment(day))) for sign, day in signs if day]
    return (" (", *([dates[0], "; ", dates[1]] if len(dates) > 1 else dates), ")") if dates else ""


def was(message: Message) -> str:
    return "ist" if message.tense == Tense.PRESENT else "war"


def and_was(message: Message) -> str:
    return "und war" if message.tense == Tense.PRESENT else "und"


def who(message: Message) -> str:
    return _RELATIVES[message.person.sex]


def who_flew(message: Message) -> str:
    if message.tense == Tense.PRESENT:
        return f"{who(message)} {times(message)} im Weltraum war"
    return f"{who(message)} {times(message)} in den Weltraum flog"


def flew(message: Message) -> str:
    return "war" if message.tense == Tense.PRESENT else "flog"


def started(message: Message) -> str:
    """„flog“, wo der Satz davor nicht schon so endete."""
    return "flog" if message.tense == Tense.PRESENT else "startete"


def into_space(message: Message) -> str:
    return "im Weltraum" if message.tense == Tense.PRESENT else "in den Weltraum"


def spacefarer(message: Message) -> str:
    """„ein sowjetischer und russischer Kosmonaut“"""
    sex = message.person.sex
    own = message.countries[0].code if message.countries else ""
    return _with_article(message, _NOUNS.get(own, _SPACEFARERS)[sex])


def pilot(message: Message) -> str:
    return _with_article(message, role_noun(message.role, message.person) or _PILOTS[message.person.sex])


def _with_article(message: Message, noun: str) -> str:
    article = "eine" if message.person.sex == Sex.FEMALE else "ein"
    return f"{article} {_described(message, noun)}"


def _described(message: Message, noun: str, ending: str = "") -> str:
    """Beiwörter und Hauptwort, gebeugt nach Mann und Frau."""
    ending = ending or ("e" if message.person.sex == Sex.FEMALE else "er")
    adjectives = [country.adjective_de + ending for country in message.countries if country.adjective_de]
    return f"{' und '.join(adjectives)} {noun}".strip()


def as_participant(message: Message) -> str:
    if not message.person.sex or not message.role:
        return ""
    noun = role_noun(message.role, message.person)
    return f"als {_described(message, noun)}" if noun else ""


def as_member(message: Message) -> str:
    """„als britisches Mitglied“: ohne ein Wort für Mann oder Frau."""
    has_adjective = any(country.adjective_de for country in message.countries)
    return f"als {_described(message, 'Mitglied', 'es')}" if has_adjective else ""


def distinction(message: Message) -> str:
    """„der erste Mensch dieser Staatsangehörigkeit im Weltraum“: Das Beiwort steht schon davor."""
    first, is_of_country = _DISTINCTIONS[message.distinction]
    return f"{first}{' dieser Staatsangehörigkeit' if is_of_country else ''} im Weltraum"


def as_first(message: Message) -> str:
    """„als erster Mensch dieser Staatsangehörigkeit“"""
    first, is_of_country = _DISTINCTIONS[message.distinction]
    noun = first.removeprefix("die ").replace("der erste Mensch", "erster Mensch")
    return f"als {noun}{' dieser Staatsangehörigkeit' if is_of_country else ''}"


def he(message: Message) -> Filling:
    """Das Fürwort; ist das Geschlecht unbekannt, der Name."""
    someone = message.person
    return _PRONOUNS.get(someone.sex) or someone.family_name_de or unlinked_name(someone)


def times(message: Message) -> str:
    return words.times(message.count)


def ordinal(message: Message) -> str:
    """Im Dativ: „zum zweiten Mal“, „zum 13. Mal“."""
    word = words.ordinal(message.count)
    return word if word.endswith(".") else f"{word}n"


def number(message: Message) -> str:
    return words.in_words(message.count)


def suborbital_flights(message: Message) -> Filling:
    """Im Nebensatz: „zwei suborbitale Raumflüge unternahm, den ersten am …“"""
    if message.count == 1:
        return _day_and_ship(message), " einen suborbitalen Raumflug unternahm"
    return f"{number(message)} suborbitale Raumflüge unternahm, den ersten ", _day_and_ship(message)


def made_flights(message: Message) -> Filling:
    if message.count == 1:
        return "unternahm ", _day_and_ship(message), " einen suborbitalen Raumflug"
    return f"unternahm {number(message)} suborbitale Raumflüge, den ersten ", _day_and_ship(message)


def _day_and_ship(message: Message) -> Filling:
    return when(message), " " if message.when else "", words.with_ship(message.ship)


def ending(message: Message) -> Filling:
    """„und kehrte nach 7 Tagen, 21 Stunden und 14 Minuten mit Sojus TM-11 zurück“"""
    if message.was_killed:
        return "und kam bei diesem Flug ums Leben"
    after = f" nach {_length(message, dative=True)}" if message.length else ""
    if message.ship_home:
        return f"und kehrte{after} mit ", name(message.ship_home), " zurück"
    return f"und kehrte{after} zurück" if after else ""


def in_all(message: Message) -> Filling:
    """„insgesamt verbrachte er 555 Tage, 18 Stunden und 33 Minuten im Weltraum“"""
    return ("insgesamt verbrachte ", he(message), f" {length(message)} im Weltraum") if message.length else ""


def length(message: Message) -> str:
    return _length(message)


def _length(message: Message, dative: bool = False) -> str:
    return words.length(lengths.of_flight(message.length, message.length_precision), dative=dative)


def killed(message: Message) -> Filling:
    return ("und kam am ", date_piece(message.when), " ums Leben") if message.when else ""


# Raumschiffe und Daten


def ship(message: Message) -> Filling:
    return name(message.ship)


def with_ship(message: Message) -> Filling:
    return words.with_ship(message.ship)


def on_flight(message: Message) -> Filling:
    return "beim " if "-Flug" in str(message.ship) else "beim Flug ", name(message.ship)


def ships(message: Message) -> Filling:
    return words.listed([name(one) for one in message.ships])


def when(message: Message) -> Filling:
    return words.on_or_year(message.when)
