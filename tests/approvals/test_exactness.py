"""What is approved is exactly what is published, on every way there (R64)."""

from threading import Barrier, Thread

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.urls import reverse
from wagtail.models import TaskState, WorkflowPage, WorkflowState

from accounts.roles import BOARD
from approvals.models import ApprovalRefused, Decision
from approvals.versions import version_of
from home.models import StandardPage
from tests.approvals.desk_fixtures import decide, submit, waiting_state
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def submitted(home, editor):
    return submit(home, editor, title="Chờ duyệt")


@pytest.fixture
def author(home):
    """Somebody of the board who writes, too."""
    return UserFactory(groups=[Group.objects.get(name=BOARD)])


def fresh(page):
    return StandardPage.objects.get(pk=page.pk)


def ways_to_approve(page, other):
    """Yield address and form of every way of the admin to approve what waits on `page`."""
    state = waiting_state(page)
    desk = {"action": "approve", "version": version_of(state.revision)}
    yield reverse("approvals:item", args=[state.pk]), desk
    yield reverse("approvals:approve_selected"), {"item": f"{state.pk}:{desk['version']}"}
    action = {
        "title": page.title,
        "slug": page.slug,
        "body-count": "0",
        **{f"{rows}-TOTAL_FORMS": "0" for rows in ("comments", "recordings")},
        **{f"{rows}-INITIAL_FORMS": "0" for rows in ("comments", "recordings")},
        "action-workflow-action": "true",
        "workflow-action-name": "approve",
    }
    yield reverse("wagtailadmin_pages:edit", args=[page.pk]), action
    for name in ("workflow_action", "collect_workflow_action_data"):
        for target in (page, other):
            args = [target.pk, "approve", state.pk]
            yield reverse(f"wagtailadmin_pages:{name}", args=args), {"comment": ""}


def test_the_author_approves_on_no_way(home, author, editor, client):
    """Neither desk, bulk, editor menu, dashboard, nor the address with another page's number."""
    page, other = submit(home, author, 1), submit(home, editor, 2)
    client.force_login(author)
    for address, form in ways_to_approve(page, other):
        client.post(address, form)
        state = waiting_state(page)
        assert (state.status, state.task.name) == ("in_progress", "Ban biên tập kiểm tra"), address


def test_superusers_approve_on_no_way(submitted, home, editor, superuser, client):
    other = submit(home, editor, 2)
    client.force_login(superuser)
    for address, form in ways_to_approve(submitted, other):
        client.post(address, form)
        assert waiting_state(submitted).task.name == "Ban biên tập kiểm tra", address


def test_looking_at_any_address_approves_nothing(submitted, home, editor, board_member, client):
    """Scanners of mail open every link."""
    other = submit(home, editor, 2)
    client.force_login(board_member)
    for address, form in ways_to_approve(submitted, other):
        client.get(address, form)
        assert waiting_state(submitted).task.name == "Ban biên tập kiểm tra", address


@pytest.mark.django_db(transaction=True)
def test_of_two_simultaneous_approvals_one_counts(submitted, board_member, leader):
    """Wagtail locks nothing: both would go on and the page would skip a step or break."""
    second = UserFactory(groups=board_member.groups.all())
    state = waiting_state(submitted)
    barrier, refused = Barrier(2), []

    def approve(user):
        try:
            task = TaskState.objects.get(pk=state.pk).task.specific
            barrier.wait(timeout=20)
            task.on_action(TaskState.objects.get(pk=state.pk), user, "approve")
        except ApprovalRefused as refusal:
            refused.append(refusal)
        finally:
            connection.close()

    threads = [Thread(target=approve, args=[user]) for user in (board_member, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=40)
    assert len(refused) == 1
    assert Decision.objects.count() == 1
    assert waiting_state(submitted).task.name == "Lãnh đạo phê duyệt"
    assert not fresh(submitted).live


def test_a_return_by_the_leader_goes_back_to_step_one(submitted, editor, board_member, leader):
    decide(submitted, board_member)
    page = decide(submitted, leader, "reject", comment="Thiếu số liệu")
    page.save_revision(user=editor)
    page.current_workflow_state.resume(editor)
    assert waiting_state(page).task.name == "Ban biên tập kiểm tra"


def test_a_withdrawn_item_is_never_published(submitted, editor, board_member, leader):
    decide(submitted, board_member)
    state = waiting_state(submitted)
    fresh(submitted).current_workflow_state.cancel(user=editor)
    with pytest.raises(ApprovalRefused):
        state.task.specific.on_action(state, leader, "approve")
    assert not fresh(submitted).live


def test_a_step_switched_off_meanwhile_decides_nothing(submitted, board_member):
    state = waiting_state(submitted)
    task = state.task.specific
    type(task).objects.filter(pk=task.pk).update(active=False)
    task.refresh_from_db()
    with pytest.raises(ApprovalRefused):
        task.on_action(state, board_member, "approve")


def test_an_emptied_group_decides_nothing_and_stays_on_the_list_of_its_next_member(
    submitted, board_member, client
):
    board_member.groups.clear()
    client.force_login(board_member)
    state = waiting_state(submitted)
    client.post(reverse("approvals:item", args=[state.pk]), {"action": "approve"})
    assert waiting_state(submitted) == state
    newcomer = UserFactory(groups=[Group.objects.get(name=BOARD)])
    assert decide(submitted, newcomer).current_workflow_task.name == "Lãnh đạo phê duyệt"


def test_the_leader_needs_no_right_on_the_page(submitted, board_member, leader):
    """Whoever could publish could also publish past the approval."""
    decide(submitted, board_member)
    assert not fresh(submitted).permissions_for_user(leader).can_publish()
    assert decide(submitted, leader).live


def test_leaving_the_workflow_while_it_waits_publishes_nothing(
    submitted, home, board_member, leader
):
    WorkflowPage.objects.filter(page=home).delete()
    decide(submitted, board_member)
    assert not fresh(submitted).live
    assert fresh(submitted).current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS


def test_deleting_the_author_keeps_the_item_waiting(submitted, editor, board_member):
    editor.delete()
    assert decide(submitted, board_member).current_workflow_task.name == "Lãnh đạo phê duyệt"
