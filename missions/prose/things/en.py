"""First sentences about stations, craft, rockets, launch sites, programs and countries in English."""

from missions.models import LaunchVehicle, Program, SpacecraftType
from missions.prose.frames import Filling
from missions.prose.naming import NO_BREAK, date_piece, ends_in, name, unlinked_name
from missions.prose.planner import has_phrase
from missions.prose.tense import Tense
from missions.prose.things.messages import Message
from missions.prose.words import en as words

FRAMES = {
    "station": "{Station} {was} {station_noun} {orbiting}.",
    "station_in_orbit": "{Station} {in_orbit}.",
    "visits": "Crewed ships {have_docked} with it on {number} flights, with {number_of_people} on board in all.",
    "visit": "A crewed ship {has_docked} with it once: {ship}{when:, }{with_people:, }.",
    "first_visit": "The first crew{people:, }{after_people} came on {ship} {when}.",
    "latest_visit": "The latest crew{people:, }{after_people} came on {ship} {when}.",
    "last_visit": "The last crew{people:, }{after_people} left on {ship} {when}.",
    "craft": "{Named} {was} {noun} {seats}.",
    "rocket": "{Named} {was} {noun}.",
    "program": "{Named} {was} {noun} of crewed {spaceflight}.",
    "flights_of_craft": "It {has_been} launched with a crew {times}, {first_and_last}.",
    "flights_of_rocket": "It {has} carried {crews} {times}, {first_and_last}.",
    "flights_of_site": "{From_site}, {crews} {have_been} launched {times}, {first_and_last}.",
    "recorded_flights_of_craft": "There {are_flights} on record{from_first_to_last}.",
    "recorded_flights_of_rocket": "There {are_flights} on record{from_first_to_last}.",
    "recorded_flights_of_site": "There {are_flights} {from_site} on record: {flights}.",
    "flights_of_program": "{Program_flights}{from_first_to_last}.",
    "flights_of_country": "There {are_flights} {of_country} on record{from_first_to_last}.",
    "in_space_now": "{Ships} {are} in space now.",
}
SETS_OFF_DATES = True


# Ships and dates


def ship(message: Message) -> Filling:
    return name(message.ship)


def last_ship(message: Message) -> Filling:
    return name(message.last_ship)


def ships(message: Message) -> Filling:
    return words.listed([name(one) for one in message.ships])


def are(message: Message) -> str:
    return "are" if len(message.ships) > 1 else "is"


def when(message: Message) -> Filling:
    return words.on(message.when) if message.when else ""


def until(message: Message) -> Filling:
    return words.on(message.until) if message.until else ""


# Stations


def was(message: Message) -> str:
    return "is" if message.tense == Tense.PRESENT else "was"


def number(message: Message) -> str:
    return words.in_words(message.count)


def times(message: Message) -> str:
    return words.times(message.count)


def _adjectives(message: Message) -> str:
    adjectives = [country.adjective_en for country in message.countries if country.adjective_en]
    return " and ".join(adjectives) + (" " if adjectives else "")


def station(message: Message) -> Filling:
    return words.definite_article(message.subject), unlinked_name(message.subject)


def station_noun(message: Message) -> str:
    return words.with_article(f"{_adjectives(message)}space station")


def orbiting(message: Message) -> Filling:
    if message.when and message.until:
        return "in orbit from ", date_piece(message.when), " to ", date_piece(message.until)
    if message.until:
        return "that re-entered the atmosphere ", until(message)
    return ("that has been in orbit since ", date_piece(message.when)) if message.when else ""


def in_orbit(message: Message) -> Filling:
    if message.when and message.until:
        return "was in orbit from ", date_piece(message.when), " to ", date_piece(message.until)
    if message.until:
        return "re-entered the atmosphere ", until(message)
    return "has been in orbit since ", date_piece(message.when)


def have_docked(message: Message) -> str:
    return "have docked" if message.tense == Tense.PRESENT else "docked"


def has_docked(message: Message) -> str:
    return "has docked" if message.tense == Tense.PRESENT else "docked"


def number_of_people(message: Message) -> str:
    count = message.people_count
    return f"{words.in_words(count)}{NO_BREAK}{'person' if count == 1 else 'people'}"


def people(message: Message) -> Filling:
    return words.listed([name(one) for one in message.people])


def after_people(message: Message) -> str:
    return "," if message.people else ""


def with_people(message: Message) -> Filling:
    return ("with ", people(message), " on board") if message.people else ""


# Craft, rockets, sites, programs, countries


def named(message: Message) -> Filling:
    article = "" if isinstance(message.subject, Program) else words.definite_article(message.subject)
    return article, unlinked_name(message.subject)


def noun(message: Message) -> str:
    return words.with_article(f"{_adjectives(message)}{_noun_of(message.subject)}")


def _noun_of(record) -> str:
    if isinstance(record, SpacecraftType):
        stored = record.noun_en or "spacecraft"
        return "spacecraft" if ends_in(str(record), [stored]) else stored
    if isinstance(record, LaunchVehicle):
        # Without words for a rocket, rocket and craft are one.
        return "rocket" if has_phrase(record) else "launch system"
    return "program"


def spaceflight(message: Message) -> str:
    return "suborbital flights" if message.is_suborbital else "spaceflight"


def seats(message: Message) -> str:
    return f"with {words.in_words(message.count)} seat{'' if message.count == 1 else 's'}" if message.count else ""


def has(message: Message) -> str:
    return "has" if message.tense == Tense.PRESENT else ""


def has_been(message: Message) -> str:
    return "has been" if message.tense == Tense.PRESENT else "was"


def have_been(message: Message) -> str:
    present, past = ("has been", "was") if message.count == 1 else ("have been", "were")
    return present if message.tense == Tense.PRESENT else past


def crews(message: Message) -> str:
    return "a crew" if message.count == 1 else "crews"


def first_and_last(message: Message) -> Filling:
    """ "first on Soyuz TM-2 in 1987, last on Soyuz TM-34 in 2002" """
    first, last = ship(message), message.last_ship and last_ship(message)
    if not last:
        return "on ", first, " ", when(message)
    if message.count == 2:
        link = " and " if message.is_one_year else (" ", when(message), " and on ")
        return "on ", first, link, last, " ", until(message)
    lately = "most recently" if message.tense == Tense.PRESENT else "last"
    begun = "" if message.is_one_year else (" ", when(message))
    return "first on ", first, begun, f", {lately} on ", last, " ", until(message)


def from_first_to_last(message: Message) -> Filling:
    """ ", from Soyuz 1 in 1967 to Soyuz MS-29 in 2026" """
    first, last = ship(message), message.last_ship and last_ship(message)
    if not last:
        return ": ", first, " ", when(message)
    begun = "" if message.is_one_year else (" ", when(message))
    opening, link = (": ", " and ") if message.count == 2 else (", from ", " to ")
    return opening, first, begun, link, last, " ", until(message)


def flights(message: Message) -> Filling:
    """ "the first Apollo 8 in 1968, the latest Artemis II in 2026" """
    first = ship(message), "" if message.is_one_year else (" ", when(message))
    if not message.last_ship:
        return first
    last = last_ship(message), " ", until(message)
    if message.count == 2:
        return first, " and ", last
    return "the first ", first, f", the {'latest' if message.tense == Tense.PRESENT else 'last'} ", last


def are_flights(message: Message) -> str:
    return "is one crewed flight" if message.count == 1 else f"are {number(message)} crewed flights"


def from_site(message: Message) -> Filling:
    stored = message.subject.phrase_from_en
    return stored or ("from ", words.definite_article(message.subject), unlinked_name(message.subject))


def program_flights(message: Message) -> Filling:
    if message.is_complete:
        return f"it comprises {number(message)} crewed flight{'' if message.count == 1 else 's'}"
    return f"{number(message)} of its crewed flights {'is' if message.count == 1 else 'are'} on record"


def of_country(message: Message) -> str:
    return message.subject.genitive_en
