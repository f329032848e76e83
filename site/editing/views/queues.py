"""A whole queue of the editor's desk."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET
from wagtail.admin.auth import require_admin_access, user_has_any_page_permission

from core.listing import paginate
from editing.queues import QUEUES

PER_PAGE = 20


@require_admin_access
@require_GET
def queue(request: HttpRequest, name: str) -> HttpResponse:
    found = next((queue for queue in QUEUES if queue.name == name), None)
    if not found or not user_has_any_page_permission(request.user):
        raise Http404
    shown = found(request.user)
    page_obj = paginate(request, shown.items(), PER_PAGE)
    context = {"queue": shown, "page_obj": page_obj, "rows": shown.rows(page_obj.object_list)}
    return render(request, "editing/queue.html", context)
