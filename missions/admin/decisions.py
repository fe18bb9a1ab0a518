"""What an editor decides stays decided: claims that a hand has touched are left alone by imports.

Changing a claim's status or reason marks it (``ClaimForm``). Changing a value of the record marks the accepted claims
about that fact which no longer say what the record says: the next import then finds a decision, not a gap. Their
status stays; whether a source is still to be called accepted is the editor's next decision.
"""

from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation

from django.db import models
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from missions.models import Claim, ClaimStatus


def decide(claim: Claim) -> None:
    """Note that an editor decided about a claim, today."""
    claim.by_hand, claim.decided_on = True, timezone.now().date()


def mark_decided_facts(record: models.Model, changed: list[str]) -> None:
    """Mark the accepted claims about changed facts that the record now contradicts."""
    if not hasattr(record, "claims") or not changed:
        return
    facts = {name: getattr(record, name) for name in changed if hasattr(record, name)}
    for claim in record.claims.filter(fact__in=facts, part="", status=ClaimStatus.ACCEPTED, by_hand=False):
        if not says(claim, facts[claim.fact]):
            decide(claim)
            claim.save(update_fields=["by_hand", "decided_on"])


def says(claim: Claim, value) -> bool:
    """Whether a claim, as it was read, is this value."""
    if value is None or value == "":
        return not claim.value
    if isinstance(value, models.Model):
        return claim.value == getattr(value, "key", str(value.pk))
    if isinstance(value, bool):
        return claim.value.lower() == str(value).lower()
    if isinstance(value, int | Decimal):
        return _is_number(claim.value, Decimal(value))
    if isinstance(value, datetime):
        return _is_moment(claim.value, value)
    return claim.value == (value.isoformat() if isinstance(value, date) else str(value))


def _is_number(text: str, number: Decimal) -> bool:
    try:
        return Decimal(text) == number
    except InvalidOperation:
        return False


def _is_moment(text: str, moment: datetime) -> bool:
    """Claims are cut to their precision: 1990-12-02T08:13Z says 08:13:32 as well."""
    printed = moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")
    try:
        exact = parse_datetime(text)
    except ValueError:
        return False
    if exact is not None and exact.utcoffset():
        return exact == moment
    return bool(text) and printed.startswith(text.rstrip("Z"))
