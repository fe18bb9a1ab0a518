"""Numbers as findings print them."""

from math import isfinite


def short(number: float) -> float | int:
    """Whole numbers without a decimal point."""
    return int(number) if isfinite(number) and number == int(number) else number
