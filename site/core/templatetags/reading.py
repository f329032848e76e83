"""The tag that makes a rendered text ready for its readers."""

from django import template
from django.utils.translation import gettext, ngettext
from wagtail.models import Page

from core.reading import Reading, prepare

register = template.Library()


@register.simple_block_tag
def reading(content) -> Reading:
    """`{% reading as text %}…{% endreading %}`: `text.html`, `text.contents`, `text.minutes`."""
    return prepare(content)


@register.inclusion_tag("components/recordings.html")
def recordings(page: Page) -> dict:
    """The recordings of `page` with their players; nothing if it has none."""
    rows = page.recordings.select_related("audio")
    return {"recordings": [row for row in rows if row.audio]}


@register.filter
def as_duration(seconds: int) -> str:
    """Minutes and seconds in words."""
    minutes, seconds = divmod(seconds, 60)
    if not minutes:
        return ngettext("%(s)d second", "%(s)d seconds", seconds) % {"s": seconds}
    return gettext("%(m)d min %(s)d s") % {"m": minutes, "s": seconds}
