"""Keeping machines out of the public forms without script, cookie or third party.

Visitors have no session, so a forged request gains nothing; still, nobody else's page may
send people's words here unseen.
"""

import hashlib
import ipaddress
import secrets
import time
from urllib.parse import urlsplit

from django.core import signing
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from core.net import client_address

MIN_SECONDS = 3
MAX_SECONDS = 24 * 60 * 60
POSTS_PER_WINDOW = 30
WINDOW_SECONDS = 60 * 60

_signer = signing.Signer(salt="citizens.form")


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


def token_problem(token: str) -> str:
    """Return what to tell the sender of a form with this token, "" if all is well."""
    age = token_age(token)
    if age is None or age > MAX_SECONDS:
        return _("This form was open for too long. Your text is kept: please send it again.")
    if age < MIN_SECONDS:
        return _("That was very quick. Please wait a few seconds and send it again.")
    return ""


def is_expired(token: str) -> bool:
    age = token_age(token)
    return age is None or age > MAX_SECONDS


def comes_from_elsewhere(request: HttpRequest) -> bool:
    """Whether the browser says that another site sent this form.

    Browsers too old to say so are believed.
    """
    fetch_site = request.headers.get("Sec-Fetch-Site", "")
    if fetch_site:
        return fetch_site not in ("same-origin", "none")
    origin = request.headers.get("Origin", "")
    return bool(origin) and urlsplit(origin).netloc != request.get_host()


def is_over_limit(request: HttpRequest) -> bool:
    """Count this sending and tell whether its address has sent too often in the last hour.

    The address itself is not kept, not even in the cache (R51).
    """
    digest = salted_hmac("citizens.limit", _network(client_address(request))).hexdigest()
    key = f"citizens-limit-{digest[:32]}"
    cache.add(key, 0, WINDOW_SECONDS)
    try:
        return cache.incr(key) > POSTS_PER_WINDOW
    except ValueError:  # it ran out between the two calls
        return False


def _network(address: str) -> str:
    """Return the address; of an IPv6 address its network, of which one home has billions."""
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return address
    if parsed.version == 4:
        return address
    return str(ipaddress.ip_network((parsed, 64), strict=False))


def sending_key(token: str, *words: str) -> str:
    """Return a cache key of this very sending, so that a double click makes one record."""
    digest = hashlib.sha256("\x1f".join((token, *words)).encode()).hexdigest()
    return f"citizens-sent-{digest[:40]}"
