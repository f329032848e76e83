"""Taking a public page down at once; what it said stays stored and can be submitted again."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.log_actions import log
from wagtail.models import Page

from approvals.models import Decision, FourEyesTask
from approvals.register import record

LOG_ACTION = "approvals.take_down"


def may_take_down(page: Page, user) -> bool:
    """Whoever decides at the last step of a page's workflow may also take the page down."""
    return page.live and not page.is_site_root() and decides_last(page, user)


def decides_last(page: Page, user) -> bool:
    """Whether the last step of the page's workflow is the user's."""
    workflow = page.get_workflow()
    last = workflow and workflow.tasks.filter(active=True).last()
    task = last and last.specific
    return isinstance(task, FourEyesTask) and task._user_in_groups(user)


@transaction.atomic
def take_down(page: Page, user, reason: str) -> None:
    """Unpublish `page` and log why; raises PermissionDenied for others than its approvers."""
    if not may_take_down(page, user):
        raise PermissionDenied
    record(page, Decision.Action.TAKEN_DOWN, user, reason=reason)
    log(instance=page, action=LOG_ACTION, user=user, data={"reason": reason})
    UnpublishPageAction(page, user=user).execute(skip_permission_checks=True)
