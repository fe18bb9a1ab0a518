"""Numbers as they are mistyped."""

from collections.abc import Callable, Iterator


def times(factor: float) -> Callable[[float], list[float]]:
    return lambda number: [round(number * factor, 1)]


def one_digit_wrong(number: float) -> Iterator[float]:
    text = f"{number:g}"
    for place, sign in enumerate(text):
        for digit in "0123456789" if sign.isdigit() else "":
            if digit != sign and not (place == 0 and digit == "0"):
                yield float(text[:place] + digit + text[place + 1 :])


def digit_dropped(number: float) -> Iterator[float]:
    text = f"{number:g}"
    for place, sign in enumerate(text):
        rest = text[:place] + text[place + 1 :]
        if sign.isdigit() and rest.strip(".0"):
            yield float(rest)
