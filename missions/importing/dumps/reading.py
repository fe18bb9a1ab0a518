"""The articles of missions in a dump, found and parsed one by one, and what is wrong with those that cannot be read."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from missions.importing.claims import Account
from missions.importing.dumps.export import Page, pages
from missions.importing.dumps.flights import flight_of_account
from missions.importing.dumps.options import Options
from missions.importing.dumps.pairing import Slip
from missions.importing.dumps.recognizing import is_on_record, slugs_on_record
from missions.importing.dumps.spool import Place, Spool
from missions.importing.dumps.unpacking import DumpError, Unpacked
from missions.importing.files import Problem, accounts_in, objection_to
from missions.reasons import Reason, reason
from missions.reasons import marked as _
from missions.wikitext.dialects.dialect import STAY
from missions.wikitext.glance import has_box, may_hold_mission, other_languages
from missions.wikitext.isolation import Parser, RefusedError
from missions.wikitext.limits import LARGEST_BYTES

#: Nobody reads more.
_MOST_PROBLEMS = 10_000
#: What only articles about flights with people state.
_SIGNS_OF_A_CREW = frozenset({"crew_size", "call_sign", "call_sign_native", "eva_count"})


class Reading:
    """What was found so far."""

    def __init__(self, spool: Spool, parser: Parser, options: Options):
        self._spool, self._parser, self._options = spool, parser, options
        self._problems: list[Problem] = []
        self._unlisted = 0
        self.slips: list[Slip] = []
        #: All articles, and those about flights without people or stays aboard stations: no missions of ours.
        self.articles = self.left_out = 0
        #: The missions whose articles are no newer than what is on record.
        self.unchanged: dict[str, None] = {}

    def read(self, path: Path) -> Iterator[tuple[int, int]]:
        """Read one dump; tells now and then how many bytes of the file are read, and how many it has."""
        try:
            with Unpacked(path, self._options.limits) as unpacked:
                for some in pages(unpacked):
                    for page in some:
                        self._read_page(str(path), page)
                    yield unpacked.bytes_read, unpacked.size
        except DumpError as error:
            self._note(Problem(str(path), error.reason))

    def problems(self, files: Sequence[Path]) -> Iterator[Problem]:
        """Everything that is wrong with the files."""
        yield from self._problems
        names = ", ".join(map(str, files))
        if self._unlisted:
            yield Problem(names, reason(_("Further problems that are not listed: %(count)s."), count=self._unlisted))
        if not (self._problems or self.slips or self.unchanged or self.left_out):
            sentence = _("No article about a mission was found; articles in all: %(count)s.")
            yield Problem(names, reason(sentence, count=self.articles))

    def _note(self, problem: Problem) -> None:
        if len(self._problems) < _MOST_PROBLEMS:
            self._problems.append(problem)
        else:
            self._unlisted += 1

    def _read_page(self, file: str, page: Page) -> None:
        language = page.wiki.language
        self.articles += 1
        if not may_hold_mission(page.text):
            return
        url = page.wiki.address_of(page.title)
        if not self._options.again and (slugs := slugs_on_record(url, language, page.revision)):
            self.unchanged |= dict.fromkeys(slugs)
            return
        try:
            blocks = self._parser.blocks_of(_bounded(page))
        except RefusedError as refused:
            self._refuse(file, page, refused.reason)
            return
        accounts = accounts_in(page.text, blocks)
        if not isinstance(accounts, Reason):
            self._take(file, page, url, self._spool.put(blocks), accounts)
        elif has_box(page.text):
            self._refuse(file, page, accounts)

    def _take(self, file: str, page: Page, url: str, place: Place, accounts: list[Account]) -> None:
        for part, account in enumerate(accounts):
            objection = objection_to(account) or _wrong_language(account, page)
            is_stay = objection and objection.sentence == STAY
            if is_stay or not (_has_crew(account) or is_on_record([account.title, page.title])):
                self.left_out += 1
            elif objection:
                self._refuse(file, page, objection)
            elif len(self.slips) == self._options.most_articles:
                sentence = _("There are more than %(limit)s articles about missions; --max-articles allows more.")
                raise DumpError(reason(sentence, limit=self._options.most_articles))
            else:
                is_alone = len(accounts) == 1
                slip = _slip(len(self.slips), file, page, account, url=url, place=place, part=part, is_alone=is_alone)
                self.slips.append(slip)

    def _refuse(self, file: str, page: Page, why: Reason) -> None:
        self._note(Problem(f"{file}: {page.title}", why))


def _slip(number: int, file: str, page: Page, account: Account, *, is_alone: bool, **where: Any) -> Slip:
    """The title of a page and its links are about a flight only where the page is about no other."""
    return Slip(
        number=number,
        file=file,
        site=page.wiki.site,
        language=account.language,
        page=page.title,
        name=account.title,
        template=account.template,
        flight=flight_of_account(account, page.title if is_alone else ""),
        links=tuple(other_languages(page.text).items()) if is_alone else (),
        is_alone=is_alone,
        publisher=page.wiki.sitename,
        revision=page.revision,
        revised_on=page.timestamp[:10],
        **where,
    )


def _bounded(page: Page) -> str:
    if page.is_cut or len(page.text.encode()) > LARGEST_BYTES:
        sentence = _("The text of the article is larger than %(limit)s KB.")
        raise RefusedError(reason(sentence, limit=LARGEST_BYTES // 1024))
    return page.text


def _wrong_language(account: Account, page: Page) -> Reason | None:
    if account.language == page.wiki.language:
        return None
    sentence = _("The box {{%(box)s}} is in another language than the dump.")
    return reason(sentence, box=account.template)


def _has_crew(account: Account) -> bool:
    return bool(account.crew) or any(said.fact in _SIGNS_OF_A_CREW and said.read for said in account.said)
