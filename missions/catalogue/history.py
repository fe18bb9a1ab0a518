"""Which records editors have worked on, and that a load changed a record: both told by the records' history."""

from collections.abc import Iterable

import reversion
from django.db import models
from reversion.models import Version

from missions.catalogue.records import batches

#: The comment of a load's revisions: what editors did before one of them is known to the files, or was given up.
LOADED = "load_catalogue"


def edited_since_load(model: type[models.Model], pks: Iterable[int]) -> set[int]:
    """The records that a person has changed since the catalogue last wrote them."""
    if not reversion.is_registered(model):
        return set()
    edited: dict[str, bool] = {}
    for batch in batches([str(pk) for pk in pks]):
        versions = Version.objects.get_for_model(model).filter(object_id__in=batch).order_by("pk")
        for pk, user, comment in versions.values_list("object_id", "revision__user", "revision__comment"):
            edited[pk] = comment != LOADED and (bool(user) or edited.get(pk, False))
    return {int(pk) for pk, is_edited in edited.items() if is_edited}


def keep_as_loaded(rows: Iterable[models.Model]) -> None:
    """Put the rows that a load changed into their history. New ones need none: their files are their history."""
    with reversion.create_revision():
        reversion.set_comment(LOADED)
        for row in rows:
            if reversion.is_registered(type(row)):
                reversion.add_to_revision(row)
