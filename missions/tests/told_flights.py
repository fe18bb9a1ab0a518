"""Flights made up for tests of writing: any facts, precisions, crews and dockings that a box can carry."""

from datetime import UTC, datetime
from decimal import Decimal

from hypothesis import strategies as st

from missions.values import Read
from missions.wikitext.writing.flight import Flight, Name, Seat, Stay

PRECISIONS = ("year", "month", "day", "hour", "minute", "second")
#: What a moment is cut to. No box has a form for an hour alone: it is told as its day.
_TOLD = {"hour": "day"}
_FINEST = {"year": (1, 1, 0, 0, 0), "month": (None, 1, 0, 0, 0), "day": (None, None, 0, 0, 0)}

#: A name: words of letters, as towns, ships and people have them.
_WORD = st.from_regex(r"[A-Z][a-zà-ÿ]{2,9}", fullmatch=True).filter(lambda word: "÷" not in word)
words = st.builds(" ".join, st.lists(_WORD, min_size=1, max_size=3))
designs = st.sampled_from(["Soyuz TM", "Sojus MS", "Soyuz-U2", "Falcon 9", "Long March 2F", "Titan II GLV", "Saturn V"])
#: Signs that mean something in wikitext, anywhere in a name but at its beginning.
hostile = st.builds(
    lambda *parts: " ".join("".join(parts).split()),
    _WORD,
    st.text("|={}[]<>&'~_*#;:!?/ abc", max_size=24),
    st.sampled_from(["x", "}}", "{{Infobox", "|b=c", "]]", "</nowiki>", "<!--", "-->", "'''", "&nbsp;", "{{!}}"]),
)
cyrillic = st.text("абвгдежзиклмнопрстуфхцчшщыьэюя", min_size=3, max_size=10).map(str.capitalize)


@st.composite
def moments(draw) -> Read:
    precision = draw(st.sampled_from(PRECISIONS))
    moment = draw(st.datetimes(datetime(1961, 1, 1), datetime(2099, 12, 31))).replace(microsecond=0, tzinfo=UTC)
    return Read(cut(moment, precision), precision=precision)


def cut(moment: datetime, precision: str) -> datetime:
    """The moment with everything finer than its precision set to its beginning."""
    keep = PRECISIONS.index(precision)
    parts = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
    return datetime(
        *(part if place <= keep else (1 if place < 3 else 0) for place, part in enumerate(parts)), tzinfo=UTC
    )


def told(read: Read) -> Read:
    """A moment as a box can tell it."""
    if isinstance(read.value, datetime) and read.precision in _TOLD:
        return Read(cut(read.value, _TOLD[read.precision]), precision=_TOLD[read.precision])
    return read


def numbers(largest: int, places: int, unit: str, approximate: bool = False, least: int = 0) -> st.SearchStrategy[Read]:
    values = st.decimals(least, largest, places=places).map(lambda value: value.normalize() + 0)
    rounded = st.booleans() if approximate else st.just(False)
    return st.builds(lambda value, about: Read(value, unit=unit, approximate=about), values, rounded)


def maybe(**strategies: st.SearchStrategy) -> st.SearchStrategy[dict]:
    return st.fixed_dictionaries({}, optional=strategies)


_durations = st.builds(
    lambda seconds, precision: Read(
        Decimal(seconds - seconds % {"second": 1, "minute": 60}[precision]), unit="s", precision=precision
    ),
    st.integers(1, 500 * 86400),
    st.sampled_from(["minute", "second"]),
)
serials = st.from_regex(r"[0-9]{1,3}[A-Z]?|C2[0-9][0-9]", fullmatch=True)
rocket_serials = st.from_regex(
    r"[A-Z][a-z]? 15000-[0-9]{3}|SA-5[0-9][0-9]|B10[0-9][0-9]\.[0-9]|Y[0-9]{1,2}|1[0-9][0-9]D|GLV-[0-9]", fullmatch=True
)
_texts = {
    "name": hostile,
    "cospar_id": st.from_regex(r"(19|20)[0-9][0-9]-[0-9]{3}[A-Z]", fullmatch=True),
    "spacecraft_serial": serials,
    "spacecraft_grau_index": st.from_regex(r"11F7[0-9][0-9]", fullmatch=True),
    "launch_vehicle_serial": rocket_serials,
    "launch_vehicle_grau_index": st.from_regex(r"11A5[0-9][0-9]U?", fullmatch=True),
}
_numbers = {
    "satcat_number": numbers(999999, 0, "", least=1),
    "duration_s": _durations,
    "orbits": numbers(99999, 1, "", approximate=True),
    "mass_kg": numbers(9999999, 1, "kg", approximate=True),
    "landing_mass_kg": numbers(9999999, 1, "kg"),
    "perigee_km": numbers(99999, 1, "km"),
    "apogee_km": numbers(99999, 1, "km"),
    "inclination_deg": numbers(180, 4, "°"),
    "period_min": numbers(9999, 3, "min"),
    "launched_at": moments(),
    "landed_at": moments(),
}
_things = {
    "spacecraft_type": designs,
    "craft": words,
    "launch_vehicle": designs,
    "program": words,
    "previous_mission": st.builds("{} {}".format, words, st.integers(1, 99)),
    "next_mission": st.builds("{} {}".format, words, st.integers(1, 99)),
}


def _texts_read(texts: dict[str, str]) -> dict[str, Read]:
    return {fact: Read(text) for fact, text in texts.items()}


def _named(texts: dict[str, str]) -> dict[str, Name]:
    return {fact: Name(text, text) for fact, text in texts.items()}


@st.composite
def _landings(draw) -> tuple[dict[str, Read], dict[str, Name]]:
    """Towns with a distance and a direction, or near; seas; each with coordinates or without."""
    facts: dict[str, Read] = {}
    names = {"landing_place": Name(draw(_WORD), draw(_WORD))} if draw(st.booleans()) else {}
    if names:
        facts["landing_place_kind"] = Read(draw(st.sampled_from(["town", "region", "sea"])))
        if draw(st.booleans()):
            facts["landing_direction"] = Read(draw(st.sampled_from(["N", "E", "S", "W", "SE", "SSE", "WNW"])))
            facts["landing_distance_km"] = draw(numbers(999, 1, "km"))
    if draw(st.booleans()):
        facts["landing_latitude"] = draw(numbers(90, 5, "°", least=-90))
        facts["landing_longitude"] = draw(numbers(180, 5, "°", least=-180))
    return facts, names


@st.composite
def _call_signs(draw) -> dict[str, Read]:
    """One sign: its own spelling, Latin letters and meaning, or the Latin word alone."""
    latin = draw(_WORD)
    signs = {"call_sign": Read(latin)}
    if draw(st.booleans()):
        signs |= {"call_sign_native": Read(draw(cyrillic)), "call_sign_language": Read("ru")}
    meaning = draw(_WORD)
    return signs | ({"call_sign_meaning": Read(meaning)} if meaning != latin and draw(st.booleans()) else {})


_stays = st.builds(
    lambda moments, port, station: Stay(
        facts=moments | _texts_read(port), names={"station": Name(station, station)}, country="URS"
    ),
    st.fixed_dictionaries({"docked_at": moments()}, optional={"undocked_at": moments()}),
    maybe(docking_port=words),
    words,
)


@st.composite
def flights(draw) -> Flight:
    people = draw(st.lists(st.builds("{} {}".format, _WORD, _WORD), max_size=7, unique=True))
    legs = draw(st.lists(st.sampled_from(["both", "up", "down"]), min_size=len(people), max_size=len(people)))
    seats = [(Seat(Name(name, name), identity=name), leg) for name, leg in zip(people, legs, strict=True)]
    landing_facts, landing_names = draw(_landings())
    facts = _texts_read(draw(maybe(**_texts))) | draw(maybe(**_numbers)) | landing_facts
    names = _named(draw(maybe(**_things))) | landing_names
    facts["name"] = facts.get("name", Read("Soyuz TM-11"))
    if draw(st.booleans()):
        facts |= draw(_call_signs())
    if draw(st.booleans()):
        names |= {"launch_site": Name("Baikonur Cosmodrome"), "launch_pad": Name(f"Baikonur {draw(hostile)}")}
    return Flight(
        facts=facts,
        names=names,
        country=draw(st.sampled_from(["USA", "URS", ""])),
        up=tuple(seat for seat, leg in seats if leg != "down"),
        down=tuple(seat for seat, leg in seats if leg != "up"),
        stays=tuple(draw(st.lists(_stays, max_size=3))),
        path=draw(st.sampled_from(["orbital", "suborbital", "lunar", ""])),
        noun="",
    )
