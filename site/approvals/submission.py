"""What has to be mended before a page is submitted for approval (R32, R33, R51).

Submitting, resubmitting after a return and starting a workflow by any other way all store a
round of approval that begins; that is where they are stopped, before anything is written.
"""

from django.core.exceptions import ValidationError
from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.utils.translation import gettext as _
from wagtail.models import Page, WorkflowState

from approvals.models import BundleItem
from core.content_checks.checking import Finding, check
from core.models import PortalPage


class SubmissionRefused(ValidationError):
    """The page stays a draft; `findings` say what is to be mended in it."""

    def __init__(self, page: PortalPage, findings: list[Finding]):
        self.page = page
        self.findings = findings
        text = _("“%(title)s”, %(where)s: %(problem)s")
        super().__init__(
            [
                text % {"title": page.title, "where": finding.where, "problem": finding.message}
                for finding in findings
            ]
        )


def findings_on(page: PortalPage) -> list[Finding]:
    """What there is to mend; pages of open bundles may link to each other."""
    bundled = BundleItem.objects.filter(is_open=True).values_list("page_id", flat=True)
    return check(page, on_their_way=set(bundled))


@receiver(pre_save, sender=WorkflowState)
def refuse_what_has_to_be_mended(instance: WorkflowState, raw: bool = False, **kwargs):
    """Raise SubmissionRefused when a round of approval begins, or goes on after a return."""
    if raw or not _begins(instance):
        return
    page = instance.content_object
    if not isinstance(page, Page):
        return
    draft = page.get_latest_revision_as_object()
    blocking = [finding for finding in findings_on(draft) if finding.is_blocking]
    if blocking:
        raise SubmissionRefused(draft, blocking)


def _begins(state: WorkflowState) -> bool:
    if state.status != WorkflowState.STATUS_IN_PROGRESS:
        return False
    return not (
        state.pk and WorkflowState.objects.filter(pk=state.pk, status=state.status).exists()
    )
