"""The head of a mission's page: where it belongs, its call sign, and its description for search engines."""

from django.utils.translation import get_language, gettext

from missions import display, typography
from missions.display import Piece
from missions.models import Mission


def crumb(mission: Mission) -> list[Piece]:
    """ "Soyuz, 87th flight · Mir, 11th visit" """
    parts = []
    if mission.program:
        parts.append((display.name_piece(mission.program), _flight(mission.program_flight_number)))
    docking = next((d for d in mission.dockings.all() if d.station), None)
    if docking:
        parts.append((display.name_piece(docking.station), _visit(mission.station_visit_number)))
    pieces: list[Piece] = []
    for name, ordinal in parts:
        pieces += [Piece(" · "), name] if pieces else [name]
        if ordinal:
            pieces.append(Piece(f", {ordinal}"))
    return pieces


def _flight(number: int | None) -> str:
    return gettext("%(ordinal)s flight") % {"ordinal": typography.ordinal(number)} if number else ""


def _visit(number: int | None) -> str:
    return gettext("%(ordinal)s visit") % {"ordinal": typography.ordinal(number)} if number else ""


def call_sign_gloss(mission: Mission) -> str:
    """ "call sign “Derbent”" beside the native spelling."""
    latin, _language = mission.text_and_language("call_sign")
    return gettext("call sign %(name)s") % {"name": typography.quoted(latin)} if latin else gettext("call sign")


def description(mission: Mission) -> str:
    """One line of facts: kind of flight, launch, landing, crew."""
    parts = [mission.get_kind_display()]
    if mission.launched_at:
        launch = typography.moment(mission.launched_at, mission.launched_precision)
        parts.append(gettext("launch %(moment)s") % {"moment": launch})
    if mission.landed_at:
        landing = typography.moment(mission.landed_at, mission.landed_precision)
        parts.append(gettext("landing %(moment)s") % {"moment": landing})
    if names := ", ".join(str(member.person) for member in mission.crew_up or mission.crew_down):
        parts.append(gettext("crew: %(names)s") % {"names": names})
    sentence = "; ".join(parts)
    return f"{mission}: {sentence}.".replace(typography.NO_BREAK, " ")


def highlights(mission: Mission) -> tuple[str, str]:
    """The highlights for the reader, and the language they are in; only a published language may lend them."""
    here = get_language()
    for language in (here, *mission.published_languages()):
        if text := getattr(mission, f"highlights_{language}"):
            return text, language
    return "", here
