"""The holidays of a year, proposed on one screen; the ticked ones become rows."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin.auth import require_admin_access

from core.lunar import FIRST_YEAR, LAST_YEAR
from events.models import Holiday
from events.proposals import add, proposals


class YearForm(forms.Form):
    year = forms.IntegerField(
        label=gettext_lazy("Year"), min_value=FIRST_YEAR, max_value=LAST_YEAR, localize=False
    )


@require_admin_access
@require_http_methods(["GET", "POST"])
def propose_holidays(request: HttpRequest) -> HttpResponse:
    """Show the proposals of a year; a POST stores those whose day was ticked."""
    if not request.user.has_perm("events.add_holiday"):
        raise PermissionDenied
    given = request.POST or request.GET
    form = YearForm(given if "year" in given else {"year": timezone.localdate().year + 1})
    proposed = proposals(form.cleaned_data["year"]) if form.is_valid() else []
    if request.method == "POST" and proposed:
        ticked = set(request.POST.getlist("day"))
        number = add([one for one in proposed if one.date.isoformat() in ticked])
        messages.success(request, _("Days added: %(number)d") % {"number": number})
        return redirect(reverse(Holiday.snippet_viewset.get_url_name("list")))
    context = {"form": form, "proposed": proposed}
    status = 200 if form.is_valid() else 400
    return render(request, "events/propose_holidays.html", context, status=status)
