"""Taking a public page down, asked from the page itself."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin.auth import require_admin_access
from wagtail.models import Page

from approvals.forms import TakeDownForm
from approvals.takedown import may_take_down, take_down


@require_admin_access
@require_http_methods(["GET", "POST"])
def take_down_page(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask why, then take a public page down; only for those who approve it last."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not may_take_down(page, request.user):
        raise Http404
    form = TakeDownForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        take_down(page, request.user, form.cleaned_data["reason"])
        messages.success(request, _("“%(title)s” is no longer public.") % {"title": page.title})
        return redirect("approvals:desk")
    context = {"page": page, "form": form}
    return render(request, "approvals/take_down.html", context, status=400 if form.errors else 200)
