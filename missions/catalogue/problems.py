"""What is wrong with the files, said so that it can be found and put right."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

#: A place inside a file: ``("claims", 2, "fact")``.
Path = tuple[str | int, ...]


class UnreadableError(ValueError):
    """A value that cannot be what its field needs; the message completes "this field …"."""


@dataclass(frozen=True)
class Problem:
    file: str
    line: int
    path: Path
    message: str

    @property
    def place(self) -> tuple[str, int, str]:
        """Problems are told in the order of the files and their lines."""
        return self.file, self.line, field_name(self.path)

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {field_name(self.path)}: {self.message}" if self.path else f"{place}: {self.message}"


def field_name(path: Path) -> str:
    """``claims[3].fact``: the third claim's fact, counted as people count."""
    name = ""
    for part in path:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return name.lstrip(".")


def shown(value: object) -> str:
    """A value of a file in a message, short."""
    text = f'"{value}"' if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= 60 else text[:57] + "…" + text[-1]


def unknown(what: str, given: str, known: Iterable[str]) -> str:
    """ "unknown field "perigee"; did you mean perigee_km?"."""
    known = list(known)
    close = get_close_matches(given, known, n=1)
    if close:
        return f'unknown {what} "{given}"; did you mean {close[0]}?'
    return f'unknown {what} "{given}"' + (f"; known are {', '.join(known)}" if 0 < len(known) < 15 else "")
