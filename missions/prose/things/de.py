"""Die ersten Sätze über Stationen, Raumschiffe, Raketen, Startplätze, Programme und Länder auf Deutsch."""

from missions.models import LaunchVehicle, Program, SpacecraftType
from missions.prose.frames import Filling
from missions.prose.messages import Moment
from missions.prose.naming import NO_BREAK, date_piece, is_full_date, name, unlinked_name
from missions.prose.planner import has_phrase
from missions.prose.tense import Tense
from missions.prose.things.messages import Message
from missions.prose.words import de as words

FRAMES = {
    "station": "{Station} {was} eine Raumstation {of_countries}{orbiting:, }.",
    "station_in_orbit": "{Station} {in_orbit}.",
    "visits": "Auf {number} Flügen koppelten bemannte Raumschiffe an, mit zusammen {number_of_people} an Bord.",
    "visit": "Einmal koppelte ein bemanntes Raumschiff an: {ship} {when}{with_people:, }.",
    "first_visit": "Die erste Besatzung{people:, }{after_people} kam {when} {with_ship}.",
    "latest_visit": "Die bislang letzte Besatzung{people:, }{after_people} kam {when} {with_ship}.",
    "last_visit": "Die letzte Besatzung{people:, }{after_people} verließ die Station {when} {with_ship}.",
    "craft": "{Named} {was} {noun} {of_countries} {seats}.",
    "rocket": "{Named} {was} {noun} {of_countries}.",
    "program": "{Named} {was} ein {program_noun} {of_countries}.",
    "flights_of_craft": "Mit Besatzung startete {it} {times}, {first_and_last}.",
    "flights_of_rocket": "{It} trug {times} eine Besatzung, {first_and_last}.",
    "flights_of_site": "{From_site} {started} {times} {crews}, {first_and_last}.",
    "recorded_flights_of_craft": "Verzeichnet {are_flights}{from_first_to_last}.",
    "recorded_flights_of_rocket": "Verzeichnet {are_flights}{from_first_to_last}.",
    "recorded_flights_of_site": "Verzeichnet {are_flights} {from_site}: {flights}.",
    "flights_of_program": "{Program_flights}{from_first_to_last}.",
    "flights_of_country": "Verzeichnet {are_flights} {of_country}{from_first_to_last}.",
    "in_space_now": "Zurzeit {are} {ships} im Weltraum.",
}
SETS_OFF_DATES = False

#: Namen, die auf ein Gattungswort enden, stehen mit Artikel.
_ARTICLES_OF_NAMES = {"orbiter": "der ", "shuttle": "der ", "system": "das "}
# Raumschiffe und Daten


def ship(message: Message) -> Filling:
    return name(message.ship)


def with_ship(message: Message) -> Filling:
    return words.with_ship(message.ship)


def last_ship(message: Message) -> Filling:
    return name(message.last_ship)


def ships(message: Message) -> Filling:
    return words.listed([name(one) for one in message.ships])


def are(message: Message) -> str:
    return "sind" if len(message.ships) > 1 else "ist"


def when(message: Message) -> Filling:
    return words.on_or_year(message.when)


def until(message: Message) -> Filling:
    return words.on_or_year(message.until)


# Stationen


def was(message: Message) -> str:
    return "ist" if message.tense == Tense.PRESENT else "war"


def number(message: Message) -> str:
    return words.in_words(message.count)


def times(message: Message) -> str:
    return words.times(message.count)


def station(message: Message) -> Filling:
    """Namen von Stationen stehen ohne Artikel; „Raumstation“ hat einen."""
    return "die " if "station" in str(message.subject).casefold() else "", unlinked_name(message.subject)


def of_countries(message: Message) -> str:
    """„der Sowjetunion und Russlands“"""
    return " und ".join(country.genitive_de for country in message.countries if country.genitive_de)


def orbiting(message: Message) -> Filling:
    if message.when and message.until:
        return "die sich ", _span(message), " in der Erdumlaufbahn befand"
    if message.until:
        return "die ", until(message), " in die Erdatmosphäre eintrat"
    return ("die sich seit ", _since(message.when), " in der Erdumlaufbahn befindet") if message.when else ""


def in_orbit(message: Message) -> Filling:
    if message.when and message.until:
        return "befand sich ", _span(message), " in der Erdumlaufbahn"
    if message.until:
        return "trat ", until(message), " in die Erdatmosphäre ein"
    return "befindet sich seit ", _since(message.when), " in der Erdumlaufbahn"


def _span(message: Message) -> Filling:
    begin = "vom " if is_full_date(message.when) else "von "
    end = " bis zum " if is_full_date(message.until) else " bis "
    return begin, date_piece(message.when), end, date_piece(message.until)


def _since(moment: Moment) -> Filling:
    return "dem " if is_full_date(moment) else "", date_piece(moment)


def number_of_people(message: Message) -> str:
    count = message.people_count
    return f"einem{NO_BREAK}Menschen" if count == 1 else f"{words.in_words(count)}{NO_BREAK}Menschen"


def people(message: Message) -> Filling:
    return words.listed([name(one) for one in message.people])


def after_people(message: Message) -> str:
    return "," if message.people else ""


def with_people(message: Message) -> Filling:
    return ("mit ", people(message), " an Bord") if message.people else ""


# Bauarten, Raketen, Startplätze, Programme, Länder


def named(message: Message) -> Filling:
    if isinstance(message.subject, Program):
        return unlinked_name(message.subject)
    article = next((a for noun_, a in _ARTICLES_OF_NAMES.items() if str(message.subject).lower().endswith(noun_)), "")
    return article, unlinked_name(message.subject)


def noun(message: Message) -> str:
    noun_, gender = _noun_and_gender(message.subject)
    return f"{words.INDEFINITE_ARTICLES[gender]} {noun_}"


def _noun_and_gender(record) -> tuple[str, str]:
    if isinstance(record, SpacecraftType):
        is_known = record.noun_de and record.noun_gender_de
        return (record.noun_de, record.noun_gender_de) if is_known else ("Raumschiff", "n")
    if isinstance(record, LaunchVehicle) and has_phrase(record):
        return "Trägerrakete", "f"
    # Ohne Wort für die Rakete sind Rakete und Raumschiff eins.
    return ("Trägersystem", "n") if isinstance(record, LaunchVehicle) else ("Programm", "n")


def it(message: Message) -> str:
    return words.PRONOUNS[_noun_and_gender(message.subject)[1]]


def program_noun(message: Message) -> str:
    return "Programm bemannter Suborbitalflüge" if message.is_suborbital else "bemanntes Raumfahrtprogramm"


def seats(message: Message) -> str:
    """„mit drei Sitzen“"""
    if not message.count:
        return ""
    return "mit einem Sitz" if message.count == 1 else f"mit {number(message)} Sitzen"


def started(message: Message) -> str:
    return "startete" if message.count == 1 else "starteten"


def crews(message: Message) -> str:
    return "eine Besatzung" if message.count == 1 else "Besatzungen"


def first_and_last(message: Message) -> Filling:
    """„zuerst 1987 mit Sojus TM-2, zuletzt 2002 mit Sojus TM-34“"""
    first, last = words.with_ship(message.ship), message.last_ship and words.with_ship(message.last_ship)
    if not last:
        return when(message), " ", first
    if message.count == 2:
        link = (" und ", last_ship(message)) if message.is_one_year else (" und ", until(message), " ", last)
        return when(message), " ", first, link
    if message.is_one_year:
        return when(message), " zuerst ", first, ", zuletzt ", last
    return "zuerst ", when(message), " ", first, ", zuletzt ", until(message), " ", last


def from_first_to_last(message: Message) -> Filling:
    """„, von Sojus 1 (1967) bis Sojus MS-29 (2026)“"""
    first, last = ship(message), message.last_ship and last_ship(message)
    if not last:
        return ": ", first, " (", when(message), ")"
    begun = "" if message.is_one_year else (" (", when(message), ")")
    opening, link = (": ", " und ") if message.count == 2 else (", von ", " bis ")
    return opening, first, begun, link, last, " (", until(message), ")"


def flights(message: Message) -> Filling:
    """„zuerst Apollo 8 (1968), zuletzt Artemis II (2026)“"""
    first = ship(message), "" if message.is_one_year else (" (", when(message), ")")
    if not message.last_ship:
        return first
    last = last_ship(message), " (", until(message), ")"
    return (first, " und ", last) if message.count == 2 else ("zuerst ", first, ", zuletzt ", last)


def are_flights(message: Message) -> str:
    return "ist ein bemannter Flug" if message.count == 1 else f"sind {number(message)} bemannte Flüge"


def from_site(message: Message) -> Filling:
    return message.subject.phrase_from_de or ("vom Startplatz ", unlinked_name(message.subject))


def program_flights(message: Message) -> str:
    flights = "einen bemannten Flug" if message.count == 1 else f"{number(message)} bemannte Flüge"
    if message.is_complete:
        return f"es umfasst {flights}"
    return "davon ist ein Flug verzeichnet" if message.count == 1 else f"davon sind {number(message)} Flüge verzeichnet"


def of_country(message: Message) -> str:
    return message.subject.genitive_de
