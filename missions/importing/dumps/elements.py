"""The elements of an XML file as a parser tells them, with the few texts that are wanted, in memory that stays flat."""

from missions.importing.dumps.unpacking import DumpError
from missions.reasons import marked as _
from missions.reasons import reason

#: No export has more; what has fills the memory of the XML parser.
_DEEPEST, _MOST_NAMES, _MOST_PREFIXES = 20, 300, 50
_LONGEST_TAG_MIB = 4
_TOO_MUCH = reason(_("The XML has more kinds of elements, or nests them deeper, than any export."))


class Elements:
    """A target of the XML parser. A subclass says what it wants (``room_for``) and is told (``opened``, ``closed``).

    Elements are named by their path without namespaces: /mediawiki/page/title.
    """

    def __init__(self) -> None:
        self._path, self._depth, self._prefixes = "", 0, 0
        self._names: set[str] = set()
        self._silent_bytes = 0
        self._room = -1
        self._pieces: list[str] = []

    def room_for(self, path: str) -> int:
        """How many characters of an element's text to keep at most; 0 for none."""
        raise NotImplementedError

    def opened(self, path: str, attributes: dict[str, str]) -> None:
        raise NotImplementedError

    def closed(self, path: str, text: str, is_cut: bool) -> None:
        """The end of an element. ``text`` is what stood in it, if it was wanted; ``is_cut``: there was more."""
        raise NotImplementedError

    def has_taken(self, size: int) -> None:
        """The parser was fed. What it has nothing to tell about for long, it keeps in memory as a whole."""
        self._silent_bytes += size
        if self._silent_bytes > _LONGEST_TAG_MIB * 1024 * 1024:
            raise DumpError(reason(_("A tag or comment is longer than %(limit)s MiB."), limit=_LONGEST_TAG_MIB))

    # What the parser calls.

    def start_ns(self, prefix: str, address: str) -> None:
        self._prefixes += 1
        if self._prefixes > _MOST_PREFIXES:
            raise DumpError(_TOO_MUCH)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._silent_bytes = 0
        self._names.update((tag, *attributes))
        self._depth += 1
        if self._depth > _DEEPEST or len(self._names) > _MOST_NAMES:
            raise DumpError(_TOO_MUCH)
        self._path = f"{self._path}/{tag.rpartition('}')[2]}"
        self.opened(self._path, attributes)
        self._room, self._pieces = self.room_for(self._path), []

    def data(self, text: str) -> None:
        self._silent_bytes = 0
        if self._room > 0:
            self._pieces.append(text[: self._room])
        self._room -= len(text)

    def end(self, tag: str) -> None:
        self._silent_bytes = 0
        self.closed(self._path, "".join(self._pieces), self._room < 0)
        self._path = self._path.rpartition("/")[0]
        self._depth -= 1
        self._room, self._pieces = 0, []

    def close(self) -> None:
        """The end of the file; there is nothing to hand over."""
