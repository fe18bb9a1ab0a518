"""What is answered after too many wrong passwords."""

from axes.helpers import get_cool_off
from django.shortcuts import render


def locked_out(request, original_response=None, credentials=None):
    """A page that says how long to wait, to people in words and to programs in a header."""
    wait = get_cool_off(request)
    response = render(request, "admin/locked_out.html", {"minutes": round(wait.total_seconds() / 60)}, status=429)
    response["Retry-After"] = str(int(wait.total_seconds()))
    response["Cache-Control"] = "no-store"
    return response
