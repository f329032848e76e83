"""The dashboard: what an editor has to do, and what an approver has to decide."""

from django.urls import reverse
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.ui.components import Component

from approvals.items import waiting_for
from approvals.people import rights_of
from editing.queues import QUEUES, Queue

SHOWN = 5  # rows of each queue; the rest is on a page of its own


class StyledComponent(Component):
    class Media:
        css = {"all": ["css/work.css"]}


class ToApprovePanel(StyledComponent):
    """How many items wait for the person's decision, and the way to them."""

    name = "to_approve"
    order = 100
    template_name = "editing/to_approve.html"

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        return {
            "count": waiting_for(user).count(),
            "decides": bool(rights_of(user)),
            "address": reverse("approvals:desk"),
        }


class WorkPanel(StyledComponent):
    """The queues of an editor, the first rows of each."""

    name = "work"
    order = 110
    template_name = "editing/work.html"

    def get_context_data(self, parent_context):
        user = parent_context["request"].user
        if not user_has_any_page_permission(user):
            return {"queues": []}
        return {"queues": [_first_rows(queue(user)) for queue in QUEUES]}


def _first_rows(queue: Queue) -> dict:
    items = queue.items()
    count = items.count()
    rows = queue.rows(items[:SHOWN]) if count else []
    return {"queue": queue, "count": count, "rows": rows, "hidden": count > SHOWN}
