"""The approvers' desk: see it as citizens will, then approve or return."""

import pytest
from django.urls import reverse
from wagtail.models import TaskState

from core.models import PortalImage
from home.models import StandardPage
from tests.factories import make_image

pytestmark = pytest.mark.django_db


@pytest.fixture
def submitted(home, editor):
    page = StandardPage(title="Chờ duyệt", slug="cho-duyet", owner=editor, live=False)
    home.add_child(instance=page)
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    return StandardPage.objects.get(pk=page.pk)


@pytest.fixture
def address(submitted):
    return reverse("approvals:item", args=[submitted.current_workflow_task_state.pk])


def test_what_waits_is_listed_for_the_step_it_is_at(submitted, board_member, leader, client):
    client.force_login(board_member)
    assert "Chờ duyệt" in client.get(reverse("approvals:desk")).content.decode()
    client.force_login(leader)
    assert "Không có việc chờ" in client.get(reverse("approvals:desk")).content.decode()


def test_the_preview_shows_the_submitted_text_in_its_public_form(submitted, board_member, client):
    client.force_login(board_member)
    task_state = submitted.current_workflow_task_state
    response = client.get(reverse("approvals:preview", args=[task_state.pk]))
    assert response.status_code == 200
    assert "Chờ duyệt" in response.content.decode()
    assert response["X-Frame-Options"] == "SAMEORIGIN"


def test_approving_moves_it_to_the_next_step(submitted, address, board_member, client):
    client.force_login(board_member)
    response = client.post(address, {"action": "approve"})
    assert response.status_code == 302
    step = StandardPage.objects.get(pk=submitted.pk).current_workflow_task.name
    assert step == "Lãnh đạo phê duyệt"


def test_looking_never_decides(submitted, address, board_member, client):
    client.force_login(board_member)
    client.get(f"{address}?action=approve")
    step = StandardPage.objects.get(pk=submitted.pk).current_workflow_task.name
    assert step == "Ban biên tập kiểm tra"


def test_returning_without_a_reason_says_so_and_changes_nothing(address, board_member, client):
    client.force_login(board_member)
    response = client.post(address, {"action": "reject", "comment": ""})
    assert response.status_code == 400
    assert "bắt buộc" in response.content.decode()


def test_returning_with_a_reason_shows_it_in_the_history(submitted, address, board_member, client):
    client.force_login(board_member)
    client.post(address, {"action": "reject", "comment": "Ảnh bị mờ"})
    state = submitted.workflow_states.get()
    assert state.status == "needs_changes"
    assert state.task_states.get().comment == "Ảnh bị mờ"


def test_the_second_of_two_decisions_gets_a_message_not_an_error(
    address, board_member, client, submitted
):
    client.force_login(board_member)
    client.post(address, {"action": "approve"})
    response = client.post(address, {"action": "approve"}, follow=True)
    assert response.status_code == 200
    assert "đã có người" in response.content.decode().lower()


def test_an_unknown_action_decides_nothing(address, board_member, client, submitted):
    client.force_login(board_member)
    assert client.post(address, {"action": "publish"}).status_code == 400


def test_items_of_other_steps_do_not_exist_for_a_user(address, leader, editor, client):
    for user in (leader, editor):
        client.force_login(user)
        assert client.get(address).status_code == 404


def test_visitors_are_sent_to_the_login(address, client):
    assert client.get(address).status_code == 302


@pytest.fixture
def broken(submitted, editor, board_member):
    """A page that waits for the last step while its picture has lost its description."""
    image = make_image()
    submitted.image = image
    submitted.save_revision(user=editor)
    task_state = submitted.current_workflow_task_state
    task_state.revision = submitted.latest_revision
    task_state.started_at = submitted.latest_revision.created_at
    task_state.save()
    task_state.task.specific.on_action(task_state, board_member, "approve")
    PortalImage.objects.update(description="")
    return StandardPage.objects.get(pk=submitted.pk)


def test_what_can_no_longer_be_published_says_why_and_goes_on_waiting(broken, leader, client):
    client.force_login(leader)
    task_state = broken.current_workflow_task_state
    url = reverse("approvals:item", args=[task_state.pk])
    response = client.post(url, {"action": "approve"}, follow=True)
    assert "chưa có văn bản thay thế" in response.content.decode()
    task_state.refresh_from_db()
    assert task_state.status == TaskState.STATUS_IN_PROGRESS
    assert not StandardPage.objects.get(pk=broken.pk).live


def test_the_dashboard_refuses_what_can_no_longer_be_published(broken, leader, client):
    client.force_login(leader)
    args = [broken.pk, "approve", broken.current_workflow_task_state.pk]
    response = client.post(reverse("wagtailadmin_pages:workflow_action", args=args))
    assert response.status_code == 302
    assert not StandardPage.objects.get(pk=broken.pk).live


def test_the_list_costs_the_same_with_one_and_with_twenty(
    home, editor, board_member, submitted, client, django_assert_max_num_queries
):
    client.force_login(board_member)

    def count() -> int:
        client.get(reverse("approvals:desk"))
        with django_assert_max_num_queries(16) as captured:
            client.get(reverse("approvals:desk"))
        return len(captured)

    with_one = count()
    for number in range(19):
        page = StandardPage(title=f"Bài {number}", slug=f"bai-{number}", owner=editor, live=False)
        home.add_child(instance=page)
        page.save_revision(user=editor)
        page.get_workflow().start(page, editor)
    assert count() == with_one
