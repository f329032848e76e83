"""The tag that makes a rendered text ready for its readers."""

from django import template

from core.reading import Reading, prepare

register = template.Library()


@register.simple_block_tag
def reading(content) -> Reading:
    """`{% reading as text %}…{% endreading %}`: `text.html`, `text.contents`, `text.minutes`."""
    return prepare(content)
