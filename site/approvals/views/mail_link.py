"""Where the links in mails lead: to the desk, or to a plain word on why not."""

from functools import wraps

from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access
from wagtail.models import TaskState

from approvals.clock import site_of
from approvals.links import is_expired, read_token
from approvals.models import FourEyesTask


def _tells_nobody_its_address(view):
    """Keep the token out of the Referer of whatever is opened next."""

    @wraps(view)
    def quiet(*args, **kwargs):
        response = view(*args, **kwargs)
        response["Referrer-Policy"] = "no-referrer"
        return response

    return quiet


@never_cache
@_tells_nobody_its_address
@require_safe
@require_admin_access
def mail_link(request: HttpRequest, token: str) -> HttpResponse:
    """Lead the person whom the mail was written to to the item; decide and store nothing."""
    try:
        named = read_token(token)
    except BadSignature:
        text = _("This link is incomplete or was changed. Copy it from the mail as a whole.")
        return _no_way(request, text, 404)
    if named.user_id != request.user.pk:
        text = _("This link was sent to somebody else. Log in with the account that got the mail.")
        return _no_way(request, text, 403)
    task_state = TaskState.objects.filter(pk=named.task_state_id).first()
    obj = task_state and task_state.workflow_state.content_object
    if obj is None:
        return _no_way(request, _("What this link led to no longer exists."), 410)
    task = task_state.task.specific
    if not isinstance(task, FourEyesTask) or not task._user_in_groups(request.user):
        text = _("Your account no longer decides at this step, so there is nothing to do for you.")
        return _no_way(request, text, 403)
    if task_state.status in (TaskState.STATUS_APPROVED, TaskState.STATUS_REJECTED):
        return _no_way(request, _("Somebody has already decided on this."), 410)
    if task_state.status != TaskState.STATUS_IN_PROGRESS:
        return _no_way(request, _("This was withdrawn and no longer waits for approval."), 410)
    if is_expired(token, site_of(obj)):
        return _no_way(request, _("This link is too old. The item still waits on the desk."), 410)
    return redirect("approvals:item", task_state.pk)


def _no_way(request: HttpRequest, text: str, status: int) -> HttpResponse:
    return render(request, "approvals/mail_link.html", {"text": text}, status=status)
