"""Publishing many records at once, in each language by those who may."""

from functools import partial

import reversion
from django.conf import settings
from django.contrib import messages
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from missions import access
from missions.models import Status


class PublishingActions:
    """Actions of a list of pages."""

    def get_actions(self, request):
        actions = super().get_actions(request)
        if not actions or not hasattr(self.model, "is_published"):
            return actions
        for code, language in settings.LANGUAGES:
            if access.may(request.user, access.publish(code)):
                for status, label in ((Status.PUBLISHED, _("Publish in %s")), (Status.DRAFT, _("Make a draft in %s"))):
                    name = f"{status}_{code}"
                    actions[name] = (partial(set_status, code=code, status=status), name, label % language)
        return actions


def set_status(model_admin, request, queryset, *, code: str, status: str) -> None:
    """Give the chosen records a status in one language, each in a revision of its own."""
    changed = 0
    for pk in queryset.exclude(**{f"status_{code}": status}).values_list("pk", flat=True):
        with transaction.atomic():
            record = queryset.model._base_manager.select_for_update().get(pk=pk)
            _keep_status(model_admin, request.user, record, code, status)
        changed += 1
    text = ngettext("%(count)d record was changed.", "%(count)d records were changed.", changed)
    messages.success(request, text % {"count": changed})


def _keep_status(model_admin, user, record, code: str, status: str) -> None:
    model_admin.keep_if_unknown(record)
    with reversion.create_revision():
        reversion.set_user(user)
        reversion.set_comment(f"{code}: {Status(status).label}")
        setattr(record, f"status_{code}", status)
        record.save()
