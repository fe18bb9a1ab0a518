"""What articles state about a flight and its record has no field for.

Such statements are kept as claims: editors see them on the desk, and they are weighed against each other like all
others; no page shows them. A name ends in its unit, as everywhere.
"""

from missions.reasons import marked as _

#: Measured or counted, and what an editor calls it.
NUMBERS = {
    "altitude_km": _("Height of the orbit"),
    "cargo_mass_kg": _("Mass of the cargo"),
    "craft_flight_number": _("Flight of the craft"),
    "distance_km": _("Distance traveled"),
    "dry_mass_kg": _("Dry mass"),
    "eccentricity": _("Eccentricity of the orbit"),
    "moon_distance_km": _("Distance from the Moon"),
    "moon_inclination_deg": _("Inclination of the lunar orbit"),
    "moon_orbits_duration_s": _("Time in lunar orbit"),
    "moon_period_min": _("Period of the lunar orbit"),
    "moon_stay_s": _("Stay on the Moon"),
    "apolune_km": _("Highest point above the Moon"),
    "perilune_km": _("Lowest point above the Moon"),
    "payload_mass_kg": _("Mass of the payload"),
    "pressurized_cargo_mass_kg": _("Mass of the pressurized cargo"),
    "sample_mass_kg": _("Mass of the lunar samples"),
    "suborbital_range_km": _("Distance from launch to landing"),
    "time_docked_s": _("Time docked"),
}
MOMENTS = {
    "deployed_at": _("Release"),
    "destroyed_at": _("Destruction"),
    "eva_began_at": _("Start of the spacewalk"),
    "eva_ended_at": _("End of the spacewalk"),
    "orbit_measured_at": _("Time of the orbital elements"),
    "recovered_at": _("Recovery"),
}
#: Names of things, which languages may spell in their own way.
NAMES = {
    "arrival_craft": _("Craft of arrival"),
    "call_sign_landing": _("Call sign at landing"),
    "call_sign_surface": _("Call sign on the Moon"),
    "deployed_from": _("Released from"),
    "departure_craft": _("Craft of departure"),
    "further_program": _("Further program"),
    "lunar_rover": _("Lunar rover"),
    "orbit_center": _("Center of the orbit"),
    "recovery_ship": _("Recovery ship"),
    "rescue_ship": _("Rescue ship"),
}
#: Names of flights.
FLIGHTS = {
    "further_next_mission": _("Next mission of the further program"),
    "further_previous_mission": _("Previous mission of the further program"),
    "next_uncrewed_mission": _("Next uncrewed mission"),
    "outbound_mission": _("Outbound flight"),
    "previous_uncrewed_mission": _("Previous uncrewed mission"),
    "return_mission": _("Return flight"),
}
#: Words that each language has its own of.
WORDS = {
    "expeditions": _("Expeditions"),
    "max_acceleration": _("Greatest acceleration"),
    "max_speed": _("Greatest speed"),
    "mission_type": _("Kind of mission"),
    "operator": _("Operator"),
    "other_names": _("Other names"),
    "payload": _("Payload"),
}
#: Designations: the same in every language.
DESIGNATIONS = {
    "command_module": _("Command module"),
    "harvard_designation": _("Designation until 1962"),
    "lunar_module": _("Lunar module"),
    "service_module": _("Service module"),
}

#: What an editor calls each of them.
LABELS = NUMBERS | MOMENTS | NAMES | FLIGHTS | WORDS | DESIGNATIONS
