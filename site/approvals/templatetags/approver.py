"""The name of the approver on public pages, where a ward wants it there."""

from django import template

from approvals.models import Decision
from core.models import WardSettings

register = template.Library()


@register.simple_tag(takes_context=True)
def approver_of(context, page, section=False) -> str:
    """Who approved what the public reads, and with which position; one query where it is wanted.

    Nobody has approved a preview; a page that stands for a whole section has many approvers.
    """
    request = context.get("request")
    if section or not request or getattr(request, "is_preview", False):
        return ""
    if not page.live_revision_id or not WardSettings.for_request(request).shows_approver:
        return ""
    approval = Decision.objects.filter(
        object_model=page._meta.label_lower,
        object_id=page.pk,
        revision_id=page.live_revision_id,
        action=Decision.Action.APPROVED,
    ).first()
    return approval.signature if approval else ""
