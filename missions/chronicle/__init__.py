"""Who was where when: what follows from launches, landings, crews and dockings, computed once for all pages.

``chronicle()`` is the chronicle as readers of the active language may see it. Its parts are plain Python over plain
data; only ``loading`` asks the database, and only ``current`` knows what is kept between requests.
"""

from missions.chronicle.chronicle import Chronicle
from missions.chronicle.current import chronicle

__all__ = ["Chronicle", "chronicle"]
