"""What a page says and asks of its readers."""

from django import template
from django.urls import reverse

from readers.forms import OpinionForm
from readers.opinions import QUESTION, THANKS

register = template.Library()


@register.inclusion_tag("components/visits.html", takes_context=True)
def visit_figures(context, page) -> dict:
    """The figures of visits, and what counts this very view; nothing in previews."""
    request = context["request"]
    is_page = bool(getattr(page, "pk", None))
    return {
        "is_counted": not getattr(request, "is_preview", False),
        "count_url": reverse("readers:count_page", args=[page.pk])
        if is_page
        else reverse("readers:count"),
        "pixel_url": reverse("readers:pixel", args=[page.pk]) if is_page else "",
    }


@register.inclusion_tag("components/opinion.html")
def ask_opinion(page) -> dict:
    """The question whether the page was useful (R11)."""
    return {
        "form": OpinionForm(),
        "action": reverse("readers:opinion", args=[page.pk]) if page.pk else "",
        "question": QUESTION,
        "thanks": THANKS,
    }
