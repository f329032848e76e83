"""Addresses made for sharing: short links and the icon that browsers ask for unasked."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Site

from sharing.short_links import find_page

DAY = 86_400


@require_safe
def follow(request: HttpRequest, code: str) -> HttpResponse:
    """Lead from a short link to its page. Not 301: the page may move, the link stays."""
    site = Site.find_for_request(request)
    page = find_page(code, site) if site else None
    if page is None:
        raise Http404
    return HttpResponseRedirect(page.get_url(request, site))


@require_safe
@cache_control(public=True, max_age=DAY)
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers and crawlers look here when no page told them better."""
    return HttpResponseRedirect(static("img/favicon.ico"))
