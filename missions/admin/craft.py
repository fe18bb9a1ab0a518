"""What flies, and the programs that it flies for."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from missions.admin import layout
from missions.admin.inlines import AliasInline, ClaimInline
from missions.admin.record import RecordAdmin
from missions.models import Craft, LaunchVehicle, Program, SpacecraftType


@admin.register(SpacecraftType)
class SpacecraftTypeAdmin(RecordAdmin):
    sections = (
        layout.NAMES,
        (_("In sentences"), ("noun", "noun_gender")),
        (_("Facts"), (("grau_index", "seats"), "country")),
    )
    inlines = (AliasInline, ClaimInline)
    texts = ("name", "noun")
    columns = ("grau_index", "country")
    list_select_related = ("country",)


@admin.register(LaunchVehicle)
class LaunchVehicleAdmin(RecordAdmin):
    sections = (layout.NAMES, (_("In sentences"), ("phrase_with",)), (_("Facts"), (("grau_index", "country"),)))
    inlines = (AliasInline, ClaimInline)
    texts = ("name", "phrase_with")
    columns = ("grau_index", "country")
    list_select_related = ("country",)


@admin.register(Craft)
class CraftAdmin(RecordAdmin):
    sections = ((_("Names"), ("name", "key", "spacecraft_type")),)
    inlines = (AliasInline,)
    columns = ("spacecraft_type",)
    filters = (("spacecraft_type", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("spacecraft_type",)


@admin.register(Program)
class ProgramAdmin(RecordAdmin):
    sections = (layout.NAMES, (_("Facts"), ("country", "is_complete")))
    inlines = (AliasInline, ClaimInline)
    columns = ("country", "is_complete")
    list_select_related = ("country",)
