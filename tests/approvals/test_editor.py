"""What authors and approvers meet when they open the editor of a page under approval."""

import pytest
from django.urls import reverse

from home.models import StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def submitted(home, editor):
    page = StandardPage(title="Chờ duyệt", slug="cho-duyet", owner=editor, live=False)
    home.add_child(instance=page)
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    return StandardPage.objects.get(pk=page.pk)


def edit_address(page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_approvers_are_led_to_the_desk(submitted, board_member, client):
    client.force_login(board_member)
    response = client.get(edit_address(submitted))
    item = reverse("approvals:item", args=[submitted.current_workflow_task_state.pk])
    assert response.status_code == 302
    assert response["Location"] == item


def test_an_approver_cannot_cancel_the_approval_from_the_editor(submitted, board_member, client):
    client.force_login(board_member)
    client.post(edit_address(submitted), {"action-cancel-workflow": "1"})
    assert StandardPage.objects.get(pk=submitted.pk).workflow_in_progress


def test_authors_still_see_their_waiting_page(submitted, editor, client):
    client.force_login(editor)
    assert client.get(edit_address(submitted)).status_code == 200


def test_the_author_reads_why_it_was_returned(submitted, editor, board_member, client):
    task_state = submitted.current_workflow_task_state
    task_state.task.specific.on_action(task_state, board_member, "reject", comment="Ảnh bị mờ")
    client.force_login(editor)
    html = client.get(edit_address(submitted)).content.decode()
    assert "Ảnh bị mờ" in html
    assert board_member.get_full_name() in html
