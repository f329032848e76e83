"""Where a page stands: the two menus and the way up to the front page."""

from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from wagtail.models import Page, Site

from core.languages import ENGLISH, ENGLISH_PATH, english_path, is_english
from core.visibility import visible


@dataclass(frozen=True)
class MenuItem:
    title: str
    url: str
    current: str = ""  # for aria-current: "page", or "true" above the page asked for


def menu(request: HttpRequest, *, shown: bool) -> list[MenuItem]:
    """Return the children of the front page that are, or are not, marked "show in menus".

    Below /en/ there is one menu, of the pages in English, which no other menu names.
    """
    if is_english():
        below = [(page, url) for page, url in english_pages(request) if url != ENGLISH_PATH]
        pages = below if shown else []
    else:
        pages = [
            (page, url)
            for page, url in top_level(request)
            if page.show_in_menus == shown and page.slug != ENGLISH
        ]
    return [MenuItem(page.title, url, _current(url, request.path)) for page, url in pages]


def _current(url: str, path: str) -> str:
    if path == url:
        return "page"
    return "true" if path.startswith(url) else ""


def top_level(request: HttpRequest) -> list[tuple[Page, str]]:
    """Live and public children of the front page with their addresses; one query a request."""
    if not hasattr(request, "_top_level_pages"):
        site = Site.find_for_request(request)
        pages = (
            visible(site.root_page.get_children()).only(
                "title",
                "url_path",
                "path",
                "depth",
                "show_in_menus",
                "locale",
                "slug",
                "content_type",
                "last_published_at",
            )
            if site
            else []
        )
        request._top_level_pages = [(page, page.get_url(request, site)) for page in pages]
    return request._top_level_pages


def section_url(request: HttpRequest, content_type: ContentType) -> str:
    """Return the address of the first section of a type; empty if there is none to be seen."""
    found = (url for page, url in top_level(request) if page.content_type_id == content_type.pk)
    return next(found, "")


def english_pages(request: HttpRequest) -> list[tuple[Page, str]]:
    """Live and public pages below /en/, their front page first; one query a request."""
    if not hasattr(request, "_english_pages"):
        site = Site.find_for_request(request)
        below = visible(site.root_page.get_descendants())
        pages = below.filter(url_path__startswith=english_path(site))
        request._english_pages = [(page, page.get_url(request, site)) for page in pages]
    return request._english_pages


def breadcrumbs(request: HttpRequest, page: Page | None) -> list[MenuItem]:
    """Return the pages from the front page down to the parent of `page`.

    Below /en/ they begin with the front page in English.
    """
    site = Site.find_for_request(request)
    if not site or not getattr(page, "path", ""):
        return []
    top = english_pages(request) if is_english() else top_level(request)
    known = {crumb.path: MenuItem(crumb.title, url) for crumb, url in top}
    home = site.root_page
    known[home.path] = MenuItem(home.title, home.get_url(request, site))
    first = len(home.path) + Page.steplen * is_english()
    above = range(first, len(page.path), Page.steplen)
    paths = [page.path[:length] for length in above]
    if known.keys() >= set(paths):
        return [known[path] for path in paths]
    ancestors = (
        page.get_ancestors().filter(depth__gte=home.depth + is_english()).defer_streamfields()
    )
    return [MenuItem(crumb.title, crumb.get_url(request, site)) for crumb in ancestors]
