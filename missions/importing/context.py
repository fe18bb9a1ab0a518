"""What an article's words mean beside the records that are known."""

from dataclasses import replace

from missions.importing.claims import Account
from missions.importing.match import LANGUAGES, Names
from missions.models import Mission, Place, PlaceKind
from missions.transcription import folded
from missions.values import Read, Said


def without_bare_sites(account: Account, names: Names) -> Account:
    """A launch site says less than its pad and is no contradiction to it: "Baikonur" and "Baikonur LC1"."""

    def vague(said: Said) -> Said:
        text = str(said.read.value) if said.fact == "launch_pad" and said.read and said.read.value else ""
        is_site = text and not names.find("launch_pad", text) and names.find("launch_site", text)
        return replace(said, read=Read(None, approximate=True)) if is_site else said

    return replace(account, said=tuple(map(vague, account.said)))


def without_bare_regions(account: Account, mission: Mission, names: Names) -> Account:
    """A region says less than the town in it that is on record: "Kazakh Steppe" and "Dzhezkazgan"."""
    recorded = mission.landing_place
    if recorded is None or recorded.kind == PlaceKind.REGION:
        return account

    def vague(said: Said) -> Said:
        text = str(said.read.value) if said.fact == "landing_place" and said.read and said.read.value else ""
        found = names.find("landing_place", text) if text else None
        same_country = Place.objects.filter(pk=found, kind=PlaceKind.REGION, country=recorded.country)
        is_region = found and found != recorded.pk and same_country.exists()
        return replace(said, read=Read(None, approximate=True)) if is_region else said

    return replace(account, said=tuple(map(vague, account.said)))


def sign_by_meaning(account: Account, mission: Mission) -> Account:
    """Some articles print what a call sign means in its place: "Cliff" for Utyos."""
    meanings = {folded(getattr(mission, f"call_sign_meaning_{code}") or "") for code in LANGUAGES} - {""}
    meanings -= {folded(getattr(mission, f"call_sign_{code}") or "") for code in LANGUAGES}

    def meant(said: Said) -> Said:
        is_meaning = said.fact == "call_sign" and said.read and folded(str(said.read.value)) in meanings
        return replace(said, fact="call_sign_meaning") if is_meaning else said

    said = [meant(one) for one in account.said]
    first = {(one.fact, one.part): one for one in reversed(said)}
    return replace(account, said=tuple(one for one in said if first[one.fact, one.part] is one))
