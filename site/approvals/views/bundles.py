"""The screens of bundles: their list, a new one, one with its pages and what can be decided."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.admin.auth import require_admin_access
from wagtail.models import Site
from wagtail.permissions import page_permission_policy

from accounts.wards import sites_of
from approvals.bundle_desk import (
    approve_bundle,
    may_dissolve,
    return_bundle,
    rows_of,
    seen_by,
    waiting_in,
)
from approvals.bundle_forms import BundleForm
from approvals.bundles import dissolve, submit_again, submit_bundle
from approvals.forms import ReturnForm
from approvals.models import ApprovalRefused, Bundle
from core.listing import paginate

PER_PAGE = 20


def may_make_bundles(user) -> bool:
    return page_permission_policy.user_has_permission(user, "change")


@require_admin_access
@require_GET
def bundles(request: HttpRequest) -> HttpResponse:
    """List the bundles of the user's wards, the newest first."""
    listed = _bundles_of(request.user).select_related("created_by").annotate(count=Count("items"))
    listed = listed.order_by("-created_at", "-pk")
    context = {
        "page_obj": paginate(request, listed, PER_PAGE),
        "may_make": may_make_bundles(request.user),
    }
    return render(request, "approvals/bundles/list.html", context)


@require_admin_access
@require_http_methods(["GET", "POST"])
def new_bundle(request: HttpRequest) -> HttpResponse:
    """Put pages together and submit all of them."""
    user = request.user
    if not may_make_bundles(user):
        raise PermissionDenied
    chosen = {"pages": request.GET.getlist("page")}
    form = BundleForm(request.POST or None, initial=chosen, user=user, sites=list(sites_of(user)))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        site = Site.objects.get(pk=form.site_id)
        try:
            bundle = submit_bundle(site, said["title"], said["pages"], user, said["publish_at"])
        except ValidationError as error:
            form.add_error("pages", error)
        else:
            text = _("“%(title)s” was submitted for approval.")
            messages.success(request, text % {"title": bundle.title})
            return redirect("approvals:bundle", bundle.pk)
    status = 400 if form.errors else 200
    return render(request, "approvals/bundles/form.html", {"form": form}, status=status)


@require_admin_access
@require_http_methods(["GET", "POST"])
def bundle(request: HttpRequest, bundle_id: int) -> HttpResponse:
    """Show a bundle; a POST with `action` approves, returns, dissolves or submits all of it."""
    bundle = get_object_or_404(_bundles_of(request.user), pk=bundle_id)
    action = request.POST.get("action", "")
    form = ReturnForm(request.POST if action == "reject" else None, site_id=bundle.site_id)
    if action in ACTIONS and (action != "reject" or form.is_valid()):
        try:
            said = ACTIONS[action](request, bundle, form)
        except (ApprovalRefused, ValidationError) as refusal:
            for text in getattr(refusal, "messages", [str(refusal)]):
                messages.error(request, text)
            return redirect("approvals:bundle", bundle.pk)
        messages.success(request, said % {"title": bundle.title})
        leads_on = action in ("approve", "reject")
        return redirect("approvals:desk") if leads_on else redirect("approvals:bundle", bundle.pk)
    waiting = waiting_in(bundle, request.user)
    rows = rows_of(bundle, request.user)
    has_idle = any(not row.state and not row.item.is_held for row in rows)
    context = {
        "bundle": bundle,
        "rows": rows,
        "seen": seen_by(waiting),
        "form": form,
        "may_dissolve": may_dissolve(bundle, request.user),
        "may_submit": bundle.is_open and has_idle and may_make_bundles(request.user),
    }
    status = 400 if request.method == "POST" else 200
    return render(request, "approvals/bundles/bundle.html", context, status=status)


def _bundles_of(user):
    return Bundle.objects.filter(site__in=sites_of(user).values("pk"))


def _seen(request: HttpRequest) -> dict[int, str]:
    """What the form says was shown; what no form of ours sends is left out."""
    ticks = (tick.partition(":") for tick in request.POST.getlist("seen")[:100])
    return {
        int(number): version
        for number, _colon, version in ticks
        if number.isascii() and number.isdigit() and len(number) < 19
    }


def _approve(request, bundle, form) -> str:
    approve_bundle(bundle, request.user, _seen(request))
    return _("All pages of “%(title)s” that waited for you were approved.")


def _return(request, bundle, form) -> str:
    return_bundle(bundle, request.user, _seen(request), form.text)
    return _("“%(title)s” was returned.")


def _dissolve(request, bundle, form) -> str:
    if not may_dissolve(bundle, request.user):
        raise ApprovalRefused(_("You cannot dissolve this bundle."))
    dissolve(bundle, request.user)
    return _("“%(title)s” was dissolved. Its pages go their own ways.")


def _submit_again(request, bundle, form) -> str:
    submit_again(bundle, request.user)
    return _("“%(title)s” was submitted for approval.")


ACTIONS = {
    "approve": _approve,
    "reject": _return,
    "dissolve": _dissolve,
    "submit": _submit_again,
}
