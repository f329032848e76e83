"""Approving several simple items from the list, each by its own decision."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin.auth import require_admin_access
from wagtail.models import TaskState

from approvals.bundle_desk import in_bundles
from approvals.items import describe, steps_of, waiting_for
from approvals.models import ApprovalRefused
from approvals.views.desk import DECIDED, PER_PAGE


@require_admin_access
@require_POST
def approve_selected(request: HttpRequest) -> HttpResponse:
    """Approve what was ticked; whatever is refused is named, the rest goes through.

    Each tick says which version was listed, so that newer words are refused.
    """
    chosen = dict(_chosen(request))
    approved = 0
    for item in describe(waiting_for(request.user).filter(pk__in=chosen).exclude(in_bundles())):
        refusal = _approve(item, request.user, chosen.pop(item.state.pk))
        approved += not refusal
        if refusal:
            reason = {"title": item.title, "reason": refusal}
            messages.error(request, _("Not approved: “%(title)s”. %(reason)s") % reason)
    for state in _gone(chosen, request.user):
        reason = {"title": state.revision.object_str, "reason": _("It no longer waits here.")}
        messages.error(request, _("Not approved: “%(title)s”. %(reason)s") % reason)
    if approved:
        said = ngettext("%(count)s item was approved.", "%(count)s items were approved.", approved)
        messages.success(request, said % {"count": approved}, extra_tags=DECIDED)
    elif not request.POST.getlist("item"):
        messages.warning(request, _("Nothing was selected."))
    return redirect("approvals:desk")


def _chosen(request: HttpRequest):
    """Yield number and listed version of each tick; what no list of ours sends is left out."""
    for tick in request.POST.getlist("item")[:PER_PAGE]:
        number, _colon, version = tick.partition(":")
        if number.isascii() and number.isdigit() and len(number) < 19:
            yield int(number), version


def _approve(item, user, seen: str) -> str:
    """Approve one item; return why not, if it is refused."""
    if not item.is_simple:
        return _("This kind of item has to be opened and read first.")
    try:
        item.state.task.specific.on_action(item.state, user, "approve", seen=seen)
    except ApprovalRefused as refusal:
        return str(refusal)
    return ""


def _gone(pks, user):
    """Return those of the ticked items that waited at the user's steps and do so no longer."""
    states = TaskState.objects.filter(pk__in=pks, task__in=steps_of(user).values("pk"))
    return states.select_related("revision").defer("revision__content")
