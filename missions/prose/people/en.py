"""First sentences about people in English."""

from missions.models import Person, Sex
from missions.prose import lengths
from missions.prose.frames import Filling
from missions.prose.messages import Moment
from missions.prose.naming import NO_BREAK, date_piece, name, phrase, role_noun, unlinked_name
from missions.prose.people.messages import Distinction, Message
from missions.prose.tense import Tense
from missions.prose.words import en as words

FRAMES = {
    "introduction": "{Person} {was} {spacefarer}.",
    "introduction_flown": "{Person} {was} {spacefarer} who {flew} in space {times}.",
    "introduction_flown_open": "{Person}, {spacefarer}, flew in space {times}.",
    "introduction_first": "{Person} {was} {spacefarer} {and_was} {distinction}.",
    "introduction_first_open": "{Person}, {spacefarer}, was {distinction}.",
    "introduction_in_space": "{Person} is {spacefarer} who is in space for the {ordinal} time.",
    "pilot": "{Person} {was} {pilot}.",
    "pilot_flown": "{Person} {was} {pilot} who made {suborbital_flights}.",
    "pilot_flown_open": "{Person}, {pilot}, made {suborbital_flights}.",
    "flew": "{Person} {flew} in space {times} {as_participant}.",
    "flew_first": "{Person} {flew} in space {times} {as_participant} {and_was} {distinction}.",
    "is_in_space": "{Person} is in space for the {ordinal} time {as_participant}.",
    "crew_of": "{Person} belonged to the crew of {ship}.",
    "on_board": "{Person} was on board the suborbital spaceflight {ship} {when}.",
    "on_board_often": "{Person} was on board {number} suborbital spaceflights, the first of which was {ship} {when}.",
    "backup": "{Person} was {member} of the backup crew of {ships} and did not fly in space.",
    "flight": "{He} lifted off on {ship} {when} {ending}.",
    "flights": "{He} first flew on {ship} {when}{in_all:; }.",
    "flights_counted": "{He} {flew} in space {times}, first on {ship} {when}{in_all:; }.",
    "flight_length": "The flight lasted {length}.",
    "aborted": "{When}, {he} survived the aborted launch of {ship}.",
    "killed": "{He} was killed on {ship}.",
    "never_launched": "{He} belonged to the crew of {ship}, which was never launched{killed:, }.",
    "assigned": "{He} is to fly on {ship} {when}.",
}
SETS_OFF_DATES = True

#: What a country calls those it sends up; others are astronauts, unless cosmonaut is what they were on board as.
_NOUNS = {"URS": "cosmonaut", "RUS": "cosmonaut", "KAZ": "cosmonaut", "USA": "astronaut"}
_COSMONAUT_ROLES = {"research-cosmonaut", "cosmonaut", "reporter"}
_PRONOUNS = {Sex.FEMALE: "she", Sex.MALE: "he"}
_DISTINCTIONS = {
    Distinction.OF_ALL: ("the first human", False),
    Distinction.OF_WOMEN: ("the first woman", False),
    Distinction.OF_COUNTRY: ("the first citizen", True),
    Distinction.OF_WOMEN_OF_COUNTRY: ("the first female citizen", True),
}


def person(message: Message) -> Filling:
    """ "Helen Sharman (born May 30, 1963)" """
    return unlinked_name(message.person), _lifetime(message.person)


def _lifetime(someone: Person) -> Filling:
    born, died = (_life_date(day) for day in (someone.born_on, someone.died_on))
    if born and died:
        # No blank that a sentence would set off with a comma follows the first date.
        return " (", born, f"{NO_BREAK}– ", died, ")"
    if born or died:
        return " (born " if born else " (died ", born or died, ")"
    return ""


def _life_date(day):
    return date_piece(Moment(day)) if day else ""


def was(message: Message) -> str:
    return "is" if message.tense == Tense.PRESENT else "was"


def and_was(message: Message) -> str:
    return "and was" if message.frame == "flew_first" or message.tense == Tense.PRESENT else "and"


def flew(message: Message) -> str:
    return "has flown" if message.tense == Tense.PRESENT else "flew"


def spacefarer(message: Message) -> str:
    """ "a Soviet and Russian cosmonaut" """
    codes = [country.code for country in message.countries]
    as_cosmonaut = message.roles and message.roles <= _COSMONAUT_ROLES
    noun = _NOUNS.get(codes[0] if codes else "") or ("cosmonaut" if as_cosmonaut else "astronaut")
    return words.with_article(f"{_adjectives(message)}{noun}")


def pilot(message: Message) -> str:
    return words.with_article(_adjectives(message) + (role_noun(message.role, message.person) or "pilot"))


def _adjectives(message: Message) -> str:
    adjectives = [country.adjective_en for country in message.countries if country.adjective_en]
    return " and ".join(adjectives) + (" " if adjectives else "")


def as_participant(message: Message) -> str:
    noun = role_noun(message.role, message.person) if message.role else ""
    return f"as {words.with_article(_adjectives(message) + noun)}" if noun else ""


def member(message: Message) -> str:
    return words.with_article(f"{_adjectives(message)}member")


def distinction(message: Message) -> Filling:
    """ "the first citizen of the United Kingdom in space" """
    who, is_of_country = _DISTINCTIONS[message.distinction]
    if not is_of_country:
        return f"{who} in space"
    country = message.countries[0]
    return (
        f"{who} ",
        phrase(country.genitive_en, country) if country.genitive_en else ("of ", name(country)),
        " in space",
    )


def he(message: Message) -> Filling:
    """The pronoun; of someone whose sex is unknown the name."""
    someone = message.person
    return _PRONOUNS.get(someone.sex) or someone.family_name_en or unlinked_name(someone)


def times(message: Message) -> str:
    return words.times(message.count)


def ordinal(message: Message) -> str:
    return words.ordinal(message.count)


def number(message: Message) -> str:
    return words.in_words(message.count)


def suborbital_flights(message: Message) -> Filling:
    when_told = (" ", when(message)) if message.when else ""
    if message.count == 1:
        return "a suborbital spaceflight on ", name(message.ship), when_told
    return f"{number(message)} suborbital spaceflights, the first on ", name(message.ship), when_told


def ending(message: Message) -> Filling:
    """ "and came home on Soyuz TM-11 after 7 days, 21 hours and 14 minutes" """
    if message.was_killed:
        return "and was killed on that flight"
    after = f" after {length(message)}" if message.length else ""
    if message.ship_home:
        return "and came home on ", name(message.ship_home), after
    return f"and returned{after}" if after else ""


def in_all(message: Message) -> Filling:
    """ "in all, he has spent 555 days, 18 hours and 33 minutes in space" """
    if not message.length:
        return ""
    spent = "has spent" if message.tense == Tense.PRESENT else "spent"
    return "in all, ", he(message), f" {spent} {length(message)} in space"


def length(message: Message) -> str:
    return words.length(lengths.of_flight(message.length, message.length_precision))


def killed(message: Message) -> Filling:
    return ("and was killed on ", date_piece(message.when)) if message.when else ""


# Ships and dates


def ship(message: Message) -> Filling:
    return name(message.ship)


def ships(message: Message) -> Filling:
    return words.listed([name(one) for one in message.ships])


def when(message: Message) -> Filling:
    return words.on(message.when) if message.when else ""
