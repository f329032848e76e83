"""Addresses for other sites and their robots, beside the pages."""

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Site

from core.visibility import page_shown_on
from sharing.card import find_card
from sharing.short_links import find_page
from sharing.store import store_card

DAY = 86_400


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Keep crawlers out of the editing interface, of searches, and of what concerns one sender."""
    site = Site.find_for_request(request)
    lines = [
        "User-agent: *",
        f"Disallow: /{settings.ADMIN_PATH}",
        "Disallow: /tim-kiem/",
        "Disallow: /*/da-nhan/",
        "Disallow: /*/tra-cuu/?",
        *([f"Sitemap: {site.root_url}/sitemap.xml"] if site else []),
        "",
    ]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")


@require_safe
def follow(request: HttpRequest, code: str) -> HttpResponse:
    """Lead from a short link to its page. Not 301: the page may move, the link stays."""
    site = Site.find_for_request(request)
    page = find_page(code, site) if site else None
    if page is None:
        raise Http404
    return HttpResponseRedirect(page.get_url(request, site))


@require_safe
def share_picture(request: HttpRequest, page_pk: int, digest: str) -> HttpResponse:
    """Hand out the picture of a public page, under its current address only.

    It is drawn when the page is published; here only if that has not happened yet, or if
    something around the page has changed (a section, the emblem). Once for each version.
    """
    site = Site.find_for_request(request)
    page = page_shown_on(site, page_pk) if site else None
    if page is None:
        raise Http404
    card = find_card(page.specific, site)
    if digest != card.digest:
        return HttpResponseRedirect(card.path)
    store_card(card)
    response = FileResponse(default_storage.open(card.file_name), content_type="image/jpeg")
    response["Cache-Control"] = f"public, max-age={DAY}"
    return response


@require_safe
@cache_control(public=True, max_age=DAY)
def favicon(request: HttpRequest) -> HttpResponse:
    """Browsers and crawlers look here when no page told them better."""
    return HttpResponseRedirect(static("img/favicon.ico"))
