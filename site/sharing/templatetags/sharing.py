"""Tags for what is given to others: head metadata, structured data, short links, QR codes."""

import json

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from wagtail.models import Page

from sharing import head, qr, short_links, structured_data

register = template.Library()

# As in Django's json_script: no text can end the element or begin another.
ESCAPED = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.simple_tag(takes_context=True)
def page_head(context) -> head.Head | None:
    return head.head_of(context.flatten())


@register.simple_tag
def json_ld(view: head.Head) -> SafeString:
    """Return the structured data of a view as a data block, which browsers never run."""
    text = json.dumps(structured_data.graph(view), ensure_ascii=False, separators=(",", ":"))
    data = mark_safe(text.translate(ESCAPED))  # noqa: S308  (escaped just here)
    return format_html('<script type="application/ld+json">{}</script>', data)


@register.simple_tag(takes_context=True)
def short_url(context, page: Page) -> str:
    return short_links.short_url(page, context.get("request"))


@register.simple_tag
def qr_code(text: str) -> qr.QRCode:
    return qr.qr_code(text)
