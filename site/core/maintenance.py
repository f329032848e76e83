"""Planned stops of the portal (R13): announced on every page, and really switched off.

Switched off by a file, so that it works without a database and for all processes at once.
"""

from datetime import datetime
from importlib import import_module

from django.conf import settings
from django.contrib.auth import get_user
from django.db import DatabaseError
from django.http import HttpRequest
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from core.working_days import working_days_between

RETRY_SECONDS = 3600
OPEN_ALWAYS = (f"/{settings.ADMIN_PATH}", "/healthz", "/readyz")


def switch_on(until: datetime | None) -> None:
    settings.MAINTENANCE_FLAG.parent.mkdir(parents=True, exist_ok=True)
    settings.MAINTENANCE_FLAG.write_text(until.isoformat() if until else "")


def switch_off() -> None:
    settings.MAINTENANCE_FLAG.unlink(missing_ok=True)


def expected_end() -> datetime | None:
    """Return when the portal is expected back; None if nobody said so, or it is past."""
    try:
        until = datetime.fromisoformat(settings.MAINTENANCE_FLAG.read_text().strip())
    except (OSError, ValueError):
        return None
    return until if timezone.is_aware(until) and until > timezone.now() else None


class MaintenanceMiddleware:
    """Answer 503 to everybody but staff and health checks while the flag is there.

    Staff see the whole portal, pictures and files included, to check it before it is back.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path_info.startswith(OPEN_ALWAYS) or not settings.MAINTENANCE_FLAG.exists():
            return self.get_response(request)
        if _is_staff(request):
            return self.get_response(request)
        until = expected_end()
        seconds = (until - timezone.now()).total_seconds() if until else RETRY_SECONDS
        context = {"until": f"{timezone.localtime(until):%H:%M %d/%m/%Y}" if until else ""}
        response = render(request, "503.html", context, status=503)
        response["Retry-After"] = str(max(60, int(seconds)))
        add_never_cache_headers(response)
        return response


def _is_staff(request: HttpRequest) -> bool:
    """Whether somebody who may use the editing interface is logged in.

    Asked before the middleware of sessions, which needs a database: visitors carry no session.
    """
    session_key = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    if not session_key:
        return False
    request.session = import_module(settings.SESSION_ENGINE).SessionStore(session_key)
    try:
        return get_user(request).has_perm("wagtailadmin.access_admin")
    except DatabaseError:
        return False


def is_announced_late(ward, now: datetime) -> bool:
    """Whether fewer working days are left before the planned stop than the ward has to give."""
    if not ward.stop_starts_at or ward.stop_starts_at <= now:
        return False
    first_day = timezone.localtime(ward.stop_starts_at).date()
    left = working_days_between(timezone.localtime(now).date(), first_day)
    return left < ward.stop_notice_days
