"""What every request and every response gets, whoever answers."""

from django.conf import settings
from django.http import HttpResponseNotAllowed
from django.utils import translation

#: Switched off for every page: an encyclopedia needs none of a reader's devices.
PERMISSIONS_POLICY = ", ".join(
    f"{feature}=()"
    for feature in ("camera", "display-capture", "fullscreen", "geolocation", "microphone", "payment", "usb")
)


def response_headers(get_response):
    """Headers beside those of Django's SecurityMiddleware and the content security policy."""

    def middleware(request):
        response = get_response(request)
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        return response

    return middleware


def public_pages_are_read_only(get_response):
    """Outside the admin nothing is sent to us: no body is ever read for a reader."""

    def middleware(request):
        if request.method not in ("GET", "HEAD") and not request.path_info.startswith("/admin/"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        return get_response(request)

    return middleware


def language_of(path: str) -> str | None:
    """The language an address is written in: ``/de/missionen/`` is German, ``/healthz`` is in none."""
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return first if first in dict(settings.LANGUAGES) else None


def language_from_address(get_response):
    """Speak the language of the address. Only the admin, which has one address, asks the browser.

    Django's LocaleMiddleware also reads cookies and headers for public pages; one address would then have
    several contents, which no cache may keep.
    """

    def middleware(request):
        language = language_of(request.path_info)
        if language is None and request.path_info.startswith("/admin/"):
            language = translation.get_language_from_request(request)
        language = language or settings.LANGUAGE_CODE
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = get_response(request)
        response.setdefault("Content-Language", language)
        return response

    return middleware
