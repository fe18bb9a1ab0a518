"""People, and the roles that they fly in."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from missions.admin import layout
from missions.admin.inlines import AliasInline, ClaimInline
from missions.admin.record import RecordAdmin
from missions.models import Person, Role


@admin.register(Person)
class PersonAdmin(RecordAdmin):
    sections = (
        layout.NAMES,
        (_("Full name"), ("full_name", "family_name", ("native_name", "native_language"))),
        (_("Life"), ("sex", ("born_on", "died_on"), "countries")),
    )
    inlines = (AliasInline, ClaimInline)
    texts = ("name", "full_name", "family_name")
    columns = ("sex", "born_on")
    filters = (("countries", admin.RelatedOnlyFieldListFilter), "sex")


@admin.register(Role)
class RoleAdmin(RecordAdmin):
    sections = ((_("Names"), ("name", "name_feminine", "key", "order")),)
    inlines = (AliasInline,)
    texts = ("name", "name_feminine")
    columns = ("order",)
