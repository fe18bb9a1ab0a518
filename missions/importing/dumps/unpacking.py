"""The bytes of a dump, unpacked piece by piece and counted: a small archive can hold more than any disk."""

import bz2
import gzip
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from missions.reasons import Reason, reason
from missions.reasons import marked as _

MIB = 1024 * 1024
_PIECE_BYTES = 64 * 1024
#: A small file may shrink by any factor; only what unpacks to more than this is held against the ratio.
_RATIO_COUNTS_FROM = 32 * MIB

#: The first bytes of packed files that we read, and of those that we do not.
_READABLE = {b"BZh": bz2.BZ2File, b"\x1f\x8b": lambda file: gzip.GzipFile(fileobj=file)}
_UNREADABLE = {b"7z\xbc\xaf": "7z", b"PK\x03\x04": "zip", b"\x28\xb5\x2f\xfd": "zstd", b"\xfd7zXZ": "xz"}


class DumpError(Exception):
    """A dump cannot be read, or not further; ``reason`` says why, in any language."""

    def __init__(self, why: Reason):
        super().__init__(why.sentence)
        self.reason = why


@dataclass(frozen=True)
class Limits:
    """How much a packed file may unpack to: in all, and per byte of the file."""

    largest_bytes: int = 200 * MIB
    highest_ratio: int = 200


class _Counted:
    """A file that counts what is read of it."""

    def __init__(self, file: BinaryIO):
        self.file, self.bytes = file, 0

    def read(self, size: int = -1) -> bytes:
        data = self.file.read(size)
        self.bytes += len(data)
        return data

    read1 = read


class Unpacked:
    """The XML of a dump, packed or not: its first bytes tell. ``size`` and ``bytes_read`` are the file's own."""

    def __init__(self, path: Path, limits: Limits):
        if path.is_dir():
            raise DumpError(reason(_("This is a directory, not a file.")))
        self._limits = limits
        try:
            self._file = path.open("rb")
        except OSError as error:
            raise _unreadable(error) from None
        self.size = path.stat().st_size
        self._counted = _Counted(self._file)

    def __enter__(self) -> "Unpacked":
        return self

    def __exit__(self, *failure: object) -> None:
        self._file.close()

    @property
    def bytes_read(self) -> int:
        return self._counted.bytes

    def pieces(self) -> Iterator[bytes]:
        """The unpacked bytes in order. Raises ``DumpError`` where they end too early or are too many."""
        try:
            yield from self._pieces()
        except EOFError:
            sentence = _("The packed file is cut: it ends after %(bytes)s bytes.")
            raise DumpError(reason(sentence, bytes=self.bytes_read)) from None
        except (OSError, zlib.error) as error:
            if isinstance(error, OSError) and error.errno:
                raise _unreadable(error) from None
            sentence = _("The packed file is damaged near byte %(bytes)s.")
            raise DumpError(reason(sentence, bytes=self.bytes_read)) from None

    def _pieces(self) -> Iterator[bytes]:
        head = self._file.peek(6)
        if name := _kind(head, _UNREADABLE):
            raise DumpError(reason(_("This is a packed file of the kind %(kind)s; please unpack it first."), kind=name))
        unpack, unpacked = _kind(head, _READABLE), 0
        stream = unpack(self._counted) if unpack else self._counted
        # What ``read`` had gathered would be lost where the file turns out to be cut.
        while piece := stream.read1(_PIECE_BYTES):
            if unpack and not unpacked and _kind(piece, _READABLE | _UNREADABLE):
                raise DumpError(reason(_("The file is packed twice.")))
            unpacked += len(piece)
            if unpack:
                self._check(unpacked)
            yield piece
        if not unpacked:
            raise DumpError(reason(_("The file is empty.")))

    def _check(self, unpacked: int) -> None:
        limits = self._limits
        if max(unpacked, self.size) > limits.largest_bytes:
            sentence = _("The file unpacks to more than %(limit)s MiB; --max-mib allows more.")
            raise DumpError(reason(sentence, limit=limits.largest_bytes // MIB))
        if unpacked > max(_RATIO_COUNTS_FROM, limits.highest_ratio * self.bytes_read):
            sentence = _("The file unpacks to more than %(limit)s times its size; --max-ratio allows more.")
            raise DumpError(reason(sentence, limit=limits.highest_ratio))


def _kind(head: bytes, kinds: dict):
    return next((kind for magic, kind in kinds.items() if head.startswith(magic)), None)


def _unreadable(error: OSError) -> DumpError:
    return DumpError(reason(_("The file cannot be read: %(error)s."), error=error.strerror or error))
