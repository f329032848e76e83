"""The overdue board for the chairperson: what is late in the ward, where and with whom."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET
from wagtail.admin.auth import require_admin_access

from approvals.overdue import board
from approvals.reach import deciding_sites
from core.listing import paginate
from core.models import WardSettings
from core.working_days import add_working_hours


@require_admin_access
@require_GET
def overdue(request: HttpRequest) -> HttpResponse:
    """Show the wards in which the user decides; nobody sees another ward (R2)."""
    sites = deciding_sites(request.user)
    if not sites:
        raise PermissionDenied
    now = timezone.now()
    wards = [WardSettings.for_site(site) for site in sites]
    boards = [board(site, now) for site in sites]
    items = sorted(
        (late for one in boards for late in one.items), key=lambda late: late.state.deadline.due_at
    )
    context = {
        "boards": zip(wards, boards, strict=True),
        "page_obj": paginate(request, items, 50),
        "never_open": [ward for ward in wards if add_working_hours(now, 1, ward) is None],
    }
    return render(request, "approvals/overdue.html", context)
