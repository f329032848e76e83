"""Rules of the workflow that belong to no single task.

Wagtail imports this module while its own models are being defined (the finish action is
an attribute of WorkflowState), so nothing of wagtail.models can be imported here.
"""

from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.utils.translation import gettext as _


def approved_task_ids(workflow_state) -> set[int]:
    """Return the tasks that approved exactly the latest revision.

    Autosave may rewrite a revision in place and moves its `created_at`; an approval given
    before that was for other words.
    """
    states = workflow_state.task_states
    return set(
        states.filter(
            status=states.model.STATUS_APPROVED,
            revision=workflow_state.content_object.get_latest_revision(),
            finished_at__gte=F("revision__created_at"),
        ).values_list("task_id", flat=True)
    )


def first_open_task(workflow_state):
    """Return the first active task that has not approved the latest revision, or None."""
    done = approved_task_ids(workflow_state)
    return workflow_state.workflow.tasks.filter(active=True).exclude(pk__in=done).first()


def author_ids(obj) -> set[int]:
    """Return everybody whose words an approval of `obj` would publish.

    Whoever asked for the approval or saved a revision since the live one; and, until the page
    is public, whoever created it.
    """
    state = obj.current_workflow_state
    revisions = obj.revisions.all()
    writers = {state and state.requested_by_id}
    if obj.live_revision_id:
        revisions = revisions.filter(created_at__gt=obj.live_revision.created_at)
    else:
        writers |= {getattr(obj, "owner_id", None)}
    writers |= {obj.latest_revision and obj.latest_revision.user_id}
    writers |= set(revisions.values_list("user_id", flat=True))
    return writers - {None}


def publish_approved(workflow_state, user=None) -> None:
    """Publish the latest revision; the only way to the public (WAGTAIL_FINISH_WORKFLOW_ACTION).

    Raises PermissionDenied, which undoes the approval that led here, unless every task of
    the workflow, inactive ones included, has approved exactly that revision. A workflow
    without tasks publishes nothing. A page of a bundle is held back until the bundle is
    published.
    """
    from approvals.bundles import hold  # it needs wagtail.models

    needed = set(workflow_state.workflow.tasks.values_list("pk", flat=True))
    if not needed or not needed <= approved_task_ids(workflow_state):
        raise PermissionDenied(_("Not every step of the approval has agreed to this text."))
    revision = workflow_state.content_object.get_latest_revision()
    if not hold(workflow_state, revision, user):
        revision.publish(user=user, skip_permission_checks=True)
