"""The form and the list that every record has: languages side by side, rights per language, merging, history."""

from django.conf import settings
from django.contrib import messages
from django.contrib.admin.options import IncorrectLookupParameters
from django.contrib.admin.utils import unquote
from django.contrib.admin.views.main import ChangeList
from django.core.exceptions import FieldDoesNotExist
from django.db import transaction
from django.shortcuts import redirect
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from missions.admin import decisions, layout
from missions.admin.columns import name_columns, status_columns
from missions.admin.fields import RecordFields, tell_known_labels
from missions.admin.filters import filters_per_language
from missions.admin.forms import MergingForm
from missions.admin.history import HistoryAdmin
from missions.admin.publishing import PublishingActions
from missions.admin.rights import RecordRights

#: What a search looks through, where a record has it.
SEARCHED = (
    "name",
    "full_name",
    "family_name",
    "call_sign",
    "call_sign_native",
    "native_name",
    "key",
    "cospar_id",
    "code",
    "grau_index",
    "aliases__text",
)


class RecordForm(MergingForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        tell_known_labels(self)


class RecordList(ChangeList):
    def get_filters(self, request):
        """Two things Django lets through: the end of the year 9999, and a sign that PostgreSQL keeps in no text."""
        if any("\x00" in value for values in request.GET.lists() for value in values[1]):
            raise IncorrectLookupParameters
        try:
            return super().get_filters(request)
        except (ValueError, OverflowError) as error:
            raise IncorrectLookupParameters(error) from error


class RecordAdmin(PublishingActions, RecordRights, RecordFields, HistoryAdmin):
    """Everything that is registered and has a name."""

    form = RecordForm
    change_form_template = "admin/missions/change_form.html"
    delete_confirmation_template = "admin/missions/delete_confirmation.html"
    sections: tuple[layout.Section, ...] = (layout.NAMES,)
    #: Texts that a translator looks for where they are missing.
    texts: tuple[str, ...] = ("name",)
    columns: tuple = ()
    filters: tuple = ()
    list_per_page = 50
    save_on_top = True

    class Media:
        css = {"all": ["admin_extra/records.css"]}
        js = ["admin_extra/labels.js"]

    def get_fieldsets(self, request, obj=None):
        return layout.fieldsets(self.model, self.sections)

    def get_list_display(self, request):
        return [*name_columns(), *self.columns, *(status_columns() if self._has("status") else [])]

    def get_list_filter(self, request):
        return [*self.filters, *filters_per_language(self.texts, has_status=self._has("status"))]

    def get_search_fields(self, request):
        columns = layout.columns_of(self.model)
        return [
            column for field in SEARCHED if self._has(field.split("__")[0]) for column in columns.get(field, [field])
        ]

    def get_changelist(self, request, **kwargs):
        return RecordList

    def get_object(self, request, object_id, from_field=None):
        """The record; held until the end of the transaction where it is going to be written."""
        record = super().get_object(request, object_id, from_field)
        if record is not None and request.method == "POST" and transaction.get_connection().in_atomic_block:
            return self.model._base_manager.select_for_update().filter(pk=record.pk).first()
        return record

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if change:
            decisions.mark_decided_facts(obj, form.changed_data)
        if getattr(form, "merged", None):
            fields = get_text_list([layout.label_of(self.model, name) for name in form.merged], _("and"))
            messages.info(request, _("Changes that others made meanwhile were kept: %(fields)s.") % {"fields": fields})

    def delete_view(self, request, object_id, extra_context=None):
        """Deletes what the editor was shown, not what somebody else has made of it since."""
        if request.method != "POST":
            return super().delete_view(request, object_id, extra_context)
        with transaction.atomic():
            record = self.get_object(request, unquote(object_id))
            shown = request.POST.get("version", "")
            if record is not None and shown and shown != str(getattr(record, "version", "")):
                messages.warning(request, _("Somebody has changed this record meanwhile. Please look at it again."))
                return redirect(request.path)
            return super().delete_view(request, object_id, extra_context)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        context["languages"] = settings.LANGUAGES
        context["pages"] = pages_of(obj)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def _has(self, field: str) -> bool:
        try:
            return bool(self.model._meta.get_field(field))
        except FieldDoesNotExist:
            return False


def pages_of(record) -> list[dict]:
    """The published pages of a record, one for each language that has one."""
    if not hasattr(record, "address_in"):
        return []
    pages = [{"code": code, "language": name, "url": record.address_in(code)} for code, name in settings.LANGUAGES]
    return [page for page in pages if page["url"]]
