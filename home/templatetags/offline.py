"""What the head of every page says about reading without a network."""

from django import template
from django.conf import settings

register = template.Library()


@register.inclusion_tag("home/parts/offline_head.html")
def offline_head() -> dict[str, bool]:
    return {"offline_reading": settings.OFFLINE_READING}
