"""Workflows that publish nothing are named: by the system check, on the desk, to the author."""

import pytest
from django.contrib.auth.models import Group
from django.core.checks import Tags, run_checks
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Collection, Site, Workflow, WorkflowPage, WorkflowTask

from accounts.roles import BOARD, LEADERS, ROLES, grant
from approvals.models import FourEyesTask
from approvals.problems import problems_for
from approvals.setup import LEADER_TASK, ensure_workflow
from home.models import HomePage, StandardPage

pytestmark = pytest.mark.django_db


def told() -> str:
    found = run_checks(tags=[Tags.database], databases=["default"])
    return " ".join(message.msg for message in found if message.id == "portal.W003")


def test_a_workflow_with_people_at_every_step_is_in_order(board_member, leader):
    assert told() == ""


def test_an_empty_workflow_is_named(home, board_member, leader):
    WorkflowPage.objects.filter(page=home).update(workflow=Workflow.objects.create(name="Rỗng"))
    assert "“Rỗng” không có bước nào" in told()


def test_a_step_without_active_members_is_named(board_member, leader):
    leader.is_active = False
    leader.save()
    assert LEADER_TASK in told()


def test_a_step_that_is_switched_off_is_named(board_member, leader):
    FourEyesTask.objects.filter(name=LEADER_TASK).update(active=False)
    assert "đang tắt" in told()


def test_a_workflow_that_is_switched_off_is_named(board_member, leader):
    Workflow.objects.update(active=False)
    assert "đang tắt" in told()


def test_workflows_of_no_page_do_not_matter(board_member, leader):
    Workflow.objects.create(name="Chưa dùng")
    assert told() == ""


def test_the_check_waits_until_it_is_asked_for_the_database(django_assert_num_queries):
    with django_assert_num_queries(0):
        run_checks(tags=[Tags.database])


@pytest.mark.parametrize("who", ["editor", "board_member", "administrator", "superuser"])
def test_everybody_of_the_ward_sees_it_on_the_desk(who, request, site, client):
    client.force_login(request.getfixturevalue(who))
    html = client.get(reverse("approvals:desk")).content.decode()
    assert f"“{LEADER_TASK}”" in html


def test_another_ward_is_not_told(home, board_member):
    other = home.get_parent().add_child(instance=HomePage(title="Khác", slug="khac"))
    Site.objects.create(hostname="khac.example", root_page=other)
    root = Collection.get_first_root_node()
    groups = {role.group: grant(role, other, root, " (khác)") for role in ROLES}
    ensure_workflow(other, groups[BOARD], groups[LEADERS], " (khác)")
    assert all("(khác)" not in problem for problem in problems_for(board_member))


def test_many_steps_cost_as_many_queries_as_two(home, board_member):
    def cost() -> int:
        user = type(board_member).objects.get(pk=board_member.pk)
        with CaptureQueriesContext(connection) as captured:
            problems_for(user)
        return len(captured)

    with_two = cost()
    workflow = home.get_workflow()
    for number in range(20):
        task = FourEyesTask.objects.create(name=f"Bước {number}")
        task.groups.add(Group.objects.get(name=BOARD))
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=number + 2)
    assert cost() == with_two


def submit_from_the_editor(page, client, **fields) -> str:
    form = {
        "title": page.title,
        "slug": page.slug,
        "summary": "",
        "body-count": "0",
        **{f"{rows}-TOTAL_FORMS": "0" for rows in ("comments", "recordings")},
        **{f"{rows}-INITIAL_FORMS": "0" for rows in ("comments", "recordings")},
        "action-submit": "1",
        **fields,
    }
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return client.post(address, form, follow=True).content.decode()


@pytest.fixture
def draft(home, editor, client):
    page = StandardPage(title="Tin mới", slug="tin-moi", owner=editor, live=False)
    home.add_child(instance=page)
    page.save_revision(user=editor)
    client.force_login(editor)
    return page


@pytest.mark.parametrize("fault", ["empty", "inactive"])
def test_what_could_never_be_published_is_saved_instead_of_submitted(fault, draft, client):
    """Nothing of the author's words is lost, and nothing waits for ever."""
    if fault == "empty":
        WorkflowTask.objects.all().delete()
    else:
        FourEyesTask.objects.filter(name=LEADER_TASK).update(active=False)
    html = submit_from_the_editor(draft, client, title="Lời mới")
    page = StandardPage.objects.get(pk=draft.pk)
    assert not page.workflow_in_progress
    assert page.get_latest_revision().object_str == "Lời mới"
    assert "“Duyệt hai cấp”" in html


def test_who_submits_to_a_step_without_people_is_told(draft, leader, client):
    html = submit_from_the_editor(draft, client)
    assert StandardPage.objects.get(pk=draft.pk).workflow_in_progress
    assert "không có ai đang hoạt động" in html


def test_a_submission_in_order_says_nothing_of_it(draft, leader, board_member, client):
    assert "đang hoạt động" not in submit_from_the_editor(draft, client)
