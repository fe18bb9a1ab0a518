"""Missions by a part of their name."""

from django.db.models import Q

from missions.models import Mission
from missions.models.named import language_codes

MOST = 30


def matching(words: str) -> list[Mission]:
    """The first missions whose name or COSPAR ID has these words; none without words."""
    words = words.replace("\0", "").strip()[:100]
    if not words:
        return []
    wanted = Q(cospar_id__iexact=words)
    for code in language_codes():
        wanted |= Q(**{f"name_{code}__icontains": words})
    return list(Mission.objects.filter(wanted).by_launch()[:MOST])
