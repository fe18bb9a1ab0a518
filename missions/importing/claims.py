"""What one article states about its mission: frozen data, no database."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from missions.importing.crew_lists import Legs, read_crew_box, read_crew_table
from missions.importing.notes import Notes, Unread
from missions.values import Read, Said
from missions.values.ordinals import ordinal, ordinal_pattern
from missions.values.people import Seat, unflagged
from missions.wikitext.articles import Article, label_of
from missions.wikitext.dialects.dialect import BOTH_WAYS, Dialect, Nested, Sentence
from missions.wikitext.dialects.readers import Reader
from missions.wikitext.document import Box, Field, Heading, Item, Paragraph, Table

#: What a sentence may keep besides the phrases that were read, and still count as read: "It was … and …".
_WORDS_AROUND_A_PHRASE = 6
#: Longer ones were not written for readers; they are not searched for phrases.
_LONGEST_PARAGRAPH = 8000
#: No flight docked more than a few times, and no article has so many sections.
MOST_NESTED, MOST_SECTIONS = 20, 200
#: So much of a table about something else is shown to an editor.
_LONGEST_SHOWN = 2000
_END_OF_SENTENCE = re.compile(r"(?<=[.!?])(?<!\d\.)\s+(?=[A-ZÄÖÜ„“\"])")


@dataclass(frozen=True)
class Account:
    """What one article says."""

    language: str
    title: str
    template: str
    said: tuple[Said, ...]
    #: Leg → the seats of its list, in order. A leg that the article does not mention is absent.
    crew: dict[str, tuple[Seat, ...]]
    unread: tuple[Unread, ...]
    #: Whether a crew list names everybody: an article's does, a database's entries on people need not.
    lists_everybody: bool = True
    #: The sections in the article's own words: heading and text. The lead has no heading.
    texts: tuple[tuple[str, str], ...] = ()

    def text(self, fact: str) -> str:
        """The text that was read for a fact; empty where there is none."""
        reads = (said.read.value for said in self.said if said.fact == fact and said.read)
        return next((value for value in reads if isinstance(value, str)), "")


def account(article: Article) -> Account:
    """Everything that an article states, in our terms."""
    notes = Notes(article.dialect)
    _read_box(article, notes)
    title = next((str(said.read.value) for (fact, _), said in notes.said.items() if fact == "name" and said.read), "")
    _read_body(article, notes, title)
    return Account(
        language=article.language,
        title=title,
        template=article.template,
        said=tuple(notes.said.values()),
        crew={leg: tuple(seats) for leg, seats in notes.crew.items()},
        unread=tuple(notes.unread),
        texts=tuple(islice(_texts(article), MOST_SECTIONS)),
    )


def _texts(article: Article) -> Iterator[tuple[str, str]]:
    """The sections with prose, without crews, references and links."""
    heading, is_told = "", False
    lines: list[str] = []
    for block in (*article.body, Heading(1, "")):
        if isinstance(block, Heading):
            if (
                is_told
                and not _legs_of(heading, article.dialect)
                and heading.casefold() not in article.dialect.apparatus
            ):
                yield heading, "\n\n".join(lines)
            heading, lines, is_told = unflagged(block.text), [], False
        elif isinstance(block, Paragraph | Item):
            is_told = is_told or isinstance(block, Paragraph)
            lines.append(unflagged(block.text) if isinstance(block, Paragraph) else f"• {unflagged(block.text)}")


def _read_box(article: Article, notes: Notes) -> None:
    dialect = article.dialect
    readers = dialect.box(article.template) or dialect.rows
    present = {field.name.casefold(): field for field in article.fields}
    for name, reader in readers.items():
        field = present.get(name)
        if field and field.lines:
            notes.read(reader, field.lines, field.name)
    for name, field in present.items():
        if _is_crew_list(dialect, readers, name):
            for line in field.lines:
                notes.sit(dialect.crew_parameters[name], field.name, line)
        elif name not in readers and not dialect.is_passed_over(name) and field.lines:
            notes.skip(field.name, " ".join(field.lines))
        _read_nested(field, notes)
    notes.tell_apart_what_is_about_the_moon()


def _is_crew_list(dialect: Dialect, readers: Mapping[str, Reader], name: str) -> bool:
    """Whether a parameter lists people here: in {{Infobox Space mission}} crew_members is a number."""
    return name in dialect.crew_parameters and name not in readers


def _read_nested(field: Field, notes: Notes) -> None:
    """Boxes of one sort in their order: the first has no part number, the others count from 2.

    A box of another type is of another sort: orbiter and lander of one flight are both the first.
    """
    numbers: dict[tuple[str, str], int] = {}
    for box in field.boxes[MOST_NESTED:]:
        notes.skip(field.name, box.name)
    for box in field.boxes[:MOST_NESTED]:
        name = box.name.casefold()
        known = notes.dialect.nested.get(name)
        if known is None:
            inside = "; ".join(f"{inner.name} = {' '.join(inner.lines)}" for inner in box.fields if inner.lines)
            notes.skip(field.name, inside or box.name)
            continue
        sort = (name, _parameter(box, "type").casefold() if known.by_type else "")
        numbers[sort] = numbers.get(sort, 0) + 1
        _read_inner(box, known, "" if numbers[sort] == 1 else str(numbers[sort]), notes)


def _parameter(box: Box, parameter: str) -> str:
    return next((" ".join(inner.lines) for inner in box.fields if inner.name.casefold() == parameter), "")


def _read_inner(box: Box, known: Nested, part: str, notes: Notes) -> None:
    readers = known.readers(_parameter(box, "type"), _parameter(box, "object"))
    for inner in box.fields:
        name = inner.name.casefold()
        if name in readers and inner.lines:
            notes.read(readers[name], inner.lines, inner.name, part)
        elif name not in known.ignored and inner.lines:
            notes.skip(inner.name, " ".join(inner.lines))


def _read_body(article: Article, notes: Notes, title: str) -> None:
    """Headings say what a list is of; labelled items are facts; phrases of the prose are looked for."""
    dialect = article.dialect
    where = title
    #: The legs of a list, of a table, that would come next.
    legs: Legs | None = None
    seated: Legs | None = BOTH_WAYS
    for block in article.body:
        if isinstance(block, Heading):
            where = unflagged(block.text)
            legs = _legs_of(where, dialect)
            seated = legs or _legs_of_table(where, dialect)
        elif where.casefold() in dialect.apparatus:
            continue
        elif isinstance(block, Item | Paragraph) and legs and (lead_in := _legs_of(block.text, dialect)):
            legs = seated = lead_in
        elif isinstance(block, Item):
            _read_item(block.text, notes, where, legs)
        elif isinstance(block, Paragraph):
            if legs and block.text.endswith(":"):  # "Support crew:"
                legs = None
            _read_prose(unflagged(block.text), notes, where)
        elif isinstance(block, Box):
            read_crew_box(block, notes, where, seated)
        elif isinstance(block, Table) and not read_crew_table(block, notes, where, seated):
            _show_table(block, notes, where)


def _show_table(table: Table, notes: Notes, where: str) -> None:
    """What stands in a table that is no crew's; a single cell frames a picture or a title."""
    rows = [", ".join(" ".join(cell) for cell in row if cell) for row in table.rows if len(row) > 1]
    text = "; ".join(filter(None, rows))
    if text:
        notes.skip(where, text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…")


def _legs_of(heading: str, dialect: Dialect) -> Legs | None:
    """The legs of the crew list under a heading or lead-in; None where it is about something else."""
    return dialect.crew_headings.get(heading.casefold().rstrip(": "))


def _legs_of_table(heading: str, dialect: Dialect) -> Legs | None:
    """A table names seats, so a heading may be wider than that of a list: "Crew of Soyuz TM-11"."""
    words = set(re.findall(r"\w+", heading.casefold()))
    return BOTH_WAYS if words & dialect.crew_words and not words & dialect.other_crew_words else None


def _read_item(text: str, notes: Notes, where: str, legs: Legs | None) -> None:
    label, colon, value = unflagged(text).partition(":")
    reader = notes.dialect.rows.get(label_of((label,)).casefold()) if colon else None
    if reader and value.strip():
        notes.read(reader, (value.strip(),), where)
    elif legs:
        notes.sit(legs, where, text)
    else:
        notes.skip(where, text)


def _read_prose(text: str, notes: Notes, where: str) -> None:
    spans: list[tuple[int, int]] = []
    for sentence in notes.dialect.sentences if len(text) <= _LONGEST_PARAGRAPH else ():
        for match in _phrase(sentence, notes.dialect).finditer(text):
            notes.take(_stated(match, sentence, notes.dialect), where)
            spans.append(match.span())
    rest = [piece for start, piece in _sentences(text) if not _is_read(start, piece, spans)]
    if rest:
        notes.skip(where, " ".join(rest))


def _phrase(sentence: Sentence, dialect: Dialect) -> re.Pattern[str]:
    return re.compile(sentence.pattern.replace("{ordinal}", ordinal_pattern(dialect.vocabulary)))


def _stated(match: re.Match[str], sentence: Sentence, dialect: Dialect) -> list[Said]:
    said = []
    for fact, words in match.groupdict().items():
        if fact in sentence.ordinals:
            number = ordinal(words, dialect.vocabulary)
            said.append(Said(fact, match.group(), Read(Decimal(number)) if number else None))
        else:
            said.append(Said(fact, match.group(), Read(words)))
    return said


def _sentences(text: str) -> list[tuple[int, str]]:
    """The sentences of a paragraph, each with where it begins. "der 87. Flug" is no end of a sentence."""
    found, start = [], 0
    for gap in _END_OF_SENTENCE.finditer(text):
        found.append((start, text[start : gap.start()]))
        start = gap.end()
    return [*found, (start, text[start:])]


def _is_read(start: int, sentence: str, spans: list[tuple[int, int]]) -> bool:
    """Whether phrases that were read make up the sentence but for a few small words."""
    inside = [sentence[a - start : b - start] for a, b in spans if start <= a < start + len(sentence)]
    around = _words(sentence) - sum(map(_words, inside))
    return bool(inside) and around <= _WORDS_AROUND_A_PHRASE


def _words(text: str) -> int:
    return len(re.findall(r"\w+", text))
