"""Taking a public page down at once; what it said stays stored and can be submitted again."""

from collections.abc import Collection

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.log_actions import log
from wagtail.models import Page

from approvals.models import Decision, Delegation, FourEyesTask
from approvals.people import Right, rights_of, said_for
from approvals.register import record

LOG_ACTION = "approvals.take_down"


def may_take_down(page: Page, user) -> bool:
    """Whoever decides at the last step of a page's workflow may also take the page down."""
    return page.live and not page.is_site_root() and decides_last(page, user)


def decides_last(page: Page, user, authors: Collection[int] = ()) -> bool:
    """Whether the last step of the page's workflow is the user's, in the own right or for
    somebody who is none of the `authors`.
    """
    right = right_at_last_step(page, user)
    return bool(right) and right.suffices_for(authors)


def delegation_at_last_step(page: Page, user, authors: Collection[int] = ()) -> Delegation | None:
    """For whom the user acts there; `register.record` takes it."""
    right = right_at_last_step(page, user)
    return right and right.delegation_for(authors)


def right_at_last_step(page: Page, user) -> Right | None:
    task = _last_step(page)
    return task and rights_of(user).get(task.pk)


def _last_step(page: Page) -> FourEyesTask | None:
    workflow = page.get_workflow()
    last = workflow and workflow.tasks.filter(active=True).last()
    task = last and last.specific
    return task if isinstance(task, FourEyesTask) else None


@transaction.atomic
def take_down(page: Page, user, reason: str) -> None:
    """Unpublish `page` and log why; raises PermissionDenied for others than its approvers."""
    rights_of(user, fresh=True)
    if not may_take_down(page, user):
        raise PermissionDenied
    delegation = delegation_at_last_step(page, user)
    record(page, Decision.Action.TAKEN_DOWN, user, delegation=delegation, reason=reason)
    said = said_for(delegation, reason)
    log(instance=page, action=LOG_ACTION, user=user, data={"reason": said})
    UnpublishPageAction(page, user=user).execute(skip_permission_checks=True)
