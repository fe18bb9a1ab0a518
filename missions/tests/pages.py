"""What a browser finds on a page, and which pages there are."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from django.apps import apps
from django.conf import settings
from django.db.models import QuerySet
from django.urls import LocalePrefixPattern, URLPattern, URLResolver, get_resolver, reverse
from django.utils.translation import override

from missions.models import Mission, Page
from missions.views.days import months

LANGUAGES = [code for code, _name in settings.LANGUAGES]
#: Addresses with a part that is not the slug of a record: an example of that part each.
EXAMPLES: dict[str, list[list[str]]] = {
    "in-space-day": [["1990-12-05"], ["1961-04-12"], ["1964-02-29"], ["1996-09-01"], ["2023-05-25"]],
    "on-this-day": [[f"{day:%m-%d}"] for month in months() for day in month],
    "year-detail": [[str(year)] for year in range(1961, 2027)],
}
#: Answers with redirects, or for machines.
NO_PAGES = {"other-languages-words", "search-suggestions", "opensearch", "feed-changes", "feed-launches"}
NO_PAGES |= {"mission-wikitext", "mission-patch-text"}
#: Pages beside those of records → the records that have one.
BESIDE: dict[str, Callable[[], QuerySet]] = {
    "mission-patch": lambda: Mission.objects.published().filter(
        claims__fact="name", claims__source__kind="encyclopedia", claims__source__language__in=LANGUAGES
    ),
}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


def page_names() -> list[str]:
    """The names of all pages that exist in every language, as the URLconf has them."""
    translated = next(part for part in get_resolver().url_patterns if isinstance(part.pattern, LocalePrefixPattern))
    names = {pattern.name for pattern in _patterns(translated)} - NO_PAGES
    return sorted(name for name in names if not name.endswith("-bib"))


def _patterns(resolver: URLResolver) -> Iterator[URLPattern]:
    for part in resolver.url_patterns:
        if isinstance(part, URLResolver):
            yield from _patterns(part)
        else:
            yield part


def model_of(name: str) -> type[Page] | None:
    """The model whose records have a page of this name."""
    models = (model for model in apps.get_app_config("missions").get_models() if issubclass(model, Page))
    return next((model for model in models if model.url_name == name), None)


def addresses_of(name: str, language: str) -> list[str]:
    """Every address of a page in a language: one for each record, or the page itself."""
    with override(language):
        if model := model_of(name):
            return [record.get_absolute_url() for record in model.objects.published()]
        if name in BESIDE:
            return [reverse(name, args=[record.slug]) for record in BESIDE[name]().distinct()]
        return [reverse(name, args=args) for args in EXAMPLES.get(name, [[]])]


def spread(addresses: list[str], count: int) -> list[str]:
    """Some of many, from the first to the last."""
    return addresses[:: max(1, len(addresses) // count)]


@dataclass
class Seen(HTMLParser):
    """A page as it was sent: what its tests ask about."""

    html: str
    language: str = ""
    title: str = ""
    texts: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    canonical: str = ""
    alternates: dict[str, str] = field(default_factory=dict)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    unbalanced: list[str] = field(default_factory=list)

    def __post_init__(self):
        super().__init__(convert_charrefs=True)
        self._open: list[str] = []
        self.feed(self.html)
        self.close()
        self.unbalanced += self._open

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        if tag not in VOID:
            self._open.append(tag)
        self._note_identity(values)
        self._note_inline(tag, values)
        if tag == "html":
            self.language = values.get("lang", "")
        elif tag == "meta":
            self.meta[values.get("name") or values.get("property", "")] = values.get("content", "")
        elif tag == "link":
            self._note_link(values)
        elif tag in ("a", "area", "form"):
            self.links += [values[name] for name in ("href", "action") if name in values]
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append((int(tag[1]), ""))
        self.loaded += [values["src"]] if "src" in values else []

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag):
        if self._open and self._open[-1] == tag:
            self._open.pop()
        else:
            self.unbalanced.append(f"</{tag}>")

    def handle_data(self, data):
        words = " ".join(data.split())
        if not words or not self._open:
            return
        if self._open[-1] == "title" and "head" in self._open:
            self.title += words
        elif self._open[-1] not in ("script", "style"):
            self.texts.append(words)
        if self.headings and any(tag[0] == "h" and tag[1:].isdigit() for tag in self._open):
            level, text = self.headings[-1]
            self.headings[-1] = (level, f"{text} {words}".strip())

    def _note_identity(self, values):
        self.ids += [values["id"]] if "id" in values else []
        for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls"):
            self.references += values.get(name, "").split()

    def _note_inline(self, tag, values):
        if tag == "style" or (tag == "script" and "src" not in values and "json" not in values.get("type", "")):
            self.inline.append(f"<{tag}>")
        self.inline += [f"<{tag} {name}>" for name in values if name == "style" or name.startswith("on")]

    def _note_link(self, values):
        kind, address = values.get("rel", ""), values.get("href", "")
        if kind == "canonical":
            self.canonical = address
        elif kind == "alternate" and "hreflang" in values:
            self.alternates[values["hreflang"]] = address
        elif kind in ("alternate", "license", "next", "prev"):
            self.links.append(address)
        else:
            self.loaded.append(address)
