"""What whoever imports dumps can choose."""

from dataclasses import dataclass, field
from pathlib import Path

from missions.importing.dumps.unpacking import Limits


@dataclass(frozen=True)
class Options:
    """``again``: read articles, too, whose version is on record. ``directory``: for files while it works."""

    directory: Path
    limits: Limits = field(default_factory=Limits)
    #: About missions, in all files together.
    most_articles: int = 100_000
    again: bool = False
    draft: bool = False
    dry_run: bool = False
