"""The record: one mission is one record, and every page in every language is read off it."""

from missions.models.craft import Craft, LaunchVehicle, SpacecraftType
from missions.models.crew import CrewMember, Leg, Role
from missions.models.edition import Edition, current_edition
from missions.models.mission import Direction, Kind, Mission, OrbitsConvention, Outcome
from missions.models.named import FormerSlug, Named, Page, Status
from missions.models.people import Person, Sex
from missions.models.places import Country, LaunchPad, LaunchSite, Place, PlaceKind
from missions.models.precision import Precision
from missions.models.programs import Program
from missions.models.search import SearchEntry, SearchPosting, SearchStale, SearchWord
from missions.models.source_texts import SourceText
from missions.models.sources import Alias, Claim, ClaimStatus, Source
from missions.models.stations import Docking, DockingKind, Station

__all__ = [
    "Alias",
    "Claim",
    "ClaimStatus",
    "Country",
    "Craft",
    "CrewMember",
    "Direction",
    "Docking",
    "DockingKind",
    "Edition",
    "FormerSlug",
    "Kind",
    "LaunchPad",
    "LaunchSite",
    "LaunchVehicle",
    "Leg",
    "Mission",
    "Named",
    "OrbitsConvention",
    "Outcome",
    "Page",
    "Person",
    "Place",
    "PlaceKind",
    "Precision",
    "Program",
    "Role",
    "SearchEntry",
    "SearchPosting",
    "SearchStale",
    "SearchWord",
    "Sex",
    "Source",
    "SourceText",
    "SpacecraftType",
    "Station",
    "Status",
    "current_edition",
]
