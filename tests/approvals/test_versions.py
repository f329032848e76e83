"""What is decided is what was seen (R64): the mark of a version."""

import pytest

from approvals.models import ApprovalRefused
from approvals.versions import version_of
from home.models import StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def task_state(home, editor):
    page = StandardPage(title="Chờ duyệt", slug="cho-duyet", owner=editor, live=False)
    home.add_child(instance=page)
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    return StandardPage.objects.get(pk=page.pk).current_workflow_task_state


def approve(task_state, user, **seen):
    task_state.task.specific.on_action(task_state, user, "approve", **seen)
    task_state.refresh_from_db()
    return task_state.status


def test_the_version_that_was_seen_is_approved(task_state, board_member):
    seen = version_of(task_state.revision)
    assert approve(task_state, board_member, seen=seen) == "approved"


@pytest.mark.parametrize("seen", ["", "1", "1-20200101000000000000", "x" * 5000])
def test_another_version_is_refused(seen, task_state, board_member):
    with pytest.raises(ApprovalRefused):
        approve(task_state, board_member, seen=seen)


def test_words_saved_over_the_same_revision_are_another_version(task_state, board_member, editor):
    """Autosave keeps the revision's number while it changes the words."""
    seen = version_of(task_state.revision)
    page = StandardPage.objects.get()
    page.title = "Khác hẳn"
    page.save_revision(user=editor, overwrite_revision=page.latest_revision)
    for mark in ({"seen": seen}, {}):
        with pytest.raises(ApprovalRefused):
            approve(task_state, board_member, **mark)


def test_what_was_withdrawn_says_so(task_state, board_member, editor):
    task_state.workflow_state.cancel(user=editor)
    with pytest.raises(ApprovalRefused, match="rút lại"):
        approve(task_state, board_member)
