"""The page for when something went wrong with us: a file, in all languages, that needs nothing else."""

from django.http import HttpRequest, HttpResponseServerError
from django.template import loader


def server_error(request: HttpRequest) -> HttpResponseServerError:
    # No request, no database, no context processor: whatever broke must not break this page too.
    return HttpResponseServerError(loader.get_template("500.html").render())
