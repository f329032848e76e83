"""Whether a request counts, and whether it begins a visit.

A visit ("lượt truy cập") is the first page that a device reads on a day. Devices are told apart
by a hash of network address and browser name with a salt that is drawn anew each day and kept,
like the hash, in the cache only: nobody can find a person by it, not even on this server, and
after the day it is worth nothing. Two people behind one address with the same browser are one
visit; no cookie is set.
"""

import hashlib
import re
import secrets
from datetime import date

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from wagtail.models import Site

from core.antispam import Limit, comes_from_elsewhere
from core.net import client_address, network

# Far above what people behind one shared address do, far below what a script can do.
LIMIT = Limit("count", most=120, seconds=60)
DAY = 24 * 60 * 60
# "Cubot" is a telephone.
_MACHINE = re.compile(
    r"(?<!cu)bot|crawl|spider|slurp|preview|headless|lighthouse|monitor|facebookexternalhit"
    r"|curl|wget|python|java/|go-http|okhttp|axios|scrapy",
    re.IGNORECASE,
)


def is_reader(request: HttpRequest) -> bool:
    """Whether a person is reading: no robot, no prefetch, no staff, no other site's page.

    Whoever has a session is staff, since visitors have none; nobody looks the session up.
    """
    agent = request.headers.get("User-Agent", "")
    purpose = request.headers.get("Sec-Purpose") or request.headers.get("Purpose") or ""
    return (
        bool(agent)
        and not _MACHINE.search(agent)
        and "prefetch" not in purpose
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and not comes_from_elsewhere(request)
        and not LIMIT.is_over(request)
    )


def begins_visit(request: HttpRequest, site: Site, day: date) -> bool:
    """Whether this device is seen on this site for the first time on `day`; true only once."""
    key = f"visitor-{visitor_digest(request, day, str(site.pk))}"
    return cache.add(key, 1, DAY)


def visitor_digest(request: HttpRequest, day: date, scope: str) -> str:
    """Return what tells devices apart within `scope` on `day`, and nowhere else."""
    salt = cache.get_or_set(f"visitor-salt-{day}", secrets.token_hex, 2 * DAY)
    seen = (
        salt,
        scope,
        network(client_address(request)),
        request.headers.get("User-Agent", ""),
    )
    return hashlib.sha256("\x1f".join(seen).encode()).hexdigest()[:32]
