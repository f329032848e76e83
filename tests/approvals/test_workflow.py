"""Nothing is public without two approvals by people who did not write it (R64)."""

import json

import pytest
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import (
    GroupPagePermission,
    Page,
    Task,
    TaskState,
    Workflow,
    WorkflowPage,
    WorkflowState,
    WorkflowTask,
)

from accounts.roles import BOARD
from approvals.models import ApprovalRefused, FourEyesTask
from approvals.setup import ensure_workflow
from home.models import StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(home, editor):
    """A new page, saved by its editor, never published."""
    page = StandardPage(title="Tin mới", slug="tin-moi", owner=editor, live=False)
    home.add_child(instance=page)
    page.save_revision(user=editor)
    return page


@pytest.fixture
def submitted(draft, editor):
    draft.get_workflow().start(draft, editor)
    return fresh(draft)


def fresh(page):
    return StandardPage.objects.get(pk=page.pk)


def decide(page, user, action="approve", **kwargs):
    task_state = fresh(page).current_workflow_task_state
    task_state.task.specific.on_action(task_state, user, action, **kwargs)
    return fresh(page)


def current_step(page) -> str:
    return fresh(page).current_workflow_task.name


def test_two_approvals_publish(submitted, board_member, leader, client):
    assert client.get(submitted.url).status_code == 404
    page = decide(submitted, board_member)
    assert not page.live
    page = decide(page, leader)
    assert page.live
    assert client.get(page.url).status_code == 200


def test_the_log_names_who_approved(submitted, board_member, leader):
    decide(submitted, board_member)
    decide(submitted, leader)
    approvers = submitted.workflow_states.get().task_states.order_by("pk")
    assert [state.finished_by for state in approvers] == [board_member, leader]


def test_the_author_cannot_approve_even_as_a_member_of_both_groups(draft, board_member, leader):
    board_member.groups.add(*leader.groups.all())
    draft.get_workflow().start(draft, board_member)
    with pytest.raises(ApprovalRefused):
        decide(draft, board_member)


def test_whoever_saved_a_version_on_the_way_cannot_approve(draft, editor, board_member):
    draft.title = "Ban biên tập sửa"
    draft.save_revision(user=board_member)
    draft.title = "Người soạn sửa lại"
    draft.save_revision(user=editor)
    draft.get_workflow().start(draft, editor)
    with pytest.raises(ApprovalRefused):
        decide(draft, board_member)


def test_whoever_created_a_page_cannot_approve_its_first_publishing(draft, editor, board_member):
    StandardPage.objects.filter(pk=draft.pk).update(owner=board_member)
    fresh(draft).get_workflow().start(draft, editor)
    with pytest.raises(ApprovalRefused):
        decide(draft, board_member)


def test_whoever_created_a_page_approves_later_edits_by_others(home, editor, board_member):
    page = home.add_child(instance=StandardPage(title="Cũ", slug="cu", owner=board_member))
    page.save_revision(user=board_member).publish()
    page = fresh(page)
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    decide(page, board_member)
    assert current_step(page) == "Lãnh đạo phê duyệt"


def test_an_author_cannot_approve_through_the_address_of_another_page(
    home, draft, editor, board_member, client
):
    """Wagtail's view takes any task state with any page."""
    draft.get_workflow().start(draft, board_member)
    other = StandardPage(title="Trang khác", slug="trang-khac", owner=editor, live=False)
    home.add_child(instance=other)
    other.save_revision(user=editor)
    other.get_workflow().start(other, editor)
    client.force_login(board_member)
    task_state = fresh(draft).current_workflow_task_state
    address = reverse(
        "wagtailadmin_pages:workflow_action", args=[other.pk, "approve", task_state.pk]
    )
    client.post(address)
    task_state.refresh_from_db()
    assert task_state.status == TaskState.STATUS_IN_PROGRESS


def test_a_second_decision_on_the_same_step_is_refused(submitted, board_member, leader):
    task_state = submitted.current_workflow_task_state
    task = task_state.task.specific
    task.on_action(task_state, board_member, "approve")
    with pytest.raises(ApprovalRefused):
        task.on_action(task_state, board_member, "approve")
    assert not fresh(submitted).live


def test_people_outside_the_group_cannot_decide(submitted, leader, editor, superuser):
    for user in (leader, editor, superuser):
        with pytest.raises(ApprovalRefused):
            decide(submitted, user)


def test_a_newer_version_is_never_published_by_an_older_approval(submitted, board_member, editor):
    submitted.title = "Đổi sau khi trình"
    submitted.save_revision(user=editor)
    with pytest.raises(ApprovalRefused):
        decide(submitted, board_member)


def test_nobody_can_edit_while_it_waits(submitted, editor, board_member, superuser):
    for user in (editor, board_member, superuser):
        assert fresh(submitted).get_lock().for_user(user)


def test_a_return_needs_a_reason(submitted, board_member):
    with pytest.raises(ApprovalRefused):
        decide(submitted, board_member, "reject", comment="  ")


def test_a_return_by_the_leader_begins_again_at_the_first_step(
    submitted, editor, board_member, leader
):
    decide(submitted, board_member)
    page = decide(submitted, leader, "reject", comment="Thiếu số liệu")
    assert page.current_workflow_state.status == WorkflowState.STATUS_NEEDS_CHANGES
    page.title = "Đã bổ sung số liệu"
    page.save_revision(user=editor)
    page.current_workflow_state.resume(editor)
    assert current_step(page) == "Ban biên tập kiểm tra"
    decide(page, board_member)
    assert decide(page, leader).live


def test_rewriting_an_approved_revision_in_place_voids_its_approval(
    submitted, editor, board_member, leader
):
    """Autosave keeps the revision's number while it changes the words."""
    decide(submitted, board_member)
    page = decide(submitted, leader, "reject", comment="Sửa lại")
    page.title = "Nội dung khác hẳn"
    page.save_revision(user=editor, overwrite_revision=page.latest_revision)
    page.current_workflow_state.resume(editor)
    assert current_step(page) == "Ban biên tập kiểm tra"


def test_an_edit_of_a_live_page_stays_invisible_until_approved(
    submitted, editor, board_member, leader, client
):
    decide(submitted, board_member)
    page = decide(submitted, leader)
    page.title = "Bản sửa chưa duyệt"
    page.save_revision(user=editor)
    page.get_workflow().start(page, editor)
    assert "Bản sửa chưa duyệt" not in client.get(page.url).content.decode()


def test_a_workflow_without_tasks_publishes_nothing(home, draft, editor):
    WorkflowPage.objects.filter(page=home).update(workflow=Workflow.objects.create(name="Rỗng"))
    with pytest.raises(PermissionDenied):
        draft.get_workflow().start(draft, editor)
    assert not fresh(draft).live


def test_deactivating_the_tasks_publishes_nothing(submitted, superuser):
    for task in FourEyesTask.objects.all():
        try:
            task.deactivate(user=superuser)
        except PermissionDenied:
            continue
    assert not fresh(submitted).live


def test_a_workflow_of_stock_tasks_only_still_needs_all_of_them(home, draft, editor, leader):
    workflow = Workflow.objects.create(name="Thiếu bước")
    for order, task in enumerate(Task.objects.all()):
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    Task.objects.update(active=False)
    WorkflowPage.objects.filter(page=home).update(workflow=workflow)
    with pytest.raises(PermissionDenied):
        draft.get_workflow().start(draft, editor)
    assert not fresh(draft).live


def test_no_group_may_publish(site):
    assert not GroupPagePermission.objects.filter(permission__codename="publish_page").exists()


def _edit_form(page, **extra):
    return {
        "title": page.title,
        "slug": page.slug,
        "summary": "",
        "body-count": "0",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        "recordings-TOTAL_FORMS": "0",
        "recordings-INITIAL_FORMS": "0",
        **extra,
    }


@pytest.mark.parametrize("who", ["editor", "board_member", "superuser"])
def test_the_publish_action_of_the_editor_publishes_nothing(who, request, draft, client):
    client.force_login(request.getfixturevalue(who))
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    client.post(address, _edit_form(draft, **{"action-publish": "1"}))
    assert not fresh(draft).live


def test_superusers_cannot_publish_in_bulk(draft, superuser, client):
    client.force_login(superuser)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{address}?id={draft.pk}&next=/quan-tri/")
    assert not fresh(draft).live


def test_editors_submit_from_the_editor(draft, editor, client):
    client.force_login(editor)
    address = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    client.post(address, _edit_form(draft, **{"action-submit": "1"}))
    assert current_step(draft) == "Ban biên tập kiểm tra"


def test_approvers_decide_from_wagtails_own_dashboard(submitted, board_member, client):
    client.force_login(board_member)
    task_state = submitted.current_workflow_task_state
    client.post(
        reverse("wagtailadmin_pages:workflow_action", args=[submitted.pk, "approve", task_state.pk])
    )
    assert current_step(submitted) == "Lãnh đạo phê duyệt"


def test_the_dashboards_return_asks_for_a_reason(submitted, board_member, client):
    client.force_login(board_member)
    task_state = submitted.current_workflow_task_state
    address = reverse(
        "wagtailadmin_pages:workflow_action", args=[submitted.pk, "reject", task_state.pk]
    )
    response = client.post(address, {"comment": ""}, headers={"x-requested-with": "XMLHttpRequest"})
    assert json.loads(response.content)["step"] != "success"
    assert current_step(submitted) == "Ban biên tập kiểm tra"


def test_pages_of_every_section_are_under_the_workflow(home):
    child = home.add_child(instance=StandardPage(title="Con", slug="con"))
    grandchild = child.add_child(instance=StandardPage(title="Cháu", slug="chau"))
    assert Page.objects.get(pk=grandchild.pk).get_workflow().name == "Duyệt hai cấp"


def test_setting_up_again_changes_nothing(site, home):
    before = FourEyesTask.objects.count(), Workflow.objects.count()
    board = Group.objects.get(name=BOARD)
    ensure_workflow(home, board, board)
    assert (FourEyesTask.objects.count(), Workflow.objects.count()) == before
