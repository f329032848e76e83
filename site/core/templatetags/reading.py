"""The tag that makes a rendered text ready for its readers."""

from dataclasses import replace

from django import template
from django.template.loader import render_to_string
from django.utils.translation import gettext, ngettext
from wagtail.models import Page

from core.glossary import find_glossary
from core.navigation import top_level
from core.reading import Reading, prepare

register = template.Library()


@register.simple_block_tag(takes_context=True)
def reading(context, content) -> Reading:
    """`{% reading as text %}…{% endreading %}`: `text.html`, `text.contents`, `text.minutes`.

    Below the text stands what the abbreviations in it mean: a finger cannot hover over them.
    """
    request = context.get("request")
    meanings, url = find_glossary(top_level(request)) if request else ({}, "")
    text = prepare(content, meanings)
    if not text.abbreviations:
        return text
    note = {"abbreviations": text.abbreviations, "url": url}
    return replace(text, html=text.html + render_to_string("components/abbreviations.html", note))


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
