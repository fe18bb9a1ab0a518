"""What the editors' templates ask about a field of a form."""

from django import template
from django.contrib.admin.helpers import AdminReadonlyField
from django.core.exceptions import FieldDoesNotExist

from missions.admin.layout import label_of, language_of

register = template.Library()


@register.filter
def language_of_column(field) -> str:
    """The language of a form's field, or of one that is only shown; empty for what belongs to no language."""
    return _asked(language_of, field) or ""


@register.filter
def is_per_language(line) -> bool:
    """Whether a line of a form has a column for each language."""
    return all(language_of_column(field) for field in line)


@register.filter
def label_of_column(field) -> str:
    """A field's label, without the language that heads its column."""
    return _asked(label_of, field) or _label_of_form(field)


def _asked(question, field):
    name = field.field["name"] if isinstance(field, AdminReadonlyField) else field.field.name
    form = field.form if isinstance(field, AdminReadonlyField) else field.field.form
    try:
        return question(form._meta.model, name)
    except FieldDoesNotExist:
        return None


def _label_of_form(field) -> str:
    return field.field["label"] if isinstance(field, AdminReadonlyField) else field.field.label
