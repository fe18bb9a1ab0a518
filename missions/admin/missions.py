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
        (
            _("At the Moon"),
            (
                "lunar_lander",
                ("moon_passed_at", "moon_passed_precision"),
                ("moon_orbit_entered_at", "moon_orbit_entered_precision"),
                ("moon_landed_at", "moon_landed_precision"),
                "moon_landing_place",
                ("moon_latitude", "moon_longitude"),
                ("moon_eva_count", "moon_eva_duration_s"),
                ("moon_launched_at", "moon_launched_precision"),
                ("moon_orbit_left_at", "moon_orbit_left_precision"),
                "moon_orbits",
            ),
        ),
        (_("Outside the craft"), (("eva_count", "eva_duration_s"),)),
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
