"""What the checks say about a mission, on its form, and the editor's word that a value is right nevertheless."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from hashlib import sha256
from typing import Any

import reversion
from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from missions import access
from missions.admin.decisions import decide
from missions.consistency.accepting import is_said, texts_of, values_of
from missions.consistency.flags import Flag, flags
from missions.consistency.hints import Neighbor
from missions.consistency.subject import Subject
from missions.importing import labels
from missions.importing.remembered import iso
from missions.models import Claim, ClaimStatus, Mission, Source
from missions.models.named import Named, language_codes
from missions.models.sources import SourceKind
from missions.sheet.provenance import value_as_read

LONGEST_REASON = 1000
#: The source of what an editor accepts where no other source says it.
OWN_KEY, OWN_TITLE = "editors-decisions", gettext_noop("Decision of the editors")
_UNITS = {"_km": "km", "_kg": "kg", "_deg": "°", "_min": "min", "_s": "s"}


@dataclass(frozen=True)
class Choice:
    """One of the values that a finding doubts."""

    claim: Claim

    @property
    def id(self) -> str:
        return _short_hash(self.claim.fact, self.claim.part, self.claim.value)

    @property
    def label(self) -> str:
        return f"{labels.label(self.claim.fact)}: {value_as_read(self.claim) or self.claim.value}"


@dataclass(frozen=True)
class Finding:
    """A finding as the form shows it."""

    flag: Flag
    choices: tuple[Choice, ...]

    @property
    def id(self) -> str:
        """A name for it that lasts as long as what it says."""
        finding = self.flag.finding
        return _short_hash(finding.check, finding.part, finding.reason.said_in("en"))

    @property
    def level(self) -> str:
        if self.flag.accepted is not None:
            return _("accepted")
        return _("error") if self.flag.is_error else _("note")

    @property
    def why(self) -> str:
        """The reason with which the value was accepted: in the editor's language, or in another."""
        claim = self.flag.accepted
        return next(filter(None, (claim.reason, *texts_of(claim, "reason"))), "") if claim else ""


class AcceptForm(forms.Form):
    """Which value is accepted, and why, in one language at least."""

    def __init__(self, finding: Finding, data=None):
        super().__init__(data)
        choices = [(choice.id, choice.label) for choice in finding.choices]
        self.fields["value"] = forms.ChoiceField(choices=choices)
        for code in language_codes():
            self.fields[f"reason_{code}"] = forms.CharField(max_length=LONGEST_REASON, required=False)

    def clean(self):
        if not any(self.cleaned_data.get(f"reason_{code}") for code in language_codes()):
            raise forms.ValidationError(_("Say why, in one language at least."))
        return self.cleaned_data


def findings_of(mission: Mission) -> list[Finding]:
    """Everything the checks on one flight say about a record that ``for_page()`` has fetched.

    One query for its claims; where there is an error to explain, a few more for the flights before and after.
    """
    claims = list(mission.claims.select_related("source"))
    found = flags(mission, claims)
    if any(flag.is_error for flag in found):
        found = flags(mission, claims, _neighbors(mission))
    subject = Subject.of(mission, claims)
    return [Finding(flag, tuple(_choices(mission, subject, flag, claims))) for flag in found]


def _neighbors(mission: Mission) -> list[Neighbor]:
    """The flights of the type before and after: a wrong value is often that of one of them."""
    if not (mission.launched_at and mission.spacecraft_type_id):
        return []
    series = Mission.objects.filter(spacecraft_type=mission.spacecraft_type_id)
    before = series.filter(launched_at__lt=mission.launched_at).order_by("-launched_at")
    after = series.filter(launched_at__gt=mission.launched_at).order_by("launched_at")
    beside = [pk for side in (before, after) for pk in side.values_list("pk", flat=True)[:1]]
    others = Mission.objects.filter(pk__in=beside).order_by("launched_at")
    others = others.select_related("program", "spacecraft_type", "launch_pad__site")
    fetched = others.prefetch_related("crew", "dockings__station", "dockings__target_mission")
    return [Neighbor(other, Subject.of(other)) for other in fetched]


def _choices(mission: Mission, subject: Subject, flag: Flag, claims: Sequence[Claim]) -> Iterator[Choice]:
    """The values that can be accepted, each as the claim that will say so: one that is there, or one of our own."""
    seen = set()
    for fact in flag.finding.doubts:
        for value in values_of(mission, subject, fact, flag.finding.part):
            text = _text(mission, fact, value)
            if not text or (fact, text) in seen:
                continue
            seen.add((fact, text))
            saying = (
                claim
                for claim in claims
                if (claim.fact, claim.status) == (fact, ClaimStatus.ACCEPTED)
                and is_said(claim.value, value)
                and claim.part in ("", flag.finding.part or claim.part)
            )
            unit = next((unit for end, unit in _UNITS.items() if fact.endswith(end)), "")
            own = Claim(fact=fact, part=flag.finding.part, value=text, unit=unit, status=ClaimStatus.ACCEPTED)
            yield Choice(next(saying, own))


def _text(mission: Mission, fact: str, value: Any) -> str:
    """A value of the record as claims keep it; empty where it has none."""
    if value is None or value == "":
        return ""
    if isinstance(value, Named):
        return value.key
    if hasattr(value, "isoformat"):
        precision = getattr(mission, f"{fact.removesuffix('_at')}_precision", "second")
        return iso(value, precision) if hasattr(value, "hour") else value.isoformat()
    return f"{value.normalize() + 0:f}" if isinstance(value, Decimal) else str(value)


def _short_hash(*texts: str) -> str:
    return sha256("\x1f".join(texts).encode()).hexdigest()[:12]


class ChecksPanel:
    """For the admin of missions: the findings above the form, and the address that accepts a value."""

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_accept"
        view = self.admin_site.admin_view(partial(accept, self))
        return [path("<int:pk>/accept/", view, name=name), *super().get_urls()]

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        fetched = Mission.objects.for_page().filter(pk=obj.pk).first() if obj is not None and obj.pk else None
        if fetched is not None:
            found = findings_of(fetched)
            may_accept = access.may(request.user, access.EDIT_FACTS)
            context["checks"] = [(one, AcceptForm(one) if may_accept and one.choices else None) for one in found]
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)


def accept(model_admin, request, pk: int):
    """Mark a value as accepted with a reason; nothing is saved where the checks no longer say what was shown."""
    if not access.may(request.user, access.EDIT_FACTS):
        raise PermissionDenied
    address = reverse("admin:missions_mission_change", args=[pk]) + "#checks"
    if request.method != "POST":
        return redirect(address)
    with transaction.atomic(), reversion.create_revision():
        if pk >= 2**63 or Mission.objects.select_for_update().filter(pk=pk).first() is None:
            raise Http404
        mission = Mission.objects.for_page().get(pk=pk)
        finding = next((one for one in findings_of(mission) if one.id == request.POST.get("finding")), None)
        form = AcceptForm(finding, request.POST) if finding else None
        if form is None or not form.is_valid():
            sentences = [*form.non_field_errors()] if form else []
            messages.error(
                request, " ".join(sentences or [_("The checks say something else by now. Nothing was saved.")])
            )
            return redirect(address)
        _save(model_admin, request, mission, finding, form)
    messages.success(request, _("The value is accepted; the checks are silent about it as long as it stays."))
    return redirect(address)


def _save(model_admin, request, mission: Mission, finding: Finding, form: AcceptForm) -> None:
    model_admin.keep_if_unknown(mission)
    choice = next(one for one in finding.choices if one.id == form.cleaned_data["value"])
    claim = choice.claim
    if claim.pk is None:
        own = {"kind": SourceKind.EDITOR, "title": OWN_TITLE, "language": "en"}
        claim.record, claim.source = mission, Source.objects.get_or_create(key=OWN_KEY, defaults=own)[0]
        # What was accepted of this fact before no longer holds.
        mission.claims.filter(fact=claim.fact, part=claim.part, source=claim.source).delete()
    for code in language_codes():
        setattr(claim, f"reason_{code}", form.cleaned_data[f"reason_{code}"] or None)
    decide(claim)
    claim.save()
    mission.save()  # counts the version: whoever has the record's form open is told
    reversion.add_to_revision(mission)
    reversion.set_user(request.user)
    comment = _("Accepted: %(value)s") % {"value": choice.label}
    reversion.set_comment(comment)
    model_admin.log_change(request, mission, comment)
