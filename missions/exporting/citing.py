"""Footnotes that an article can carry: who says what the record holds."""

from collections.abc import Sequence

from django.conf import settings
from django.utils.translation import get_language, override

from missions.exporting.articles import Article
from missions.models import Claim, Mission, Source
from missions.models.sources import SourceKind
from missions.wikitext.writing.style import Work

#: Whom a Wikipedia accepts as a source, best first. Neither another Wikipedia nor a note of ours is one.
_CITABLE = (SourceKind.BOOK, SourceKind.DATABASE, SourceKind.WEB)


def citation(mission: Mission, article: Article, supporting: Sequence[Claim]) -> str:
    """A footnote for the best source of a value; where none can be cited, our own page, which shows the reason."""
    sources = [claim.source for claim in supporting if claim.source.kind in _CITABLE]
    best = min(sources, key=lambda source: _CITABLE.index(SourceKind(source.kind)), default=None)
    return article.style.cite(_work(best) if best else _own_page(mission, article.style.language))


def _work(source: Source) -> Work:
    return Work(
        title=source.title,
        url=source.url,
        author=source.author,
        publisher=source.publisher,
        language=source.language,
        retrieved_on=source.retrieved_on,
    )


def _own_page(mission: Mission, language: str) -> Work:
    """Our page in the language of the article, else in the reader's."""
    here = language if mission.is_published(language) else get_language() or language
    with override(here):
        return Work(
            title=str(mission),
            url=settings.SITE_URL + mission.address_in(here),
            publisher=str(settings.SITE_NAME),
            language=here,
            retrieved_on=mission.updated_at.date(),
        )
