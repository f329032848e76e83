"""The approvers' desk: what waits, one item as citizens will see it, two buttons."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.admin.auth import require_admin_access
from wagtail.models import TaskState

from approvals.forms import OptionalCommentForm, ReasonForm
from approvals.models import ApprovalRefused, FourEyesTask
from core.listing import paginate

FORMS = {"approve": OptionalCommentForm, "reject": ReasonForm}


@require_admin_access
@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """List what waits at the user's steps, oldest first."""
    waiting = (
        _waiting_at_steps_of(request.user)
        .select_related("task", "revision", "workflow_state__requested_by")
        .prefetch_related("workflow_state__content_object")
        .order_by("started_at")
    )
    return render(request, "approvals/desk.html", {"page_obj": paginate(request, waiting, 20)})


@require_admin_access
@require_http_methods(["GET", "POST"])
def item(request: HttpRequest, task_state_id: int) -> HttpResponse:
    """Show one item; a POST with `action` approves it or returns it with a reason."""
    task_state = _task_state(request.user, task_state_id)
    task = task_state.task.specific
    obj = task_state.workflow_state.content_object
    action = request.POST.get("action", "")
    form = FORMS.get(action, ReasonForm)(request.POST if action else None)
    if action in FORMS and form.is_valid():
        try:
            task.on_action(task_state, request.user, action, **form.cleaned_data)
        except ApprovalRefused as refusal:
            messages.error(request, str(refusal))
            return redirect("approvals:desk")
        said = (
            _("“%(title)s” was approved.")
            if action == "approve"
            else _("“%(title)s” was returned.")
        )
        messages.success(request, said % {"title": task_state.revision.object_str})
        return redirect("approvals:desk")
    context = {
        "task_state": task_state,
        "task": task,
        "object": obj,
        "may_decide": task.may_decide(obj, request.user),
        "form": form if action == "reject" else ReasonForm(),
        "history": task_state.workflow_state.task_states.exclude(pk=task_state.pk)
        .select_related("task", "finished_by")
        .order_by("started_at"),
    }
    return render(request, "approvals/item.html", context, status=400 if action else 200)


@require_admin_access
@require_GET
def preview(request: HttpRequest, task_state_id: int) -> HttpResponse:
    """Render the submitted revision with its public template."""
    task_state = _task_state(request.user, task_state_id)
    page = task_state.revision.as_object()
    response = page.make_preview_request(request, page.default_preview_mode)
    response["X-Frame-Options"] = "SAMEORIGIN"  # the desk shows it in a frame
    return response


def _waiting_at_steps_of(user):
    tasks = FourEyesTask.objects.filter(active=True, groups__user=user)
    return TaskState.objects.filter(
        task__in=tasks.values("pk"), status=TaskState.STATUS_IN_PROGRESS
    )


def _task_state(user, task_state_id: int) -> TaskState:
    """Return the task state if the user's groups decide on it; otherwise there is none."""
    task_state = get_object_or_404(TaskState, pk=task_state_id).specific
    task = task_state.task.specific
    if not isinstance(task, FourEyesTask) or not task._user_in_groups(user):
        raise Http404
    return task_state
