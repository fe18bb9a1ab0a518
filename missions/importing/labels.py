"""What editors call facts, and how they read a value that was settled on."""

from django.core.exceptions import FieldDoesNotExist
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from missions import facts
from missions.importing import kept
from missions.importing.remembered import value_text
from missions.models import Claim, Direction, Docking, Kind, Mission
from missions.sheet.provenance import value_as_read
from missions.values import Read

_FIELDS = {"previous_mission": "previous_mission_name", "next_mission": "next_mission_name"}
_CHOICES = {"kind": Kind, "landing_direction": Direction}


def label(fact: str) -> str:
    """What a fact is called: as the fact box calls it, else as the form does."""
    known = facts.fact(Mission, fact)
    if known and known.name == fact:
        return str(known.label)
    if fact in kept.LABELS:
        return _(kept.LABELS[fact])
    model, name = (Docking, "port") if fact == "docking_port" else (Mission, _FIELDS.get(fact, fact))
    try:
        field = model._meta.get_field(name)
    except FieldDoesNotExist:
        inner = _("GRAU index") if fact.endswith("_grau_index") else fact
        return f"{known.label}: {inner}" if known else fact
    return str(capfirst(getattr(field, "translated_field", field).verbose_name))


def read_text(fact: str, read: Read) -> str:
    """A value in the reader's notation: "≈ 2,735", "December 2, 1990, 08:13:32 UTC"."""
    text = value_text(read)
    if fact in _CHOICES and text in _CHOICES[fact]:
        return str(_CHOICES[fact](text).label)
    claim = Claim(fact=fact, value=text, unit=read.unit, approximate=read.approximate)
    return value_as_read(claim) or text
