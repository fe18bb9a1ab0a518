"""Which records an editor was the last to change, as their history tells."""

from collections.abc import Iterable

from django.db import models
from reversion import is_registered
from reversion.models import Version

from missions.catalogue.records import batches


def last_changed_by_an_editor(model: type[models.Model], pks: Iterable[int]) -> set[int]:
    """Those whose newest entry in the history names a person; loads and imports name nobody."""
    if not is_registered(model):
        return set()
    newest: dict[str, int | None] = {}
    for batch in batches([str(pk) for pk in pks]):
        versions = Version.objects.get_for_model(model).filter(object_id__in=batch).order_by("pk")
        newest |= dict(versions.values_list("object_id", "revision__user"))
    return {int(pk) for pk, user in newest.items() if user}
