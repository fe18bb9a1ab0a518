"""What printed values mean: small grammars for numbers, moments, durations, places, people and names.

The grammars are the same for every language; the words, marks and months come from a ``Vocabulary``
(``en.py``, ``de.py``). A grammar answers with a ``Read``, or ``None`` where it does not understand the whole text:
half a value is never taken for a value.
"""

from missions.values.read import Read, Said, lost
from missions.values.vocabulary import Vocabulary

__all__ = ["Read", "Said", "Vocabulary", "lost"]
