"""Alerts in templates: the banner of the public pages, the list on the approvers' desk."""

from django import template
from django.utils import timezone
from wagtail.models import Site

from approvals import alerts
from approvals.models import Alert
from core.models import WardSettings

register = template.Library()


@register.simple_tag(takes_context=True)
def standing_alerts(context) -> list[Alert]:
    """What the ward of this page shows now; nothing where no ward is known."""
    request = context.get("request")
    site = request and Site.find_for_request(request)
    if not site:
        return []
    until = WardSettings.for_request(request).alerts_until
    if not until or until <= timezone.now():
        return []
    shown = alerts.current_alerts(site)
    for alert in shown:
        alert.url = alert.address(request)
    return shown


@register.simple_tag(takes_context=True)
def alerts_on_desk(context) -> list[Alert]:
    """Alerts that the user has to know of, each saying whether the user may confirm it."""
    return alerts.alerts_on_desk(context["request"].user)


@register.simple_tag
def urgent_shares(shown: list[Alert]) -> list[alerts.UrgentShare]:
    """One per ward of these alerts."""
    sites = {alert.site_id: alert.site for alert in shown}
    return [alerts.urgent_share(site) for site in sites.values()]
