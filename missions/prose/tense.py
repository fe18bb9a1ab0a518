"""Whether someone or something is, or was."""

from enum import Enum


class Tense(Enum):
    """OPEN where the record cannot know."""

    PRESENT = "present"
    PAST = "past"
    OPEN = "open"
