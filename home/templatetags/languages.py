"""The link to the other language, and what names it to search engines (R30)."""

from django import template

from home.languages import Languages, languages

register = template.Library()


@register.simple_tag(takes_context=True, name="languages")
def languages_of(context, page) -> Languages:
    """The languages of a view; `page` may be empty."""
    return languages(context["request"], page or None)
