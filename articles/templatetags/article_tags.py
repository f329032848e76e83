"""Articles on pages of other features, which do not know of articles."""

from django import template
from wagtail.models import Page, Site

from articles.models import ArticlePage
from core.visibility import visible

register = template.Library()


@register.inclusion_tag("articles/parts/about_document.html", takes_context=True)
def articles_about(context, document: Page) -> dict:
    """The public articles of this site that explain `document` (R29); nothing if there are none."""
    request = context["request"]
    articles = ArticlePage.objects.descendant_of(Site.find_for_request(request).root_page)
    explaining = articles.filter(related_documents__document=document.pk).newest_first()
    return {"articles": visible(explaining).for_cards(), "request": request}
