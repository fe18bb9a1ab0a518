"""Corrections as plain text, for programs and for whoever works in an editor."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext

from missions.exporting.corrections import Correction, Patch


def as_text(patches: Iterable[Patch]) -> str:
    return "\n".join(line for patch in patches for line in _patch(patch)) + "\n"


def _patch(patch: Patch) -> Iterator[str]:
    source = patch.article.source
    yield f"== {source.title} ({source.publisher}, {source.language}) =="
    if source.url:
        yield source.url
    if not patch.corrections:
        yield ""
        yield gettext("Nothing in this article needs to be changed.")
    for correction in patch.corrections:
        yield from _correction(correction)
    yield ""


def _correction(correction: Correction) -> Iterator[str]:
    number = f" ({correction.number})" if correction.number > 1 else ""
    yield ""
    yield f"* {' · '.join(filter(None, (correction.parameter, correction.label)))}{number}"
    for label, texts in (
        (gettext("The article prints"), correction.prints),
        (gettext("Should read"), (correction.wikitext,)),
        (gettext("Why"), correction.reasons),
        (gettext("Footnote"), (correction.citation,) if correction.wikitext else ()),
    ):
        for text in texts:
            yield f"  {label}: {text}".rstrip()
