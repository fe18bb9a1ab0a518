"""Numbers as they are printed: 2,735 is English for what German prints as 2735 or 2.735."""

import re
from decimal import Decimal

from missions.values.read import Read
from missions.values.vocabulary import Vocabulary


def number_pattern(vocabulary: Vocabulary) -> str:
    """A regular expression (one group) for one unsigned number.

    A mark of the other language is accepted only where it cannot be a thousands mark: "51.6" in a German text.
    """
    group, mark = re.escape(vocabulary.group_mark), re.escape(vocabulary.decimal_mark)
    grouped = rf"[0-9]{{1,3}}(?:{group}[0-9]{{3}})+(?:{mark}[0-9]{{1,9}})?"
    plain = rf"[0-9]{{1,12}}(?:{mark}[0-9]{{1,9}})?"
    foreign = rf"[0-9]{{1,12}}{group}(?:[0-9]{{1,2}}|[0-9]{{4,9}})"
    return rf"((?<![0-9.,])(?:{grouped}|{foreign}|{plain})(?![0-9]|[.,][0-9]))"


def decimal(printed: str, vocabulary: Vocabulary) -> Decimal | None:
    """The number that ``printed`` is, whole; None where it is anything else."""
    if not re.fullmatch(number_pattern(vocabulary), printed):
        return None
    if re.fullmatch(rf"\d+{re.escape(vocabulary.group_mark)}(?:\d{{1,2}}|\d{{4,}})", printed):
        return Decimal(printed.replace(vocabulary.group_mark, "."))
    return Decimal(printed.replace(vocabulary.group_mark, "").replace(vocabulary.decimal_mark, "."))


def without_about(text: str, vocabulary: Vocabulary) -> tuple[str, bool]:
    """The text without a leading sign or word for "about", and whether there was one."""
    small = text.casefold()
    for word in vocabulary.about:
        if small.startswith(word) and not small[len(word) : len(word) + 1].isalpha():
            return text[len(word) :].strip(), True
    return text, False


def count(text: str, vocabulary: Vocabulary) -> Read | None:
    """A number of things: "~2,735" is about 2735. A remark in parentheses behind it is allowed."""
    bare, approximate = without_about(re.sub(r"\s*\([^()]*\)$", "", text.strip()), vocabulary)
    value = decimal(bare, vocabulary)
    return None if value is None else Read(value, approximate=approximate)
