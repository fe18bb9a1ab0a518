"""How English Wikipedia writes a flight: {{Infobox spaceflight}}."""

import re

from missions.values import Read
from missions.values.en import ENGLISH
from missions.wikitext.dialects.en import ENGLISH_WIKIPEDIA
from missions.wikitext.writing import style as s
from missions.wikitext.writing.articles.en import ARTICLES
from missions.wikitext.writing.box import laid_out, nested_box, value_of
from missions.wikitext.writing.flight import Flight, Name, Seat, Told
from missions.wikitext.writing.markup import NO_BREAK, escaped, footnote, italic, lines, link, template

#: Numbers with at least this many digits are grouped: 2,735.
_GROUPED_FROM = 4
_CONVERTED = {"kg": "lb", "km": "mi"}
_ABOVE_EARTH = {"perigee_km", "apogee_km", "inclination_deg", "period_min"}
#: Below this apogee an orbit is a low one.
_LOW_ORBIT_KM = 2000

_DOCKING_BOX = "Infobox spaceflight/Dock"
_MOON_BOX = "Infobox spaceflight/IP"


def program(told: Told, facts: tuple[str, ...]) -> str:
    """Previous and next mission, and the program: its article is called programme, program or project."""
    name = told.names.get(facts[0])
    if not name:
        return ""
    words = re.sub(r"\b(?:programme|program|project)\b", "", name.article, flags=re.IGNORECASE).strip()
    return link(Name(name.article, name.article) if words.casefold() == name.text.casefold() else name)


def count(told: Told, facts: tuple[str, ...]) -> str:
    """ "~2,735" """
    value = told.number(facts[0])
    return "" if value is None else _about(told, facts[0]) + s.number(value, ENGLISH, _GROUPED_FROM)


def amount(told: Told, facts: tuple[str, ...]) -> str:
    """{{convert|7150|kg|lb}}, "51.6°"."""
    value, read = told.number(facts[0]), told.facts.get(facts[0])
    if value is None or read is None or _is_off_earth(told, facts[0]):
        return ""
    if read.unit == "°":
        return f"{_about(told, facts[0])}{s.number(value, ENGLISH, _GROUPED_FROM)}°"
    return _about(told, facts[0]) + template("convert", s.digits(value), read.unit, _CONVERTED[read.unit])


def _is_off_earth(told: Told, fact: str) -> bool:
    """Around the Moon the box means heights above the Moon; those above the Earth have no place in it."""
    return fact in _ABOVE_EARTH and isinstance(told, Flight) and told.path == "lunar"


def period(told: Told, facts: tuple[str, ...]) -> str:
    value = told.number(facts[0])
    return (
        ""
        if value is None or _is_off_earth(told, facts[0])
        else f"{s.number(value, ENGLISH, _GROUPED_FROM)}{NO_BREAK}minutes"
    )


def duration(told: Told, facts: tuple[str, ...]) -> str:
    """ "175 days, 1 hour, 50 minutes, 41 seconds" """
    parts = s.units_of_time(told.facts.get(facts[0]))
    told_parts = [*(part for part in parts[:-1] if part[0]), *parts[-1:]]
    return ", ".join(f"{amount}{NO_BREAK}{unit}{'' if amount == 1 else 's'}" for amount, unit in told_parts)


def moment(told: Told, facts: tuple[str, ...]) -> str:
    """In the templates for the beginning and the end of a flight; dockings are printed plainly."""
    wrapper = {"launched_at": "Start date text", "landed_at": "End date text"}.get(facts[0])
    read = told.facts.get(facts[0])
    if not wrapper or not read or not (date := _date(told, read)):
        return event(told, facts[:1])
    if time := _time(read):
        return template(wrapper, f"{date}, {time}", timezone="yes") + f"{NO_BREAK}UTC"
    return template(wrapper, date)


def event(told: Told, facts: tuple[str, ...]) -> str:
    """A moment, and below it a place where the parameter is there for both."""
    read = told.facts.get(facts[0])
    date, time = (_date(told, read), _time(read)) if read else ("", "")
    printed = f"{date}, {time}{NO_BREAK}UTC" if date and time else date
    return lines([printed, *(write(told, facts) for fact, write in _PLACES.items() if fact in facts)])


def _date(told: Told, read: Read) -> str:
    """Americans name the month first."""
    value = s.moment_of(read)
    if value is None:
        return ""
    month = s.month(value, ENGLISH)
    if read.precision in ("year", "month"):
        return f"{month} {value.year}" if read.precision == "month" else str(value.year)
    if told.country == "USA":
        return f"{month} {value.day}, {value.year}"
    return f"{value.day} {month} {value.year}"


def _time(read: Read) -> str:
    value = s.moment_of(read)
    return s.clock(value, read.precision) if value else ""


def crew_size(told: Told, facts: tuple[str, ...]) -> str:
    """ "3", or "2 up, 3 down" on two lines."""
    if not isinstance(told, Flight) or not (told.up or told.down):
        return ""
    up, down = s.crew_counts(told)
    return str(up) if down is None else lines([f"{up} up", f"{down} down"])


def crew_lists(flight: Flight) -> s.Rows:
    """Those of the whole flight, and those who only went up or only came down."""
    whole = s.in_both(flight)
    stayed = {seat.identity for seat in whole}
    only_up = [seat for seat in flight.up if seat.identity not in stayed]
    only_down = [seat for seat in flight.down if seat.identity not in stayed]
    people = {("up", "down"): whole, ("up",): only_up, ("down",): only_down}
    for parameter, legs in ENGLISH_WIKIPEDIA.crew_parameters.items():
        if seats := people.get(legs):
            yield parameter, _list([link(seat.name) for seat in seats])


def _list(items: list[str]) -> str:
    return items[0] if len(items) == 1 else template("Unbulleted list", *items)


def crew_line(seat: Seat) -> str:
    """ "Helen Sharman (1) – United Kingdom" """
    number = f" ({seat.flight_number})" if seat.flight_number else ""
    role = f", {escaped(seat.role)}" if seat.role else ""
    country = f" – {escaped(seat.country)}" if seat.country else ""
    return f"* {link(seat.name)}{number}{role}{country}"


def call_sign(told: Told, facts: tuple[str, ...]) -> str:
    """{{lang|ru|Маяк}} ({{lang|ru-Latn|Mayak}} – "beacon")."""
    native, latin, meaning = (told.text(fact) for fact in ("call_sign_native", "call_sign", "call_sign_meaning"))
    if signs := s.call_signs(latin):
        return _list([f"{craft}: {italic(escaped(sign))}" for sign, craft in signs])
    language = told.text("call_sign_language")
    if native and language:
        roman = template("lang", f"{language}-Latn", escaped(latin)) if latin else ""
        native = template("lang", language, escaped(native))
    else:
        native, roman = escaped(native), escaped(latin)
    gloss = f'"{escaped(meaning)}"' if meaning and latin and meaning.casefold() != latin.casefold() else ""
    head, inside = (native, [roman, gloss]) if native else (roman, [gloss])
    remark = " – ".join(filter(None, inside))
    return f"{head} ({remark})" if head and remark else head


def spacecraft(told: Told, facts: tuple[str, ...]) -> str:
    """The craft itself: "Soyuz TM No. 61", "Crew Dragon C206 Endeavour"; a type alone has a parameter of its own."""
    craft, serial = told.names.get("craft"), told.text("spacecraft_serial")
    kind = told.names["spacecraft_type"].text if "spacecraft_type" in told.names else ""
    if craft and (orbiter := re.fullmatch(r"OV-(\d{3})", serial)):
        return template("OV", orbiter[1])
    own_name = italic(link(craft)) if craft else ""
    if not serial or not kind:
        return own_name
    return f"{_numbered(kind, escaped(kind), serial, craft.text if craft else '')} {own_name}".strip()


def rocket(told: Told, facts: tuple[str, ...]) -> str:
    """ "Soyuz-U2 No. T 15000-046", "Saturn V SA-506", "Soyuz 11A511". Of an orbiter the box names none."""
    name, serial = told.names.get("launch_vehicle"), told.text("launch_vehicle_serial")
    if not name or (isinstance(told, Flight) and told.noun == "orbiter"):
        return ""
    index = told.text("launch_vehicle_grau_index")
    if index and name.text.endswith(f" ({index})"):
        short = name.text.removesuffix(f" ({index})")
        return _numbered(f"{short} {index}", f"{link(Name(short, name.article))} {index}", serial)
    return _numbered(name.text, link(name), serial)


def _numbered(name: str, wikitext: str, serial: str, own_name: str = "") -> str:
    if not serial:
        return wikitext
    last = name.rsplit(" ", 1)[-1]
    if serial.startswith(f"{last}-") and wikitext.endswith(last):  # Apollo CSM-107
        return wikitext.removesuffix(last) + escaped(serial)
    return f"{wikitext} {s.numbered(name, serial, ENGLISH, 'No.', own_name)}"


def pad(told: Told, facts: tuple[str, ...]) -> str:
    """The pad, with a link to its site where its name says it: [[Baikonur Cosmodrome|Baikonur]] LC-1."""
    return s.pad_of_site(told.names.get("launch_pad"), told.names.get("launch_site"))


def landing_spot(told: Told, facts: tuple[str, ...]) -> str:
    """ "61 km SE of Dzhezkazgan", "near Arkalyk", "North Atlantic Ocean", each with coordinates on the next line."""
    return lines([_relative(told), _coordinates(told)])


def _relative(told: Told) -> str:
    place = told.names.get("landing_place")
    if not place:
        return ""
    point, distance = told.text("landing_direction"), told.number("landing_distance_km")
    if point:
        far = template("convert", s.digits(distance), "km", "mi") + " " if distance is not None else ""
        return f"{far}{s.direction(point, ENGLISH)} of {link(place)}"
    return f"near {link(place)}" if told.text("landing_place_kind") == "town" else link(place)


def _coordinates(told: Told) -> str:
    latitude, longitude = told.number("landing_latitude"), told.number("landing_longitude")
    if latitude is None or longitude is None:
        return ""
    north, east = "N" if latitude >= 0 else "S", "E" if longitude >= 0 else "W"
    parts = (s.digits(abs(latitude)), north, s.digits(abs(longitude)), east, "type:event")
    return template("coord", *parts, display="inline")


_PLACES = {"launch_pad": pad, "landing_place": landing_spot}


def apsis(told: Told, facts: tuple[str, ...]) -> str:
    return {"orbital": "gee", "lunar": "selene"}.get(told.path, "") if isinstance(told, Flight) else ""


def orbit_reference(told: Told, facts: tuple[str, ...]) -> str:
    if not isinstance(told, Flight) or told.number("perigee_km") is None:
        return ""
    return link(Name("Geocentric", "Geocentric orbit")) if told.path == "orbital" else ""


def orbit_regime(told: Told, facts: tuple[str, ...]) -> str:
    path, apogee = told.path if isinstance(told, Flight) else "", told.number("apogee_km")
    if path == "suborbital":
        return link(Name("Suborbital", "Sub-orbital spaceflight"))
    is_low = path == "orbital" and apogee is not None and apogee < _LOW_ORBIT_KM
    return link(Name("Low Earth", "Low Earth orbit")) if is_low else ""


def nested_boxes(flight: Flight) -> s.Rows:
    yield from at_the_moon(flight)
    yield from dockings(flight)


def at_the_moon(flight: Flight) -> s.Rows:
    """A box each for the flyby, the orbit and the landing, as far as anything is known of it."""
    boxes = []
    for kind, table in ENGLISH_WIKIPEDIA.nested[_MOON_BOX.casefold()].by_type.items():
        rows = [(name, value_of(flight, reader, table, STYLE)) for name, reader in table.items()]
        if known := [(name, value) for name, value in rows if value]:
            boxes.append(laid_out(_MOON_BOX, [("type", kind), ("object", "[[Moon]]"), *known], indent="   "))
    if boxes:
        yield "interplanetary", "".join(boxes)


def dockings(flight: Flight) -> s.Rows:
    """A box for each docking."""
    nested = ENGLISH_WIKIPEDIA.nested[_DOCKING_BOX.casefold()]
    boxes = [
        nested_box(_DOCKING_BOX, stay, nested, STYLE, docking_type="berthing" if stay.is_berthing else "dock")
        for stay in flight.stays
    ]
    if boxes:
        yield "docking", "".join(boxes)


def cite(work: s.Work) -> str:
    kind = "Cite web" if work.url else "Cite book"
    named = {
        "author": escaped(work.author),
        "url": work.url,
        "title": escaped(work.title),
        "publisher": escaped(work.publisher),
        "language": work.language if work.language != "en" else "",
        "access-date": _access_date(work),
    }
    return footnote(kind, **named)


def _access_date(work: s.Work) -> str:
    day = work.retrieved_on
    return f"{day.day} {s.month(day, ENGLISH)} {day.year}" if day and work.url else ""


def _about(told: Told, fact: str) -> str:
    return "~" if told.facts[fact].approximate else ""


STYLE = ENGLISH_STYLE = s.Style(
    dialect=ENGLISH_WIKIPEDIA,
    box="Infobox spaceflight",
    writers={
        writer.__name__: writer
        for writer in (s.text, count, amount, period, duration, moment, event, crew_size, call_sign, spacecraft, rocket)
    }
    | {writer.__name__: writer for writer in (pad, landing_spot, apsis, orbit_reference, orbit_regime)}
    | {"cospar": s.text, "catalog_number": s.text, "first_line": program},
    after={"crew_size": crew_lists, "apsis": nested_boxes},
    crew_line=crew_line,
    cite=cite,
    articles=ARTICLES,
)
