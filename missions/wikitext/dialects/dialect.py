"""What one Wikipedia writes about a mission, and under which name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from missions.reasons import marked as _
from missions.values import Vocabulary
from missions.wikitext.dialects.readers import Reader

UP, DOWN, BACKUP = "up", "down", "backup"
BOTH_WAYS = (UP, DOWN)

STAY = _("The box {{%(box)s}} describes the stay of a crew aboard a station, not a flight.")
STATION = _("The box {{%(box)s}} describes a space station, not a flight.")
PERSON = _("The box {{%(box)s}} describes a person, not a flight.")


@dataclass(frozen=True)
class Sentence:
    """A turn of phrase that states facts. Named groups are facts; a fact in ``ordinals`` is an ordinal number.

    ``{ordinal}`` in the pattern stands for any ordinal of the language.
    """

    pattern: str
    ordinals: tuple[str, ...] = ()


@dataclass(frozen=True)
class Nested:
    """A box inside a mission's box: a docking, a stay at the Moon.

    ``by_type``: what further parameters mean, by the value of the parameter ``type``; only where the parameter
    ``object`` is of the kind that ``about`` matches: what orbits the Earth says nothing of the Moon.
    """

    parameters: Mapping[str, Reader]
    by_type: Mapping[str, Mapping[str, Reader]] = field(default_factory=dict)
    about: str = ""
    #: Parameters that say nothing about the flight.
    ignored: frozenset[str] = frozenset()

    def readers(self, type_of_box: str, subject: str) -> dict[str, Reader]:
        is_meant = not subject or re.search(self.about, subject, re.IGNORECASE)
        return {**self.parameters, **(self.by_type.get(type_of_box.casefold(), {}) if is_meant else {})}


@dataclass(frozen=True)
class Dialect:
    """One language's names of boxes, parameters, rows, headings and series. Keys are lower case."""

    vocabulary: Vocabulary
    #: Name of the box, as it is written → its parameters → what they mean.
    boxes: Mapping[str, Mapping[str, Reader]]
    #: Labels of table rows and of labelled list items.
    rows: Mapping[str, Reader]
    #: Parameters that list people → the legs they flew.
    crew_parameters: Mapping[str, tuple[str, ...]]
    #: Headings and lead-ins of crew lists → the legs.
    crew_headings: Mapping[str, tuple[str, ...]]
    #: Headings of a crew table's columns → the legs; those of the column that names the seats.
    crew_columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    seat_columns: frozenset[str] = frozenset()
    #: Words of a heading above the table of a crew; and those of crews that did not fly.
    crew_words: frozenset[str] = frozenset()
    other_crew_words: frozenset[str] = frozenset()
    #: Name of a box in the mission's box, in small letters → what its parameters mean.
    nested: Mapping[str, Nested] = field(default_factory=dict)
    #: Parameters about pictures and layout: nothing of the record.
    layout: frozenset[str] = frozenset()
    #: Parameters that are passed over knowingly → why.
    ignored: Mapping[str, str] = field(default_factory=dict)
    #: Names of boxes about something else, in small letters → what they are about, as a sentence with ``%(box)s``.
    others: Mapping[str, str] = field(default_factory=dict)
    #: Sections that hold no facts: references, links.
    apparatus: frozenset[str] = frozenset()
    sentences: tuple[Sentence, ...] = ()
    #: Series of flights: key → the series' name in this language.
    series: Mapping[str, str] | None = None

    @property
    def language(self) -> str:
        return self.vocabulary.language

    def box(self, name: str) -> Mapping[str, Reader] | None:
        """The parameters of a box, in small letters and in the order in which they are read.

        MediaWiki takes no notice of the case of a box's first letter, nor do we of any.
        """
        wanted = name.casefold()
        table = next((parameters for box, parameters in self.boxes.items() if box.casefold() == wanted), None)
        if table is None:
            return None
        in_order = sorted(table.items(), key=lambda item: item[1].yields)
        return {parameter.casefold(): reader for parameter, reader in in_order}

    def is_passed_over(self, parameter: str) -> bool:
        return parameter in self.layout or parameter in self.ignored

    def series_of(self, name: str) -> tuple[str, str] | None:
        """The key of the series that a name belongs to, and the rest of the name; None for unknown series."""
        for key, spelling in (self.series or {}).items():
            if match := re.match(rf"{re.escape(spelling)}(?=[\s\-]|$)", name, re.IGNORECASE):
                return key, name[match.end() :]
        return None
