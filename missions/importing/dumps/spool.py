"""Parsed articles set aside on disk until it is known which of them are about one flight."""

import json
from pathlib import Path
from tempfile import TemporaryFile

from missions.importing.claims import Account, account
from missions.wikitext.articles import split
from missions.wikitext.document import Block, as_data, from_data

#: Where a page begins in the file, and how many bytes it has.
Place = tuple[int, int]


class Spool:
    """A file without a name in ``directory``: the system removes it even where the program is killed."""

    def __init__(self, directory: Path):
        self._file = TemporaryFile(dir=directory)  # noqa: SIM115 closed with the spool
        self._end = 0

    def __enter__(self) -> "Spool":
        return self

    def __exit__(self, *failure: object) -> None:
        self._file.close()

    def put(self, blocks: list[Block]) -> Place:
        data = json.dumps(as_data(blocks)).encode()
        self._file.seek(self._end)
        self._file.write(data)
        place = self._end, len(data)
        self._end += len(data)
        return place

    def account_at(self, place: Place, number: int) -> Account:
        """The account of one of a page's articles, read as it was before."""
        start, length = place
        self._file.seek(start)
        return account(split(from_data(json.loads(self._file.read(length))))[number])
