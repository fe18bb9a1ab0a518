"""Numbers as findings need them."""

from decimal import Decimal
from math import isfinite

#: Beyond this a number is no measure of anything that flew.
_LARGEST = 1e9


def short(number: float) -> float | int:
    """Whole numbers without a decimal point."""
    return int(number) if isfinite(number) and number == int(number) else number


def span(fewest: int, most: int) -> str:
    return str(most) if fewest == most else f"{fewest}–{most}"


def measured(*numbers: float | None) -> bool:
    """Whether all are known and can be reckoned with."""
    return all(number is not None and 0 < number < _LARGEST for number in numbers)


def rounding(number: Decimal | None) -> float:
    """Half a unit of the last digit other than zero behind the point: the database keeps no more."""
    exponent = number.normalize().as_tuple().exponent if isinstance(number, Decimal) else -1
    return 0.5 * 10.0 ** min(exponent, 0) if isinstance(exponent, int) else 0.05
