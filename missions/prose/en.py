"""Lead paragraphs in English."""

from missions import typography
from missions.models import Kind, PlaceKind, Station
from missions.prose import lengths
from missions.prose.frames import Filling, joined, text_of
from missions.prose.messages import Member, Message
from missions.prose.naming import (
    NO_BREAK,
    date_piece,
    ends_in,
    family_name,
    grouped,
    name,
    phrase,
    role_noun,
    unlinked_name,
    without_words_last,
)
from missions.prose.words.en import in_words, length, listed, named_with_article, on, with_article
from missions.prose.words.en import ordinal as ordinal_word

FRAMES = {
    "introduction": "{Mission} was {flight} {destination}{ordinal}.",
    "introduction_running": "{Mission} is {flight} {destination}{ordinal}.",
    "introduction_planned": "{Mission} is {flight} {destination}.",
    "introduction_aborted": "{Mission} was {flight} that was aborted during launch.",
    "introduction_aborted_on_the_way": (
        "{Mission} was {flight} that was to go {destination} and was aborted during launch."
    ),
    "introduction_never_launched": "{Mission} was {flight} {destination} that was never launched.",
    "launch": "{Craft} lifted off {site} {rocket} {when} {aboard}.",
    "launch_planned": "{Craft} is to lift off {site} {rocket} {when} {aboard}.",
    "aboard": "On board {were} {members}.",
    "intended": "Its crew was to be {members}.",
    "docking": "{When}, {it} docked {target}{stayed:, }.",
    "docking_next": "From there {it} went on to dock {target} {when}{stayed:, }.",
    "docking_again": "{When}, {it} docked {target} again{stayed:, }.",
    "docked_since": "{It} has been docked {target} since {date}.",
    "docking_failed": "An attempt to dock {target} {when} failed.",
    "docking_failed_repeatedly": "Several attempts to dock {target} failed.",
    "moon_flyby": "{When}, {it} flew around the Moon.",
    "moon_orbit": "{When}, {it} went into orbit around the Moon{stayed:, }.",
    "moon_landing": "{When}, {people} landed {lander} on the Moon{on_the_moon:, }{stayed:, }{meanwhile:, }.",
    "altitude": "{It} reached an altitude of {altitude}.",
    "altitude_and_landing": "{It} reached an altitude of {altitude} and {landed} {place} {bearing}.",
    "landing": "{When}, {it} {landed} {place} {bearing}.",
    "landing_timed": "{After}, {it} {landed} {when} {place}{bearing:, }.",
    "landing_undated": "{After}, {it} {landed} {place} {bearing}.",
    "landing_somewhere": "{It} {landed} {place} {bearing}.",
    "return": "{When}, {it} returned to Earth{place:, }{bearing:, }.",
    "return_timed": "{After}, {it} returned to Earth {when}{place:, }{bearing:, }.",
    "return_undated": "{After}, {it} returned to Earth{place:, }{bearing:, }.",
    "return_somewhere": "{It} returned to Earth {place} {bearing}.",
    "end": "{When}, the flight ended.",
    "end_timed": "{After}, the flight ended {when}.",
    "end_undated": "{After}, the flight ended.",
    "loss": "{It} was lost.",
    "loss_on_a_day": "{When}, {it} was lost.",
    "loss_on_the_day_of_launch": "{It} was lost on the day of its launch.",
    "deaths": "{Everyone} {were} killed.",
    "deaths_on_a_day": "{When}, {everyone} {were} killed.",
    "deaths_of_some": "{People} {were} killed.",
    "survived": "The crew survived.",
    "returned": "{People} came home on {ship}.",
    "returned_earlier": "{People} had already returned on {ship}.",
    "returned_later": "{People} came home later, on {ship}.",
    "came_home_on_this": "{People}, launched on {ship}, came home on {mission}.",
}
#: "December 2, 1990, with": a full date inside a sentence is closed with a comma.
SETS_OFF_DATES = True

_DEFAULT_NOUN = "spacecraft"
_DIRECTIONS = {"N": "north", "E": "east", "S": "south", "W": "west"}
_FLIGHTS = {Kind.SUBORBITAL: "crewed suborbital spaceflight"}
_PLANNED = ("introduction_planned", "introduction_never_launched")
_STAYS = {"docking": "where it stayed", "docking_next": "staying", "docking_again": "this time"}
_STAYS |= {"moon_orbit": "where it stayed", "moon_landing": "where they stayed"}
_PLACES = {PlaceKind.TOWN: "near ", PlaceKind.SEA: "in the ", PlaceKind.REGION: "in ", PlaceKind.AIRFIELD: "at "}


# The mission and its craft


def mission(message: Message) -> Filling:
    return unlinked_name(message.mission)


def flight(message: Message) -> str:
    """ "a Soviet crewed spaceflight"; "a crewed spaceflight of the Soviet Union" where the adjective is unknown."""
    planned = "planned" if message.frame in _PLANNED else ""
    adjective = (message.country and message.country.adjective_en) or ""
    genitive = "" if adjective or not message.country else message.country.genitive_en
    kind = _FLIGHTS.get(message.mission.kind, "crewed spaceflight")
    return with_article(" ".join(filter(None, (planned, adjective, kind, genitive))))


def destination(message: Message) -> Filling:
    if message.mission.kind == Kind.LUNAR:
        return "to the Moon"
    if len(message.stations) > 1:
        return "to the space stations ", joined([name(station) for station in message.stations], ", ", " and ")
    return tuple(_to_station(station) for station in message.stations)


def _to_station(station) -> Filling:
    if station.phrase_to_en:
        return phrase(station.phrase_to_en, station)
    already_says_it = ends_in(str(station), ["station"])
    return "to the " if already_says_it else "to the space station ", name(station)


def ordinal(message: Message) -> Filling:
    """ "and the 87th flight of the Soyuz program" """
    program, number = message.program, message.program_flight_number
    if not program:
        return ""
    noun = "" if ends_in(str(program), ["program", "project"]) else " program"
    # After a list of stations an "and" would go on with the list.
    link = ", the" if len(message.stations) > 1 else " and the"
    return f"{link} {ordinal_word(number)} flight of the ", name(program), noun


def _noun(message: Message) -> str:
    return (message.spacecraft_type and message.spacecraft_type.noun_en) or _DEFAULT_NOUN


def craft(message: Message) -> Filling:
    """ "the orbiter Challenger" """
    return f"the {_noun(message)}", (" ", name(message.craft)) if message.craft else ""


def it(message: Message) -> Filling:
    return "it" if message.follows_craft else f"the {_noun(message)}"


# Launch and crew


def site(message: Message) -> Filling:
    if not message.site:
        return ""
    stored = message.site.phrase_from_en
    return phrase(stored, message.site) if stored else ("from ", named_with_article(message.site))


def rocket(message: Message) -> Filling:
    if not message.rocket:
        return ""
    if message.rocket.phrase_with_en:
        return phrase(message.rocket.phrase_with_en, message.rocket)
    article = with_article(str(message.rocket)).partition(" ")[0]
    return f"on {article} ", name(message.rocket), " rocket"


def aboard(message: Message) -> Filling:
    if message.crew_size:
        led = (" commanded by ", name(message.commander.person)) if message.commander else ""
        guests = (", including ", members(message)) if message.crew else ""
        return f"with a crew of {in_words(message.crew_size)}", led, guests
    return ("with ", members(message), " on board") if message.crew else ""


def members(message: Message) -> Filling:
    """After "commander A", plain names would read as further commanders: "and crewmates B and C"."""
    described, plain = without_words_last(message.crew, lambda member: role_noun(member.role, member.person))
    groups = [_named(group) for group in grouped(described, _likeness)]
    if plain:
        groups.append((f"crewmate{'s' if len(plain) > 1 else ''} ", listed([_named([member]) for member in plain])))
    return _in_row(groups)


def _in_row(groups: list[Filling]) -> Filling:
    """ "commander A, pilot B, and mission specialists C and D": a comma parts what has an "and" of its own."""
    if not any(" and " in text_of(group) for group in groups):
        return listed(groups)
    is_pair = len(groups) == 2 and " and " not in text_of(groups[0])
    return joined(groups, ", ", " and " if is_pair else ", and ")


def _likeness(member: Member) -> tuple | None:
    role = role_noun(member.role, member.person)
    return (role, member.country) if role else None


def _named(group: list[Member]) -> Filling:
    """ "Japanese research cosmonaut Toyohiro Akiyama", "pilots A and B"; without a role "Toyohiro Akiyama of Japan"."""
    first, country = group[0], group[0].country
    role = role_noun(first.role, first.person)
    if not role:
        return name(first.person), f" {country.genitive_en}" if country and country.genitive_en else ""
    adjective = f"{country.adjective_en} " if country and country.adjective_en else ""
    return f"{adjective}{role}{'s' if len(group) > 1 else ''} ", listed([name(member.person) for member in group])


def were(message: Message) -> str:
    return "were" if len(message.crew or message.people) > 1 else "was"


# Docking


def target(message: Message) -> Filling:
    if not isinstance(message.target, Station):
        kind = "the lunar module " if str(message.target) == message.mission.lunar_lander else ""
        return "with ", kind, name(message.target)
    stored = message.target.phrase_docked_en
    return phrase(stored, message.target) if stored else ("with ", named_with_article(message.target))


def stayed(message: Message) -> str:
    if not message.stay:
        return ""
    at_a_ship = message.target and not isinstance(message.target, Station)
    beginning = "staying docked" if at_a_ship else _STAYS[message.frame]
    return f"{beginning} for {length(lengths.of_stay(message.stay))}"


# The Moon


def lander(message: Message) -> str:
    return f"the lunar module {message.lander}" if message.lander else ""


def meanwhile(message: Message) -> Filling:
    """ "while Collins circled the Moon" """
    return ("while ", others(message), " circled the Moon") if message.others else ""


def others(message: Message) -> Filling:
    return listed([family_name(person, message.mission) for person in message.others])


def on_the_moon(message: Message) -> Filling:
    """ "in the Sea of Tranquility" """
    return (message.place.phrase_in_en or ("in ", name(message.place))) if message.place else ""


# Landing


def landed(message: Message) -> str:
    return "splashed down" if message.place and message.place.kind == PlaceKind.SEA else "landed"


def place(message: Message) -> Filling:
    """ "in the Pacific Ocean", "near Arkalyk" """
    if not message.place or message.direction:
        return ""
    return message.place.phrase_in_en or (_PLACES[message.place.kind], name(message.place))


def bearing(message: Message) -> Filling:
    """ "61 km southeast of Dzhezkazgan" """
    if not message.direction:
        return ""
    distance = typography.number(message.distance_km)
    return f"{distance}{NO_BREAK}km {_direction_word(message.direction)} of ", name(message.place)


def _direction_word(direction: str) -> str:
    words = [_DIRECTIONS[letter] for letter in direction]
    return "-".join((words[0], "".join(words[1:]))) if len(words) == 3 else "".join(words)


def after(message: Message) -> str:
    """ "after 48 orbits in 2 days, 22 hours and 50 minutes" """
    parts = [_orbits(message), _flight_length(message)]
    return "after " + " in ".join(filter(None, parts)) if any(parts) else ""


def _orbits(message: Message) -> str:
    count = message.orbits
    if not count:
        return ""
    about = "about " if message.orbits_approximate else ""
    return f"{about}{in_words(count)}{NO_BREAK}{'orbit' if count == 1 else 'orbits'}"


def _flight_length(message: Message) -> str:
    if not message.duration:
        return ""
    return length(lengths.of_flight(message.duration, message.mission.duration_precision))


def altitude(message: Message) -> str:
    return f"{typography.number(message.altitude_km)}{NO_BREAK}km"


# People and ships


def people(message: Message) -> Filling:
    named = [family_name(p, message.mission) if message.named_before else name(p) for p in message.people]
    return listed(named)


def everyone(message: Message) -> Filling:
    """The one, both, or all of the crew."""
    if len(message.people) == 1:
        return family_name(message.people[0], message.mission)
    sizes = {0: "the crew", 2: "both crew members"}
    return sizes.get(len(message.people)) or f"all {in_words(len(message.people))} crew members"


def ship(message: Message) -> Filling:
    return name(message.ship)


# Dates


def date(message: Message) -> Filling:
    return date_piece(message.when)


def when(message: Message) -> Filling:
    """ "on December 2, 1990", "the same day (UTC)" """
    if not message.when:
        return ""
    return "the same day (UTC)" if message.when.same_day else on(message.when)
