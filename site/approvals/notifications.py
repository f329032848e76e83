"""Mails of the approval: when they are written, to whom, and what they can say.

Wagtail's own notifiers write within the transaction that decides: an error in a template would
undo the decision, the due time is not set yet, and part of the text is rendered in whatever
language is active. They also write to members of the group who may not decide.
"""

from django.conf import settings
from django.db import transaction
from django.utils import translation
from wagtail.admin import mail
from wagtail.models import Page, TaskState, WorkflowState
from wagtail.signals import task_submitted, workflow_approved, workflow_rejected

from approvals.bundle_desk import is_told_of
from approvals.clock import site_of
from approvals.links import base_address
from approvals.models import BundleItem
from approvals.people import able_deciders
from approvals.register import place_of
from approvals.workflow import author_ids
from core.mail import mail_of
from core.models import WardSettings


class AfterCommit:
    """Write once the decision is stored, from what is stored, in the portal's language."""

    def __call__(self, instance=None, **kwargs):
        # robust: whatever goes wrong here is logged and undoes nothing.
        transaction.on_commit(lambda: self._write(instance, **kwargs), robust=True)

    def _write(self, instance, **kwargs):
        stored = type(instance).objects.filter(pk=instance.pk).first()
        if stored is None or not self.is_still_true(stored):
            return
        with mail_of(site_of(self.object_of(stored))), translation.override(settings.LANGUAGE_CODE):
            super().__call__(stored, **kwargs)

    def is_still_true(self, stored) -> bool:
        return True

    def object_of(self, stored):
        return stored.content_object

    def get_context(self, stored, **kwargs):
        context = super().get_context(stored, **kwargs)
        return context | facts(self.object_of(stored))


def facts(obj) -> dict:
    """What every mail says of the item: whose ward, what, and where it stands."""
    site = site_of(obj)
    ward = WardSettings.objects.filter(site=site).first()
    is_page = isinstance(obj, Page)
    return {
        "ward": ward.name if ward else settings.WAGTAIL_SITE_NAME,
        "base": base_address(site),
        "title": str(obj.get_latest_revision_as_object()),
        "kind": obj.page_type_display_name if is_page else obj._meta.verbose_name,
        "section": place_of(obj)[1] if is_page else "",
    }


class StepNotifier(AfterCommit, mail.GroupApprovalTaskStateSubmissionEmailNotifier):
    """Tell those who may decide at a step that something waits."""

    def is_still_true(self, stored):
        return stored.status == TaskState.STATUS_IN_PROGRESS and is_told_of(stored)

    def object_of(self, stored):
        return stored.workflow_state.content_object

    def get_recipient_users(self, task_state, **kwargs):
        task, authors = task_state.task.specific, author_ids(self.object_of(task_state))
        return able_deciders(task, authors)

    def get_context(self, task_state, **kwargs):
        deadline = getattr(task_state, "deadline", None)
        return super().get_context(task_state, **kwargs) | {
            "task_state": task_state,
            "requested_by": task_state.workflow_state.requested_by,
            "due_at": deadline and deadline.due_at,
        }


class ReturnNotifier(AfterCommit, mail.WorkflowStateRejectionEmailNotifier):
    """Tell whoever submitted it why it came back."""

    def is_still_true(self, stored):
        return stored.status == WorkflowState.STATUS_NEEDS_CHANGES


class ApprovalNotifier(AfterCommit, mail.WorkflowStateApprovalEmailNotifier):
    """Tell whoever submitted it that it is public, and where, or when it will be.

    Not of a page of a bundle: `approvals.bundle_mail` tells of all of them.
    """

    def is_still_true(self, stored):
        last = stored.current_task_state
        return not BundleItem.objects.filter(approved_revision=last.revision_id).exists()

    def get_context(self, workflow_state, **kwargs):
        obj = self.object_of(workflow_state)
        scheduled = obj.scheduled_revision
        return super().get_context(workflow_state, **kwargs) | {
            "decided_by": workflow_state.current_task_state.finished_by,
            "public_from": scheduled and scheduled.approved_go_live_at,
            "address": getattr(obj, "full_url", ""),
        }


step_notifier = StepNotifier()
return_notifier = ReturnNotifier()
approval_notifier = ApprovalNotifier()

RECEIVERS = {
    "group_approval_task_submitted": (task_submitted, TaskState, step_notifier),
    "workflow_state_rejected": (workflow_rejected, WorkflowState, return_notifier),
    "workflow_state_approved": (workflow_approved, WorkflowState, approval_notifier),
}


def replace_wagtails_notifiers() -> None:
    """Take their names as receivers, so that Wagtail connects none of its own afterwards."""
    for name, (signal, sender, notifier) in RECEIVERS.items():
        uid = f"{name}_email_notification"
        signal.disconnect(sender=sender, dispatch_uid=uid)
        signal.connect(notifier, sender=sender, dispatch_uid=uid)
