"""How a fact is put on a page: as pieces of text that a template lays out, without any HTML.

Every function here takes a record and returns a ``Shown`` value, or None where the record does not know.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from django.utils.formats import get_format
from django.utils.translation import get_language, gettext, pgettext

from missions import typography
from missions.models.named import Named, Page


@dataclass(frozen=True)
class Piece:
    """A run of text: plain, or a link, a moment, or words in another language.

    What is to be kept together stays in one line; of a link only the codes in it: "Cape Canaveral SLC-40".
    """

    text: str
    url: str = ""
    language: str = ""
    datetime: str = ""
    keep_together: bool = False


@dataclass(frozen=True)
class Shown:
    """A value as a reader sees it: one line of pieces, and smaller lines below it."""

    pieces: tuple[Piece, ...]
    details: tuple[tuple[Piece, ...], ...] = ()

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


Show = Callable[[object], Shown | None]


def shown(*pieces: Piece | str, details: list = ()) -> Shown:
    """Pieces and plain strings as one value; every detail is a line of its own."""
    return Shown(_line(*pieces), tuple(_line(*(d if isinstance(d, tuple) else (d,))) for d in details if d))


def _line(*pieces: Piece | str) -> tuple[Piece, ...]:
    return tuple(piece if isinstance(piece, Piece) else Piece(piece) for piece in pieces if piece)


def name_piece(record: Named) -> Piece:
    """A record's name, linked where the reader can go there; marked where another language lends it."""
    text, language = record.text_and_language("name")
    url = record.get_absolute_url() if isinstance(record, Page) and record.is_published() else ""
    return Piece(text or record.key, url, "" if language == get_language() else language, keep_together=bool(url))


def crew_name_piece(person) -> Piece:
    """The person's name as the language lists crews: the full name, or the one of everyday use."""
    name = name_piece(person)
    full = getattr(person, f"full_name_{get_language()}") if get_format("FULL_NAMES_IN_CREWS") else ""
    return Piece(full, name.url) if full else name


def native_piece(record) -> Piece | None:
    """A name in its own script, marked with its language."""
    return Piece(record.native_name, language=record.native_language) if record.native_name else None


def moment_piece(value, precision: str) -> Piece:
    return Piece(typography.moment(value, precision), datetime=typography.html_datetime(value, precision))


# Makers of show functions, for the table of facts.


def text(field: str) -> Show:
    """A field printed as it is."""

    def show(record):
        value = getattr(record, field)
        return shown(Piece(str(value), keep_together=True)) if value not in (None, "") else None

    return show


def choice(field: str) -> Show:
    """A field with a fixed list of values, as the list names them."""

    def show(record):
        return shown(getattr(record, f"get_{field}_display")()) if getattr(record, field) else None

    return show


def quantity(field: str, unit: str, least_decimals: int = 0, approximate: str = "") -> Show:
    """A number with its unit; ``approximate`` names the field that says the number is rounded."""

    def show(record):
        value: Decimal | None = getattr(record, field)
        if value is None:
            return None
        sign = "≈ " if approximate and getattr(record, approximate) else ""
        # A degree sign follows its number closely, every other unit with a space.
        space = "" if unit in ("°", "") else " "
        printed = typography.number(value, least_decimals)
        return shown(Piece(f"{sign}{printed}{space}{unit}", keep_together=True))

    return show


def when(field: str, precision: str) -> Show:
    """A moment in UTC, no finer than it is known."""

    def show(record):
        value = getattr(record, field)
        return shown(moment_piece(value, getattr(record, precision))) if value else None

    return show


def on_day(field: str) -> Show:
    """A date."""

    def show(record):
        value = getattr(record, field)
        return shown(Piece(typography.day(value), datetime=value.isoformat())) if value else None

    return show


def linked(field: str, *details: Callable) -> Show:
    """The name of a related record, with details of it below."""

    def show(record):
        related = getattr(record, field)
        return shown(name_piece(related), details=[detail(related) for detail in details]) if related else None

    return show


def linked_list(field: str) -> Show:
    """The names of several related records."""

    def show(record):
        pieces: list[Piece | str] = []
        for related in getattr(record, field).all():
            pieces += [", ", name_piece(related)] if pieces else [name_piece(related)]
        return shown(*pieces) if pieces else None

    return show


def length_of_time(field: str, precision: str = "") -> Show:
    """A length of time that follows from two moments; ``precision`` names the property that says how exactly."""

    def show(record):
        value: timedelta | None = getattr(record, field)
        if value is None:
            return None
        exactness = getattr(record, precision) if precision else "second"
        return shown(typography.duration(value, exactness))

    return show


# Facts that are put together from several fields.


def grau_index(record) -> str:
    return f"{gettext('GRAU index')} {record.grau_index}" if record.grau_index else ""


def serial(number: str) -> Piece | str:
    """ "No. 61" where the serial is a number, the serial itself otherwise."""
    if not number:
        return ""
    printed = pgettext("serial number", "No. %s") % number if number[0].isdigit() else number
    return Piece(printed, keep_together=True)


def spacecraft(mission) -> Shown | None:
    """Named craft, type and serial: "Columbia", "Soyuz TM No. 61"."""
    kind = mission.spacecraft_type
    names = [name_piece(record) for record in (mission.craft, kind) if record]
    number = serial(mission.spacecraft_serial)
    if not names:
        return shown(number) if number else None
    main, rest = names[0], names[1:]
    return shown(main, " " if number else "", number, details=[*rest, grau_index(kind) if kind else ""])


def rocket(mission) -> Shown | None:
    if not mission.launch_vehicle:
        return None
    number = serial(mission.launch_vehicle_serial)
    return shown(
        name_piece(mission.launch_vehicle),
        " " if number else "",
        number,
        details=[grau_index(mission.launch_vehicle)],
    )


def call_sign(mission) -> Shown | None:
    """Native spelling, transcription and meaning: "Дербент (Derbent)"."""
    latin, language = mission.text_and_language("call_sign")
    meaning, _language = mission.text_and_language("call_sign_meaning")
    native = mission.call_sign_native
    foreign = "" if language == get_language() else language
    # "Granit" is granite in German: a word that both languages share needs no translation.
    details = [typography.quoted(meaning)] if meaning and meaning != latin else []
    if native and latin:
        latin_piece = Piece(latin, language=foreign)
        return shown(Piece(native, language=mission.call_sign_language), " (", latin_piece, ")", details=details)
    if native or latin:
        piece = Piece(native or latin, language=mission.call_sign_language if native else foreign)
        return shown(piece, details=details)
    return None


def crew_count(mission) -> Shown | None:
    """ "3 up, 3 down", or one number where the same people went up and came down."""
    up, down = mission.crew_up, mission.crew_down
    if not up and not down:
        return None
    if [member.person_id for member in up] == [member.person_id for member in down]:
        return shown(str(len(up)))
    return shown(gettext("%(up)d up, %(down)d down") % {"up": len(up), "down": len(down)})


def other_names(record: Named) -> list[str]:
    """Other names, beside mere spellings, by which readers of the active language may know a thing."""
    return [a.text for a in record.aliases.all() if a.kind == "name" and a.language in ("", get_language())]


def launch_pad(mission) -> Shown | None:
    """The pad with its other names; the site has the link."""
    pad = mission.launch_pad
    if not pad:
        return None
    site = name_piece(pad.site)
    name = name_piece(pad)
    others = other_names(pad)
    also = gettext("also %(names)s") % {"names": ", ".join(others)} if others else ""
    linked = Piece(name.text, site.url, name.language, keep_together=True)
    return shown(linked, details=[(site.text,), also])


def landing_place(mission) -> Shown | None:
    """ "61 km SE of Dzhezkazgan", "near Dzhezkazgan", a sea, or coordinates alone."""
    lines = [_landing_place_words(mission), coordinates_line(mission.landing_latitude, mission.landing_longitude)]
    lines = [line for line in lines if line]
    return shown(*lines[0], details=lines[1:]) if lines else None


def _landing_place_words(mission) -> tuple[Piece, ...]:
    place = mission.landing_place
    if not place:
        return ()
    name, language = place.text_and_language("name")
    foreign = "" if language == get_language() else language
    if mission.landing_distance_km is not None:
        words = gettext("%(distance)s km %(direction)s of {place}") % {
            "distance": typography.number(mission.landing_distance_km),
            "direction": mission.get_landing_direction_display(),
        }
    elif place.kind == "town":
        words = gettext("near {place}")
    else:
        words = "{place}"
    before, _slot, after = words.partition("{place}")
    return _line(before, Piece(name, language=foreign), after)


def coordinates_line(latitude, longitude) -> tuple[Piece, ...]:
    """ "45.9° N, 63.3° E" from degrees; nothing where they are not known."""
    if latitude is None or longitude is None:
        return ()
    north = pgettext("latitude", "N") if latitude >= 0 else pgettext("latitude", "S")
    east = pgettext("longitude", "E") if longitude >= 0 else pgettext("longitude", "W")
    printed = ", ".join(
        f"{typography.number(abs(degrees), 1)}° {side}" for degrees, side in ((latitude, north), (longitude, east))
    )
    return (Piece(printed, keep_together=True),)


def moon_landing_place(mission) -> Shown | None:
    """ "Sea of Tranquility", with the coordinates below; or these alone."""
    place = mission.moon_landing_place
    named = (name_piece(place),) if place else ()
    lines = [line for line in (named, coordinates_line(mission.moon_latitude, mission.moon_longitude)) if line]
    return shown(*lines[0], details=lines[1:]) if lines else None


def times_outside(count: str, seconds: str) -> Show:
    """How often and how long the crew was outside: "2", and below it "4 h 25 min in all"."""

    def show(mission):
        times, total = getattr(mission, count), getattr(mission, seconds)
        length = typography.duration(timedelta(seconds=total)) if total else ""
        if times is None:
            return shown(length) if length else None
        in_all = gettext("%(length)s in all") % {"length": length} if length and times > 1 else length
        return shown(typography.number(times), details=[in_all])

    return show


def coordinates(record) -> Shown | None:
    line = coordinates_line(record.latitude, record.longitude)
    return shown(*line) if line else None


def docking_moment(field: str) -> Show:
    """Docking or undocking times of all dockings, one line each, with the partner where it is not always the same."""

    def show(mission):
        dockings = [d for d in mission.dockings.all() if getattr(d, f"{field}_at")]
        lines = []
        has_partners = len({docking.target for docking in dockings}) > 1
        for docking in dockings:
            line = [moment_piece(getattr(docking, f"{field}_at"), getattr(docking, f"{field}_precision"))]
            if has_partners and docking.target:
                line += [" (", name_piece(docking.target), ")"]
            elif docking.kind == "relocation" and field == "docked":
                line.append(f" ({gettext('at another port')})")
            lines.append(line)
        if not lines:
            return None
        first, *rest = lines
        return shown(*first, details=[tuple(line) for line in rest])

    return show


def stations(mission) -> Shown | None:
    """The stations and ships docked to, each named once, with the port."""
    pieces: list[Piece | str] = []
    named = set()
    for docking in mission.dockings.all():
        if docking.target and docking.target not in named:
            named.add(docking.target)
            pieces += [", ", name_piece(docking.target)] if pieces else [name_piece(docking.target)]
    return shown(*pieces) if pieces else None


def time_docked(mission) -> Shown | None:
    """The sum of all stays, where every one of them is known, no finer than the times that it comes from."""
    stays = [docking for docking in mission.dockings.all() if docking.kind != "failed"]
    lengths = [stay.time_docked for stay in stays]
    if not lengths or None in lengths:
        return None
    exact = all(stay.time_docked_precision == "second" for stay in stays)
    return shown(typography.duration(sum(lengths, timedelta()), "second" if exact else "minute"))


def native_name(record) -> Shown | None:
    piece = native_piece(record)
    return shown(piece) if piece else None


def years(first: str, last: str) -> Show:
    """A span of years, open where it has not ended."""

    def show(record):
        start, end = getattr(record, first), getattr(record, last)
        return shown(f"{start or ''}–{end or ''}") if start or end else None

    return show


def ordinal(field: str) -> Show:
    def show(record):
        value = getattr(record, field)
        return shown(typography.ordinal(value)) if value else None

    return show
