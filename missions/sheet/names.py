"""The names of records that are told by their primary keys: one query for each kind of record."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from missions import display
from missions.display import Piece
from missions.models import Mission, Page, Person, Station
from missions.models.named import Named, language_codes
from missions.sheet.lists import short_names

_UNKNOWN = Piece("–")


@dataclass(frozen=True)
class Names:
    """Records with nothing but their names and addresses."""

    records: Mapping[type[Named], Mapping[int, Named]]

    @classmethod
    def of(cls, wanted: Mapping[type[Named], Iterable[int | None]]) -> "Names":
        """Of the records with these keys; a kind without any keys is not asked for."""
        return cls({model: _fetched(model, {*keys} - {None}) for model, keys in wanted.items()})

    def piece(self, model: type[Named], pk: int | None) -> Piece:
        """A name, linked where readers can go there; a dash for what is not on record, or not any more."""
        record = self.records.get(model, {}).get(pk)
        return display.name_piece(record) if record else _UNKNOWN

    def mission(self, pk: int | None) -> Piece:
        return self.piece(Mission, pk)

    def person(self, pk: int | None) -> Piece:
        return self.piece(Person, pk)

    def station(self, pk: int | None) -> Piece:
        return self.piece(Station, pk)

    def family_names(self, people: Iterable[int]) -> str:
        """ "Afanasyev, Manarov, Akiyama" """
        known = self.records.get(Person, {})
        return ", ".join(short_names(known[pk] for pk in people if pk in known))


def _fetched(model: type[Named], keys: set[int]) -> Mapping[int, Named]:
    fields = ["name"]
    fields += ["slug", "status"] if issubclass(model, Page) else []
    fields += ["family_name"] if issubclass(model, Person) else []
    columns = ["key", *(f"{field}_{code}" for field in fields for code in language_codes())]
    return model._default_manager.only(*columns).in_bulk(keys) if keys else {}
