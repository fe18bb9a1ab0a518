"""What an export says about the wiki it is from: language, name, addresses of its pages."""

import re
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from missions.importing.dumps.unpacking import DumpError
from missions.reasons import marked as _
from missions.reasons import reason
from missions.wikitext.dialects import DIALECTS

#: dewiki is the German Wikipedia; so was dewikipedia.
_DATABASE = re.compile(r"([a-z]{2,3})wiki")
#: MediaWiki leaves these as they are in an address.
_PLAIN = ";@$!*(),/:~"
#: Longer addresses do not fit into a source.
_LONGEST_ADDRESS = 500
_WIKIPEDIA = ".wikipedia.org"
_MOST_NAMESPACES = 200


@dataclass
class Wiki:
    """A wiki, as <siteinfo> describes it, by the names that elements have there.

    ``base`` is the address of its main page, ``namespaces`` what titles begin with that are no articles.
    """

    marked_language: str = ""
    sitename: str = ""
    dbname: str = ""
    base: str = ""
    namespaces: set[str] = field(default_factory=set)

    def add_namespace(self, name: str) -> None:
        if name and len(self.namespaces) < _MOST_NAMESPACES:
            self.namespaces.add(name.casefold())

    def is_article(self, title: str) -> bool:
        """By its title: exports had no <ns> before 2011."""
        prefix, colon, _rest = title.partition(":")
        return not (colon and prefix.casefold() in self.namespaces)

    @property
    def language(self) -> str:
        """Of <mediawiki xml:lang>, else of the database's name, else of the address. Raises ``DumpError``."""
        named = self.marked_language or self._language_of_database or self._host.partition(".")[0]
        language = named.casefold().partition("-")[0]
        if not language:
            raise DumpError(reason(_("The dump does not say in which language it is.")))
        if language not in DIALECTS:
            sentence = _("The dump is in the language “%(language)s”; articles are read in %(known)s.")
            raise DumpError(reason(sentence, language=language[:20], known=", ".join(DIALECTS)))
        return language

    @property
    def _language_of_database(self) -> str:
        found = _DATABASE.match(self.dbname)
        return found[1] if found else ""

    @property
    def site(self) -> str:
        """Tells wikis apart: the English and the Simple English Wikipedia have one language."""
        return self._home or self.dbname or self.marked_language

    def address_of(self, title: str) -> str:
        """The address of a page; empty where the export names no web address."""
        address = self._home + quote(title.replace(" ", "_"), safe=_PLAIN) if self._home else ""
        return address if len(address) <= _LONGEST_ADDRESS else ""

    @property
    def _host(self) -> str:
        return _host_of(self.base)

    @property
    def _home(self) -> str:
        """What the addresses of all pages begin with. Wikipedia's were http:// once."""
        home, slash, _page = self.base.rpartition("/")
        if not slash or not self._host:
            return ""
        return "https:" + home.partition(":")[2] + slash if self._host.endswith(_WIKIPEDIA) else home + slash


def _host_of(address: str) -> str:
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:  # http://[
        return ""
    return host if parts.scheme in ("http", "https") and re.fullmatch(r"[\w.-]+", host) else ""
