"""What pages of other features offer to citizens, without knowing of the forms."""

from django import template
from django.contrib.contenttypes.models import ContentType

from citizens.models import FeedbackPage
from citizens.models.feedback import MISTAKE
from core.navigation import section_url

register = template.Library()


@register.simple_tag(takes_context=True)
def mistake_url(context, page) -> str:
    """Where a mistake on `page` is reported (R20); empty if this site takes no messages."""
    form_page = ContentType.objects.get_for_model(FeedbackPage)
    url = section_url(context["request"], form_page)
    return f"{url}{MISTAKE}/{page.pk}/" if url and page.pk else ""
