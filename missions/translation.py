"""Which texts exist per language. Everything else is stored once and means the same in all of them."""

from django.conf import settings
from modeltranslation.translator import TranslationOptions, register

from missions import models

ALL_LANGUAGES = tuple(code for code, _name in settings.LANGUAGES)


class NamedOptions(TranslationOptions):
    fields = ("name",)
    empty_values = None
    required_languages = dict.fromkeys(ALL_LANGUAGES, ("name",))


class PageOptions(TranslationOptions):
    fields = ("name", "slug", "status")
    required_languages = dict.fromkeys(ALL_LANGUAGES, ("name",))
    empty_values = None


@register(models.Mission)
class MissionOptions(PageOptions):
    fields = ("call_sign", "call_sign_meaning", "previous_mission_name", "next_mission_name", "highlights")


@register(models.Person)
class PersonOptions(PageOptions):
    fields = ("full_name", "family_name")


@register(models.Station)
class StationOptions(PageOptions):
    fields = ("name_meaning", "phrase_to", "phrase_docked", "phrase_from", "phrase_aboard")


@register(models.Docking)
class DockingOptions(TranslationOptions):
    fields = ("port", "target_name")
    empty_values = None


@register(models.Country)
class CountryOptions(PageOptions):
    fields = ("adjective", "genitive")


@register(models.Program)
class ProgramOptions(PageOptions):
    pass


@register(models.SpacecraftType)
class SpacecraftTypeOptions(PageOptions):
    fields = ("noun", "noun_gender")


@register(models.LaunchVehicle)
class LaunchVehicleOptions(PageOptions):
    fields = ("phrase_with",)


@register(models.LaunchSite)
class LaunchSiteOptions(PageOptions):
    fields = ("phrase_from",)


@register(models.Role)
class RoleOptions(NamedOptions):
    fields = ("name_feminine",)


@register(models.Place)
class PlaceOptions(NamedOptions):
    fields = ("phrase_in",)


@register([models.LaunchPad, models.Craft])
class OnlyNameOptions(NamedOptions):
    pass


@register(models.Claim)
class ClaimOptions(TranslationOptions):
    fields = ("reason",)
    empty_values = None
