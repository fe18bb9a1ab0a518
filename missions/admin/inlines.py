"""Rows of a record that are changed together with it: crew, dockings, other names, claims."""

from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.contrib.contenttypes.admin import GenericStackedInline, GenericTabularInline
from django.contrib.contenttypes.forms import BaseGenericInlineFormSet
from django.core.exceptions import ValidationError
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext_lazy as _

from missions.admin import decisions
from missions.admin.fields import RecordFields, tell_known_labels
from missions.admin.forms import MergingForm
from missions.admin.layout import columns_of, on_lines
from missions.admin.rights import FieldRights
from missions.models import Alias, Claim, CrewMember, Docking


class RowForm(MergingForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        tell_known_labels(self)


class ClaimForm(RowForm):
    """A claim. What an editor decides about it is an editor's decision, which an import then leaves alone."""

    def clean(self):
        decided = {"status", *columns_of(Claim)["reason"]}
        if decided & set(self.changed_data) or self.instance._state.adding:
            decisions.decide(self.instance)
            self.cleaned_data.update(by_hand=True, decided_on=self.instance.decided_on)
        return super().clean()


class MergingRows:
    """A set of rows that says so when somebody else has removed or changed one of them meanwhile."""

    def clean(self):
        super().clean()
        self._refuse_twins()
        gone = [form for form in self.initial_forms if form.is_gone]
        self._show_each_row_with_its_form()
        for form in gone:
            if form.errors and not self._should_delete_form(form):
                raise ValidationError(_("Somebody else has removed a row that you changed. Tick “Delete” to agree."))
        for form in self.initial_forms:
            if form.has_moved and self._should_delete_form(form):
                raise ValidationError(
                    _("Somebody else has changed “%(row)s”, which you delete. Save again to delete it nevertheless."),
                    params={"row": form.instance},
                )

    def save(self, commit=True):
        """Seats and numbers may be swapped: the rows that change them leave the table before they return."""
        told_apart = {name for names in self._told_apart_by() for name in names}
        moving = [form.instance.pk for form in self.initial_forms if self._moves(form, told_apart)]
        self.model._base_manager.filter(pk__in=moving).delete()
        return super().save(commit)

    def _moves(self, form, told_apart: set[str]) -> bool:
        if form.instance.pk is None:
            return False
        return self._should_delete_form(form) or (form.has_changed() and bool(told_apart & set(form.changed_data)))

    def _refuse_twins(self) -> None:
        """Two rows that say the same, with those that others added meanwhile.

        Django leaves the fields that tie a row to its record out of its own check, and the database then fails.
        """
        forms = [form for form in self.forms if not self._should_delete_form(form)]
        rows = [form.instance for form in forms if form.has_changed() or form.instance.pk]
        if self.instance.pk:
            sent = {form.instance.pk for form in self.forms}
            rows += [row for row in self.get_queryset() if row.pk not in sent]
        for names in self._told_apart_by():
            columns = [self.model._meta.get_field(name).attname for name in names]
            keys = [tuple(getattr(row, column) for column in columns) for row in rows]
            twins = [row for row, key in zip(rows, keys, strict=True) if keys.count(key) > 1 and None not in key]
            if twins:
                raise ValidationError(
                    _("“%(twin)s” is listed twice."), code="twins", params={"twin": getattr(twins[0], names[0])}
                )

    def _told_apart_by(self) -> list[list[str]]:
        """The fields that tell the rows of one record apart."""
        ties = {self.fk.name} if hasattr(self, "fk") else {"content_type", "object_id"}
        return [
            [name for name in constraint.fields if name not in ties]
            for constraint in self.model._meta.total_unique_constraints
            if ties <= set(constraint.fields)
        ]

    def _show_each_row_with_its_form(self) -> None:
        """Django pairs forms and rows by position, which rows of other editors would shift."""
        self._queryset = [None if form.is_gone else form.instance for form in self.initial_forms]


class RowFormSet(MergingRows, BaseInlineFormSet):
    pass


class GenericRowFormSet(MergingRows, BaseGenericInlineFormSet):
    pass


class Rows(FieldRights, RecordFields):
    """What all inlines have in common."""

    form = RowForm
    extra = 0
    text_rows = 2
    related: tuple[str, ...] = ()
    max_num = most_rows = 400

    def get_queryset(self, request):
        return super().get_queryset(request).select_related(*self.related)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(getattr(field, "widget", None), RelatedFieldWidgetWrapper):
            field.widget.can_change_related = False  # one sign less in a narrow cell
        return field

    def get_formset(self, request, obj=None, **kwargs):
        formset = super().get_formset(request, obj, **kwargs)
        formset.absolute_max = self.most_rows  # a forged number of rows must not keep the server busy
        return formset

    def get_fieldsets(self, request, obj=None):
        lines = on_lines(self.model, self.lines)
        if self.has_change_permission(request, obj):
            lines.append("base")
        return [(None, {"fields": lines})]


class CrewInline(Rows, admin.TabularInline):
    model = CrewMember
    formset = RowFormSet
    template = "admin/missions/rows.html"
    related = ("person", "role", "country")
    lines = ("order", "person", "role", "leg", "flight_number", "country")


class DockingInline(Rows, admin.StackedInline):
    model = Docking
    template = "admin/missions/cards.html"
    fk_name = "mission"
    formset = RowFormSet
    related = ("station", "target_mission")
    lines = (
        ("order", "kind", "station", "target_mission", "target_name"),
        "port",
        ("docked_at", "docked_precision"),
        ("undocked_at", "undocked_precision"),
    )


class AliasInline(Rows, GenericTabularInline):
    model = Alias
    template = "admin/missions/rows.html"
    formset = GenericRowFormSet
    lines = ("text", "language", "kind")


class ClaimInline(Rows, GenericStackedInline):
    model = Claim
    form = ClaimForm
    template = "admin/missions/cards.html"
    formset = GenericRowFormSet
    classes = ("collapse",)
    related = ("source",)
    lines = (
        ("fact", "part", "source", "language"),
        ("printed", "value", "unit", "precision", "approximate"),
        ("status", "by_hand", "decided_on", "order"),
        "reason",
    )
