"""Tags for what is given to others: short links and QR codes."""

from django import template
from wagtail.models import Page

from sharing import qr, short_links

register = template.Library()


@register.simple_tag(takes_context=True)
def short_url(context, page: Page) -> str:
    return short_links.short_url(page, context.get("request"))


@register.simple_tag
def qr_code(text: str) -> qr.QRCode:
    return qr.qr_code(text)
