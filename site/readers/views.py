"""Counting readers (R12, R41): called by a page once it is looked at, behind any cache."""

import base64

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST
from wagtail.models import Site

from readers.figures import page_views, visits
from readers.tally import tally
from readers.visits import begins_visit, is_reader

PIXEL = base64.b64decode("R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAIA")


@never_cache
@csrf_exempt
@require_POST
def count(request: HttpRequest, page_id: int | None = None) -> HttpResponse:
    """Count this reader and tell the figures; without a page, of addresses that are no pages.

    A page that the public does not see on this site is 204, and nothing is counted.
    """
    site = Site.find_for_request(request)
    if site is None or (page_id is not None and page_views(site, page_id) is None):
        return HttpResponse(status=204)
    _count(request, site, page_id)
    figures = visits(site, timezone.localdate())
    if page_id is not None:
        figures["views"] = page_views(site, page_id)
    return JsonResponse(figures)


@never_cache
@require_GET
def pixel(request: HttpRequest, page_id: int) -> HttpResponse:
    """The same for browsers without script, as a picture of one transparent dot."""
    site = Site.find_for_request(request)
    if site and page_views(site, page_id) is not None:
        _count(request, site, page_id)
    return HttpResponse(PIXEL, content_type="image/gif")


def _count(request: HttpRequest, site: Site, page_id: int | None) -> None:
    if is_reader(request):
        today = timezone.localdate()
        is_visit = begins_visit(request, site, today)
        tally.count(site.pk, page_id, today, is_visit=is_visit)
