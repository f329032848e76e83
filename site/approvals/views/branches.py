"""The screens on which a ward's administrator sets the approval of sections."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.admin.auth import require_admin_access
from wagtail.models import Page, Site

from approvals.branch_forms import Offer, StepForms
from approvals.branches import (
    branches_of,
    count_waiting,
    inherit_workflow,
    set_workflow,
    wards_set_by,
)
from approvals.register import place_of


@require_admin_access
@require_GET
def branches(request: HttpRequest) -> HttpResponse:
    """List the branches of each ward of the user with the workflow in force there."""
    sites = wards_set_by(request.user).select_related("root_page").order_by("pk")
    if not sites:
        raise PermissionDenied
    wards = [(site, branches_of(site)) for site in sites]
    return render(request, "approvals/branches/list.html", {"wards": wards})


@require_admin_access
@require_http_methods(["GET", "POST"])
def branch(request: HttpRequest, page_id: int) -> HttpResponse:
    """Set other steps for a branch, or with `action` "inherit" let those from above hold."""
    page = get_object_or_404(Page, pk=page_id)
    site = _ward_of(page, request.user)
    offer = Offer(site, page, request.user)
    action = request.POST.get("action", "")
    forms = StepForms(request.POST if action == "set" else None, offer)
    if action and _act(request, action, page, site, forms):
        return redirect("approvals:branches")
    context = {
        "page": page,
        "forms": forms,
        "is_own": hasattr(page, "workflowpage") and page.pk != site.root_page_id,
        "waiting": count_waiting(page),
    }
    status = 400 if request.method == "POST" else 200
    return render(request, "approvals/branches/branch.html", context, status=status)


def _act(request: HttpRequest, action: str, page: Page, site: Site, forms: StepForms) -> bool:
    try:
        if action == "inherit":
            inherit_workflow(page, site, request.user)
        elif action == "set" and forms.is_valid():
            set_workflow(page, site, forms.steps, request.user)
        else:
            return False
    except ValidationError as error:
        forms.refuse(error)
        return False
    text = _("The approval of “%(title)s” is set.")
    messages.success(request, text % {"title": page.title})
    return True


def _ward_of(page: Page, user) -> Site:
    """Return the ward of a page if the user sets its workflows; otherwise there is none."""
    site = wards_set_by(user).filter(pk=place_of(page)[0]).first()
    if not site:
        raise Http404
    return site
