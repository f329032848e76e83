"""Items that wait, for the tests of the desk."""

from django.db.models import F
from wagtail.models import TaskState

from home.models import StandardPage


def submit(home, editor, number: int = 0, title: str = "", **fields) -> StandardPage:
    """Return a new page of `editor` that waits at the first step."""
    title = title or f"Thông báo số {number}"
    page = StandardPage(title=title, slug=f"bai-{number}", owner=editor, live=False, **fields)
    home.add_child(instance=page)
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    return StandardPage.objects.get(pk=page.pk)


def waiting_state(page) -> TaskState:
    return type(page).objects.get(pk=page.pk).current_workflow_task_state


def decide(page, user, action="approve", **kwargs):
    state = waiting_state(page)
    state.task.specific.on_action(state, user, action, **kwargs)
    return type(page).objects.get(pk=page.pk)


def shift_start(page, by) -> None:
    """Let a page have waited longer, or less long, by a timedelta."""
    TaskState.objects.filter(pk=waiting_state(page).pk).update(started_at=F("started_at") + by)
