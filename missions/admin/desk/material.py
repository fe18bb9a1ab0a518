"""What an editor brings to the desk: texts of articles.

Between reading and saving they travel through the page, signed and compressed, and are read anew when they come back.
So no table of foreign text has to be kept, shared between processes or cleared of what nobody came back for; and what
is saved was checked by the same reader as what was shown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from time import monotonic

from django.core import signing
from django.utils.translation import gettext as _

from missions.importing.claims import Account
from missions.importing.files import Found, Problem, by_mission, read_texts, text_in
from missions.importing.flight_names import mission_key
from missions.reasons import Reason, marked, reason
from missions.wikitext.limits import LARGEST_BYTES

MOST_FILES = 6
#: Nobody decides longer than a working day.
OLDEST_SECONDS = 12 * 60 * 60
_SALT = "missions.admin.desk.material"
#: No text is begun after so long: each may take a second, and the editor waits for all of them.
_LATEST_BEGIN_S = 0.7


@dataclass(frozen=True)
class Material:
    """Named texts, and where they are from."""

    texts: tuple[tuple[str, str], ...]
    url: str = ""

    def signed(self) -> str:
        return signing.dumps([self.texts, self.url], salt=_SALT, compress=True)

    @classmethod
    def from_signed(cls, token: str) -> "Material | None":
        """The material that this site once signed; None for anything else."""
        try:
            texts, url = signing.loads(token, salt=_SALT, max_age=OLDEST_SECONDS)
        except signing.BadSignature:
            return None
        return cls(tuple((name, text) for name, text in texts), url)

    def read(self) -> tuple[dict[str, list[Account]], list[Problem]]:
        """The articles by the key of their mission, and everything that is wrong. Each text in a child process."""
        found, problems = read_texts(_in_time(self.texts))
        missions, refused = by_mission(found)
        return {_key(articles): [one.account for one in articles] for articles in missions}, [*problems, *refused]


def of_uploads(pasted: str, uploads: Iterable, url: str) -> tuple[Material, list[Problem]]:
    """The material of a form: what was typed and the files with it, as far as they are texts."""
    texts, problems = [], []
    if pasted.strip():
        texts.append((_("Pasted text"), pasted.replace("\r\n", "\n")))
    for upload in uploads:
        text = text_in(upload.read(LARGEST_BYTES + 1))
        if isinstance(text, Reason):
            problems.append(Problem(upload.name, text))
        else:
            texts.append((upload.name, text.replace("\r\n", "\n")))
    if sum(len(text.encode()) for _name, text in texts) > LARGEST_BYTES:
        too_large = reason(marked("All texts together are larger than %(limit)s KB."), limit=LARGEST_BYTES // 1024)
        return Material((), url), [Problem(_("Everything"), too_large)]
    return Material(tuple(texts), url), problems


def _in_time(texts: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str | Reason]]:
    begun = monotonic()
    for name, text in texts:
        late = monotonic() - begun > _LATEST_BEGIN_S
        yield name, reason(marked("The texts before this one took too long to parse.")) if late else text


def _key(articles: list[Found]) -> str:
    first = articles[0].account
    return mission_key(first.title, first.language)
