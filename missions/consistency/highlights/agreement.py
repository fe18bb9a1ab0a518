"""One language's highlights against another's: the same numbers and dates, and links to the same flights."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import isclose

from missions.consistency.chain.flights import Flight
from missions.consistency.checks import error, note
from missions.consistency.highlights.grammar import grammar_of
from missions.consistency.highlights.reading import LINK, Said, said_in
from missions.consistency.highlights.registry import TextRemark, text_check
from missions.reasons import marked as _
from missions.reasons import reason

#: What is left of the same amount after it was turned into another unit and rounded.
ROUNDING = 0.03


@text_check("highlights-agree-on-numbers")
def highlights_agree_on_numbers(flight: Flight) -> Iterator[TextRemark]:
    """What one language says in numbers, the others say too; words for small numbers may be missing."""
    for (one, ones), (other, others) in combinations(_read(flight), 2):
        left, right = unmatched(ones, others)
        for is_telling in (True, False):
            only = {one: _printed(left, is_telling), other: _printed(right, is_telling)}
            if any(only.values()):
                said = "; ".join(f"{language}: {printed}" for language, printed in only.items() if printed)
                sentence = _("Only one language of the highlights says: %(said)s.")
                yield TextRemark(
                    error(sentence, said=said) if is_telling else note(sentence, said=said),
                    reason(_("Both languages tell the same facts: add the number, or take it out, or correct it.")),
                )


def _read(flight: Flight) -> list[tuple[str, list[Said]]]:
    grammars = {language: grammar_of(language) for language in flight.highlights}
    return [
        (language, said_in(text, grammar))
        for language, text in flight.highlights.items()
        if (grammar := grammars[language])
    ]


def unmatched(ones: Sequence[Said], others: Sequence[Said]) -> tuple[list[Said], list[Said]]:
    """What either side says alone: the same value is matched first, then the same amount in another unit."""
    left, right = list(ones), list(others)
    for is_same in (_is_equal, _is_same_amount):
        for said in list(left):
            if found := next((other for other in right if is_same(said, other)), None):
                left.remove(said)
                right.remove(found)
    return [said for said in left if not said.may_be_missing], [said for said in right if not said.may_be_missing]


def _is_equal(one: Said, other: Said) -> bool:
    if one.is_number != other.is_number or one.value != other.value:
        return False
    is_same_unit = (one.dimension, one.factor) == (other.dimension, other.factor)
    return is_same_unit or not (one.dimension and other.dimension)


def _is_same_amount(one: Said, other: Said) -> bool:
    if not (one.dimension and one.dimension == other.dimension):
        return False
    return isclose(one.amount, other.amount, rel_tol=ROUNDING)


def _printed(said: Sequence[Said], is_telling: bool) -> str:
    return ", ".join(each.quoted for each in said if each.is_telling == is_telling)


@text_check("highlights-link-alike")
def highlights_link_alike(flight: Flight) -> Iterator[TextRemark]:
    """The same things are linked in every language; which page of another kind it is, its address does not tell."""
    linked = {language: _kinds(text) for language, text in flight.highlights.items()}
    for one, other in combinations(linked, 2):
        if linked[one] != linked[other]:
            sentence = _("Links in the highlights: %(ones)s (%(one)s), %(others)s (%(other)s).")
            yield TextRemark(
                error(sentence, one=one, other=other, ones=linked[one].total(), others=linked[other].total()),
                reason(_("Link the same pages in every language.")),
            )


def _kinds(text: str) -> Counter[int]:
    """How many links there are, by the depth of their addresses."""
    return Counter(target.strip("/").count("/") for _text, target in LINK.findall(text))
