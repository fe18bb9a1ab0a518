"""What a page says, for machines: schema.org as JSON-LD. Words are those of the page's language."""

from collections.abc import Iterable

from django.conf import settings
from django.utils.translation import get_language, gettext

from missions import typography
from missions.models import LaunchSite, Mission, Page, Person, Sex

_WIKIDATA = "https://www.wikidata.org/wiki/"
_GENDERS = {Sex.FEMALE: "https://schema.org/Female", Sex.MALE: "https://schema.org/Male"}


def page_data(record: Page, crumbs: Iterable[tuple[str, str]]) -> dict:
    """The record and the way to its page. ``crumbs`` are the names and addresses of the pages above it."""
    about = {Mission: _mission, Person: _person, LaunchSite: _place}.get(type(record), _thing)(record)
    trail = [*crumbs, (str(record), record.get_absolute_url())]
    return {"@context": "https://schema.org", "@graph": [_known(about), _breadcrumbs(trail)]}


def _breadcrumbs(trail: list[tuple[str, str]]) -> dict:
    items = [
        {"@type": "ListItem", "position": number, "name": name, "item": settings.SITE_URL + address}
        for number, (name, address) in enumerate(trail, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _thing(record: Page, kind: str = "Thing") -> dict:
    """What every record has; unknown values are None and left out at the end."""
    names = [getattr(record, "native_name", ""), *(alias.text for alias in _prefetched(record, "aliases"))]
    return {
        "@type": kind,
        "@id": settings.SITE_URL + record.get_absolute_url(),
        "name": str(record),
        "alternateName": [name for name in dict.fromkeys(names) if name] or None,
        "url": settings.SITE_URL + record.get_absolute_url(),
        "sameAs": _WIKIDATA + record.wikidata_id if record.wikidata_id else None,
        "mainEntityOfPage": {
            "@type": "WebPage",
            "@id": settings.SITE_URL + record.get_absolute_url(),
            "inLanguage": get_language(),
            "dateModified": record.updated_at.isoformat(timespec="seconds"),
            "license": "https://creativecommons.org/licenses/by-sa/4.0/",
        },
    }


def _prefetched(record: Page, accessor: str) -> list:
    """The rows of a relation where the page has loaded them anyway."""
    return getattr(record, "_prefetched_objects_cache", {}).get(accessor, [])


def _mission(mission: Mission) -> dict:
    crew = dict.fromkeys(member.person for member in (*mission.crew_up, *mission.crew_down))
    site = mission.launch_site
    return {
        **_thing(mission, "Event"),
        "startDate": _moment(mission.launched_at, mission.launched_precision),
        "endDate": _moment(mission.landed_at, mission.landed_precision),
        "location": _known(_place(site)) if site else {"@type": "Place", "name": gettext("Space")},
        "performer": [_known(_named(person, "Person")) for person in crew] or None,
        "identifier": mission.cospar_id or None,
    }


def _person(person: Person) -> dict:
    return {
        **_thing(person, "Person"),
        "familyName": person.text_and_language("family_name")[0] or None,
        "birthDate": person.born_on.isoformat() if person.born_on else None,
        "deathDate": person.died_on.isoformat() if person.died_on else None,
        "gender": _GENDERS.get(person.sex),
        "nationality": [_known(_named(country, "Country")) for country in _prefetched(person, "countries")] or None,
    }


def _place(site: LaunchSite) -> dict:
    where = None
    if None not in (site.latitude, site.longitude):
        where = {"@type": "GeoCoordinates", "latitude": float(site.latitude), "longitude": float(site.longitude)}
    return {**_named(site, "Place"), "geo": where}


def _named(record: Page, kind: str) -> dict:
    """A record of another page."""
    address = settings.SITE_URL + record.get_absolute_url() if record.is_published() else None
    return {"@type": kind, "@id": address, "name": str(record), "url": address}


def _moment(at, precision: str) -> str | None:
    return typography.html_datetime(at, precision) if at else None


def _known(data: dict) -> dict:
    return {name: value for name, value in data.items() if value is not None}
