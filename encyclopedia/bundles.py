"""One style sheet for readers, many small ones for us.

The parts in ``static/css/parts/`` are put together, in the order of ``PARTS``, to ``css/site.css``: one request
instead of a dozen. Part of ``collectstatic``, and of the development server, which looks again at each request.
"""

from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

BUNDLE = "css/site.css"
PARTS = (
    "tokens",
    "base",
    "head",
    "forms",
    "title",
    "sections",
    "facts",
    "tables",
    "drawings",
    "disclosures",
    "corrections",
    "ends",
    "lists",
    "days",
    "wide",
    "print",
)


def parts() -> list[Path]:
    return [settings.BASE_DIR / "static" / "css" / "parts" / f"{name}.css" for name in PARTS]


def bundled() -> str:
    """The whole style sheet, without comments and indentation."""
    lines = (line.strip() for path in parts() for line in path.read_text("utf-8").splitlines())
    return "\n".join(line for line in lines if line and not (line.startswith("/*") and line.endswith("*/")))


class BundleFinder(BaseFinder):
    """Finds the put-together style sheet for Django's static files."""

    def __init__(self, *args, **kwargs):
        self.directory = settings.VAR_DIR / "bundles"
        self.storage = FileSystemStorage(location=self.directory)

    def check(self, **kwargs):
        return []

    def find(self, path, find_all=False, **kwargs):
        if path != BUNDLE:
            return []
        found = str(self._write())
        return [found] if find_all else found

    def list(self, ignore_patterns):
        self._write()
        yield BUNDLE, self.storage

    def _write(self) -> Path:
        target = self.directory / BUNDLE
        text = bundled()
        if not target.exists() or target.read_text("utf-8") != text:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")
        return target
