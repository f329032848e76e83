"""The register of approvals: to read, to print, to take along as a file."""

from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q, QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET
from wagtail.admin.auth import require_admin_access

from accounts.wards import sites_of
from approvals.models import Decision
from approvals.register_forms import DecisionFilter
from core.listing import paginate
from core.models import WardSettings
from core.spreadsheets import csv_lines, excel_file

PER_PAGE = 50
# What a browser can print, and what a file is still useful with; both say so when they stop.
PRINTED = 1000
EXPORTED = 20_000

HEADINGS = [
    gettext_lazy("Decided at"),
    gettext_lazy("Title"),
    gettext_lazy("Kind of content"),
    gettext_lazy("Part of the site"),
    gettext_lazy("Drafted by"),
    gettext_lazy("Submitted by"),
    gettext_lazy("Step"),
    gettext_lazy("What was decided"),
    gettext_lazy("Decided by"),
    gettext_lazy("Position"),
    gettext_lazy("On behalf of"),
    gettext_lazy("Reason or comment"),
    gettext_lazy("Waiting since"),
    format_lazy("{} ({})", gettext_lazy("Time taken"), gettext_lazy("hours")),
]
WIDTHS = [17, 45, 18, 22, 26, 22, 22, 22, 22, 24, 22, 40, 17, 14]


def may_see_register(user) -> bool:
    return user.has_perm("approvals.view_decision")


def _decisions_of(user) -> QuerySet[Decision]:
    """Those of the wards that the user works for."""
    if not may_see_register(user):
        raise PermissionDenied
    return Decision.objects.filter(site_id__in=list(sites_of(user).values_list("pk", flat=True)))


def _chosen(request: HttpRequest) -> tuple[DecisionFilter, QuerySet[Decision]]:
    decisions = _decisions_of(request.user)
    form = DecisionFilter(request.GET, decisions=decisions)
    return form, form.apply(decisions)


def urgent_share(decisions: QuerySet[Decision]) -> dict[str, int]:
    """How many publications there were, and how many of them without asking first."""
    urgent = Q(action=Decision.Action.URGENT)
    return decisions.aggregate(
        urgent=Count("pk", filter=urgent),
        all=Count("pk", filter=urgent | Q(action=Decision.Action.APPROVED)),
    )


@require_admin_access
@require_GET
def register(request: HttpRequest) -> HttpResponse:
    form, decisions = _chosen(request)
    context = {
        "form": form,
        "page_obj": paginate(request, decisions, PER_PAGE),
        "share": urgent_share(decisions),
    }
    return render(request, "approvals/register.html", context)


@require_admin_access
@require_GET
def print_register(request: HttpRequest) -> HttpResponse:
    """The same rows on A4, under the name of the ward."""
    form, decisions = _chosen(request)
    wards = WardSettings.objects.filter(site__in=sites_of(request.user))[:2]
    context = {
        "form": form,
        "ward": wards[0] if len(wards) == 1 else None,  # no heading of one over rows of several
        "decisions": decisions[:PRINTED],
        "count": decisions.count(),
        "limit": PRINTED,
        "share": urgent_share(decisions),
        "today": timezone.localdate(),
    }
    return render(request, "approvals/register_print.html", context)


@require_admin_access
@require_GET
def export_csv(request: HttpRequest) -> HttpResponse:
    _form, decisions = _chosen(request)
    response = StreamingHttpResponse(
        csv_lines(HEADINGS, _rows(decisions)), content_type="text/csv; charset=utf-8"
    )
    response["Content-Disposition"] = f'attachment; filename="{_filename()}.csv"'
    return response


@require_admin_access
@require_GET
def export_excel(request: HttpRequest) -> HttpResponse:
    _form, decisions = _chosen(request)
    file = excel_file(_("Register of approvals"), HEADINGS, _rows(decisions), WIDTHS)
    return FileResponse(file, as_attachment=True, filename=f"{_filename()}.xlsx")


def _filename() -> str:
    return f"so-duyet-{timezone.localdate():%Y%m%d}"


def _rows(decisions: QuerySet[Decision]):
    """The newest rows as values; a last line says so if there are more."""
    for decision in decisions[:EXPORTED].iterator(chunk_size=500):
        yield [
            decision.decided_at,
            decision.title,
            decision.kind,
            decision.section,
            decision.drafted_by,
            decision.requested_by_name,
            decision.step,
            decision.get_action_display(),
            decision.decided_by_name,
            decision.decided_by_position,
            decision.on_behalf_of_name,
            decision.reason,
            decision.started_at or "",
            _hours(decision.time_taken),
        ]
    if decisions[EXPORTED : EXPORTED + 1].exists():
        text = _("Only the newest %(count)s decisions. Choose a shorter time for the others.")
        yield ["", text % {"count": EXPORTED}]


def _hours(taken: timedelta | None):
    return "" if taken is None else round(taken.total_seconds() / 3600, 2)
