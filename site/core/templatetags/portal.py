"""Tags of the public templates."""

from datetime import datetime

from django import template
from django.conf import settings
from django.db.models import Max
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.templatetags.wagtailuserbar import wagtailuserbar
from wagtail.models import Page

from core import navigation, static_files
from core.early_script import EARLY_SCRIPT
from core.languages import is_english
from core.models import WardSettings
from core.text import shorten
from core.visibility import visible

register = template.Library()
register.simple_tag(static_files.stylesheet_urls)
register.simple_tag(static_files.script_urls)
register.filter(shorten)


@register.simple_tag
def early_script() -> SafeString:
    """The script that stands in the page itself; see core.early_script."""
    return mark_safe(EARLY_SCRIPT)  # noqa: S308 - a file of ours


@register.filter(expects_localtime=True)
def iso_time(value: datetime | None) -> str:
    """For `datetime` attributes, which know no microseconds."""
    return value.isoformat(timespec="seconds") if value else ""


@register.filter
def as_lead(label) -> str:
    """A label as it stands before a message: with a colon, unless it ends in a mark of its own."""
    label = str(label)
    return label if label.endswith(("?", ":", "!", ".")) else f"{label}:"


@register.simple_tag(takes_context=True)
def ward_settings(context) -> WardSettings:
    """The settings of the ward whose site is asked for."""
    return WardSettings.for_request(context["request"])


@register.simple_tag(takes_context=True)
def ward_channels(context) -> list:
    """The ward's official channels (R8), read once per request."""
    request = context["request"]
    if not hasattr(request, "_ward_channels"):
        request._ward_channels = _in_language(WardSettings.for_request(request).channels.all())
    return request._ward_channels


def _in_language(channels) -> list:
    """Below /en/ only those with an English name, under that name."""
    if not is_english():
        return list(channels)
    for channel in channels:
        channel.name = channel.name_en
    return [channel for channel in channels if channel.name]


@register.simple_tag(takes_context=True)
def main_menu(context) -> list[navigation.MenuItem]:
    """The sections of the site: children of the front page that are marked "show in menus"."""
    return navigation.menu(context["request"], shown=True)


@register.simple_tag(takes_context=True)
def second_menu(context) -> list[navigation.MenuItem]:
    """The standing pages required by law: the other children of the front page."""
    return navigation.menu(context["request"], shown=False)


@register.simple_tag(takes_context=True)
def breadcrumbs(context, page: Page) -> list[navigation.MenuItem]:
    """From the front page down to the parent of `page`."""
    return navigation.breadcrumbs(context["request"], page)


@register.simple_tag
def last_change(page: Page, section: bool = False):
    """When what the public sees of a page, or of a whole section, last changed (R12, R19)."""
    if not section:
        return page.updated_at
    pages = visible(Page.objects.descendant_of(page, inclusive=True))
    return pages.aggregate(at=Max("last_published_at"))["at"] or page.updated_at


@register.simple_tag(takes_context=True)
def portal_userbar(context) -> str:
    """Wagtail's user bar for people who are logged in; visitors' sessions stay untouched."""
    request = context.get("request")
    if request is None or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return ""
    if getattr(request, "is_preview", False):
        return ""  # it would lie over the very words that are to be checked
    return wagtailuserbar(context)
