"""One process on one machine, over plain HTTP: `make run` and `make dev`.

Loosened: the secret key is made once and kept beside the data, only local hosts are
answered unless ALLOWED_HOSTS says otherwise, and DEBUG may be switched on.
"""

import secrets

from .base import *  # noqa: F403
from .base import VAR_DIR, env

VAR_DIR.mkdir(parents=True, exist_ok=True)


def _kept_secret() -> str:
    path = VAR_DIR / "secret_key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(64))
    return path.read_text()


DEBUG = env.bool("DEBUG", default=False)
# Kept stylesheets would hide what a developer has just changed.
OFFLINE_READING = env.bool("OFFLINE_READING", default=not DEBUG)
SECRET_KEY = env("SECRET_KEY", default="") or _kept_secret()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
