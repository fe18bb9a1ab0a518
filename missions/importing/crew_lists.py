"""Crews as articles list them: in templates and tables with a seat in each row."""

import re
from collections.abc import Iterator

from missions.importing.notes import Notes
from missions.wikitext.dialects.dialect import BACKUP, BOTH_WAYS, DOWN, UP
from missions.wikitext.document import Box, Lines, Table

Legs = tuple[str, ...]

#: crew1_up, flights2_down, position3: what, the number of the seat, which way.
_PARAMETER = re.compile(
    r"(?P<what>position|crew|flights?|agency|expedition|nationality)_?(?P<seat>\d{0,2})_?"
    r"(?P<way>up|down|both|launch|launching|land|landing)?"
)
_WAYS = {"up": (UP,), "launch": (UP,), "launching": (UP,), "down": (DOWN,), "land": (DOWN,), "landing": (DOWN,)}
#: Parameters that head or annotate the table.
_ABOUT_THE_TABLE = frozenset({"terminology", "references", "reference", "ref", "title", "caption"})
_MOST_LINES = 3

#: (number of the seat, which way) → the lines of each parameter.
Rows = dict[tuple[int, str], dict[str, Lines]]


def read_crew_box(box: Box, notes: Notes, where: str, legs: Legs | None) -> None:
    """{{Spaceflight crew}}: position1, crew1_up, flights1_up, crew1_down … ``legs``: those of the heading above."""
    if legs is None:
        notes.skip(where, " ".join(" ".join(field.lines) for field in box.fields if field.lines))
        return
    rows = _rows(box, notes)
    is_known = not {UP, DOWN}.isdisjoint(notes.crew)
    is_whole = not is_known and not any(
        "crew" in row for (_seat, way), row in rows.items() if _WAYS.get(way) == (DOWN,)
    )
    for (number, way), row in sorted(rows.items(), key=lambda item: item[0][0]):
        if "crew" in row:
            position = row.get("position") or rows.get((number, ""), {}).get("position", ())
            told = _told(row["crew"], row.get("flights") or row.get("flight") or (), position, notes)
            notes.sit(_legs(way, legs, is_whole), where, told)


def _rows(box: Box, notes: Notes) -> Rows:
    rows: Rows = {}
    for field in box.fields:
        name = field.name.casefold()
        found = _PARAMETER.fullmatch(name)
        if not field.lines or name in _ABOUT_THE_TABLE:
            continue
        if found:
            row = rows.setdefault((int(found["seat"] or 0), found["way"] or ""), {})
            row.setdefault(found["what"], field.lines)
        else:
            notes.skip(field.name, " ".join(field.lines))
    return rows


def _legs(way: str, above: Legs, is_whole: bool) -> Legs:
    """The legs of a seat. A template that names nobody for the landing lists a crew that landed as it was launched.

    Unless the box of the mission has told who went up and who came down: then it knows better.
    """
    if above == (BACKUP,):
        return above
    return BOTH_WAYS if way in ("", "both") or is_whole else _WAYS[way]


def _told(person: Lines, flights: Lines, position: Lines, notes: Notes) -> str:
    """A row of the table as one line of a list: "Toyohiro Akiyama (Only spaceflight), Research Cosmonaut"."""
    name, *more = person[:_MOST_LINES]
    words = notes.dialect.vocabulary.flight_words
    remarks = [*more, *(_with_word(line, words) for line in flights[:1])]
    bracketed = "".join(f" ({remark.strip('()')})" for remark in remarks)
    return f"{name}{bracketed}" + (f", {position[0]}" if position else "")


def _with_word(flights: str, words: tuple[str, ...]) -> str:
    """The template prints the word behind the ordinal: "Second and last" spaceflight."""
    is_complete = flights.isdecimal() or flights.casefold().endswith(words)
    return flights if is_complete else f"{flights} {words[0]}"


def read_crew_table(table: Table, notes: Notes, where: str, legs: Legs | None) -> bool:
    """A table with a column for the seat and one for each crew; False where the table is about something else."""
    dialect = notes.dialect
    for place, header in enumerate(table.rows):
        names = [" ".join(cell).casefold().rstrip(":") for cell in header]
        seats = [column for column, name in enumerate(names) if name in dialect.seat_columns]
        crews = {
            column: dialect.crew_columns[name] for column, name in enumerate(names) if name in dialect.crew_columns
        }
        if seats and crews:
            for row in table.rows[place + 1 :]:
                _sit_row(row, seats[0], crews, notes, where, legs)
            return True
    return False


def _sit_row(row: tuple[Lines, ...], seat: int, crews: dict[int, Legs], notes: Notes, where: str, above: Legs | None):
    position = row[seat] if seat < len(row) else ()
    for legs, person in _people(row, crews):
        if above is None and legs == BOTH_WAYS:  # a table under "Support crew"
            notes.skip(where, " ".join(person))
        else:
            notes.sit(above if above == (BACKUP,) else legs, where, _told(person, (), position, notes))


def _people(row: tuple[Lines, ...], crews: dict[int, Legs]) -> Iterator[tuple[Legs, Lines]]:
    """The cells of a row with their legs; a cell that spans launch and landing comes once, for both."""
    cells = [(legs, row[column]) for column, legs in crews.items() if column < len(row) and row[column]]
    flown = {legs: cell for legs, cell in cells if legs in ((UP,), (DOWN,))}
    if len(flown) == 2 and flown[(UP,)] == flown[(DOWN,)]:
        yield BOTH_WAYS, flown[(UP,)]
        cells = [(legs, cell) for legs, cell in cells if legs not in flown]
    yield from cells
