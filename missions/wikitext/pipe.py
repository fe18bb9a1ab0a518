"""Messages between the parser's child process and its parent: four bytes say how many bytes follow."""

import struct
from typing import IO

_LENGTH = struct.Struct(">I")


def receive(stream: IO[bytes]) -> bytes:
    """The next message; empty where the other side has ended, even in the middle of one."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return b""
    (length,) = _LENGTH.unpack(head)
    message = stream.read(length)
    return message if len(message) == length else b""


def send(stream: IO[bytes], message: bytes) -> None:
    stream.write(_LENGTH.pack(len(message)) + message)
    stream.flush()
