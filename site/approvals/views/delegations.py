"""Who stands in for whom: the list, a new one, an end before time."""

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from wagtail.admin.auth import require_admin_access

from accounts.wards import sites_of
from approvals.delegation_form import DelegationForm
from approvals.models import Delegation
from approvals.people import rights_of
from core.listing import paginate
from core.mail import mail_of


def manages_delegations(user) -> bool:
    """Whether the user makes and ends them for others of the own wards."""
    return user.has_perm("approvals.add_delegation")


def _lends(user) -> bool:
    return any(right.is_own for right in rights_of(user).values())


def _managed_sites(user) -> set[int]:
    """The wards for whose people the user makes and ends them."""
    return set(sites_of(user).values_list("pk", flat=True)) if manages_delegations(user) else set()


def _delegations_of(user) -> QuerySet[Delegation]:
    """What concerns the user; for an administrator, all of the own wards."""
    seen = Q(giver=user) | Q(delegate=user) | Q(site__in=_managed_sites(user))
    found = Delegation.objects.filter(seen)
    return found.select_related("giver", "delegate", "created_by", "revoked_by", "site")


@require_admin_access
@require_GET
def delegations(request: HttpRequest) -> HttpResponse:
    user = request.user
    manages = manages_delegations(user)
    page_obj = paginate(request, _delegations_of(user), 20)
    managed = _managed_sites(user)
    for delegation in page_obj:
        delegation.may_end = delegation.giver_id == user.pk or delegation.site_id in managed
    context = {"page_obj": page_obj, "may_add": manages or _lends(user)}
    return render(request, "approvals/delegations.html", context)


@require_admin_access
@require_http_methods(["GET", "POST"])
def new_delegation(request: HttpRequest) -> HttpResponse:
    """Lend the own right; an administrator lends the right of anybody in the ward."""
    user = request.user
    manages = manages_delegations(user)
    if not manages and not _lends(user):
        raise PermissionDenied
    with transaction.atomic():
        if request.method == "POST":
            # One after the other: two at once could lend the same right twice.
            list(get_user_model().objects.select_for_update().filter(pk__in=_named(request)))
        form = DelegationForm(request.POST or None, user=user, manages=manages)
        if request.method == "POST" and form.is_valid():
            delegation = form.save()
            _tell(delegation, user)
            said = _("%(delegate)s now stands in for %(giver)s in the time that you gave.")
            names = {"delegate": delegation.delegate, "giver": delegation.giver}
            messages.success(request, said % names)
            return redirect("approvals_delegations")
    status = 400 if form.errors else 200
    return render(request, "approvals/new_delegation.html", {"form": form}, status=status)


def _named(request: HttpRequest) -> list[int]:
    named = (request.POST.get(name, "") for name in ("giver", "delegate"))
    return [request.user.pk, *(int(pk) for pk in named if pk.isdecimal() and len(pk) < 17)]


@require_admin_access
@require_POST
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """End a delegation at once: by its giver, or an administrator of the ward."""
    delegation = _delegations_of(request.user).filter(pk=pk).first() if pk < 2**63 else None
    if not delegation:
        raise Http404
    managed = _managed_sites(request.user)
    if delegation.giver_id != request.user.pk and delegation.site_id not in managed:
        raise PermissionDenied
    if delegation.revoke(request.user):
        delegation.refresh_from_db()
        _tell(delegation, request.user)
        messages.success(request, _("The delegation has ended."))
    else:
        messages.info(request, _("The delegation had ended already."))
    return redirect("approvals_delegations")


def _tell(delegation: Delegation, actor) -> None:
    """Write to both people, except whoever did it."""
    people = {delegation.giver, delegation.delegate} - {actor}
    recipients = [user.email for user in people if user.is_active and user.email]
    context = {"delegation": delegation, "actor": actor}
    text = render_to_string("approvals/mail/delegation.txt", context)
    subject = _("Delegation: %(delegate)s for %(giver)s")
    names = {"delegate": delegation.delegate, "giver": delegation.giver}
    with mail_of(delegation.site):
        for recipient in recipients:
            send_mail(subject % names, text, None, [recipient], fail_silently=True)
