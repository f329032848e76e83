"""Keeping machines out of the public forms without script, cookie or third party.

Visitors have no session, so a forged request gains nothing; still, nobody else's page may
send people's words here unseen.
"""

import hashlib
import secrets
import time
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core import signing
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

from core.net import client_address, network

MIN_SECONDS = 3
MAX_SECONDS = 24 * 60 * 60

_signer = signing.Signer(salt="core.form")


def issue_token() -> str:
    """Return what a form carries to tell later when it was opened."""
    opened = {"at": int(time.time()), "n": secrets.token_urlsafe(8)}
    return _signer.sign_object(opened)


def token_age(token: str) -> float | None:
    """Return how many seconds ago the token was issued; None if it is not ours."""
    try:
        return time.time() - _signer.unsign_object(token)["at"]
    except (signing.BadSignature, ValueError, UnicodeError):
        return None


def comes_from_elsewhere(request: HttpRequest) -> bool:
    """Whether the browser says that another site sent this form.

    Browsers too old to say so are believed.
    """
    fetch_site = request.headers.get("Sec-Fetch-Site", "")
    if fetch_site:
        return fetch_site not in ("same-origin", "none")
    origin = request.headers.get("Origin", "")
    try:
        return bool(origin) and urlsplit(origin).netloc != request.get_host()
    except ValueError:  # no address at all, such as "http://["
        return True


@dataclass(frozen=True)
class Limit:
    """So many requests from one address in so many seconds.

    The address itself is not kept, not even in the cache (R51).
    """

    name: str
    most: int
    seconds: int

    def is_over(self, request: HttpRequest) -> bool:
        """Count this request and tell whether its address has sent too many."""
        digest = salted_hmac(f"limit.{self.name}", network(client_address(request))).hexdigest()
        key = f"limit-{self.name}-{digest[:32]}"
        cache.add(key, 0, self.seconds)
        try:
            return cache.incr(key) > self.most
        except ValueError:  # it ran out between the two calls
            return False


def sending_key(token: str, *words: str) -> str:
    """Return a cache key of this very sending, so that a double click makes one record."""
    digest = hashlib.sha256("\x1f".join((token, *words)).encode()).hexdigest()
    return f"sent-{digest[:40]}"
