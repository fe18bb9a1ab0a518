"""Asking the index."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from rapidfuzz import process
from rapidfuzz.distance import OSA

from missions.models import Page
from missions.models.search import SearchEntry, SearchPosting, SearchWord
from missions.search.texts import SEARCHED
from missions.search.words import joined, parts, sound, stems

LONGEST_QUESTION = 100
MOST_TERMS = 8
#: Words of the index that one asked word may stand for.
MOST_WORDS = 60
#: Records looked at for the rarest word asked, best first.
MOST_RECORDS = 2000

# How well a word of the index answers the word that was asked.
EXACT, STEM, BEGINNING, SOUND, TYPO = 1.0, 0.8, 0.6, 0.5, 0.3
#: Shorter words are not asked for by their sound or with typing errors: nearly everything would be like them.
SHORTEST_SOUND, SHORTEST_TYPO, SHORTEST_TWO_TYPOS = 4, 4, 8
#: Words of one sound must still look alike: ``Minerva`` does not find Manarov.
LEAST_SIMILAR = 0.55


@dataclass(frozen=True)
class Group:
    """The hits of one kind, best first; ``count`` is how many there are in all."""

    model: type[Page]
    records: tuple[Page, ...]
    count: int


@dataclass(frozen=True)
class Found:
    """What a question found. ``asked`` is the question as it was understood, ``meant`` words to ask instead."""

    asked: str
    groups: tuple[Group, ...] = ()
    meant: tuple[str, ...] = ()

    @property
    def count(self) -> int:
        return sum(group.count for group in self.groups)


def cleaned(question: str) -> str:
    """The question without control characters, in single spaces, cut to a length that can be answered."""
    printable = "".join(letter if letter.isprintable() else " " for letter in question)
    return " ".join(printable.split())[:LONGEST_QUESTION].strip()


def find(question: str, most: int = 20) -> Found:
    """Published records of the active language that answer every word of the question, ``most`` of each kind."""
    asked = cleaned(question)
    terms = [words for chunk in asked.split()[:MOST_TERMS] for words in _terms(chunk)]
    if not terms or not all(terms):
        return Found(asked, meant=_meant(asked, terms) if terms else ())
    scores = _scores(terms)
    entries = SearchEntry.objects.in_bulk(scores) if scores else {}
    return Found(asked, tuple(_groups(entries, scores, most)))


def _terms(chunk: str) -> list[dict[int, float]]:
    """The words of the index for each word in a chunk: "TM-11" is one word where the index knows it, else two."""
    found = parts(chunk)
    if len(found) > 1 and (whole := _exactly({joined(chunk)})):
        return [whole]
    return [_words_for(word) for word in found]


def _exactly(words: Iterable[str], factor: float = EXACT) -> dict[int, float]:
    return dict.fromkeys(SearchWord.objects.filter(text__in=words).values_list("pk", flat=True), factor)


def _words_for(asked: str) -> dict[int, float]:
    """The words of the index that may be meant, each with how well it answers."""
    forms = stems(asked)
    likely = Q(text__in={asked, *forms}) | Q(text__startswith=asked)
    if (heard := sound(asked)) and len(asked) >= SHORTEST_SOUND:
        likely |= Q(sound=heard)
    words = SearchWord.objects.filter(likely).values_list("pk", "text")
    answers = {pk: factor for pk, text in words if (factor := _answers(asked, forms, text))}
    if not answers:
        answers = _mistyped(asked)
    best = sorted(answers, key=answers.__getitem__, reverse=True)[:MOST_WORDS]
    return {pk: answers[pk] for pk in best}


def _answers(asked: str, forms: frozenset[str], text: str) -> float:
    """How well a word of the index answers the asked one, 0 where it does not."""
    if text == asked:
        return EXACT
    if text in forms:
        return STEM
    if text.startswith(asked):
        # The more of the word has been typed, the more likely it is meant.
        return BEGINNING * (0.5 + 0.5 * len(asked) / len(text)) if len(asked) > 1 else 0
    similar = OSA.normalized_similarity(asked, text)
    return SOUND * similar if similar >= LEAST_SIMILAR else 0


def _mistyped(asked: str) -> dict[int, float]:
    """Words that one slip of the finger (two in long words) makes the asked one."""
    if len(asked) < SHORTEST_TYPO or not asked.isalpha():
        return {}
    slips = 2 if len(asked) >= SHORTEST_TWO_TYPOS else 1
    vocabulary = dict(SearchWord.objects.exclude(sound="").values_list("pk", "text"))
    near = process.extract(asked, vocabulary, scorer=OSA.distance, score_cutoff=slips, limit=MOST_WORDS)
    return {pk: TYPO / distance for _text, distance, pk in near if distance}


def _meant(asked: str, terms: list[dict[int, float]]) -> tuple[str, ...]:
    """The question without the words that nothing answers."""
    chunks = asked.split()[:MOST_TERMS]
    known = [chunk for chunk in chunks if all(_terms(chunk))]
    return (" ".join(known),) if known and len(known) < len(chunks) else ()


def _scores(terms: list[dict[int, float]]) -> dict[int, float]:
    """Entries that answer every word, each with the sum of how well."""
    rarest, *others = sorted(terms, key=_frequency)
    best_first = SearchPosting.objects.filter(word__in=rarest).order_by("-weight", "entry")
    scores = _best(rarest, best_first[:MOST_RECORDS])
    for words in others:
        answers = _best(words, SearchPosting.objects.filter(word__in=words, entry__in=scores))
        scores = {entry: score + answers[entry] for entry, score in scores.items() if entry in answers}
    return scores


def _frequency(words: dict[int, float]) -> int:
    return SearchPosting.objects.filter(word__in=words).count()


def _best(words: dict[int, float], postings) -> dict[int, float]:
    """For each entry the best that any of these words gives it."""
    best: dict[int, float] = {}
    for entry, word, weight in postings.values_list("entry_id", "word_id", "weight"):
        best[entry] = max(best.get(entry, 0), weight * words[word])
    return best


def _groups(entries: dict[int, SearchEntry], scores: dict[int, float], most: int) -> Iterable[Group]:
    """The hits by kind, the kind with the best hit first."""
    by_kind: dict[str, dict[int, float]] = {}
    for key, entry in entries.items():
        by_kind.setdefault(entry.kind, {})[entry.record_id] = scores[key]
    groups = []
    for searched in SEARCHED:
        found = by_kind.get(searched.kind, {})
        if not found:
            continue
        seen = set(searched.model.objects.published().filter(pk__in=found).values_list("pk", flat=True))
        ranked = sorted(seen, key=lambda key: (-found[key], key))
        if ranked:
            rows = searched.model.objects.for_list().in_bulk(ranked[:most])
            records = tuple(rows[key] for key in ranked[:most])
            groups.append((found[ranked[0]], Group(searched.model, records, len(ranked))))
    return (group for _best_score, group in sorted(groups, key=lambda pair: -pair[0]))
