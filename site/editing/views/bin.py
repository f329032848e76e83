"""The recycle bin of the wards that the person works for."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Count, OuterRef, ProtectedError, QuerySet, Subquery, Value
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.admin.auth import require_admin_access, user_has_any_page_permission
from wagtail.models import Page

from core.binned import is_binned
from core.listing import paginate
from editing.forms import PlaceForm
from editing.models import Deletion, days_kept
from editing.restoration import RestoreRefused, places_for, purge, restorable_by, restore

PER_PAGE = 20


@require_admin_access
@require_GET
def listing(request: HttpRequest) -> HttpResponse:
    if not user_has_any_page_permission(request.user):
        raise Http404
    page_obj = paginate(request, _with_pages_below(restorable_by(request.user)), PER_PAGE)
    days = {site: days_kept(site) for site in {deletion.site for deletion in page_obj}}
    rows = [
        {
            "deletion": deletion,
            "days_left": deletion.days_left(days[deletion.site]),
            "place_is_gone": deletion.old_parent is None or is_binned(deletion.old_parent),
        }
        for deletion in page_obj
    ]
    return render(request, "editing/bin.html", {"page_obj": page_obj, "rows": rows})


@require_admin_access
@require_http_methods(["GET", "POST"])
def restore_page(request: HttpRequest, deletion_id: int) -> HttpResponse:
    """Put a page back; ask for a place if the former one is gone or cannot take it."""
    deletion = _deletion(request.user, deletion_id)
    if deletion is None:
        messages.info(request, _("The page is not in the recycle bin any more."))
        return redirect("editing:bin")
    places = places_for(deletion, request.user)
    form = PlaceForm(request.POST if "parent" in request.POST else None, places=places)
    if request.method == "POST" and (not form.is_bound or form.is_valid()):
        parent = form.cleaned_data["parent"] if form.is_bound else None
        try:
            page = restore(deletion, request.user, parent)
        except RestoreRefused as refusal:
            messages.error(request, str(refusal))
        else:
            _say_restored(request, page)
            return redirect("editing:bin")
    context = {"deletion": deletion, "form": form}
    status = 400 if request.method == "POST" else 200
    return render(request, "editing/restore.html", context, status=status)


@require_admin_access
@require_http_methods(["GET", "POST"])
def purge_page(request: HttpRequest, deletion_id: int) -> HttpResponse:
    """Remove a page for good before its time; superusers only."""
    if not request.user.is_superuser:
        raise PermissionDenied
    deletion = _deletion(request.user, deletion_id)
    if deletion is None:
        messages.info(request, _("The page is not in the recycle bin any more."))
        return redirect("editing:bin")
    if request.method == "POST":
        try:
            purge(deletion, request.user)
        except ProtectedError:
            problem = _("Something still needs it, so it stays: %(title)s")
            messages.error(request, problem % {"title": deletion})
        else:
            said = _("“%(title)s” was removed for good.")
            messages.success(request, said % {"title": deletion})
        return redirect("editing:bin")
    count = deletion.page.get_descendant_count()
    return render(request, "editing/purge.html", {"deletion": deletion, "pages_below": count})


def _deletion(user, deletion_id: int) -> Deletion | None:
    """Return what the person may put back; None if it was put back or removed meanwhile."""
    if not user_has_any_page_permission(user):
        raise Http404
    deletion = restorable_by(user).filter(pk=deletion_id).first()
    if deletion is None and Deletion.objects.filter(pk=deletion_id).exists():
        raise Http404
    return deletion


def _with_pages_below(deletions: QuerySet[Deletion]) -> QuerySet[Deletion]:
    inclusive = (
        Page.objects.filter(path__startswith=OuterRef("page__path"))
        .order_by()
        .annotate(one=Value(1))
        .values("one")
        .annotate(count=Count("pk"))
    )
    return deletions.annotate(pages_below=Subquery(inclusive.values("count")) - 1)


def _say_restored(request: HttpRequest, page: Page) -> None:
    if page.live:
        said = _("“%(title)s” was put back and is public again.")
    else:
        said = _("“%(title)s” was put back as a draft. Submit it for approval to publish it.")
    messages.success(request, said % {"title": page.get_admin_display_title()})
