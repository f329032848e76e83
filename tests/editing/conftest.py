"""Pages in every state that the dashboard knows."""

import pytest
from wagtail.models import Revision

from home.models import StandardPage


@pytest.fixture
def write(home, editor):
    """Return a function that saves a draft by `user`, the editor unless told."""

    def write(title, user=None, parent=None, **fields):
        user = user or editor
        page = StandardPage(title=title, owner=user, live=False, **fields)
        (parent or home).add_child(instance=page)
        page.save_revision(user=user)
        return page

    return write


@pytest.fixture
def submit(editor):
    def submit(page, user=None):
        page.get_workflow().start(page, user or editor)
        return StandardPage.objects.get(pk=page.pk)

    return submit


@pytest.fixture
def publish():
    """Return a function that makes the latest revision public, as the last approval does."""

    def publish(page):
        Revision.objects.get(pk=page.latest_revision_id).publish(skip_permission_checks=True)
        return StandardPage.objects.get(pk=page.pk)

    return publish


@pytest.fixture
def send_back():
    def send_back(page, user, comment):
        state = page.current_workflow_task_state
        state.task.specific.on_action(state, user, "reject", comment=comment)

    return send_back
