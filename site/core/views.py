"""Addresses that belong to no page: health, pictures, colours, errors."""

import posixpath

from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.static import serve
from redis.exceptions import RedisError
from wagtail.models import Site

from core.models import WardSettings

# Rendered pictures only: originals may carry what was cropped away, and files are
# handed out by Wagtail's view, which knows about restricted collections.
PUBLIC_MEDIA = "images/"
YEAR = 31_536_000


@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    """Say that the process answers; nothing else is asked."""
    return HttpResponse("ok", content_type="text/plain")


@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """Say whether database, cache and migrations are in order: 200, or 503 with the reason."""
    checks = {"database": False, "migrations": False, "cache": False}
    try:
        executor = MigrationExecutor(connection)
        checks["database"] = True
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        checks["migrations"] = not plan
    except DatabaseError:
        pass  # the answer says so
    try:
        cache.set("readyz", 1, 5)
        checks["cache"] = cache.get("readyz") == 1
    except (OSError, RedisError):
        pass  # a Redis that is away; the answer says so
    return JsonResponse(checks, status=200 if all(checks.values()) else 503)


def public_media(request: HttpRequest, path: str) -> HttpResponse:
    """Serve rendered pictures; their names change with their content, so they keep for a year."""
    path = posixpath.normpath(path)
    if not path.startswith(PUBLIC_MEDIA):
        raise Http404
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    response["Cache-Control"] = f"public, max-age={YEAR}, immutable"
    return response


def ward_colours(request: HttpRequest, version: str) -> HttpResponse:
    """Serve the stylesheet with the colours of the asked site's ward.

    Its address changes with its text, so it keeps for a year; a page kept somewhere with an
    older address is led to the present one.
    """
    site = Site.find_for_request(request)
    if site is None:
        raise Http404
    look = WardSettings.for_request(request).look
    if not look.version:
        raise Http404
    if version != look.version:
        return redirect(look.url)
    response = HttpResponse(look.stylesheet, content_type="text/css; charset=utf-8")
    response["Cache-Control"] = f"public, max-age={YEAR}, immutable"
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return render(request, "400.html", status=400)
