"""Rights in forms: a field that its reader may not change is shown, but is no part of the form.

So a forged request changes nothing: Django never looks at what was sent for such a field.
"""

from missions import access
from missions.admin.layout import columns_of
from missions.models.named import language_codes


class FieldRights:
    """For forms of records and of their rows."""

    #: Fields that keep their first value for ever.
    fixed_fields = ("key",)

    def has_view_permission(self, request, obj=None):
        return access.is_editor(request.user)

    def has_add_permission(self, request, obj=None):
        return access.may(request.user, access.EDIT_FACTS)

    def has_delete_permission(self, request, obj=None):
        return access.may(request.user, access.EDIT_FACTS)

    def has_change_permission(self, request, obj=None):
        """Whether any field of it may be changed: the fields decide for themselves."""
        return any(access.may(request.user, right) for right in self._rights_of_fields())

    def get_readonly_fields(self, request, obj=None):
        readonly = list(super().get_readonly_fields(request, obj))
        for field in self.model._meta.fields:
            if field.editable and not self.may_change(request, field.name, obj):
                readonly.append(field.name)
        for field in self.model._meta.many_to_many:
            if not access.may(request.user, access.EDIT_FACTS):
                readonly.append(field.name)
        return readonly

    def may_change(self, request, name: str, obj=None) -> bool:
        is_new = obj is None or obj._state.adding
        if name in self.fixed_fields and not is_new:
            return False
        if access.may_change_field(request.user, self.model, name):
            return True
        # Who adds a record names it in every language, for no record goes without.
        return is_new and self.has_add_permission(request) and not self.model._meta.get_field(name).blank

    def _rights_of_fields(self) -> set[str]:
        columns = [column for columns in columns_of(self.model).values() for column in columns]
        return {access.EDIT_FACTS, *(access.right_for(self.model, column) for column in columns)}


class RecordRights(FieldRights):
    """For a record: who may change one of its rows may open it for changing."""

    def has_module_permission(self, request):
        return access.is_editor(request.user)

    def _rights_of_fields(self) -> set[str]:
        rights = super()._rights_of_fields()
        return rights.union(*(inline(self.model, self.admin_site)._rights_of_fields() for inline in self.inlines))


def languages_without_right(user) -> list[str]:
    """The languages that someone may not publish."""
    return [code for code in language_codes() if not access.may(user, access.publish(code))]
