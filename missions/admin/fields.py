"""Form fields of records: exact numbers, and inputs that know the language of what is typed into them."""

import re

from django import forms
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple, RelatedFieldWidgetWrapper
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from modeltranslation.fields import TranslationField

from missions.admin.layout import label_of
from missions.admin.numbers import CountField, MeasuredField
from missions.models import Status


class ForgivingAutocomplete:
    """Django's autocompletes fail on what cannot be the number of a record; here it is no choice."""

    def optgroups(self, name, value, attr=None):
        return super().optgroups(name, [each for each in value if re.fullmatch(r"[0-9]{1,18}", str(each))], attr)


class SeveralAutocomplete(ForgivingAutocomplete, AutocompleteSelectMultiple):
    pass


class KnownAutocomplete(ForgivingAutocomplete, AutocompleteSelect):
    """An autocomplete that needs no query for the label of a record that is at hand already."""

    known: tuple[str, str] | None = None

    def optgroups(self, name, value, attr=None):
        if self.known is None or list(value) != [self.known[0]]:
            return super().optgroups(name, value, attr)
        blank = [] if self.is_required else [self.create_option(name, "", "", False, 0)]
        return [(None, [*blank, self.create_option(name, *self.known, True, 1)], 0)]


def tell_known_labels(form: forms.ModelForm) -> None:
    """Hand each autocomplete of a form the record that it points to, where that has been loaded."""
    for name, field in form.fields.items():
        widget = getattr(field.widget, "widget", field.widget)
        if isinstance(widget, KnownAutocomplete) and widget.field.is_cached(form.instance):
            related = getattr(form.instance, name)
            if related is not None:
                widget.known = (str(related.pk), str(related))


class RecordFields:
    """For forms of records and of their rows."""

    view_on_site = False
    text_rows = 14
    formfield_overrides = {
        models.DecimalField: {"form_class": MeasuredField, "widget": MeasuredField.widget},
        models.IntegerField: {"form_class": CountField, "widget": CountField.widget},
        models.URLField: {"assume_scheme": "https"},
    }

    def get_autocomplete_fields(self, request):
        """Every key to another record, so that no form carries a list of thousands of people."""
        relations = [*self.model._meta.fields, *self.model._meta.many_to_many]
        return [
            field.name for field in relations if field.is_relation and field.related_model in self.admin_site._registry
        ]

    def get_changeform_initial_data(self, request):
        """Values for a new record from its address; a moment or a number that is none is left out."""
        initial = super().get_changeform_initial_data(request)
        plain = (models.CharField, models.ForeignKey, models.ManyToManyField)
        fields = {field.name: field for field in (*self.model._meta.fields, *self.model._meta.many_to_many)}
        return {name: value for name, value in initial.items() if isinstance(fields.get(name), plain)}

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request) and "widget" not in kwargs:
            kwargs["widget"] = KnownAutocomplete(db_field, self.admin_site, using=kwargs.get("using"))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name in self.get_autocomplete_fields(request) and "widget" not in kwargs:
            kwargs["widget"] = SeveralAutocomplete(db_field, self.admin_site, using=kwargs.get("using"))
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and isinstance(db_field, TranslationField):
            self._speak(db_field, field)
        if isinstance(db_field, models.TextField):
            field.widget.attrs["rows"] = self.text_rows
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = field.widget.can_view_related = False
        if field is not None and isinstance(db_field, models.DateTimeField):
            self._name_parts(field)
        return field

    def _name_parts(self, field: forms.Field) -> None:
        """A moment has two inputs under one label; each is read aloud with what it is for."""
        for widget, part in zip(field.widget.widgets, (_("day"), _("time")), strict=True):
            widget.attrs["aria-label"] = f"{capfirst(field.label)}: {part}"

    def _speak(self, db_field: TranslationField, field: forms.Field) -> None:
        """Tell browsers, and so spell checkers and screen readers, the language of an input."""
        field.label = label_of(self.model, db_field.name)
        field.widget.attrs["lang"] = db_field.language
        field.error_messages["unique"] = _("Another record has this already. Please choose a different one.")
        if db_field.translated_field.name == "status":
            field.required, field.choices = True, Status.choices
