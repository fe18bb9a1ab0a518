"""Accounts and groups: Django's own, offering only rights that are asked for somewhere."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, Permission, User
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from missions import access


def asked_for():
    """The encyclopedia's rights and those over accounts; the others that Django makes are never asked for."""
    own = Q(content_type__app_label="missions", codename__in=access.rights())
    return Permission.objects.filter(own | Q(content_type__app_label="auth")).select_related("content_type")


def name_of_group(group: Group) -> str:
    """A group's name in the reader's language, where it is one of ours."""
    return _(group.name)


class OfferedRights:
    """For forms in which rights are given."""

    def formfield_for_manytomany(self, db_field, request=None, **kwargs):
        field = super().formfield_for_manytomany(db_field, request=request, **kwargs)
        if field is not None and db_field.related_model is Permission:
            field.queryset = asked_for()
        if field is not None and db_field.related_model is Group:
            field.label_from_instance = name_of_group
        return field


admin.site.unregister(User)
admin.site.unregister(Group)


@admin.register(User)
class EditorAdmin(OfferedRights, UserAdmin):
    list_display = ("username", "first_name", "last_name", "groups_held", "is_active", "is_superuser")

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("groups")

    @admin.display(description=gettext_lazy("groups"))
    def groups_held(self, user):
        return ", ".join(name_of_group(group) for group in user.groups.all())


@admin.register(Group)
class EditorGroupAdmin(OfferedRights, GroupAdmin):
    list_display = ("name", "meaning")

    @admin.display(description=gettext_lazy("meaning"))
    def meaning(self, group):
        return name_of_group(group)
