"""The list of mail that has not been sent, for the administrators of a ward."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin.auth import require_admin_access
from wagtail.permissions import policy_registry

from core.listing import paginate
from core.models import MailSettings, OutgoingMail
from core.outbox import try_again
from core.tasks import deliver_mail

PER_PAGE = 50


def may_see_unsent_mail(user) -> bool:
    """Whoever may change the settings of the mail also learns that it does not work."""
    policy = policy_registry.get_by_type(MailSettings)
    return policy.user_has_permission(user, "change")


def unsent_mail_of(user) -> QuerySet[OutgoingMail]:
    """What is unsent in the user's wards; mail of no ward is for superusers."""
    policy = policy_registry.get_by_type(MailSettings)
    own = Q(site__in=policy.sites_user_has_permission_for(user, "change"))
    if user.is_superuser:
        own |= Q(site=None)
    return OutgoingMail.objects.unsent().filter(own)


@require_admin_access
@require_http_methods(["GET", "POST"])
def unsent_mail(request: HttpRequest) -> HttpResponse:
    """List unsent mail with the reasons; a POST sends one again (`mail`), or all of it."""
    if not may_see_unsent_mail(request.user):
        raise PermissionDenied
    mails = unsent_mail_of(request.user)
    if request.method == "POST":
        return _send_again(request, mails)
    listed = mails.defer("text", "html", "rest")
    return render(
        request, "core/unsent_mail.html", {"page_obj": paginate(request, listed, PER_PAGE)}
    )


def _send_again(request: HttpRequest, mails: QuerySet[OutgoingMail]) -> HttpResponse:
    chosen = request.POST.get("mail", "")
    if chosen:
        # Sixteen digits: what is longer is no key, and too large for a database to compare.
        mails = mails.filter(pk=chosen) if chosen.isdecimal() and len(chosen) < 17 else mails.none()
    pks = try_again(mails)
    for pk in pks:
        transaction.on_commit(lambda pk=pk: deliver_mail.enqueue(pk), robust=True)
    if pks:
        text = ngettext(
            "%(count)s message is being sent again.",
            "%(count)s messages are being sent again.",
            len(pks),
        )
        messages.success(request, text % {"count": len(pks)})
    else:
        messages.info(request, _("There is nothing left to send here."))
    return redirect("unsent_mail")
