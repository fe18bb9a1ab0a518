"""Which state of the content this is: what was computed from it holds as long as its token stays the same."""

from dataclasses import dataclass
from uuid import UUID, uuid4
from weakref import WeakKeyDictionary

from django.db import connections, models, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.db.transaction import Atomic
from django.dispatch import Signal
from django.utils.translation import gettext_lazy as _

#: Sent in the process that has changed something, when the token has become a new one.
renewed = Signal()
ROW = 1
NOT_ASKED = UUID(int=0)


class Edition(models.Model):
    """One row, whose token is a new one after every transaction that has changed a record.

    All processes read it, so what each of them computes from the content is known to be stale in all of them. The
    row is written after the commit: no editor waits for another one because of it.
    """

    token = models.UUIDField(_("token"), default=uuid4)

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.token)


@dataclass(frozen=True)
class _Unsaved:
    """Changes that nobody else sees yet: the open blocks of their transaction, and a token of their own."""

    blocks: tuple[Atomic, ...]
    token: UUID


#: What each connection has changed in its transaction, and the blocks at whose commit the token will be a new one.
_unsaved: WeakKeyDictionary[BaseDatabaseWrapper, _Unsaved] = WeakKeyDictionary()
_promised: WeakKeyDictionary[BaseDatabaseWrapper, tuple[Atomic, ...]] = WeakKeyDictionary()


def current_edition(fetched: UUID | None = NOT_ASKED, using: str = "default") -> UUID | None:
    """The token of the content as this connection sees it; one query, or none where ``fetched`` brings the row's.

    Within a transaction that has changed something it is a token that nobody else has. None where nothing has ever
    been saved.
    """
    connection = connections[using]
    blocks, unsaved = tuple(connection.atomic_blocks), _unsaved.get(connection)
    if blocks and unsaved and blocks[0] is unsaved.blocks[0]:
        if blocks != unsaved.blocks:  # a part of the transaction may have been taken back since
            unsaved = _unsaved[connection] = _Unsaved(blocks, uuid4())
        return unsaved.token
    if fetched is not NOT_ASKED:
        return fetched
    return Edition.objects.using(using).filter(pk=ROW).values_list("token", flat=True).first()


def note_change(using: str = "default", **_signal) -> None:
    """Something has been written: a new token for this transaction now, for everybody after its commit."""
    connection = connections[using]
    blocks = tuple(connection.atomic_blocks)
    if blocks:
        _unsaved[connection] = _Unsaved(blocks, uuid4())
        promised = _promised.get(connection)
        if promised and blocks[: len(promised)] == promised:
            return
        _promised[connection] = blocks
    transaction.on_commit(lambda: _renew(using), using=using)


def _renew(using: str) -> None:
    rows = Edition.objects.using(using)
    if not rows.filter(pk=ROW).update(token=uuid4()):
        # Whoever makes the row at the same moment gives it a token that is new to all readers as well.
        rows.bulk_create([Edition(pk=ROW)], ignore_conflicts=True)
    renewed.send(sender=Edition)


def watch(sender: type[models.Model]) -> None:
    """Renew the edition when records of this model are saved or deleted, or their lists changed."""
    for signal in (post_save, post_delete):
        signal.connect(note_change, sender=sender, dispatch_uid=f"edition of {sender.__name__}")
    for field in sender._meta.local_many_to_many:
        m2m_changed.connect(note_change, sender=field.remote_field.through, dispatch_uid=f"edition of {field}")
