"""The history of a record: who changed what, from which value to which; restoring and recovering.

Every save in the admin is a revision. A record that was changed elsewhere, by an import or a command, is kept once
more before an editor's next change, so that nobody is shown as the author of what a program did.
"""

import reversion
from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from reversion.admin import VersionAdmin
from reversion.models import Version

from missions import access
from missions.admin import differences, restoring, snapshots
from missions.admin.layout import columns_of
from missions.admin.restoring import missing_rights


class HistoryAdmin(VersionAdmin):
    """VersionAdmin with a history that shows values, and with restoring that asks for rights."""

    change_list_template = "admin/missions/change_list.html"
    revisions_per_page = 20

    def reversion_register(self, model, **options):
        """Keep each language's column; the bare one is modeltranslation's copy of one of them."""
        super().reversion_register(model, exclude=[*columns_of(model), "updated_at"], **options)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        if request.method != "POST":
            return self.changeform_view(request, object_id, form_url, extra_context)
        with transaction.atomic():
            self.keep_if_unknown(self.get_object(request, unquote(object_id)))
            return super().change_view(request, object_id, form_url, extra_context)

    def add_view(self, request, form_url="", extra_context=None):
        if request.method != "POST":
            return self.changeform_view(request, None, form_url, extra_context)
        return super().add_view(request, form_url, extra_context)

    def changelist_view(self, request, extra_context=None):
        """Without VersionAdmin's one revision for all that an action does: a record is kept before it is deleted."""
        context = {"may_restore": self.may_restore(request), **(extra_context or {})}
        return super(VersionAdmin, self).changelist_view(request, context)

    def delete_model(self, request, obj):
        self.keep(obj, request.user, _("Deleted."))
        super().delete_model(request, obj)

    def delete_queryset(self, request, queryset):
        for record in queryset:
            self.delete_model(request, record)

    def may_restore(self, request) -> bool:
        return access.may(request.user, access.EDIT_FACTS)

    def keep(self, record, user, comment: str) -> None:
        """Keep a record as it is now, in a revision of its own."""
        with reversion.create_revision():
            reversion.set_user(user)
            reversion.set_comment(comment)
            reversion.add_to_revision(record)

    def keep_if_unknown(self, record) -> None:
        if record is None:
            return
        latest = Version.objects.get_for_object(record).select_related("revision").first()
        known = snapshots.of_versions([latest])[0] if latest else None
        if known is None or differences.between(self.model, known, snapshots.present(record)):
            comment = _("As it was before the first edit here.") if known is None else _("Changed by a program.")
            self.keep(record, None, comment)

    # Pages.

    def history_view(self, request, object_id, extra_context=None):
        """Each revision with what it changed; the oldest with all that it began with."""
        record = self._record_to_view(request, object_id)
        if record is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        versions = Version.objects.get_for_object(record).select_related("revision__user")
        page = Paginator(versions, self.revisions_per_page).get_page(request.GET.get("p"))
        start = page.start_index() - 1 if page.paginator.count else 0
        states = snapshots.of_versions(list(versions[start : start + self.revisions_per_page + 1]))
        labels = differences.Labels(self.model, *states)
        entries = [
            {"state": new, "changes": differences.between(self.model, old, new, labels)}
            for new, old in zip(states, [*states[1:], None], strict=False)
        ][: self.revisions_per_page]
        context = {"entries": entries, "page": page, "is_newest_page": page.number == 1, "title": _("History")}
        return self._page(request, "history", record, {**context, **(extra_context or {})})

    def revision_view(self, request, object_id, version_id, extra_context=None):
        """What going back to a revision would change, and the button that does it."""
        record = self._record_to_view(request, object_id)
        if record is None:
            raise Http404
        version = get_object_or_404(Version.objects.get_for_object(record), pk=version_id)
        target = snapshots.of_versions([version])[0]
        changes = differences.between(self.model, snapshots.present(record), target)
        lacking = missing_rights(request.user, changes)
        context = {"title": _("Restore an earlier version"), "target": target, "changes": changes, "lacking": lacking}
        if request.method == "POST":
            if lacking:
                raise PermissionDenied
            return self._restored(request, record, context, lambda: self._restore(request, object_id, target))
        return self._page(request, "restore", record, context)

    def recover_view(self, request, version_id, extra_context=None):
        """What a deleted record held, and the button that brings it back."""
        if not self.may_restore(request):
            raise PermissionDenied
        version = get_object_or_404(Version.objects.get_deleted(self.model), pk=version_id)
        target = snapshots.of_versions([version])[0]
        context = {
            "title": _("Recover %(record)s") % {"record": version.object_repr},
            "target": target,
            "changes": differences.between(self.model, None, target),
            "is_recovery": True,
        }
        if request.method == "POST":
            return self._restored(request, None, context, lambda: self._recover(request, target))
        return self._page(request, "restore", None, context)

    def recoverlist_view(self, request, extra_context=None):
        if not self.may_restore(request):
            raise PermissionDenied
        deleted = Version.objects.get_deleted(self.model).select_related("revision__user").order_by("-pk")
        page = Paginator(deleted, self.revisions_per_page).get_page(request.GET.get("p"))
        context = {"title": _("Deleted records"), "page": page, **(extra_context or {})}
        return self._page(request, "recover_list", None, context)

    def _record_to_view(self, request, object_id):
        record = self.get_object(request, unquote(object_id))
        if not self.has_view_or_change_permission(request, record):
            raise PermissionDenied
        return record

    def _restore(self, request, object_id, target):
        record = self.get_object(request, unquote(object_id))
        restoring.restore(record, target)
        return record

    def _recover(self, request, target):
        return restoring.recovered(self.model, target, request.user)

    def _restored(self, request, record, context, write):
        """Write inside one revision; where the old values cannot return, the page says why and nothing is written."""
        comment = _("Recovered.") if record is None else _("Restored an earlier version.")
        try:
            with transaction.atomic():
                if record is not None:
                    self.keep_if_unknown(record)
                with reversion.create_revision():
                    reversion.set_user(request.user)
                    reversion.set_comment(comment)
                    record = write()
        except ValidationError as error:
            return self._page(request, "restore", record, {**context, "refusals": error.messages})
        self.log_change(request, record, comment)
        messages.success(request, comment)
        return redirect(self._address("change", record.pk))

    def _address(self, page: str, *args) -> str:
        return reverse(f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_{page}", args=args)

    def _page(self, request, template: str, record, context: dict) -> TemplateResponse:
        request.current_app = self.admin_site.name
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "original": record,
            "media": self.media,
            "may_restore": self.may_restore(request),
            **context,
        }
        return TemplateResponse(request, f"admin/missions/{template}.html", context)
