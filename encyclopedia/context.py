"""What every template may need."""

from django.conf import settings

from missions.views.kinds import KINDS


def site(request) -> dict:
    """The site's name and the kinds of pages its menu leads to."""
    return {"site_name": settings.SITE_NAME, "kinds": KINDS}
