"""From files on disk to accounts, or to the reason why not. Nothing here touches the database."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from missions.importing.claims import Account, account
from missions.importing.flight_names import mission_key
from missions.reasons import Reason, reason
from missions.reasons import marked as _
from missions.wikitext.articles import about_something_else, known_boxes, split
from missions.wikitext.dialects.dialect import STAY
from missions.wikitext.document import Block
from missions.wikitext.isolation import RefusedError, blocks_of
from missions.wikitext.limits import LARGEST_BYTES

#: A name of several flights: "Vostok 3 / Vostok 4".
_SEVERAL = re.compile(r"\s/\s|\s&\s|\n")
_LONGEST_NAME = 100
#: More articles in one file, or about one mission, are no encyclopedia but an attempt to keep us busy.
MOST_ARTICLES, MOST_ABOUT_ONE = 200, 12


@dataclass(frozen=True)
class Problem:
    """What is wrong with a file or with an article in it."""

    file: str
    reason: Reason


@dataclass(frozen=True)
class Found:
    """An article and the file it is from."""

    file: str
    account: Account


def read_files(paths: Iterable[Path]) -> tuple[list[Found], list[Problem]]:
    """Every mission's article in the files, and everything that is wrong."""
    return read_texts((str(path), text_of(path)) for path in paths)


def read_texts(texts: Iterable[tuple[str, str | Reason]]) -> tuple[list[Found], list[Problem]]:
    """The same for texts by name, wherever they are from; a name may come with the reason why it has no text."""
    found: list[Found] = []
    problems: list[Problem] = []
    for name, text in texts:
        accounts = text if isinstance(text, Reason) else _accounts(text)
        if isinstance(accounts, Reason):
            problems.append(Problem(name, accounts))
            continue
        for one in accounts:
            if objection := objection_to(one):
                problems.append(Problem(name, objection))
            else:
                found.append(Found(name, one))
    return found, problems


def by_mission(found: Iterable[Found]) -> tuple[list[list[Found]], list[Problem]]:
    """The articles of each mission together, in whatever language they name it; too many of one are refused."""
    missions: dict[str, list[Found]] = {}
    for one in found:
        missions.setdefault(mission_key(one.account.title, one.account.language), []).append(one)
    too_many = [articles for articles in missions.values() if len(articles) > MOST_ABOUT_ONE]
    refusal = _("%(count)s articles are about %(name)s; up to %(limit)s are accepted.")
    problems = [
        Problem(many[0].file, reason(refusal, count=len(many), name=many[0].account.title, limit=MOST_ABOUT_ONE))
        for many in too_many
    ]
    return [articles for articles in missions.values() if articles not in too_many], problems


def _accounts(text: str) -> list[Account] | Reason:
    try:
        blocks = blocks_of(text)
    except RefusedError as refused:
        return refused.reason
    return accounts_in(text, blocks)


def accounts_in(text: str, blocks: list[Block]) -> list[Account] | Reason:
    """An account for each mission's article in a text, or why there is none. ``blocks``: the text, parsed."""
    articles = split(blocks)
    if not articles:
        return about_something_else(blocks) or _nothing_found(text)
    if len(articles) > MOST_ARTICLES:
        return reason(
            _("The file holds %(count)s articles; up to %(limit)s are accepted."),
            count=len(articles),
            limit=MOST_ARTICLES,
        )
    return [account(article) for article in articles]


def text_of(path: Path) -> str | Reason:
    """The text of a file, or why there is none."""
    if path.is_dir():
        return reason(_("This is a directory, not a file."))
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        return reason(_("The file cannot be read: %(error)s."), error=error.strerror or error)
    return text_in(data)


def text_in(data: bytes) -> str | Reason:
    """The text that the bytes of a file are, or why they are none."""
    if len(data) > LARGEST_BYTES:
        return reason(_("The file is larger than %(limit)s KB."), limit=LARGEST_BYTES // 1024)
    if b"\0" in data:
        return reason(_("The file is not text: it holds zero bytes."))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return reason(_("The file is not UTF-8: byte %(position)s cannot be decoded."), position=error.start)
    return text if text.strip() else reason(_("The file is empty."))


def _nothing_found(text: str) -> Reason:
    small = text.casefold()
    for box in known_boxes():
        if "{{" + box.casefold() in small.replace("_", " "):
            return reason(_("The box {{%(box)s}} is never closed: the text seems to be cut."), box=box)
    boxes = ", ".join("{{" + box + "}}" for box in known_boxes())
    return reason(
        _("No mission was found: there is none of the boxes %(boxes)s and no table of a mission."), boxes=boxes
    )


def objection_to(one: Account) -> Reason | None:
    """Why an article with a mission's box is not one mission."""
    if not one.title:
        return reason(_("The box does not name its mission."))
    if len(one.title) > _LONGEST_NAME:
        return reason(_("The name of the mission has %(length)s characters."), length=len(one.title))
    if _SEVERAL.search(one.title):
        return reason(_("The box describes several missions in one: %(name)s."), name=one.title)
    if one.text("departure_craft") or one.text("arrival_craft"):
        return reason(STAY, box=one.template)
    return None
