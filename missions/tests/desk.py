"""How an editor uses the desk: paste, choose, save."""

from django.urls import reverse

from missions.models import Mission
from missions.tests.admin_forms import inputs
from missions.tests.wikitext_files import SOYUZ_TM_11

DESK = "/admin/missions/mission/desk/"
TEXT = SOYUZ_TM_11.read_text()


def paste(client, text: str = TEXT, **sent):
    return client.post(DESK, {"text": text, "url": "", **sent})


def row_of(response, fact: str, part: str = ""):
    return next(row for row in response.context["sheet"].rows if (row.fact, row.part) == (fact, part))


def option_of(row, label: str) -> str:
    """The number of the choice with this label."""
    return next(option.id for option in row.options if label in (option.id, option.label))


def choose(client, response, fact: str, label: str, part: str = "", **reasons):
    """Choose for one fact on a page of the desk, and save all of it."""
    return client.post(response.request["PATH_INFO"], chosen(response, fact, label, part, **reasons))


def chosen(response, fact: str, label: str, part: str = "", **reasons) -> dict:
    """What a browser sends after one choice."""
    row = row_of(response, fact, part)
    typed = {f"reason-{row.id}-{language}": text for language, text in reasons.items()}
    return {**inputs(response), f"choice-{row.id}": option_of(row, label), **typed}


def desk_address(mission: Mission) -> str:
    return reverse("admin:missions_mission_desk_of", args=[mission.pk])
