"""What the web server calls."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "encyclopedia.settings")
application = get_wsgi_application()

from django.conf import settings  # noqa: E402 isort: skip

if not settings.DEBUG:  # who changes templates wants to see them
    from encyclopedia.page_cache import PageCache
    from missions.models.edition import current_edition, renewed

    application = PageCache(application, current_edition)
    renewed.connect(application.forget)
