"""The approval task: a second pair of eyes, on exactly what will be published."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState, WorkflowState

from approvals.clock import start_clock
from approvals.forms import OptionalCommentForm, ReasonForm
from approvals.models.register import Decision
from approvals.people import rights_of, said_for
from approvals.register import record
from approvals.versions import version_of
from approvals.workflow import author_ids, first_open_task


class ApprovalRefused(PermissionDenied):
    """An approval that must not happen; the message tells the person why."""


class FourEyesTask(AbstractGroupApprovalTask):
    """One of the groups approves; nobody who wrote any of it may (R64).

    The page is read-only for everybody while it waits, superusers included, so that what
    was read is what goes out. The rules live in `on_action`, on the object of the task
    state: Wagtail's action address does not check that page and task state belong together.
    """

    class Meta:
        verbose_name = _("approval by a second person")
        verbose_name_plural = _("approvals by a second person")

    @classmethod
    def get_description(cls):
        return _("Members of the chosen groups approve, but never what they wrote themselves")

    def start(self, workflow_state, user=None):
        """Begin at the first step that has not approved this very content.

        Wagtail resumes a returned page at the step that returned it.
        """
        task = first_open_task(workflow_state)
        if task and task.pk != self.pk:
            return task.specific.start(workflow_state, user=user)
        task_state = super().start(workflow_state, user=user)
        start_clock(task_state)
        return task_state

    def _user_in_groups(self, user):
        """Members, and whoever stands in for one; the one place that all of Wagtail asks."""
        return self.pk in rights_of(user)

    def may_decide(self, obj, user) -> bool:
        return not self.refusal(user, author_ids(obj))

    def acting_for(self, user, obj):
        """Whom the user would decide for; None in the own right."""
        delegation = self._delegation(user, author_ids(obj))
        return delegation and delegation.giver

    def _delegation(self, user, authors):
        right = rights_of(user).get(self.pk)
        return right and right.delegation_for(authors)

    def refusal(self, user, authors) -> str:
        """Why the user does not decide here on the words of `authors`; empty if nothing speaks
        against it. A delegate never approves what the giver wrote.
        """
        right = rights_of(user).get(self.pk)
        if not right:
            return gettext("Your group does not decide at this step.")
        if user.pk in authors:
            return gettext("You wrote this, so somebody else has to decide.")
        if not right.suffices_for(authors):
            text = gettext("%(giver)s wrote this, so nobody can decide on it in their place.")
            return text % {"giver": right.delegations[0].giver}
        return ""

    def get_actions(self, obj, user):
        if not self.may_decide(obj, user):
            return []
        return [("reject", _("Return"), True), ("approve", _("Approve"), False)]

    def get_form_for_action(self, action):
        return ReasonForm if action == "reject" else OptionalCommentForm

    def get_task_states_user_can_moderate(self, user, **kwargs):
        if not self._user_in_groups(user):
            return TaskState.objects.none()
        return self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)

    def locked_for_user(self, obj, user):
        return True

    def user_can_access_editor(self, obj, user):
        return self._user_in_groups(user)

    @transaction.atomic
    def on_action(self, task_state, user, action_name, seen=None, **kwargs):
        """Decide, or raise ApprovalRefused and change nothing.

        `seen` is the version that the person had before their eyes (approvals.versions).
        """
        # The row lock makes the second of two simultaneous decisions wait, then see the first.
        task_state = TaskState.objects.select_for_update().get(pk=task_state.pk).specific
        obj = task_state.workflow_state.content_object
        if task_state.status != TaskState.STATUS_IN_PROGRESS:
            raise ApprovalRefused(_why_closed(task_state))
        if not self.active or task_state.task_id != self.pk:
            raise ApprovalRefused(gettext("This step of the approval is not in use."))
        authors = author_ids(obj)
        rights_of(user, fresh=True)
        if refusal := self.refusal(user, authors):
            raise ApprovalRefused(refusal)
        if action_name == "reject" and not kwargs.get("comment", "").strip():
            raise ApprovalRefused(gettext("Say why it is returned."))
        if seen is not None and seen != version_of(task_state.revision):
            raise ApprovalRefused(gettext("There is a newer version. Open it and read it first."))
        if action_name == "approve" and _has_changed(task_state, obj):
            raise ApprovalRefused(gettext("The text has changed since it was submitted."))
        delegation = self._delegation(user, authors)
        reason = kwargs.get("comment", "")
        kwargs["comment"] = said_for(delegation, reason)
        try:
            super().on_action(task_state, user, action_name, **kwargs)
        except ValidationError as error:
            # Publishing checks again: a picture may have lost its description meanwhile.
            message = gettext("It cannot be published as it is: %(problems)s")
            raise ApprovalRefused(message % {"problems": _problems(obj, error)}) from error
        self._enter_in_the_register(
            task_state, user, obj, authors=authors, delegation=delegation, reason=reason
        )

    def _enter_in_the_register(self, task_state, user, obj, **known):
        """The last approval of a round publishes; those before it are checks."""
        if task_state.status == TaskState.STATUS_REJECTED:
            action = Decision.Action.RETURNED
        elif task_state.workflow_state.status == WorkflowState.STATUS_APPROVED:
            action = Decision.Action.APPROVED
        else:
            action = Decision.Action.CHECKED
        record(obj, action, user, task_state=task_state, now=task_state.finished_at, **known)


def _why_closed(task_state) -> str:
    if task_state.status == TaskState.STATUS_CANCELLED:
        return gettext("This was withdrawn meanwhile. Nothing is to be decided.")
    return gettext("Somebody has already decided on this.")


def _has_changed(task_state, obj) -> bool:
    """Whether words were saved after this step began: as a new revision, or over the old one."""
    return (
        obj.latest_revision_id != task_state.revision_id
        or task_state.revision.created_at > task_state.started_at
    )


def _problems(obj, error: ValidationError) -> str:
    """Return the messages in one line, each with the name of its field."""
    names = {field.name: field.verbose_name for field in obj._meta.concrete_fields}
    return " ".join(
        f"{text} ({names[field]})" if field in names else text
        for field, errors in error.update_error_dict({}).items()
        for text in ValidationError(errors).messages
    )
