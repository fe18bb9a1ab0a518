"""Forms that never undo what somebody else saved meanwhile.

Every form of a stored record carries its base: the values that its editor was shown. When it comes back, each field is
one of four: nobody changed it; only this editor did; only somebody else did (then theirs stays); or both did,
differently (then nothing is saved and the editor is told). Edits of different fields so merge by themselves.
"""

import json

from django import forms
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from missions.admin import differences


class BaseField(forms.CharField):
    """The hidden values that an editor was shown; a form that is shown again carries the newest."""

    widget = forms.HiddenInput

    def bound_data(self, data, initial):
        return initial

    def has_changed(self, initial, data):
        return False


class MergingForm(forms.ModelForm):
    """A form of a record or of one of its rows."""

    base = BaseField(required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        #: Fields that somebody else changed and this editor did not.
        self.merged: list[str] = []
        #: Fields that both changed, with the value both began from.
        self.conflicts: dict[str, object] = {}
        #: Whether anything in the record differs from what the editor was shown.
        self.has_moved = False
        self.is_gone = False
        self._sent_base = self._read_base() if self.is_bound else None
        if not self.instance._state.adding:
            self.initial["base"] = self._written_base()
            if self._sent_base is not None:
                self._rebase()
        else:
            # A row that was there when the form was made: Django permits only new rows to be empty.
            self.is_gone = self._sent_base is not None and bool(self.prefix) and not self.empty_permitted

    def full_clean(self):
        """Validate this editor's values together with those that others saved meanwhile."""
        if self.is_gone and not self._touched_of_gone():
            self._errors, self.cleaned_data = forms.utils.ErrorDict(), {}
            return
        for name in self.merged:
            self.fields[name].disabled = True  # Django then takes the record's value instead of the sent one
        super().full_clean()
        if self.is_bound:
            self.changed_data  # noqa: B018  (counted once, while others' fields are set aside)
        for name in self.merged:
            field = self.fields[name]
            field.disabled = False
            field.bound_data = lambda _data, initial: initial

    def clean(self):
        cleaned = super().clean()
        if not self.instance._state.adding and self._sent_base is None:
            raise forms.ValidationError(_("This form is incomplete. Please load the page again."), code="no_base")
        for name, base in self.conflicts.items():
            self.add_error(name, self._conflict(name, base))
        return cleaned

    def _rebase(self) -> None:
        """Sort the fields that somebody else changed into merged and conflicting ones."""
        now = self._values()
        for name, base in self._sent_base["values"].items():
            if name not in now or now[name] == base:
                continue
            self.has_moved = True
            sent = self[name].data
            if not self.fields[name].has_changed(self._python(name, base), sent):
                self.merged.append(name)
            elif self.fields[name].has_changed(self.initial.get(name), sent):
                self.conflicts[name] = base

    def _touched_of_gone(self) -> bool:
        """Whether the editor changed a row that somebody else has deleted."""
        values = self._sent_base["values"]
        return any(
            self.fields[name].has_changed(self._python(name, base), self[name].data)
            for name, base in values.items()
            if name in self.fields
        )

    def _conflict(self, name: str, base) -> str:
        model = self._meta.model
        return gettext("%(who)s has changed this meanwhile, from “%(old)s” to “%(new)s”. Save again to keep yours.") % {
            "who": differences.last_editor(self.instance, name) or gettext("Somebody"),
            "old": differences.shown(model, name, base),
            "new": differences.shown(model, name, self._values()[name]),
        }

    def _values(self) -> dict:
        """The record's values as JSON keeps them."""
        values = {name: self.initial.get(name) for name in self.fields if name in self._model_fields}
        for name, value in values.items():
            if isinstance(value, list):
                values[name] = sorted(getattr(item, "pk", item) for item in value)
        return json.loads(json.dumps(values, cls=DjangoJSONEncoder))

    def _written_base(self) -> str:
        return json.dumps({"version": getattr(self.instance, "version", None), "values": self._values()})

    def _read_base(self) -> dict | None:
        """The base as it was sent; nothing where it is missing or no base of ours."""
        try:
            sent = json.loads(self.data.get(self.add_prefix("base")) or "null")
        except (ValueError, RecursionError):
            return None
        values = sent.get("values") if isinstance(sent, dict) else None
        return sent if isinstance(values, dict) and all(map(_is_plain, values.values())) else None

    def _python(self, name: str, value):
        """A value of the base as the form field compares it."""
        field = self._model_fields[name]
        if field.many_to_many:
            return value if isinstance(value, list) else []
        if field.is_relation or value is None:
            return value
        try:
            return field.to_python(value)
        except (forms.ValidationError, TypeError, ValueError):
            return None

    @property
    def _model_fields(self) -> dict:
        meta = self._meta.model._meta
        return {field.name: field for field in (*meta.fields, *meta.many_to_many)}


def _is_plain(value) -> bool:
    """Whether a value of a sent base can be one of ours: a scalar, or keys of other records."""
    if isinstance(value, list):
        return all(isinstance(item, int) for item in value)
    return value is None or isinstance(value, str | int | float)
