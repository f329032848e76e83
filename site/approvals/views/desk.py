"""The approvers' desk: what waits at any step, one item as citizens will see it, the decision."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.admin.auth import require_admin_access
from wagtail.models import TaskState

from approvals.bundle_desk import bundle_of, bundles_waiting_for, in_bundles
from approvals.comparison import compare
from approvals.comparison.files import files_between
from approvals.forms import ReturnForm
from approvals.items import describe, steps_of, waiting_for
from approvals.models import ApprovalRefused, FourEyesTask
from approvals.problems import problems_for
from approvals.register import place_of
from approvals.submission import findings_on
from approvals.versions import version_of
from approvals.workflow import author_ids
from core.listing import paginate
from core.models import PortalPage
from core.pictures import load_pictures

PER_PAGE = 20
DECIDED = "decided"  # marks the message after which the next item is offered
ROUNDS_SHOWN = 40


@require_admin_access
@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """List what waits at the user's steps, overdue and oldest first."""
    waiting = waiting_for(request.user).exclude(in_bundles())
    page_obj = paginate(request, waiting, PER_PAGE)
    items = describe(page_obj.object_list)
    has_decided = any(DECIDED in note.tags for note in messages.get_messages(request))
    context = {
        "page_obj": page_obj,
        "items": items,
        "bundles": bundles_waiting_for(request.user),
        "may_select": any(item.is_simple for item in items),
        "next_item": _first_open(items, request.user) if has_decided else None,
        "problems": problems_for(request.user),
        "may_decide": steps_of(request.user).exists(),
    }
    return render(request, "approvals/desk.html", context)


@require_admin_access
@require_http_methods(["GET", "POST"])
def item(request: HttpRequest, task_state_id: int) -> HttpResponse:
    """Show one item; a POST with `action` approves it or returns it with a reason.

    The form carries the version that was shown: words saved since then are not decided on.
    """
    task_state = _task_state(request.user, task_state_id)
    action = request.POST.get("action", "")
    obj = task_state.workflow_state.content_object
    obj = getattr(obj, "specific", obj)
    data = request.POST if action == "reject" else None
    form = ReturnForm(data, site_id=place_of(obj)[0])
    if action == "approve" or (action == "reject" and form.is_valid()):
        return _decide(request, task_state, action, form.text if data else "")
    new = task_state.revision.as_object()
    context = {
        "item": describe([task_state])[0],
        "task_state": task_state,
        **_right(task_state, obj, request.user),
        "bundle": bundle_of(task_state),
        "is_open": task_state.status == TaskState.STATUS_IN_PROGRESS,
        "form": form,
        "history": _earlier_rounds(task_state),
        **_changes(new, obj),
        "findings": findings_on(new) if isinstance(new, PortalPage) else [],
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


def _decide(request: HttpRequest, task_state: TaskState, action: str, comment: str):
    seen = request.POST.get("version", "")
    task = task_state.task.specific
    try:
        task.on_action(task_state, request.user, action, seen=seen, comment=comment)
    except ApprovalRefused as refusal:
        messages.error(request, str(refusal))
        is_newer = seen != version_of(task_state.revision)
        return redirect("approvals:item", task_state.pk) if is_newer else redirect("approvals:desk")
    said = _("“%(title)s” was approved.") if action == "approve" else _("“%(title)s” was returned.")
    title = task_state.revision.object_str
    messages.success(request, said % {"title": title}, extra_tags=DECIDED)
    return redirect("approvals:desk")


def _right(task_state: TaskState, obj, user) -> dict:
    """Whether the user decides, for whom, and why not."""
    task = task_state.task.specific
    refusal = task.refusal(user, author_ids(obj))
    acting_for = None if refusal else task.acting_for(user, obj)
    return {"may_decide": not refusal, "refusal": refusal, "acting_for": acting_for}


def _changes(new, obj) -> dict:
    """Compare the submitted version with what is public, or was before it was taken down."""
    is_public = getattr(obj, "live", True)
    if not is_public and not getattr(obj, "first_published_at", None):
        files = files_between(None, new)
        load_pictures(*files.new_pictures)
        return {"is_first": True, "files": files}
    comparison = compare(obj, new)
    load_pictures(*comparison.files.new_pictures, *comparison.files.removed_pictures)
    return {"comparison": comparison, "files": comparison.files, "was_taken_down": not is_public}


def _earlier_rounds(task_state: TaskState):
    """What was decided on this item before, in all its rounds of approval, the latest first."""
    round_ = task_state.workflow_state
    return (
        TaskState.objects.filter(
            workflow_state__base_content_type=round_.base_content_type_id,
            workflow_state__object_id=round_.object_id,
            finished_at__isnull=False,
        )
        .select_related("task", "finished_by")
        .order_by("-finished_at", "-pk")[:ROUNDS_SHOWN]
    )


def _first_open(items, user):
    """Return the first of the first rows that the user did not write."""
    for row in items[:3]:
        obj = row.state.workflow_state.content_object
        if row.state.task.specific.may_decide(obj, user):
            return row
    return None


def _task_state(user, task_state_id: int) -> TaskState:
    """Return the task state if the user's groups decide on it; otherwise there is none."""
    task_state = get_object_or_404(TaskState, pk=task_state_id).specific
    task = task_state.task.specific
    if not isinstance(task, FourEyesTask) or not task._user_in_groups(user):
        raise Http404
    return task_state
