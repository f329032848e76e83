"""Settings of the test suite. Each line says why it differs from what citizens get."""

import tempfile
from pathlib import Path

from .base import *  # noqa: F403
from .base import DATABASES

SECRET_KEY = "only-for-tests"  # noqa: S105
ALLOWED_HOSTS = ["*"]  # tests ask for several sites
# Argon2 is slow on purpose; tests log in hundreds of times.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# No collectstatic before the tests.
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
# What tests write never mixes with the portal's own data.
VAR_DIR = Path(tempfile.mkdtemp(prefix="portal-test-"))
MEDIA_ROOT = VAR_DIR / "media"
MAINTENANCE_FLAG = VAR_DIR / "maintenance"
# In memory, the threads of a test's server would share one connection, and one its transactions.
DATABASES["default"]["TEST"] = (
    {"NAME": VAR_DIR / "test.sqlite3"} if "sqlite3" in DATABASES["default"]["ENGINE"] else {}
)
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
AXES_ENABLED = False  # the lock-out has its own test, which switches it on
COUNT_FLUSH_SECONDS = 0  # no thread of its own: tests store when they say so
