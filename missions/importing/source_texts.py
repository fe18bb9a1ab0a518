"""The words of the articles, kept for editors with the license that they are under."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from missions.importing.claims import Account
from missions.models import Mission, Source, SourceText

_WIKIPEDIA, _LICENSE_OF_WIKIPEDIA = "wikipedia.org", "CC BY-SA 4.0"
_LONGEST_HEADING = 300


def write_texts(mission: Mission, accounts: Sequence[Account], sources: Sequence[Source]) -> None:
    """Bring the kept texts of each article to what it says now. They are no part of the record, nor of its history."""
    for account, source in zip(accounts, sources, strict=True):
        wanted = [(section[:_LONGEST_HEADING], text) for section, text in account.texts]
        kept = SourceText.objects.filter(mission=mission, source=source).order_by("order")
        if [*kept.values_list("section", "text")] == wanted:
            continue
        kept.delete()
        SourceText.objects.bulk_create(
            SourceText(mission=mission, source=source, section=section, text=text, order=order)
            for order, (section, text) in enumerate(wanted)
        )


def license_at(url: str) -> str:
    """The license of the texts at an address; empty where it is not known."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return _LICENSE_OF_WIKIPEDIA if f".{host}".endswith(f".{_WIKIPEDIA}") else ""
