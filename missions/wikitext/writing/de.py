"""Wie die deutsche Wikipedia einen Flug schreibt: {{Infobox bemannte Raumfahrtmission}}."""

import re
from decimal import Decimal

from missions.values import Read
from missions.values.de import GERMAN
from missions.wikitext.dialects.de import GERMAN_WIKIPEDIA
from missions.wikitext.dialects.readers import UNKNOWN
from missions.wikitext.writing import style as s
from missions.wikitext.writing.articles.de import ARTICLES, REGIONS
from missions.wikitext.writing.flight import Flight, Name, Seat, Told
from missions.wikitext.writing.markup import NO_BREAK, escaped, footnote, italic, lines, link, no_breaks, template

#: Vierstellige Zahlen bleiben ohne Punkt: 2735, aber 12.345.
_GROUPED_FROM = 5
_UNITS_OF_TIME = {"day": "d", "hour": "h", "minute": "min", "second": "s"}
_UTC = "[[Koordinierte Weltzeit|UTC]]"
#: Ein Apollo-Raumschiff besteht aus Kommando- und Servicemodul derselben Nummer.
_APOLLO = re.compile(r"CSM-(\d{3})")
_LANGUAGES = {"en": "englisch", "ru": "russisch", "fr": "französisch", "pl": "polnisch", "zh": "chinesisch"}


def count(told: Told, facts: tuple[str, ...]) -> str:
    """„rund 2735“."""
    value = told.number(facts[0])
    return "" if value is None else _about(told, facts[0]) + _number(value)


def orbits(told: Told, facts: tuple[str, ...]) -> str:
    if told.number(facts[0]) is None and isinstance(told, Flight) and told.path == "suborbital":
        return "suborbitaler Flug"
    return count(told, facts)


def amount(told: Told, facts: tuple[str, ...]) -> str:
    """„7150 kg“, „51,6°“."""
    value, read = told.number(facts[0]), told.facts.get(facts[0])
    if value is None or read is None:
        return ""
    return _about(told, facts[0]) + _number(value) + (read.unit if read.unit == "°" else f"{NO_BREAK}{read.unit}")


def masses(told: Told, facts: tuple[str, ...]) -> str:
    """Die Startmasse; wo auch die Landemasse bekannt ist, beide, jede auf ihrer Zeile."""
    launch, landing = amount(told, facts[:1]), amount(told, facts[1:])
    if not landing:
        return launch
    return lines([f"{launch} (Start)" if launch else "", f"{landing} (Landung)"])


def period(told: Told, facts: tuple[str, ...]) -> str:
    value = told.number(facts[0])
    return "" if value is None else f"{_number(value)}{NO_BREAK}min"


def duration(told: Told, facts: tuple[str, ...]) -> str:
    """„175 d 1 h 50 min 41 s“, „125 d 0 h 0 min 56 s“."""
    parts = s.units_of_time(told.facts.get(facts[0]))
    parts = parts[next((place for place, (amount, _unit) in enumerate(parts[:-1]) if amount), -1) :]
    return " ".join(f"{amount}{NO_BREAK}{_UNITS_OF_TIME[unit]}" for amount, unit in parts)


def moment(told: Told, facts: tuple[str, ...]) -> str:
    """„2. Dezember 1990, 08:13:32 UTC“; verlinkt wird die Zeitzone nur beim ersten Mal."""
    read = told.facts.get(facts[0])
    return _printed(read, _UTC if facts[0] == "launched_at" else "UTC") if read else ""


def _printed(read: Read, zone: str) -> str:
    value = s.moment_of(read)
    if value is None:
        return ""
    month = s.month(value, GERMAN)
    if read.precision in ("year", "month"):
        return f"{month} {value.year}" if read.precision == "month" else str(value.year)
    date, time = f"{value.day}. {month} {value.year}", s.clock(value, read.precision)
    return f"{date}, {time}{NO_BREAK}{zone}" if time else date


def event(told: Told, facts: tuple[str, ...]) -> str:
    """Der Zeitpunkt, und darunter der Ort, wo beide sich ein Feld teilen."""
    return lines([moment(told, facts), *(write(told, facts) for fact, write in _PLACES.items() if fact in facts)])


def crew_size(told: Told, facts: tuple[str, ...]) -> str:
    """„3“, oder auf zwei Zeilen „2 gestartet, 4 gelandet“."""
    if not isinstance(told, Flight) or not (told.up or told.down):
        return ""
    up, down = s.crew_counts(told)
    return str(up) if down is None else lines([f"{up} gestartet", f"{down} gelandet"])


def crew_line(seat: Seat) -> str:
    """„Helen Sharman (1. Raumflug), Forschungskosmonautin (Großbritannien)“."""
    number = f" ({seat.flight_number}.{NO_BREAK}Raumflug)" if seat.flight_number else ""
    role = f", {escaped(seat.role)}" if seat.role else ""
    country = f" ({escaped(seat.country)})" if seat.country else ""
    return f"* {link(seat.name)}{number}{role}{country}"


def call_sign(told: Told, facts: tuple[str, ...]) -> str:
    """{{lang|ru|Маяк}} (Majak – „Leuchtfeuer“)."""
    native, latin, meaning = (told.text(fact) for fact in ("call_sign_native", "call_sign", "call_sign_meaning"))
    if signs := s.call_signs(latin):
        return lines(f"{craft}: {escaped(sign)}" for sign, craft in signs)
    language = told.text("call_sign_language")
    native = template("lang", language, escaped(native)) if native and language else escaped(native)
    gloss = f"„{escaped(meaning)}“" if meaning and latin and meaning.casefold() != latin.casefold() else ""
    head, inside = (native, [escaped(latin), gloss]) if native else (escaped(latin), [gloss])
    remark = " – ".join(filter(None, inside))
    return f"{head} ({remark})" if head and remark else head


def orbiter(told: Told, facts: tuple[str, ...]) -> str:
    """Eine Raumfähre hat ein eigenes Feld: „Columbia (OV-102)“."""
    craft, serial = told.names.get("craft"), told.text("spacecraft_serial")
    if not craft or not _is_orbiter(told):
        return ""
    return f"{link(craft)} ({escaped(serial)})" if serial else link(craft)


def spacecraft_design(told: Told, facts: tuple[str, ...]) -> str:
    """„Sojus TM (GRAU-Index 11F732)“, darunter „Seriennummer 61“; „Crew Dragon C206 Endeavour“ auf einer Zeile."""
    kind, craft = told.names.get("spacecraft_type"), told.names.get("craft")
    index, serial = told.text("spacecraft_grau_index"), told.text("spacecraft_serial")
    if not kind or _is_orbiter(told) or _APOLLO.fullmatch(serial):
        return ""
    if not craft:
        return _designed(kind, index, serial)
    number = f" {s.numbered(kind.text, serial, GERMAN, 'Nr.', craft.text)}" if serial else ""
    return _designed(kind, index, "") + (f"{number} {italic(link(craft))}" if serial else f" „{link(craft)}“")


def command_module(told: Told, facts: tuple[str, ...]) -> str:
    found = _APOLLO.fullmatch(told.text("spacecraft_serial"))
    return f"CM-{found[1]}" if found else ""


def service_module(told: Told, facts: tuple[str, ...]) -> str:
    return command_module(told, facts).replace("CM", "SM")


def rocket(told: Told, facts: tuple[str, ...]) -> str:
    """„Sojus-U2 (GRAU-Index 11A511U2)“, darunter die Seriennummer. Raumfähren haben keine Trägerrakete."""
    name = told.names.get("launch_vehicle") if not _is_orbiter(told) else None
    index, serial = told.text("launch_vehicle_grau_index"), told.text("launch_vehicle_serial")
    return _designed(name, index, serial) if name else ""


def _designed(name: Name, index: str, serial: str) -> str:
    short = Name(name.text.removesuffix(f" ({index})"), name.article)
    grau = f" (GRAU-Index{NO_BREAK}{escaped(index)})" if index else ""
    return lines([link(short) + grau, f"Seriennummer{NO_BREAK}{no_breaks(escaped(serial))}" if serial else ""])


def _is_orbiter(told: Told) -> bool:
    return isinstance(told, Flight) and told.noun == "Raumfähre"


def pad(told: Told, facts: tuple[str, ...]) -> str:
    return s.pad_of_site(told.names.get("launch_pad"), told.names.get("launch_site"))


def landing_spot(told: Told, facts: tuple[str, ...]) -> str:
    """„61 km SO von Dsheskasgan“, „nahe Arkalyk“, „Nordatlantik“. Die Koordinaten haben eigene Felder."""
    place = told.names.get("landing_place")
    if not place:
        return ""
    point, distance = told.text("landing_direction"), told.number("landing_distance_km")
    if point:
        far = f"{_number(distance)}{NO_BREAK}km " if distance is not None else ""
        return f"{far}{s.direction(point, GERMAN)} von {link(place)}"
    return f"nahe {link(place)}" if told.text("landing_place_kind") == "town" else link(place)


_PLACES = {"launch_pad": pad, "landing_place": landing_spot}


def angle(told: Told, facts: tuple[str, ...]) -> str:
    """„48/9/0/N“: Grad, Minuten, Sekunden."""
    value = told.number(facts[0])
    if value is None:
        return ""
    side = ("S", "N") if facts[0].endswith("latitude") else ("W", "E")
    minutes, seconds = divmod(round(abs(value) * 3600, 2), 60)
    degrees, minutes = divmod(minutes, 60)
    return f"{degrees:f}/{minutes:f}/{s.digits(seconds)}/{side[value >= 0]}"


def region(flight: Flight) -> s.Rows:
    """Das Land oder Meer, ohne das die Koordinaten nicht angezeigt werden."""
    code = REGIONS.get(flight.text("landing_region"))
    if code and flight.number("landing_latitude") is not None:
        yield "landeplatz_region", code


def each(told: Told, facts: tuple[str, ...]) -> str:
    """Eine Zeile für jede Kopplung; die Station nur einmal, wo es immer dieselbe war."""
    stays = told.stays if isinstance(told, Flight) else ()
    write = moment if facts[0].endswith("_at") else s.text
    values = [write(stay, facts) for stay in stays]
    if not any(values):
        return ""
    if facts[0] == "station" and len(set(values)) == 1:
        return values[0]
    return lines(value or UNKNOWN for value in values)


def cite(work: s.Work) -> str:
    """Mit Vorlage, wo der Tag des Abrufs bekannt ist, den sie verlangt."""
    if work.url and work.retrieved_on:
        named = {"autor": escaped(work.author), "url": work.url, "titel": escaped(work.title)}
        named |= {"hrsg": escaped(work.publisher), "sprache": work.language if work.language != "de" else ""}
        return footnote("Internetquelle", **named, abruf=work.retrieved_on.isoformat())
    author = f"{escaped(work.author)}: " if work.author else ""
    title = italic(escaped(work.title))
    language = _LANGUAGES.get(work.language)
    rest = [f"[{work.url} {title}]" if work.url else title, escaped(work.publisher)]
    return f"<ref>{author}{', '.join(filter(None, rest))}{f' ({language})' if language else ''}.</ref>"


def _number(value: Decimal) -> str:
    return s.number(value, GERMAN, _GROUPED_FROM)


def _about(told: Told, fact: str) -> str:
    return "rund " if told.facts[fact].approximate else ""


GERMAN_STYLE = s.Style(
    dialect=GERMAN_WIKIPEDIA,
    box="Infobox bemannte Raumfahrtmission",
    writers={
        writer.__name__: writer
        for writer in (s.text, count, orbits, amount, masses, period, duration, moment, event, crew_size, call_sign)
    }
    | {writer.__name__: writer for writer in (orbiter, spacecraft_design, command_module, service_module, rocket)}
    | {writer.__name__: writer for writer in (pad, landing_spot, angle, each)}
    | {
        "cospar": s.text,
        "catalog_number": s.text,
        "first_line": s.text,
        "longitude": angle,
    },
    after={"longitude": region},
    crew_line=crew_line,
    cite=cite,
    articles=ARTICLES,
)
