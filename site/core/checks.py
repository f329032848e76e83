"""Rules about how the portal uses Wagtail, checked before it starts."""

from django.conf import settings
from django.core.checks import Error, Tags, register
from wagtail.models import get_page_models

from core.models import PortalPage


@register(Tags.models)
def every_page_type_is_a_portal_page(app_configs, **kwargs):
    """Pages share summary, slug and search rules through PortalPage."""
    ours = [model for model in get_page_models() if not model.__module__.startswith("wagtail.")]
    return [
        Error(
            f"{model.__name__} does not inherit from PortalPage.",
            hint="Pages without it have Vietnamese slugs mangled and are not found by search.",
            obj=model,
            id="portal.E001",
        )
        for model in ours
        if not issubclass(model, PortalPage)
    ]


@register(Tags.security)
def approval_cannot_be_skipped(app_configs, **kwargs):
    """Only the finish action of the workflow publishes (R64)."""
    if settings.WAGTAIL_FINISH_WORKFLOW_ACTION == "approvals.workflow.publish_approved":
        return []
    return [
        Error(
            "WAGTAIL_FINISH_WORKFLOW_ACTION does not name the action that checks approvals.",
            hint="Set it to 'approvals.workflow.publish_approved'.",
            id="portal.E002",
        )
    ]
