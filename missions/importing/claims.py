"""What one article states about its mission: frozen data, no database."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from missions.values import Read, Said
from missions.values.ordinals import ordinal, ordinal_pattern
from missions.values.people import Seat, seat
from missions.wikitext.articles import Article, label_of
from missions.wikitext.dialects.dialect import Dialect, Nested, Sentence
from missions.wikitext.dialects.readers import Reader
from missions.wikitext.document import Box, Field, Heading, Item, Paragraph

#: What a sentence may keep besides the phrases that were read, and still count as read: "It was … and …".
_WORDS_AROUND_A_PHRASE = 6
#: Longer ones were not written for readers; they are not searched for phrases.
_LONGEST_PARAGRAPH = 8000
#: No value of a box is longer; what is, is prose in the wrong place.
_LONGEST_VALUE = 2000
#: What is said of an orbit, and what it is called where the orbit is around the Moon.
_AROUND_THE_MOON = {
    "perigee_km": "perilune_km",
    "apogee_km": "apolune_km",
    "inclination_deg": "moon_inclination_deg",
    "period_min": "moon_period_min",
}
_END_OF_SENTENCE = re.compile(r"(?<=[.!?])(?<!\d\.)\s+(?=[A-ZÄÖÜ„“\"])")


@dataclass(frozen=True)
class Unread:
    """Words of an article that nothing was made of. They are shown to the editor and never published."""

    language: str
    where: str
    printed: str


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

    def text(self, fact: str) -> str:
        """The text that was read for a fact; empty where there is none."""
        reads = (said.read.value for said in self.said if said.fact == fact and said.read)
        return next((value for value in reads if isinstance(value, str)), "")


class _Notes:
    """What has been read so far of an article. The first statement about a fact stays."""

    def __init__(self, article: Article):
        self.dialect: Dialect = article.dialect
        self.said: dict[tuple[str, str], Said] = {}
        self.crew: dict[str, list[Seat]] = {}
        self.unread: list[Unread] = []

    def read(self, reader: Reader, lines: tuple[str, ...], where: str, part: str = "") -> None:
        """Read the lines of one value, unless they are too long to be one."""
        if sum(map(len, lines)) > _LONGEST_VALUE:
            self.skip(where, " ".join(lines)[:_LONGEST_VALUE] + "…")
            return
        said = reader(lines, self.dialect.vocabulary)
        self.take((replace(one, part=part or one.part) for one in said), where)

    def take(self, statements: Iterable[Said], where: str) -> None:
        for said in statements:
            if said.read is None:
                self.skip(where, said.printed)
            else:
                self.said.setdefault((said.fact, said.part), said)

    def tell_apart_what_is_about_the_moon(self) -> None:
        """Heights and period of a box whose orbit is around the Moon are not those of an orbit of the Earth."""
        if ("orbit_center", "") in self.said:
            for fact, meant in _AROUND_THE_MOON.items():
                if said := self.said.pop((fact, ""), None):
                    self.said.setdefault((meant, ""), replace(said, fact=meant))

    def skip(self, where: str, printed: str) -> None:
        self.unread.append(Unread(self.dialect.language, where, printed))

    def sit(self, legs: tuple[str, ...], where: str, printed: str) -> None:
        """Put one line of a crew list into its seats."""
        found = seat(printed, self.dialect.vocabulary) if len(printed) <= _LONGEST_VALUE else None
        if found is None:
            self.skip(where, printed)
            return
        for leg in legs:
            self.crew.setdefault(leg, []).append(found)


def account(article: Article) -> Account:
    """Everything that an article states, in our terms."""
    notes = _Notes(article)
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
    )


def _read_box(article: Article, notes: _Notes) -> None:
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


def _read_nested(field: Field, notes: _Notes) -> None:
    """Boxes of one sort in their order: the first has no part number, the others count from 2."""
    numbers: dict[str, int] = {}
    for box in field.boxes:
        name = box.name.casefold()
        known = notes.dialect.nested.get(name)
        if known is None:
            inside = "; ".join(f"{inner.name} = {' '.join(inner.lines)}" for inner in box.fields if inner.lines)
            notes.skip(field.name, inside or box.name)
            continue
        numbers[name] = numbers.get(name, 0) + 1
        _read_inner(box, known, "" if numbers[name] == 1 else str(numbers[name]), notes)


def _read_inner(box: Box, known: Nested, part: str, notes: _Notes) -> None:
    kind = next((" ".join(inner.lines) for inner in box.fields if inner.name.casefold() == "type"), "")
    readers = known.readers(kind)
    for inner in box.fields:
        name = inner.name.casefold()
        if name in readers and inner.lines:
            notes.read(readers[name], inner.lines, inner.name, part)
        elif name not in known.ignored and inner.lines:
            notes.skip(inner.name, " ".join(inner.lines))


def _read_body(article: Article, notes: _Notes, title: str) -> None:
    """Headings say what a list is of; labelled items are facts; phrases of the prose are looked for."""
    dialect = article.dialect
    where = title
    legs: tuple[str, ...] | None = None
    outer: dict[int, tuple[str, ...] | None] = {0: None}
    for block in article.body:
        if isinstance(block, Heading):
            where = block.text
            outer = {level: kept for level, kept in outer.items() if level < block.level}
            legs = _legs_of(block.text, dialect) or outer[max(outer)]
            outer[block.level] = legs
        elif where.casefold() in dialect.apparatus:
            continue
        elif isinstance(block, Item):
            _read_item(block.text, notes, where, legs)
        elif isinstance(block, Paragraph):
            lead_in = _legs_of(block.text, dialect) if legs else None
            if lead_in:
                legs = lead_in
            else:
                _read_prose(block.text, notes, where)


def _legs_of(heading: str, dialect: Dialect) -> tuple[str, ...] | None:
    """The legs of the crew list under a heading or lead-in; None where it is about something else."""
    return dialect.crew_headings.get(heading.casefold().rstrip(": "))


def _read_item(text: str, notes: _Notes, where: str, legs: tuple[str, ...] | None) -> None:
    label, colon, value = text.partition(":")
    reader = notes.dialect.rows.get(label_of((label,)).casefold()) if colon else None
    if reader and value.strip():
        notes.read(reader, (value.strip(),), where)
    elif legs:
        notes.sit(legs, where, text)
    else:
        notes.skip(where, text)


def _read_prose(text: str, notes: _Notes, where: str) -> None:
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
