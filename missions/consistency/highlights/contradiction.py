"""The highlights against the record: what a sentence clearly says of this flight must be what is recorded.

Only sentences that can mean nothing else are read so: one that names another ship, a plan, or a part of the flight is
left alone. A number of orbits may be smaller than that of the whole flight, never greater.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from missions.consistency.chain.flights import Flight
from missions.consistency.checks import error
from missions.consistency.figures import short
from missions.consistency.highlights.grammar import Grammar, grammar_of
from missions.consistency.highlights.reading import LINK, sentences
from missions.consistency.highlights.registry import TextRemark, text_check
from missions.reasons import Reason, reason
from missions.reasons import marked as _
from missions.values.numbers import decimal

_DAY = timedelta(days=1)
#: A local day may be the one before or after.
LOCAL_DAY = _DAY


@dataclass(frozen=True)
class Expected:
    """What the record holds of a fact, for messages, and whether a number or a day agrees with it."""

    recorded: str
    agrees: Callable[[Any], bool]


@text_check("highlights-fit-the-record")
def highlights_fit_the_record(flight: Flight) -> Iterator[TextRemark]:
    """Dates of launch, dockings and landing, orbits, duration, crew and orbit are those of the record."""
    known = expected(flight)
    for language, text in flight.highlights.items():
        if grammar := grammar_of(language):
            for sentence in sentences(text):
                yield from _contradictions(sentence, grammar, known, flight)


def _contradictions(
    sentence: str, grammar: Grammar, known: Mapping[str, Expected], flight: Flight
) -> Iterator[TextRemark]:
    if LINK.search(sentence) or grammar.elsewhere.search(sentence):
        return
    for fact, patterns in grammar.claims.items():
        found = next((match for pattern in patterns if (match := pattern.search(sentence))), None)
        if not found or fact not in known:
            continue
        value = _value(found, grammar)
        if value is not None and not known[fact].agrees(value):
            yield TextRemark(
                error(
                    _("The highlights (%(language)s) say “%(said)s”; the record has %(recorded)s."),
                    language=grammar.vocabulary.language,
                    said=found.group(),
                    recorded=known[fact].recorded,
                ),
                _HINTS.get(fact, _OTHER),
            )


_OTHER = reason(_("Correct the sentence, or the record if its source is the better one."))
_HINTS: dict[str, Reason] = {
    "orbits": reason(_("A part of a flight cannot have more orbits than the whole.")),
    "crew_size": reason(_("The crew is that of launch or landing; say it otherwise if another is meant.")),
}


def _value(found: re.Match[str], grammar: Grammar) -> float | tuple[int, int] | None:
    """The day as (month, day), or the number."""
    parts = found.groupdict()
    if said := parts.get("date"):
        month = next(
            m for word in re.findall(r"[^\W\d]+", said) if (m := grammar.vocabulary.months.get(word.casefold()))
        )
        return month, int("".join(filter(str.isdigit, said)))
    word = parts["number"]
    number = decimal(word, grammar.vocabulary) if word[0].isdigit() else grammar.values.get(word.lower())
    return None if number is None else float(number)


def expected(flight: Flight) -> dict[str, Expected]:
    """What a sentence may be held against, as far as the record knows it."""
    subject = flight.subject
    known = {
        "launched_at": _days([subject.launched_at]),
        # On the way to the Moon "the landing" is another one.
        "landed_at": None if subject.kind == "lunar" else _days([subject.landed_at]),
        "docked_at": _days([stay.docked_at for stay in subject.stays]),
        "undocked_at": _days([stay.undocked_at for stay in subject.stays]),
        "orbits": _at_most(subject.orbits) if subject.is_orbital else None,
        "duration_d": _duration(flight),
        "crew_size": _crew(flight),
        "perigee_km": _about(subject.perigee_km, 0.02, 3),
        "apogee_km": _about(subject.apogee_km, 0.02, 3),
        "inclination_deg": _about(subject.inclination_deg, 0, 0.6),
    }
    return {fact: value for fact, value in known.items() if value}


def _days(moments: list[datetime | None]) -> Expected | None:
    days = [moment.date() for moment in moments if moment]
    if not days or len(days) < len(moments):
        return None

    def agrees(said) -> bool:
        return any(
            (day + shift).timetuple()[1:3] == tuple(said) for day in days for shift in (-LOCAL_DAY, _DAY * 0, LOCAL_DAY)
        )

    return Expected(", ".join(day.isoformat() for day in days), agrees)


def _at_most(recorded: float | None) -> Expected | None:
    return Expected(str(short(recorded)), lambda said: said <= recorded * 1.02 + 1) if recorded else None


def _about(recorded: float | None, share: float, least: float) -> Expected | None:
    if recorded is None:
        return None
    return Expected(str(short(recorded)), lambda said: abs(said - recorded) <= max(recorded * share, least))


def _duration(flight: Flight) -> Expected | None:
    """Days of the flight, or docked; of someone who changed ships the record of one flight does not know."""
    legs = {seat.leg for seat in flight.seats}
    aloft = flight.subject.time_aloft_s
    if not aloft or legs & {"up", "down"}:
        return None
    lengths = [aloft, *(_seconds(stay) for stay in flight.subject.stays if _seconds(stay))]
    days = [length / 86400 for length in lengths]
    return Expected(", ".join(f"{day:.1f} d" for day in days), lambda said: any(abs(said - day) <= 1 for day in days))


def _seconds(stay) -> float:
    both = stay.docked_at and stay.undocked_at
    return (stay.undocked_at - stay.docked_at).total_seconds() if both else 0.0


def _crew(flight: Flight) -> Expected | None:
    """Aboard a station other crews are told of, too."""
    if flight.subject.stays:
        return None
    sizes = {sum(seat.goes_up for seat in flight.seats), sum(seat.comes_down for seat in flight.seats)} - {0}
    return Expected(", ".join(map(str, sorted(sizes))), lambda said: said in sizes) if sizes else None
