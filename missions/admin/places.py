"""Where on Earth, and where in orbit: countries, launch sites, pads, landing places, stations."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from missions.admin import layout
from missions.admin.columns import launched
from missions.admin.inlines import AliasInline, ClaimInline
from missions.admin.record import RecordAdmin
from missions.models import Country, LaunchPad, LaunchSite, Place, Station

COORDINATES = ("latitude", "longitude")
NATIVE = ("native_name", "native_language")


@admin.register(Country)
class CountryAdmin(RecordAdmin):
    sections = (
        layout.NAMES,
        (_("In sentences"), ("adjective", "genitive")),
        (_("Facts"), ("code", ("founded_year", "dissolved_year"), "successor")),
    )
    inlines = (AliasInline, ClaimInline)
    texts = ("name", "adjective", "genitive")
    columns = ("code", "founded_year", "dissolved_year")


@admin.register(LaunchSite)
class LaunchSiteAdmin(RecordAdmin):
    sections = (
        layout.NAMES,
        (_("In sentences"), ("phrase_from",)),
        (_("Facts"), (NATIVE, "country", COORDINATES)),
    )
    inlines = (AliasInline, ClaimInline)
    texts = ("name", "phrase_from")
    columns = ("country",)
    list_select_related = ("country",)


@admin.register(LaunchPad)
class LaunchPadAdmin(RecordAdmin):
    sections = ((_("Names"), ("name", "key")), (_("Facts"), ("site", COORDINATES)))
    inlines = (AliasInline,)
    columns = ("site",)
    filters = (("site", admin.RelatedOnlyFieldListFilter),)
    list_select_related = ("site",)


@admin.register(Place)
class PlaceAdmin(RecordAdmin):
    sections = (
        (_("Names"), ("name", "key", NATIVE)),
        (_("In sentences"), ("phrase_in",)),
        (_("Facts"), ("kind", "country", COORDINATES)),
    )
    inlines = (AliasInline,)
    texts = ("name", "phrase_in")
    columns = ("kind", "country")
    filters = ("kind", ("country", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("country",)


@admin.register(Station)
class StationAdmin(RecordAdmin):
    sections = (
        layout.NAMES,
        (_("Meaning"), ("name_meaning", NATIVE)),
        (_("In sentences"), ("phrase_to", "phrase_docked", "phrase_from", "phrase_aboard")),
        (
            _("Facts"),
            (
                ("country", "cospar_id"),
                ("launched_at", "launched_precision"),
                ("reentered_at", "reentered_precision"),
            ),
        ),
    )
    inlines = (AliasInline, ClaimInline)
    texts = ("name", "name_meaning", "phrase_to", "phrase_docked", "phrase_from", "phrase_aboard")
    columns = (launched, "country")
    list_select_related = ("country",)
