"""Tags of the public templates."""

from dataclasses import dataclass
from datetime import datetime

from django import template
from django.conf import settings
from wagtail.admin.templatetags.wagtailuserbar import wagtailuserbar
from wagtail.models import Page, Site

from core import stylesheets
from core.models import WardSettings
from core.visibility import visible

register = template.Library()
register.simple_tag(stylesheets.stylesheet_urls)


@register.filter(expects_localtime=True)
def iso_time(value: datetime | None) -> str:
    """For `datetime` attributes, which know no microseconds."""
    return value.isoformat(timespec="seconds") if value else ""


@dataclass(frozen=True)
class MenuItem:
    title: str
    url: str
    is_active: bool = False


@register.simple_tag(takes_context=True)
def ward_settings(context) -> WardSettings:
    """The settings of the ward whose site is asked for."""
    return WardSettings.for_request(context["request"])


@register.simple_tag(takes_context=True)
def ward_channels(context) -> list:
    """The ward's official channels (R8), read once per request."""
    request = context["request"]
    if not hasattr(request, "_ward_channels"):
        request._ward_channels = list(WardSettings.for_request(request).channels.all())
    return request._ward_channels


@register.simple_tag(takes_context=True)
def main_menu(context) -> list[MenuItem]:
    """The sections of the site: children of the front page that are marked "show in menus"."""
    return _menu(context, shown=True)


@register.simple_tag(takes_context=True)
def second_menu(context) -> list[MenuItem]:
    """The standing pages required by law: the other children of the front page."""
    return _menu(context, shown=False)


def _menu(context, *, shown: bool) -> list[MenuItem]:
    request = context["request"]
    current = request.path
    return [
        MenuItem(page.title, url, current.startswith(url))
        for page, url in _top_level(request)
        if page.show_in_menus == shown
    ]


def _top_level(request) -> list[tuple[Page, str]]:
    """Live and public children of the front page with their addresses; one query a request."""
    if not hasattr(request, "_top_level_pages"):
        site = Site.find_for_request(request)
        pages = (
            visible(site.root_page.get_children()).only(
                "title", "url_path", "path", "depth", "show_in_menus", "locale", "slug", "id"
            )
            if site
            else []
        )
        request._top_level_pages = [(page, page.get_url(request, site)) for page in pages]
    return request._top_level_pages


@register.simple_tag(takes_context=True)
def breadcrumbs(context, page: Page) -> list[MenuItem]:
    """From the front page down to the parent of `page`."""
    request = context["request"]
    site = Site.find_for_request(request)
    if not site or not getattr(page, "path", ""):
        return []
    known = {crumb.path: MenuItem(crumb.title, url) for crumb, url in _top_level(request)}
    home = site.root_page
    known[home.path] = MenuItem(home.title, home.get_url(request, site))
    above = range(len(home.path), len(page.path), Page.steplen)
    paths = [page.path[:length] for length in above]
    if known.keys() >= set(paths):
        return [known[path] for path in paths]
    ancestors = page.get_ancestors().filter(depth__gte=home.depth).defer_streamfields()
    return [MenuItem(crumb.title, crumb.get_url(request, site)) for crumb in ancestors]


@register.simple_tag(takes_context=True)
def portal_userbar(context) -> str:
    """Wagtail's user bar for people who are logged in; visitors' sessions stay untouched."""
    request = context.get("request")
    if request is None or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return ""
    if getattr(request, "is_preview", False):
        return ""  # it would lie over the very words that are to be checked
    return wagtailuserbar(context)
