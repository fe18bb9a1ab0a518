"""The editors' side. One module for each theme of the record; ``record`` holds what all of them share."""

from django.conf import settings
from django.contrib import admin

from missions.admin import accounts, craft, missions, people, places, sources

__all__ = ["accounts", "craft", "missions", "people", "places", "sources"]

admin.site.site_header = admin.site.site_title = settings.SITE_NAME
