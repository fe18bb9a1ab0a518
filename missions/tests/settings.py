"""The settings under test: the true ones, with files in a directory of their own and quick passwords."""

import os
import tempfile

# Before the settings are read: what a shell has set is not tested, except for the database.
for name in ("ALLOWED_HOSTS", "CACHE_URL", "DEBUG", "LOG_LEVEL", "PRODUCTION", "SECRET_KEY", "SITE_URL"):
    os.environ.pop(name, None)

# Tests touch neither the database nor the key of this copy.
directory = tempfile.TemporaryDirectory(prefix="encyclopedia-tests-", ignore_cleanup_errors=True)
os.environ["VAR_DIR"] = directory.name

from encyclopedia.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# Plain names instead of hashed ones: no test needs a collectstatic first.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# Static files are found where they are written, when they are asked for.
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
