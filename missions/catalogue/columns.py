"""How one field of a record is written in a file, by its type.

Every kind of column has the same words: ``read`` turns what stands in the file into a value or raises
``UnreadableError``, ``show`` turns the value into what stands in the file, ``get`` and ``put`` reach the row. A value
that is the same as the field's default is not written at all.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.backends.base.operations import BaseDatabaseOperations

from missions.catalogue.moments import moment_text, read_day, read_moment
from missions.catalogue.problems import UnreadableError, shown, unknown

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def read_text(value: object) -> str:
    if not isinstance(value, str):
        raise UnreadableError(f"needs a text in quotes, not {shown(value)}")
    if not value:
        raise UnreadableError("is empty; leave the line out")
    if "\0" in value:
        raise UnreadableError("has a character that databases refuse (U+0000)")
    return value


def read_language(value: object) -> str:
    if not _LANGUAGE.fullmatch(text := read_text(value)):
        raise UnreadableError(f'needs a language code such as "de", not "{text}"')
    return text


def read_integer(value: object) -> int:
    if type(value) is not int:
        raise UnreadableError(f"needs a whole number, not {shown(value)}")
    return value


def read_number(value: object) -> Decimal:
    if type(value) not in (int, Decimal) or not Decimal(value).is_finite():
        raise UnreadableError(f"needs a number, not {shown(value)}")
    return Decimal(value)


def read_boolean(value: object) -> bool:
    if not isinstance(value, bool):
        raise UnreadableError(f"needs true or false, not {shown(value)}")
    return value


def lines_text(value: str) -> str:
    """Browsers send "\\r\\n" at the end of a line; in files a line ends as everywhere else in them."""
    return value.replace("\r\n", "\n")


def number_text(value: Decimal) -> int | Decimal:
    """51.6000 is written 51.6, 400.0 is written 400."""
    if value == value.to_integral_value():
        return int(value)
    return Decimal(format(value.normalize(), "f"))


#: Which function reads a field of this type, and which one shows it. The first that fits.
TYPES = (
    (models.BooleanField, read_boolean, bool),
    (models.DecimalField, read_number, number_text),
    (models.IntegerField, read_integer, int),
    (models.DateField, read_day, str),
    (models.TextField, read_text, lines_text),
    (models.CharField, read_text, str),
)


@dataclass(frozen=True)
class Plain:
    """A column of its own."""

    name: str
    field: models.Field

    @cached_property
    def _read_and_show(self) -> tuple[Callable, Callable]:
        if self.field.name == "language" or self.field.name.endswith("_language"):
            return read_language, str
        return next((read, show) for kind, read, show in TYPES if isinstance(self.field, kind))

    @cached_property
    def _goes_without_saying(self) -> tuple:
        return None, "", self.field.get_default()

    def read(self, value: object) -> Any:
        read, _show = self._read_and_show
        return _accepted(self.field, read(value))

    def show(self, value: Any) -> Any:
        _read, show = self._read_and_show
        return None if value in self._goes_without_saying else show(value)

    def get(self, row: models.Model) -> Any:
        return getattr(row, self.field.name)

    def put(self, row: models.Model, value: Any) -> None:
        setattr(row, self.field.name, value)


@dataclass(frozen=True)
class Moment:
    """A moment and how exactly it is known, in one text."""

    name: str
    field: models.DateTimeField
    precision: models.CharField

    def read(self, value: object) -> Any:
        return read_moment(value)

    def show(self, value: Any) -> str | None:
        moment, precision = value
        return None if moment is None else moment_text(moment, precision)

    def get(self, row: models.Model) -> Any:
        return getattr(row, self.field.name), getattr(row, self.precision.name)

    def put(self, row: models.Model, value: Any) -> None:
        moment, precision = value
        setattr(row, self.field.name, moment)
        setattr(row, self.precision.name, precision)


@dataclass(frozen=True)
class Translated:
    """A text in each language: ``name.en``, ``name.de``."""

    name: str
    columns: dict[str, Plain]

    def read_in(self, language: str, text: object) -> Any:
        if language not in self.columns:
            raise UnreadableError(unknown("language", language, self.columns))
        return self.columns[language].read(text)

    def show(self, value: dict[str, Any]) -> dict[str, Any] | None:
        texts = {code: self.columns[code].show(text) for code, text in value.items()}
        return {code: text for code, text in texts.items() if text is not None} or None

    def get(self, row: models.Model) -> dict[str, Any]:
        return {code: column.get(row) for code, column in self.columns.items()}

    def put(self, row: models.Model, value: dict[str, Any]) -> None:
        for code, text in value.items():
            self.columns[code].put(row, text)


@dataclass(frozen=True)
class Reference:
    """Another record, by its key. Read, it is the key; in a row, it is the record."""

    name: str
    field: models.ForeignKey

    @property
    def model(self) -> type[models.Model]:
        return self.field.related_model

    def read(self, value: object) -> str:
        return read_text(value)

    def show(self, value: Any) -> str | None:
        return value.key if value else None

    def get(self, row: models.Model) -> Any:
        return getattr(row, self.name)

    def put(self, row: models.Model, value: Any) -> None:
        setattr(row, self.name, value)


@dataclass(frozen=True)
class References:
    """Several records, by their keys; their order means nothing and is alphabetical."""

    name: str
    field: models.ManyToManyField

    @property
    def model(self) -> type[models.Model]:
        return self.field.related_model

    def read(self, value: object) -> list[str]:
        if not isinstance(value, list):
            raise UnreadableError(f'needs keys in brackets, such as ["japan"], not {shown(value)}')
        return sorted({read_text(key) for key in value})


def _accepted(field: models.Field, value: Any) -> Any:
    """The value if the field takes it: choices, lengths, ranges, patterns."""
    low, high = BaseDatabaseOperations.integer_field_ranges.get(field.get_internal_type(), (None, None))
    if low is not None and not low <= value <= high:
        raise UnreadableError(f"needs a number from {low} to {high}, not {value}")
    if field.choices and value not in (known := [choice for choice, _label in field.choices]):
        raise UnreadableError(unknown("value", str(value), known))
    try:
        field.run_validators(value)
    except ValidationError as refused:
        raise UnreadableError(" ".join(refused.messages)) from None
    return value
