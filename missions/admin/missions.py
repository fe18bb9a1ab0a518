"""The mission's form, in the order of the mission's page."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from missions.admin import layout
from missions.admin.checks import ChecksPanel
from missions.admin.columns import launched
from missions.admin.desk import DeskPages
from missions.admin.filters import DecadeFilter
from missions.admin.inlines import AliasInline, ClaimInline, CrewInline, DockingInline
from missions.admin.record import RecordAdmin
from missions.models import Mission


@admin.register(Mission)
class MissionAdmin(ChecksPanel, DeskPages, RecordAdmin):
    sections = (
        layout.NAMES,
        (_("Identity"), (("kind", "outcome"), ("cospar_id", "satcat_number"), ("program", "country"))),
        (
            _("Spacecraft and rocket"),
            (
                ("spacecraft_type", "spacecraft_serial"),
                "craft",
                ("launch_vehicle", "launch_vehicle_serial"),
                ("mass_kg", "mass_approximate"),
                "landing_mass_kg",
            ),
        ),
        (_("Call sign"), ("call_sign", "call_sign_meaning", ("call_sign_native", "call_sign_language"))),
        (_("Launch"), ("launch_pad", ("launched_at", "launched_precision"))),
        (
            _("Landing"),
            (
                ("landed_at", "landed_precision"),
                "landing_place",
                ("landing_distance_km", "landing_direction"),
                ("landing_latitude", "landing_longitude"),
            ),
        ),
        (
            _("Orbit"),
            (
                ("orbits", "orbits_convention"),
                "orbits_approximate",
                ("perigee_km", "apogee_km"),
                ("inclination_deg", "period_min"),
            ),
        ),
        (
            _("Numbers within series"),
            (
                ("program_flight_number", "station_visit_number"),
                "expedition_number",
                "previous_mission_name",
                "next_mission_name",
            ),
        ),
        (_("Highlights"), ("highlights",)),
    )
    inlines = (CrewInline, DockingInline, AliasInline, ClaimInline)
    texts = ("name", "highlights", "call_sign", "call_sign_meaning")
    columns = (launched, "program", "cospar_id")
    filters = (
        ("program", admin.RelatedOnlyFieldListFilter),
        ("dockings__station", admin.RelatedOnlyFieldListFilter),
        DecadeFilter,
        "kind",
        "outcome",
    )
    date_hierarchy = "launched_at"
    list_select_related = ("program",)
