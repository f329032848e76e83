"""The check list before submission, in the editor and on the desk."""

from django import template

from approvals.submission import findings_on
from core.content_checks.checking import Finding
from core.models import PortalPage

SHOWN = 60

register = template.Library()


@register.inclusion_tag("approvals/parts/findings.html")
def findings_in_editor(page) -> dict:
    """The list for the page being written; one that was never saved has none yet."""
    if not isinstance(page, PortalPage) or not page.pk:
        return {"is_new": True}
    return _sorted_out(findings_on(page)) | {"in_editor": True}


@register.inclusion_tag("approvals/parts/findings.html")
def findings_on_desk(findings: list[Finding]) -> dict:
    return _sorted_out(findings)


def _sorted_out(findings: list[Finding]) -> dict:
    shown = findings[:SHOWN]
    return {
        "blocking": [finding for finding in shown if finding.is_blocking],
        "warnings": [finding for finding in shown if not finding.is_blocking],
        "hidden": len(findings) - len(shown),
    }
